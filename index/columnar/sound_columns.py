"""Whether the columns of a segment fit each other: days, ids, digests, records, the order of documents."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import numpy as np

from index.columnar.arrays import Array
from index.columnar.postings import LANGUAGE_CODES
from index.columnar.segment import Segment, id_hash
from index.columnar.sound_arrays import ascends, is_offsets, is_order
from index.schema import NO_DATE

IDS_AT_ONCE = 2**16
_OF_DOCUMENTS = ("days", "id_hash", "id_hash_doc", "digest", "text_digest", "text_order")
_OF_TEXTS = ("title_length", "body_length", "language", "outlet")


def column_faults(segment: Segment) -> Iterator[str]:
    """What is wrong; arrays are looked into only where all have the shape they should."""
    shapes = list(_shapes(segment))
    yield from shapes
    if shapes:
        return
    columns = segment.columns
    days = columns["days"]
    if not ascends(-days.astype(np.int64)):
        yield "the days do not go from the newest to the oldest"
    if not ((days == NO_DATE) | ((days >= date.min.toordinal()) & (days <= date.max.toordinal()))).all():
        yield "a day is none of the calendar"
    if int(columns["language"].max(initial=0)) >= len(LANGUAGE_CODES):
        yield "a document is in no language that there is"
    if not _sorts(columns["text_digest"], columns["text_order"]):
        yield "text_order does not go by text_digest"
    yield from _ids(segment)


def _shapes(segment: Segment) -> Iterator[str]:
    columns, count = segment.columns, segment.n_docs
    for name in _OF_DOCUMENTS + _OF_TEXTS:
        if columns[name].shape != (count,):
            yield f"{name} has the shape {columns[name].shape} for {count:,} documents"
    if not ascends(columns["id_hash"]):
        yield "the hashes of ids do not ascend"
    for name in ("id_hash_doc", "text_order"):
        if not is_order(columns[name], count):
            yield f"{name} does not have every document once"
    for name, end in (
        ("id_offsets", len(columns["id_blob"])),
        ("record_offsets", segment.articles["frames"].size),
    ):
        if not is_offsets(columns[name], count, end):
            yield f"{name} does not ascend from 0 to {end:,}"
    if segment.live is not None and np.count_nonzero(~segment.live) != segment.entry.deleted:
        yield f"{segment.entry.deleted:,} documents are said to be deleted, and others are"


def _sorts(values: Array, order: Array) -> bool:
    """Whether ``order`` goes from the smallest value to the largest, equal ones as they stand."""
    ordered = values[order]
    same = ordered[1:] == ordered[:-1]
    return ascends(ordered) and bool((order[1:] > order[:-1])[same].all())


def _ids(segment: Segment) -> Iterator[str]:
    """Ids are found by their hashes, and those of a day ascend."""
    columns, days = segment.columns, segment.days
    hashes = np.empty(segment.n_docs, np.uint64)
    hashes[columns["id_hash_doc"]] = columns["id_hash"]
    before: bytes | None = None
    for start in range(0, segment.n_docs, IDS_AT_ONCE):
        offsets = columns["id_offsets"][start : start + IDS_AT_ONCE + 1].astype(np.int64)
        blob = columns["id_blob"][offsets[0] : offsets[-1]].tobytes()
        ids = [blob[first:last] for first, last in pairwise((offsets - offsets[0]).tolist())]
        own = np.fromiter((id_hash(one.decode()) for one in ids), np.uint64, len(ids))
        if not (own == hashes[start : start + len(ids)]).all():
            yield "an id has another hash"
            return
        same = (np.diff(days[max(0, start - 1) : start + len(ids)]) == 0).tolist()
        neighbours = pairwise(ids if before is None else [before, *ids])
        if any(of_a_day and one >= other for of_a_day, (one, other) in zip(same, neighbours, strict=True)):
            yield "the ids of a day do not ascend"
            return
        before = ids[-1]
