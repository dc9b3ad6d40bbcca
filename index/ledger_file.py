"""The file of a ledger: lines that are appended and synced, each with its checksum, under a head.

The head tells how many bytes stood there when the last lines had reached the disk. So a file that is cut is
told, while lines that a killed process wrote behind it are no fault.
"""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import BinaryIO, NamedTuple
from zlib import crc32

from index.errors import TelusurError
from index.files import open_file, write_file
from index.page import FileBegins, FileMark, Reject

LONGEST_LINE = 2**16  # bytes; of a file with more to tell nothing is kept
WAY_OUT = "delete it: then every file is read again"


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
class Content:
    """What is in a file."""

    entries: dict[str, Entry]  # by path; of one path the last line counts
    lines: int = 0
    end: int = 0  # bytes of the whole lines; what a killed process wrote in part stands behind them
    told: int = 0  # … that the head promises; 0 where there is none, as in files of the first versions
    wrong: int = 0  # lines that are not as they were written


def read_ledger(path: Path, generation: float = inf) -> Content:
    """What is in a file, of ``generation`` and those before; nothing where there is none. Raises OSError."""
    content = Content({})
    if not path.exists():
        return content
    with open_file(path) as file:
        for line in _whole_lines(file):
            entry = _entry(line)
            if not content.end and (told := _told(line)) is not None:
                content.told = told
            elif entry is None:
                content.wrong += 1
            else:
                content.lines += 1
                if entry.generation <= generation:
                    content.entries[entry.mark.path] = entry
            content.end += len(line)
    return content


def check_ledger(path: Path) -> None:
    """Raise LedgerDamaged for a file that is not as it was written; one that is not there is no harm."""
    try:
        if not path.exists():
            return
        content = read_ledger(path)
    except OSError as error:
        raise LedgerDamaged(f"{path} cannot be read: {error.strerror or error}") from error
    if content.wrong:
        told = f"has {content.wrong:,} lines that do not match their checksums"
    elif not content.end or content.end < content.told:
        told = "is cut off"
    else:
        return
    raise LedgerDamaged(f"{path} {told}; {WAY_OUT}")


def rewrite_ledger(path: Path, content: Content) -> None:
    """Put a file with the entries alone in the place of the one before. Raises OSError."""
    entries = sorted(content.entries.values(), key=lambda entry: entry.generation)
    text = b"".join(map(_line, entries))
    size = len(_head(0)) + len(text)
    write_file(path, (_head(size) + text).decode("ascii"))
    content.lines, content.end, content.told, content.wrong = len(entries), size, size, 0


def append_to_ledger(path: Path, content: Content, entries: Iterable[Entry]) -> None:
    """Write entries behind the lines that are whole, under a head, and sync them. Raises OSError."""
    text = b"".join(map(_line, entries))
    with path.open("r+b") as file:
        file.truncate(content.end)
        file.seek(content.end)
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
        content.end += len(text)
        file.seek(0)
        file.write(_head(content.end))  # not synced: one from before promises less
    content.told = content.end


def last_generation(path: Path) -> float:
    """The generation of the last line, which is the highest; endless where nobody can tell."""
    try:
        with open_file(path) as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - 2 * LONGEST_LINE))
            lines = file.read().split(b"\n")[:-1]
    except OSError:
        return -1
    if not lines:
        return inf if size else -1
    last = _entry(lines[-1])
    if last is None:
        return -1 if _told(lines[-1]) is not None else inf
    return last.generation


def _head(size: int) -> bytes:
    return _sealed(b"%016d" % size)


def _told(line: bytes) -> int | None:
    """What a head promises; None of a line that is none."""
    text = _unsealed(line)
    return int(text) if text is not None and text.isdigit() else None


def _whole_lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines; a last one that was cut off does not count."""
    while (line := file.readline()).endswith(b"\n"):
        yield line


def _line(entry: Entry) -> bytes:
    """An entry as a line; nothing for one that is too long to be worth it."""
    mark = entry.mark
    rejects = [[reject.source, reject.reason] for reject in entry.rejects]
    row = [*mark[1:], entry.how, entry.articles, rejects, entry.generation]
    text = json.dumps([mark.path, *row], separators=(",", ":")).encode("ascii")
    return _sealed(text) if len(text) < LONGEST_LINE else b""


def _entry(line: bytes) -> Entry | None:
    text = _unsealed(line)
    if text is None or not text.startswith(b"["):
        return None
    path, size, changed, pages, digest, how, articles, rejects, generation = json.loads(text)
    told = tuple(Reject(source, reason) for source, reason in rejects)
    return Entry(FileMark(path, size, changed, pages, digest), how, articles, told, generation)


def _sealed(text: bytes) -> bytes:
    return b"%08x %s\n" % (crc32(text), text)


def _unsealed(line: bytes) -> bytes | None:
    """What stands in a line behind its checksum; None where that does not match."""
    checksum, _, text = line.rstrip(b"\n").partition(b" ")
    return text if checksum == b"%08x" % crc32(text) else None
