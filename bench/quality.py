"""Quality: what intake reads, which articles it takes for copies, and which passage ranks first.

``make quality`` prints it.

What was tuned on a part is not a figure to quote of that part. Of the gold pages, outlet, date and cleaning
were tuned on the first half (pages 1, 3, 5 …), people on the second (2, 4, 6 …). How many words must match
was tuned on the first half of facqa's questions; nothing was tuned on idk-mrc.
"""

import csv
import html
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from math import log2
from pathlib import Path

from bench import cleaning, mentions, people
from bench.copies import copies
from bench.data import DATA, json_lines, plain_article
from index.article import article_json
from index.build import IndexWriter
from index.page import Reject
from index.run import read_pages
from index.sources.walk import iter_pages
from search.embedded import relaxing
from search.embedded.engine import EmbeddedEngine
from search.errors import BadQuery
from search.query import Query

SHARES = (0.01, 0.25, 0.6)  # of five words and more; 0.01 is any one word


def intake() -> None:
    """Outlet, date, people and cleaning on the gold pages, by the scorer that comes with them."""
    gold, scorer = DATA / "gold" / "pages.jsonl", DATA.parent / "tools" / "intake_gold.py"
    if not (gold.exists() and scorer.exists()):
        print(f"intake: {gold} or {scorer} is absent, nothing measured")
        return
    lines = gold.read_text(encoding="utf-8").splitlines(keepends=True)
    for name, part in (
        ("1, 3, 5 … (outlet, date, cleaning tuned here; quote people)", lines[::2]),
        ("2, 4, 6 … (people tuned here; quote outlet, date, cleaning)", lines[1::2]),
    ):
        with tempfile.TemporaryDirectory() as folder:
            pages, found = Path(folder, "gold.jsonl"), Path(folder, "found.jsonl")
            pages.write_text("".join(part), encoding="utf-8")
            _run(scorer, "pages", pages, Path(folder, "pages"))
            with found.open("w", encoding="utf-8") as out:
                for reading in read_pages(iter_pages([str(Path(folder, "pages"))])):
                    if not isinstance(reading, Reject):
                        out.write(json.dumps(article_json(reading.article), ensure_ascii=False) + "\n")
            print(f"intake, gold pages {name}:\n  {_run(scorer, 'score', pages, found).strip()}")
            pages.write_text("".join(map(_without_markup, part)), encoding="utf-8")
            read = json.loads(_run(scorer, "score", pages, found))
            print(f"  article_kept where the gold's own tags and entities are read: {read['article_kept']}")
            print(f"  titles: {_titles(part, found)}")


def _without_markup(line: str) -> str:
    """The gold page as a browser shows it; a sentence with tags or entities is in no body."""
    page = json.loads(line)
    page["text"] = html.unescape(re.sub(r"</?[a-z][^<>]*>", "", page["text"]))
    page["boilerplate"] = [html.unescape(junk) for junk in page["boilerplate"]]
    return json.dumps(page, ensure_ascii=False) + "\n"


def _titles(part: list[str], found: Path) -> str:
    """How many titles are gold's, without case and white space, of the pages that have one."""
    rows = {Path(row["source"]).stem: row["title"] for row in json_lines(found)}
    gold = [page for page in map(json.loads, part) if page["title_gold"]]
    right = sum(
        " ".join(rows.get(page["id"], "").casefold().split())
        == " ".join(html.unescape(page["title_gold"]).casefold().split())
        for page in gold
    )
    return f"{right} of {len(gold)} right"


def ranking(name: str) -> None:
    """nDCG@10 and success@1 of each question's own passage, through the engine as a user reaches it."""
    folder = DATA / "ir" / name
    if not folder.exists():
        print(f"ranking: {folder} is absent, nothing measured")
        return
    relevant = dict(_qrels(folder / "qrels.txt"))
    with tempfile.TemporaryDirectory() as place:
        engine = _passages(folder, Path(place))
        gains: dict[int, list[float]] = {0: [], 1: []}
        for number, (query, text) in enumerate(_questions(folder / "queries.tsv")):
            gains[number % 2].append(_gain(engine, text, relevant[query]))
    for half, values in (("1, 3, 5 …", gains[0]), ("2, 4, 6 …", gains[1]), ("all", gains[0] + gains[1])):
        first = sum(value == 1 for value in values) / len(values)
        mean = sum(values) / len(values)
        figures = f"nDCG@10 {mean:.4f}, success@1 {first:.4f}, {len(values):,} questions"
        print(f"ranking, {name}, questions {half}: {figures}")


def required_share() -> None:
    """nDCG@10 on the first half of facqa by how large a share of five words and more must match."""
    folder = DATA / "ir" / "facqa"
    if not folder.exists():
        return
    relevant = dict(_qrels(folder / "qrels.txt"))
    questions = list(_questions(folder / "queries.tsv"))[::2]
    kept = relaxing.SHARE
    with tempfile.TemporaryDirectory() as place:
        engine = _passages(folder, Path(place))
        for share in SHARES:
            relaxing.SHARE = share
            gains = [_gain(engine, text, relevant[query]) for query, text in questions]
            print(f"share of words that must match {share}: nDCG@10 {sum(gains) / len(gains):.4f}")
    relaxing.SHARE = kept


def _passages(folder: Path, place: Path) -> EmbeddedEngine:
    with IndexWriter(place) as writer:
        for row in json_lines(folder / "docs.jsonl"):
            writer.put(plain_article(str(row["id"]), "", row["text"]))
    return EmbeddedEngine(place)


def _gain(engine: EmbeddedEngine, text: str, wanted: str) -> float:
    """nDCG@10 where one passage is relevant: 1 / log2(1 + its rank), 0 when it is not among ten."""
    try:
        hits = engine.search(Query(q=text, copies="all", facet=(("outlet", 1),))).hits
    except BadQuery:
        return 0.0
    ranks = [rank for rank, hit in enumerate(hits, 1) if hit.id == wanted]
    return 1 / log2(1 + ranks[0]) if ranks else 0.0


def _qrels(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        query, _, doc, _ = line.split()
        yield query, doc


def _questions(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield row[0], row[1]


def _run(script: Path, *arguments: object) -> str:
    command = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def main() -> None:
    """Print every figure."""
    intake()
    mentions.main()
    people.main()
    cleaning.main()
    for name in ("facqa", "idk-mrc"):
        ranking(name)
    required_share()
    copies()


if __name__ == "__main__":
    main()
