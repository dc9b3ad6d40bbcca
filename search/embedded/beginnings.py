"""Names by the first letters of any of their words, the commonest first, without looking at all of them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from search.embedded.facets import at_least

KNOWN_BYTES = (
    8  # of the beginning at a word, by which names are sorted; what is longer is compared one by one
)
MOST_TWICE = 4  # words of one name that begin alike; more of them cost other names their place
_NEWLINE, _SPACE = ord("\n"), ord(" ")


class Beginnings:
    """Folded names, each with a number from 0 and a count; names without a count are never given.

    Twelve bytes for each word of a name.
    """

    def __init__(self, keys: Sequence[str], counts: NDArray[np.int64]) -> None:
        self._keys = keys
        self._counts = counts
        blob = np.frombuffer(("\n".join(keys) + "\n" * KNOWN_BYTES).encode(), np.uint8)
        text = blob[: len(blob) - KNOWN_BYTES]
        ends = text == _NEWLINE
        starts = np.concatenate(([0], np.flatnonzero(ends | (text == _SPACE)) + 1))
        numbers = np.concatenate(([0], np.cumsum(ends)[starts[1:] - 1]))
        begin = np.lib.stride_tricks.sliding_window_view(blob, KNOWN_BYTES)[starts]
        begin[np.maximum.accumulate(begin == _NEWLINE, axis=1)] = 0
        known = begin.view(">u8").reshape(-1).astype(np.uint64)
        order = known.argsort(kind="stable")
        self._known = known[order]  # (n_words,) ascending
        self._numbers = numbers[order].astype(np.int32)

    def count(self, number: int) -> int:
        """The count of a name."""
        return int(self._counts[number])

    def commonest(self, prefix: str, most: int) -> list[int]:
        """The numbers of the names of which a word begins so, and goes on so; equal counts by number.

        ``prefix`` is folded, and may be of several words.
        """
        start = prefix.encode()
        first, last = (
            np.uint64(int.from_bytes(start[:KNOWN_BYTES].ljust(KNOWN_BYTES, fill), "big"))
            for fill in (b"\0", b"\xff")
        )
        rows = slice(int(self._known.searchsorted(first)), int(self._known.searchsorted(last, "right")))
        numbers = self._numbers[rows]
        if len(start) > KNOWN_BYTES:
            numbers = numbers[[f" {prefix}" in f" {self._keys[number]}" for number in numbers.tolist()]]
        counts = self._counts[numbers]
        numbers = np.unique(numbers[counts >= max(1, at_least(counts, MOST_TWICE * most))])
        best = np.argsort(-self._counts[numbers], kind="stable")[:most]
        found: list[int] = numbers[best].tolist()
        return found
