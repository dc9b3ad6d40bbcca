"""What the selected facets let through."""

from collections.abc import Sequence

import numpy as np

from index.schema import NO_DATE
from search.embedded.arrays import Docs, contains, listed, within
from search.embedded.matches import Match
from search.embedded.snapshot import Snapshot
from search.query import Query

LAST_DAY = int(np.iinfo(np.int32).max)


class Filters:
    """The selection of a query in a snapshot: values of one facet combine with OR, facets with AND."""

    def __init__(self, query: Query, snapshot: Snapshot) -> None:
        self._views = snapshot.views
        self._sets: dict[str, list[Docs]] = {}  # facet → documents of its selected values, by segment
        if query.outlet:
            self._sets["outlet"] = snapshot.outlet.docs(query.outlet)
        if query.person:
            self._sets["person"] = snapshot.person.docs(query.person)
        self._dates: list[tuple[int, int]] | None = None  # start and stop of the documents, by segment
        if query.from_ or query.to:
            first = query.from_.toordinal() if query.from_ else NO_DATE + 1
            last = query.to.toordinal() if query.to else LAST_DAY
            self._dates = [view.of_days(first, last) for view in self._views]

    def apply(self, matches: Sequence[Match], but: str = "") -> list[Match]:
        """What passes every facet's selection except that of the facet ``but``."""
        return [self._narrow(match, number, but) for number, match in enumerate(matches)]

    def _narrow(self, match: Match, number: int, but: str) -> Match:
        if self._dates and but != "date":
            match = match.slice(within(match.docs, *self._dates[number]))
        for facet, sets in self._sets.items():
            if facet != but:
                match = self._only(match, sets[number], number)
        return match

    def _only(self, match: Match, selected: Docs, number: int) -> Match:
        if isinstance(match.docs, slice) and match.scores is None:
            return Match(selected[within(selected, match.docs.start, match.docs.stop)])
        return match.select(contains(selected, listed(match.docs), self._views[number].n_docs))

    def __contains__(self, facet: str) -> bool:
        """Whether a facet has a selection."""
        return facet in self._sets or (facet == "date" and self._dates is not None)
