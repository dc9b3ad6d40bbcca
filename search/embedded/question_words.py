"""The words of one question on one snapshot: each is found and weighed once, and so many are held as fit."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from search.embedded.arrays import Docs, Mask, rows_of
from search.embedded.kept import Kept
from search.embedded.scoring import idf
from search.embedded.snapshot import Snapshot
from search.embedded.words import WordMatch
from search.errors import BadQuery
from search.tree import Word, stretch_of

T = TypeVar("T")
Looked: TypeAlias = tuple[Mask, NDArray[np.float64], NDArray[np.float64]]

HELD_BYTES = 96 * 2**20  # of words found; a question may have hundreds that nearly every article has


class QuestionWords:
    """Where the words of a question are, and what they weigh.

    A word that is let go of is found again when it is asked for; of what nobody asks nothing is decoded.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._held: Kept[tuple[WordMatch, ...]] = Kept(HELD_BYTES, _nbytes)
        # By the id of a word, which is kept so that its id stays its own.
        self._weights: dict[int, tuple[Word, float]] = {}
        self._page: dict[int, Docs] = {}
        self._looked: dict[tuple[int, int], Looked] = {}
        self._having: dict[tuple[int, int], Mask] = {}

    def found(self, word: Word) -> tuple[WordMatch, ...]:
        """Where a word is, by segment; raises BadQuery with its place when it stands for too many terms."""
        found = self._held.get(id(word))
        if found is None:
            try:
                found = self._snapshot.word(word)
            except BadQuery as error:
                raise error.at(*stretch_of(word)) from error.__cause__
            if id(word) not in self._weights:
                self._weights[id(word)] = word, self._weigh(word, found)
            self._held.put(id(word), found)
        return found

    def in_segment(self, word: Word, number: int) -> WordMatch:
        """Where a word is in one segment."""
        return self.found(word)[number]

    def look_at(self, page: Mapping[int, Docs]) -> None:
        """Say which documents, by segment, ``at`` and ``has`` are going to be asked about one by one.

        A word is then looked up once for all of them, and not anew for each hit of a page.
        """
        self._page = dict(page)
        self._looked.clear()
        self._having.clear()

    def at(self, word: Word, number: int, docs: Docs) -> Looked:
        """``WordMatch.at`` of some documents of a segment."""
        rows = self._rows(number, docs)
        if rows is None:
            return self.in_segment(word, number).at(docs)
        here, often, early = self._of_page(self._looked, WordMatch.at, word, number)
        return here.take(rows), often.take(rows), early.take(rows)

    def has(self, word: Word, number: int, docs: Docs) -> Mask:
        """``WordMatch.has`` of some documents of a segment."""
        rows = self._rows(number, docs)
        if rows is None:
            return self.in_segment(word, number).has(docs)
        return self._of_page(self._having, WordMatch.has, word, number).take(rows)

    def _of_page(
        self, told: dict[tuple[int, int], T], look: Callable[[WordMatch, Docs], T], word: Word, number: int
    ) -> T:
        """What a look at all documents of the page in a segment gives, of the first time."""
        key = id(word), number
        if key not in told:
            told[key] = look(self.in_segment(word, number), self._page[number])
        return told[key]

    def _rows(self, number: int, docs: Docs) -> NDArray[np.int64] | None:
        """Where some documents stand on the page; None where one is not on it."""
        page = self._page.get(number)
        if page is None:
            return None
        here, rows = rows_of(page, docs)
        return rows if here.all() else None

    def weight(self, word: Word) -> float:
        """Its idf times its boost; 0 where nothing is ranked."""
        if id(word) not in self._weights:
            self.found(word)
        return self._weights[id(word)][1]

    def _weigh(self, word: Word, found: Sequence[WordMatch]) -> float:
        if not any(match.ranked for match in found):
            return 0.0
        return float(word.boost * idf(self._snapshot.live_count, sum(match.count for match in found)))


def _nbytes(found: Sequence[WordMatch]) -> int:
    return sum(match.nbytes for match in found)
