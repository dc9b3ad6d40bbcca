"""A segment of arrays as Whoosh's readers hold it."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from whoosh.codec import base

from index.columnar.arrays import Array
from index.columnar.segment import Segment
from index.schema import EXACT_SUFFIX, TEXT_FIELDS


class ColumnarSegment(base.Segment):  # type: ignore[misc]
    """A mapped segment; it is never changed."""

    def __init__(self, arrays: Segment, codec: base.Codec) -> None:
        super().__init__(arrays.name)
        self.arrays = arrays
        self.lengths = lru_cache(maxsize=None)(self._lengths)
        self._codec = codec

    def codec(self) -> base.Codec:
        return self._codec

    def segment_id(self) -> str:
        """Segments with one id have the same documents, and the same of them are deleted."""
        return f"{self.arrays.name} {self.arrays.entry.deletions or ''}".rstrip()

    def doc_count_all(self) -> int:
        return self.arrays.n_docs

    def deleted_count(self) -> int:
        return self.arrays.entry.deleted

    def deleted_docs(self) -> Iterator[int]:
        live = self.arrays.live
        return iter(() if live is None else np.flatnonzero(~live).tolist())

    def is_deleted(self, docnum: int) -> bool:
        """Whether a document is deleted; the one behind the last, which Whoosh asks about, is not."""
        return docnum < self.arrays.n_docs and not self.arrays.is_live(docnum)

    def _lengths(self, field: str) -> Array:
        """(n_docs,) words of a field; zeros for one that is not ranked, as ids and days are not.

        Names have no column for it: what is posted is counted when it is first asked for.
        """
        text = field.removesuffix(EXACT_SUFFIX)
        if text in TEXT_FIELDS:
            return self.arrays.columns[f"{text}_length"]
        if field not in self.arrays.fields:
            return np.zeros(self.arrays.n_docs, dtype=np.uint8)
        postings = self.arrays.fields[field]
        everything = (0, len(postings))
        docs, frequencies = postings.docs(*everything), postings.frequencies(*everything)
        return np.bincount(docs, frequencies, minlength=self.arrays.n_docs).astype(np.uint32)
