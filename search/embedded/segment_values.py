"""The values of a facet in one segment, and which of its documents have them."""

from bisect import bisect_left, bisect_right
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.columnar.invert import ranges
from search.embedded.arrays import SEARCH_FACTOR, Docs, DocSet, listed, marked, rows_of, size, take, union
from search.embedded.view import SegmentView

Counts = NDArray[np.int64]
FULL = 2  # counts of more than one in so many documents are taken from those of the rest


class SegmentValues:
    """The values of a facet in one segment; ordinals are those of spellings."""

    def __init__(self, facet: str, view: SegmentView) -> None:
        self._view = view
        self._facet = facet
        segment = view.segment
        self._postings = segment.values[f"{facet}_name"]
        self.keys = segment.keys(facet)
        self._columns = segment.columns

    @cached_property
    def totals(self) -> Counts:
        """(n_values,) live documents that have each spelling."""
        counts: Counts = self._columns[f"{self._facet}_counts"].astype(np.int64)
        if self._view.live is None:
            return counts
        return counts - self._count(np.flatnonzero(~self._view.live).astype(np.int32))

    def _ordinals(self, key: str) -> range:
        return range(bisect_left(self.keys, key), bisect_right(self.keys, key))

    def spellings(self, key: str) -> dict[str, int]:
        """The live documents of each spelling that folds to ``key``."""
        segment, ordinals = self._view.segment, self._ordinals(key)
        counts = {segment.value(self._facet, ordinal): int(self.totals[ordinal]) for ordinal in ordinals}
        return {name: count for name, count in counts.items() if count}

    def having(self, keys: set[str]) -> Docs:
        """The live documents that have a value with any of some folded names."""
        found = [self._postings.docs(ordinal) for key in keys for ordinal in self._ordinals(key)]
        docs = found[0] if len(found) == 1 else union(found, self._view.n_docs)
        return self._view.only_live(docs)

    def counts(self, docs: DocSet) -> Counts:
        """(n_values,) live documents of a set that have each spelling."""
        if size(docs) * FULL > self._view.n_docs:
            rest = _others(docs, self._view)
            return self.totals - self._count(rest) if len(rest) else self.totals
        return self._count(docs)

    def _count(self, docs: DocSet) -> Counts:
        n_values = len(self.keys)
        if self._facet == "outlet":
            return np.bincount(take(self._columns["outlet"], docs), minlength=n_values + 1)[:n_values]
        first = take(self._columns["person_first"], docs)
        counts = np.bincount(first.reshape(-1), minlength=n_values + 1)[:n_values]
        more = self._more(docs, first)
        return counts + np.bincount(more, minlength=n_values) if len(more) else counts

    def entries(self, docs: DocSet) -> NDArray[np.unsignedinteger]:
        """The ordinals of every document of a set, in no order; ``len(self.keys)`` for no value, as often.

        The array is the caller's.
        """
        if self._facet == "outlet":
            return take(self._columns["outlet"], docs).copy()
        first = take(self._columns["person_first"], docs)
        return np.concatenate((first.reshape(-1), self._more(docs, first)))

    @cached_property
    def _with_more(self) -> Docs:
        """(n,) the documents with more people than stand in the first row of each.

        In the type of documents: ``searchsorted`` copies all of an array of another one.
        """
        return self._columns["person_more_docs"].view(np.int32)

    @cached_property
    def _offsets(self) -> NDArray[np.int64]:
        offsets: NDArray[np.int64] = self._columns["person_more_offsets"].astype(np.int64)
        return offsets

    def _more(self, docs: DocSet, first: NDArray[np.unsignedinteger]) -> NDArray[np.unsignedinteger]:
        """The ordinals of people behind the first ones of an article; ``first`` are those of ``docs``."""
        with_more = self._with_more
        if size(docs) * SEARCH_FACTOR < len(with_more):
            full = listed(docs)[first[:, -1] < len(self.keys)]
            found, rows = rows_of(with_more, full)
            rows = rows[found]
        else:
            rows = np.flatnonzero(marked([docs], self._view.n_docs).take(with_more))
        more = self._columns["person_more"]
        if not len(rows):
            return more[:0]
        starts = self._offsets.take(rows)
        return more.take(ranges(starts, self._offsets.take(rows + 1) - starts))


def _others(docs: DocSet, view: SegmentView) -> Docs:
    """Every live document that is not in a set of live ones."""
    if view.live is None and isinstance(docs, slice):
        return np.concatenate((listed(slice(0, docs.start)), listed(slice(docs.stop, view.n_docs))))
    others = ~marked([docs], view.n_docs)
    if view.live is not None:
        others &= view.live
    return others.nonzero()[0].astype(np.int32)
