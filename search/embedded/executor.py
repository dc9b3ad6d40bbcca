"""What a query comes to on an index as it stands: parsed, matched, put in order and counted.

No article is read here; hits are made of what comes back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from index.analysis.analyzer import Analyzer
from search.embedded.arrays import DocSet, size
from search.embedded.facets import value_facet
from search.embedded.filters import Filters
from search.embedded.hits import Asked
from search.embedded.kept import Kept
from search.embedded.matches import Match
from search.embedded.matching import Matcher
from search.embedded.normal import normal_form
from search.embedded.pages import Order
from search.embedded.relaxing import relax
from search.embedded.snapshot import Snapshot
from search.embedded.suggestion import Found, suggestion
from search.expansion import Expander
from search.language import parse_query
from search.query import FacetName, Query
from search.results import DateFacet, NoValue, ValueFacet
from search.tree import Node, leaves_of

TREE_BYTES = 8 * 2**20  # of parsed queries that are kept; most take a hundredth of what the longest does
LEAF_BYTES = 500  # of a tree for each of its leaves,
WORD_BYTES = 120  # … and each word of a phrase


@dataclass(frozen=True, slots=True)
class Answer:
    """What matches a query, before any article is read."""

    snapshot: Snapshot
    asked: Asked
    found: Found
    relaxed: bool
    order: Order  # the page, and the cursors of its neighbours
    facets: dict[str, ValueFacet | DateFacet]

    @property
    def total(self) -> int:
        """How many articles match, exactly."""
        return self.order.total

    @property
    def hits(self) -> list[tuple[str, float]]:
        """Id and score of each hit of the page."""
        segments = self.snapshot.segments
        return [(segments[hit.number].id(hit.doc), hit.score) for hit in self.order.page()]


class Executor:
    """Runs queries; safe to call from several threads. Parsed queries are kept, for any snapshot."""

    def __init__(self, analyzer: Analyzer) -> None:
        self.trees: Kept[Node] = Kept(TREE_BYTES, _tree_bytes)
        self._analyzer = analyzer
        self._expander = Expander(analyzer)

    def parse(self, text: str, expand: bool) -> Node:
        """The tree of what was typed, with the other forms of names or without; raises BadQuery."""
        tree = self.trees.get((text, expand))
        if tree is None:
            tree = parse_query(text, analyzer=self._analyzer)
            tree = self._expander.expand(tree) if expand else tree
            self.trees.put((text, expand), tree)
        return tree

    def answer(self, query: Query, now: Snapshot, tree: Node | None = None) -> Answer:
        """Totals, facets and the order of the page; raises BadQuery.

        A ``tree`` of Whoosh's nodes stands in the place of the query's words; ValueError for a node or a
        field that cannot be run.
        """
        tree = self.parse(query.q, query.expand) if tree is None else normal_form(tree)
        matcher = Matcher(now)
        matcher.bound(tree)
        relaxed = relax(tree, matcher)
        matches, filters = matcher.match(relaxed.tree), Filters(query, now)
        found = filters.apply(matches)
        order = Order(relaxed.tree, found, matcher, now, query)
        strict = order.total
        if relaxed.loose is not None:
            strict = _total(filters.apply(matcher.match(relaxed.strict)))
        return Answer(
            snapshot=now,
            asked=Asked(relaxed.tree, matcher, relaxed.loose, query.explain, query.sort == "recent"),
            found=Found(strict, relaxed.required if order.total else 0, order.total),
            relaxed=order.total > strict,
            order=order,
            facets={
                name: _facet(
                    name, most, query, filters.apply(matches, name) if name in filters else found, now
                )
                for name, most in query.facet
            },
        )

    def documents(self, query: Query, now: Snapshot, but: str = "") -> list[DocSet]:
        """The documents that match, a set a segment; under every filter, or every one but a facet's own."""
        tree = self.parse(query.q, query.expand)
        matcher = Matcher(now)
        matcher.bound(tree)
        matches = matcher.match(relax(tree, matcher).tree)
        return [match.docs for match in Filters(query, now).apply(matches, but)]

    def suggestion(self, query: Query, answer: Answer) -> str | None:
        """What to ask instead, where that finds more; None otherwise."""
        parse = partial(self.parse, expand=query.expand)
        return suggestion(query, answer.found, parse, answer.asked.matcher, answer.snapshot)


def _facet(
    name: FacetName, most: int, query: Query, found: Sequence[Match], now: Snapshot
) -> ValueFacet | DateFacet:
    """A facet over what matches the words and every other facet's selection."""
    sets = [match.docs for match in found]
    if name == "date":
        return now.timeline.facet(sets, "date" in query.without)
    if name == "person":
        return value_facet(now.person, now.person.counts(sets), query.person, most)
    counted = now.outlet.counts(sets)
    without = NoValue(_total(found) - counted.total, "outlet" in query.without)  # no article has two
    return value_facet(now.outlet, counted, query.outlet, most, without)


def _tree_bytes(tree: Node) -> int:
    """About how many bytes a tree takes."""
    return sum(LEAF_BYTES + WORD_BYTES * len(getattr(leaf, "words", ())) for leaf in leaves_of(tree))


def _total(matches: Sequence[Match]) -> int:
    return sum(size(match.docs) for match in matches)
