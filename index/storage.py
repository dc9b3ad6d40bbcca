"""The folder of an index: what marks it as ours, how it is made and opened, and what damage is called."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, EmptyIndexError, FileIndex, clean_files

import index.pickles  # noqa: F401 (its guard belongs before everything that is read here)
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
            f"{folder}: the table of contents cannot be read ({error}); "
            "restore a backup, or index again into a new folder"
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


def prepare(folder: Path) -> None:
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
