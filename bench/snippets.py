"""What title marks and snippets of a hit cost, by kind of query: ``python -m bench.snippets``.

Processor time of finding, choosing and writing, for articles that are decoded already; scaled to 300 words.
"""

import argparse
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from statistics import geometric_mean

from bench.bars import Bar, print_bars
from bench.corpus import corpus
from bench.folder import FOLDER, made_once
from bench.peers.telusur import TelusurPeer
from bench.queries import PICKED_FROM, bench_queries
from bench.timing import warn_when_busy, without_collector
from index.analysis.analyzer import Analyzer
from index.analysis.finder import Finder
from index.article import Article
from search.embedded.engine import EmbeddedEngine
from search.embedded.highlights import Sought, sought_terms
from search.marks import mark
from search.query import Query
from search.snippets import snippets

SIZE = 100_000
HITS = 50
RUNS = 7
WORDS = 300
MOST_MILLISECONDS = 0.15
OURS = (
    "Amerika Serikat",
    "Ukraina",
    '"salah satu" yang',
    '"presiden negara"~5',
    "presiden yang memimpin rapat",
)


def milliseconds_a_hit(query: Query, engine: EmbeddedEngine, finder: Finder) -> float | None:
    """The shortest of some runs over a query's hits, for a hit of WORDS words; None without a hit."""
    answer = engine.answer(query)
    sought = sought_terms(answer.asked.tree, answer.snapshot.lexicon)
    articles = [engine.article(article_id) for article_id, _ in answer.hits]
    articles = [one for one in articles if WORDS / 2 <= len(one.body.split()) <= 2 * WORDS]
    words = sum(len(one.body.split()) for one in articles)
    if not words:
        return None
    times = []
    for _ in range(RUNS):
        started = time.process_time()
        for one in articles:
            _show(one, sought, finder)
        times.append(time.process_time() - started)
    return 1000 * min(times) * WORDS / words


def _show(article: Article, sought: Sought, finder: Finder) -> None:
    title, body = (sought[article.language][field] for field in ("title", "body"))
    mark(article.title, finder.find(article.title, article.language, title.sought), title)
    snippets(article.body, finder.find(article.body, article.language, body.sought), body)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the slowest queries and the bars."""
    flags = argparse.ArgumentParser(prog="python -m bench.snippets", description=__doc__)
    flags.add_argument("--index", type=Path, help="folder of an index  [default: 100,000 articles]")
    folder = flags.parse_args(arguments).index
    peer = TelusurPeer()
    if folder is None:
        text = corpus(SIZE)
        folder = made_once(FOLDER / f"{peer.name}-{text.stem}", partial(peer.build, text))
    warn_when_busy()
    engine, finder = EmbeddedEngine(folder), Finder(Analyzer())
    asked = [one.query for one in bench_queries(corpus(PICKED_FROM)) if one.query.q]
    texts = dict.fromkeys([*(one.q for one in asked), *OURS])
    with without_collector():
        found = {q: milliseconds_a_hit(Query(q=q, limit=HITS), engine, finder) for q in texts}
    times = {q: taken for q, taken in found.items() if taken is not None}
    for q in sorted(times, key=lambda q: -times[q])[:5]:
        print(f"  {times[q]:.3f} ms  {q}")
    mean = geometric_mean(times.values())
    name = f"marks and snippets of a hit of {WORDS} words, geometric mean of {len(times)} queries"
    print_bars([Bar(name, mean, MOST_MILLISECONDS, unit="ms")], "snippets")


if __name__ == "__main__":
    main()
