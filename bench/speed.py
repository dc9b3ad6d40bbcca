"""Indexing and query times on real news, beside stock Whoosh on the same terms. ``make bench`` prints them.

Stock Whoosh gets the same analysed terms and ranks with its own BM25F; its facets are counted over its own
exhaustive hits, since that is what an exact count takes there. Times are medians; the ratio is what counts.
"""

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import geometric_mean, median
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

from bench.data import news
from index.analysis.analyzer import Analyzer
from index.build import IndexWriter
from index.run import Reading, read_pages
from index.schema import article_schema, document
from search.embedded.engine import EmbeddedEngine
from search.language import parse_query
from search.query import Query

ARTICLES = 5_000
RUNS = 5
QUERIES = (
    "rekonsiliasi",
    "gempa",
    "presiden",
    "harga beras",
    "kebakaran hutan riau",
    "polisi tangkap pelaku pencurian",
    "gempa OR banjir OR longsor",
    '"kebakaran hutan"',
    "presiden -jokowi",
    "judul:polisi",
    "pemerint*",
    "",
)


def _milliseconds(call: Callable[[], Any]) -> float:
    times = []
    for _ in range(RUNS):
        started = time.perf_counter()
        call()
        times.append(1000 * (time.perf_counter() - started))
    return median(times)


def _stock(searcher: Searcher, text: str, analyzer: Analyzer) -> tuple[list[int], Counter[bytes]]:
    """Stock Whoosh's top ten and exact outlet counts."""
    results = searcher.search(parse_query(text, analyzer), limit=None)
    outlets = searcher.ixreader.column_reader("outlet_name", translate=False)
    return list(results.docs())[:10], Counter(outlets[number] for number in results.docs())


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    pages = news(count)
    started = time.perf_counter()
    readings = [reading for reading in read_pages(pages) if isinstance(reading, Reading)]
    intake = time.perf_counter() - started
    with tempfile.TemporaryDirectory() as ours, tempfile.TemporaryDirectory() as stock:
        started = time.perf_counter()
        with IndexWriter(Path(ours)) as writer:
            for reading in readings:
                writer.put(reading.article)
        ours_seconds = time.perf_counter() - started
        started = time.perf_counter()
        index = FileIndex.create(FileStorage(stock), article_schema())
        analyzer = Analyzer()
        plain = index.writer(limitmb=256)
        for reading in readings:
            plain.add_document(**document(reading.article, analyzer))
        plain.commit()
        stock_seconds = time.perf_counter() - started
        size = sum(path.stat().st_size for path in Path(ours).iterdir()) / len(readings)
        print(f"{len(readings):,} articles; intake {len(readings) / intake:,.0f}/s on one core")
        print(f"indexing {len(readings) / ours_seconds:,.0f}/s, {size / 1024:.1f} KB an article")
        print(f"the same terms into stock Whoosh: ratio of times {ours_seconds / stock_seconds:.2f}\n")
        _queries(EmbeddedEngine(Path(ours)), Searcher(index.reader(), weighting=BM25F()), analyzer)


def _queries(engine: EmbeddedEngine, searcher: Searcher, analyzer: Analyzer) -> None:
    print(
        "milliseconds".ljust(32)
        + "".join(f"{name:>10}" for name in ("hits", "first", "10 hits", "1 hit", "stock"))
    )
    ratios = []
    for text in QUERIES:
        query = Query(q=text)
        answer = engine.search(query)
        ten = _milliseconds(partial(engine.search, query))
        one = _milliseconds(partial(engine.search, replace(query, limit=1)))
        stock = _milliseconds(partial(_stock, searcher, text, analyzer))
        ratios.append(one / stock)
        figures = "".join(f"{figure:10.2f}" for figure in (answer.took_ms, ten, one, stock))
        print(f"{text or '(everything)':32}{answer.total:10,}{figures}")
    print(f"geometric mean of 1 hit / stock: {geometric_mean(ratios):.2f}")
    print("ours: hits with snippets, total, three facets, postings in memory; stock: ids, total, one facet")


if __name__ == "__main__":
    main()
