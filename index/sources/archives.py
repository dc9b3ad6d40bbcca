"""Archives as folders: each file in a zip or tar, one after another, nothing of them written to the disk."""

import stat
import struct
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BufferedIOBase, BufferedReader, BytesIO, RawIOBase
from os import fsencode
from pathlib import PurePosixPath
from typing import Any, BinaryIO

from index.intake.sound import sound_line
from index.page import Reject
from index.sources.source import Source
from index.sources.streams import Broken, Budget

MOST_HEADER = 2**20  # bytes of what stands before a tar member
HELD_BYTES = 2**26  # of a zip inside something else: its list stands at its end, so it is held in memory
_DAMAGE = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, struct.error)


def zip_members(source: Source, budget: Budget) -> Iterator[Source | Reject]:
    """The files in a zip archive, in its order; raises Broken where there is no list of them."""
    try:
        archive = zipfile.ZipFile(_seekable(source))
    except _DAMAGE as error:
        raise Broken(f"cut off, or a damaged zip archive: {error}") from error
    with archive:
        for info in archive.infolist():
            told = _member(source, info.filename, info.file_size)
            if info.is_dir():
                continue
            if reason := _unsafe(info.filename):
                yield told.reject(reason)
            elif _is_hidden(info.filename):
                continue
            elif stat.S_ISLNK(info.external_attr >> 16):
                yield told.reject("a link in an archive, which is not followed")
            elif info.flag_bits & 1:
                yield told.reject("encrypted; unpack the archive with its password first")
            else:
                yield from _opened(archive, info, told, budget)


def _opened(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, told: Source, budget: Budget
) -> Iterator[Source | Reject]:
    try:
        file = archive.open(info)
    except _DAMAGE as error:
        yield told.reject(f"cannot be read: {error}")
        return
    with file:
        yield replace(told, stream=BufferedReader(_Member(file, "zip", budget)))


class _Member(RawIOBase):
    """A file in an archive, whose damage is Broken; what comes out of a zip is counted."""

    def __init__(self, file: Any, kind: str, budget: Budget | None = None) -> None:
        self._file = file
        self._kind = kind
        self._budget = budget

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill some of a buffer; raises Broken."""
        try:
            data = self._file.read1(len(buffer))
        except (Broken, OSError):
            raise
        except Exception as error:  # zlib.error, LZMAError, BadZipFile, ReadError, …
            raise Broken(f"damaged in its {self._kind} archive: {error}") from error
        if self._budget:
            self._budget.spend(len(data))
        buffer[: len(data)] = data
        return len(data)


def tar_members(source: Source) -> Iterator[Source | Reject]:
    """The files in a tar archive, in its order; raises Broken where it is damaged or cut off.

    A member's stream is of use until the next one is asked for.
    """
    stream = _Headed(source.stream)
    try:
        archive = tarfile.open(fileobj=stream, mode="r|", bufsize=tarfile.BLOCKSIZE)  # noqa: SIM115
        while True:
            stream.header_follows()
            info = archive.next()
            if info is None:
                break
            stream.content_follows(info.size)
            archive.members = []  # type: ignore[attr-defined]  # it would remember every one
            yield from _content(archive, info, source)
    except (tarfile.TarError, ValueError, EOFError, OverflowError) as error:
        raise Broken(f"cut off, or a damaged tar archive: {error}") from error
    if not stream.ended:
        raise Broken("cut off, or a damaged tar archive: what follows is no member, and no end either")


def _content(archive: tarfile.TarFile, info: tarfile.TarInfo, source: Source) -> Iterator[Source | Reject]:
    told = _member(source, info.name, info.size)
    if info.isdir():
        return
    if reason := _unsafe(info.name):
        yield told.reject(reason)
    elif _is_hidden(info.name):
        return
    elif info.issparse():
        yield told.reject("a file with holes; unpack the archive first")
    elif not info.isreg():
        yield told.reject("a link or device in an archive, which is not followed")
    elif file := archive.extractfile(info):
        with file:
            yield replace(told, stream=BufferedReader(_Member(file, "tar")))
            while file.read(2**18):  # whatever its reader has left
                pass


class _Headed(RawIOBase):
    """A stream of headers and contents; a header that does not end is Broken.

    tarfile reads a header whole, however long it says that it is.
    """

    def __init__(self, stream: BufferedIOBase) -> None:
        self._stream = stream
        self._left: int | None = MOST_HEADER
        self._content = 0  # bytes of the content that were not read
        self.ended = False  # the last that was read is an end mark

    def content_follows(self, size: int) -> None:
        """So much may come, and what fills it up."""
        self._left, self._content = None, max(0, size) + tarfile.BLOCKSIZE

    def header_follows(self) -> None:
        """What is left of the content may come, and a header."""
        self._left = MOST_HEADER + max(0, self._content)

    def read(self, size: int = -1) -> bytes:
        """So many bytes, fewer at the end."""
        data = self._stream.read(size)
        if self._left is None:
            self._content -= len(data)
        else:
            self._left -= len(data)
            if self._left < 0:
                raise Broken(f"a damaged tar archive: a header of over {MOST_HEADER:,} bytes")
        self.ended = len(data) == size and not data.strip(b"\0")
        return data


def _seekable(source: Source) -> BinaryIO:
    if source.file is not None:
        return source.file
    data = source.stream.read(HELD_BYTES + 1)
    if len(data) > HELD_BYTES:
        raise Broken(f"a zip archive of over {HELD_BYTES:,} bytes inside another; unpack the outer one first")
    return BytesIO(data)


def _member(source: Source, name: str, size: int) -> Source:
    """A member that is not open."""
    shown = sound_line(fsencode(name).decode("utf-8", "replace")) if _is_name(name) else repr(name)
    path = f"{source.path}/{name}" if source.path else None
    return Source(f"{source.name}/{shown}", BytesIO(), path, PurePosixPath(name).name, size)


def _is_name(name: str) -> bool:
    try:
        fsencode(name)
    except UnicodeEncodeError:
        return False
    return True


def _is_hidden(name: str) -> bool:
    """Whether a walk through the unpacked folder would pass it over."""
    parts = PurePosixPath(name).parts
    return "__MACOSX" in parts or any(part.startswith(".") and part != ".." for part in parts)


def _unsafe(name: str) -> str | None:
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts:
        return f"its name {name[:100]!r} leads out of the archive"
    return None
