"""The codec that puts segments of arrays behind Whoosh's own readers, queries and searchers."""

from collections.abc import Mapping
from typing import Any

from whoosh.codec.base import Codec

from index.columnar.frames import FrameReader
from index.columnar.manifest import Lease
from index.columnar.whoosh_dictionary import dictionaries
from index.columnar.whoosh_documents import ColumnarDocuments
from index.columnar.whoosh_segment import ColumnarSegment
from index.columnar.whoosh_terms import ColumnarTerms, SimilarTerms


class ColumnarCodec(Codec):  # type: ignore[misc]
    """Reads the segments of one generation, which it holds until a reader is closed. It does not write."""

    def __init__(self, schema: Mapping[str, Any], frames: FrameReader, lease: Lease) -> None:
        self._schema = schema
        self._frames = frames
        self._lease = lease

    def terms_reader(self, storage: None, segment: ColumnarSegment) -> ColumnarTerms:
        return ColumnarTerms(dictionaries(segment.arrays, self._schema), segment.lengths)

    def per_document_reader(self, storage: None, segment: ColumnarSegment) -> ColumnarDocuments:
        return ColumnarDocuments(segment, self._frames, self._lease)

    def automata(self, storage: None, segment: ColumnarSegment) -> SimilarTerms:
        return SimilarTerms()
