"""Asks a folder all kinds of questions, line by line: ``python -m bench.durability.asker FOLDER``.

For each line that comes in it opens the index anew, and answers with a line of JSON: how opening ended, and
how each question. ``null`` stands for an answer, ``["IndexDamaged", "…"]`` for an error of ours, and
``["!", "…"]`` for anything else, which must not be.
"""

import json
import resource
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from traceback import format_exc

from bench.durability.articles import OUTLETS, PEOPLE, article_id
from index.errors import TelusurError
from search.embedded.engine import EmbeddedEngine
from search.query import Query

MEMORY = 4 * 2**30  # bytes of address space: a wrong length must not bring the machine down
SECOND = slice(PEOPLE[0].index(" "))
QUERIES = (
    Query(limit=100),
    Query(copies="all"),
    Query(q="panen padi"),
    Query(q="pem* OR dibangun", sort="newest"),
    Query(q='"harga beras" OR "sepak bola"~3'),
    Query(q="benjir~ -gempa", outlet=OUTLETS[:2]),
    Query(q=f"tokoh:{PEOPLE[0][SECOND].lower()} =pembangunan", person=PEOPLE[1:3]),
    Query(q="judul:desa", from_=date(2021, 3, 1), to=date(2022, 1, 31), sort="oldest", limit=50),
    Query(q="anak-anak", explain=True),
    Query(q="edisi1", facet=(("person", 1000), ("outlet", 1000), ("date", 10))),
)
Said = list[str] | None


def said(ask: Callable[[], object]) -> Said:
    """How a question ends."""
    try:
        ask()
    except TelusurError as error:
        return [type(error).__name__, str(error)]
    except Exception:
        return ["!", format_exc(limit=-6)]
    return None


def answers(folder: Path) -> list[Said]:
    """Open the index and ask; only what opening says when it fails."""
    engines: list[EmbeddedEngine] = []
    opening = said(lambda: engines.append(EmbeddedEngine(folder)))
    if opening is not None:
        return [opening]
    (engine,) = engines
    found = [said(lambda query=query: engine.search(query)) for query in QUERIES]  # type: ignore[misc]
    found += [said(lambda number=number: engine.article(article_id(number))) for number in (3, 7, 30)]  # type: ignore[misc]
    return [None, *found, said(engine.stats)]


def main() -> None:
    """Answer until the input ends."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for _ in sys.stdin:
        print(json.dumps(answers(Path(sys.argv[1]))), flush=True)


if __name__ == "__main__":
    main()
