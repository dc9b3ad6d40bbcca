"""The order of the documents of several segments when they become one; deleted ones are left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import Array
from index.columnar.invert import Docs, Ordinals
from index.columnar.segment import Segment

DELETED = 2**32 - 1  # the new number of a document that has none
SORTED_AT_ONCE = 2**17  # documents whose ids are in memory together, unless a single day has more
_LAST_DAY = 2**31 - 1
GATHERED_AT_ONCE = 4_096  # documents


@dataclass(frozen=True, slots=True)
class Order:
    """Old and new numbers of documents; those of one segment stay in their order."""

    n_docs: int
    new: list[Docs]  # by segment: (its n_docs,) new number, or DELETED
    segments: NDArray[np.uint16]  # (n_docs,) the segment of each new document
    docs: Docs  # (n_docs,) … and its number there


def merged_order(segments: Sequence[Segment]) -> Order:
    """Newest first, undated last, then by id: the order of every segment."""
    live = [_live_docs(segment) for segment in segments]
    days = [segment.days[docs] for segment, docs in zip(segments, live, strict=True)]
    n_docs = sum(map(len, live))
    new = [np.full(segment.n_docs, DELETED, np.uint32) for segment in segments]
    sources, old = np.empty(n_docs, np.uint16), np.empty(n_docs, np.uint32)
    start = 0
    for slices in _rounds(days):
        parts = [docs[part] for docs, part in zip(live, slices, strict=True)]
        keys = [key for segment, docs in zip(segments, parts, strict=True) for key in _keys(segment, docs)]
        order = np.array(sorted(range(len(keys)), key=keys.__getitem__), np.int64)
        stop = start + len(keys)
        sources[start:stop] = np.repeat(np.arange(len(parts)), [len(docs) for docs in parts])[order]
        old[start:stop] = np.concatenate(parts)[order]
        start = stop
    for number, numbers in enumerate(new):
        mine = np.flatnonzero(sources == number)
        numbers[old[mine]] = mine
    return Order(n_docs, new, sources, old)


def scattered(order: Order, columns: Sequence[Array]) -> Array:
    """A column of the new documents from those of the segments."""
    found = np.empty((order.n_docs, *columns[0].shape[1:]), np.result_type(*columns))
    for new, column in zip(order.new, columns, strict=True):
        live = new != DELETED
        found[new[live]] = column[live]
    return found


def gathered(order: Order, blobs: Sequence[Array], offsets: Sequence[Array]) -> Iterator[NDArray[np.uint8]]:
    """The bytes of the new documents, in pieces; those of a document lie from its offset to the next."""
    views = [blob.data for blob in blobs]
    for start in range(0, order.n_docs, GATHERED_AT_ONCE):
        sources = order.segments[start : start + GATHERED_AT_ONCE]
        docs = order.docs[start : start + GATHERED_AT_ONCE].astype(np.int64)
        bounds = np.empty((2, len(docs)), np.int64)
        for number in np.unique(sources).tolist():
            mine = sources == number
            bounds[:, mine] = offsets[number][docs[mine]], offsets[number][docs[mine] + 1]
        rows = zip(sources.tolist(), *bounds.tolist(), strict=True)
        yield np.frombuffer(b"".join([views[number][first:last] for number, first, last in rows]), np.uint8)


def _live_docs(segment: Segment) -> Ordinals:
    return np.arange(segment.n_docs) if segment.live is None else np.flatnonzero(segment.live)


def _rounds(days: Sequence[NDArray[np.int32]]) -> Iterator[list[slice]]:
    """Slices of every segment's live documents, of some days each, newest first; ``days`` descend."""
    ages = [_LAST_DAY - one.astype(np.int64) for one in days]
    cuts = np.unique(np.sort(np.concatenate(ages))[::SORTED_AT_ONCE])
    bounds = [[*np.searchsorted(one, cuts).tolist(), len(one)] for one in ages]
    for place in range(len(cuts)):
        yield [slice(one[place], one[place + 1]) for one in bounds]


def _keys(segment: Segment, docs: Ordinals) -> list[bytes]:
    """What documents are ordered by, as bytes: how old, and the id."""
    if not len(docs):
        return []
    ages = (_LAST_DAY - segment.days[docs].astype(np.int64)).astype(">u4").tobytes()
    offsets = segment.columns["id_offsets"]
    first = int(offsets[docs[0]])
    ids = segment.columns["id_blob"][first : int(offsets[docs[-1] + 1])].tobytes()
    bounds = zip((offsets[docs] - first).tolist(), (offsets[docs + 1] - first).tolist(), strict=True)
    return [ages[4 * n : 4 * n + 4] + ids[start:stop] for n, (start, stop) in enumerate(bounds)]
