"""The order of words whose number grows: new ones are sorted, and find their places among the others."""

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

MANY_NEW = 0.1  # of the words known before: of more, sorting them all takes no longer


class Ordered:
    """The numbers of ``words`` in the order of the words, by code point.

    ``words`` may grow between two calls; they must be different, and none may change.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._order = np.zeros(0, np.int64)

    def __call__(self) -> NDArray[np.int64]:
        """(len(words),) numbers of words, not to be written to.

        >>> words = ["pasar", "beras"]
        >>> ordered = Ordered(words)
        >>> ordered().tolist(), words.append("cabai"), ordered().tolist()
        ([1, 0], None, [1, 2, 0])
        """
        known, all_of_them, word = len(self._order), len(self._words), self._words.__getitem__
        if all_of_them - known > MANY_NEW * known:
            self._order = np.array(sorted(range(all_of_them), key=word), np.int64)
        elif known < all_of_them:
            new = sorted(range(known, all_of_them), key=word)
            places = [bisect_left(self._order, word(number), key=word) for number in new]
            self._order = np.insert(self._order, places, new)
        return self._order
