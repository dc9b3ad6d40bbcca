"""Writes who is who, segment by segment, whenever a generation says it otherwise than the one before.

What stands for what depends on all names of the archive and on how many live articles have each, so it is
worked out anew at commits; only the files of segments for which it changed are written.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.columnar.frames import FrameReader
from index.columnar.given_names import given_names
from index.columnar.live_articles import LiveArticles
from index.columnar.manifest import SegmentEntry
from index.columnar.people import PeopleTable, ToldRows, same_table, write_people
from index.columnar.resolved import people
from index.columnar.segment import Segment
from index.columnar.sketches import place_of
from index.columnar.told import Said, said_again, said_before, said_by_segment
from index.people.company import Company
from index.people.forest import Resolution
from index.people.topics import Topics

BLOCK = 2**18  # documents whose values are looked at in one go


class Resolve(Protocol):
    """``index.people.resolve`` with the user's word."""

    def __call__(self, names: Sequence[str], counts: Sequence[int], *, company: Company) -> Resolution:
        """Who is who among folded names."""


def name_people(
    folder: Path, segments: Sequence[Segment], resolve: Resolve, generation: int, frames: FrameReader
) -> list[SegmentEntry]:
    """The entries of the segments, with files of people that say what ``resolve`` makes of all names.

    ``frames`` reads the articles of all segments.
    """
    keys = [segment.keys("person") for segment in segments]
    counts = _counts(segments, keys)
    names = sorted(counts)
    company = read_company(segments, names, frames)
    resolution = resolve(names, [counts[name] for name in names], company=company)
    told = said_by_segment(segments, keys, resolution.told)
    return [
        _named(folder, segment, _table(mine, resolution, said), generation)
        for segment, mine, said in zip(segments, keys, told, strict=True)
    ]


def name_as_before(
    folder: Path, segments: Sequence[Segment], before: Sequence[Segment], generation: int
) -> list[SegmentEntry] | None:
    """The same with what was said of names ``before``; names and articles that are new tell nothing.

    None where that does not do: a name under which somebody is shown is in no live article any more.
    """
    keys = [segment.keys("person") for segment in segments]
    said, told = said_of(before), said_before(before)
    if _is_any_gone(before, segments):
        counts = _counts(segments, keys)
        homes = {*said.stands.values(), *told.homes}
        if not all(home in counts for home in homes if home not in said.shown):
            return None
    known = {segment.name for segment in before}

    def named(segment: Segment, keys: Sequence[str]) -> SegmentEntry:
        table = _table(keys, said, said_again(segment, keys, told))
        return _named(folder, segment, table, generation)

    return [
        segment.entry if segment.name in known else named(segment, mine)
        for segment, mine in zip(segments, keys, strict=True)
    ]


def _is_any_gone(before: Sequence[Segment], segments: Sequence[Segment]) -> bool:
    """Whether an article of ``before`` may be gone; a merge is taken for that, too."""
    now = {(one.name, one.entry.deletions) for one in segments}
    return any((one.name, one.entry.deletions) not in now for one in before)


def _counts(segments: Sequence[Segment], keys: Sequence[Sequence[str]]) -> dict[str, int]:
    """The live articles of each folded name that any has."""
    counts: dict[str, int] = {}
    for segment, mine in zip(segments, keys, strict=True):
        for key, count in zip(mine, live_counts(segment).tolist(), strict=True):
            if count:
                counts[key] = counts.get(key, 0) + count
    return counts


def read_company(segments: Sequence[Segment], names: Sequence[str], frames: FrameReader) -> Company:
    """Which of ``names``, folded and with those of each live article among them, stand in one article."""
    numbers = {name: number for number, name in enumerate(names)}
    articles, found, count = [np.zeros(0, np.int32)], [np.zeros(0, np.int32)], 0
    for segment in segments:
        own = np.array([numbers.get(key, -1) for key in segment.keys("person")], np.int32)
        for docs in _live_blocks(segment):
            owners, values = given_names(segment, docs)
            articles.append((count + np.searchsorted(docs, owners)).astype(np.int32))
            found.append(own[values])
            count += len(docs)
    known = LiveArticles(segments)
    return Company(
        np.concatenate(articles),
        np.concatenate(found),
        count,
        Topics(known.days(), known.order(), known.sample(), known.sketches, place_of),
        known.texts(frames),
    )


def _live_blocks(segment: Segment) -> Iterator[NDArray[np.int64]]:
    for start in range(0, segment.n_docs, BLOCK):
        docs = np.arange(start, min(start + BLOCK, segment.n_docs))
        yield docs if segment.live is None else docs[segment.live[docs]]


def said_of(segments: Sequence[Segment]) -> Resolution:
    """Who is who as the files of people of these segments say, but for what single articles tell."""
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
    values = given_names(segment, dead)[1]
    return counts - np.bincount(values, minlength=len(counts))


def _table(keys: Sequence[str], resolution: Resolution, said: Said) -> PeopleTable:
    """What is said of the names of a segment, and of those of single documents."""
    stands, shown = resolution.stands, resolution.shown
    said = said.where([stands.get(keys[n], keys[n]) != home for n, home in said.names()])
    listed = shown.keys() | stands.keys() | set(stands.values()) | set(said.homes)
    ordinals = [n for n, key in enumerate(keys) if key in listed]
    targets = [stands.get(keys[n], keys[n]) for n in ordinals]
    wanted = sorted({*targets, *said.homes})
    rows = {key: row for row, key in enumerate(wanted)}
    aliases = sorted(name for name in resolution.absent if stands[name] in rows)
    return PeopleTable(
        np.array(ordinals, np.uint32),
        np.array([rows[target] for target in targets], np.uint32),
        tuple(wanted),
        tuple(shown.get(key, "") for key in wanted),
        tuple(aliases),
        np.array([rows[stands[name]] for name in aliases], np.uint32),
        ToldRows(
            said.docs.astype(np.uint32),
            said.ordinals.astype(np.uint32),
            np.array([rows[home] for home in said.homes], np.uint32),
        ),
    )


def _named(folder: Path, segment: Segment, table: PeopleTable, generation: int) -> SegmentEntry:
    entry = segment.entry
    says = len(table.ordinals) or len(table.told.docs)
    if segment.people is None and not says:
        return entry
    if segment.people is not None and same_table(segment.people.table, table):
        return entry
    files = {name: file for name, file in entry.files.items() if name != entry.people}
    if not says:
        return replace(entry, files=files, people=None)
    ending = f"{generation:08d}.people"
    written = write_people(entry.path(folder, ending), table, people(segment, table))
    return replace(entry, files=files | {ending: written}, people=ending)
