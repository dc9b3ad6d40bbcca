"""The values of a facet in one segment, and which of its documents have them.

Of the names of one person, one owns the documents of all; a document has it once. A document that tells whom
a name means has that person in its place.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.slices import ranges
from search.embedded.arrays import SEARCH_FACTOR, Docs, DocSet, listed, marked, rows_of, size, take, union
from search.embedded.told import ToldDocs
from search.embedded.view import SegmentView

Counts = NDArray[np.int64]
FULL = 2  # counts of more than one in so many documents are taken from those of the rest


class SegmentValues:
    """The values of a facet in one segment; ordinals are those of spellings.

    Behind them stand people of whom documents tell, and of whom the segment has no name.
    """

    def __init__(self, facet: str, view: SegmentView) -> None:
        self._view = view
        self._facet = facet
        segment = view.segment
        self._postings = segment.values[f"{facet}_name"]
        self.keys = segment.keys(facet)
        self.people = segment.people.table if facet == "person" and segment.people else None
        self._columns = segment.columns
        self._resolved = segment.people.people if facet == "person" and segment.people else None
        told = ToldDocs(self.people, self._resolved) if self.people and self._resolved else None
        self.told = told if told else None
        self.unnamed = [self.people.keys[row] for row in self.people.unnamed.tolist()] if self.people else []
        self.n_values = len(self.keys) + len(self.unnamed)

    @cached_property
    def owners(self) -> NDArray[np.int64]:
        """(n_values,) the value that has the documents of each value's person; most have their own."""
        if self._resolved is None:
            return np.arange(len(self.keys))
        return self._resolved.owners.astype(np.int64)

    @property
    def _first(self) -> NDArray[np.unsignedinteger]:
        """(n_docs, 4) the owners of the first people of each document."""
        return self._columns["person_first"] if self._resolved is None else self._resolved.first

    @cached_property
    def totals(self) -> Counts:
        """(n_values,) live documents of each owner."""
        resolved = self._resolved
        column = self._columns[f"{self._facet}_counts"] if resolved is None else resolved.counts
        counts: Counts = column.astype(np.int64)
        if self._view.live is None:
            return counts
        return counts - self._count(np.flatnonzero(~self._view.live).astype(np.int32))

    def ordinals(self, key: str) -> range:
        """The spellings that fold to ``key``."""
        return range(bisect_left(self.keys, key), bisect_right(self.keys, key))

    def spellings(self, key: str) -> dict[str, int]:
        """The live documents that have each spelling that folds to ``key``."""
        names = {self._view.segment.value(self._facet, one): one for one in self.ordinals(key)}
        counts = {name: self._given(one) for name, one in names.items()}
        return {name: count for name, count in counts.items() if count}

    def _given(self, ordinal: int) -> int:
        """The live documents that have a spelling, whoever owns them."""
        if self._view.live is None:
            return int(self._columns[f"{self._facet}_counts"][ordinal])
        if self._resolved is None:
            return int(self.totals[ordinal])
        return len(self._view.only_live(self._postings.docs(ordinal)))

    def written(self, key: str) -> int:
        """The documents that have a spelling that folds to ``key``, deleted ones too; no posting is read."""
        mine = self.ordinals(key)
        return int(self._columns[f"{self._facet}_counts"][mine.start : mine.stop].sum())

    def having(self, ordinals: NDArray[np.int64]) -> Docs:
        """The live documents that have a value with any of some spellings, which ascend; all of its own."""
        names = ordinals[: ordinals.searchsorted(len(self.keys))]
        found = [self._postings.docs(ordinal) for ordinal in names.tolist()]
        if self.told is not None and self.told.concerns(ordinals):
            found = self.told.without(found, names, self._view.n_docs)
            told = self.told.of(ordinals)
            found += [told] if len(told) else []
        docs = found[0] if len(found) == len(names) == 1 else union(found, self._view.n_docs)
        return self._view.only_live(docs)

    def told_at(self, doc: int) -> dict[str, int]:
        """Folded name → the owner of the person whom a document tells that it means."""
        told = self.told.at(doc) if self.told is not None else ()
        return {self.keys[name]: owner for name, owner in told}

    def told_counts(self) -> Iterator[tuple[str, str, int]]:
        """Folded name, folded name under which a person is shown, and how many live documents tell it so."""
        if self.told is not None:
            keys = self.told.table.keys
            for name, row, count in self.told.counts(self._view.live):
                yield self.keys[name], keys[row], count

    def of(self, doc: int) -> list[int]:
        """The owners of one document, in the order of the article."""
        if self._facet == "outlet":
            owners = [int(self._columns["outlet"][doc])]
        else:
            owners = self._first[doc].tolist()
            if self._columns["person_first"].item(doc, -1) < len(self.keys):  # before names of one person met
                owners += self._more.at(doc)
        return [ordinal for ordinal in owners if ordinal < self.n_values]

    def counts(self, docs: DocSet) -> Counts:
        """(n_values,) live documents of a set that have each spelling."""
        if size(docs) * FULL > self._view.n_docs:
            rest = _others(docs, self._view)
            return self.totals - self._count(rest) if len(rest) else self.totals
        return self._count(docs)

    def _count(self, docs: DocSet) -> Counts:
        n_values = self.n_values
        if self._facet == "outlet":
            return np.bincount(take(self._columns["outlet"], docs), minlength=n_values + 1)[:n_values]
        first = take(self._first, docs)
        counts = np.bincount(first.reshape(-1), minlength=n_values + 1)
        more = self._more_of(docs)
        if len(more):
            counts += np.bincount(more, minlength=n_values + 1)
        return counts[:n_values]

    def entries(self, docs: DocSet) -> NDArray[np.unsignedinteger]:
        """The owners of every document of a set, in no order; ``n_values`` for no value, as often.

        The array is the caller's.
        """
        if self._facet == "outlet":
            return take(self._columns["outlet"], docs).copy()
        return np.concatenate((take(self._first, docs).reshape(-1), self._more_of(docs)))

    @cached_property
    def _more(self) -> "_Rows":
        """The people who do not stand in the first row of their document."""
        columns, resolved = self._columns, self._resolved
        return _Rows(
            columns["person_more_docs"].view(np.int32),
            columns["person_more_offsets"].astype(np.int64),
            columns["person_more"] if resolved is None else resolved.more,
        )

    def _more_of(self, docs: DocSet) -> NDArray[np.unsignedinteger]:
        """The owners of people behind the first ones of the documents of a set."""
        if self._more.is_sought(docs):
            last = take(self._columns["person_first"], docs)[:, -1]
            docs = listed(docs)[last < len(self.keys)]
        return self._more.of(docs, self._view.n_docs)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Values of some documents, in a row for each.

    Documents are in the type of documents: ``searchsorted`` copies all of an array of another one.
    """

    docs: Docs  # (n,)
    offsets: NDArray[np.int64]  # (n + 1,) where the values of each begin
    values: NDArray[np.unsignedinteger]

    def at(self, doc: int) -> list[int]:
        """The values of one document."""
        row = bisect_left(self.docs.data, doc)
        if row == len(self.docs) or self.docs[row] != doc:
            return []
        found: list[int] = self.values[self.offsets[row] : self.offsets[row + 1]].tolist()
        return found

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


def _others(docs: DocSet, view: SegmentView) -> Docs:
    """Every live document that is not in a set of live ones."""
    if view.live is None and isinstance(docs, slice):
        return np.concatenate((listed(slice(0, docs.start)), listed(slice(docs.stop, view.n_docs))))
    others = ~marked([docs], view.n_docs)
    if view.live is not None:
        others &= view.live
    return others.nonzero()[0].astype(np.int32)
