"""What a large archive of news tells of a word: the company it keeps, and how often it is in names."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LEVELS = 4  # of clusters: 64, 256, 1,024 and 3,000 of them
BINS = 7  # of rates, see ``train.rates``


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One table over words; in the company they keep "Hakim" and "hakim" are two."""

    rows: Mapping[str, int]  # a word as written -> its row
    table: NDArray[np.uint16]  # (n_words, LEVELS + BINS); clusters and bins count from 1, 0 is unknown

    def clusters(self, raw: str) -> tuple[int, ...]:
        """A number a level, coarse to fine; words in like company share it."""
        for form in (raw, raw.lower(), raw.capitalize()):
            row = self.rows.get(form)
            if row is not None and (found := self.table[row, :LEVELS].tolist())[0]:
                return tuple(found)
        return (0,) * LEVELS

    def bins(self, low: str) -> tuple[int, ...]:
        """What is counted of a word in lower case; empty when it is too rare."""
        row = self.rows.get(low)
        return () if row is None else tuple(self.table[row, LEVELS:].tolist())
