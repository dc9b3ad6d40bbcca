"""Whether an index holds exactly what it should: ids, articles, totals, and no damage."""

import gc
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bench.durability.articles import article, edition_word
from bench.durability.outcome import Failed
from bench.durability.state import State
from index.storage import IndexMissing
from search.embedded.engine import EmbeddedEngine
from search.query import MAX_LIMIT, Query

_EDITION = re.compile(r"\b[Ee]disi(\d+)")


def editions(engine: EmbeddedEngine) -> State:
    """What an index holds, by its answers; raises Failed where an article is not as it was invented."""
    found: State = {}
    for name in ids(engine):
        one = replace(engine.article(name), source="")
        number, edition = int(name[1:]), int(_EDITION.findall(one.body)[0])
        if one != article(number, edition):
            raise Failed(f"{name} is not as it was written: {one}")
        if number in found:
            raise Failed(f"{name} is there twice")
        found[number] = edition
    return found


def ids(engine: EmbeddedEngine, q: str = "") -> list[str]:
    """The ids of everything that matches, page by page."""
    found, query = [], Query(q=q, copies="all", limit=MAX_LIMIT, facet=())
    while True:
        answer = engine.search(query)
        found += [hit.id for hit in answer.hits]
        if answer.next is None:
            break
        query = query.with_page(answer.next)
    if len(found) != answer.total:
        raise Failed(f"{len(found)} hits of a total of {answer.total}")
    return found


def hold_to(folder: Path, allowed: Sequence[State | None]) -> State | None:
    """The state that the index holds, which must be one of these; None, if that is allowed, for no index.

    Raises Failed, and IndexMissing or IndexDamaged where the index cannot be opened.
    """
    try:
        return _held(EmbeddedEngine(folder), [state for state in allowed if state is not None])
    except IndexMissing:
        if None not in allowed:
            raise
        return None
    finally:
        gc.collect()  # the engine goes, and with it the hold on its generation


def _held(engine: EmbeddedEngine, allowed: list[State]) -> State:
    found = editions(engine)
    if found not in allowed:
        raise Failed(_difference(found, allowed[0]))
    outlets = Counter(article(number, edition).outlet for number, edition in found.items())
    facet = engine.search(Query()).facets["outlet"]
    if {value.value: value.count for value in facet.values} != outlets:  # type: ignore[union-attr]
        raise Failed(f"outlets are counted as {facet}, they are {outlets}")
    for edition, count in Counter(found.values()).most_common(3):
        if (total := len(ids(engine, edition_word(edition)))) != count:
            raise Failed(f"{edition_word(edition)} is found {total} times, it is in {count} articles")
    if engine.stats().articles != len(found):
        raise Failed(f"{engine.stats().articles} articles are counted, there are {len(found)}")
    return found


def hold_to_word(folder: Path, told: str, allowed: Sequence[State | None]) -> None:
    """Hold an index to the error with which writing has ended: it names the folder, and tells what is in it.

    The last state of ``allowed`` is the one that was wanted. Raises Failed.
    """
    if str(folder) not in told:
        raise Failed(f"the message does not name the folder: {told}")
    found = hold_to(folder, allowed)
    if "not in the index" in told and found not in allowed[:-1]:
        raise Failed(f"the message is wrong, the articles are there: {told}")
    if "every change is in the index" in told and found != allowed[-1]:
        raise Failed(f"the message is wrong, something is missing: {told}")


def _difference(found: State, wanted: State) -> str:
    lost, extra = wanted.keys() - found.keys(), found.keys() - wanted.keys()
    other = {number for number in found.keys() & wanted.keys() if found[number] != wanted[number]}
    sets = (("lost", lost), ("too many", extra), ("of another edition", other))
    return ", ".join(f"{len(numbers)} articles {name} ({sorted(numbers)[:5]})" for name, numbers in sets)
