"""The values of a facet in one segment, and which of its documents have them.

A document that has a person by two names counts for the first of them alone.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
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
        self.people = segment.people.table if facet == "person" and segment.people else None
        self._columns = segment.columns

    @cached_property
    def totals(self) -> Counts:
        """(n_values,) live documents that count for each spelling."""
        counts: Counts = self._columns[f"{self._facet}_counts"].astype(np.int64)
        if self._twice is not None:
            counts -= np.bincount(self._twice.values, minlength=len(counts))
        if self._view.live is None:
            return counts
        return counts - self._count(np.flatnonzero(~self._view.live).astype(np.int32))

    def ordinals(self, key: str) -> range:
        """The spellings that fold to ``key``."""
        return range(bisect_left(self.keys, key), bisect_right(self.keys, key))

    def spellings(self, key: str) -> dict[str, int]:
        """The live documents that have each spelling that folds to ``key``."""
        names = {self._view.segment.value(self._facet, one): one for one in self.ordinals(key)}
        counts = {name: int(self._written[one]) for name, one in names.items()}
        return {name: count for name, count in counts.items() if count}

    @cached_property
    def _written(self) -> Counts:
        """(n_values,) live documents that have each spelling, whether it counts there or not."""
        again = self.again(self._view.every())
        return self.totals + np.bincount(again, minlength=len(self.keys)) if len(again) else self.totals

    def having(self, ordinals: Iterable[int]) -> Docs:
        """The live documents that have a value with any of some spellings."""
        found = [self._postings.docs(ordinal) for ordinal in ordinals]
        docs = found[0] if len(found) == 1 else union(found, self._view.n_docs)
        return self._view.only_live(docs)

    def of(self, doc: int) -> list[int]:
        """The spellings of one document, in the order of the article."""
        one = slice(doc, doc + 1)
        if self._facet == "outlet":
            found = take(self._columns["outlet"], one).tolist()
        else:
            first = take(self._columns["person_first"], one)
            found = [*first[0].tolist(), *self._more.of(one, self._view.n_docs).tolist()]
        return [ordinal for ordinal in found if ordinal < len(self.keys)]

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
        more = self._more_of(docs, first)
        if len(more):
            counts += np.bincount(more, minlength=n_values)
        again = self.again(docs)
        return counts - np.bincount(again, minlength=n_values) if len(again) else counts

    def entries(self, docs: DocSet) -> NDArray[np.unsignedinteger]:
        """The ordinals of every document of a set, in no order; ``len(self.keys)`` for no value, as often.

        Those among them that do not count are told by ``again``. The array is the caller's.
        """
        if self._facet == "outlet":
            return take(self._columns["outlet"], docs).copy()
        first = take(self._columns["person_first"], docs)
        return np.concatenate((first.reshape(-1), self._more_of(docs, first)))

    def again(self, docs: DocSet) -> NDArray[np.unsignedinteger]:
        """The ordinals of the documents of a set that do not count: there is another of the same person."""
        if self._twice is None:
            return np.empty(0, np.uint32)
        return self._twice.of(docs, self._view.n_docs)

    @cached_property
    def _more(self) -> "_Rows":
        """The people who do not stand in the first row of their document."""
        columns = self._columns
        return _rows(columns["person_more_docs"], columns["person_more_offsets"], columns["person_more"])

    @cached_property
    def _twice(self) -> "_Rows | None":
        people = self._view.segment.people if self._facet == "person" else None
        if people is None or not len(people.twice.docs):
            return None
        return _rows(people.twice.docs, people.twice.offsets, people.twice.ordinals)

    def _more_of(self, docs: DocSet, first: NDArray[np.unsignedinteger]) -> NDArray[np.unsignedinteger]:
        """The ordinals of people behind the first ones of an article; ``first`` are those of ``docs``."""
        if self._more.is_sought(docs):
            docs = listed(docs)[first[:, -1] < len(self.keys)]
        return self._more.of(docs, self._view.n_docs)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Values of some documents, in a row for each.

    Documents are in the type of documents: ``searchsorted`` copies all of an array of another one.
    """

    docs: Docs  # (n,)
    offsets: NDArray[np.int64]  # (n + 1,) where the values of each begin
    values: NDArray[np.unsignedinteger]

    def is_sought(self, docs: DocSet) -> bool:
        """Whether a set is so small that its documents are looked for one by one."""
        return size(docs) * SEARCH_FACTOR < len(self.docs)

    def of(self, docs: DocSet, n_docs: int) -> NDArray[np.unsignedinteger]:
        """The values of the documents of a set, in the order of the documents."""
        if self.is_sought(docs):
            found, rows = rows_of(self.docs, listed(docs))
            rows = rows[found]
        else:
            rows = np.flatnonzero(marked([docs], n_docs).take(self.docs))
        if not len(rows):
            return self.values[:0]
        starts = self.offsets.take(rows)
        return self.values.take(ranges(starts, self.offsets.take(rows + 1) - starts))


def _rows(
    docs: NDArray[np.uint32], offsets: NDArray[np.uint32], values: NDArray[np.unsignedinteger]
) -> _Rows:
    return _Rows(docs.view(np.int32), offsets.astype(np.int64), values)


def _others(docs: DocSet, view: SegmentView) -> Docs:
    """Every live document that is not in a set of live ones."""
    if view.live is None and isinstance(docs, slice):
        return np.concatenate((listed(slice(0, docs.start)), listed(slice(docs.stop, view.n_docs))))
    others = ~marked([docs], view.n_docs)
    if view.live is not None:
        others &= view.live
    return others.nonzero()[0].astype(np.int32)
