"""Which terms of a field are a few edits away, whatever their first letter, without looking at all of them.

A term is first known by its length and by the set of its letters: an edit changes the length by one, or
replaces one letter by another. What passes is compared letter by letter; of 170,000 terms some hundred do.
"""

from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

from index.columnar.postings import TermPostings

MOST_EDITS = 2
_FIGURE, _HYPHEN, _OTHER = (np.uint32(1 << bit) for bit in (26, 27, 28))


def _letter_bits() -> NDArray[np.uint32]:
    """(256,) the bit of a byte of UTF-8: one a letter from a to z, one for all figures, one for the rest."""
    bits = np.full(256, _OTHER)
    bits[ord("a") : ord("z") + 1] = 1 << np.arange(26)
    bits[ord("0") : ord("9") + 1] = _FIGURE
    bits[ord("-")] = _HYPHEN
    bits[ord("\n")] = 0  # it ends a term
    return bits


_BITS = _letter_bits()
_CONTINUES = np.arange(256) & 0xC0 == 0x80  # the second and later bytes of a character


class Near(NamedTuple):
    """A term near to another one."""

    term: str
    edits: int
    doc_frequency: int


class NearForms:
    """The terms of one field of a segment by length and letters; 8 bytes a term, made when first asked."""

    def __init__(self, postings: TermPostings) -> None:
        self._postings = postings

    def doc_frequency(self, term: str) -> int:
        """How many documents have a term."""
        ordinal = self._postings.find(term.encode())
        return 0 if ordinal is None else self._postings.doc_frequency(ordinal)

    def within(self, text: str, edits: int) -> list[Near]:
        """The terms at most ``edits`` from ``text`` (up to MOST_EDITS), itself left out, in no order.

        An edit adds, drops or replaces a letter or swaps two neighbours.
        """
        letters = np.bitwise_or.reduce(_BITS[np.frombuffer(text.encode(), np.uint8)])
        found = []
        for length in range(max(1, len(text) - edits), len(text) + edits + 1):
            rows = self._of_length(length)
            differing = np.bitwise_count(self._letters[rows] ^ letters)
            near = np.flatnonzero(differing <= 2 * edits - abs(length - len(text)))
            for ordinal in self._order[rows][near].tolist():
                term = self._postings.term(ordinal).decode()
                distance = OSA.distance(text, term, score_cutoff=edits)
                if 0 < distance <= edits:
                    found.append(Near(term, distance, self._postings.doc_frequency(ordinal)))
        return found

    def _of_length(self, length: int) -> slice:
        """The rows of the terms that have so many characters."""
        _, _, ends = self._table
        if length >= len(ends):
            return slice(0, 0)
        return slice(int(ends[length - 1]), int(ends[length]))

    @property
    def _order(self) -> NDArray[np.int32]:
        """(n,) the ordinals of the terms, the shortest first."""
        return self._table[0]

    @property
    def _letters(self) -> NDArray[np.uint32]:
        """(n,) the letters of the terms, in that order."""
        return self._table[1]

    @cached_property
    def _table(self) -> tuple[NDArray[np.int32], NDArray[np.uint32], NDArray[np.int64]]:
        """Order, letters, and how many terms have at most so many characters."""
        blob, starts = self._postings.spelt()
        if not len(starts):
            return np.empty(0, np.int32), np.empty(0, np.uint32), np.zeros(1, np.int64)
        sizes = np.diff(starts, append=len(blob)) - 1  # without what ends a term
        sizes -= np.add.reduceat(_CONTINUES[blob], starts, dtype=np.int64)
        order = np.argsort(sizes, kind="stable").astype(np.int32)
        letters = np.bitwise_or.reduceat(_BITS[blob], starts)[order]
        return order, letters, np.cumsum(np.bincount(sizes))
