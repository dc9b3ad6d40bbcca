"""The files of a segment that is being written: all of them whole, or none of them there."""

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from index.columnar.arrays import ArrayFileWriter
from index.columnar.manifest import SegmentEntry
from index.columnar.segment import ENDINGS


class SegmentFiles:
    """The writers of a segment's files, by ending; a context manager that leaves none when the block fails.

    Raises FileExistsError where there is a segment of this name.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self._name = name
        self._paths = {ending: folder / f"{name}.{ending}" for ending in ENDINGS}
        self._stack = ExitStack()
        self._writers: dict[str, ArrayFileWriter] = {}

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            for ending, path in self._paths.items():
                self._writers[ending] = stack.enter_context(ArrayFileWriter(path))
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._stack.__exit__(kind, error, trace)
        finally:
            if kind is not None:  # closing may have failed too: a full disk stays full
                for path in self._paths.values():
                    path.unlink(missing_ok=True)

    def __getitem__(self, ending: str) -> ArrayFileWriter:
        return self._writers[ending]

    def close(self, documents: int) -> SegmentEntry:
        """Sync every file to the disk; the segment is done."""
        files = {ending: writer.close() for ending, writer in self._writers.items()}
        return SegmentEntry(self._name, documents, files)
