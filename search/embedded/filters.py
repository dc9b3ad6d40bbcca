"""What the selected facets let through."""

from collections.abc import Sequence

import numpy as np

from index.schema import NO_DATE
from search.embedded.arrays import Docs, contains, listed, union, within
from search.embedded.matches import Match
from search.embedded.snapshot import Snapshot
from search.embedded.view import SegmentView
from search.query import Query

LAST_DAY = int(np.iinfo(np.int32).max)


class Filters:
    """The selection of a query in a snapshot: values of one facet combine with OR, facets with AND."""

    def __init__(self, query: Query, snapshot: Snapshot) -> None:
        self._views = snapshot.views
        self._sets: dict[str, list[Docs]] = {}  # facet → documents of its selected values, by segment
        if query.outlet or "outlet" in query.without:
            self._sets["outlet"] = _of_outlets(query, snapshot)
        if query.person:
            self._sets["person"] = _of_people(query, snapshot)
        self._own = query.people == "all"  # the facet of people obeys its own selection
        self._dates: list[list[tuple[int, int]]] | None = None  # starts and stops of documents, by segment
        if query.from_ or query.to or "date" in query.without:
            self._dates = [_of_dates(query, view) for view in self._views]

    def apply(self, matches: Sequence[Match], but: str = "") -> list[Match]:
        """What passes every facet's selection except that of the facet ``but``."""
        return [self._narrow(match, number, but) for number, match in enumerate(matches)]

    def _narrow(self, match: Match, number: int, but: str) -> Match:
        if self._dates and but != "date":
            match = match.slices([within(match.docs, *span) for span in self._dates[number]])
        for facet, sets in self._sets.items():
            if facet != but or (facet == "person" and self._own):
                match = self._only(match, sets[number], number)
        return match

    def _only(self, match: Match, selected: Docs, number: int) -> Match:
        if isinstance(match.docs, slice) and match.scores is None:
            return Match(selected[within(selected, match.docs.start, match.docs.stop)])
        return match.select(contains(selected, listed(match.docs), self._views[number].n_docs))

    def __contains__(self, facet: str) -> bool:
        """Whether a facet has a selection."""
        return facet in self._sets or (facet == "date" and self._dates is not None)


def _of_outlets(query: Query, snapshot: Snapshot) -> list[Docs]:
    """The documents of the outlets selected, and of none where those are too, by segment."""
    sets = snapshot.outlet.docs(query.outlet)
    if "outlet" not in query.without:
        return sets
    pairs = zip(sets, snapshot.views, strict=True)
    return [union([docs, view.without_outlet()], view.n_docs) for docs, view in pairs]


def _of_people(query: Query, snapshot: Snapshot) -> list[Docs]:
    """The documents that name any, or each, of the people selected, by segment."""
    if query.people == "any":
        return snapshot.person.docs(query.person)
    found, *others = [snapshot.person.docs((name,)) for name in query.person]
    for sets in others:
        found = [
            docs[contains(other, docs, view.n_docs)]
            for docs, other, view in zip(found, sets, snapshot.views, strict=True)
        ]
    return found


def _of_dates(query: Query, view: SegmentView) -> list[tuple[int, int]]:
    """Start and stop of the documents of the days selected, and of undated ones where those are too."""
    spans = []
    if query.from_ or query.to:
        first = query.from_.toordinal() if query.from_ else NO_DATE + 1
        spans.append(view.of_days(first, query.to.toordinal() if query.to else LAST_DAY))
    if "date" in query.without:
        spans.append((view.n_dated, view.n_docs))
    return spans
