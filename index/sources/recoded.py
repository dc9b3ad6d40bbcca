"""Records in UTF-16, as some programs of Windows write them, for readers that part lines by their bytes."""

import codecs
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from io import BufferedIOBase, BufferedReader, RawIOBase
from typing import Any

from index.sources.streams import Broken

MARKS = {BOM_UTF16_LE: "utf-16-le", BOM_UTF16_BE: "utf-16-be"}
PIECE = 2**17


class Recoded(RawIOBase):
    """A stream in another encoding as UTF-8; behind what can be decoded it raises Broken."""

    def __init__(self, stream: BufferedIOBase, encoding: str) -> None:
        self._stream = stream
        self._encoding = encoding
        self._decoder = codecs.getincrementaldecoder(encoding)()
        self._ready = b""
        self._broken: Broken | None = None

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill some of a buffer, with what is there."""
        ended = False
        while not (self._ready or ended):
            if self._broken:
                raise self._broken
            data = self._stream.read1(PIECE)
            self._ready = self._decode(data).encode()
            ended = not (data or self._broken)
        some = self._ready[: len(buffer)]
        self._ready = self._ready[len(some) :]
        buffer[: len(some)] = some
        return len(some)

    def _decode(self, data: bytes) -> str:
        try:
            return self._decoder.decode(data, final=not data)
        except UnicodeDecodeError as error:
            self._broken = Broken(f"not UTF-16, whose mark it has ({error.reason}); save it as UTF-8")
            return error.object[: error.start].decode(self._encoding)


def as_utf8(stream: BufferedIOBase, head: bytes) -> BufferedIOBase:
    """A stream that begins with ``head``, as UTF-8 where that has the mark of UTF-16."""
    encoding = MARKS.get(head[:2])
    if encoding is None:
        return stream
    stream.read(2)
    return BufferedReader(Recoded(stream, encoding), PIECE)
