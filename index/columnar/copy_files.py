"""Which documents are copies, as files of segments: made at a commit, carried over by a merge.

A file has the documents in groups and their labels; like a file of deletions it is written anew under a new
name whenever it changes, and the manifest names the one that holds.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from index.columnar.arrays import ArrayFileWriter, FileDamaged, checksum
from index.columnar.copies import NO_GROUPS, NO_OUTLET, Groups, Part, linked, same
from index.columnar.manifest import SegmentEntry
from index.columnar.records import digest
from index.columnar.segment import Segment


def link_copies(
    folder: Path, segments: Sequence[Segment], new: Collection[str], generation: int
) -> list[SegmentEntry]:
    """The entries of the segments once the documents of those named in ``new`` are linked with all.

    Raises FileDamaged rather than give damage a new checksum.
    """
    parts = [_part(one, one.name in new) for one in segments]
    found = linked(parts)
    for segment in segments:
        segment.columns.release()  # every signature was read
    return [
        segment.entry if same(groups, segment.copies) else _replaced(folder, segment, groups, generation)
        for segment, groups in zip(segments, found, strict=True)
    ]


def _part(segment: Segment, new: bool) -> Part:
    outlets = [digest(key.encode()) for key in segment.keys("outlet")]
    return Part(
        segment.signatures,
        segment.columns["digest"],
        segment.columns["outlet"],
        np.array([*outlets, NO_OUTLET], np.uint64),
        segment.live,
        segment.copies,
        new,
    )


def merged_copies(folder: Path, sources: Sequence[Segment], merged: Segment, generation: int) -> SegmentEntry:
    """The entry of a merged segment with the groups that its documents have in the segments as they stand.

    Raises FileDamaged as ``link_copies`` does.
    """
    hashes, docs = merged.columns["id_hash"], merged.columns["id_hash_doc"]
    found = [NO_GROUPS]
    for source in sources:
        _check(folder, source.entry)
        groups = source.copies
        live = np.ones(len(groups.docs), bool) if source.live is None else source.live[groups.docs]
        at = np.searchsorted(hashes, source.id_hashes()[groups.docs[live]])
        found.append(Groups(docs[at], groups.labels[live]))
    every = np.concatenate([one.docs for one in found])
    if not len(every):
        return merged.entry
    every, first = np.unique(every, return_index=True)
    return _written(
        folder, merged.entry, Groups(every, np.concatenate([g.labels for g in found])[first]), generation
    )


def _replaced(folder: Path, segment: Segment, groups: Groups, generation: int) -> SegmentEntry:
    _check(folder, segment.entry)
    return _written(folder, segment.entry, groups, generation)


def _check(folder: Path, entry: SegmentEntry) -> None:
    if entry.copies is not None:
        path = entry.path(folder, entry.copies)
        if checksum(path) != entry.files[entry.copies]:
            raise FileDamaged(f"{path} does not match its checksum, so nothing is made of it")


def _written(folder: Path, entry: SegmentEntry, groups: Groups, generation: int) -> SegmentEntry:
    ending = f"{generation:08d}.copies"
    with ArrayFileWriter(entry.path(folder, ending), anew=True) as writer:
        writer.add("docs", groups.docs)
        writer.add("labels", groups.labels)
        written = writer.close()
    files = {name: file for name, file in entry.files.items() if name != entry.copies}
    return replace(entry, files=files | {ending: written}, copies=ending)
