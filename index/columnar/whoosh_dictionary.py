"""The terms of one field of a segment as Whoosh asks for them: words are stored, ids and days are columns."""

from abc import ABC, abstractmethod
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np

from index.columnar.arrays import Array
from index.columnar.postings import Counts, Docs, PositionPostings, StemPostings
from index.columnar.segment import Segment
from index.schema import NO_DATE


class Dictionary(ABC):
    """Terms, each with a number by which the rest is asked; deleted documents are among their documents."""

    @abstractmethod
    def find(self, term: bytes) -> int | None:
        """The number of a term; None when no document has it."""

    @abstractmethod
    def starting_at(self, term: bytes) -> Sequence[int]:
        """The numbers of the terms that are not before ``term``, in the order of terms."""

    @abstractmethod
    def term(self, number: int) -> bytes:
        """A term in Whoosh's encoding."""

    @abstractmethod
    def docs(self, number: int) -> Docs:
        """(n,) int32: the documents of a term, ascending."""

    def doc_frequency(self, number: int) -> int:
        """How many documents have a term."""
        return len(self.docs(number))

    def frequencies(self, number: int) -> Counts:
        """(n,) uint32: how often a term stands in each of its documents, 1 and more."""
        return np.ones(self.doc_frequency(number), dtype=np.uint32)

    def positions(self, number: int) -> Array:
        """(sum of frequencies,): ascending within a document, one document after another."""
        raise TypeError(f"{type(self).__name__} have no positions")


class Words(Dictionary):
    """The terms of a field of text or of names; their numbers are the ordinals of the postings."""

    def __init__(self, postings: PositionPostings | StemPostings) -> None:
        self._postings = postings

    def find(self, term: bytes) -> int | None:
        return self._postings.find(term)

    def starting_at(self, term: bytes) -> Sequence[int]:
        return range(self._postings.at_or_after(term), len(self._postings))

    def term(self, number: int) -> bytes:
        return self._postings.term(number)

    def docs(self, number: int) -> Docs:
        return self._postings.docs(number)

    def doc_frequency(self, number: int) -> int:
        return self._postings.doc_frequency(number)

    def frequencies(self, number: int) -> Counts:
        return self._postings.frequencies(number)

    def positions(self, number: int) -> Array:
        return self._postings.positions(number)


class Ids(Dictionary):
    """The ids of articles; the number of an id is its document."""

    def __init__(self, segment: Segment) -> None:
        self._segment = segment

    def find(self, term: bytes) -> int | None:
        try:
            return self._segment.find(term.decode())
        except UnicodeDecodeError:
            return None

    def starting_at(self, term: bytes) -> Sequence[int]:
        return self._in_order[bisect_left(self._in_order, term, key=self.term) :]

    def term(self, number: int) -> bytes:
        return self._segment.id(number).encode()

    def docs(self, number: int) -> Docs:
        return np.array([number], dtype=np.int32)

    @cached_property
    def _in_order(self) -> list[int]:
        return sorted(range(self._segment.n_docs), key=self.term)


class Days(Dictionary):
    """The days of articles as terms of a numeric field; the number of a day is its rank, the oldest first."""

    def __init__(self, segment: Segment, field: Any) -> None:
        self._segment = segment
        self._field = field  # whoosh.fields.NUMERIC

    def find(self, term: bytes) -> int | None:
        rest = self.starting_at(term)
        return rest[0] if rest and self.term(rest[0]) == term else None

    def starting_at(self, term: bytes) -> Sequence[int]:
        everything = range(len(self._runs[0]))
        return everything[bisect_left(everything, term, key=self.term) :]

    def term(self, number: int) -> bytes:
        encoded: bytes = self._field.to_bytes(int(self._runs[0][number]))
        return encoded

    def docs(self, number: int) -> Docs:
        _, starts, counts = self._runs
        return np.arange(starts[number], starts[number] + counts[number], dtype=np.int32)

    @cached_property
    def _runs(self) -> tuple[Array, Array, Array]:
        """Every day, ascending, with its first document and how many documents from there on have it."""
        dated = self._segment.days[self._segment.days != NO_DATE]  # they stand before the others
        return np.unique(dated, return_index=True, return_counts=True)


def dictionaries(segment: Segment, schema: Mapping[str, Any]) -> dict[str, Dictionary]:
    """Every indexed field of a segment, by name and in the order of names."""
    fields: dict[str, Dictionary] = {name: Words(postings) for name, postings in segment.fields.items()}
    fields |= {"id": Ids(segment), "date": Days(segment, schema["date"])}
    return dict(sorted(fields.items()))
