"""The values of a facet over all segments, and how many of a set of documents have each.

Names that fold alike are one value, shown by the spelling that most live articles have, then by the first of
the alphabet.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.names import fold_name
from search.embedded.arrays import SEARCH_FACTOR, Docs, DocSet, Mask, listed, rows_of, size, take, union
from search.embedded.view import SegmentView

Counts = NDArray[np.int64]
FULL = 2  # counts of more than one in so many documents are taken from those of the rest
FEW = 16  # values for each document of a set: where there are more, the values of the set are sorted


@dataclass(frozen=True, slots=True)
class Counted:
    """How many documents have each value."""

    numbers: NDArray[np.int64] | None  # (n,) the values, ascending; None: every value
    counts: Counts  # (n,)

    def of(self, number: int) -> int:
        """The documents that have one value."""
        if self.numbers is None:
            return int(self.counts[number])
        row = int(np.searchsorted(self.numbers, number))
        return int(self.counts[row]) if row < len(self.numbers) and self.numbers[row] == number else 0

    @property
    def distinct(self) -> int:
        """How many values any document has."""
        return int(np.count_nonzero(self.counts))

    def at_least(self, least: float) -> dict[int, int]:
        """The values that so many documents have, and how many have them."""
        rows = np.flatnonzero(self.counts >= least)
        numbers = rows if self.numbers is None else self.numbers[rows]
        return dict(zip(numbers.tolist(), self.counts[rows].tolist(), strict=True))


class Values:
    """A facet of a snapshot; a value's number is its place among the sorted folded names of live articles."""

    def __init__(self, facet: str, views: Sequence[SegmentView]) -> None:
        self._segments = tuple(_SegmentValues(facet, view) for view in views)
        self._apart = len(views) == 1 and self._segments[0].apart  # its ordinals are the numbers
        self.keys = (
            self._segments[0].keys
            if self._apart
            else sorted({key for one in self._segments for key in one.live_keys()})
        )
        numbers = {} if self._apart else {key: number for number, key in enumerate(self.keys)}
        self._groups = [] if self._apart else [_Groups(one.keys, numbers) for one in self._segments]

    def __len__(self) -> int:
        return len(self.keys)

    @cached_property
    def _names(self) -> list[str]:
        if self._apart:
            return self._segments[0].names
        best: list[tuple[int, str]] = [(1, "")] * len(self)
        spellings: dict[str, int] = {}
        for one in self._segments:
            for name, count in zip(one.names, one.totals.tolist(), strict=True):
                spellings[name] = spellings.get(name, 0) + count
        for name, count in spellings.items():
            if count:
                number = bisect_left(self.keys, fold_name(name))
                best[number] = min(best[number], (-count, name))
        return [name for _, name in best]

    def name(self, number: int) -> str:
        """How a value is shown."""
        return self._names[number]

    def number(self, name: str) -> int | None:
        """The number of a name in any case and accents; None when no article has it."""
        key = fold_name(name)
        number = bisect_left(self.keys, key)
        return number if number < len(self) and self.keys[number] == key else None

    def docs(self, names: Iterable[str]) -> list[Docs]:
        """The live documents that have any of ``names``, by segment."""
        return [one.having({fold_name(name) for name in names}) for one in self._segments]

    def counts(self, sets: Sequence[DocSet]) -> Counted:
        """How many documents of ``sets``, one of each segment, have each value."""
        if sum(map(size, sets)) * FEW < len(self):
            found = [self._of_each(number, docs) for number, docs in enumerate(sets)]
            return _counted(np.concatenate(found) if len(found) > 1 else found[0])
        counts = [one.counts(docs) for one, docs in zip(self._segments, sets, strict=True)]
        if self._apart:
            return Counted(None, counts[0])
        if len(counts) == 1 and self._groups[0].in_order:
            return Counted(None, self._groups[0].sums(counts[0]))
        total = np.zeros(len(self) + 1, dtype=np.int64)
        for groups, mine in zip(self._groups, counts, strict=True):
            total[groups.numbers] += groups.sums(mine)
        return Counted(None, total[:-1])

    def _of_each(self, number: int, docs: DocSet) -> NDArray[np.int64]:
        """The numbers of the values of each document of a segment, in no order."""
        ordinals = self._segments[number].entries(docs)
        return ordinals.astype(np.int64) if self._apart else self._groups[number].of_each.take(ordinals)


class _Groups:
    """Which spellings of a segment are one value; they stand side by side, as spellings are sorted by key."""

    def __init__(self, keys: list[str], numbers: dict[str, int]) -> None:
        gone = len(numbers)  # the number of what only deleted articles have
        self.of_each = np.array([numbers.get(key, gone) for key in keys], dtype=np.int64)
        self._starts = np.flatnonzero(np.diff(self.of_each, prepend=-1))
        self.numbers = self.of_each[self._starts]  # (n_groups,) ascending, but for those that are gone
        self.in_order = len(self.numbers) == gone  # each value of the snapshot, and nothing else
        lengths = np.diff(self._starts, append=len(keys))
        wide = [np.flatnonzero(lengths > place) for place in range(1, int(lengths.max(initial=1)))]
        self._others = [(rows, self._starts[rows] + place) for place, rows in enumerate(wide, 1)]

    def sums(self, counts: Counts) -> Counts:
        """(n_groups,) the counts of the spellings of each value together."""
        sums = counts.take(self._starts)
        for rows, ordinals in self._others:
            sums[rows] += counts[ordinals]
        return sums


class _SegmentValues:
    """The values of a facet in one segment; ordinals are those of spellings."""

    def __init__(self, facet: str, view: SegmentView) -> None:
        self._view = view
        self._facet = facet
        segment = view.segment
        self._postings = segment.values[f"{facet}_name"]
        self.keys = segment.keys(facet)
        self._columns = segment.columns
        self.apart = view.live is None and len(set(self.keys)) == len(self.keys)

    @cached_property
    def names(self) -> list[str]:
        return self._view.segment.names(self._facet)

    @cached_property
    def totals(self) -> Counts:
        """(n_values,) live documents that have each spelling."""
        counts: Counts = self._columns[f"{self._facet}_counts"].astype(np.int64)
        if self._view.live is None:
            return counts
        return counts - self._count(np.flatnonzero(~self._view.live).astype(np.int32))

    def live_keys(self) -> Iterable[str]:
        return (key for key, count in zip(self.keys, self.totals.tolist(), strict=True) if count)

    def having(self, keys: set[str]) -> Docs:
        found = []
        for key in keys:
            first = bisect_left(self.keys, key)
            while first < len(self.keys) and self.keys[first] == key:
                found.append(self._postings.docs(first))
                first += 1
        docs = found[0] if len(found) == 1 else union(found, self._view.n_docs)
        return self._view.only_live(docs)

    def counts(self, docs: DocSet) -> Counts:
        """(n_values,) live documents of a set that have each spelling."""
        every = size(docs)
        if every * FULL > self._view.n_docs and self._view.live is None:
            rest = _others(docs, self._view.n_docs)
            return self.totals - self._count(rest) if size(rest) else self.totals
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
        """The ordinals of every document of a set, in no order."""
        if self._facet == "outlet":
            outlets = take(self._columns["outlet"], docs)
            return outlets[outlets < len(self.keys)]
        first = take(self._columns["person_first"], docs)
        return np.concatenate((first[first < len(self.keys)], self._more(docs, first)))

    @cached_property
    def _offsets(self) -> NDArray[np.int64]:
        offsets: NDArray[np.int64] = self._columns["person_more_offsets"].astype(np.int64)
        return offsets

    def _more(self, docs: DocSet, first: NDArray[np.unsignedinteger]) -> NDArray[np.unsignedinteger]:
        """The ordinals of people behind the first ones of an article; ``first`` are those of ``docs``."""
        with_more = self._columns["person_more_docs"]
        if size(docs) * SEARCH_FACTOR < len(with_more):
            full = listed(docs)[first[:, -1] < len(self.keys)]
            found, rows = rows_of(with_more, full)
            rows = rows[found]
        else:
            rows = np.flatnonzero(_mask(docs, self._view.n_docs).take(with_more))
        more = self._columns["person_more"]
        if not len(rows):
            return more[:0]
        starts = self._offsets.take(rows)
        lengths = self._offsets.take(rows + 1) - starts
        ends = np.cumsum(lengths)
        return more.take(np.repeat(starts - ends + lengths, lengths) + np.arange(ends[-1]))


def _counted(numbers: NDArray[np.int64]) -> Counted:
    """How often each of some numbers comes."""
    numbers = np.sort(numbers)
    starts = np.flatnonzero(np.diff(numbers, prepend=-1))
    return Counted(numbers.take(starts), np.diff(starts, append=len(numbers)))


def _mask(docs: DocSet, n_docs: int) -> Mask:
    mask = np.zeros(n_docs, dtype=bool)
    mask[docs] = True
    return mask


def _others(docs: DocSet, n_docs: int) -> Docs:
    """Every document that is not in a set."""
    if isinstance(docs, slice):
        return np.concatenate((listed(slice(0, docs.start)), listed(slice(docs.stop, n_docs))))
    return np.flatnonzero(~_mask(docs, n_docs)).astype(np.int32)
