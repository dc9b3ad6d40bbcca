"""Who is who in a segment: which of its names of people stand for others, mapped for reading.

The segment keeps the names that its articles give; this file, which the manifest names and a commit writes
anew when it changes, says under which name each person is shown. So what was put together can be taken apart.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import Array, ArrayFile, ArrayFileWriter, FileEntry

TOLD = ("told_docs", "told_ordinals", "told_rows")  # a file in which no document tells anything has none


@dataclass(frozen=True, slots=True)
class ToldRows:
    """Names that mean somebody in one document only, by document and name."""

    docs: NDArray[np.uint32]  # (t,) ascending
    ordinals: NDArray[np.uint32]  # (t,) ascending within a document: the value that it has
    rows: NDArray[np.uint32]  # (t,) under which of the table's keys the person is shown there


NO_TOLD = ToldRows(*(np.zeros(0, np.uint32) for _ in range(3)))


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """What such a file holds; keys are folded names, and rows are those of ``keys``."""

    ordinals: NDArray[
        np.uint32
    ]  # (m,) ascending: the values of the segment of people who have several names, or one that is said
    rows: NDArray[np.uint32]  # (m,) under which key each is shown
    keys: tuple[str, ...]  # (k,) ascending
    shown: tuple[str, ...]  # (k,) how each is written; "" for as most articles write it
    aliases: tuple[str, ...]  # (a,) ascending: names that no article of the archive has,
    alias_rows: NDArray[np.uint32]  # (a,) … and under which key their person is shown
    told: ToldRows = NO_TOLD

    @property
    def unnamed(self) -> NDArray[np.uint32]:
        """(E,) ascending: the rows of people who are told in the segment, and of whom it has no name."""
        return np.setdiff1d(self.told.rows, self.rows)

    def row_owners(self, owners: NDArray[np.integer]) -> NDArray[np.int64]:
        """(k,) the value that owns the documents of each key's person; ``owners`` are those of ``People``."""
        found, unnamed = np.zeros(len(self.keys), np.int64), self.unnamed
        found[self.rows] = owners[self.ordinals]
        found[unnamed] = len(owners) - len(unnamed) + np.arange(len(unnamed))
        return found


@dataclass(frozen=True, slots=True)
class People:
    """The people of a segment's documents: its columns of names, resolved.

    Of the names of one person one owns all of the person's documents in the segment: the first spelling of
    the name that is shown, or where the segment does not have it, the first of the others. A document has a
    person once, at the first of their names there; V + E stands for the others, as for no name. Where a
    document tells whom a name means, that person stands in its place; those of whom the segment has no name
    have a value each behind its V names.
    """

    owners: NDArray[np.uint32]  # (V + E,) the value that has the documents of each value's person
    counts: NDArray[np.uint32]  # (V + E,) documents, deleted ones too; 0 of a value that has none
    first: Array  # (N, 4) as person_first
    more: Array  # as person_more


class PeopleFile:
    """A file of people; raises FileDamaged where it is not whole."""

    def __init__(self, path: Path, entry: FileEntry) -> None:
        self.file = ArrayFile(path, entry)

    @cached_property
    def table(self) -> PeopleTable:
        """Which names stand for which."""
        file = self.file
        lines = {name: _lines(file[name]) for name in ("keys", "shown", "aliases")}
        return PeopleTable(
            file["ordinals"],
            file["rows"],
            lines["keys"],
            lines["shown"],
            lines["aliases"],
            file["alias_rows"],
            self._told(),
        )

    def _told(self) -> ToldRows:
        found = [self.file.get(name) for name in TOLD]
        if all(one is None for one in found):
            return NO_TOLD
        return ToldRows(*(self.file[name] for name in TOLD))

    @property
    def people(self) -> People:
        """The people of the documents."""
        file = self.file
        return People(file["owners"], file["counts"], file["first"], file["more"])


def write_people(path: Path, table: PeopleTable, people: People) -> FileEntry:
    """Write and sync such a file."""
    with ArrayFileWriter(path, anew=True) as writer:
        writer.add("ordinals", table.ordinals)
        writer.add("rows", table.rows)
        for name, texts in (("keys", table.keys), ("shown", table.shown), ("aliases", table.aliases)):
            writer.add(name, np.frombuffer("".join(f"{text}\n" for text in texts).encode(), np.uint8))
        writer.add("alias_rows", table.alias_rows)
        if len(table.told.docs):
            for name, array in zip(TOLD, _told_arrays(table), strict=True):
                writer.add(name, array)
        writer.add("owners", people.owners)
        writer.add("counts", people.counts)
        writer.add("first", people.first)
        writer.add("more", people.more)
        return writer.close()


def same_table(one: PeopleTable, other: PeopleTable) -> bool:
    """Whether two tables say the same."""
    return (
        (one.keys, one.shown, one.aliases) == (other.keys, other.shown, other.aliases)
        and np.array_equal(one.ordinals, other.ordinals)
        and np.array_equal(one.rows, other.rows)
        and np.array_equal(one.alias_rows, other.alias_rows)
        and all(map(np.array_equal, _told_arrays(one), _told_arrays(other)))
    )


def _told_arrays(table: PeopleTable) -> tuple[NDArray[np.uint32], ...]:
    return table.told.docs, table.told.ordinals, table.told.rows


def _lines(blob: Array) -> tuple[str, ...]:
    return tuple(blob.tobytes().decode().split("\n")[:-1])
