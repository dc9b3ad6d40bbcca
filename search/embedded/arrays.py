"""Sets of documents as arrays, and the ways to meet two of them."""

from bisect import bisect_left
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Docs: TypeAlias = NDArray[np.int32]  # ascending, each once
DocSet: TypeAlias = Docs | slice  # a slice has a start and a stop, and means every document between
Mask: TypeAlias = NDArray[np.bool_]
Floats: TypeAlias = NDArray[np.float32]
Column: TypeAlias = NDArray[Any]

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
    """Whether each of ``wanted`` is in ``docs``, and in which row; 0 where it isn't."""
    if isinstance(docs, slice):
        found = (wanted >= docs.start) & (wanted < docs.stop)
        return found, np.where(found, wanted - np.int64(docs.start), 0)
    if not len(docs):
        return np.zeros(len(wanted), dtype=bool), np.zeros(len(wanted), dtype=np.int64)
    rows = np.searchsorted(docs, wanted)
    rows[rows == len(docs)] = 0
    return docs.take(rows) == wanted, rows


def gather(docs: Docs, values: Column, wanted: Docs, n_docs: int) -> Column:
    """The value of each of ``wanted``, zero where it is not in ``docs``; ``n_docs`` bounds both."""
    if len(wanted) * SEARCH_FACTOR < len(docs):
        found, rows = rows_of(docs, wanted)
        return np.where(found, values.take(rows), values.dtype.type(0))
    table = np.zeros(n_docs, dtype=values.dtype)
    table[docs] = values
    return table.take(wanted)


def contains(docs: DocSet, wanted: Docs, n_docs: int) -> Mask:
    """Whether each of ``wanted`` is in ``docs``."""
    if isinstance(docs, slice) or len(wanted) * SEARCH_FACTOR < len(docs):
        return rows_of(docs, wanted)[0]
    table = np.zeros(n_docs, dtype=bool)
    table[docs] = True
    return table.take(wanted)


def union(sets: list[Docs], n_docs: int) -> Docs:
    """The documents of any of the sets; the sets may hold a document twice, and in any order."""
    if sum(map(len, sets)) * SEARCH_FACTOR < n_docs:
        return np.unique(np.concatenate(sets)) if sets else np.empty(0, dtype=np.int32)
    table = np.zeros(n_docs, dtype=bool)
    for docs in sets:
        table[docs] = True
    return np.flatnonzero(table).astype(np.int32)
