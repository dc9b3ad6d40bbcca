"""Files of flat arrays: written as a stream, mapped for reading, and held to their size and checksum.

A file is little-endian arrays one after another, each aligned to 64 bytes, then a JSON footer that gives the
dtype, offset and shape of each, then the footer's length (8 bytes) and ``MAGIC``.
"""

import json
import mmap
import os
from collections.abc import ItemsView, Iterator
from dataclasses import dataclass
from math import prod
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from zlib import crc32

import numpy as np
from numpy.typing import DTypeLike, NDArray

from index.errors import TelusurError
from index.files import open_file

Array = NDArray[Any]

MAGIC = b"TELUSUR2"
ALIGNMENT = 64  # bytes; a cache line
DTYPES = frozenset(("|u1", "<u2", "<u4", "<u8", "<i4"))  # what an array may hold
COPIED_AT_ONCE = 2**24  # bytes of a mapped file that a copy holds in memory, about


class FileDamaged(TelusurError):
    """A file of the index is missing, cut off, or not what was written."""


@dataclass(frozen=True, slots=True)
class FileEntry:
    """What the manifest knows of a file."""

    bytes: int
    crc32: int


class ArrayFileWriter:
    """Writes one file, array by array; a context manager that takes the file away when the block fails.

    ``close`` syncs the file to the disk. What a killed writer left under its name goes where it is written
    ``anew``, under the number of a generation that there is not; else there must be nothing.
    """

    def __init__(self, path: Path, anew: bool = False) -> None:
        self._path = path
        if anew:
            path.unlink(missing_ok=True)
        self._file = path.open("xb")
        self._at = 0
        self._crc = 0
        self._arrays: dict[str, tuple[str, int, list[int]]] = {}
        self._open: tuple[str, np.dtype[Any], int] | None = None  # name, dtype, offset of a streamed array

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, _: Any, __: TracebackType | None) -> None:
        try:
            self._file.close()
        finally:  # a full disk fails here too
            if kind is not None:
                self._path.unlink(missing_ok=True)

    def add(self, name: str, array: Array) -> None:
        """Write a whole array of any shape."""
        self.begin(name, array.dtype)
        self.append(array)
        self.end(list(array.shape))

    def copy(self, source: "ArrayFile") -> None:
        """Write every array of another file, which lets go of what was read piece by piece."""
        for name, array in source.items():
            self.begin(name, array.dtype)
            flat = array.reshape(-1)
            step = COPIED_AT_ONCE // array.itemsize
            for start in range(0, len(flat), step):
                self.append(flat[start : start + step])
                source.release()
            self.end(list(array.shape))

    def begin(self, name: str, dtype: DTypeLike) -> None:
        """Start an array of one dimension that comes in pieces."""
        self._write(b"\0" * (-self._at % ALIGNMENT))
        self._open = (name, np.dtype(dtype).newbyteorder("<"), self._at)

    def append(self, array: Array) -> None:
        """Write the next piece of the array that was begun."""
        if self._open is None:
            raise ValueError("no array was begun")
        self._write(np.ascontiguousarray(array, dtype=self._open[1]).data)

    def end(self, shape: list[int] | None = None) -> None:
        """Finish the array that was begun."""
        if self._open is None:
            raise ValueError("no array was begun")
        name, dtype, offset = self._open
        if dtype.str not in DTYPES or name in self._arrays:
            raise ValueError(f"{name}: {dtype.str} twice or of no kind that is stored")
        self._arrays[name] = (dtype.str, offset, shape or [(self._at - offset) // dtype.itemsize])
        self._open = None

    def close(self) -> FileEntry:
        """Write the footer and sync; the file is done."""
        footer = json.dumps(self._arrays, separators=(",", ":")).encode()
        self._write(footer + len(footer).to_bytes(8, "little") + MAGIC)
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        return FileEntry(self._at, self._crc)

    def _write(self, data: bytes | memoryview) -> None:
        size = data.nbytes if isinstance(data, memoryview) else len(data)
        if size:
            self._file.write(data)
            self._crc = crc32(data, self._crc)
            self._at += size


class ArrayFile:
    """The arrays of a file, mapped: read from disk when they are touched, shared by all processes, read-only.

    Raises FileDamaged with the file's name when it is missing, has another size than ``entry`` says, or no
    sound footer. Bits that changed in place are found by ``telusur check``, not here.
    """

    def __init__(self, path: Path, entry: FileEntry) -> None:
        self.path = path
        self._map = _map(path, entry)
        try:
            self._arrays = dict(_arrays(self._map))
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError) as error:
            raise FileDamaged(f"{path} has a damaged footer ({error})") from error

    def __getitem__(self, name: str) -> Array:
        try:
            return self._arrays[name]
        except KeyError:
            raise FileDamaged(f"{self.path} lacks the array {name!r}") from None

    def get(self, name: str) -> Array | None:
        """An array that older files do not have."""
        return self._arrays.get(name)

    def items(self) -> ItemsView[str, Array]:
        """The arrays with their names."""
        return self._arrays.items()

    def release(self) -> None:
        """Let go of the pages read so far; they come back from the disk when they are touched again."""
        self._map.madvise(mmap.MADV_DONTNEED)


def _map(path: Path, entry: FileEntry) -> mmap.mmap:
    try:
        with open_file(path) as file:
            size = os.fstat(file.fileno()).st_size
            if size != entry.bytes or not size:
                raise FileDamaged(f"{path} has {size:,} bytes, {entry.bytes:,} were written")
            return mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
    except FileNotFoundError:
        raise FileDamaged(f"{path} is missing") from None


def _arrays(data: mmap.mmap) -> Iterator[tuple[str, Array]]:
    """Name and array of each entry of the footer; raises ValueError where one does not fit the file."""
    tail = len(data) - len(MAGIC) - 8
    if tail < 0 or data[tail + 8 :] != MAGIC:
        raise ValueError("it does not end as an array file does")
    start = tail - int.from_bytes(data[tail : tail + 8], "little")
    if start < 0:
        raise ValueError("its footer is longer than the file")
    for name, (dtype, offset, shape) in json.loads(data[start:tail]).items():
        if dtype not in DTYPES or min(shape) < 0 or offset < 0:
            raise ValueError(f"array {name!r} is {dtype!r}")
        count = prod(shape)
        if offset + count * np.dtype(dtype).itemsize > start:
            raise ValueError(f"array {name!r} reaches beyond the file")
        yield name, np.frombuffer(data, dtype=dtype, count=count, offset=offset).reshape(shape)


def checksum(path: Path) -> FileEntry:
    """Size and checksum of a file as it stands; raises OSError."""
    crc, size = 0, 0
    with open_file(path) as file:
        while piece := file.read(2**20):
            crc = crc32(piece, crc)
            size += len(piece)
    return FileEntry(size, crc)


def narrow(array: Array, most: int | None = None) -> Array:
    """Whole numbers from 0 to ``most`` (default: the largest of them) in the smallest unsigned type.

    >>> narrow(np.array([0, 300])).dtype.str, narrow(np.array([1]), most=255).dtype.str
    ('<u2', '|u1')
    """
    largest = int(array.max(initial=0)) if most is None else most
    kind = next(kind for kind in (np.uint8, np.uint16, np.uint32, np.uint64) if largest <= np.iinfo(kind).max)
    narrowed: Array = array.astype(kind)
    return narrowed
