"""The order of hits, found without sorting all of them.

relevance: score down, then newest, then id; recent: the same by scores times recency. newest and oldest: day,
then id; undated ones last. Documents of a segment stand in the order (newest, id), so ties need no key; only
hits of two segments with one score and one day are told apart by their ids.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from index.schema import NO_DATE
from search.embedded.arrays import before, listed, size
from search.embedded.facets import at_least
from search.embedded.matches import Match
from search.embedded.matching import Matcher
from search.embedded.scoring import recency
from search.embedded.snapshot import Snapshot
from search.query import Sort
from search.tree import Node

SCORE_DIGITS = 9  # decimals; without rounding, sums taken in another order would break ties by noise
TOLERANCE = 2e-5  # how far a score in single precision may be from the score, as a part of it
UNDATED = 2**40  # later than any day, whichever way days are ordered


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a hit: it stays where it is when articles come and go around it."""

    score: float
    day: int  # proleptic ordinal, NO_DATE when unknown
    id: str
    before: tuple[str, ...] = ()  # the hits before it, the nearest first, should the article itself go


class Ranked(NamedTuple):  # made in half of a dataclass's time
    """A hit in its order."""

    number: int  # of the segment
    doc: int
    score: float  # rounded to SCORE_DIGITS
    day: int


@dataclass(frozen=True, slots=True)
class Hits:
    """Some hits as columns of one length."""

    numbers: NDArray[np.int64]
    docs: NDArray[np.int32]
    scores: NDArray[np.float64]
    days: NDArray[np.int64]  # so that the first in order is the smallest

    def __len__(self) -> int:
        return len(self.docs)

    def take(self, rows: NDArray[np.int64] | slice) -> Self:
        return type(self)(self.numbers[rows], self.docs[rows], self.scores[rows], self.days[rows])

    @classmethod
    def joined(cls, parts: Sequence[Self]) -> Self:
        if len(parts) == 1:
            return parts[0]
        return cls(*(np.concatenate([getattr(part, name) for part in parts]) for name in cls.__slots__))


NO_HITS = Hits(np.empty(0, np.int64), np.empty(0, np.int32), np.empty(0), np.empty(0, np.int64))


class Ranking:
    """The hits of a tree in order; ``matches`` are those of the segments, scores in single precision."""

    def __init__(
        self, tree: Node, matches: Sequence[Match], matcher: Matcher, snapshot: Snapshot, sort: Sort
    ) -> None:
        self._tree = tree
        self._matches = matches
        self._matcher = matcher
        self._snapshot = snapshot
        self._views = snapshot.views
        self._oldest = sort == "oldest"
        self._recent = sort == "recent"
        scored = any(match.scores is not None for match in matches)
        self._by_score = sort in ("relevance", "recent") and scored

    def first(self, count: int, skipped: int = 0) -> list[Ranked]:
        """The first ``count`` hits without the ``skipped`` first of them."""
        hits = self.in_order(count)
        return self.ranked(hits.take(slice(skipped, count)) if skipped else hits)

    def in_order(self, count: int) -> Hits:
        """The first ``count`` hits."""
        parts = [self._hits(number, rows) for number, rows in enumerate(self._candidates(count)) if len(rows)]
        return self._in_order(Hits.joined(parts), count) if parts else NO_HITS

    every = in_order  # what each way of showing copies has

    def ranked(self, hits: Hits) -> list[Ranked]:
        """Hits one by one."""
        columns = (hits.numbers.tolist(), hits.docs.tolist(), hits.scores.tolist())
        return [
            Ranked(number, doc, score, self._views[number].day(doc))
            for number, doc, score in zip(*columns, strict=True)
        ]

    def place(self, hit: Ranked) -> Place:
        """The place of a hit."""
        return Place(hit.score, hit.day, self._views[hit.number].segment.id(hit.doc))

    def up_to(self, place: Place) -> int:
        """How many hits come before ``place`` or stand at it.

        A commit shifts the scores of all articles a little, so the place is where its article stands now, or
        where that is gone, the nearest hit before it that is left.
        """
        if self._by_score:
            now = (self._now(article_id) for article_id in (place.id, *place.before))
            place = next(filter(None, now), place)
        return sum(self._up_to(number, place) for number in range(len(self._matches)))

    def _now(self, article_id: str) -> Place | None:
        """Where an article stands now; None when it is gone, or is no hit any more."""
        found = self._snapshot.find(article_id)
        if found is None:
            return None
        number, docs = found[0], np.array(found[1:], dtype=np.int32)
        if not self._matcher.at(self._tree, number, docs)[0][0]:
            return None
        return Place(
            float(self._exactly(number, docs)[0]), int(self._views[number].days[docs[0]]), article_id
        )

    def _up_to(self, number: int, place: Place) -> int:
        match, view = self._matches[number], self._views[number]
        stop = view.up_to(place.day, place.id)
        docs = listed(match.docs)
        if self._by_score:
            scores = self._approximate(number)
            slack = abs(place.score) * TOLERANCE + 10**-SCORE_DIGITS
            gaps = scores.astype(np.float64) - place.score
            near = np.flatnonzero(np.abs(gaps) <= slack)
            exact = self._exactly(number, docs[near])
            ties = (exact == place.score) & (docs[near] < stop)
            return int((gaps > slack).sum() + (exact > place.score).sum() + ties.sum())
        if not self._oldest:
            return before(docs, stop)
        if place.day == NO_DATE:
            return before(docs, stop)  # all that are dated, and the undated ones up to the place
        start = view.after(place.day)
        older = before(docs, view.n_dated) - before(docs, view.after(place.day - 1))
        return older + before(docs, stop) - before(docs, start)

    def _candidates(self, count: int) -> list[NDArray[np.int64]]:
        """Rows of each segment's match among which the first ``count`` hits are."""
        if not self._by_score:
            one = self._oldest_rows if self._oldest else self._newest_rows
            return [one(number, count) for number in range(len(self._matches))]
        columns = [self._approximate(number) for number in range(len(self._matches))]
        least = max((at_least(scores, count) for scores in columns), default=-np.inf)
        if isfinite(least):  # both may be off, and scores that are rounded to the same are ties, too
            least -= 2 * abs(least) * TOLERANCE + 10**-SCORE_DIGITS
        return [(scores >= least).nonzero()[0] for scores in columns]

    def _newest_rows(self, number: int, count: int) -> NDArray[np.int64]:
        return np.arange(min(count, size(self._matches[number].docs)))

    def _oldest_rows(self, number: int, count: int) -> NDArray[np.int64]:
        """The last dated rows, whole days of them, and the undated ones when those are too few."""
        view, docs = self._views[number], listed(self._matches[number].docs)
        dated = before(docs, view.n_dated)
        if dated <= count:
            return np.arange(min(len(docs), dated + count))
        start = view.after(int(view.days[docs[dated - count]]))
        return np.arange(before(docs, start), dated)

    def _approximate(self, number: int) -> NDArray[np.float32]:
        match = self._matches[number]
        if match.scores is None:
            return np.zeros(size(match.docs), dtype=np.float32)
        if self._recent:
            return match.scores * self._recency(number, listed(match.docs)).astype(np.float32)
        return match.scores

    def _exactly(self, number: int, docs: NDArray[np.int32]) -> NDArray[np.float64]:
        scores = self._matcher.at(self._tree, number, docs)[1]
        if self._recent:
            scores = scores * self._recency(number, docs)
        return np.round(scores, SCORE_DIGITS)

    def _recency(self, number: int, docs: NDArray[np.int32]) -> NDArray[np.float64]:
        return recency(self._views[number].days.take(docs), self._snapshot.newest_day)

    def _hits(self, number: int, rows: NDArray[np.int64]) -> Hits:
        docs = listed(self._matches[number].docs).take(rows)
        scored = any(match.scores is not None for match in self._matches)
        scores = self._exactly(number, docs) if scored else np.zeros(len(docs))
        days = self._views[number].days.take(docs).astype(np.int64)
        keys = np.where(days == NO_DATE, UNDATED, days if self._oldest else -days)
        return Hits(np.full(len(docs), number), docs, scores, keys)

    def _in_order(self, hits: Hits, count: int) -> Hits:
        """The first ``count`` of some hits."""
        keys = (hits.docs, hits.numbers, hits.days) + ((-hits.scores,) if self._by_score else ())
        rows = np.lexsort(keys)
        if len(self._views) == 1 or len(rows) < 2:
            return hits.take(rows[:count])
        hits = hits.take(rows)
        new = hits.days[1:] != hits.days[:-1]
        if self._by_score:
            new |= hits.scores[1:] != hits.scores[:-1]
        starts = np.concatenate(([0], np.flatnonzero(new) + 1, [len(hits.docs)]))
        rows = np.arange(len(hits.docs))
        for start, stop in zip(starts.tolist(), starts[1:].tolist(), strict=False):
            if start >= count:
                break
            if hits.numbers[start] != hits.numbers[stop - 1]:
                rows[start:stop] = sorted(range(start, stop), key=lambda row: self._id(hits, row))
        return hits.take(rows[:count])

    def _id(self, hits: Hits, row: int) -> str:
        segment = self._views[int(hits.numbers[row])].segment
        return segment.id(int(hits.docs[row]))
