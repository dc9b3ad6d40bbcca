"""tantivy (PyPI ``tantivy``): one thread for queries, its own aggregations for facets."""

import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import tantivy
from tantivy import Order

from bench.feed import Fed, feed, month_start
from bench.peers.peer import PeerAnswer, Prepared, Timeline, facet_groups
from bench.peers.tantivy_query import Translator
from bench.queries import BenchQuery
from index.schema import EXACT_SUFFIX

# Of its writer: as much as it takes, for few segments, which its queries like best.
HEAP_BYTES = 4_000_000_000
TERMS = "terms"  # the name of the tokenizer that cuts at spaces and changes nothing
SHOWN = 10  # values of a facet
HANDED_IN = 1_000  # values of a facet from each of several segments: with fewer, counts come out wrong
MOST_MONTHS = 1_000
Raw = tuple[tantivy.SearchResult, list[dict[str, Any]]]


class TantivyPeer:
    """Builds and opens its indexes."""

    name = "tantivy"

    def build(self, corpus: Path, folder: Path) -> None:
        self.write(feed(corpus), folder)

    def write(self, articles: Iterator[Fed], folder: Path) -> None:
        """Index analysed articles: one commit, and its merges waited for."""
        folder.mkdir(parents=True)
        index = tantivy.Index(_schema(), path=str(folder))
        _register(index)
        writer = index.writer(HEAP_BYTES, 1)
        for article in articles:
            writer.add_document(_document(article))
        writer.commit()
        writer.wait_merging_threads()

    def open(self, folder: Path) -> "OpenTantivy":
        return OpenTantivy(folder)


class OpenTantivy:
    """An open tantivy index."""

    def __init__(self, folder: Path) -> None:
        self._index = tantivy.Index.open(str(folder))
        _register(self._index)
        self._index.reload()
        self._searcher = self._index.searcher()
        self._translate = Translator(self._index.schema, self._searcher)
        self._aggregations = _aggregations(self._searcher.num_segments)

    def prepare(self, asked: BenchQuery, facets: bool) -> Prepared:
        query = asked.query
        search = partial(self._searcher.search, self._translate.query(query), **_page(asked))
        calls = [
            partial(
                self._searcher.aggregate,
                self._translate.query(query, without),
                {name: self._aggregations[name] for name in names},
            )
            for without, names in (facet_groups(query) if facets else ())
        ]
        return Prepared(partial(_run, search, calls), self._read)

    def close(self) -> None:
        del self._searcher, self._index

    def _read(self, raw: Raw) -> PeerAnswer:
        result, counted = raw
        ids = tuple(json.loads(self._searcher.doc(address)["record"][0])["id"] for _, address in result.hits)
        facets = {name: facet["buckets"] for one in counted for name, facet in one.items()}
        values: dict[str, dict[str, int]] = {
            name: {row["key"]: row["doc_count"] for row in facets[name]}
            for name in ("outlet", "person")
            if name in facets
        }
        dates = {month_start(int(row["key"])): row["doc_count"] for row in facets.get("date", ())}
        total: int = result.count  # type: ignore[attr-defined]  # its stubs lack it
        return PeerAnswer(total, ids, values, Timeline("month", dates) if "date" in facets else None)


def _run(search: Callable[[], tantivy.SearchResult], calls: Sequence[Callable[[], dict[str, Any]]]) -> Raw:
    return search(), [call() for call in calls]


def _page(asked: BenchQuery) -> dict[str, Any]:
    page: dict[str, Any] = {"limit": asked.query.limit, "offset": asked.offset, "count": True}
    if asked.query.sort != "relevance":
        page |= {"order_by_field": "day", "order": Order.Desc if asked.query.sort == "newest" else Order.Asc}
    return page


def _aggregations(segments: int) -> dict[str, dict[str, Any]]:
    """Facets, the cheapest way that is exact: a lone segment needs to hand in no more than is shown.

    Months are counted as terms, which is a little faster than as a histogram.
    """
    size = {"size": SHOWN, "segment_size": HANDED_IN if segments > 1 else SHOWN}
    return {
        "outlet": {"terms": {"field": "outlet_name", **size}},
        "person": {"terms": {"field": "person_name", **size}},
        "date": {"terms": {"field": "month", "size": MOST_MONTHS}},
    }


def _schema() -> tantivy.Schema:
    """Stems with frequencies, forms with positions, names as words and as values, days, and the record."""
    fields = tantivy.SchemaBuilder()
    fields.add_text_field("id", tokenizer_name="raw", index_option="basic")
    for name in ("title", "body"):
        fields.add_text_field(name, tokenizer_name=TERMS, index_option="freq")
        fields.add_text_field(name + EXACT_SUFFIX, tokenizer_name=TERMS, index_option="position")
    for name in ("outlet", "person"):
        fields.add_text_field(name, tokenizer_name=TERMS, index_option="position")
        fields.add_text_field(f"{name}_name", tokenizer_name="raw", index_option="basic", fast=True)
    for name in ("day", "month"):
        fields.add_integer_field(name, fast=True)
    fields.add_bytes_field("record", stored=True)
    return fields.build()


def _register(index: tantivy.Index) -> None:
    index.register_tokenizer(TERMS, tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())


def _document(one: Fed) -> tantivy.Document:
    """The fields of an article; each name is a value of its own, so that no phrase spans two."""
    document = tantivy.Document()
    texts = (("id", one.id), ("title", one.title), ("body", one.body))
    for name, text in (*texts, ("title_exact", one.title_exact), ("body_exact", one.body_exact)):
        document.add_text(name, text)
    for name, values in (
        ("outlet", one.outlet_words),
        ("person", one.person_words),
        ("person_name", one.people),
    ):
        for value in values:
            document.add_text(name, value)
    document.add_bytes("record", one.record.encode())
    if one.outlet:
        document.add_text("outlet_name", one.outlet)
    if one.day is not None and one.month is not None:
        document.add_integer("day", one.day)
        document.add_integer("month", one.month)
    return document
