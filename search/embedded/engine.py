"""The engine over an index on this machine."""

import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.analysis.analyzer import Analyzer
from index.analysis.stemmer import StemTable
from index.article import Article
from index.schema import NO_DATE
from index.storage import STEMS, folder_bytes
from search.embedded.columns import Columns, day_of
from search.embedded.facets import date_facet, value_facet
from search.embedded.highlights import sought_terms
from search.embedded.hits import Asked, lacking, make_hit
from search.embedded.matching import Match, Matcher
from search.embedded.pages import Order
from search.embedded.relaxing import match_relaxed
from search.embedded.snapshot import Snapshot, Snapshots
from search.engine import ArticleMissing, Stats
from search.language import parse_query
from search.query import Query
from search.results import DateFacet, Results, ValueFacet
from search.snippets import Terms, mark

Mask = NDArray[np.bool_]  # (n_docs,)


class EmbeddedEngine:
    """Answers from a folder that ``index.build.IndexWriter`` made; safe to call from several threads.

    Raises IndexMissing or IndexDamaged when the folder cannot be opened.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._snapshots = Snapshots(folder)
        self._analyzer = Analyzer(StemTable(folder / STEMS))  # hits are marked without stemming them again

    def search(self, query: Query) -> Results:
        """One page of hits with the facets asked for; raises BadQuery."""
        started = time.perf_counter()
        now = self._snapshots.current()
        asked, match = self._ask(query, now)
        filters = _filters(query, now.columns)
        order = Order(_within(match, *filters.values()), now.columns, query)
        page = order.page()
        return Results(
            query=query,
            total=order.total,
            relaxed=lacking(order.match.docs, asked),
            hits=tuple(make_hit(doc, score, asked, now, self._analyzer) for doc, score in page),
            offset=order.offset,
            facets={
                name: _facet(name, size, query, match, filters, now.columns) for name, size in query.facet
            },
            next=order.next_cursor(),
            previous=order.previous_cursor(),
            took_ms=1000 * (time.perf_counter() - started),
        )

    def article(self, article_id: str) -> Article:
        """The whole article; raises ArticleMissing."""
        now = self._snapshots.current()
        try:
            return now.article(now.columns.number(article_id))
        except KeyError:
            raise ArticleMissing(f"no article has the id {article_id[:100]!r}") from None

    def highlight(self, article: Article, query: Query) -> tuple[str, tuple[str, ...]]:
        """Title and paragraphs of the body as HTML, escaped, with the query's words marked."""
        now = self._snapshots.current()
        matcher = Matcher(now.columns, now.postings)
        terms = sought_terms(parse_query(query.q, self._analyzer), matcher)
        title = self._mark(article, article.title, terms["title"])
        return title, tuple(self._mark(article, text, terms["body"]) for text in article.body.split("\n\n"))

    def stats(self) -> Stats:
        """Counts of the index as it stands."""
        now = self._snapshots.current()
        columns = now.columns
        days = columns.days[columns.live & (columns.days != NO_DATE)]
        return Stats(
            articles=columns.live_count,
            outlets=len(columns.outlet.names),
            people=len(columns.person.names),
            first=day_of(days.min()) if len(days) else None,
            last=day_of(days.max()) if len(days) else None,
            undated=columns.live_count - len(days),
            segments=len(now.records),
            bytes=folder_bytes(self._folder),
            generation=now.generation.number,
        )

    def _ask(self, query: Query, now: Snapshot) -> tuple[Asked, Match]:
        tree = parse_query(query.q, self._analyzer)
        matcher = Matcher(now.columns, now.postings)
        match, loose = match_relaxed(tree, matcher)
        return Asked(tree, matcher, sought_terms(tree, matcher), loose, query.explain), match

    def _mark(self, article: Article, text: str, terms: Terms) -> str:
        return mark(text, self._analyzer.analyze(text, article.language), terms)


def _filters(query: Query, columns: Columns) -> dict[str, Mask]:
    """Facet name → the documents that its selection lets through."""
    everything = columns.live
    days = columns.days
    dated = everything
    if query.from_ or query.to:
        first = query.from_.toordinal() if query.from_ else NO_DATE + 1
        last = query.to.toordinal() if query.to else np.iinfo(np.int32).max
        dated = everything & (days >= first) & (days <= last)
    return {
        "outlet": columns.outlet.mask(query.outlet, columns.n_docs) if query.outlet else everything,
        "person": columns.person.mask(query.person, columns.n_docs) if query.person else everything,
        "date": dated,
    }


def _within(match: Match, *masks: Mask) -> Match:
    keep = np.logical_and.reduce([mask[match.docs] for mask in masks])
    return Match(match.docs[keep], match.scores[keep])


def _facet(
    name: str, size: int, query: Query, match: Match, filters: dict[str, Mask], columns: Columns
) -> ValueFacet | DateFacet:
    """A facet over what matches the words and every other facet's selection."""
    docs = _within(match, *(mask for other, mask in filters.items() if other != name)).docs
    if name == "date":
        return date_facet(columns.days[docs])
    chosen = np.zeros(columns.n_docs, dtype=bool)
    chosen[docs] = True
    values, selected = (columns.outlet, query.outlet) if name == "outlet" else (columns.person, query.person)
    return value_facet(values, values.counts(chosen), selected, size)
