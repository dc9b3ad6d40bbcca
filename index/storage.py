"""The folder of an index: what marks it as ours, who may write, and how Whoosh is let at its files."""

import fcntl
import io
import json
import os
import pickle
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import whoosh.codec.whoosh3
import whoosh.filedb.structfile
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, EmptyIndexError, FileIndex, clean_files

from index.errors import TelusurError
from index.files import write_file
from index.schema import article_schema

FORMAT = 1  # of everything in the folder; another number means: index again
MARKER = "telusur.json"
LOCK = "write.lock"
STEMS = "stems.tsv"
SOURCES = "sources.json"


class IndexMissing(TelusurError):
    """There is no index where one was expected, or the place cannot hold one."""


class IndexDamaged(TelusurError):
    """The folder is an index, but what is in it cannot be read."""


class IndexLocked(TelusurError):
    """Somebody else is writing."""


class _DataUnpickler(pickle.Unpickler):
    """Reads Whoosh's pickles and nothing else: stock segments hold pickles, and a pickle can run code."""

    ALLOWED = frozenset(
        {
            ("whoosh.codec.whoosh3", "W3Codec"),
            ("whoosh.codec.whoosh3", "W3Segment"),
            ("array", "_array_reconstructor"),
            ("array", "array"),
            ("builtins", "set"),
            ("builtins", "int"),
            ("collections", "defaultdict"),
            ("_codecs", "encode"),  # how old protocols spell bytes
        }
    )

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in self.ALLOWED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} does not belong into an index")


def _load(file: BinaryIO) -> Any:
    return _DataUnpickler(file).load()


def _loads(data: bytes) -> Any:
    return _DataUnpickler(io.BytesIO(data)).load()


# Whoosh offers no place to hand in an unpickler; its table of contents, term infos and posting blocks are
# read through these two names. The schema never comes from disk: `open_index` gives ours.
for _module, _name, _reader in (
    (whoosh.filedb.structfile, "load", _load),
    (whoosh.codec.whoosh3, "loads", _loads),
):
    if not hasattr(_module, _name):
        raise ImportError(
            f"this version of whoosh3 reads pickles elsewhere than in {_module.__name__}.{_name}"
        )
    setattr(_module, _name, _reader)


def open_index(folder: Path) -> FileIndex:
    """The Whoosh index in ``folder``, at its latest generation.

    Raises IndexMissing where there is none, IndexDamaged where its files cannot be read.
    """
    _check_marker(folder)
    try:
        return FileIndex(FileStorage(str(folder)), schema=article_schema())
    except EmptyIndexError as error:
        raise IndexDamaged(
            f"{folder}: the index has no table of contents (_MAIN_*.toc); "
            "restore a backup, or index again into a new folder"
        ) from error
    except OSError as error:
        raise IndexMissing(f"{folder}: {error.strerror or error}") from error
    except Exception as error:
        raise IndexDamaged(
            f"{folder}: the table of contents cannot be read ({error}); index again"
        ) from error


def create_index(folder: Path) -> FileIndex:
    """The Whoosh index in ``folder``, made where the folder is missing or empty.

    A folder with anything else in it is never written to. Call it under ``write_lock``.
    """
    if not (folder / MARKER).exists():
        write_file(folder / MARKER, json.dumps({"format": FORMAT}) + "\n")
    if not any(path.suffix in (".toc", ".seg") for path in folder.iterdir()):
        FileStorage(str(folder)).create_index(article_schema())
    index = open_index(folder)
    remove_strays(index)
    return index


def remove_strays(index: FileIndex) -> None:
    """Delete the files that an interrupted or failed commit left; only under ``write_lock``."""
    with suppress(OSError):
        toc = TOC.read(index.storage, index.indexname, schema=article_schema())
        clean_files(index.storage, index.indexname, toc.generation, toc.segments)
        shutil.rmtree(Path(index.storage.folder) / f"{index.indexname}.tmp", ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Generation:
    """Which commit of which index stands in a folder; another index with the same number is another one."""

    number: int  # of the latest commit, -1 without any
    inode: int = 0  # of its table of contents
    written: int = 0  # when, in nanoseconds


def generation(folder: Path) -> Generation:
    """The latest commit. Costs one listing of the folder and one look at a file."""
    tocs = {int(path.stem.rsplit("_", 1)[1]): path for path in folder.glob("_MAIN_*.toc")}
    if not tocs:
        return Generation(-1)
    number = max(tocs)
    try:
        stat = tocs[number].stat()
    except FileNotFoundError:  # the next commit took it away just now
        return generation(folder)
    return Generation(number, stat.st_ino, stat.st_mtime_ns)


def folder_bytes(folder: Path) -> int:
    """The size of everything in the folder; files that a commit takes away meanwhile do not count."""
    total = 0
    for path in folder.iterdir():
        with suppress(FileNotFoundError):
            total += path.stat().st_size
    return total


@contextmanager
def damage(folder: Path) -> Iterator[None]:
    """Whatever Whoosh's decoding runs into inside the block is IndexDamaged; errors of ours pass."""
    try:
        yield
    except TelusurError:
        raise
    except Exception as error:  # MemoryError too: a length that has a wrong bit asks for the moon
        raise IndexDamaged(
            f"{folder}: a segment cannot be read ({type(error).__name__}: {error}); "
            "restore a backup, or index again into a new folder"
        ) from error


@contextmanager
def write_lock(folder: Path, wait_seconds: float = 0) -> Iterator[None]:
    """Hold the one right to write to ``folder``; the folder is made when it is missing.

    The kernel gives the lock back when the process ends, however it ends. Raises IndexLocked with the
    holder's name when it is not free within ``wait_seconds``.
    """
    _prepare(folder)
    try:
        file = os.fdopen(os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o644), "r+")
    except OSError as error:
        raise IndexMissing(f"{folder} cannot be written to: {error.strerror}") from error
    with file:
        deadline = time.monotonic() + wait_seconds
        while not _try_lock(file.fileno()):
            if time.monotonic() >= deadline:
                holder = file.read(200).strip() or "another process"
                raise IndexLocked(
                    f"{folder} is being written by {holder}; wait for it, or say --wait SECONDS to queue up"
                )
            time.sleep(0.1)
        file.truncate(0)
        file.write(f"process {os.getpid()} since {time.strftime('%Y-%m-%d %H:%M:%S')}")
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)


def _try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _prepare(folder: Path) -> None:
    """Make the folder, or refuse one that holds something else than an index."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        strangers = [
            path.name
            for path in folder.iterdir()
            if path.name != LOCK and not path.name.startswith(f".{MARKER}.")
        ]
    except OSError as error:
        raise IndexMissing(f"{folder} cannot be an index folder: {error.strerror}") from error
    if strangers and MARKER not in strangers:
        raise IndexMissing(
            f"{folder} is not a Telusur index and not empty (it has {min(strangers)!r}); "
            "name another folder with --index"
        )
    if MARKER in strangers:
        _check_marker(folder)


def _check_marker(folder: Path) -> None:
    try:
        text = (folder / MARKER).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        raise IndexMissing(
            f"{folder} is not a Telusur index; make one with `telusur index SOURCE… --index {folder}`"
        ) from None
    except OSError as error:
        raise IndexMissing(f"{folder} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError:
        raise IndexDamaged(f"{folder / MARKER} is not readable; index again into a new folder") from None
    try:
        found = json.loads(text)["format"]
    except (ValueError, KeyError, TypeError):
        raise IndexDamaged(f"{folder / MARKER} is not readable; index again into a new folder") from None
    if found != FORMAT:
        raise IndexDamaged(
            f"{folder} has index format {found!r}, this version reads {FORMAT}; index again into a new folder"
        )


def _write_marker(folder: Path) -> None:
    write_file(folder / MARKER, json.dumps({"format": FORMAT}) + "\n")
