"""Documents of one segment with their scores, and how the scores of several sets come together.

Scores are in single precision and good to five digits; they serve to find the best hits, whose scores are
then computed exactly, so it does not matter in which order they are added.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from index.columnar.invert import run_starts
from search.embedded.arrays import (
    SEARCH_FACTOR,
    Docs,
    DocSet,
    Floats,
    Mask,
    contains,
    cut,
    gather,
    indices,
    listed,
    ordered,
    size,
    within,
)
from search.embedded.near import Near
from search.embedded.words import WordMatch


class Match:
    """Live documents of a segment with their scores; ``scores`` is None where all are zero."""

    def __init__(self, docs: DocSet, scores: Floats | None = None) -> None:
        self._docs = docs
        self._scores = scores

    @property
    def size(self) -> int:
        """How many documents there are."""
        return size(self._docs)

    @property
    def docs(self) -> DocSet:
        """(n,)"""
        return self._docs

    @property
    def scores(self) -> Floats | None:
        """(n,) float32."""
        return self._scores

    def select(self, keep: Mask) -> "Match":
        """The documents where ``keep`` is true."""
        scores, rows = self.scores, keep.nonzero()[0]
        return Match(listed(self.docs).take(rows), None if scores is None else scores.take(rows))

    def slices(self, parts: Sequence[slice]) -> "Match":
        """The documents in several stretches of rows, each behind the one before."""
        kept = [self.slice(rows) for rows in parts if rows.stop > rows.start]
        if len(kept) < 2:
            return kept[0] if kept else NOTHING
        scores = [one.scores for one in kept if one.scores is not None]
        docs = np.concatenate([listed(one.docs) for one in kept])
        return Match(docs, np.concatenate(scores) if scores else None)

    def slice(self, rows: slice) -> "Match":
        """The documents in some rows."""
        scores = self.scores
        return Match(cut(self.docs, rows), None if scores is None else scores[rows])

    def times(self, boost: float) -> "Match":
        """The same documents with scores so many times as large."""
        if boost == 1.0 or (scores := self.scores) is None:
            return self
        return Match(self.docs, scores * np.float32(boost) if boost else None)

    def gather(self, wanted: Docs, n_docs: int) -> tuple[Mask, Floats | None]:
        """Whether each of ``wanted`` matches; with the scores, zero where it does not, if there are any."""
        here = contains(self.docs, wanted, n_docs)
        scores = self.scores
        return here, None if scores is None else gather(listed(self.docs), scores, wanted, n_docs)

    def count_in(self, counts: NDArray[np.uint16]) -> None:
        """Add one for each document into a table of all documents."""
        counts[indices(self.docs)] += 1

    def add_to(self, table: Floats, mask: Mask) -> None:
        """Add the scores into a table of all documents, and mark the documents in ``mask``."""
        docs = indices(self.docs)
        mask[docs] = True
        scores = self.scores
        if scores is not None:
            table[docs] += scores


class WordHits(Match):
    """The documents of a word; their scores are ``factor`` times the word's values.

    Neither is worked out before it is asked for: of a word among others, few documents may be. Nor is the
    word held: ``find`` gives it each time, as a question may have hundreds that most articles have.
    """

    def __init__(self, find: Callable[[], WordMatch], factor: float) -> None:
        super().__init__(slice(0, 0))
        self._find = find
        self._factor = np.float32(factor)

    @property
    def size(self) -> int:
        return self._find().count

    @property
    def docs(self) -> DocSet:
        return self._find().docs

    @property
    def scores(self) -> Floats | None:
        if self._scores is None and self._factor:
            self._scores = self._find().values * self._factor
        return self._scores

    def slice(self, rows: slice) -> Match:
        word = self._find()
        return Match(cut(word.docs, rows), word.values[rows] * self._factor if self._factor else None)

    def gather(self, wanted: Docs, n_docs: int) -> tuple[Mask, Floats | None]:
        values = self._find().gather(wanted)
        return values > 0, values * self._factor if self._factor else None

    def count_in(self, counts: NDArray[np.uint16]) -> None:
        self._find().count_in(counts)

    def add_to(self, table: Floats, mask: Mask) -> None:
        self._find().add_to(table, mask, self._factor)


class NearHits(Match):
    """Documents of several words, worth more where neighbours among the words stand near each other.

    How much more is not worked out before it is asked for: a count needs none of it.
    """

    def __init__(self, match: Match, pairs: Callable[[Docs], Sequence[Near]]) -> None:
        super().__init__(match.docs)
        self._match = match
        self._pairs = pairs

    @property
    def scores(self) -> Floats | None:
        if self._scores is None and self._match.scores is not None and self.size:
            docs = listed(self._docs)
            self._scores = reduce(
                np.add, (pair.gather(docs) for pair in self._pairs(docs)), self._match.scores
            )
        return self._scores


NOTHING = Match(np.empty(0, dtype=np.int32))


def all_of(matches: Sequence[Match], start: int, stop: int, n_docs: int) -> Match:
    """Documents of all of one or more matches, from ``start`` to before ``stop``; the smallest leads."""
    leader, *others = sorted(matches, key=lambda match: match.size)
    led = leader.slice(within(leader.docs, start, stop))
    docs, scores = listed(led.docs), led.scores
    for match in others:
        if not len(docs):
            return NOTHING
        here, more = match.gather(docs, n_docs)
        rows = here.nonzero()[0]  # one pass over the mask, and not one for each column
        if len(rows) < len(docs):  # a word that is said again, hundreds of times maybe, takes nothing away
            docs = docs.take(rows)
            scores, more = (None if one is None else one.take(rows) for one in (scores, more))
        if more is not None:
            scores = more if scores is None else scores + more
    return Match(docs, scores)


def any_of(matches: Sequence[Match], n_docs: int) -> Match:
    """Documents of any of the matches."""
    if sum(match.size for match in matches) * SEARCH_FACTOR < n_docs:
        return _joined([listed(match.docs) for match in matches], [match.scores for match in matches])
    table, mask = np.zeros(n_docs, dtype=np.float32), np.zeros(n_docs, dtype=bool)
    for match in matches:
        match.add_to(table, mask)
    docs = np.flatnonzero(mask).astype(np.int32)
    scores = table.take(docs)
    return Match(docs, scores if scores.any() else None)


def _joined(sets: list[Docs], columns: list[Floats | None]) -> Match:
    """``any_of`` for small sets, by sorting them."""
    docs, places = ordered(np.concatenate(sets))
    starts = run_starts(docs)
    if not len(starts) or all(column is None for column in columns):
        return Match(docs[starts])
    pairs = zip(sets, columns, strict=True)
    scores = np.concatenate([np.zeros(len(s), np.float32) if c is None else c for s, c in pairs])
    return Match(docs[starts], np.add.reduceat(scores.take(places), starts))


def some_of(matches: Sequence[Match], counts: NDArray[np.uint16], required: int, every: DocSet) -> Match:
    """Documents of at least ``required`` of the matches; of ``every`` for none. ``counts`` is their tally."""
    docs = np.flatnonzero(counts >= required).astype(np.int32) if required else listed(every)
    n_docs = len(counts)
    if len(docs) * SEARCH_FACTOR < n_docs:
        columns = (match.gather(docs, n_docs)[1] for match in matches)
        zeros = np.zeros(len(docs), dtype=np.float32)
        return Match(docs, reduce(np.add, (column for column in columns if column is not None), zeros))
    table, mask = np.zeros(n_docs, dtype=np.float32), np.zeros(n_docs, dtype=bool)
    for match in matches:
        match.add_to(table, mask)
    return Match(docs, table.take(docs))


def tally(matches: Iterable[Match], n_docs: int) -> NDArray[np.uint16]:
    """(n_docs,) how many of the matches each document is in."""
    counts = np.zeros(n_docs, dtype=np.uint16)
    for match in matches:
        match.count_in(counts)
    return counts


def without(match: Match, banned: DocSet, n_docs: int) -> Match:
    """The documents that are not among ``banned``."""
    return match.select(~contains(banned, listed(match.docs), n_docs))


def with_maybe(match: Match, other: Match, n_docs: int) -> Match:
    """The documents of ``match``; where ``other`` has them too, its scores are added."""
    docs = listed(match.docs)
    columns = [column for column in (match.scores, other.gather(docs, n_docs)[1]) if column is not None]
    return Match(docs, reduce(np.add, columns) if columns else None)


def best_of(matches: Sequence[Match], tiebreak: float, n_docs: int) -> Match:
    """Documents of any of the matches, with the best of their scores and ``tiebreak`` times the others."""
    docs = listed(any_of([Match(match.docs) for match in matches], n_docs).docs)
    columns = [column for match in matches if (column := match.gather(docs, n_docs)[1]) is not None]
    if not columns:
        return Match(docs)
    best = reduce(np.maximum, columns)
    rest = reduce(np.add, columns) - best
    return Match(docs, best + np.float32(tiebreak) * rest)
