"""Ranking: where each question's own passage stands, through the engine as a user reaches it.

``make quality`` prints it. Every constant of the ranking was set on facqa (short news passages), by itself
and among news articles; idk-mrc (paragraphs of an encyclopedia) is the part to quote.
"""

import csv
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from math import log2
from pathlib import Path

from bench.data import DATA, json_lines, plain_article
from index.build import IndexWriter
from search.embedded import relaxing, scoring
from search.embedded.engine import EmbeddedEngine
from search.errors import BadQuery
from search.query import Query

NEWS_ARTICLES = 20_000  # that the passages of facqa are mixed into
NO_FACET = (("outlet", 1),)
BM25 = {(scoring, "LEAD"): 0.0, (scoring, "NEAR"): 0.0}
METHODS: Mapping[str, Mapping[tuple[object, str], float]] = {
    "BM25F alone": BM25,
    "with the lead": {(scoring, "NEAR"): 0.0},
    "with nearness": {(scoring, "LEAD"): 0.0},
    "with both (as shipped)": {},
}
ENOUGH = {"all words of a question": 1, "as shipped": relaxing.ENOUGH, "any word": 10**9}


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the id of the one passage that answers it."""

    text: str
    passage: str


def gain(engine: EmbeddedEngine, question: Question) -> float:
    """nDCG@10 where one passage is relevant: 1 / log2(1 + its rank), 0 when it is not among ten."""
    try:
        hits = engine.answer(Query(q=question.text, copies="all", facet=NO_FACET)).hits
    except BadQuery:
        return 0.0
    ranks = [rank for rank, (found, _) in enumerate(hits, 1) if found == question.passage]
    return 1 / log2(1 + ranks[0]) if ranks else 0.0


def measure(name: str, articles: int = 0) -> None:
    """Print the figures of a set, its passages alone or mixed into so many news articles."""
    folder = DATA / "ir" / name
    asked = list(questions(folder))
    where = f"{name} among {articles:,} news articles" if articles else name
    with tempfile.TemporaryDirectory() as place:
        _build(folder, Path(place), articles)
        for method, constants in METHODS.items():
            with _set(constants):
                engine = EmbeddedEngine(Path(place))
                gains = [gain(engine, question) for question in asked]
            first = sum(one == 1 for one in gains) / len(gains)
            mean = sum(gains) / len(gains)
            figures = f"nDCG@10 {mean:.4f}, success@1 {first:.4f}, {len(gains):,} questions"
            print(f"ranking, {where}, {method}: {figures}", flush=True)
        for rule, enough in ENOUGH.items():
            with _set({(relaxing, "ENOUGH"): enough}):
                engine = EmbeddedEngine(Path(place))
                mean = sum(gain(engine, question) for question in asked) / len(asked)
                totals = sorted(engine.answer(Query(q=one.text)).total for one in asked[:200])
            print(f"  {rule}: nDCG@10 {mean:.4f}, median total {totals[len(totals) // 2]:,}", flush=True)


@contextmanager
def _set(constants: Mapping[tuple[object, str], float]) -> Iterator[None]:
    kept = {key: getattr(*key) for key in constants}
    for (module, name), value in constants.items():
        setattr(module, name, value)
    try:
        yield
    finally:
        for (module, name), value in kept.items():
            setattr(module, name, value)


def _build(folder: Path, place: Path, articles: int) -> None:
    with IndexWriter(place) as writer:
        for row in json_lines(folder / "docs.jsonl"):
            writer.put(plain_article(str(row["id"]), "", row["text"]))
        for row in islice(json_lines(DATA / "news" / "articles.jsonl.gz"), articles):
            writer.put(plain_article(f"news {row['id']}", row["title"] or "", row["text"]))


def questions(folder: Path) -> Iterator[Question]:
    """The questions of a set, each with its passage."""
    rows = (line.split() for line in (folder / "qrels.txt").read_text(encoding="utf-8").splitlines())
    passages = {query: passage for query, _, passage, _ in rows}
    with (folder / "queries.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield Question(row[1], passages[row[0]])


def main() -> None:
    """Print every figure that the data allows."""
    for name in ("facqa", "idk-mrc"):
        if (DATA / "ir" / name).exists():
            measure(name)
        else:
            print(f"ranking: {DATA / 'ir' / name} is absent, nothing measured")
    if (DATA / "ir" / "facqa").exists() and (DATA / "news").exists():
        measure("facqa", NEWS_ARTICLES)


if __name__ == "__main__":
    main()
