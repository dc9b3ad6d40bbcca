"""Writes the columns of a segment: what is looked up by document, and what documents are found by."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import Array, narrow
from index.columnar.invert import Ordinals, invert
from index.columnar.postings_writer import PostingsWriter, line_offsets, offsets
from index.columnar.segment import FIRST_PEOPLE
from index.columnar.segment_files import SegmentFiles
from index.columnar.values import Values
from index.slices import ranges

MOST_AT_ONCE = 2**20  # values that are sorted in one go


def write_ids(files: SegmentFiles, lengths: Ordinals, blob: NDArray[np.uint8], hashes: Array) -> None:
    """The ids of the documents, and their hashes with the documents in the order of hashes."""
    columns, order = files["columns"], np.argsort(hashes, kind="stable")
    columns.add("id_offsets", offsets(lengths))
    columns.add("id_blob", blob)
    columns.add("id_hash", hashes[order])
    columns.add("id_hash_doc", order.astype(np.uint32))


def write_digests(files: SegmentFiles, digests: Array, text_digests: Array) -> None:
    """The digests of the documents, and the documents in the order of their texts' digests."""
    columns = files["columns"]
    columns.add("digest", digests)
    columns.add("text_digest", text_digests)
    columns.add("text_order", np.argsort(text_digests, kind="stable").astype(np.uint32))


def write_rows(files: SegmentFiles, name: str, rows: Iterable[NDArray[np.uint32]]) -> None:
    """Signatures or sketches of the documents, row by row: each has a number of every document."""
    columns, shape = files["columns"], [0, 0]
    columns.begin(name, np.uint32)
    for row in rows:
        columns.append(row)
        shape = [shape[0] + 1, len(row)]
    columns.end(shape)


def write_articles(files: SegmentFiles, lengths: Ordinals, frames: Iterable[NDArray[np.uint8]]) -> None:
    """The records of the documents: how many bytes each has, and all of them in pieces of any size."""
    files["columns"].add("record_offsets", offsets(lengths).astype(np.uint64))
    files["articles"].begin("frames", np.uint8)
    for piece in frames:
        files["articles"].append(piece)
    files["articles"].end()


def write_outlets(files: SegmentFiles, values: Values) -> None:
    """The outlet of each document; V stands for none."""
    _write_names(files, "outlet", values)
    files["columns"].add("outlet", _first(values, 1).reshape(-1))


def write_people(files: SegmentFiles, values: Values) -> None:
    """The first people of each document, V where there are fewer; the rest of those that have more."""
    columns = files["columns"]
    _write_names(files, "person", values)
    columns.add("person_first", _first(values, FIRST_PEOPLE))
    more = np.diff(values.starts) - FIRST_PEOPLE
    docs = np.flatnonzero(more > 0)
    rest = values.ordinals[ranges(values.starts[docs] + FIRST_PEOPLE, more[docs])]
    columns.add("person_more_docs", docs.astype(np.uint32))
    columns.add("person_more_offsets", offsets(more[docs]))
    columns.add("person_more", narrow(rest, most=len(values.names)))


def _write_names(files: SegmentFiles, facet: str, values: Values) -> None:
    columns = files["columns"]
    names = _lines(name for _, name in values.names)
    columns.add(f"{facet}_names", names)
    columns.add(f"{facet}_offsets", line_offsets(names))
    columns.add(f"{facet}_keys", _lines(key for key, _ in values.names))
    counts = np.bincount(values.ordinals, minlength=len(values.names))
    columns.add(f"{facet}_counts", counts.astype(np.uint32))
    _write_postings(files, f"{facet}_name", values, counts)


def _write_postings(files: SegmentFiles, field: str, values: Values, counts: Ordinals) -> None:
    """The documents of each value, in rounds of so many values that memory stays bounded."""
    writer = PostingsWriter(files, field)
    docs = np.repeat(np.arange(len(values.starts) - 1, dtype=np.uint32), np.diff(values.starts))
    rounds = np.cumsum(counts) // MOST_AT_ONCE
    for number in np.unique(rounds):
        mine = rounds[values.ordinals] == number
        writer.append(invert(values.ordinals[mine].astype(np.uint32), docs[mine]))
    writer.end()


def _lines(texts: Iterable[bytes]) -> NDArray[np.uint8]:
    return np.frombuffer(b"".join(text + b"\n" for text in texts), np.uint8)


def _first(values: Values, count: int) -> Array:
    """(N, count) the first values of each document, V where there are fewer."""
    lengths = np.diff(values.starts)
    first = np.full((len(lengths), count), len(values.names), np.uint32)
    for place in range(count):
        docs = np.flatnonzero(lengths > place)
        first[docs, place] = values.ordinals[values.starts[docs] + place]
    return narrow(first, most=len(values.names))
