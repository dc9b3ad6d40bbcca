"""Sets of documents as arrays, and the ways to meet two of them."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from index.columnar.invert import run_starts

Docs: TypeAlias = NDArray[np.int32]  # ascending, each once
DocSet: TypeAlias = Docs | slice  # a slice has a start and a stop, and means every document between
Mask: TypeAlias = NDArray[np.bool_]
Floats: TypeAlias = NDArray[np.float32]
Column: TypeAlias = NDArray[Any]

INSERT_FACTOR = 4  # a set so many times larger takes a smaller one in, element by element
SEARCH_FACTOR = 16  # a set so many times larger is searched; below that a table of all documents is faster


def size(docs: DocSet) -> int:
    """How many documents there are.

    >>> size(slice(3, 10)), size(np.array([4, 8], dtype=np.int32))
    (7, 2)
    """
    return docs.stop - docs.start if isinstance(docs, slice) else len(docs)


def listed(docs: DocSet) -> Docs:
    """The documents one by one."""
    return np.arange(docs.start, docs.stop, dtype=np.int32) if isinstance(docs, slice) else docs


def take(column: Column, docs: DocSet) -> Column:
    """The values of a column, one for each document, in their order."""
    return column[docs] if isinstance(docs, slice) else column.take(docs, axis=0)


def before(docs: DocSet, bound: int) -> int:
    """How many of the documents stand before ``bound``.

    Not by ``searchsorted``: it copies the documents when the bound is of another dtype.
    """
    if isinstance(docs, slice):
        found: int = min(max(bound - docs.start, 0), size(docs))
        return found
    return bisect_left(docs, bound)


def within(docs: DocSet, start: int, stop: int) -> slice:
    """Where in ``docs`` those from ``start`` to before ``stop`` stand."""
    return slice(before(docs, start), before(docs, stop))


def cut(docs: DocSet, rows: slice) -> DocSet:
    """The documents in some rows of ``docs``."""
    if isinstance(docs, slice):
        return slice(docs.start + rows.start, docs.start + rows.stop)
    return docs[rows]


def rows_of(docs: DocSet, wanted: Docs) -> tuple[Mask, NDArray[np.int64]]:
    """Whether each of ``wanted`` is in ``docs``, and in which row; some row where it isn't."""
    if isinstance(docs, slice):
        found = (wanted >= docs.start) & (wanted < docs.stop)
        return found, np.where(found, wanted - np.int64(docs.start), 0)
    if not len(docs):
        return np.zeros(len(wanted), dtype=bool), np.zeros(len(wanted), dtype=np.int64)
    rows = docs.searchsorted(wanted)
    np.minimum(rows, len(docs) - 1, out=rows)
    return docs.take(rows) == wanted, rows


def gather(docs: Docs, values: Column, wanted: Docs, n_docs: int) -> Column:
    """The value of each of ``wanted``, zero where it is not in ``docs``; ``n_docs`` bounds both."""
    if len(wanted) * SEARCH_FACTOR < len(docs):
        found, rows = rows_of(docs, wanted)
        return np.where(found, values.take(rows), values.dtype.type(0))
    table = np.zeros(n_docs, dtype=values.dtype)
    put(table, docs, values)
    return table.take(wanted)


def contains(docs: DocSet, wanted: Docs, n_docs: int) -> Mask:
    """Whether each of ``wanted`` is in ``docs``."""
    if isinstance(docs, slice) or len(wanted) * SEARCH_FACTOR < len(docs):
        return rows_of(docs, wanted)[0]
    return marked([docs], n_docs).take(wanted)


def union(sets: list[Docs], n_docs: int) -> Docs:
    """The documents of any of the sets; the sets may hold a document twice, and in any order."""
    if sum(map(len, sets)) * SEARCH_FACTOR < n_docs:
        docs = np.concatenate(sets) if sets else np.empty(0, dtype=np.int32)
        docs.sort(kind="stable")
        return docs[run_starts(docs)]
    return np.flatnonzero(marked(sets, n_docs)).astype(np.int32)


def marked(sets: Iterable[DocSet], n_docs: int) -> Mask:
    """(n_docs,) whether each document is in any of the sets."""
    mask = np.zeros(n_docs, dtype=bool)
    for docs in sets:
        put(mask, docs, True)
    return mask


def summed(sets: Sequence[Docs], columns: Sequence[Column], n_docs: int) -> tuple[Docs, Column]:
    """The documents of any of the sets, and the sum of what their columns give to each; all above zero.

    The sets ascend.
    """
    if not sets:
        return np.empty(0, dtype=np.int32), np.empty(0, dtype=np.float32)
    most = max(range(len(sets)), key=lambda place: len(sets[place]))
    if len(sets) == 1:
        return sets[0], columns[0]
    if (sum(map(len, sets)) - len(sets[most])) * INSERT_FACTOR < len(sets[most]):
        docs, values = sets[most], columns[most]
        for place in range(len(sets)):
            if place != most:
                docs, values = _with_few(docs, values, sets[place], columns[place])
        return docs, values
    return merged(np.concatenate(sets), np.concatenate(columns), n_docs)


def _with_few(docs: Docs, values: Column, few: Docs, more: Column) -> tuple[Docs, Column]:
    """``summed`` for a large set and a small one."""
    found, rows = rows_of(docs, few)
    values = values.copy()
    values[rows[found]] += more[found]
    if found.all():
        return docs, values
    new = few[~found]
    rows = docs.searchsorted(new)
    return np.insert(docs, rows, new), np.insert(values, rows, more[~found])


def merged(docs: NDArray[np.int32], values: Column, n_docs: int) -> tuple[Docs, Column]:
    """Each of some documents once, ascending, and the sum of its values; all values are above zero."""
    kind = np.float32 if values.dtype.kind == "f" else np.uint32
    if len(docs) * SEARCH_FACTOR < n_docs:
        docs, places = ordered(docs)
        starts = run_starts(docs)
        return docs[starts], np.add.reduceat(values.take(places), starts, dtype=kind)
    table = np.bincount(docs, values, n_docs)
    docs = np.flatnonzero(table > 0).astype(np.int32)
    return docs, table.take(docs).astype(kind)


def ordered(docs: NDArray[np.int32]) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Some documents in ascending order, equal ones as they come, and the place that each comes from."""
    keys = docs.astype(np.uint64) << np.uint64(32) | np.arange(len(docs), dtype=np.uint64)
    keys.sort(kind="stable")  # which merges ascending runs in one pass
    return (keys >> np.uint64(32)).astype(np.int32), (keys & np.uint64(0xFFFFFFFF)).astype(np.int64)


def indices(docs: DocSet) -> slice | NDArray[np.intp]:
    """The documents as places of a table of all documents that is written to.

    NumPy writes through its own type of index more than twice as fast as through another one.
    """
    return docs if isinstance(docs, slice) else docs.astype(np.intp)


def put(table: Column, docs: DocSet, values: Any) -> None:
    """Write values, one for each document or one for all, into a table of all documents."""
    table[indices(docs)] = values
