"""The folder of an index: what marks it as ours, and which generation is the latest."""

import json
import os
import re
import time
from contextlib import suppress
from dataclasses import dataclass
from errno import EINVAL
from pathlib import Path

from index.analysis.version import ANALYSIS
from index.columnar.arrays import FileDamaged
from index.columnar.manifest import (
    FORMAT,
    Lease,
    Manifest,
    generations,
    manifest_name,
    read_manifest,
    write_manifest,
)
from index.errors import TelusurError
from index.files import read_file, sync_folder, write_file

MARKER = "telusur.json"
MARKER_TEXT = json.dumps({"format": FORMAT}) + "\n"
LOCK = "write.lock"
STEMS = "stems.tsv"
SOURCES = "sources.json"
FILES = "files.log"
PEOPLE = "people.json"
RESTORING = ".restoring"  # stands in a folder until all of a backup is in it
WAY_OUT = "restore a backup with `telusur restore`, or index again into a new folder"
# Drafts of `write_file`.
_DRAFT = re.compile(rf"\.({MARKER}|{STEMS}|{SOURCES}|{FILES}|{PEOPLE})\.\d+|{re.escape(RESTORING)}")
TRIES = 100  # a commit may take a manifest away between finding and opening it
SETTLED_NS = 2 * 10**9  # a folder untouched for so long shows its next change in its time of change


class IndexMissing(TelusurError):
    """There is no index where one was expected, or the place cannot hold one."""


class IndexDamaged(TelusurError):
    """The folder is an index, but what is in it cannot be read."""


class AnalysisChanged(TelusurError):
    """The articles of the index were analysed by other rules or another stemmer."""


def check_analysis(folder: Path, manifest: Manifest) -> None:
    """Raise AnalysisChanged where new articles would get other terms than those that are there."""
    if manifest.analysis != ANALYSIS:
        raise AnalysisChanged(
            f"{folder} was made with another analysis ({manifest.analysis}; this is {ANALYSIS}); "
            "it can be searched, and takes no new articles: index again into a new folder"
        )


def create_index(folder: Path) -> Manifest:
    """The latest generation in ``folder``; an empty one is made where the folder is missing or empty.

    A folder with anything else in it is never written to; drafts that a killed writer left are taken away.
    Call it under ``write_lock``. Raises OSError when the folder cannot be written to.
    """
    if not (folder / MARKER).exists():
        write_manifest(
            folder, Manifest(analysis=ANALYSIS)
        )  # before the marker: what has a marker has a manifest
        write_file(folder / MARKER, MARKER_TEXT)
    manifest, lease = open_generation(folder)
    lease.close()
    for path in folder.iterdir():
        if _DRAFT.fullmatch(path.name):
            path.unlink()
    return manifest


def open_generation(folder: Path) -> tuple[Manifest, Lease]:
    """The latest generation, and a hold on it: no file of it is taken away before the lease is closed.

    Raises IndexMissing where there is no index, IndexDamaged where its manifest cannot be read.
    """
    check_marker(folder)
    for _ in range(TRIES):
        try:
            found = generations(folder)
            if not found:
                raise IndexDamaged(f"{folder}: the index has no manifest (manifest-*.json); {WAY_OUT}")
            lease = Lease(folder / manifest_name(found[-1]))
        except FileNotFoundError:  # the next commit took it away just now
            continue
        except OSError as error:
            told = f"{error.filename or folder} cannot be read: {error.strerror or error}"
            raise IndexMissing(told) from error
        return _manifest(folder, found), lease
    raise IndexDamaged(f"{folder}: the manifest of generation {found[-1]} cannot be opened; {WAY_OUT}")


def _manifest(folder: Path, found: list[int]) -> Manifest:
    path = folder / manifest_name(found[-1])
    try:
        return read_manifest(path)
    except Exception as error:
        told = str(error) if isinstance(error, FileDamaged) else f"{path} cannot be read ({error!r})"
        way_out = WAY_OUT
        if len(found) > 1:
            way_out = f"generation {found[-2]} is still there: delete {path.name} to go back to it"
        raise IndexDamaged(f"{told}; {way_out}") from error


@dataclass(frozen=True, slots=True)
class Generation:
    """Which commit of which index stands in a folder; another index with the same number is another one."""

    number: int  # of the latest commit, -1 without any
    inode: int = 0  # of its manifest
    written: int = 0  # when, in nanoseconds


_seen: dict[str, tuple[tuple[int, int, int], Generation]] = {}  # by folder: its state, and what was in it


def generation(folder: Path) -> Generation:
    """The latest commit, to be asked before each request: about 3 µs where nothing has changed.

    A folder's time of change tells of the next commit, unless it changed so lately that two changes might
    bear one time; then it is listed each time.
    """
    place = os.fspath(folder)
    try:
        stat = os.stat(place)  # noqa: PTH116 (Path.stat takes twice as long)
    except OSError:
        return Generation(-1)
    state = (stat.st_mtime_ns, stat.st_ino, stat.st_dev)
    seen = _seen.get(place)
    if seen is not None and seen[0] == state:
        return seen[1]
    now = time.time_ns()
    found = _latest(folder)
    if now - stat.st_mtime_ns > SETTLED_NS:
        _seen[place] = (state, found)
    return found


def _latest(folder: Path) -> Generation:
    for _ in range(TRIES):
        try:
            found = generations(folder)
            if not found:
                break
            stat = (folder / manifest_name(found[-1])).stat()
            return Generation(found[-1], stat.st_ino, stat.st_mtime_ns)
        except FileNotFoundError:  # the next commit took it away just now
            continue
        except OSError:
            break
    return Generation(-1)


def folder_bytes(folder: Path) -> int:
    """The size of everything in the folder; files that a commit takes away meanwhile do not count."""
    total = 0
    for path in folder.iterdir():
        with suppress(FileNotFoundError):
            total += path.stat().st_size
    return total


def prepare(folder: Path) -> None:
    """Make the folder, or refuse one that holds something else than an index."""
    try:
        make_folder(folder)
        strangers = [path.name for path in folder.iterdir() if not is_beginning(path.name)]
    except OSError as error:
        raise IndexMissing(f"{folder} cannot be an index folder: {error.strerror}") from error
    if strangers and MARKER not in strangers:
        _check_unfinished(folder)
        if any(generations(folder)):
            check_marker(folder)
        raise IndexMissing(
            f"{folder} is not a Telusur index and not empty (it has {min(strangers)!r}); "
            "name another folder with --index"
        )
    if MARKER in strangers:
        check_marker(folder)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, so that they outlast a power cut."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for one in missing:
        with suppress(PermissionError):  # who may write to a folder need not be allowed to read it
            sync_folder(one.parent)


def is_beginning(name: str) -> bool:
    """Whether a file is what a first run leaves that was killed before it wrote the marker."""
    first = manifest_name(0)
    return name in (LOCK, first) or name.startswith((f".{MARKER}.", f".{first}."))


def _check_unfinished(folder: Path) -> None:
    """Raise IndexMissing where somebody is restoring, or has died of it."""
    if (folder / RESTORING).exists():
        raise IndexMissing(
            f"{folder} holds a backup that is being restored, or a restore that did not end; "
            "wait for it, say `telusur restore` again, or delete the folder"
        )


def check_marker(folder: Path) -> None:
    """Raise IndexMissing where there is no index, IndexDamaged where it is one of another format."""
    again = "index again into a new folder"
    try:
        text = read_file(folder / MARKER).decode()
        found = json.loads(text)["format"]
    except (FileNotFoundError, NotADirectoryError):
        _check_unfinished(folder)
        if folder.is_dir() and any(generations(folder)):  # that of generation 0 comes before the marker
            raise IndexDamaged(f"{folder / MARKER} is missing; {WAY_OUT}") from None
        raise IndexMissing(
            f"{folder} is not a Telusur index; make one with `telusur index SOURCE… --index {folder}`"
        ) from None
    except OSError as error:
        told = f"{error.filename or folder} cannot be read: {error.strerror or error}"
        raise (IndexDamaged(f"{told}; {WAY_OUT}") if error.errno == EINVAL else IndexMissing(told)) from error
    except (ValueError, KeyError, TypeError):
        raise IndexDamaged(f"{folder / MARKER} is not readable; {again}") from None
    if found != FORMAT:
        raise IndexDamaged(
            f"{folder / MARKER} has index format {found!r}, this version reads {FORMAT}; {again}"
        )
