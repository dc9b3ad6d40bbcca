"""The occurrences of one leaf of a word in one segment: which documents, how often, and how early.

What a term has in the index is decoded when it is asked for as a whole. A few documents are looked up in what
is stored of a common one, until it turns out to be looked into again and again.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from index.columnar.postings import LAST_FIRST, PositionPostings, StemPostings
from search.embedded.arrays import SEARCH_FACTOR, Column, Docs, Mask, rows_of
from search.embedded.scoring import FIELD_WEIGHTS

Rows: TypeAlias = NDArray[np.int64]
Firsts: TypeAlias = NDArray[np.uint16]
LARGE = 50_000  # documents: fewer are decoded in the time that a few looks into what is stored take
MOST_LOOKS = 10  # into what is stored of more; a question takes up to five


class Part(Protocol):
    """Occurrences of a leaf; deleted documents are among them."""

    @property
    def field(self) -> str:
        """Without the suffix of exact forms."""

    @property
    def count(self) -> int:
        """How many documents there are."""

    @property
    def docs(self) -> Docs:
        """(count,)"""

    @property
    def frequencies(self) -> Column:
        """(count,) 1 and more."""

    @property
    def firsts(self) -> Firsts:
        """(count,) words before the first place; none in a title, LAST_FIRST where nothing is ranked."""

    def rows_of(self, wanted: Docs) -> tuple[Mask, Rows]:
        """Whether each of some documents has the leaf, and in which row; some row where it hasn't."""

    def frequencies_at(self, rows: Rows) -> Column:
        """(len(rows),) those of some rows."""

    def firsts_at(self, rows: Rows, docs: Docs) -> Firsts:
        """(len(rows),) those of some rows, and the documents of these."""


class FoundPart:
    """Occurrences that were worked out: of a phrase, of many terms, of names.

    ``firsts`` gives the first places in the body when they are asked for.
    """

    def __init__(
        self, field: str, docs: Docs, frequencies: Column, firsts: Callable[[], Firsts] | None = None
    ) -> None:
        self.field = field
        self.docs = docs
        self.frequencies = frequencies
        self._firsts = firsts

    @property
    def count(self) -> int:
        return len(self.docs)

    @cached_property
    def firsts(self) -> Firsts:
        if self._firsts is None or self.field != "body":
            return outside(self.field, self.count)
        return self._firsts()

    def rows_of(self, wanted: Docs) -> tuple[Mask, Rows]:
        return rows_of(self.docs, wanted)

    def frequencies_at(self, rows: Rows) -> Column:
        return self.frequencies.take(rows)

    def firsts_at(self, rows: Rows, docs: Docs) -> Firsts:
        return self.firsts.take(rows)


class TermPart:
    """Occurrences of one term, as the index has them."""

    def __init__(self, field: str, postings: PositionPostings | StemPostings, term: int) -> None:
        self.field = field
        self._postings = postings
        self._term = term
        self._looks = 0
        self.count = postings.doc_frequency(term)

    @cached_property
    def docs(self) -> Docs:
        return self._postings.docs(self._term)

    @cached_property
    def frequencies(self) -> Column:
        return self._postings.frequencies(self._term)

    @cached_property
    def firsts(self) -> Firsts:
        if self.field == "body":
            return self._postings.firsts(self._term)
        return outside(self.field, self.count)

    def rows_of(self, wanted: Docs) -> tuple[Mask, Rows]:
        if "docs" in self.__dict__ or len(wanted) * SEARCH_FACTOR >= self.count or self._look():
            return rows_of(self.docs, wanted)
        return self._postings.rows_of(self._term, wanted)

    def frequencies_at(self, rows: Rows) -> Column:
        if "frequencies" in self.__dict__:
            return self.frequencies.take(rows)
        return self._postings.frequencies_at(self._term, rows)

    def firsts_at(self, rows: Rows, docs: Docs) -> Firsts:
        if self.field != "body":
            return outside(self.field, len(rows))
        if "firsts" in self.__dict__ or self._look():
            return self.firsts.take(rows)
        return self._postings.firsts_at(self._term, rows, docs)

    def _look(self) -> bool:
        """Count a look; whether decoding the whole is worth its while by now."""
        self._looks += 1
        return self.count < LARGE or self._looks > MOST_LOOKS


def outside(field: str, count: int) -> Firsts:
    """(count,) the first places in a field other than the body."""
    return np.full(count, 0 if field in FIELD_WEIGHTS else LAST_FIRST, dtype=np.uint16)
