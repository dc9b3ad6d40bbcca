"""From what the user names to pages: files, folders, standard input, each to its reader."""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Literal

from index.intake.sound import sound_line
from index.page import Line, Page, Raw, Reject
from index.sources.html import read_html
from index.sources.jsonlines import parse_line, read_json, read_jsonl
from index.sources.source import Source
from index.sources.table import read_csv
from index.sources.text import read_text
from index.storage import MARKER

Format = Literal["auto", "text", "html", "jsonl", "csv"]
Reader = Callable[[Source], Iterator[Raw]]

READERS: dict[str, Reader] = {"text": read_text, "html": read_html, "jsonl": read_jsonl, "csv": read_csv}
SUFFIXES: dict[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".json": read_json,
    ".csv": read_csv,
    ".tsv": read_csv,
}


def iter_pages(
    sources: Iterable[str], format: Format = "auto", stdin: BinaryIO | None = None
) -> Iterator[Page | Reject]:
    """What ``iter_raw`` gives, every line parsed."""
    for raw in iter_raw(sources, format, stdin):
        yield parse_line(raw) if isinstance(raw, Line) else raw


def iter_raw(sources: Iterable[str], format: Format = "auto", stdin: BinaryIO | None = None) -> Iterator[Raw]:
    """The pages of files, folders (all below them, by name) and ``-`` (standard input), in the order given.

    Only one page or record is held at a time; JSON Lines come as they are, so that another process can parse
    them. With ``auto`` the file's ending decides; a folder's hidden files are passed over, its files of other
    endings are rejects. Whatever cannot be read is a Reject, never an exception.
    """
    for source in sources:
        if source == "-":
            stream = stdin or sys.stdin.buffer
            yield from READERS["jsonl" if format == "auto" else format](Source("stdin", stream, None))
        else:
            for path in _files(Path(source)):
                yield from path if isinstance(path, list) else _read_file(path, format)


def _files(path: Path) -> Iterator[Path | list[Reject]]:
    """The regular files at or below a path in alphabetical order; a list of rejects for what is none."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        yield [Reject(_shown(path), f"cannot be read: {getattr(error, 'strerror', None) or error}")]
        return
    if stat.S_ISREG(mode):
        yield path
    elif stat.S_ISDIR(mode):
        yield from _below(path)
    else:
        yield [Reject(_shown(path), "neither a file nor a folder")]


def _below(folder: Path) -> Iterator[Path | list[Reject]]:
    troubles: list[Reject] = []

    def note(error: OSError) -> None:
        troubles.append(Reject(_shown(Path(error.filename)), f"cannot be read: {error.strerror}"))

    for root, folders, names in os.walk(folder, onerror=note):
        if MARKER in names:  # an index, perhaps the one that is being written
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if not name.startswith("."):
                yield path if path.is_file() else [Reject(_shown(path), "not a regular file")]
        if troubles:
            yield troubles[:]
            troubles.clear()
    if troubles:
        yield troubles


def _read_file(path: Path, format: Format) -> Iterator[Raw]:
    name = _shown(path)
    reader = SUFFIXES.get(path.suffix.lower()) if format == "auto" else READERS[format]
    if reader is None:
        known = ", ".join(SUFFIXES)
        yield Reject(
            name, f"unknown kind of file {path.suffix!r} (known: {known}); say what it is with --format"
        )
        return
    try:
        with path.open("rb") as stream:
            if not stream.peek(1):
                yield Reject(name, "the file is empty")
            else:
                yield from reader(Source(name, stream, path.resolve()))
    except OSError as error:
        yield Reject(name, f"cannot be read: {error.strerror or error}")


def _shown(path: Path) -> str:
    """A path for people, whatever bytes the file system holds."""
    return sound_line(os.fsencode(path).decode("utf-8", "replace"))
