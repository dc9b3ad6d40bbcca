"""Streams over streams: read again from the start, hashed as they are read, unpacked within bounds."""

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from io import BufferedIOBase, RawIOBase
from typing import Any, BinaryIO, Protocol

import zstandard

from index.errors import TelusurError

FREE_BYTES = 64 * 2**20  # so much may come out of a small file, whatever its size
MOST_RATIO = 200  # bytes out of a byte; text packs to a tenth, pages of one template to a hundredth
MOST_BYTES = 2**40  # out of one file
MOST_WINDOW = 2**27  # bytes that a zstd frame may have kept in memory, as the zstd command has it
DIGEST_BYTES = 16


class Broken(TelusurError):
    """A stream ends, or goes wrong, before its end."""


class Bomb(Broken):
    """More comes out of a file than any honest one holds."""


class Rewound(RawIOBase):
    """What was read of a stream already, then the rest of it."""

    def __init__(self, head: bytes, rest: BufferedIOBase) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill some of a buffer."""
        data = self._head[: len(buffer)] or self._rest.read1(len(buffer))
        self._head = self._head[len(data) :]
        buffer[: len(data)] = data
        return len(data)


class Watched(RawIOBase):
    """A file whose bytes are counted and hashed as they are read, from its start to its end."""

    def __init__(self, file: BinaryIO) -> None:
        self._fill: Callable[[Any], int] = getattr(file, "readinto1", None) or file.readinto  # type: ignore[attr-defined]
        self._hash = blake2b(digest_size=DIGEST_BYTES)
        self.position = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill some of a buffer, with what is there: nobody waits for the rest of a slow pipe."""
        count = self._fill(buffer)
        self._hash.update(memoryview(buffer)[:count])
        self.position += count
        return count

    def digest(self) -> str:
        """The hash of everything, of which nothing is left to read afterwards."""
        while self.read(2**20):
            pass
        return self._hash.hexdigest()


@dataclass(slots=True)
class Budget:
    """What may still be unpacked out of one file, in all its layers together."""

    packed: Callable[[], int]  # bytes of the file that were read so far
    size: int = 0  # bytes that count as read from the start on
    unpacked: int = 0

    def spend(self, count: int) -> None:
        """Count bytes that came out; raises Bomb."""
        self.unpacked += count
        if self.unpacked <= FREE_BYTES:
            return
        packed = max(self.packed(), self.size)
        if self.unpacked > min(MOST_RATIO * packed, MOST_BYTES):
            most = f"{MOST_RATIO} bytes out of one" if self.unpacked < MOST_BYTES else f"{MOST_BYTES:,} bytes"
            raise Bomb(
                f"{self.unpacked:,} bytes come out of {packed:,}, like a bomb; at most {most} are unpacked. "
                "If it is honest, unpack it first and index what comes out"
            )


class _Unpacker(Protocol):
    """One gzip member or zstd frame."""

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Packing:
    """A way to pack a stream."""

    name: str
    start: Callable[[], _Unpacker]
    piece: int  # bytes unpacked at a time, so few that what comes out is below 35 MB


def _zstd() -> Any:
    return zstandard.ZstdDecompressor(max_window_size=MOST_WINDOW).decompressobj()


GZIP = Packing("gzip", lambda: zlib.decompressobj(31), 2**14)  # a byte makes at most 1,032
ZSTD = Packing("zstd", _zstd, 2**10)  # four bytes make at most 128 KB
PACKINGS = {packing.name: packing for packing in (GZIP, ZSTD)}


class Unpacked(RawIOBase):
    """What was packed: one member or frame behind another."""

    def __init__(self, packed: BufferedIOBase, packing: Packing, budget: Budget) -> None:
        self._packed = packed
        self._packing = packing
        self._budget = budget
        self._unpacker: _Unpacker | None = None
        self._left = b""  # packed bytes behind the end of a member
        self._ready = memoryview(b"")
        self._broken: Broken | None = None

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill some of a buffer; raises Broken."""
        while not self._ready:
            if self._broken:
                raise self._broken  # again: who looked at the first bytes has passed over it
            try:
                if not self._unpack():
                    return 0
            except Broken as error:
                self._broken = error
        data = self._ready[: len(buffer)]
        self._ready = self._ready[len(data) :]
        buffer[: len(data)] = data
        return len(data)

    def _unpack(self) -> bool:
        data = self._left or self._packed.read1(self._packing.piece)
        if not data:
            if self._unpacker is not None:
                raise Broken(f"cut off in the middle of its {self._packing.name} data")
            return False
        if self._unpacker is None:
            data = data.lstrip(b"\0")  # tapes and some copies are filled up with them
            self._unpacker = self._packing.start() if data else None
        self._left = b""
        if self._unpacker is not None:
            self._feed(self._unpacker, data)
        return True

    def _feed(self, unpacker: _Unpacker, data: bytes) -> None:
        try:
            ready = unpacker.decompress(data)
        except (zlib.error, zstandard.ZstdError) as error:
            raise Broken(f"damaged {self._packing.name} data: {error}") from error
        self._budget.spend(len(ready))
        self._ready = memoryview(ready)
        if unpacker.eof:
            self._left = unpacker.unused_data
            self._unpacker = None
