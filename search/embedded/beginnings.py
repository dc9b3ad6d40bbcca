"""Names by the first letters of any of their words, the commonest first, without looking at all of them."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from search.embedded.facets import at_least

KNOWN_BYTES = 8  # of the beginning at a word, by which names are sorted; of what is longer, byte by byte
_NEWLINE, _SPACE = ord("\n"), ord(" ")


class Other(NamedTuple):
    """A further name of a value."""

    name: str  # folded
    number: int  # of the value for which it stands
    weight: int  # as many articles as it is worth where the commonest are sought


class Beginnings:
    """Folded names, each with a number from 0 and a count; names without a count are never the commonest.

    Twenty bytes for each word of a name, and its letters.
    """

    def __init__(self, keys: Sequence[str], counts: NDArray[np.int64], others: Sequence[Other] = ()) -> None:
        self._counts = counts
        names = [*keys, *(other.name for other in others)]
        blob = np.frombuffer(("\n".join(names) + "\n" * KNOWN_BYTES).encode(), np.uint8)
        text = blob[: len(blob) - KNOWN_BYTES]
        ends = text == _NEWLINE
        starts = np.concatenate(([0], np.flatnonzero(ends | (text == _SPACE)) + 1))
        rows = np.concatenate(([0], np.cumsum(ends)[starts[1:] - 1]))
        begin = np.lib.stride_tricks.sliding_window_view(blob, KNOWN_BYTES)[starts]
        begin[np.maximum.accumulate(begin == _NEWLINE, axis=1)] = 0
        known = begin.view(">u8").reshape(-1).astype(np.uint64)
        order = known.argsort(kind="stable") if names else np.empty(0, np.int64)
        rows = rows[order]
        self._blob = blob
        self._known = known[order]  # (n_words,) ascending
        self._starts = starts[order].astype(np.int32 if len(blob) < 2**31 else np.int64)
        numbers = [*range(len(keys)), *(other.number for other in others)]
        weights = [*counts.tolist(), *(other.weight for other in others)]
        self._numbers = np.array(numbers, np.int32)[rows]
        self._weights = np.array(weights, np.int32)[rows]

    def count(self, number: int) -> int:
        """The count of a name."""
        return int(self._counts[number])

    def starting(self, prefix: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The values of a name of which a word begins so, and goes on so, ascending; and what each is worth.

        ``prefix`` is folded, and may be of several words. A value is worth its count where its own name
        begins so, else the most that another one does.
        """
        start = prefix.encode()
        first, last = (
            np.uint64(int.from_bytes(start[:KNOWN_BYTES].ljust(KNOWN_BYTES, fill), "big"))
            for fill in (b"\0", b"\xff")
        )
        rows = np.arange(self._known.searchsorted(first), self._known.searchsorted(last, "right"))
        for place in range(KNOWN_BYTES, len(start)):  # the last byte of all ends a name
            places = self._starts[rows].astype(np.int64) + place
            rows = rows[self._blob.take(places, mode="clip") == start[place]]
        weights = np.full(len(self._counts), -1, np.int32)
        np.maximum.at(weights, self._numbers[rows].astype(np.intp), self._weights[rows])
        found = np.flatnonzero(weights >= 0)
        return found, weights[found].astype(np.int64)

    def commonest(self, prefix: str, most: int) -> list[int]:
        """Those of them that are worth most; equal ones by number."""
        numbers, weights = self.starting(prefix)
        likely = weights >= max(1, at_least(weights, most))
        numbers, weights = numbers[likely], weights[likely]
        found: list[int] = numbers[np.argsort(-weights, kind="stable")[:most]].tolist()
        return found
