"""A tar archive of plain files, written and read as a stream; zstd around it when it is compressed.

Only what backups need: names without folders, regular files, sizes before contents. The reader takes an
archive for hostile: anything else is refused before it is looked at.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tarfile import BLOCKSIZE, GNU_FORMAT, REGTYPE, HeaderError, TarInfo
from typing import IO

import zstandard

from index.errors import TelusurError

LEVEL = 3
PIECE = 2**20  # bytes that are read at a time
MOST_WINDOW = 2**27  # bytes of memory that a zstd stream may ask for
_ZSTD = b"\x28\xb5\x2f\xfd"  # how a zstd frame begins


class BackupDamaged(TelusurError):
    """The file is no backup of ours, or not as it was written."""


class ArchiveWriter:
    """Writes an archive to ``file``; ``close`` ends it."""

    def __init__(self, file: IO[bytes], compress: bool) -> None:
        self._out = file
        if compress:
            compressor = zstandard.ZstdCompressor(level=LEVEL, write_checksum=True)
            self._out = compressor.stream_writer(file, closefd=False)
        self._closing = compress

    def add(self, name: str, size: int, pieces: Iterable[bytes]) -> None:
        """Add a file; ``pieces`` must have ``size`` bytes together."""
        head = TarInfo(name)
        head.size = size
        self._out.write(head.tobuf(GNU_FORMAT))
        for piece in pieces:
            self._out.write(piece)
        self._out.write(b"\0" * (-size % BLOCKSIZE))

    def close(self) -> None:
        """Write the end of the archive; the file stays open."""
        self._out.write(b"\0" * (2 * BLOCKSIZE))
        if self._closing:
            self._out.close()


class ArchiveReader:
    """The files of an archive, in order: a name and a size, then its pieces, then the next name.

    Raises BackupDamaged for whatever is not as ``ArchiveWriter`` writes it.
    """

    def __init__(self, path: Path, stream: IO[bytes]) -> None:
        self._path = path
        self._stream = stream
        self.bytes = path.stat().st_size  # of the archive as it stands, compressed or not

    def next(self) -> tuple[str, int] | None:
        """Name and size of the next file, whose ``pieces`` must then be taken; None at the end."""
        block = self._read(BLOCKSIZE)
        if not block.strip(b"\0"):
            return None
        try:
            head = TarInfo.frombuf(block, "ascii", "strict")
        except (HeaderError, ValueError) as error:
            raise self.damaged(f"no tar archive: {error}") from error
        if head.type != REGTYPE or head.size < 0:
            raise self.damaged(f"{head.name!r} in it is not a plain file")
        return head.name, head.size

    def pieces(self, size: int) -> Iterator[bytes]:
        """The contents of the file that ``next`` named."""
        left = size
        while left:
            piece = self._read(min(left, PIECE))
            left -= len(piece)
            yield piece
        self._read(-size % BLOCKSIZE)

    def _read(self, size: int) -> bytes:
        try:
            found = b""
            while len(found) < size and (more := self._stream.read(size - len(found))):
                found += more
        except (OSError, zstandard.ZstdError) as error:
            raise self.damaged(str(error)) from error
        if len(found) < size:
            raise self.damaged("it is cut off")
        return found

    def damaged(self, told: str) -> BackupDamaged:
        """What to raise when something in here is not as it should be."""
        return BackupDamaged(f"{self._path} is no sound backup: {told}")


@contextmanager
def open_archive(path: Path) -> Iterator[ArchiveReader]:
    """An archive for reading, compressed or not; raises BackupDamaged when there is no such file."""
    try:
        file = path.open("rb")
    except OSError as error:
        raise BackupDamaged(f"{path} cannot be read: {error.strerror or error}") from error
    with file:
        start = file.read(len(_ZSTD))
        file.seek(0)
        if start != _ZSTD:
            yield ArchiveReader(path, file)
            return
        decompressor = zstandard.ZstdDecompressor(max_window_size=MOST_WINDOW)
        with closing(decompressor.stream_reader(file, closefd=False)) as stream:
            yield ArchiveReader(path, stream)
