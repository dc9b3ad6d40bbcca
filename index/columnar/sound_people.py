"""Whether what a segment tells of who is who fits its names and documents."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import Array
from index.columnar.given_names import given_names
from index.columnar.people import TOLD, PeopleTable
from index.columnar.resolved import people
from index.columnar.segment import Segment
from index.columnar.sound_arrays import ascends

ARRAYS = ("ordinals", "rows", "alias_rows", "owners", "counts")
TEXTS = ("keys", "shown", "aliases")


def people_faults(segment: Segment) -> Iterator[str]:
    """What is wrong with the file of people; a segment may be without one. Its columns must be sound."""
    if segment.people is None:
        return
    file = segment.people.file
    told = TOLD if any(file.get(name) is not None for name in TOLD) else ()
    kinds = dict.fromkeys((*ARRAYS, *told), "<u4") | dict.fromkeys(TEXTS, "|u1")
    odd = [name for name, kind in kinds.items() if file[name].dtype.str != kind or file[name].ndim != 1]
    if odd:
        yield f"{odd[0]} is of the type {file[odd[0]].dtype.str}, or has not one dimension"
        return
    table = segment.people.table
    faults = [*_table_faults(segment, table)] or [*_told_faults(segment, table)]
    yield from faults
    if faults:
        return
    found, due = segment.people.people, people(segment, table)
    for name in ("owners", "counts", "first", "more"):
        one, other = getattr(found, name), getattr(due, name)
        if one.dtype != other.dtype or not np.array_equal(one, other):
            yield f"{name} has other people than the documents name"


def _table_faults(segment: Segment, table: PeopleTable) -> Iterator[str]:
    names, people = segment.keys("person"), len(table.keys)
    if len(table.ordinals) != len(table.rows) or not ascends(table.ordinals, strict=True):
        yield "the names of people of several names do not ascend, or have not a person each"
    elif len(table.ordinals) and int(table.ordinals[-1]) >= len(names):
        yield "a name that is not there is one of several"
    elif max(int(rows.max(initial=0)) for rows in (table.rows, table.alias_rows)) >= max(1, people):
        yield "a name stands for a person who is not there"
    elif list(table.keys) != sorted(set(table.keys)) or len(table.shown) != people:
        yield "the people of several names do not ascend, or are not shown each"
    elif len(table.aliases) != len(table.alias_rows):
        yield "the further names of people have not a person each"
    else:
        places = {key: row for row, key in enumerate(table.keys)}
        pairs = zip(table.ordinals.tolist(), table.rows.tolist(), strict=True)
        if any(places.get(names[ordinal], row) != row for ordinal, row in pairs):
            yield "a person is shown by a name that stands for another"


def _told_faults(segment: Segment, table: PeopleTable) -> Iterator[str]:
    """What is wrong with what single documents tell; the table must be sound."""
    told, names, people = table.told, segment.keys("person"), len(table.keys)
    if not len(told.docs) == len(told.ordinals) == len(told.rows):
        yield "the names that documents tell have not a document and a person each"
        return
    every = {
        "a document that is not there tells whom a name means": (told.docs, segment.n_docs),
        "a document tells whom a name means that is not there": (told.ordinals, len(names)),
        "a document tells of a person who is not there": (told.rows, people),
    }
    odd = [fault for fault, (array, end) in every.items() if int(array.max(initial=0)) >= end and len(array)]
    if odd:
        yield odd[0]
        return
    pairs = _pairs(told.docs, told.ordinals)
    if not ascends(pairs, strict=True):
        yield "the names that documents tell do not ascend"
    elif not np.isin(pairs, _pairs(*given_names(segment, np.unique(told.docs).astype(np.int64)))).all():
        yield "a document tells whom a name means that it does not have"
    elif {table.keys[row] for row in table.unnamed.tolist()}.intersection(names):
        yield "a person who is told has a name that is not among those of people of several names"


def _pairs(docs: Array, ordinals: Array) -> NDArray[np.uint64]:
    """Document and name as one number."""
    return docs.astype(np.uint64) << np.uint64(32) | ordinals.astype(np.uint64)
