"""What the merging of segments is made of: columns, articles and fields, each copied array by array."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import FileDamaged, checksum, narrow
from index.columnar.columns_writer import (
    write_articles,
    write_digests,
    write_ids,
    write_outlets,
    write_people,
    write_rows,
)
from index.columnar.invert import Inverted, lengths_between
from index.columnar.manifest import SegmentEntry
from index.columnar.merge_order import Order, gathered, merged_order, scattered
from index.columnar.merge_postings import Source, merged_terms
from index.columnar.merge_stems import Renumbered, StemsOfForms
from index.columnar.merge_values import merged_values
from index.columnar.postings_writer import PostingsWriter
from index.columnar.segment import WORD_FIELDS, Segment
from index.columnar.segment_files import SegmentFiles
from index.columnar.texts_writer import position_type
from index.schema import EXACT_SUFFIX, TEXT_FIELDS

RELEASE_AFTER = 2**26  # bytes of articles
Bytes = NDArray[np.uint8]
Rows = NDArray[np.uint32]


def live_order(segments: Sequence[Segment], name: str) -> Order:
    order = merged_order(segments)
    if not order.n_docs:
        raise ValueError(f"the segment {name} would be empty")
    return order


def check(segments: Sequence[Segment]) -> None:
    """Read every file once; raises FileDamaged for one that is not as it was written."""
    for segment in segments:
        check_files(segment.columns.path.parent, segment.entry)


def check_files(folder: Path, entry: SegmentEntry) -> None:
    """The same for one segment."""
    for ending, written in entry.files.items():
        path = entry.path(folder, ending)
        if checksum(path) != written:
            raise FileDamaged(f"{path} does not match its checksum, so its segment is not merged")


def _languages(segments: Sequence[Segment], order: Order) -> NDArray[np.uint8]:
    """(n_docs,) of the new documents."""
    return scattered(order, [segment.columns["language"] for segment in segments])


def merge_columns(files: SegmentFiles, segments: Sequence[Segment], order: Order) -> None:
    columns = [segment.columns for segment in segments]
    offsets = [column["id_offsets"] for column in columns]
    ids = np.concatenate(list(gathered(order, [column["id_blob"] for column in columns], offsets)))
    lengths = scattered(order, [lengths_between(one) for one in offsets])
    files["columns"].add("days", scattered(order, [column["days"] for column in columns]))
    files["columns"].add("language", _languages(segments, order))
    write_ids(files, lengths, ids, scattered(order, [segment.id_hashes() for segment in segments]))
    for field in TEXT_FIELDS:
        length = scattered(order, [column[f"{field}_length"] for column in columns])
        files["columns"].add(f"{field}_length", narrow(length))
    digests, texts = ([column[kind] for column in columns] for kind in ("digest", "text_digest"))
    write_digests(files, scattered(order, digests), scattered(order, texts))
    _merge_rows(files, "signature", [segment.signatures for segment in segments], order)
    _merge_rows(files, "sketch", [segment.sketches for segment in segments], order)
    write_outlets(files, merged_values(segments, order, "outlet"))
    write_people(files, merged_values(segments, order, "person"))
    for column in columns:
        column.release()


def _merge_rows(files: SegmentFiles, name: str, told: Sequence[Rows | None], order: Order) -> None:
    """Write signatures or sketches, zeros for documents that have none; nothing where no segment has any."""
    known = next((one for one in told if one is not None), None)
    if known is not None:
        none = [np.zeros(len(new), np.uint32) for new in order.new]
        rows = (
            [zeros if one is None else one[row] for one, zeros in zip(told, none, strict=True)]
            for row in range(len(known))
        )
        write_rows(files, name, (scattered(order, row) for row in rows))


def merge_articles(files: SegmentFiles, segments: Sequence[Segment], order: Order) -> None:
    frames = [segment.articles["frames"] for segment in segments]
    offsets = [segment.columns["record_offsets"] for segment in segments]
    lengths = scattered(order, [lengths_between(one) for one in offsets])
    write_articles(files, lengths, _released(gathered(order, frames, offsets), segments))


def _released(pieces: Iterator[Bytes], segments: Sequence[Segment]) -> Iterator[Bytes]:
    """The pieces; what was read of the articles is let go of now and then."""
    read = 0
    for piece in pieces:
        yield piece
        read += len(piece)
        if read > RELEASE_AFTER:
            read = 0
            for segment in segments:
                segment.articles.release()


def merge_forms(files: SegmentFiles, segments: Sequence[Segment], order: Order, field: str) -> StemsOfForms:
    """Write the postings of a text field's forms; which stem each has is written once stems are known."""
    forms = StemsOfForms(segments, field, _languages(segments, order))
    forms.end(merge_field(files, segments, order, field + EXACT_SUFFIX, forms.append))
    return forms


def merge_field(
    files: SegmentFiles,
    segments: Sequence[Segment],
    order: Order,
    field: str,
    also: Callable[[Inverted], None] = lambda _: None,
) -> Renumbered:
    """Write the postings of a field, and show those of every block to ``also``; the new numbers come back."""
    sources = [Source(segment, field, new) for segment, new in zip(segments, order.new, strict=True)]
    ordinals = [np.full(len(source), -1, np.int64) for source in sources]
    count = 0
    writer = PostingsWriter(files, field, _position_type(segments, order, sources, field))
    for block in merged_terms(sources, order.n_docs):
        writer.append(block.postings, b"".join([term + b"\n" for term in block.terms]))
        for mine, span, places in zip(ordinals, block.spans, block.merged, strict=True):
            mine[span.start : span.stop] = np.where(places < 0, -1, places + count)
        count += len(block.terms)
        also(block.postings)
    writer.end()
    for segment in segments:
        segment.terms.release()
    return Renumbered(ordinals, count)


def _position_type(
    segments: Sequence[Segment], order: Order, sources: Sequence[Source], field: str
) -> type[np.unsignedinteger]:
    """The type for the positions of live documents."""
    if field not in WORD_FIELDS or all(s.positions[f"{field}.positions"].itemsize == 2 for s in segments):
        return np.uint16
    blocks = merged_terms(sources, order.n_docs)  # rare: somebody has more than 65,536 words
    return position_type(max(int(block.postings.positions.max(initial=0)) for block in blocks))
