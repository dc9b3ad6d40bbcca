"""A generation of an index in one file: whole and checked, or not at all.

The archive has the marker, then the manifest, then the files that the manifest names, then the notes that
stand beside them.
"""

import fcntl
import os
import re
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import IO
from zlib import crc32

from index.analysis.stemmer import StemTable
from index.columnar.arrays import FileEntry
from index.columnar.manifest import Lease, Manifest, manifest_name
from index.errors import TelusurError
from index.files import open_file, read_file, sync_folder
from index.givers import Givers
from index.ledger_file import check_ledger
from index.people.decisions import check_decisions
from index.storage import (
    FILES,
    MARKER,
    MARKER_TEXT,
    PEOPLE,
    SOURCES,
    STEMS,
    WAY_OUT,
    IndexDamaged,
    generation,
    open_generation,
)
from index.tar import PIECE, ArchiveWriter

ZSTD_ENDING = ".zst"
# What may stand beside a generation.
NOTES = {STEMS: StemTable.check, SOURCES: Givers.check, FILES: check_ledger, PEOPLE: check_decisions}
EMPTY_SECONDS = 60  # after which a draft without a byte is a dead process's
TRIES = 10  # for notes that belong to the generation, while somebody commits


class BackupUnwritable(TelusurError):
    """The backup cannot be written where it was wanted."""


def backup(folder: Path, target: Path, force: bool = False) -> Manifest:
    """Write the latest generation to ``target``, compressed if that ends in .zst; the generation comes back.

    Others may read and write the index meanwhile. Raises IndexMissing, IndexDamaged with the name of a file
    that is not as it was written, and BackupUnwritable, also where something is already and not ``force``.
    """
    if target.exists() and not force:
        raise BackupUnwritable(f"{target} exists already; name another file, or say --force to replace it")
    manifest, lease, notes = _held(folder)
    with closing(lease), _draft(target) as file:
        archive = ArchiveWriter(file, compress=target.name.endswith(ZSTD_ENDING))
        name = manifest_name(manifest.generation)
        small = {MARKER: MARKER_TEXT.encode(), name: _whole(folder / name)}
        for name, data in small.items():
            archive.add(name, len(data), [data])
        for name, entry in manifest.files():
            archive.add(name, entry.bytes, _checked(folder / name, entry))
        for name, data in notes.items():
            archive.add(name, len(data), [data])
        archive.close()
    return manifest


def _held(folder: Path) -> tuple[Manifest, Lease, dict[str, bytes]]:
    """The latest generation, a hold on it, and the notes that belong to it."""
    for left in reversed(range(TRIES)):
        manifest, lease = open_generation(folder)
        for name, look in NOTES.items():
            look(folder / name)
        notes = {name: _whole(folder / name) for name in NOTES if (folder / name).exists()}
        if not left or generation(folder).number == manifest.generation:
            break
        lease.close()  # somebody has committed: the notes may tell of what the manifest does not have
    return manifest, lease, notes


def _whole(path: Path) -> bytes:
    try:
        return read_file(path)
    except OSError as error:
        raise IndexDamaged(f"{path} cannot be read: {error.strerror or error}; {WAY_OUT}") from error


def _checked(path: Path, entry: FileEntry) -> Iterator[bytes]:
    """The pieces of a file; raises IndexDamaged when it is not as it was written."""
    crc, size = 0, 0
    try:
        with open_file(path) as file:
            while piece := file.read(min(PIECE, entry.bytes - size)):
                crc, size = crc32(piece, crc), size + len(piece)
                yield piece
    except OSError as error:
        raise IndexDamaged(f"{path} cannot be read: {error.strerror or error}; {WAY_OUT}") from error
    if FileEntry(size, crc) != entry:
        raise IndexDamaged(f"{path} does not match its checksum, so no backup was made; {WAY_OUT}")


@contextmanager
def _draft(target: Path) -> Iterator[IO[bytes]]:
    """A file that takes the place of ``target`` when the block is done, and is gone when it fails.

    What a killed process left of the same ``target`` goes before.
    """
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        _sweep(target)
        with draft.open("xb") as file:
            _hold(file)
            yield file
            file.flush()
            os.fsync(file.fileno())
            draft.replace(target)  # while it is held
        sync_folder(target.parent)
    except BaseException as error:
        with suppress(OSError):  # a disk that cannot be written to keeps it
            draft.unlink()
        if not isinstance(error, OSError):
            raise
        raise BackupUnwritable(
            f"{target} cannot be written: {error.strerror or error}; no backup was made"
        ) from error


def _hold(file: IO[bytes]) -> bool:
    """Whether a draft is ours: the kernel gives it back however its process ends."""
    with suppress(OSError):  # somebody else writes it, or the disk knows no locks
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False


def _sweep(target: Path) -> None:
    """Take away drafts that nobody writes; one that is empty and young may be about to be held."""
    mine = re.compile(rf"\.{re.escape(target.name)}\.\d+\.part")
    for path in list(target.parent.iterdir()):
        if mine.fullmatch(path.name) and path.is_file():
            with suppress(OSError), path.open("rb") as file:
                state = os.fstat(file.fileno())
                if (state.st_size or time.time() - state.st_mtime > EMPTY_SECONDS) and _hold(file):
                    path.unlink()
