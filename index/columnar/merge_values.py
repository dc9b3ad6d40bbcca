"""The values of a facet over segments that become one; names that no live document has are dropped."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import Array
from index.columnar.invert import Ordinals, lengths_between
from index.columnar.merge_order import DELETED, Order
from index.columnar.segment import FIRST_PEOPLE, Segment
from index.columnar.values import Name, Values
from index.slices import ranges


@dataclass(frozen=True, slots=True)
class _Entries:
    """What the live documents of a segment have of a facet."""

    docs: Ordinals  # (n,) their new numbers
    lengths: Ordinals  # (n,) how many values each has
    names: NDArray[np.uint32]  # (E,) numbers of names, document by document


def merged_values(segments: Sequence[Segment], order: Order, facet: str) -> Values:
    """The values of the new documents: ``facet`` is outlet or person."""
    numbers: dict[Name, int] = {}  # a name is held once, however many segments have it
    entries = [
        _entries(segment, new, facet, numbers) for segment, new in zip(segments, order.new, strict=True)
    ]
    names = sorted(numbers)
    ordinals = np.empty(len(names), np.uint32)
    ordinals[[numbers[name] for name in names]] = np.arange(len(names))
    starts = np.zeros(order.n_docs + 1, np.int64)
    for one in entries:
        starts[one.docs + 1] = one.lengths
    np.cumsum(starts, out=starts)
    found = np.empty(int(starts[-1]), np.uint32)
    for one in entries:
        found[ranges(starts[one.docs], one.lengths)] = ordinals[one.names]
    return Values(names, starts, found)


def _entries(segment: Segment, new: NDArray[np.uint32], facet: str, numbers: dict[Name, int]) -> _Entries:
    """``numbers`` grows by the names that are new."""
    lengths, ordinals = _outlets(segment) if facet == "outlet" else _people(segment)
    live = new != DELETED
    ordinals = ordinals[np.repeat(live, lengths)]
    names, keys = (_lines(segment.columns[f"{facet}_{kind}"]) for kind in ("names", "keys"))
    table = np.zeros(len(names), np.uint32)
    for ordinal in np.unique(ordinals).tolist():
        table[ordinal] = numbers.setdefault((keys[ordinal], names[ordinal]), len(numbers))
    return _Entries(new[live].astype(np.int64), lengths[live], table[ordinals])


def _outlets(segment: Segment) -> tuple[Ordinals, Array]:
    """How many outlets each document has, 0 or 1, and their ordinals."""
    column = segment.columns["outlet"]
    known = column != len(segment.columns["outlet_counts"])
    return known.astype(np.int64), column[known]


def _people(segment: Segment) -> tuple[Ordinals, Array]:
    """How many people each document has, and their ordinals."""
    columns = segment.columns
    first, docs = columns["person_first"], columns["person_more_docs"]
    known = first != len(columns["person_counts"])
    more = lengths_between(columns["person_more_offsets"])
    lengths = known.sum(axis=1)
    lengths[docs] += more
    starts = np.cumsum(lengths) - lengths
    ordinals = np.empty(int(lengths.sum()), np.uint32)
    ordinals[ranges(starts, known.sum(axis=1))] = first[known]
    ordinals[ranges(starts[docs] + FIRST_PEOPLE, more)] = columns["person_more"]
    return lengths, ordinals


def _lines(blob: Array) -> list[bytes]:
    return blob.tobytes().split(b"\n")[:-1]
