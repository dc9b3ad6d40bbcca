"""A generation of an index in one file, and back: whole and checked, or not at all.

The archive has the marker, then the manifest, then the files that the manifest names, then the notes that
stand beside them. Whoever restores trusts none of it: names and sizes are held to the manifest before
anything is written, checksums and arrays before it counts as an index: the marker is written last.
"""

import os
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from errno import ENOSPC
from pathlib import Path
from shutil import disk_usage
from typing import IO
from zlib import crc32

from index.analysis.stemmer import StemTable
from index.check import check_segments
from index.columnar.arrays import FileEntry
from index.columnar.manifest import Lease, Manifest, manifest_name, read_manifest
from index.errors import TelusurError
from index.files import sync_folder, write_file
from index.givers import Givers
from index.ledger import Ledger
from index.lock import write_lock
from index.storage import (
    FILES,
    LOCK,
    MARKER,
    MARKER_TEXT,
    SOURCES,
    STEMS,
    WAY_OUT,
    IndexDamaged,
    IndexMissing,
    generation,
    open_generation,
)
from index.tar import PIECE, ArchiveReader, ArchiveWriter, open_archive

ZSTD_ENDING = ".zst"
# What may stand beside a generation.
NOTES = {STEMS: StemTable.check, SOURCES: Givers.check, FILES: Ledger.check}
MOST_MANIFEST = 2**26  # bytes
MOST_NOTE = 2**32
_MANIFEST = re.compile(r"manifest-\d{8,20}\.json")
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


def restore(source: Path, folder: Path) -> Manifest:
    """Make an index of a backup in a folder that is missing or empty; the generation comes back.

    Raises BackupDamaged, IndexMissing where the folder cannot be one, IndexLocked, and BackupUnwritable when
    the disk does not take it. After an error the folder is as it was, but for an empty lock file.
    """
    with open_archive(source) as archive, _made(folder), write_lock(folder):
        if (folder / MARKER).exists():
            raise IndexMissing(f"{folder} has an index already; name a folder that is missing or empty")
        before = {path.name for path in folder.iterdir()}
        try:
            return _unpack(archive, folder)
        except BaseException as error:
            for path in folder.iterdir():
                if path.name not in before:
                    path.unlink()
            if not isinstance(error, OSError):
                raise
            told = f"{folder} cannot be written: {error.strerror or error}; nothing was restored"
            raise BackupUnwritable(told) from error


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
        return path.read_bytes()
    except OSError as error:
        raise IndexDamaged(f"{path} cannot be read: {error.strerror or error}; {WAY_OUT}") from error


def _checked(path: Path, entry: FileEntry) -> Iterator[bytes]:
    """The pieces of a file; raises IndexDamaged when it is not as it was written."""
    crc, size = 0, 0
    try:
        with path.open("rb") as file:
            while piece := file.read(min(PIECE, entry.bytes - size)):
                crc, size = crc32(piece, crc), size + len(piece)
                yield piece
    except OSError as error:
        raise IndexDamaged(f"{path} cannot be read: {error.strerror or error}; {WAY_OUT}") from error
    if FileEntry(size, crc) != entry:
        raise IndexDamaged(f"{path} does not match its checksum, so no backup was made; {WAY_OUT}")


@contextmanager
def _draft(target: Path) -> Iterator[IO[bytes]]:
    """A file that takes the place of ``target`` when the block is done, and is gone when it fails."""
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with draft.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
        sync_folder(target.parent)
    except BaseException as error:
        draft.unlink(missing_ok=True)
        if not isinstance(error, OSError):
            raise
        raise BackupUnwritable(
            f"{target} cannot be written: {error.strerror or error}; no backup was made"
        ) from error


@contextmanager
def _made(folder: Path) -> Iterator[None]:
    """A folder that was not there before the block is not there after it fails."""
    existed = folder.exists()
    try:
        yield
    except BaseException:
        if not existed:
            with suppress(OSError):
                (folder / LOCK).unlink(missing_ok=True)
                folder.rmdir()
        raise


def _unpack(archive: ArchiveReader, folder: Path) -> Manifest:
    marker = archive.next()
    if (
        marker != (MARKER, len(MARKER_TEXT))
        or b"".join(archive.pieces(marker[1])).decode("latin-1") != MARKER_TEXT
    ):
        raise archive.damaged(f"it does not begin with the {MARKER} of this version")
    manifest = _unpack_manifest(archive, folder)
    wanted = dict(manifest.files())
    if disk_usage(folder).free < sum(entry.bytes for entry in wanted.values()):
        raise OSError(ENOSPC, os.strerror(ENOSPC))
    notes = dict.fromkeys(NOTES, MOST_NOTE)
    while found := archive.next():
        name, size = found
        entry = wanted.pop(name, None)
        if size != entry.bytes if entry else size > notes.pop(name, -1):
            raise archive.damaged(f"{name[:100]!r} does not belong in it, or has not the size it should")
        written = _write(folder / name, archive.pieces(size))
        if entry is not None and written != entry:
            raise archive.damaged(f"{name} in it does not match its checksum")
    if wanted:
        raise archive.damaged(f"it lacks {min(wanted)}")
    for name, look in NOTES.items():
        look(folder / name)
    for damage in check_segments(folder, manifest):
        raise archive.damaged(f"{damage.file} in it: {damage.reason}")
    sync_folder(folder)
    write_file(folder / MARKER, MARKER_TEXT)
    return manifest


def _unpack_manifest(archive: ArchiveReader, folder: Path) -> Manifest:
    name, size = archive.next() or ("", 0)
    if not _MANIFEST.fullmatch(name) or size > MOST_MANIFEST:
        raise archive.damaged("the manifest must be the second file in it")
    _write(folder / name, archive.pieces(size))
    try:
        return read_manifest(folder / name)  # which lets in no name that leads elsewhere
    except Exception as error:
        raise archive.damaged(f"its manifest cannot be read ({error})") from error


def _write(path: Path, pieces: Iterator[bytes]) -> FileEntry:
    """A new file, synced."""
    crc, size = 0, 0
    with path.open("xb") as file:
        for piece in pieces:
            file.write(piece)
            crc, size = crc32(piece, crc), size + len(piece)
        file.flush()
        os.fsync(file.fileno())
    return FileEntry(size, crc)
