"""Deleted documents of a segment: a file of bits, written anew under a new name when more are deleted."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import ArrayFileWriter
from index.columnar.manifest import SegmentEntry
from index.columnar.segment import Segment


def without_documents(
    folder: Path, segment: Segment, docs: Collection[int], generation: int
) -> SegmentEntry | None:
    """The segment without these documents, as ``generation`` has it; None when no document is left."""
    alive = alive_in(segment).copy()
    alive[list(docs)] = False
    deleted = int(np.count_nonzero(~alive))
    if deleted == segment.n_docs:
        return None
    ending, before = f"{generation:08d}.deleted", segment.entry.deletions
    with ArrayFileWriter(segment.entry.path(folder, ending), anew=True) as writer:
        writer.add("deleted", np.packbits(~alive))
        written = writer.close()
    files = {name: entry for name, entry in segment.entry.files.items() if name != before}
    return replace(segment.entry, files=files | {ending: written}, deleted=deleted, deletions=ending)


def deleted_since(before: Segment, now: Segment | None) -> list[int]:
    """The documents that are live in a segment as it stood, ascending, and are not any more.

    All that are live in it where it is gone.
    """
    still = np.zeros(before.n_docs, bool) if now is None else alive_in(now)
    gone: list[int] = np.flatnonzero(alive_in(before) & ~still).tolist()
    return gone


def alive_in(segment: Segment) -> NDArray[np.bool_]:
    """(n_docs,) which documents are live."""
    return np.ones(segment.n_docs, bool) if segment.live is None else segment.live
