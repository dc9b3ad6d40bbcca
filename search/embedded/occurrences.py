"""Where the words stand in some documents."""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.columnar.postings import PositionPostings, StemPostings, sums_before
from index.slices import ranges
from search.embedded.arrays import SEARCH_FACTOR, Column, Docs, put

# A place is (row of the document among those looked at) << width | position, so places ascend as the text
# does, and so wide that no two documents are ever within reach of each other.
Places = NDArray[np.unsignedinteger]
Rows = NDArray[np.int64]


class Occurrences:
    """Where words of one field stand in some documents."""

    def __init__(self, postings: PositionPostings | StemPostings, wanted: Docs, n_docs: int) -> None:
        self._postings = postings
        self._wanted = wanted
        self._n_docs = n_docs

    def of(self, word: int) -> tuple[Rows, Column]:
        """(n,) each: rows of the documents, and the word's positions there, in the order of the text."""
        postings = self._postings
        if isinstance(postings, PositionPostings):
            return self._of_form(postings, word)
        parts = [np.empty(0, dtype=np.int64)]
        for code, form in postings.forms_of(word):
            rows, positions = self._of_form(postings.forms, form)
            if len(rows):
                mine = (postings.languages.take(self._wanted) == code).take(rows).nonzero()[0]
                parts.append(rows.take(mine) << 32 | positions.take(mine).astype(np.int64))
        ordered = np.concatenate(parts)
        ordered.sort(kind="stable")  # which merges ascending runs
        return ordered >> 32, ordered & 0xFFFFFFFF

    def _of_form(self, postings: PositionPostings, word: int) -> tuple[Rows, Column]:
        rows, found = self._both(postings, word)
        if not len(found):
            return rows, np.empty(0, dtype=np.int64)
        frequencies, positions = postings.frequencies(word), postings.positions(word)
        if len(found) < len(frequencies):
            starts = sums_before(frequencies, found)
            frequencies = frequencies.take(found)
            positions = positions.take(ranges(starts, frequencies.astype(np.int64)))
        return np.repeat(rows, frequencies), positions

    def _both(self, postings: PositionPostings, word: int) -> tuple[Rows, Rows]:
        """Of the documents that are wanted and have the word: rows of the wanted ones, rows of the word's."""
        if len(self._wanted) * SEARCH_FACTOR < postings.doc_frequency(word):
            here, found = postings.rows_of(word, self._wanted)
            rows = here.nonzero()[0]
            return rows, found.take(rows)
        places = self._table.take(postings.docs(word))
        found = (places >= 0).nonzero()[0]
        return places.take(found).astype(np.int64), found

    @cached_property
    def _table(self) -> NDArray[np.int32]:
        """(n_docs,) the row of each wanted document, -1 for others."""
        table = np.full(self._n_docs, -1, dtype=np.int32)
        put(table, self._wanted, np.arange(len(self._wanted), dtype=np.int32))
        return table


def packed(rows: Rows, positions: Column, width: int, count: int) -> Places:
    """Places among ``count`` rows, in 32 bits where they fit and leave one."""
    small = width + count.bit_length() < 32
    kind: type[np.unsignedinteger] = np.uint32 if small else np.uint64
    places: Places = rows.astype(kind) << kind(width)
    places |= positions.astype(kind)
    return places
