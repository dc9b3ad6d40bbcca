"""Which stem each form of a text field has, over segments that become one."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import ArrayFileWriter
from index.columnar.invert import Inverted, Ordinals
from index.columnar.postings import LANGUAGE_CODES
from index.columnar.segment import Segment
from index.schema import EXACT_SUFFIX


class Renumbered(NamedTuple):  # goes from process to process
    """The terms of a field in the new segment."""

    numbers: list[
        Ordinals
    ]  # by segment: (its terms,) the new ordinal of each, -1 where no live document has it
    n_terms: int  # there are now


class StemsOfForms:
    """Takes the forms of a field as they are merged, then their new numbers, then those of the stems.

    ``languages`` are those of the new documents.
    """

    def __init__(self, segments: Sequence[Segment], field: str, languages: NDArray[np.uint8]) -> None:
        self._names = [f"{field}{EXACT_SUFFIX}.stem_{code}" for code in LANGUAGE_CODES]
        self._before = [[segment.terms[name] for segment in segments] for name in self._names]
        self._languages = np.left_shift(1, languages, dtype=np.uint8)
        self._spoken: list[NDArray[np.uint8]] = []  # by block: (forms,) a bit for each language it stands in
        self._forms = Renumbered([], 0)

    def append(self, postings: Inverted) -> None:
        """The next forms."""
        if len(counts := postings.counts):
            starts = np.cumsum(counts) - counts
            self._spoken.append(np.bitwise_or.reduceat(self._languages[postings.docs], starts))

    def end(self, forms: Renumbered) -> None:
        """All forms were there."""
        self._forms = forms

    def write(self, terms: ArrayFileWriter, stems: Renumbered) -> None:
        """Write an array for each language; the number of stems stands for none."""
        spoken = np.concatenate(self._spoken) if self._spoken else np.empty(0, np.uint8)
        for language, name in enumerate(self._names):
            found = np.full(self._forms.n_terms, stems.n_terms, np.uint32)
            for before, new_stems, new_forms in zip(
                self._before[language], stems.numbers, self._forms.numbers, strict=True
            ):
                known = np.flatnonzero((before[:] < len(new_stems)) & (new_forms >= 0))
                found[new_forms[known]] = new_stems[before[known]]
            found[spoken >> language & 1 == 0] = stems.n_terms  # only deleted documents had it
            terms.add(name, found)
