"""The merges of an indexing run, one at a time, in processes of their own: reading does not wait for them."""

from pathlib import Path

from index.columnar.commit import Merge
from index.columnar.manifest import SegmentEntry
from index.pool import Asked, Worker, Workers
from index.worker import Merger


class Mergers:
    """Up to two processes. They are killed when the run is; what they have not finished is swept later."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._workers = Workers(0, Merger)
        self._merge: Merge | None = None  # under way
        self._asked: Asked | None = None  # the merged segment, or one half of it,
        self._half: Asked | None = None  # and the other half

    @property
    def all(self) -> list[Worker]:
        """The processes, to wait for."""
        return self._workers.all

    @property
    def busy(self) -> bool:
        """Whether a merge is under way."""
        return self._merge is not None

    def begin(self, merge: Merge) -> None:
        """Merge in one process."""
        self._start(1)
        self._merge = merge
        self._asked = self.all[0].ask("merge", merge.entries, merge.name)

    def begin_halves(self, merge: Merge) -> None:
        """Merge in two processes, which takes them half of the time each."""
        self._start(2)
        self._merge = merge
        self._asked = self.all[0].ask("merge_bodies", merge.entries, merge.name)
        self._half = self.all[1].ask("merge_but_bodies", merge.entries, merge.half)

    def finished(self) -> tuple[Merge, SegmentEntry] | None:
        """The merge that has come to its end since it was last asked for, and its segment."""
        if self._merge is None or self._asked is None or not self._asked.done:
            return None
        if self._half is not None:
            if self._half.done:
                self._asked, self._half = self.all[0].ask("join", *self._half.answer), None
            return None
        done = self._merge, self._asked.answer
        self._merge = self._asked = None
        return done

    def end(self, kill: bool = False) -> None:
        """End the processes."""
        self._workers.end(kill)

    def _start(self, count: int) -> None:
        if len(self.all) < count:
            self._workers.end()
            self._workers = Workers(count, Merger, self._folder)
