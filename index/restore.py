"""An index of a backup: whole and checked, or not at all, also when the one who restores is killed.

Nothing in a backup is trusted: names and sizes are held to the manifest before anything is written, checksums
and arrays before it counts as an index. Until then the folder holds a file that says so, and neither manifest
nor marker; whoever restores into it again takes away what the one before left.
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import ENOSPC
from pathlib import Path
from shutil import disk_usage
from zlib import crc32

from index.analysis.stemmer import MOST_BYTES as MOST_STEMS
from index.backup import NOTES, BackupUnwritable
from index.check import check_segments
from index.columnar.arrays import FileEntry
from index.columnar.manifest import Manifest, decode_manifest, manifest_name
from index.files import sync_folder, write_file
from index.lock import write_lock
from index.people.decisions import MOST_BYTES as MOST_DECISIONS
from index.storage import (
    FILES,
    LOCK,
    MARKER,
    MARKER_TEXT,
    PEOPLE,
    RESTORING,
    SOURCES,
    STEMS,
    IndexMissing,
    is_beginning,
    make_folder,
)
from index.tar import ArchiveReader, open_archive

MOST_MANIFEST = 2**26  # bytes
SOURCE_BYTES = 2**13  # of the notes of sources and files, for each document: a path and two ids, or a hash
MOST_TIMES = 64  # so many times the bytes of a backup, an index may have; most have less than twice as many,
SPARE_BYTES = 2**24  # … and so many more
_MANIFEST = re.compile(r"manifest-\d{8,20}\.json")
_UNPACKED = re.compile(
    rf"s\d{{8,}}\.[a-z0-9.]+|d\d{{8,}}\.dict|{STEMS}|{SOURCES}|{FILES}|{PEOPLE}|"
    rf"\.?manifest-\d+\.json(\.\d+)?|{re.escape(RESTORING)}"
)


def restore(source: Path, folder: Path) -> Manifest:
    """Make an index of a backup in a folder that is missing or empty; the generation comes back.

    Raises BackupDamaged, IndexMissing where the folder cannot be one, IndexLocked, and BackupUnwritable when
    the disk does not take it. After an error nothing is left but an empty lock file in a folder that was
    there; after a kill, what the next ``restore`` takes away.
    """
    with open_archive(source) as archive, _made(folder), write_lock(folder, prepare=_prepare):
        _prepare(folder)  # somebody else may have restored into it while we waited for the lock
        try:
            _sweep(folder)
            (folder / RESTORING).touch()
            sync_folder(folder)
            return _unpack(archive, folder)
        except BaseException as error:
            _sweep(folder)
            if not isinstance(error, OSError):
                raise
            told = f"{folder} cannot be written: {error.strerror or error}; nothing was restored"
            raise BackupUnwritable(told) from error


def _prepare(folder: Path) -> None:
    """Make the folder, or refuse one with anything in it that no restore has left."""
    try:
        make_folder(folder)
        found = {path.name for path in folder.iterdir()}
    except OSError as error:
        raise IndexMissing(f"{folder} cannot be an index folder: {error.strerror}") from error
    if MARKER in found:
        raise IndexMissing(f"{folder} has an index already; name a folder that is missing or empty")
    left = RESTORING in found
    strangers = [name for name in found if not (is_beginning(name) or (left and _UNPACKED.fullmatch(name)))]
    if strangers:
        raise IndexMissing(
            f"{folder} is not a Telusur index and not empty (it has {min(strangers)!r}); name another folder"
        )


def _sweep(folder: Path) -> None:
    """Take away what was unpacked; what says so goes last, or nobody would know whose the rest is."""
    found = [path for path in folder.iterdir() if path.name != LOCK]
    for path in sorted(found, key=lambda path: path.name == RESTORING):
        path.unlink()


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
    manifest, text = _read_manifest(archive)
    _check_room(archive, folder, sum(entry.bytes for _, entry in manifest.files()))
    _unpack_files(archive, folder, manifest)
    for damage in check_segments(folder, manifest):
        raise archive.damaged(f"{damage.file} in it: {damage.reason}")
    for name, look in NOTES.items():
        look(folder / name)
    sync_folder(folder)
    write_file(folder / manifest_name(manifest.generation), text)
    write_file(folder / MARKER, MARKER_TEXT)
    (folder / RESTORING).unlink()
    return manifest


def _check_room(archive: ArchiveReader, folder: Path, wanted: int) -> None:
    """Refuse what is no index but a bomb, and what the disk does not hold, before anything is unpacked."""
    if wanted > MOST_TIMES * archive.bytes + SPARE_BYTES:
        raise archive.damaged(f"its {archive.bytes:,} bytes claim to be an index of {wanted:,}")
    if disk_usage(folder).free < wanted:
        raise OSError(ENOSPC, os.strerror(ENOSPC))


def _unpack_files(archive: ArchiveReader, folder: Path, manifest: Manifest) -> None:
    """Write every file that the manifest names, and the notes."""
    wanted = dict(manifest.files())
    documents = sum(entry.documents for entry in manifest.segments)
    packed = MOST_TIMES * archive.bytes + SPARE_BYTES
    sources = min(packed, SPARE_BYTES + SOURCE_BYTES * documents)
    notes = {STEMS: min(packed, MOST_STEMS), SOURCES: sources, FILES: sources}
    notes[PEOPLE] = min(packed, MOST_DECISIONS)
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


def _read_manifest(archive: ArchiveReader) -> tuple[Manifest, str]:
    """The manifest, and what stands in its file."""
    name, size = archive.next() or ("", 0)
    if not _MANIFEST.fullmatch(name) or size > MOST_MANIFEST:
        raise archive.damaged("the manifest must be the second file in it")
    data = b"".join(archive.pieces(size))
    try:
        return decode_manifest(data, Path(name)), data.decode()  # which lets in no name that leads elsewhere
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
