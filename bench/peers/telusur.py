"""Telusur itself: indexed by its command line, asked through its engine with the text of the query."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from bench.peers.peer import PeerAnswer, Prepared, Timeline
from bench.queries import BenchQuery
from bench.who_is_who import index_corpus, keep_who_is_who
from index.names import fold_name
from search.embedded.engine import EmbeddedEngine
from search.embedded.executor import Answer
from search.query import EVERY_FACET, MAX_LIMIT, Query
from search.results import DateFacet, ValueFacet


class TelusurPeer:
    """Builds and opens its indexes."""

    name = "telusur"

    def build(self, corpus: Path, folder: Path) -> None:
        index_corpus(corpus, folder)
        keep_who_is_who(corpus, folder)

    def open(self, folder: Path) -> "OpenTelusur":
        return OpenTelusur(folder)


class OpenTelusur:
    """An open index of ours."""

    def __init__(self, folder: Path) -> None:
        self._engine = EmbeddedEngine(folder)

    def prepare(self, asked: BenchQuery, facets: bool) -> Prepared:
        # Each copy, and names in no other form, as the other engines do.
        facet = EVERY_FACET if facets else ()
        query = replace(asked.query, copies="all", expand=False, facet=facet)
        return Prepared(partial(self._engine.answer, self.at_page(query, asked.offset)), _read)

    def close(self) -> None:
        del self._engine

    def at_page(self, query: Query, offset: int) -> Query:
        """The query at a page, whose cursor is reached by turning pages."""
        cursor = None
        while offset:
            step = min(offset, MAX_LIMIT)
            cursor = self._engine.search(replace(query, limit=step, cursor=cursor, facet=())).next
            offset -= step
        return query.with_page(cursor)


def _read(answer: Answer) -> PeerAnswer:
    values: dict[str, dict[str, int]] = {}
    dates = None
    for name, facet in answer.facets.items():
        if isinstance(facet, ValueFacet):
            values[name] = {fold_name(one.value): one.count for one in facet.values if one.count}
        elif isinstance(facet, DateFacet):
            counts = {bucket.start.toordinal(): bucket.count for bucket in facet.buckets if bucket.count}
            dates = Timeline(facet.interval, counts)
    return PeerAnswer(answer.total, tuple(article_id for article_id, _ in answer.hits), values, dates)
