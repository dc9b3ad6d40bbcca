"""Order and pages: every hit has one place in the order, and a cursor names it."""

import base64
import json
from bisect import bisect_right
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.schema import NO_DATE
from search.embedded.columns import Columns
from search.embedded.matching import Match
from search.errors import BadQuery
from search.query import Query, Sort

Ints = NDArray[np.int64]
SCORE_DIGITS = 9  # decimals; without rounding, sums taken in another order would break ties by noise
FIRST_PAGE = ""  # what stands for a cursor where none is needed


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a hit: it stays where it is when articles come and go around it."""

    score: float
    day: int  # proleptic ordinal, NO_DATE when unknown
    id: str


class Order:
    """The hits of a query in the order of its pages, and the page that its cursor names.

    relevance: score down, then newest, then id. newest and oldest: day, then id; undated ones last.
    """

    def __init__(self, match: Match, columns: Columns, query: Query) -> None:
        match = Match(match.docs, np.round(match.scores, SCORE_DIGITS))
        self.match = match
        self._columns = columns
        self._query = query
        self._days = _day_key(columns.days[match.docs], query.sort)
        self._ids = columns.id_rank[match.docs]
        keys = (self._ids, self._days) + ((-match.scores,) if query.sort == "relevance" else ())
        self._order = np.lexsort(keys)
        self.total = len(self._order)
        self.offset = self._hits_up_to(decode_cursor(query.cursor, query)) if query.cursor else 0

    def page(self) -> list[tuple[int, float]]:
        """Document number and score of the page's hits, best first."""
        rows = self._order[self.offset : self.offset + self._query.limit]
        return [(int(self.match.docs[row]), float(self.match.scores[row])) for row in rows]

    def next_cursor(self) -> str | None:
        """The cursor of the next page; None behind the last hit."""
        end = self.offset + self._query.limit
        return self._cursor(end - 1) if end < self.total else None

    def previous_cursor(self) -> str | None:
        """The cursor of the page before, FIRST_PAGE for the first; None on the first page."""
        if not self.offset:
            return None
        start = self.offset - self._query.limit
        return self._cursor(start - 1) if start > 0 else FIRST_PAGE

    def _cursor(self, rank: int) -> str:
        row = self._order[rank]
        doc = self.match.docs[row]
        place = Place(float(self.match.scores[row]), int(self._columns.days[doc]), self._columns.ids[doc])
        return encode_cursor(place, self._query)

    def _hits_up_to(self, place: Place) -> int:
        """How many hits come before ``place`` or stand at it."""
        day = int(_day_key(np.array([place.day], dtype=np.int32), self._query.sort)[0])
        up_to_id = self._ids < bisect_right(self._columns.ids_in_order, place.id)
        up_to_day = (self._days < day) | ((self._days == day) & up_to_id)
        if self._query.sort != "relevance":
            return int(up_to_day.sum())
        scores = self.match.scores
        return int(((scores > place.score) | ((scores == place.score) & up_to_day)).sum())


def _day_key(days: NDArray[np.int32], sort: Sort) -> Ints:
    """Days so that the first in order is the smallest."""
    wide = days.astype(np.int64)
    return np.where(days == NO_DATE, 2**40, wide if sort == "oldest" else -wide)


def encode_cursor(place: Place, query: Query) -> str:
    """An opaque cursor for the page behind ``place``; it belongs to this question alone."""
    row = [query.identity(), place.score.hex(), place.day, place.id]
    return base64.urlsafe_b64encode(json.dumps(row, separators=(",", ":")).encode()).decode().rstrip("=")


def decode_cursor(cursor: str, query: Query) -> Place:
    """The place that a cursor names; raises BadQuery for anything that ``encode_cursor`` did not write."""
    try:
        text = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        identity, score, day, article_id = json.loads(text)
        place = Place(float.fromhex(score), int(np.int32(day)), str(article_id))
    except (ValueError, TypeError, OverflowError, RecursionError):
        raise BadQuery("broken_cursor", value=cursor) from None
    if identity != query.identity():
        raise BadQuery("other_cursor", value=cursor)
    return place
