"""Stock whoosh3 over its own files, with the same terms and the facets that its manual describes.

Several people of an article need ``allow_overlap``, for which it reads all postings of the field each time. A
column of lists, which it has but says nothing of, takes about a tenth of that.
"""

from collections import Counter
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.fields import COLUMN, NUMERIC, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.query import And, Every, FuzzyTerm, Not, NumericRange, Or, Term
from whoosh.scoring import BM25F
from whoosh.searching import Searcher
from whoosh.sorting import Count, Facets, FieldFacet

from bench.feed import Fed, feed, month_start
from bench.peers.expansion import near_terms
from bench.peers.peer import PeerAnswer, Prepared, Timeline, facet_groups
from bench.queries import BenchQuery
from index.analysis.analyzer import Analyzer
from index.names import fold_name
from index.schema import EXACT_SUFFIX, Terms
from search.language import parse_query
from search.query import FACET_SIZE, FacetName, Query
from search.tree import Node

MEGABYTES = 256  # of postings that its writer sorts at a time
NAMES: tuple[FacetName, ...] = ("outlet", "person")
FACETS: dict[FacetName, FieldFacet] = {
    "outlet": FieldFacet("outlet_column"),
    "person": FieldFacet("person_name", allow_overlap=True),
    "date": FieldFacet("month_column"),
}
Raw = tuple[int, list[int], dict[FacetName, dict[Any, int]]]  # total, hits of the page, facets


class StockPeer:
    """Builds and opens its indexes."""

    name = "stock"

    def build(self, corpus: Path, folder: Path) -> None:
        self.write(feed(corpus), folder)

    def write(self, articles: Iterable[Fed], folder: Path) -> None:
        """Index analysed articles in one commit."""
        folder.mkdir(parents=True)
        writer = FileIndex.create(FileStorage(str(folder)), _schema()).writer(limitmb=MEGABYTES)
        for article in articles:
            writer.add_document(**_document(article))
        writer.commit()

    def open(self, folder: Path) -> "OpenStock":
        return OpenStock(folder)


class OpenStock:
    """An open index."""

    def __init__(self, folder: Path) -> None:
        index = FileIndex(FileStorage(str(folder)), schema=_schema())
        self._searcher = Searcher(index.reader(), weighting=BM25F())
        self._analyzer = Analyzer()

    def prepare(self, asked: BenchQuery, facets: bool) -> Prepared:
        tree = self._native(parse_query(asked.query.q, self._analyzer))
        groups = dict(facet_groups(asked.query)) if facets else {}
        shared = groups.pop(None, ())
        apart = [(name, _filtered(tree, asked.query, name)) for name in groups if name]
        return Prepared(partial(self._run, asked, _filtered(tree, asked.query), shared, apart), self._read)

    def close(self) -> None:
        self._searcher.close()

    def _run(
        self,
        asked: BenchQuery,
        wanted: Node,
        shared: tuple[FacetName, ...],
        apart: list[tuple[FacetName, Node]],
    ) -> Raw:
        """Hits, total and the facets of one query together, then each facet with a selection.

        ``limit=None``, and facets, keep Whoosh from skipping documents, which gives wrong hits.
        """
        newest = asked.query.sort == "newest"
        order = {} if asked.query.sort == "relevance" else {"sortedby": "day", "reverse": newest}
        page = self._search(wanted, shared, limit=None, **order)
        facets = {name: page.groups(name) for name in shared}
        facets |= {name: self._search(query, (name,), limit=1).groups(name) for name, query in apart}
        docs = [doc for _, doc in page.top_n[asked.offset : asked.offset + asked.query.limit]]
        return len(page), docs, facets

    def _search(self, wanted: Node, facets: tuple[FacetName, ...], **page: Any) -> Any:
        if not facets:
            return self._searcher.search(wanted, **page)
        grouped = Facets({name: FACETS[name] for name in facets})
        return self._searcher.search(wanted, groupedby=grouped, maptype=Count, **page)

    def _native(self, node: Node) -> Node:
        """The tree with fuzzy terms as what they stand for: Whoosh's own know no swapped letters."""
        if isinstance(node, FuzzyTerm):
            same_start = self._searcher.reader().expand_prefix(node.fieldname, node.text[:1])
            near = near_terms(node.text, node.maxdist, (term.decode() for term in same_start))
            return Or([Term(node.fieldname, term) for term in near])
        if isinstance(node, Not):
            return Not(self._native(node.query))
        if isinstance(node, (And, Or)):
            kind = And if isinstance(node, And) else Or
            return kind([self._native(child) for child in node.subqueries])
        return node

    def _read(self, raw: Raw) -> PeerAnswer:
        total, docs, facets = raw
        values = {
            name: {_text(value): count for value, count in Counter(facets[name]).most_common() if value}
            for name in NAMES
            if name in facets
        }
        top: dict[str, dict[str, int]] = {
            name: dict(list(counts.items())[:FACET_SIZE]) for name, counts in values.items()
        }
        months = {month_start(month): count for month, count in facets.get("date", {}).items() if month}
        names = self._searcher.reader().column_reader("name", translate=False)
        timeline = Timeline("month", months) if "date" in facets else None
        return PeerAnswer(total, tuple(names[doc].decode() for doc in docs), top, timeline)


def _text(value: str | bytes) -> str:
    """A facet value; a column gives bytes, an indexed field text."""
    return value if isinstance(value, str) else value.decode()


def _filtered(tree: Node, query: Query, without: FacetName | None = None) -> Node:
    """The words and filters of a query, one filter left out."""
    parts = [] if isinstance(tree, Every) else [tree]
    for name, chosen in (("outlet", query.outlet), ("person", query.person)):
        if chosen and name != without:
            parts.append(Or([Term(f"{name}_name", fold_name(one)) for one in chosen]))
    if (query.from_ or query.to) and without != "date":
        first, last = (day.toordinal() if day else None for day in (query.from_, query.to))
        parts.append(NumericRange("day", first, last))
    if not parts:
        return Every()
    return parts[0] if len(parts) == 1 else And(parts)


def _schema() -> Schema:
    """The text fields as we have them, names as words and as values, and columns of what facets count."""
    texts = ("title", "title" + EXACT_SUFFIX, "body", "body" + EXACT_SUFFIX, *NAMES)
    fields = {name: Terms() for name in (*texts, "id", "outlet_name", "person_name")}
    fields |= {name: COLUMN(VarBytesColumn()) for name in ("name", "outlet_column", "record")}
    fields["month_column"] = COLUMN(NumericColumn("i", default=0))
    return Schema(day=NUMERIC(int, bits=32, signed=False, sortable=True, default=0), **fields)


def _document(one: Fed) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "id": [one.id],
        "name": one.id.encode(),
        "title": one.title.split(),
        "body": one.body.split(),
        "title_exact": one.title_exact.split(),
        "body_exact": one.body_exact.split(),
        "outlet": " ".join(one.outlet_words).split(),
        "person": " ".join(one.person_words).split(),
        "outlet_name": [one.outlet] if one.outlet else [],
        "person_name": list(one.people),
        "outlet_column": (one.outlet or "").encode(),
        "month_column": one.month or 0,
        "record": one.record.encode(),
    }
    return fields | ({"day": one.day} if one.day is not None else {})
