"""Whether two sets of arrays say the same of every document, in one pass over each and little memory.

Each thing that a document can have gets a random number of 64 bits, and a document the sum of the numbers of
what it has, as often as it has it. Documents with equal sums have the same things: of sums that need not be
equal, one in 2³² is, and nobody can aim at that, since the numbers are drawn anew each time.
"""

from secrets import randbits

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import Array

Numbers = NDArray[np.uint64]


def draw(count: int) -> Numbers:
    """A number for each of ``count`` things."""
    return np.random.default_rng(randbits(128)).integers(0, 2**64, count, np.uint64)


class Tally:
    """The sums of ``n_docs`` documents."""

    def __init__(self, n_docs: int) -> None:
        self.sums: Numbers = np.zeros(n_docs, np.uint64)  # they wrap around

    def add(self, docs: Array, numbers: Numbers) -> None:
        """``numbers`` are those of what each of ``docs`` has; a document may come several times."""
        np.add.at(self.sums, docs.astype(np.intp), numbers)

    def equals(self, other: "Tally") -> bool:
        """Whether every document has the same in both."""
        return bool((self.sums == other.sums).all())
