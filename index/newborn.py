"""A new index that nothing came into goes again, so that a name typed wrong leaves nothing behind."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from index.columnar.manifest import generations, manifest_name, read_manifest, sweep
from index.errors import TelusurError
from index.lock import write_lock
from index.storage import FILES, LOCK, MARKER, PEOPLE, SOURCES, STEMS, check_marker

EMPTY = [0]  # the generations of an index without a commit
# In this order: whenever we are killed, what is left is an index, or the beginning of one; the lock is held
# to the end.
LEFT = (FILES, PEOPLE, SOURCES, STEMS, MARKER, manifest_name(0), LOCK)


@contextmanager
def newborn(folder: Path) -> Iterator[None]:
    """What a writer made in the block, and committed nothing to, is not there after it, nor are its folders.

    Whatever else somebody put into them stays; so does an index that was there before, empty or not.
    """
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    before = (folder / MARKER).exists()
    try:
        yield
    finally:
        if not before:
            with suppress(TelusurError, OSError):  # somebody else is writing to it, or nothing was made
                _take_away(folder)
                for one in missing:
                    one.rmdir()


def _take_away(folder: Path) -> None:
    found = generations(folder)
    if not found and {path.name for path in folder.iterdir()} <= {LOCK}:  # the disk took no more
        with write_lock(folder):
            (folder / LOCK).unlink()
    if found != EMPTY:
        return
    with write_lock(folder, prepare=check_marker):
        if generations(folder) == EMPTY:
            sweep(folder, read_manifest(folder / manifest_name(0)))  # what was written before a disk was full
            for name in LEFT:
                (folder / name).unlink(missing_ok=True)
