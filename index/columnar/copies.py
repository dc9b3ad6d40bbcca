"""Finds near-copies by their signatures, and keeps which articles are copies of each other.

Two articles are a pair when they share a band and their signatures agree in enough places; a group is what
pairs connect. So groups do not depend on the order in which articles come, nor on segments and runs, but
that a group stays when the article goes that held two halves of it together; and where more than MOST_NEAR
articles share a band, only neighbours are compared.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.columnar.invert import Ordinals, run_starts
from index.columnar.signatures import BANDS, MINIMA, Bands
from index.slices import ranges

Labels = NDArray[np.uint64]
Flags = NDArray[np.bool_]

LEAST_SAME = 64  # of MINIMA places: two texts share half of the shingles that they have together
LEAST_OF_OUTLET = 96  # … 0.75 where one outlet has both: its next story repeats half of the one before
PROBED = np.uint32(0xFFFFFF)  # three of the four bytes of a band; of texts that share half, 0.99 share one
FEW_BITS = np.uint32(0xFFFF)  # of a band: they tell most that nobody shares from the others
TABLE_FACTOR = 64  # places of a table for each band that is sought: most documents are passed over by it
MOST_PLACES = 2**20
MOST_NEAR = 1_000  # articles before and behind an article in the order of a band
COMPARED_AT_ONCE = 2**15  # pairs


@dataclass(frozen=True, slots=True)
class Groups:
    """Documents of a segment that are in groups of copies. A label is the smallest mark in its group."""

    docs: NDArray[np.uint32]  # (n,) ascending
    labels: Labels  # (n,)


NO_OUTLET = np.uint64(0)
NO_GROUPS = Groups(np.empty(0, np.uint32), np.empty(0, np.uint64))


@dataclass(frozen=True, slots=True)
class Part:
    """What linking needs of a segment."""

    bands: Bands | None  # None where the segment was written before there were signatures
    marks: Labels  # (n_docs,) of each document; a changed article has another one
    outlets: NDArray[np.unsignedinteger]  # (n_docs,) its row in ``outlet_marks``
    outlet_marks: Labels  # of each outlet, NO_OUTLET among them
    live: Flags | None
    groups: Groups
    new: bool  # its documents have not been linked yet


@dataclass(frozen=True, slots=True)
class _Nodes:
    """The documents that are compared."""

    parts: Ordinals  # (n,) number of the part, ascending
    docs: Ordinals  # (n,)
    bands: Bands  # (BANDS, n)
    new: Flags  # (n,)
    outlets: Labels  # (n,) NO_OUTLET where nothing tells
    names: Labels  # (n,) label of the group it is in, or its own mark
    grouped: Flags  # (n,) whether it is in one


def linked(parts: Sequence[Part]) -> list[Groups]:
    """The groups of each part once the new ones are linked with all."""
    nodes = _nodes(parts)
    if not nodes.new.any():
        return [part.groups for part in parts]
    roots = _first_roots(nodes)
    for band in range(BANDS):
        roots = _joined_by(nodes, band, roots)
    names = np.full(len(roots), np.iinfo(np.uint64).max)
    np.minimum.at(names, roots, nodes.names)
    member = nodes.grouped | (np.bincount(roots, minlength=len(roots))[roots] > 1)
    labels = names[roots]
    renamed = member & nodes.grouped & (labels != nodes.names)
    before, first = np.unique(nodes.names[renamed], return_index=True)
    after = labels[renamed][first]
    found = []
    for number, part in enumerate(parts):
        mine = member & (nodes.parts == number)
        found.append(_with(_renamed(part.groups, before, after), nodes.docs[mine], labels[mine]))
    return found


def _first_roots(nodes: _Nodes) -> Ordinals:
    """A number for each group that there is, and for each node without one."""
    roots = np.arange(len(nodes.names))
    grouped = np.flatnonzero(nodes.grouped)
    _, first, number = np.unique(nodes.names[grouped], return_index=True, return_inverse=True)
    roots[grouped] = grouped[first[number]]
    return roots


def same(one: Groups, other: Groups) -> bool:
    """Whether the groups of a segment are the same."""
    return np.array_equal(one.docs, other.docs) and np.array_equal(one.labels, other.labels)


def _renamed(groups: Groups, before: Labels, after: Labels) -> Groups:
    if not len(before) or not len(groups.docs):
        return groups
    at = np.searchsorted(before, groups.labels)
    at[at == len(before)] = 0
    return Groups(groups.docs, np.where(before[at] == groups.labels, after[at], groups.labels))


def _with(groups: Groups, docs: Ordinals, labels: Labels) -> Groups:
    """Groups with more documents, of which some may be there already."""
    new = ~np.isin(docs, groups.docs)
    if not new.any():
        return groups
    every = np.concatenate((groups.docs, docs[new].astype(np.uint32)))
    order = np.argsort(every, kind="stable")
    return Groups(every[order], np.concatenate((groups.labels, labels[new]))[order])


def _nodes(parts: Sequence[Part]) -> _Nodes:
    """The new documents, and those before that share a band with one of them; live ones with a signature."""
    chosen = [_fit(part) if part.new else np.empty(0, np.int64) for part in parts]
    fresh = [part.bands[:, docs] for part, docs in zip(parts, chosen, strict=True) if part.bands is not None]
    if any(map(np.size, fresh)):
        wanted = _Wanted(np.concatenate(fresh, axis=1) & PROBED)
        for number, part in enumerate(parts):
            if not part.new and part.bands is not None:
                chosen[number] = wanted.among(part.bands, part.live)
    return _Nodes(
        np.repeat(np.arange(len(parts)), [len(docs) for docs in chosen]),
        np.concatenate([*chosen, np.empty(0, np.int64)]),
        np.concatenate([np.empty((BANDS, 0), np.uint32), *_columns(parts, chosen)], axis=1),
        np.repeat(np.array([part.new for part in parts], bool), [len(docs) for docs in chosen]),
        _outlets(parts, chosen),
        *_names(parts, chosen),
    )


def _columns(parts: Sequence[Part], chosen: Sequence[Ordinals]) -> list[Bands]:
    pairs = zip(parts, chosen, strict=True)
    return [part.bands[:, docs] for part, docs in pairs if part.bands is not None]


def _outlets(parts: Sequence[Part], chosen: Sequence[Ordinals]) -> Labels:
    pairs = zip(parts, chosen, strict=True)
    found = [part.outlet_marks[part.outlets[docs]] for part, docs in pairs if len(docs)]
    return np.concatenate([*found, np.empty(0, np.uint64)])


def _names(parts: Sequence[Part], chosen: Sequence[Ordinals]) -> tuple[Labels, Flags]:
    names, grouped = [np.empty(0, np.uint64)], [np.empty(0, bool)]
    for part, docs in zip(parts, chosen, strict=True):
        own, groups = part.marks[docs], part.groups
        at = np.searchsorted(groups.docs, docs)
        at[at == len(groups.docs)] = 0
        here = groups.docs[at] == docs if len(groups.docs) else np.zeros(len(docs), bool)
        own[here] = groups.labels[at[here]]
        names.append(own)
        grouped.append(here)
    return np.concatenate(names), np.concatenate(grouped)


def _fit(part: Part) -> Ordinals:
    """The live documents with a signature."""
    if part.bands is None:
        return np.empty(0, np.int64)
    signed = part.bands[0] != 0
    return np.flatnonzero(signed if part.live is None else signed & part.live)


class _Wanted:
    """The bands of new documents, to find others with; zero is never wanted, it means no signature."""

    def __init__(self, keys: Bands) -> None:
        self._keys = [row[run_starts(row)] for row in np.sort(keys, axis=1)]
        self._keys = [row[row != 0] for row in self._keys]
        self._places = min(MOST_PLACES, TABLE_FACTOR << int(keys.shape[1]).bit_length())
        self._tables = np.zeros((BANDS, self._places), bool)
        for table, row in zip(self._tables, self._keys, strict=True):
            table[row % self._places] = True

    def among(self, bands: Bands, live: Flags | None) -> Ordinals:
        """The live documents that share a band with one of the new ones."""
        found = np.zeros(bands.shape[1], bool)
        for table, wanted, row in zip(self._tables, self._keys, bands, strict=True):
            docs = np.flatnonzero(table.take(row & np.uint32(self._places - 1)))
            found[docs[_has(wanted, row.take(docs) & PROBED)]] = True
        return np.flatnonzero(found if live is None else found & live)


def _has(keys: NDArray[np.uint32], wanted: NDArray[np.uint32]) -> Flags:
    """Whether each of ``wanted`` is among ascending keys."""
    if not len(keys):
        return np.zeros(len(wanted), bool)
    found: Flags = keys.take(np.searchsorted(keys, wanted), mode="clip") == wanted
    return found


def _joined_by(nodes: _Nodes, band: int, roots: Ordinals) -> Ordinals:
    """The root of each node once all pairs that share this band are joined: the least of its set."""
    order = _sharing(nodes.bands[band] & PROBED, nodes.bands[(band + 1) % BANDS])
    keys = (nodes.bands[band] & PROBED)[order]
    starts = run_starts(keys)
    lengths = np.diff(starts, append=len(keys))
    runs = np.repeat(np.arange(len(starts)), lengths)
    neighbours = np.flatnonzero(runs[1:] == runs[:-1])
    roots = _compared(nodes, order[neighbours], order[neighbours + 1], roots)
    mixed = np.zeros(len(starts), bool)  # runs of more than one set, some of it new
    mixed[runs[1:][(runs[1:] == runs[:-1]) & (roots[order[1:]] != roots[order[:-1]])]] = True
    mixed &= np.bincount(runs, nodes.new[order], len(starts)) > 0
    places = np.flatnonzero(mixed[runs] & nodes.new[order])
    first = np.maximum(starts[runs[places]], places - MOST_NEAR)
    counts = np.minimum(starts[runs[places]] + lengths[runs[places]], places + MOST_NEAR + 1) - first
    for some in _portions(counts):
        others = ranges(first[some], counts[some])
        these = np.repeat(places[some], counts[some])
        once = (others < these) | ~nodes.new[order[others]]  # of two new ones, each pair comes twice
        roots = _compared(nodes, order[these[once]], order[others[once]], roots)
    return roots


def _sharing(keys: NDArray[np.uint32], next_keys: NDArray[np.uint32]) -> Ordinals:
    """The places whose key others have too, and few more, by key; equal signatures side by side.

    Hardly any key is there twice. To sort keys alone takes a tenth of the time of sorting their places.
    """
    every = np.sort(keys)
    again = np.zeros(FEW_BITS + 1, bool)
    again[every[1:][every[1:] == every[:-1]] & FEW_BITS] = True
    places = np.flatnonzero(again.take(keys & FEW_BITS))
    both = keys[places].astype(np.uint64) << np.uint64(32)
    return places[np.argsort(both | next_keys[places], kind="stable")]


def _portions(counts: Ordinals) -> list[slice]:
    """Slices of rows that have about COMPARED_AT_ONCE pairs together."""
    cuts = np.flatnonzero(np.diff(np.cumsum(counts) // COMPARED_AT_ONCE, prepend=-1)).tolist()
    return [slice(start, stop) for start, stop in zip(cuts, [*cuts[1:], len(counts)], strict=False)]


def _compared(nodes: _Nodes, some: Ordinals, others: Ordinals, roots: Ordinals) -> Ordinals:
    """The roots once those of these pairs are joined that are copies of each other."""
    wanted = (roots[some] != roots[others]) & (nodes.new[some] | nodes.new[others])
    some, others = some[wanted], others[wanted]
    outlets, theirs = nodes.outlets[some], nodes.outlets[others]
    least = np.where((outlets == theirs) & (outlets != NO_OUTLET), LEAST_OF_OUTLET, LEAST_SAME)
    alike = agreement(nodes.bands, some, others) >= least
    return _joined(roots, some[alike], others[alike])


def agreement(bands: Bands, some: Ordinals, others: Ordinals) -> NDArray[np.int64]:
    """In how many of MINIMA places each pair of signatures agrees."""
    found = np.zeros(len(some), np.int64)
    for start in range(0, len(some), COMPARED_AT_ONCE):
        part = slice(start, start + COMPARED_AT_ONCE)
        differ = bands.take(some[part], axis=1) ^ bands.take(others[part], axis=1)
        found[part] = MINIMA - np.count_nonzero(differ.view(np.uint8).reshape(BANDS, -1, 4), axis=(0, 2))
    return found


def _joined(roots: Ordinals, some: Ordinals, others: Ordinals) -> Ordinals:
    """The roots once each of some pairs has one: the larger root hangs on the smaller until none is left."""
    if not len(some):
        return roots
    above = np.arange(len(roots))
    while True:
        one, other = above[roots[some]], above[roots[others]]
        apart = one != other
        if not apart.any():
            return above[roots]
        np.minimum.at(above, np.maximum(one, other)[apart], np.minimum(one, other)[apart])
        while not np.array_equal(above, above[above]):
            above = above[above]
