"""Whoosh's matcher over the postings of one term."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import Any, Self

from whoosh.matching.mcore import LeafMatcher, ReadTooFar

from index.columnar.whoosh_dictionary import Dictionary


class _Postings:
    """The postings of a term; what is not asked for is not read."""

    def __init__(self, dictionary: Dictionary, number: int) -> None:
        self._dictionary = dictionary
        self._number = number
        self.docs = dictionary.docs(number).data  # an item of it is a plain int, and cheap

    @cached_property
    def frequencies(self) -> list[int]:
        """(n,) occurrences in each document."""
        found: list[int] = self._dictionary.frequencies(self._number).tolist()
        return found

    @cached_property
    def _positions(self) -> list[int]:
        found: list[int] = self._dictionary.positions(self._number).tolist()
        return found

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(self.frequencies))

    def positions(self, row: int) -> list[int]:
        """Where the term stands in a document, ascending."""
        return self._positions[self._ends[row] - self.frequencies[row] : self._ends[row]]


class PostingMatcher(LeafMatcher):  # type: ignore[misc]
    """Walks the documents of a term, deleted ones among them: Whoosh's reader passes over those.

    ``value()`` is encoded by the field's format: its positions where it has some, else the frequency.
    """

    def __init__(
        self, dictionary: Dictionary, number: int, term: tuple[str, bytes], form: Any, scorer: Any = None
    ) -> None:
        self._postings = _Postings(dictionary, number)
        self._docs = self._postings.docs
        self._at = 0  # the row of the current document
        self._term = term
        self.format = form  # whoosh.formats.Format
        self.scorer = scorer

    def is_active(self) -> bool:
        return self._at < len(self._docs)

    def reset(self) -> None:
        self._at = 0

    def copy(self) -> Self:
        """A matcher at the same document that goes its own way."""
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        return twin

    def id(self) -> int:
        return self._docs[self._at]

    def all_ids(self) -> Iterator[int]:
        """The current document and all behind it; the matcher stays where it is."""
        return iter(self._docs[self._at :])

    def next(self) -> None:
        if not self.is_active():
            raise ReadTooFar
        self._at += 1

    def skip_to(self, id: int) -> None:
        if not self.is_active():
            raise ReadTooFar
        self._at = bisect_left(self._docs, id, self._at)

    def weight(self) -> float:
        return float(self._postings.frequencies[self._at])

    def value(self) -> bytes:
        postings, row = self._postings, self._at
        positions = self.format.supports("positions")
        encoded: bytes = self.format.encode(
            postings.positions(row) if positions else postings.frequencies[row]
        )
        return encoded

    def score(self) -> float:
        """What the scorer makes of the current document; its weight without one."""
        return float(self.scorer.score(self)) if self.scorer else self.weight()

    def supports_block_quality(self) -> bool:
        return False

    def max_quality(self) -> float:
        """No bound. Whoosh asks for one although block quality is not supported, and would leave out hits."""
        return float("inf")
