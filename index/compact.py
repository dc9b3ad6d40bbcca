"""One segment of all of them: the least space, the fewest files, nothing left of what was deleted."""

from pathlib import Path

from index.build import IndexWriter
from index.damage import damage


def compact(folder: Path, wait_seconds: float = 0) -> bool:
    """Merge everything into one segment without the deleted articles; False when it is one already.

    Readers go on with the generation that they have. Raises IndexMissing, IndexLocked and IndexUnwritable.
    """
    with IndexWriter(folder, wait_seconds, create=False, merge=False) as writer:
        segments = writer.index.segments
        if len(segments) < 2 and not any(entry.deleted for entry in segments):
            return False
        with writer.writing(), damage(folder, OSError):
            merge = writer.index.begin_merge(segments)
            if merge is not None:
                writer.index.merge(merge)
                writer.index.name_people(always=True)
    return True
