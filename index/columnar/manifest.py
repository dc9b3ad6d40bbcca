"""The manifest: which segments make up a generation of the index. One JSON file a generation, and no pickle.

A commit writes a new manifest beside the old one; the highest number counts. The last line is the checksum of
the line before it. Readers hold a shared lock on their manifest, so that a writer knows which generations
somebody still reads.
"""

import fcntl
import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any
from zlib import crc32

from index.columnar.arrays import FileDamaged, FileEntry
from index.files import open_file, read_file, write_file

FORMAT = 2  # of everything in the folder; another number means: index again
MOST_DICTIONARY = 2**24  # bytes; they are read whole
_NAME = re.compile(r"manifest-(\d{8,})\.json")
_DATA = re.compile(r"s\d{8,}\.[a-z0-9.]+|d\d{8,}\.dict")


@dataclass(frozen=True, slots=True)
class SegmentEntry:
    """An immutable segment, which of its documents are deleted, and which are copies of others."""

    name: str  # "s00000007"
    documents: int  # deleted ones included
    files: dict[str, FileEntry]  # by ending: "columns" for the file s00000007.columns
    deleted: int = 0
    deletions: str | None = None  # the ending of the file that says which, among ``files``
    copies: str | None = None  # the ending of the file of its groups of copies; None where it has none
    people: str | None = None  # … of the file that says who is who; None where nobody has two names

    @property
    def live(self) -> int:
        return self.documents - self.deleted

    def path(self, folder: Path, ending: str) -> Path:
        """Where one of the files stands."""
        return folder / f"{self.name}.{ending}"


@dataclass(frozen=True, slots=True)
class Manifest:
    """A generation of an index."""

    generation: int = 0
    segments: tuple[SegmentEntry, ...] = ()
    dictionaries: dict[str, FileEntry] = field(default_factory=dict)  # by file name; the newest is the last
    next_number: int = 1  # of the next file that needs a name
    analysis: str = ""  # what made its terms; another one makes others
    people: str = ""  # what said who is who; another one may say it otherwise
    named: int = 0  # live articles when it was said over all names
    changed: int = 0  # articles that were written or deleted since
    decided: bool = False  # whether the user had said something of who is who: then there is a file of it
    givers: int = 0  # checksum of the note of which file gave which article that belongs to it; 0 without one

    def files(self) -> Iterator[tuple[str, FileEntry]]:
        """Every file of the generation but the manifest itself."""
        yield from self.dictionaries.items()
        for segment in self.segments:
            for ending, entry in segment.files.items():
                yield f"{segment.name}.{ending}", entry


def manifest_name(generation: int) -> str:
    """The file of a generation.

    >>> manifest_name(12)
    'manifest-00000012.json'
    """
    return f"manifest-{generation:08d}.json"


def generations(folder: Path) -> list[int]:
    """The generations that have a manifest, ascending."""
    return sorted(int(match[1]) for path in folder.iterdir() if (match := _NAME.fullmatch(path.name)))


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Make a generation the latest: whoever opens the folder from now on sees it, and it outlasts a crash."""
    row = {"format": FORMAT} | asdict(manifest)
    text = json.dumps(row, separators=(",", ":"))
    write_file(folder / manifest_name(manifest.generation), f"{text}\n{crc32(text.encode()):08x}\n")


def read_manifest(path: Path) -> Manifest:
    """A manifest; raises FileNotFoundError, and FileDamaged where it is not what a writer writes."""
    return decode_manifest(read_file(path), path)


def decode_manifest(data: bytes, path: Path) -> Manifest:
    """The manifest that stands in a file with this name; raises FileDamaged."""
    try:
        text, checksum, end = data.split(b"\n")
    except ValueError:
        raise FileDamaged(f"{path} is cut off or damaged") from None
    if end or checksum != b"%08x" % crc32(text):
        raise FileDamaged(f"{path} does not match its checksum")
    row = json.loads(text)
    if row["format"] != FORMAT:
        raise FileDamaged(f"{path} has format {row['format']!r}, this version reads {FORMAT}")
    try:
        manifest = Manifest(
            row["generation"],
            tuple(SegmentEntry(**(one | {"files": _entries(one["files"])})) for one in row["segments"]),
            _entries(row["dictionaries"]),
            row["next_number"],
            row["analysis"],
            row.get("people", ""),
            row.get("named", 0),
            row.get("changed", 0),
            row.get("decided", False),
            row.get("givers", 0),
        )
        _check(manifest, path.name)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise FileDamaged(f"{path} holds what no writer writes ({error})") from error
    return manifest


def _entries(rows: dict[str, Any]) -> dict[str, FileEntry]:
    return {name: FileEntry(**row) for name, row in rows.items()}


def _check(manifest: Manifest, name: str) -> None:
    """Raise ValueError for numbers and names that cannot be: names become paths."""
    if manifest_name(_whole(manifest.generation)) != name:
        raise ValueError(f"generation {manifest.generation}")
    _whole(manifest.next_number)
    _whole(manifest.named)
    _whole(manifest.changed)
    _whole(manifest.givers)
    if not (isinstance(manifest.analysis, str) and isinstance(manifest.people, str)):
        raise ValueError(f"analysis {manifest.analysis!r} and people {manifest.people!r}")
    if not isinstance(manifest.decided, bool):
        raise ValueError(f"decided {manifest.decided!r}")
    for file, entry in manifest.files():
        if not _DATA.fullmatch(file):
            raise ValueError(f"the file name {file!r}")
        _whole(entry.bytes)
        _whole(entry.crc32)
    if any(entry.bytes > MOST_DICTIONARY for entry in manifest.dictionaries.values()):
        raise ValueError("a dictionary of so many bytes")
    for segment in manifest.segments:
        if not _whole(segment.deleted) < _whole(segment.documents):
            raise ValueError(f"{segment.deleted} of {segment.documents} documents deleted in {segment.name}")
        if bool(segment.deleted) != (segment.deletions is not None):
            raise ValueError(f"{segment.deleted} documents deleted in {segment.name} and {segment.deletions}")
    if len({segment.name for segment in manifest.segments}) < len(manifest.segments):
        raise ValueError("a segment twice")


def _whole(number: object) -> int:
    if type(number) is not int or not 0 <= number < 2**63:
        raise ValueError(f"{number!r} where a number from 0 on belongs")
    return number


class Lease:
    """A reader's hold on a generation: no writer takes its files away while it lasts.

    The kernel ends it with the process. Raises FileNotFoundError when the manifest is gone.
    """

    def __init__(self, path: Path) -> None:
        self._file = open_file(path)
        fcntl.flock(self._file, fcntl.LOCK_SH)
        try:  # it may have been taken away between opening and locking; links elsewhere do not count
            if not os.path.samestat(os.fstat(self._file.fileno()), path.stat()):
                raise FileNotFoundError(str(path))
        except OSError:
            self._file.close()
            raise

    def close(self) -> None:
        """Give the generation up."""
        self._file.close()

    def __del__(self) -> None:
        if hasattr(self, "_file"):
            self._file.close()


def sweep(folder: Path, latest: Manifest, unfinished: frozenset[str] = frozenset()) -> None:
    """Take away what no generation needs that somebody may still read; only under the write lock.

    Stays: ``latest``, every older generation that a reader holds, and the file names in ``unfinished``.
    """
    kept = {name for name, _ in latest.files()} | unfinished
    for generation in generations(folder):
        if generation != latest.generation and not _forget(folder / manifest_name(generation)):
            kept |= {name for name, _ in read_manifest(folder / manifest_name(generation)).files()}
    for path in list(folder.iterdir()):
        if path.name not in kept and (_DATA.fullmatch(path.name) or path.name.startswith(".manifest-")):
            with suppress(OSError):  # what cannot go now costs the others nothing
                path.unlink()


def _forget(path: Path) -> bool:
    """Take a manifest away, unless a reader holds it."""
    with open_file(path) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        path.unlink()
    return True
