"""The values of a facet over all segments, and how many of a set of documents have each.

Names that fold alike are one value, shown by the spelling that most live articles have, then by the first of
the alphabet.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from operator import ne

import numpy as np
from numpy.typing import NDArray

from index.columnar.invert import run_lengths, run_starts
from index.names import fold_name
from search.embedded.arrays import Docs, DocSet, size
from search.embedded.segment_values import Counts, SegmentValues
from search.embedded.view import SegmentView

FEW = 64  # values for each document of a set: where there are more, the values of the set are sorted


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
    def total(self) -> int:
        """The counts of all values together."""
        return int(self.counts.sum())

    @property
    def distinct(self) -> int:
        """How many values any document has."""
        return int(np.count_nonzero(self.counts))

    def at_least(self, least: float) -> tuple[NDArray[np.int64], Counts]:
        """The values that so many documents have, ascending, and how many have each."""
        rows = (self.counts >= least).nonzero()[0]
        return rows if self.numbers is None else self.numbers[rows], self.counts[rows]


class Values:
    """A facet of a snapshot; a value's number is its place among the sorted folded names.

    Names of deleted articles have numbers too, and are never counted.
    """

    def __init__(self, facet: str, views: Sequence[SegmentView]) -> None:
        self._segments = tuple(SegmentValues(facet, view) for view in views)
        self._lone = len(views) == 1  # its ordinals are the numbers, that of the first spelling of a name
        self.keys = (
            self._segments[0].keys
            if self._lone
            else sorted({key for one in self._segments for key in one.keys})
        )
        self._spellings = tuple(_Spellings(one.keys, self.keys) for one in self._segments)
        self._names: dict[int, str] = {}  # of the values that were shown

    def __len__(self) -> int:
        """How many values live articles have."""
        return self._live_count

    @cached_property
    def _live_count(self) -> int:
        return int(np.count_nonzero(self._sums([one.totals for one in self._segments])))

    def name(self, number: int) -> str:
        """How a value of a live article is shown."""
        known = self._names.get(number)
        if known is None:
            spellings: Counter[str] = Counter()
            for one in self._segments:
                spellings.update(one.spellings(self.keys[number]))
            known = self._names[number] = min(spellings, key=lambda name: (-spellings[name], name))
        return known

    def number(self, name: str) -> int | None:
        """The number of a name in any case and accents; None when no live article has it."""
        key = fold_name(name)
        number = bisect_left(self.keys, key)
        if number == len(self.keys) or self.keys[number] != key:
            return None
        return number if any(one.spellings(key) for one in self._segments) else None

    def docs(self, names: Iterable[str]) -> list[Docs]:
        """The live documents that have any of ``names``, by segment."""
        return [one.having({fold_name(name) for name in names}) for one in self._segments]

    def counts(self, sets: Sequence[DocSet]) -> Counted:
        """How many documents of ``sets``, one of each segment, have each value."""
        if sum(map(size, sets)) * FEW >= len(self.keys):
            return Counted(
                None, self._sums([one.counts(docs) for one, docs in zip(self._segments, sets, strict=True)])
            )
        numbers, counts = [], []
        for one, spellings, docs in zip(self._segments, self._spellings, sets, strict=True):
            ordinals, found = _tallied(one.entries(docs), len(one.keys))
            numbers.append(spellings.numbers.take(ordinals))
            counts.append(found)
        return _added(np.concatenate(numbers), np.concatenate(counts))

    def _sums(self, counts: Sequence[Counts]) -> Counts:
        """(n_keys,) the counts of all spellings of each value, from those of each segment."""
        if self._lone:
            return self._spellings[0].of_keys(counts[0])
        sums = np.zeros(len(self.keys), dtype=np.int64)
        for spellings, mine in zip(self._spellings, counts, strict=True):
            spellings.add(mine, sums)
        return sums


class _Spellings:
    """The spellings of a segment, sorted by key, and the values that they stand for."""

    def __init__(self, spelt: list[str], keys: list[str]) -> None:
        if spelt is keys:
            self.numbers = np.arange(len(keys))  # (n_spellings,)
        else:
            numbers = {key: number for number, key in enumerate(keys)}
            self.numbers = np.array([numbers[key] for key in spelt], dtype=np.int64)
        new = np.array([True, *map(ne, spelt, islice(spelt, 1, None))][: len(spelt)], bool)
        self._firsts = np.flatnonzero(new)  # the first spelling of each key
        self._others = np.flatnonzero(~new)
        self._of_others = self._firsts[np.searchsorted(self._firsts, self._others) - 1]
        self.numbers[self._others] = self.numbers[self._of_others]

    def of_keys(self, counts: Counts) -> Counts:
        """(n_spellings,) counts of spellings, those of all spellings of a key at the first, else 0."""
        if not len(self._others):
            return counts
        counts = counts.copy()
        np.add.at(counts, self._of_others, counts[self._others])
        counts[self._others] = 0
        return counts

    def add(self, counts: Counts, sums: Counts) -> None:
        """Add the counts of spellings to those of all values."""
        sums[self.numbers[self._firsts]] += self.of_keys(counts)[self._firsts]


def _tallied(ordinals: NDArray[np.integer], end: int) -> tuple[NDArray[np.integer], NDArray[np.int64]]:
    """Which ordinals below ``end`` there are, ascending, and how often each; they are sorted in place."""
    ordinals.sort()
    starts = run_starts(ordinals)
    found, counts = ordinals.take(starts), run_lengths(starts, len(ordinals))
    return (found[:-1], counts[:-1]) if len(found) and found[-1] == end else (found, counts)


def _added(numbers: NDArray[np.int64], counts: Counts) -> Counted:
    """Each of some numbers once, with all its counts together."""
    if not (numbers[1:] > numbers[:-1]).all():
        order = numbers.argsort(kind="stable")
        numbers, counts = numbers.take(order), counts.take(order)
        starts = run_starts(numbers)
        numbers, counts = numbers.take(starts), np.add.reduceat(counts, starts)
    return Counted(numbers, counts)
