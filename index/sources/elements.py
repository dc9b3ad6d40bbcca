"""The elements of a JSON array as they stand, one after another, without reading the array into memory.

A streaming parser such as ijson gives up on a whole file at its first fault, and keeps a string however long
it is; here an element that is faulty or too long costs itself alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BufferedIOBase

PIECE = 2**18
_OUTSIDE = re.compile(rb'["\[\]{},]')
_INSIDE = re.compile(rb'["\\]')


@dataclass(frozen=True, slots=True)
class Overlong:
    """An element with more bytes than are kept."""

    size: int


@dataclass(slots=True)
class _Element:
    """The element that is being read."""

    most: int
    size: int = 0
    pieces: list[bytes] = field(default_factory=list)

    def add(self, data: bytes) -> None:
        self.size += len(data)
        if self.size <= self.most:
            self.pieces.append(data)
        else:
            self.pieces.clear()

    def take(self) -> bytes | Overlong | None:
        """The whole element, None for white space; the next one begins."""
        size, whole = self.size, b"".join(self.pieces).strip()
        self.size = 0
        self.pieces.clear()
        return Overlong(size) if size > self.most else whole or None


def split_array(stream: BufferedIOBase, most: int) -> Iterator[bytes | Overlong]:
    """The bytes of each element of the array that a stream holds, those with more than ``most`` unread.

    Raises ValueError where the array does not end, or does not end the stream. Brackets and quotes are
    counted, nothing else is looked at.
    """
    element, depth, in_string, skip = _Element(most), 0, False, 0
    while piece := stream.read1(PIECE):
        begun, at = 0, skip
        while match := (_INSIDE if in_string else _OUTSIDE).search(piece, at):
            at, sign = match.end(), match[0]
            if sign == b'"':
                in_string = not in_string
            elif sign == b"\\":
                at += 1  # the sign behind it, perhaps in the next piece, means nothing
            elif sign in b"[{":
                depth += 1
                begun = at if depth == 1 else begun
            elif depth == 1 and sign in b",]}":
                element.add(piece[begun : at - 1])
                begun = at
                if found := element.take():
                    yield found
            depth -= sign in b"]}" and not in_string
            if depth == 0:
                _end(piece[at:], stream)
                return
        element.add(piece[begun:])
        skip = max(0, at - len(piece))
    raise ValueError("the array does not end" + (", nor does a text in it" if in_string else ""))


def _end(rest: bytes, stream: BufferedIOBase) -> None:
    """Raise ValueError unless there is nothing but white space."""
    while True:
        if rest.strip():
            raise ValueError(f"something stands behind the end of the array: {rest.strip()[:20]!r}")
        rest = stream.read1(PIECE)
        if not rest:
            return
