"""From what the user names to pages: files, folders, standard input, each to its reader."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from io import BufferedIOBase, BufferedReader
from pathlib import Path
from typing import BinaryIO

from index.page import FileBegins, FileMark, Line, Page, Raw, Reject
from index.sources.contents import Format, read_source
from index.sources.files import Memory, NoMemory, Progress, read_file, shown
from index.sources.jsonlines import parse_line
from index.sources.source import Source
from index.sources.streams import Budget, Watched
from index.storage import MARKER


def iter_pages(
    sources: Iterable[str], format: Format = "auto", stdin: BinaryIO | None = None
) -> Iterator[Page | Reject]:
    """What ``iter_raw`` gives, every line parsed, without the marks between files."""
    for raw in iter_raw(sources, format, stdin):
        if not isinstance(raw, FileBegins | FileMark):
            yield parse_line(raw) if isinstance(raw, Line) else raw


def iter_raw(
    sources: Iterable[str],
    format: Format = "auto",
    stdin: BinaryIO | None = None,
    memory: Memory | None = None,
    progress: Progress | None = None,
) -> Iterator[Raw]:
    """The pages of files, folders (all below them, by name) and ``-`` (standard input), in the order given.

    Only a few pages are held at a time; JSON comes as it is, so that another process can parse it. With
    ``auto`` the content tells the format, and the ending of the name where it does not. A folder's hidden
    files are passed over, and what came of files that ``memory`` knows. Whatever cannot be read is a Reject,
    never an exception.
    """
    memory, progress = memory or NoMemory(), progress or Progress()
    for source in sources:
        if source == "-":
            yield from _read_stdin(stdin or sys.stdin.buffer, format, progress)
        else:
            for path in _files(source):
                yield from [path] if isinstance(path, Reject) else read_file(path, format, memory, progress)


def _read_stdin(stdin: BinaryIO, format: Format, progress: Progress) -> Iterator[Raw]:
    watched = Watched(stdin)
    progress.begin("stdin", watched)
    stream: BufferedIOBase = BufferedReader(watched, 2**17)
    try:
        yield from read_source(Source("stdin", stream), format, Budget(lambda: watched.position))
    except OSError as error:
        yield Reject("stdin", f"cannot be read: {error.strerror or error}")


def _files(path: str) -> Iterator[str | Reject]:
    """The regular files at or below a path in alphabetical order, and a reject for what is none."""
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError) as error:
        yield Reject(shown(path), f"cannot be read: {getattr(error, 'strerror', None) or error}")
        return
    if stat.S_ISREG(mode):
        yield path
    elif stat.S_ISDIR(mode):
        yield from _below(path)
    else:
        yield Reject(shown(path), "neither a file nor a folder")


def _below(folder: str) -> Iterator[str | Reject]:
    troubles: list[Reject] = []

    def note(error: OSError) -> None:
        troubles.append(Reject(shown(error.filename), f"cannot be read: {error.strerror}"))

    for root, folders, names in os.walk(folder, onerror=note):
        if MARKER in names:  # an index, perhaps the one that is being written
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (str(Path(root, name)) for name in sorted(names) if not name.startswith("."))
        yield from troubles
        troubles.clear()
    yield from troubles
