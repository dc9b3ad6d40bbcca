"""Whom a name means in single documents, told segment by segment, and taken along from before.

An article is known again by its id, and the name by its folded form.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.columnar.given_names import given_names, live_docs
from index.columnar.segment import Segment
from index.people.forest import Told
from index.slices import ranges


@dataclass(frozen=True, slots=True)
class Said:
    """What documents of a segment tell, by document and name; each has the name."""

    docs: NDArray[np.int64]  # (s,) ascending
    ordinals: NDArray[np.int64]  # (s,) the value that each has
    homes: Sequence[str]  # (s,) the folded name under which the person is shown there

    def names(self) -> Iterable[tuple[int, str]]:
        """Value and home of each."""
        return zip(self.ordinals.tolist(), self.homes, strict=True)

    def where(self, kept: Sequence[bool]) -> "Said":
        """Some of it."""
        homes = [home for home, is_kept in zip(self.homes, kept, strict=True) if is_kept]
        mask = np.array(kept, bool)
        return Said(self.docs[mask], self.ordinals[mask], homes)


@dataclass(frozen=True, slots=True)
class SaidBefore:
    """What live articles told, whatever segment they stand in."""

    hashes: NDArray[np.uint64]  # (s,) of their ids
    names: Sequence[str]
    homes: Sequence[str]


def said_by_segment(
    segments: Sequence[Segment], keys: Sequence[Sequence[str]], told: Sequence[Told]
) -> list[Said]:
    """What is told, segment by segment; ``keys`` are their folded names.

    Articles are numbered as ``read_company`` does it. Those that lack the name tell nothing.
    """
    articles = np.array([one.article for one in told], np.int64)
    found, start = [], 0
    for segment, mine in zip(segments, keys, strict=True):
        live = live_docs(segment)
        rows = np.flatnonzero((articles >= start) & (articles < start + len(live)))
        said = [told[row] for row in rows.tolist()]
        docs = live[articles[rows] - start]
        found.append(_found(segment, mine, docs, [one.name for one in said], [one.home for one in said]))
        start += len(live)
    return found


def said_before(segments: Sequence[Segment]) -> SaidBefore:
    """What the files of people of these segments say of their live articles."""
    hashes, names, homes = [np.zeros(0, np.uint64)], list[str](), list[str]()
    for segment in segments:
        if segment.people is None or not len(segment.people.table.told.docs):
            continue
        table, keys = segment.people.table, segment.keys("person")
        told = table.told
        live = np.arange(len(told.docs)) if segment.live is None else np.flatnonzero(segment.live[told.docs])
        hashes.append(segment.id_hashes()[told.docs[live]])
        names += [keys[one] for one in told.ordinals[live].tolist()]
        homes += [table.keys[row] for row in told.rows[live].tolist()]
    return SaidBefore(np.concatenate(hashes), names, homes)


def said_again(segment: Segment, keys: Sequence[str], before: SaidBefore) -> Said:
    """What was told before of articles that stand in this segment."""
    known, docs = segment.columns["id_hash"], segment.columns["id_hash_doc"]
    places = np.searchsorted(known, before.hashes)
    places[places == len(known)] = 0
    rows = np.flatnonzero(known[places] == before.hashes) if len(known) else np.zeros(0, np.int64)
    mine = rows.tolist()
    return _found(
        segment,
        keys,
        docs[places[rows]].astype(np.int64),
        [before.names[row] for row in mine],
        [before.homes[row] for row in mine],
    )


def _found(
    segment: Segment, keys: Sequence[str], docs: NDArray[np.int64], names: Sequence[str], homes: Sequence[str]
) -> Said:
    """What some documents tell of some names, where they have these; of what is told twice the first."""
    spelt = {name: (bisect_left(keys, name), bisect_right(keys, name)) for name in set(names)}
    bounds = np.array([spelt[name] for name in names], np.int64).reshape(-1, 2)
    owners, values = given_names(segment, np.unique(docs))
    starts = np.searchsorted(owners, docs)
    lengths = np.searchsorted(owners, docs, side="right") - starts
    places, rows = ranges(starts, lengths), np.repeat(np.arange(len(docs)), lengths)
    theirs = (values[places] >= bounds[rows, 0]) & (values[places] < bounds[rows, 1])
    rows, ordinals = rows[theirs], values[places[theirs]]
    order = np.lexsort((ordinals, docs[rows]))
    rows, ordinals = rows[order], ordinals[order]
    new = np.ones(len(rows), bool)
    new[1:] = (docs[rows][1:] != docs[rows][:-1]) | (ordinals[1:] != ordinals[:-1])
    rows, ordinals = rows[new], ordinals[new]
    return Said(docs[rows], ordinals, [homes[row] for row in rows.tolist()])
