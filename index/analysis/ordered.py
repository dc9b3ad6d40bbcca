"""The order of words whose number grows: those that are new are sorted in among the others."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


class Ordered:
    """The numbers of ``words`` in the order of the words, by code point.

    ``words`` may grow between two calls; they must be different, and none may change.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._order: list[int] = []

    def __call__(self) -> NDArray[np.int64]:
        """(len(words),) numbers of words.

        >>> words = ["pasar", "beras"]
        >>> ordered = Ordered(words)
        >>> ordered().tolist(), words.append("cabai"), ordered().tolist()
        ([1, 0], None, [1, 2, 0])
        """
        if len(self._order) < len(self._words):
            # One long ascending run and a few others: that costs little more than a look at each word.
            self._order.extend(range(len(self._order), len(self._words)))
            self._order.sort(key=self._words.__getitem__)
        return np.array(self._order, np.int64)
