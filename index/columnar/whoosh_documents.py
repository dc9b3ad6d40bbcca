"""Whoosh's reader of documents over a segment: deletions, lengths, columns and stored fields."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np
from whoosh.codec.base import PerDocumentReader

from index.columnar.frames import FrameReader
from index.columnar.manifest import Lease
from index.columnar.records import decode_article
from index.columnar.whoosh_columns import NUMBERS, NameColumns, NumberColumn, ValueColumn
from index.columnar.whoosh_segment import ColumnarSegment


class ColumnarDocuments(PerDocumentReader):  # type: ignore[misc]
    """The documents of a segment; those of a deleted article are there until they are merged away."""

    def __init__(self, segment: ColumnarSegment, frames: FrameReader, lease: Lease) -> None:
        self._segment = segment
        self._frames = frames
        self._lease = lease
        names = NameColumns(segment.arrays)
        self._values: dict[str, Callable[[int], Any]] = {
            "id": lambda doc: segment.arrays.id(doc).encode(),
            "outlet_name": names.outlet,
            "person_name": names.people,
            "record": self.record,
        }

    def close(self) -> None:
        self._lease.close()

    def record(self, docnum: int) -> bytes:
        """The JSON of an article."""
        arrays = self._segment.arrays
        return self._frames.decompress(arrays.record(docnum), arrays.articles.path)

    def doc_count(self) -> int:
        return int(self._segment.doc_count())

    def doc_count_all(self) -> int:
        return self._segment.doc_count_all()

    def has_deletions(self) -> bool:
        return bool(self._segment.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        return self._segment.is_deleted(docnum)

    def deleted_docs(self) -> Iterator[int]:
        return self._segment.deleted_docs()

    def supports_columns(self) -> bool:
        return True

    def has_column(self, fieldname: str) -> bool:
        return fieldname in NUMBERS or fieldname in self._values

    def list_columns(self) -> list[str]:
        return [*NUMBERS, *self._values]

    def column_reader(self, fieldname: str, column: Any) -> NumberColumn | ValueColumn:
        """People come as a list when the column's type stores lists, else with a line break between two."""
        if fieldname in NUMBERS:
            return NumberColumn(self._segment.arrays.columns[NUMBERS[fieldname]])
        value = self._values[fieldname]
        if fieldname == "person_name" and not column.stores_lists():
            value = partial(_joined, value)
        return ValueColumn(self.doc_count_all(), value)

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        return int(self._segment.lengths(fieldname)[docnum]) or default

    def field_length(self, fieldname: str) -> int:
        return int(self._segment.lengths(fieldname).sum(dtype=np.int64))

    def min_field_length(self, fieldname: str) -> int:
        return int(self._segment.lengths(fieldname).min())

    def max_field_length(self, fieldname: str) -> int:
        return int(self._segment.lengths(fieldname).max())

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        """What ``hit["title"]`` shows; for what an article lacks there is no entry."""
        article = decode_article(self.record(docnum))
        fields = {
            "id": article.id,
            "title": article.title,
            "body": article.body,
            "outlet": article.outlet,
            "date": article.date,
            "person": [person.name for person in article.people],
            "url": article.url,
        }
        return {name: value for name, value in fields.items() if value is not None}


def _joined(values: Callable[[int], list[bytes]], doc: int) -> bytes:
    return b"\n".join(values(doc))
