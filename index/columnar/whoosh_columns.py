"""Whoosh's readers of columns, over the arrays of a segment."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from whoosh.columns import ColumnReader

from index.columnar.arrays import Array
from index.columnar.segment import Segment

NUMBERS = {  # column of the schema → array of the segment
    "date_ordinal": "days",
    "title_length": "title_length",
    "body_length": "body_length",
    "digest": "digest",
    "text_digest": "text_digest",
}


class NumberColumn(ColumnReader):  # type: ignore[misc]
    """A number for each document."""

    def __init__(self, numbers: Array) -> None:
        self._numbers = numbers.data
        self._doccount = len(numbers)
        self._sign = 1

    def __getitem__(self, docnum: int) -> int:
        return int(self._numbers[docnum])

    def sort_key(self, docnum: int) -> int:
        return self._sign * self[docnum]

    def set_reverse(self) -> None:
        self._sign = -1


class ValueColumn(ColumnReader):  # type: ignore[misc]
    """What a function says of each document: bytes, or a list of them, whose first one sorts."""

    def __init__(self, doc_count: int, value: Callable[[int], Any]) -> None:
        self._doccount = doc_count
        self._value = value

    def __getitem__(self, docnum: int) -> Any:
        return self._value(docnum)

    def sort_key(self, docnum: int) -> bytes:
        value = self[docnum]
        return value if isinstance(value, bytes) else (value or [b""])[0]


class NameColumns:
    """The outlet and the people of each document of a segment, in UTF-8."""

    def __init__(self, segment: Segment) -> None:
        self._segment = segment

    def outlet(self, doc: int) -> bytes:
        """The name of the outlet; empty for none."""
        ordinal = int(self._segment.columns["outlet"][doc])
        return self._outlets[ordinal] if ordinal < len(self._outlets) else b""

    def people(self, doc: int) -> list[bytes]:
        """The different people, in the order of the article."""
        columns = self._segment.columns
        first = columns["person_first"][doc].tolist()
        row = int(np.searchsorted(columns["person_more_docs"], doc))
        more: Sequence[int] = ()
        if row < len(columns["person_more_docs"]) and columns["person_more_docs"][row] == doc:
            start, stop = columns["person_more_offsets"][row : row + 2].tolist()
            more = columns["person_more"][start:stop].tolist()
        return [self._people[ordinal] for ordinal in (*first, *more) if ordinal < len(self._people)]

    @cached_property
    def _outlets(self) -> list[bytes]:
        return [name.encode() for name in self._segment.names("outlet")]

    @cached_property
    def _people(self) -> list[bytes]:
        return [name.encode() for name in self._segment.names("person")]
