"""A file on the disk: opened without ever waiting, watched for changes, passed over when it is known."""

import os
import stat
import time
from collections.abc import Iterator
from functools import lru_cache
from io import BufferedReader, FileIO
from itertools import islice
from pathlib import Path
from typing import NamedTuple, Protocol

from index.intake.sound import sound_line
from index.page import FileBegins, FileMark, Page, Raw, Reject
from index.sources.contents import Format, read_source
from index.sources.source import Source
from index.sources.streams import Budget, Watched

SETTLED_NS = 2 * 10**9  # a file that changed later than this might change again within one tick of its clock,
UNSETTLED = -1  # … so its time of change tells nothing, and its content alone can say that it is the same
MARK_PAGES = 2_000  # after so many a mark says how far a file was read


class Known(NamedTuple):
    """What is known of a file that was read before, as far as what came of it is safe."""

    begins: FileBegins  # what to tell of the part that was read
    mark: FileMark  # how far that goes


class Memory(Protocol):
    """What was read before, in the same way."""

    def find(self, path: str) -> Known | None:
        """What is known of a file."""


class NoMemory:
    """Nothing was read before."""

    def find(self, path: str) -> None:
        """Nothing."""


class Progress:
    """How far a run has come in its files; somebody else may look at it meanwhile."""

    def __init__(self) -> None:
        self.name = ""  # of the file that is being read
        self.done = 0  # bytes of the files before
        self._watched: Watched | None = None

    @property
    def bytes(self) -> int:
        """Of the files, packed as they are, that were read or passed over."""
        return self.done + (self._watched.position if self._watched else 0)

    def begin(self, name: str, watched: Watched) -> None:
        """A file is being read."""
        self.name, self._watched = name, watched

    def end(self, size: int) -> None:
        """A file of so many bytes is done."""
        self.done, self._watched = self.done + size, None


def read_file(path: str, format: Format, memory: Memory, progress: Progress) -> Iterator[Raw]:
    """The pages of a file between FileBegins and FileMark; nothing new comes of one that is known.

    Whatever cannot be read is a Reject.
    """
    name = shown(path)
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 (of a million files)
            yield Reject(name, "not a regular file")  # merely to open a device may set it going
            return
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
        with FileIO(descriptor) as file:  # a pipe that has just come in a file's place is not waited for
            state = os.fstat(descriptor)
            if not stat.S_ISREG(state.st_mode):
                yield Reject(name, "not a regular file")
                return
            yield from _Reading(path, name, file, state, format, progress).raws(memory)
            progress.end(state.st_size)
    except OSError as error:
        yield Reject(name, f"cannot be read: {error.strerror or error}")


class _Reading:
    """One file that is being read."""

    def __init__(
        self, path: str, name: str, file: FileIO, state: os.stat_result, format: Format, progress: Progress
    ) -> None:
        self._path = _real(path)
        self._name = name
        self._file = file
        self._state = state
        self._format = format
        self._watched = Watched(file)
        settled = time.time_ns() - state.st_mtime_ns > SETTLED_NS
        self._changed = state.st_mtime_ns if settled else UNSETTLED
        progress.begin(name, self._watched)

    def raws(self, memory: Memory) -> Iterator[Raw]:
        """All that comes of it."""
        known, state = memory.find(self._path), self._state
        if known and known.mark.size == state.st_size:
            begins, mark = known
            if mark.changed == state.st_mtime_ns:
                yield from [begins] if mark.digest else self._pages(begins)
                return
            if mark.digest and mark.digest == self._digest():  # copied, or touched
                yield from (begins, self._mark(mark.pages, mark.digest))
                return
            self._file.seek(0)
        yield from self._pages(FileBegins(self._path))

    def _pages(self, begins: FileBegins) -> Iterator[Raw]:
        """The pages behind those that are known. The last one waits until the file is seen not to change."""
        yield begins
        pages, held = begins.pages, None
        for raw in islice(self._contents(), pages, None):
            if held is not None:
                yield held
                if pages % MARK_PAGES == 0:
                    yield self._mark(pages)
            held, pages = raw, pages + 1
        whole = isinstance(held, Page) and held.path == self._path
        changed = self._change(whole)
        if held is not None and not (whole and changed):  # half of it may be of the old page, half of the new
            yield held
        if isinstance(changed, Reject):
            yield changed
        elif not changed:
            yield self._mark(pages, self._digest())

    def _contents(self) -> Iterator[Raw]:
        state, stream = self._state, BufferedReader(self._watched, 2**18)
        hint = self._path.rpartition("/")[2]
        source = Source(self._name, stream, self._path, hint, state.st_size, self._file)
        return read_source(source, self._format, Budget(lambda: self._watched.position))

    def _change(self, whole: bool) -> Reject | bool:
        """Whether it has changed since it was opened; a reject where that spoils what was read."""
        before, now = self._state, os.fstat(self._file.fileno())
        if (before.st_size, before.st_mtime_ns) == (now.st_size, now.st_mtime_ns):
            return False
        if not whole and now.st_size >= before.st_size:
            return True  # records that somebody adds are read the next time
        sizes = f"{before.st_size:,} bytes before, {now.st_size:,} now"
        return Reject(self._name, f"changed while it was read ({sizes}); say the same again")

    def _digest(self) -> str:
        """The hash of the whole file; it is read once more unless it was read from its start on."""
        if self._watched.position and self._file.tell() == self._watched.position:
            return self._watched.digest()
        self._file.seek(0)
        return Watched(self._file).digest()

    def _mark(self, pages: int, digest: str | None = None) -> FileMark:
        return FileMark(self._path, self._state.st_size, self._changed, pages, digest)


def _real(path: str) -> str:
    """The one absolute path of a file, however it is named."""
    folder, name = os.path.split(path)
    return (
        os.path.realpath(path) if Path(path).is_symlink() else f"{_real_folder(Path.cwd() / folder)}/{name}"
    )


@lru_cache(64)
def _real_folder(folder: Path) -> str:  # absolute, since a process may change its folder
    return os.path.realpath(folder)


def shown(path: str) -> str:
    """A path for people, whatever bytes the file system holds."""
    return sound_line(os.fsencode(path).decode("utf-8", "replace"))
