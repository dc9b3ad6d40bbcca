"""Pages: a cursor names the place of a hit, and the page behind it follows."""

import base64
import json
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from math import isfinite

import numpy as np

from index.schema import NO_DATE
from search.embedded.arrays import size
from search.embedded.matches import Match
from search.embedded.matching import Matcher
from search.embedded.one_of_each import OneOfEach
from search.embedded.ranking import NO_HITS, Hits, Place, Ranked, Ranking
from search.embedded.snapshot import Snapshot
from search.errors import BadQuery
from search.query import Query
from search.tree import Node

SPARE = 2  # hits before the place of a cursor that it names, too
FIRST_PAGE = ""  # what stands for a cursor where none is needed


class Order:
    """The hits of a tree in the order of their pages, and the page that the query's cursor names."""

    def __init__(
        self, tree: Node, matches: Sequence[Match], matcher: Matcher, snapshot: Snapshot, query: Query
    ) -> None:
        self._query = query
        self._matches, self._copies = matches, snapshot.copies
        self.total = sum(size(match.docs) for match in matches)
        self._ranking: Ranking | OneOfEach = Ranking(tree, matches, matcher, snapshot, query.sort)
        if query.copies == "one" and self.groups < self.total:
            self._ranking = OneOfEach(self._ranking, self._copies)
        self._shown = self.groups if query.copies == "one" else self.total
        self.offset = self._ranking.up_to(decode_cursor(query.cursor, query)) if query.cursor else 0
        self._before = max(0, self.offset - query.limit - 1)
        self._ranked = self._ranking.first(self.offset + query.limit, self._before)

    @cached_property
    def groups(self) -> int:
        """How many articles match when copies of one article count once."""
        return self.total - self._copies.hidden(self._matches)

    def page(self) -> list[Ranked]:
        """The page's hits, best first."""
        return self._ranked[self.offset - self._before :]

    def every(self) -> Hits:
        """The hits of this page and of all behind it."""
        return self._ranking.every(self.total).take(slice(self.offset, None)) if self.total else NO_HITS

    def next_cursor(self) -> str | None:
        """The cursor of the next page; None behind the last hit."""
        end = self.offset + self._query.limit
        return self._cursor(end - 1) if end < self._shown else None

    def previous_cursor(self) -> str | None:
        """The cursor of the page before, FIRST_PAGE for the first; None on the first page."""
        if not self.offset:
            return None
        start = self.offset - self._query.limit
        return self._cursor(start - 1) if start > 0 else FIRST_PAGE

    def _cursor(self, rank: int) -> str:
        at = rank - self._before
        nearest = self._ranked[max(0, at - SPARE) : at + 1][::-1]
        place, *before = map(self._ranking.place, nearest)
        return encode_cursor(replace(place, before=tuple(one.id for one in before)), self._query)


def encode_cursor(place: Place, query: Query) -> str:
    """An opaque cursor for the page behind ``place``; it belongs to this question alone."""
    row = [query.identity(), place.score.hex(), place.day, place.id, *place.before]
    return base64.urlsafe_b64encode(json.dumps(row, separators=(",", ":")).encode()).decode().rstrip("=")


def decode_cursor(cursor: str, query: Query) -> Place:
    """The place that a cursor names; raises BadQuery for anything that ``encode_cursor`` did not write."""
    try:
        text = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        identity, score, day, article_id, *before = json.loads(text)
        place = Place(float.fromhex(score), int(np.int32(day)), article_id, tuple(before[:SPARE]))
        for one in (article_id, *before):
            one.encode()  # half of a surrogate pair is in no id
        if not isfinite(place.score) or type(day) is not int or not (day == NO_DATE or day > 0):
            raise ValueError(f"{score}, {day}")
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        raise BadQuery("broken_cursor", value=cursor) from None
    if identity != query.identity():
        raise BadQuery("other_cursor", value=cursor)
    return place
