"""The values of a facet over all segments, and how many of a set of documents have each.

Names that fold alike are one value, and so are the names of one person; a value is shown by the spelling that
most live articles have, then by the first of the alphabet, unless the table of people or the user say how.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.columnar.invert import run_lengths, run_starts
from index.names import fold_name
from search.embedded.arrays import Docs, DocSet, rows_of, size
from search.embedded.segment_values import Counts, SegmentValues
from search.embedded.spellings import Spellings, Standing
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

    def at(self, numbers: NDArray[np.int64]) -> Counts:
        """The documents that have each of some values."""
        if self.numbers is None:
            return self.counts[numbers]
        found, rows = rows_of(self.numbers, numbers)  # type: ignore[arg-type]
        return self.counts.take(rows) * found if len(self.counts) else np.zeros(len(numbers), np.int64)

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


@dataclass(frozen=True, slots=True)
class Told:
    """Which names mean whom in how many live articles, where these tell it; all names are folded."""

    by_name: dict[str, dict[str, int]]  # name → the name under which a person is shown → articles
    by_home: dict[str, dict[str, int]]  # the other way round


class Values:
    """A facet of a snapshot; a value's number is its place among the sorted folded names.

    Names of deleted articles have numbers too, and so have names that stand for others; these never count.
    """

    def __init__(self, facet: str, views: Sequence[SegmentView]) -> None:
        self._segments = tuple(SegmentValues(facet, view) for view in views)
        self.standing = Standing([one.people for one in self._segments], [one.keys for one in self._segments])
        self.keys = self._sorted_keys()
        # Then its ordinals are the numbers, that of the first spelling of a name.
        self._lone = len(views) == 1 and self.keys is self._segments[0].keys
        places = {} if self._lone else {key: number for number, key in enumerate(self.keys)}
        self._spellings = tuple(
            Spellings(one.keys, self.keys, places, one.people, one.owners, one.unnamed)
            for one in self._segments
        )
        self._names: dict[int, str] = {}  # of the values that were shown

    def _sorted_keys(self) -> list[str]:
        """Every key of the segments, and those under which alone people are shown."""
        if len(self._segments) == 1 and self.standing.targets.issubset(self._segments[0].keys):
            return self._segments[0].keys
        return sorted(self.standing.targets.union(*(one.keys for one in self._segments)))

    def __len__(self) -> int:
        """How many values live articles have."""
        return self._live_count

    @cached_property
    def _live_count(self) -> int:
        return int(np.count_nonzero(self.totals))

    @cached_property
    def totals(self) -> Counts:
        """(n_keys,) live articles that have each value."""
        return self._sums([one.totals for one in self._segments])

    def name(self, number: int) -> str:
        """How a value of a live article is shown."""
        known = self._names.get(number)
        if known is None:
            known = self._names[number] = self._shown(self.keys[number])
        return known

    def _shown(self, key: str) -> str:
        shown = self.standing.shown.get(key)
        if shown is not None:
            return shown
        spellings = self.spellings(key)
        return min(spellings, key=lambda name: (-spellings[name], name), default=key)

    def spellings(self, key: str) -> Counter[str]:
        """The ways in which live articles write a folded name, and how many have each."""
        found: Counter[str] = Counter()
        for one in self._segments:
            found.update(one.spellings(key))
        return found

    def articles(self, key: str, number: int) -> int:
        """How many live articles have a value by a folded name, not by another one of the same person."""
        home = self.keys[number]
        if key != home and self.standing.home(key) != home:
            return self.told.by_home.get(home, {}).get(key, 0)
        written = self.spellings(key).total()  # an article has of names that fold alike only one
        return written - sum(self.told.by_name.get(key, {}).values())

    def worth(self, key: str, number: int) -> int:
        """About as many; deleted articles count too, and so it costs next to nothing."""
        told = self.told.by_home.get(self.keys[number], {}).get(key)
        return sum(one.written(key) for one in self._segments) if told is None else told

    def other_keys(self, number: int) -> list[str]:
        """The folded names that stand for a value besides its own, in all articles or in some."""
        home = self.keys[number]
        return [*self.standing.aliases().get(home, ()), *self.told.by_home.get(home, ())]

    @cached_property
    def told(self) -> "Told":
        """What live articles tell of single names."""
        told = Told({}, {})
        for one in self._segments:
            for name, home, count in one.told_counts():
                for mine, key, other in ((told.by_name, name, home), (told.by_home, home, name)):
                    counts = mine.setdefault(key, {})
                    counts[other] = counts.get(other, 0) + count
        return told

    def told_of(self, name: str) -> list[int]:
        """The numbers of those whom a name means in some articles, the most frequent first."""
        homes = self.told.by_name.get(fold_name(name), {})
        found = (self._number(home) for home in sorted(homes, key=lambda home: (-homes[home], home)))
        return [number for number in found if number is not None]

    def meant(self, part: int, doc: int, names: Sequence[str]) -> list[int | None]:
        """The number of each of the names that a live document of a segment gives, as it stands there."""
        told, numbers = self._segments[part].told_at(doc), self._spellings[part].numbers
        owners = {name: told.get(fold_name(name)) for name in names} if told else {}
        return [
            self.number(name) if (owner := owners.get(name)) is None else int(numbers[owner])
            for name in names
        ]

    def number(self, name: str) -> int | None:
        """The number of a name in any case and accents; None when no live article has it.

        Any name of a person has the number of the one under which they are shown.
        """
        number = self._number(self.standing.home(fold_name(name)))
        return None if number is None or not self.totals[number] else number

    def _number(self, key: str) -> int | None:
        number = bisect_left(self.keys, key)
        return number if number < len(self.keys) and self.keys[number] == key else None

    def docs(self, names: Iterable[str]) -> list[Docs]:
        """The live documents that have any of ``names``, or another name of the same person, by segment."""
        found = {self._number(self.standing.home(fold_name(name))) for name in names}
        return self.docs_of({number for number in found if number is not None})

    def docs_of(self, numbers: Collection[int]) -> list[Docs]:
        """The live documents that have any of the values with these numbers, by segment."""
        return [
            one.having(spellings.of(numbers))
            for one, spellings in zip(self._segments, self._spellings, strict=True)
        ]

    def of(self, part: int, doc: int) -> tuple[str, ...]:
        """The values of a live document of a segment as they are shown, in its order."""
        ordinals = self._segments[part].of(doc)
        if not ordinals:
            return ()
        return tuple(map(self.name, dict.fromkeys(self._spellings[part].numbers.take(ordinals).tolist())))

    def counts(self, sets: Sequence[DocSet]) -> Counted:
        """How many documents of ``sets``, one of each segment, have each value."""
        if sum(map(size, sets)) * FEW >= len(self.keys):
            return Counted(
                None, self._sums([one.counts(docs) for one, docs in zip(self._segments, sets, strict=True)])
            )
        numbers, counts = [], []
        for one, spellings, docs in zip(self._segments, self._spellings, sets, strict=True):
            ordinals, found = _tallied(one.entries(docs), one.n_values)
            numbers.append(spellings.numbers.take(ordinals))
            counts.append(found)
        return _added(np.concatenate(numbers), np.concatenate(counts))

    def _sums(self, counts: Sequence[Counts]) -> Counts:
        """(n_keys,) the counts of all spellings of each value, from those of each segment."""
        if self._lone:
            return self._spellings[0].of_first(counts[0])
        sums = np.zeros(len(self.keys), dtype=np.int64)
        for spellings, mine in zip(self._spellings, counts, strict=True):
            spellings.add(mine, sums)
        return sums


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
