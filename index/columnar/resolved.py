"""The people of a segment's documents: its columns of names, as a table says who is who."""

from collections.abc import Sequence
from itertools import islice
from operator import ne

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import Array
from index.columnar.people import People, PeopleTable, ToldRows
from index.columnar.segment import Segment
from index.slices import ranges

BLOCK = 2**18  # documents whose people are looked at in one go


def people(segment: Segment, table: PeopleTable) -> People:
    """The people of the documents of a segment, as a table says who is who."""
    columns = segment.columns
    n_names = len(columns["person_counts"])
    owners = _owners(segment.keys("person"), table)
    n_values = len(owners)
    kind = np.promote_types(columns["person_first"].dtype, np.min_scalar_type(n_values))
    resolved = np.append(owners[:n_names], n_values).astype(kind)
    first, more = resolved[columns["person_first"]], resolved[columns["person_more"]]
    crowds, offsets = columns["person_more_docs"], columns["person_more_offsets"].astype(np.int64)
    told = table.row_owners(owners)[table.told.rows]
    _put_told(segment, table.told, told.astype(kind), first, more)
    several = np.zeros(n_values + 1, bool)  # people who may stand in a document twice
    several[:n_values] = (np.bincount(owners, minlength=n_values) > 1)[owners]
    several[told] = True
    for start in range(0, segment.n_docs, BLOCK):
        docs = slice(start, start + BLOCK)
        for place in range(1, first.shape[1]):
            for before in range(place):
                again = (first[docs, place] == first[docs, before]) & several[first[docs, place]]
                first[docs, place][again] = n_values
    places = np.flatnonzero(several[more])
    rows = np.searchsorted(offsets, places, side="right") - 1
    again = (first[crowds[rows]] == more[places][:, None]).any(axis=1)
    again |= _repeated(rows, more[places])
    more[places[again]] = n_values
    counts = np.bincount(first.reshape(-1), minlength=n_values + 1)
    counts += np.bincount(more, minlength=n_values + 1)
    return People(owners.astype(np.uint32), counts[:n_values].astype(np.uint32), first, more)


def _put_told(segment: Segment, told: ToldRows, people: Array, first: Array, more: Array) -> None:
    """Write the people whom documents tell, (t,), in the places of the names, in ``first`` or ``more``."""
    columns = segment.columns
    found = columns["person_first"][told.docs] == told.ordinals[:, None]
    rows, places = found.nonzero()
    first[told.docs[rows], places] = people[rows]
    rest = np.flatnonzero(~found.any(axis=1))
    offsets = columns["person_more_offsets"].astype(np.int64)
    crowds = np.searchsorted(columns["person_more_docs"], told.docs[rest])
    lengths = offsets[crowds + 1] - offsets[crowds]
    places, rows = ranges(offsets[crowds], lengths), np.repeat(rest, lengths)
    mine = columns["person_more"][places] == told.ordinals[rows]
    more[places[mine]] = people[rows[mine]]


def _owners(keys: Sequence[str], table: PeopleTable) -> NDArray[np.int64]:
    """(V + E,) the value that has the documents of each value's person."""
    new = np.array([True, *map(ne, keys, islice(keys, 1, None))][: len(keys)], bool)
    owners: NDArray[np.int64] = np.flatnonzero(new)[np.cumsum(new) - 1]  # of names that fold alike the first
    shown: dict[int, int] = {}  # row of a person → the owner
    pairs = list(zip(table.ordinals.tolist(), table.rows.tolist(), strict=True))
    for ordinal, row in pairs:
        if keys[ordinal] == table.keys[row]:
            shown.setdefault(row, ordinal)
    for ordinal, row in pairs:
        owners[ordinal] = shown.setdefault(row, ordinal)
    return np.concatenate((owners, len(owners) + np.arange(len(table.unnamed))))


def _repeated(rows: NDArray[np.int64], names: Array) -> NDArray[np.bool_]:
    """Whether each name stands in its row before; rows ascend."""
    order = np.lexsort((names, rows))  # stable: of equal ones the first comes first
    same = (rows[order][1:] == rows[order][:-1]) & (names[order][1:] == names[order][:-1])
    repeated = np.zeros(len(rows), bool)
    repeated[order[1:][same]] = True
    return repeated
