"""The words of one question on one snapshot: each is found and weighed once, and so many are held as fit."""

from collections.abc import Sequence

from search.embedded.kept import Kept
from search.embedded.scoring import idf
from search.embedded.snapshot import Snapshot
from search.embedded.words import WordMatch
from search.errors import BadQuery
from search.tree import Word, stretch_of

HELD_BYTES = 256 * 2**20  # of words found; a question may have hundreds that nearly every article has


class QuestionWords:
    """Where the words of a question are, and what they weigh.

    A word that is let go of is found again when it is asked for; of what nobody asks nothing is decoded.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._held: Kept[tuple[WordMatch, ...]] = Kept(HELD_BYTES, _nbytes)
        # By the id of a word, which is kept so that its id stays its own.
        self._weights: dict[int, tuple[Word, float]] = {}

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
