"""Writes who is who, segment by segment, whenever a generation says it otherwise than the one before.

What stands for what depends on all names of the archive and on how many live articles have each, so it is
worked out anew at commits; only the files of segments for which it changed are written.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.columnar.invert import lengths_between, ranges, run_starts
from index.columnar.manifest import SegmentEntry
from index.columnar.people import PeopleTable, Twice, same_table, write_people
from index.columnar.segment import Segment
from index.people.resolve import Resolution

Resolve = Callable[[Sequence[str], Sequence[int]], Resolution]
BLOCK = 2**18  # documents whose values are looked at in one go


def name_people(
    folder: Path, segments: Sequence[Segment], resolve: Resolve, generation: int
) -> list[SegmentEntry]:
    """The entries of the segments, with files of people that say what ``resolve`` makes of all names."""
    keys = [segment.keys("person") for segment in segments]
    counts = _counts(segments, keys)
    names = sorted(counts)
    resolution = resolve(names, [counts[name] for name in names])
    return [
        _named(folder, segment, _table(mine, resolution), generation)
        for segment, mine in zip(segments, keys, strict=True)
    ]


def name_as_before(
    folder: Path, segments: Sequence[Segment], before: Sequence[Segment], generation: int
) -> list[SegmentEntry] | None:
    """The same with what was said of names ``before``; names that are new stand for themselves.

    None where that does not do: a name under which somebody is shown is in no live article any more.
    """
    keys = [segment.keys("person") for segment in segments]
    said = _said(before)
    counts = _counts(segments, keys)
    if not all(home in counts for home in said.stands.values() if home not in said.shown):
        return None
    known = {segment.name for segment in before}
    return [
        segment.entry if segment.name in known else _named(folder, segment, _table(mine, said), generation)
        for segment, mine in zip(segments, keys, strict=True)
    ]


def _counts(segments: Sequence[Segment], keys: Sequence[Sequence[str]]) -> dict[str, int]:
    """The live articles of each folded name that any has."""
    counts: dict[str, int] = {}
    for segment, mine in zip(segments, keys, strict=True):
        for key, count in zip(mine, live_counts(segment).tolist(), strict=True):
            if count:
                counts[key] = counts.get(key, 0) + count
    return counts


def _said(segments: Sequence[Segment]) -> Resolution:
    """What the files of people say."""
    stands: dict[str, str] = {}
    shown: dict[str, str] = {}
    absent: set[str] = set()
    for segment in segments:
        if segment.people is not None:
            table, keys = segment.people.table, segment.keys("person")
            pairs = zip(table.ordinals.tolist(), table.rows.tolist(), strict=True)
            stands.update((keys[one], table.keys[row]) for one, row in pairs if keys[one] != table.keys[row])
            stands.update(
                (name, table.keys[row])
                for name, row in zip(table.aliases, table.alias_rows.tolist(), strict=True)
            )
            shown.update((key, name) for key, name in zip(table.keys, table.shown, strict=True) if name)
            absent.update(table.aliases)
    return Resolution(stands, shown, frozenset(absent), {})


def live_counts(segment: Segment) -> NDArray[np.int64]:
    """(V,) the live documents that have each name of a person, as it is written."""
    counts: NDArray[np.int64] = segment.columns["person_counts"].astype(np.int64)
    if segment.live is None:
        return counts
    dead = np.flatnonzero(~segment.live)
    values = _values(segment, dead)[1]
    return counts - np.bincount(values, minlength=len(counts))


def _table(keys: Sequence[str], resolution: Resolution) -> PeopleTable:
    """What is said of the names of a segment."""
    stands, shown = resolution.stands, resolution.shown
    listed = shown.keys() | stands.keys() | set(stands.values())
    ordinals = [n for n, key in enumerate(keys) if key in listed]
    targets = [stands.get(keys[n], keys[n]) for n in ordinals]
    wanted = sorted(set(targets))
    rows = {key: row for row, key in enumerate(wanted)}
    aliases = sorted(name for name in resolution.absent if stands[name] in rows)
    return PeopleTable(
        np.array(ordinals, np.uint32),
        np.array([rows[target] for target in targets], np.uint32),
        tuple(wanted),
        tuple(shown.get(key, "") for key in wanted),
        tuple(aliases),
        np.array([rows[stands[name]] for name in aliases], np.uint32),
    )


def _named(folder: Path, segment: Segment, table: PeopleTable, generation: int) -> SegmentEntry:
    entry = segment.entry
    if segment.people is None and not len(table.ordinals):
        return entry
    if segment.people is not None and same_table(segment.people.table, table):
        return entry
    files = {name: file for name, file in entry.files.items() if name != entry.people}
    if not len(table.ordinals):
        return replace(entry, files=files, people=None)
    ending = f"{generation:08d}.people"
    written = write_people(entry.path(folder, ending), table, twice(segment, table))
    return replace(entry, files=files | {ending: written}, people=ending)


def twice(segment: Segment, table: PeopleTable) -> Twice:
    """The values of each document that name a person whom it names by another name before."""
    homes = _homes(len(segment.columns["person_counts"]), table)
    shared = np.bincount(homes)[homes] > 1  # (V,) whether a person has another name in the segment
    docs, ordinals = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    if shared.any():
        for start in range(0, segment.n_docs, BLOCK):
            block = np.arange(start, min(start + BLOCK, segment.n_docs))
            found = _twice(*_values(segment, block), homes, shared)
            docs.append(found[0])
            ordinals.append(found[1])
    every = np.concatenate(docs)
    starts = run_starts(every)
    return Twice(
        every[starts].astype(np.uint32),
        np.append(starts, len(every)).astype(np.uint32),
        np.concatenate(ordinals).astype(np.uint32),
    )


def _homes(n_values: int, table: PeopleTable) -> NDArray[np.int64]:
    """(V,) a number for the person of each value, of those that are shown by themselves the ordinal."""
    homes = np.arange(n_values, dtype=np.int64)
    homes[table.ordinals] = n_values + table.rows.astype(np.int64)
    return homes


def _twice(
    docs: NDArray[np.int64], values: NDArray[np.int64], homes: NDArray[np.int64], shared: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Of values, document by document, those whose person the document has before."""
    some = np.flatnonzero(shared[values])
    docs, values = docs[some], values[some]
    order = np.lexsort((homes[values], docs))  # stable: of one person the first name comes first
    docs, values, people = docs[order], values[order], homes[values[order]]
    again = np.flatnonzero((docs[1:] == docs[:-1]) & (people[1:] == people[:-1])) + 1
    return docs[again], values[again]


def _values(segment: Segment, docs: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The document and the ordinal of each name of ascending documents, in the order of the articles."""
    columns = segment.columns
    first = columns["person_first"][docs]
    known = first != len(columns["person_counts"])
    places = np.searchsorted(columns["person_more_docs"], docs)
    places[places == len(columns["person_more_docs"])] = 0
    more = (
        columns["person_more_docs"][places] == docs
        if len(columns["person_more_docs"])
        else known[:, 0] & False
    )
    starts = columns["person_more_offsets"][:-1][places[more]].astype(np.int64)
    lengths = lengths_between(columns["person_more_offsets"])[places[more]]
    found = np.concatenate((first[known], columns["person_more"][ranges(starts, lengths)])).astype(np.int64)
    owners = np.concatenate((np.repeat(docs, known.sum(axis=1)), np.repeat(docs[more], lengths)))
    order = np.argsort(owners, kind="stable")
    return owners[order], found[order]
