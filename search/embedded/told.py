"""Which documents of a segment tell whom a name means there, by the name and by the person."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.columnar.people import People, PeopleTable
from index.slices import ranges
from search.embedded.arrays import Docs, Mask, contains

Ordinals = NDArray[np.int64]


class ToldDocs:
    """What documents tell; values are those of the segment's names, then people whom it only tells of."""

    def __init__(self, table: PeopleTable, people: People) -> None:
        self.table = table
        self.docs: Docs = table.told.docs.view(np.int32)  # (t,) ascending
        self._names = table.told.ordinals
        self._people = people

    def __len__(self) -> int:
        """How many names documents tell."""
        return len(self.docs)

    @cached_property
    def owners(self) -> Ordinals:
        """(t,) the value that owns the documents of the person told."""
        return self.table.row_owners(self._people.owners)[self.table.told.rows]

    @cached_property
    def _by_name(self) -> "_Grouped":
        return _Grouped(self._names.astype(np.int64), self.docs)

    @cached_property
    def _by_owner(self) -> "_Grouped":
        return _Grouped(self.owners, self.docs)

    @cached_property
    def _concerned(self) -> Mask:
        """(n_values,) whether a document tells that a value means somebody, or that it is meant."""
        found = np.zeros(len(self._people.owners), bool)
        found[self._names] = found[self.owners] = True
        return found

    def concerns(self, values: Ordinals) -> bool:
        """Whether the documents of any of some values are not those of its postings."""
        return bool(self._concerned.take(values).any())

    def without(self, found: Sequence[Docs], names: Ordinals, n_docs: int) -> list[Docs]:
        """The documents ``found`` for each of some names, but those that tell whom it means."""
        left = list(found)
        for row in np.flatnonzero(self._by_name.has(names)).tolist():
            told = self._by_name.docs(names[row : row + 1])
            left[row] = found[row][~contains(told, found[row], n_docs)]
        return left

    def of(self, owners: Ordinals) -> Docs:
        """The documents that tell of any of these people, in any order."""
        return self._by_owner.docs(owners)

    def counts(self, live: Mask | None) -> list[tuple[int, int, int]]:
        """Name, row of the person, and how many live documents tell that one means the other."""
        told = self.table.told
        kept = slice(None) if live is None else live[self.docs]
        pairs = told.ordinals[kept].astype(np.uint64) << np.uint64(32) | told.rows[kept]
        found, counts = np.unique(pairs, return_counts=True)
        names, rows = (found >> np.uint64(32)).tolist(), (found & np.uint64(0xFFFFFFFF)).tolist()
        return list(zip(names, rows, counts.tolist(), strict=True))

    def at(self, doc: int) -> list[tuple[int, int]]:
        """Name and owner of each that a document tells."""
        start, stop = self.docs.searchsorted(np.array([doc, doc + 1], np.int32)).tolist()
        return list(zip(self._names[start:stop].tolist(), self.owners[start:stop].tolist(), strict=True))


class _Grouped:
    """Documents key by key."""

    def __init__(self, keys: Ordinals, docs: Docs) -> None:
        order = keys.argsort(kind="stable")
        self._keys, self._docs = keys[order], docs[order]

    def has(self, keys: Ordinals) -> Mask:
        """Whether each of some keys has a document."""
        return self._keys.searchsorted(keys, "right") > self._keys.searchsorted(keys)

    def docs(self, keys: Ordinals) -> Docs:
        """Those of some keys; ascending where it is one key."""
        starts = self._keys.searchsorted(keys)
        return self._docs[ranges(starts, self._keys.searchsorted(keys, "right") - starts)]
