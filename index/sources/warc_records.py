"""The records of a web archive (WARC, ISO 28500), each held to its own length.

A wrong length costs its record and not the rest of the archive: where the next one does not begin where it
should, the next line that begins one is sought.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedIOBase, BytesIO

MOST_HEADER = 2**16  # bytes
PIECE = 2**18
_START = re.compile(rb"WARC/[01]\.\d{1,2}\r?\n")
_INNER = re.compile(rb"\n\r?\n(WARC/[01]\.\d{1,2}\r?\nWARC-)")  # a record that begins inside another
_INNER_BYTES = 32  # that this is long at most
_LENGTH = re.compile(rb"(?im)^content-length[ \t]*:[ \t]*(\d{1,18})[ \t]*\r?$")


@dataclass(frozen=True, slots=True)
class Record:
    """A record as it stands; ``block`` holds its first bytes, all of them but of the largest."""

    number: int  # from 1 on, in the archive
    header: bytes
    block: bytes
    length: int  # bytes of the whole block
    fault: str | None = None  # why it cannot be relied on


class _Pushback:
    """A stream to which bytes can be given back."""

    def __init__(self, stream: BufferedIOBase) -> None:
        self._stream = stream
        self._back = BytesIO()

    def read(self, size: int) -> bytes:
        """So many bytes, fewer at the end."""
        data = self._back.read(size)
        return data + self._stream.read(size - len(data)) if len(data) < size else data

    def readline(self) -> bytes:
        """A line with its end, or its first bytes when it is long."""
        line = self._back.readline(MOST_HEADER)
        if not line.endswith(b"\n") and len(line) < MOST_HEADER:
            line += self._stream.readline(MOST_HEADER - len(line))
        return line

    def unread(self, data: bytes) -> None:
        """Give bytes back, to be read next."""
        self._back = BytesIO(data + self._back.read())


def iter_records(stream: BufferedIOBase, keep: int) -> Iterator[Record]:
    """Every record, those with a fault too; of each block ``keep`` bytes are kept."""
    pushback, number = _Pushback(stream), 0
    while line := _next_start(pushback):
        number += 1
        header = _header(pushback, line)
        length = _LENGTH.search(header) if header else None
        if header is None or length is None:
            yield Record(number, line, b"", 0, "a header without an end, or without a length")
            continue
        declared = int(length[1])
        block, fault = _block(pushback, declared, keep)
        yield Record(number, header, block, declared, fault or _fault_behind(pushback))


def _next_start(pushback: _Pushback) -> bytes:
    """The line with which the next record begins; b"" when there is none."""
    while line := pushback.readline():
        if _START.fullmatch(line):
            break
    return line


def _header(pushback: _Pushback, start: bytes) -> bytes | None:
    """The header with the blank line that ends it; None for one that does not end."""
    lines, size = [start], len(start)
    while line := pushback.readline():
        if _START.fullmatch(line):  # the next record's
            pushback.unread(line)
            return None
        lines.append(line)
        size += len(line)
        if not line.strip():
            return b"".join(lines)
        if size > MOST_HEADER:
            return None
    return None


def _block(pushback: _Pushback, length: int, keep: int) -> tuple[bytes, str | None]:
    """The first bytes of a block, and what is wrong with it; the stream stands behind it."""
    pieces: list[bytes] = []
    tail, left = b"", length
    while left:
        piece = pushback.read(min(PIECE, left))
        if not piece:
            return b"", f"cut off: {length - left:,} of its {length:,} bytes are there"
        window = tail + piece
        if match := _INNER.search(window):
            pushback.unread(window[match.start(1) :])
            return b"", f"the next record begins before its {length:,} bytes end; that length is wrong"
        if length - left < keep:
            pieces.append(piece)
        tail, left = window[-_INNER_BYTES:], left - len(piece)
    return b"".join(pieces)[:keep], None


def _fault_behind(pushback: _Pushback) -> str | None:
    """What is wrong with a record behind which no other one begins, nor the archive ends."""
    while line := pushback.readline():
        if _START.fullmatch(line):
            pushback.unread(line)
            return None
        if line.strip():
            return f"it goes on behind its end with {line[:20]!r}; its length is wrong"
    return None
