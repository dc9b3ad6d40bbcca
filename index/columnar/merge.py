"""Merges segments: one new segment with their live documents, as if these had been written together.

Arrays are copied; no article is read, analysed or compressed again.
"""

from collections.abc import Sequence
from pathlib import Path

from index.columnar.manifest import SegmentEntry
from index.columnar.merge_parts import (
    check,
    live_order,
    merge_articles,
    merge_columns,
    merge_field,
    merge_forms,
)
from index.columnar.segment import Segment
from index.columnar.segment_files import SegmentFiles
from index.schema import NAME_FIELDS, TEXT_FIELDS


def merge_segments(segments: Sequence[Segment], folder: Path, name: str) -> SegmentEntry:
    """Write the segment ``name`` with the live documents of ``segments``, which must have different ids.

    Raises ValueError when no document is live, and FileDamaged rather than give damage a new checksum. On any
    error its files are gone.
    """
    check(segments)
    order = live_order(segments, name)
    with SegmentFiles(folder, name) as files:
        merge_columns(files, segments, order)
        merge_articles(files, segments, order)
        for field in TEXT_FIELDS:
            stems = merge_field(files, segments, order, field)
            merge_forms(files, segments, order, field).write(files["terms"], stems)
        for field in NAME_FIELDS:
            merge_field(files, segments, order, field)
        return files.close(order.n_docs)
