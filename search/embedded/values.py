"""The values of a facet over all segments, and how many of a set of documents have each.

Names that fold alike are one value, shown by the spelling that most live articles have, then by the first of
the alphabet.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.names import fold_name
from search.embedded.arrays import Docs, DocSet, size
from search.embedded.segment_values import Counts, SegmentValues
from search.embedded.view import SegmentView

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
        self._segments = tuple(SegmentValues(facet, view) for view in views)
        self._apart = len(views) == 1 and self._segments[0].apart  # its ordinals are the numbers
        self.keys = (
            self._segments[0].keys
            if self._apart
            else sorted({key for one in self._segments for key in one.live_keys()})
        )
        numbers = {} if self._apart else {key: number for number, key in enumerate(self.keys)}
        self._groups = [] if self._apart else [_Groups(one.keys, numbers) for one in self._segments]
        self._names: dict[int, str] = {}  # of the values that were shown

    def __len__(self) -> int:
        return len(self.keys)

    def name(self, number: int) -> str:
        """How a value is shown."""
        known = self._names.get(number)
        if known is None:
            spellings: Counter[str] = Counter()
            for one in self._segments:
                spellings.update(one.spellings(self.keys[number]))
            known = self._names[number] = min(spellings, key=lambda name: (-spellings[name], name))
        return known

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


def _counted(numbers: NDArray[np.int64]) -> Counted:
    """How often each of some numbers comes."""
    numbers = np.sort(numbers)
    starts = np.flatnonzero(np.diff(numbers, prepend=-1))
    return Counted(numbers.take(starts), np.diff(starts, append=len(numbers)))
