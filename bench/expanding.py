"""What other forms of names do to the ranking: nDCG@10 with and without them. ``make quality`` prints it."""

import csv
import tempfile
from math import log2
from pathlib import Path

from bench.data import DATA, json_lines, plain_article
from index.build import IndexWriter
from search.embedded.engine import EmbeddedEngine
from search.errors import BadQuery
from search.expansion import expansions
from search.query import Query


def gain(engine: EmbeddedEngine, text: str, wanted: str, expand: bool) -> tuple[float, bool]:
    """nDCG@10 where one passage is relevant, and whether the question has a name."""
    try:
        answer = engine.answer(Query(q=text, copies="all", expand=expand, facet=()))
    except BadQuery:
        return 0.0, False
    ranks = [rank for rank, (found, _) in enumerate(answer.hits, 1) if found == wanted]
    return (1 / log2(1 + ranks[0]) if ranks else 0.0), bool(expansions(answer.asked.tree))


def measure(name: str) -> None:
    """Print the figures of one set of questions."""
    folder = DATA / "ir" / name
    if not folder.exists():
        print(f"names: {folder} is absent, nothing measured")
        return
    lines = (folder / "qrels.txt").read_text(encoding="utf-8").splitlines()
    relevant = {line.split()[0]: line.split()[2] for line in lines}
    with tempfile.TemporaryDirectory() as place, (folder / "queries.tsv").open(encoding="utf-8") as file:
        with IndexWriter(Path(place)) as writer:
            for row in json_lines(folder / "docs.jsonl"):
                writer.put(plain_article(str(row["id"]), "", row["text"]))
        engine = EmbeddedEngine(Path(place))
        asked = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        plain = [gain(engine, text, relevant[query], False)[0] for query, text in asked]
        other = [gain(engine, text, relevant[query], True) for query, text in asked]
    worse = sum(new < old for old, (new, _) in zip(plain, other, strict=True))
    better = sum(new > old for old, (new, _) in zip(plain, other, strict=True))
    named = sum(has for _, has in other)
    means = [sum(gains) / len(asked) for gains in (plain, [new for new, _ in other])]
    print(
        f"names in other forms, {name}: nDCG@10 {means[0]:.4f} without, {means[1]:.4f} with; "
        f"{named:,} of {len(asked):,} questions have one, {worse} are worse and {better} better"
    )


if __name__ == "__main__":
    for each in ("facqa", "idk-mrc"):
        measure(each)
