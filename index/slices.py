"""Slices that lie one behind the other, gathered at once."""

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


def ranges(starts: Ints, lengths: Ints) -> Ints:
    """The whole numbers from each start on, so many of each: where slices stand, to gather them at once.

    >>> ranges(np.array([10, 40]), np.array([3, 2])).tolist()
    [10, 11, 12, 40, 41]
    """
    before = np.cumsum(lengths) - lengths
    found: Ints = np.repeat(starts - before, lengths)
    found += np.arange(len(found))
    return found
