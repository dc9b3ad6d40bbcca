"""Sketches of texts: their rare words, of which two texts about one thing have several in common.

One permutation hashing (Li, Owen & Zhang 2012, arXiv:1208.1259): the hash of a word says in which place it
stands, and what stands there; where several words want a place, the rarest has it. So two sketches agree in a
place as good as only where the texts share a word.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from index.analysis.lexicon import lexicon
from index.analysis.stopwords import STOPWORDS
from index.analysis.vocabulary import Numbers, Vocabulary
from index.article import Language
from index.columnar.postings import LANGUAGE_CODES
from index.columnar.records import digest

Sketches = NDArray[np.uint32]  # (ROWS, n): a column is a sketch, two places a number; 0 where nothing stands

PLACES = 64
ROWS = PLACES // 2
COMMONEST = (
    8  # logarithm of a root's occurrences in the corpus of the lexicon; what is commoner tells nothing
)
SHORTEST = 3  # letters
_COMMON = 255
_PLACE_BITS, _VALUE_BITS = np.uint64(6), np.uint64(16)
_VALUES = np.uint64(2**16 - 1)  # 1 … 65,535


class Rarities:
    """How rare the stem of each word is: 0 where the lexicon lacks it, as names; _COMMON tells nothing."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary  # may grow
        self._found = np.empty(0, np.uint8)  # by number of the stem

    def __call__(
        self, numbers: Numbers, starts: NDArray[np.int64], languages: Sequence[Language]
    ) -> NDArray[np.uint8]:
        """That of the word at each position of a batch; ``languages`` are of articles, of two texts each."""
        lengths = starts[2::2] - starts[:-1:2]
        codes = np.repeat([LANGUAGE_CODES.index(one) for one in languages], lengths)
        found = np.empty(len(numbers), np.uint8)
        for code, language in enumerate(LANGUAGE_CODES):
            mine = codes == code
            found[mine] = self._of(self._vocabulary.stem_numbers(numbers[mine], language))
        return found

    def _of(self, stems: Numbers) -> NDArray[np.uint8]:
        known = len(self._found)
        if known < len(self._vocabulary.stems):
            new = [_rarity(stem) for stem in self._vocabulary.stems[known:]]
            self._found = np.concatenate((self._found, np.array(new, np.uint8)))
        return self._found.take(stems)


def _rarity(stem: str) -> int:
    if len(stem) < SHORTEST or stem.isdigit() or stem in STOPWORDS:
        return _COMMON
    table = lexicon()
    if stem not in table.roots:
        return 0
    weight = table.weights.get(stem, 0)
    return _COMMON if weight > COMMONEST else max(1, weight)


def sketches(words: NDArray[np.uint64], rarities: NDArray[np.uint8], starts: NDArray[np.int64]) -> Sketches:
    """The sketch of each article of a batch.

    ``words`` are hashes of words, title and body in turn, one text behind the other; text ``n`` goes from
    ``starts[n]`` to ``starts[n + 1]``.
    """
    count = len(starts) // 2
    articles = np.repeat(np.arange(count, dtype=np.uint64), starts[2::2] - starts[:-1:2])
    kept = rarities != _COMMON
    places, values = _split(words[kept])
    slots = articles[kept] * np.uint64(PLACES) + places
    ranked = np.sort((slots << np.uint64(24)) | (rarities[kept].astype(np.uint64) << _VALUE_BITS) | values)
    slots = ranked >> np.uint64(24)
    first = np.append(True, slots[1:] != slots[:-1])[: len(slots)]
    found = np.zeros((count, PLACES), "<u2")
    found.reshape(-1)[slots[first]] = ranked[first] & _VALUES
    return found.view("<u4").T


@lru_cache(2**16)
def place_of(word: str) -> tuple[int, int]:
    """Where a word stands in a sketch, and what stands there."""
    found = digest(word.encode())
    return found % PLACES, (found >> int(_PLACE_BITS)) % int(_VALUES) + 1


def _split(hashes: NDArray[np.uint64]) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    return hashes % np.uint64(PLACES), (hashes >> _PLACE_BITS) % _VALUES + np.uint64(1)
