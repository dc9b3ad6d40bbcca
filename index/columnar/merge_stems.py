"""Which stem each form of a text field has, over segments that become one."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import ArrayFileWriter
from index.columnar.invert import Ordinals
from index.columnar.merge_postings import MergedTerms
from index.columnar.postings import LANGUAGE_CODES
from index.columnar.segment import Segment
from index.schema import EXACT_SUFFIX


class StemsOfForms:
    """Takes the forms of a field as they are merged. ``stems`` gives, by segment and by the stem's ordinal
    there, its ordinal in the new segment, which has ``stem_count``; ``languages`` those of the new documents.
    """

    def __init__(
        self,
        segments: Sequence[Segment],
        field: str,
        stems: list[Ordinals],
        stem_count: int,
        languages: NDArray[np.uint8],
    ) -> None:
        self._names = [f"{field}{EXACT_SUFFIX}.stem_{code}" for code in LANGUAGE_CODES]
        self._before = [[segment.terms[name] for segment in segments] for name in self._names]
        self._stems, self._stem_count = stems, stem_count
        self._languages = np.left_shift(1, languages, dtype=np.uint8)
        self._parts: list[list[NDArray[np.uint32]]] = [[] for _ in self._names]

    def append(self, block: MergedTerms) -> None:
        """The next forms."""
        counts = block.postings.counts
        if not len(counts):
            return
        spoken = np.bitwise_or.reduceat(self._languages[block.postings.docs], np.cumsum(counts) - counts)
        for language, parts in enumerate(self._parts):
            found = np.full(len(counts), self._stem_count, np.uint32)
            for before, stems, span, merged in zip(
                self._before[language], self._stems, block.spans, block.merged, strict=True
            ):
                stem = before[span.start : span.stop].astype(np.int64)
                known = (stem < len(stems)) & (merged >= 0)
                found[merged[known]] = stems[stem[known]]
            found[spoken >> language & 1 == 0] = self._stem_count  # only deleted documents had it
            parts.append(found)

    def write(self, terms: ArrayFileWriter) -> None:
        """Write an array for each language; the number of stems stands for none."""
        for name, parts in zip(self._names, self._parts, strict=True):
            terms.begin(name, np.uint32)
            for part in parts:
                terms.append(part)
            terms.end()
