"""The values for which spellings stand, and under which name a person of several names is shown."""

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice
from operator import ne

import numpy as np
from numpy.typing import NDArray

from index.columnar.people import PeopleTable
from search.embedded.segment_values import Counts

FEW = 8  # a segment that has less than one in so many values of the archive adds them one by one
MOST_COMPARED = 8  # values whose spellings are sought one by one; tokoh:a* means thousands


class Standing:
    """Which folded names stand for which, over all segments."""

    def __init__(self, tables: Sequence[PeopleTable | None], keys: Sequence[list[str]]) -> None:
        self._homes: dict[str, str] = {}
        self.shown: dict[str, str] = {}  # folded name → how it is written, where table or user say it
        self.targets: set[str] = set()  # the names under which people of several names are shown
        for table, spelt in zip(tables, keys, strict=True):
            if table is None:
                continue
            homes = [table.keys[row] for row in table.rows.tolist()]
            self._homes.update(zip((spelt[one] for one in table.ordinals.tolist()), homes, strict=True))
            aliases = zip(table.aliases, table.alias_rows.tolist(), strict=True)
            self._homes.update((alias, table.keys[row]) for alias, row in aliases)
            self.targets.update(table.keys)
            self.shown.update((k, name) for k, name in zip(table.keys, table.shown, strict=True) if name)

    def home(self, key: str) -> str:
        """The name under which the person of a folded name is shown, folded; the name itself as a rule."""
        return self._homes.get(key, key)

    def aliases(self) -> dict[str, list[str]]:
        """Name under which a person is shown → all of their other names, folded."""
        return self._aliases

    @cached_property
    def _aliases(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {key: [] for key in self.targets}
        for key, home in self._homes.items():
            if key != home:
                found[home].append(key)
        return found


class Spellings:
    """The spellings of a segment, sorted by key, and the values that they stand for.

    Of the spellings of a value in the segment one has all of its counts. Where people are resolved that is
    their owner, and counts come so; else the first of each key. Behind the spellings stand the values of
    which the segment has none (``unnamed``). ``places`` are those of ``keys``, where they are not ``spelt``
    itself.
    """

    def __init__(
        self,
        spelt: list[str],
        keys: list[str],
        places: Mapping[str, int],
        table: PeopleTable | None,
        owners: NDArray[np.integer],
        unnamed: Sequence[str] = (),
    ) -> None:
        every = np.arange(len(spelt) + len(unnamed))
        self._others = every[:0]  # spellings whose counts are to be added to those of another
        if spelt is keys:
            self.numbers = every  # (n_spellings,) of keys, then of the values
        else:
            self.numbers = np.array([places[key] for key in chain(spelt, unnamed)], dtype=np.int64)
        if table is None:
            new = np.array([True, *map(ne, spelt, islice(spelt, 1, None))][: len(spelt)], bool)
            owners = np.flatnonzero(new)[np.cumsum(new) - 1] if len(spelt) else every
            self._others = np.flatnonzero(~new)
            self.numbers = self.numbers[owners]
        else:
            homes = [bisect_left(keys, key) if spelt is keys else places[key] for key in table.keys]
            self.numbers = self.numbers.copy()
            self.numbers[table.ordinals] = np.array(homes, np.int64)[table.rows]
            self.numbers = self.numbers[owners]
        self._of_others = owners[self._others]
        self._firsts = np.flatnonzero(owners == every)
        self._sources = self._sources_of(len(keys), np.flatnonzero(owners != every))

    def of(self, numbers: Collection[int]) -> NDArray[np.int64]:
        """The spellings of some values, ascending."""
        if len(numbers) > MOST_COMPARED:
            return np.flatnonzero(np.isin(self.numbers, np.fromiter(numbers, np.int64)))
        found = np.zeros(len(self.numbers), bool)
        for number in numbers:
            found |= self.numbers == number
        return np.flatnonzero(found)

    def of_first(self, counts: Counts) -> Counts:
        """(n_spellings,) counts of spellings, those of all spellings of a value at the one that has them."""
        if not len(self._others):
            return counts
        counts = counts.copy()
        np.add.at(counts, self._of_others, counts[self._others])
        counts[self._others] = 0
        return counts

    def _sources_of(self, n_values: int, empty: NDArray[np.int64]) -> NDArray[np.int64] | None:
        """(n_values,) the spelling that has the counts of each value, an ``empty`` one where none has.

        None where the segment has few of the values, or no spelling is empty.
        """
        if len(self._firsts) * FEW < n_values or not len(empty):
            return None
        sources = np.full(n_values, empty[0], np.int64)
        sources[self.numbers[self._firsts]] = self._firsts
        return sources

    def add(self, counts: Counts, sums: Counts) -> None:
        """Add the counts of spellings to those of all values."""
        if self._sources is None:
            sums[self.numbers[self._firsts]] += self.of_first(counts)[self._firsts]
        else:
            sums += self.of_first(counts).take(self._sources, mode="clip")
