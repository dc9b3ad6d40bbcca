"""Results with one article of each group of copies.

An article is hidden behind the first of its group in the order of the hits, so the best hit of a group is
the one that is shown.
"""

import numpy as np
from numpy.typing import NDArray

from search.embedded.copies import ALONE, Copies
from search.embedded.ranking import NO_HITS, Hits, Place, Ranked, Ranking
from search.query import MAX_LIMIT

FIRST_ROUND = 2  # times as many hits as are wanted are looked through at first


class OneOfEach:
    """The hits of a ranking without those that are hidden; everything else is as ``Ranking`` has it."""

    def __init__(self, ranking: Ranking, copies: Copies) -> None:
        self._ranking = ranking
        self._copies = copies
        self.place = ranking.place
        self._hits = NO_HITS  # that were looked through last,
        self._sought = 0  # … of so many that were sought: fewer where there are no more

    def first(self, count: int, skipped: int = 0) -> list[Ranked]:
        """The first ``count`` shown hits without the ``skipped`` first of them."""
        wanted = FIRST_ROUND * count
        hits = self._in_order(wanted)
        while len(shown := self._shown(hits)) < count and len(hits) == wanted:
            wanted *= 2
            hits = self._in_order(wanted)
        return self._ranking.ranked(hits.take(shown[skipped:count]))

    def every(self, count: int) -> Hits:
        """Those of the first ``count`` hits that are shown."""
        hits = self._ranking.in_order(count)
        return hits.take(self._shown(hits))

    def up_to(self, place: Place) -> int:
        """How many shown hits come before ``place`` or stand at it."""
        count = self._ranking.up_to(place)
        self._in_order(FIRST_ROUND * (count + MAX_LIMIT))  # what the page behind it will look through
        return len(self._shown(self._in_order(count)))

    def _in_order(self, count: int) -> Hits:
        """The first ``count`` hits, ranked once when fewer of them are wanted later."""
        if self._sought < count:
            self._hits, self._sought = self._ranking.in_order(count), count
        return self._hits.take(slice(count))

    def _shown(self, hits: Hits) -> NDArray[np.int64]:
        """The rows of the hits that are the first of their group."""
        groups = np.full(len(hits), ALONE)
        for number in np.unique(hits.numbers).tolist():
            mine = hits.numbers == number
            groups[mine] = self._copies.groups(number, hits.docs[mine])
        rows = np.flatnonzero(groups != ALONE)
        shown = groups == ALONE
        shown[rows[np.unique(groups[rows], return_index=True)[1]]] = True
        return np.flatnonzero(shown)
