"""Which files were read, and how far: what the index holds of them need not be read again.

A file of lines beside the index, each with its checksum; of one file the last line counts. It is written
after the commit that holds the articles, and bears the number of its generation: of an index that was put
back to an older one, by a backup or by hand, it says nothing that this one does not hold.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from importlib.metadata import version
from math import inf
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from index.errors import TelusurError
from index.files import sync_folder, write_file
from index.page import FileBegins, FileMark, Reject
from index.sources.files import Known

RULES = ("intake", "sources")  # our folders that decide what is read of a page
MOST_REJECTS = 100  # of a file; one with more is read again
LONGEST_LINE = 2**16  # bytes; of a file with more to tell nothing is kept
STALE = 2  # times as many lines as files, and some: then it is written anew
SPARE_LINES = 1_000


class LedgerDamaged(TelusurError):
    """The note of which files were read is not as it was written."""


class Entry(NamedTuple):
    """What came of a file, as far as ``mark`` says."""

    mark: FileMark
    how: str  # it was read: the same page gives the same article only when read in the same way
    articles: int
    rejects: tuple[Reject, ...]
    generation: int = 0  # that holds them

    @property
    def begins(self) -> FileBegins:
        """What to tell of it when it is not read again."""
        return FileBegins(self.mark.path, self.mark.pages, self.articles, self.rejects)


@dataclass(slots=True)
class _Count:
    """What has come of the file that is being read; a reject more than are kept means too many."""

    articles: int = 0
    rejects: list[Reject] = field(default_factory=list)


@dataclass(slots=True)
class _Loaded:
    """What is in the file."""

    entries: dict[str, Entry]  # by path
    lines: int
    end: int  # bytes of the whole lines


def how_read(format: str, outlet: str | None, outlets: str = "") -> str:
    """What else decides what comes of a file: the flags, our own rules, and the libraries that read pages.

    The rules are what their files hold, so that whoever changes one need not remember to say so: all files
    are read again. ``outlets`` tells tables of known outlets apart.
    """
    libraries = [version(name) for name in ("trafilatura", "htmldate", "lxml", "ftfy", "warcio")]
    digest = blake2b(json.dumps([format, outlet, outlets, libraries]).encode("ascii"), digest_size=8)
    for folder in RULES:
        for path in sorted(Path(__file__).with_name(folder).glob("*.*")):
            digest.update(f"{path.name} {path.stat().st_size}\n".encode() + path.read_bytes())
    return digest.hexdigest()


class Ledger:
    """The files that were read in a run before this one, or are known so far in this one.

    What is noted becomes part of the ledger by ``seal`` and ``save``, as changes do by a commit. Losing it,
    or a line of it, costs time and nothing else.
    """

    def __init__(self, path: Path, generation: int) -> None:
        self._path = path
        self._generation = generation
        self._noted: dict[str, Entry] = {}
        self._sealed: dict[str, Entry] = {}
        self._count = _Count()
        if _last_generation(path) > generation:
            self._write_anew()  # now: the next commits will bear the numbers of those that are gone

    @cached_property
    def _loaded(self) -> _Loaded:
        return _load(self._path, self._generation)

    def find(self, path: str, how: str) -> Known | None:
        """What is known of a file that was read in this way, and is committed."""
        entry = self._loaded.entries.get(path)
        return Known(entry.begins, entry.mark) if entry and entry.how == how else None

    @property
    def wait(self) -> bool:
        """Whether something was noted that is not sealed."""
        return bool(self._noted)

    def begin(self, begins: FileBegins) -> None:
        """What is read from here on comes of another file."""
        self._count = _Count(begins.articles, list(begins.rejects))

    def add(self, reject: Reject | None) -> None:
        """A reject has come of it, or an article."""
        if reject is None:
            self._count.articles += 1
        elif len(self._count.rejects) <= MOST_REJECTS:
            self._count.rejects.append(reject)

    def note(self, mark: FileMark, how: str) -> None:
        """So much has come of it, and is in the batch that grows or in one before it."""
        if len(self._count.rejects) <= MOST_REJECTS:
            self._noted[mark.path] = Entry(mark, how, self._count.articles, tuple(self._count.rejects))

    def seal(self) -> None:
        """What was noted so far belongs to the next commit."""
        self._sealed |= self._noted
        self._noted = {}

    def forget(self) -> None:
        """What is not saved was not committed."""
        self._noted, self._sealed = {}, {}

    def save(self, generation: int) -> None:
        """Write what was sealed, which ``generation`` holds; raises OSError."""
        self._generation = generation
        new = {path: entry._replace(generation=generation) for path, entry in self._sealed.items()}
        self._sealed = {}
        if not new:
            return
        loaded = self._loaded
        loaded.entries.update(new)
        loaded.lines += len(new)
        if loaded.lines > STALE * len(loaded.entries) + SPARE_LINES:
            self._write_anew()
        else:
            loaded.end = _append(self._path, loaded.end, b"".join(map(_line, new.values())))

    def _write_anew(self) -> None:
        entries = sorted(self._loaded.entries.values(), key=lambda entry: entry.generation)
        text = b"".join(map(_line, entries))
        write_file(self._path, text.decode("ascii"))
        self._loaded.lines, self._loaded.end = len(entries), len(text)

    @staticmethod
    def check(path: Path) -> None:
        """Raise LedgerDamaged for a note that is not as it was written; one that is not there is no harm."""
        try:
            wrong = sum(entry is None for entry, _ in _lines(path))
        except OSError as error:
            raise LedgerDamaged(f"{path} cannot be read: {error.strerror or error}") from error
        if wrong:
            raise LedgerDamaged(
                f"{path} has {wrong:,} lines that do not match their checksums; "
                "delete it: then every file is read again"
            )


class Memory(NamedTuple):
    """What a ledger knows of files that were read in one way."""

    ledger: Ledger
    how: str

    def find(self, path: str) -> Known | None:
        """What is known of a file."""
        return self.ledger.find(path, self.how)


def _load(path: Path, generation: int) -> _Loaded:
    loaded = _Loaded({}, 0, 0)
    try:
        for entry, size in _lines(path):
            loaded.end += size
            loaded.lines += 1
            if entry is None:
                loaded.lines += 10**9  # to be written anew
            elif entry.generation <= generation:
                loaded.entries[entry.mark.path] = entry
    except OSError:
        pass
    return loaded


def _lines(path: Path) -> Iterator[tuple[Entry | None, int]]:
    """Each line, None for one that is damaged, and its bytes; a last line that was cut off does not count."""
    if not path.exists():
        return
    with path.open("rb") as file:
        while (line := file.readline()).endswith(b"\n"):
            yield _entry(line), len(line)


def _line(entry: Entry) -> bytes:
    """An entry as a line; nothing for one that is too long to be worth it."""
    mark = entry.mark
    rejects = [[reject.source, reject.reason] for reject in entry.rejects]
    row = [*mark[1:], entry.how, entry.articles, rejects, entry.generation]
    text = json.dumps([mark.path, *row], separators=(",", ":")).encode("ascii")
    return b"%08x %s\n" % (crc32(text), text) if len(text) < LONGEST_LINE else b""


def _entry(line: bytes) -> Entry | None:
    checksum, _, text = line.rstrip(b"\n").partition(b" ")
    if checksum != b"%08x" % crc32(text):
        return None
    path, size, changed, pages, digest, how, articles, rejects, generation = json.loads(text)
    told = tuple(Reject(source, reason) for source, reason in rejects)
    return Entry(FileMark(path, size, changed, pages, digest), how, articles, told, generation)


def _last_generation(path: Path) -> float:
    """The generation of the last line, which is the highest; endless where nobody can tell."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - 2 * LONGEST_LINE))
            lines = file.read().split(b"\n")[:-1]
    except OSError:
        return -1
    last = _entry(lines[-1]) if lines else None
    return last.generation if last else inf if size else -1


def _append(path: Path, end: int, data: bytes) -> int:
    """Write behind the lines that are whole; the new end."""
    with path.open("r+b" if path.exists() else "xb") as file:
        file.truncate(end)
        file.seek(end)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if not end:
        sync_folder(path.parent)
    return end + len(data)
