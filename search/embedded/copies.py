"""Copies among the live articles of a snapshot: which group each is in, and how many are hidden by others."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from search.embedded.arrays import SEARCH_FACTOR, Docs, DocSet, contains, listed, rows_of, size
from search.embedded.matches import Match
from search.embedded.view import SegmentView

Numbers = NDArray[np.int64]
ALONE = -1  # the group of an article without copies


class Copies:
    """The groups of copies with two live articles or more, over the segments; numbered from 0."""

    def __init__(self, views: Sequence[SegmentView]) -> None:
        every = [_live(view) for view in views]
        labels = [view.segment.copies.labels[rows] for view, rows in zip(views, every, strict=True)]
        _, groups, counts = np.unique(
            np.concatenate([*labels, np.empty(0, np.uint64)]), return_inverse=True, return_counts=True
        )
        numbers = np.where(counts > 1, np.cumsum(counts > 1) - 1, ALONE)[groups]
        ends = np.cumsum([0, *map(len, every)]).tolist()
        parts = [numbers[start:stop] for start, stop in pairwise(ends)]
        kept = [part != ALONE for part in parts]
        self._n_docs = [view.n_docs for view in views]
        self._docs: list[Docs] = [
            view.segment.copies.docs[rows][mine].astype(np.int32)
            for view, rows, mine in zip(views, every, kept, strict=True)
        ]
        self._groups: list[Numbers] = [part[mine] for part, mine in zip(parts, kept, strict=True)]
        self._sizes: Numbers = counts[counts > 1]

    def __len__(self) -> int:
        """The groups."""
        return len(self._sizes)

    def groups(self, number: int, docs: Docs) -> Numbers:
        """The group of each of some documents of a segment, or ALONE."""
        found, rows = rows_of(self._docs[number], docs)
        groups = np.full(len(docs), ALONE)
        groups[found] = self._groups[number][rows[found]]
        return groups

    def others(self, number: int, doc: int) -> int:
        """How many copies a document has."""
        group = self._group(number, doc)
        return 0 if group == ALONE else int(self._sizes[group]) - 1

    def members(self, number: int, doc: int) -> list[tuple[int, int]]:
        """The places of all articles of a document's group, its own too; none when it is in none."""
        group = self._group(number, doc)
        if group == ALONE:
            return []
        return [
            (part, one)
            for part, groups in enumerate(self._groups)
            for one in self._docs[part][groups == group].tolist()
        ]

    def _group(self, number: int, doc: int) -> int:
        docs = self._docs[number]
        row = bisect_left(docs.data, doc)
        return int(self._groups[number][row]) if row < len(docs) and docs[row] == doc else ALONE

    def hidden(self, matches: Sequence[Match]) -> int:
        """How many of the documents that match stand behind another one of their group."""
        if not len(self):
            return 0
        seen, count = np.zeros(len(self), bool), 0
        for number, match in enumerate(matches):
            groups = self._among(number, match.docs)
            seen[groups] = True
            count += len(groups)
        return count - int(np.count_nonzero(seen))

    def _among(self, number: int, docs: DocSet) -> Numbers:
        """The groups of those documents of a set that are in any."""
        grouped = self._docs[number]
        if size(docs) * SEARCH_FACTOR < len(grouped):
            groups = self.groups(number, listed(docs))
            found: Numbers = groups[groups != ALONE]
        else:
            found = self._groups[number][contains(docs, grouped, self._n_docs[number])]
        return found


def _live(view: SegmentView) -> Numbers:
    """The rows of a segment's copies that are live."""
    docs = view.segment.copies.docs
    return np.arange(len(docs)) if view.live is None else np.flatnonzero(view.live.take(docs))
