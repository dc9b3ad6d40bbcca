"""Whether what a segment tells of who is who fits its names and documents."""

from collections.abc import Iterator

import numpy as np

from index.columnar.people import PeopleTable, Twice
from index.columnar.people_files import twice
from index.columnar.segment import Segment
from index.columnar.sound_arrays import ascends, is_offsets

ARRAYS = ("ordinals", "rows", "alias_rows", "twice_docs", "twice_offsets", "twice_ordinals")
TEXTS = ("keys", "shown", "aliases")


def people_faults(segment: Segment) -> Iterator[str]:
    """What is wrong with the file of people; a segment may be without one. Its columns must be sound."""
    if segment.people is None:
        return
    file = segment.people.file
    kinds = dict.fromkeys(ARRAYS, "<u4") | dict.fromkeys(TEXTS, "|u1")
    odd = [name for name, kind in kinds.items() if file[name].dtype.str != kind or file[name].ndim != 1]
    if odd:
        yield f"{odd[0]} is of the type {file[odd[0]].dtype.str}, or has not one dimension"
        return
    table, again = segment.people.table, segment.people.twice
    told = [*_table_faults(segment, table), *_twice_faults(segment, again)]
    yield from told
    if told:
        return
    right = twice(segment, table)
    if any(
        not np.array_equal(mine, due)
        for mine, due in (
            (again.docs, right.docs),
            (again.offsets, right.offsets),
            (again.ordinals, right.ordinals),
        )
    ):
        yield "other people are told to be named twice than the documents name"


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


def _twice_faults(segment: Segment, again: Twice) -> Iterator[str]:
    if not ascends(again.docs, strict=True) or (len(again.docs) and int(again.docs[-1]) >= segment.n_docs):
        yield "the documents that name somebody twice do not ascend, or are not there"
    if not is_offsets(again.offsets, len(again.docs), len(again.ordinals)):
        yield "the people who are named twice do not follow each other"
    if int(again.ordinals.max(initial=0)) >= max(1, len(segment.columns["person_counts"])):
        yield "a name that is not there is named twice"
