"""An indexing run over several processes: they read, analyse and build; this one decides and commits.

What was read comes back in page order, as small notes. From time to time all processes begin a new segment;
once every page before that point is decided, the segments are written and committed together, while the
reading goes on.
"""

import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from index.batch import Done, Outcome, Placed
from index.build import BATCH_SECONDS, IndexWriter
from index.chunks import chunks
from index.columnar.manifest import SegmentEntry
from index.columnar.records import make_record
from index.damage import damage
from index.intake.press import PRESS, Press
from index.intake.read import Reading
from index.mergers import Mergers
from index.page import FileBegins, FileMark, Page, Raw, Reject
from index.pool import Asked, Worker, Workers, seldom_collected, wait
from index.worker import PageBuilder, Taken, read_raw

PART = 8_192  # pages from which a process makes a segment
PART_BYTES = 2**26  # … or fewer pages, when they are long
MOST_NAMED_BESIDE = 400_000  # articles; with more, who is who waits for the last merge: both take memory
PASSING_SECONDS = 1  # between looks at what is ready while pages come
WINDOW = 32  # chunks under way for each process: what bounds memory, and covers the time that writing takes


Event = Done | Reject | FileBegins | FileMark


@dataclass(slots=True, eq=False)
class Part:
    """A segment that a process builds."""

    slots: int = 0
    dropped: list[int] = field(default_factory=list)

    def drop(self, slot: int) -> None:
        """Leave an article out."""
        self.dropped.append(slot)

    @property
    def live(self) -> int:
        """Articles that will be written."""
        return self.slots - len(self.dropped)


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Pages that a process reads into a part."""

    pages: list[Raw]  # with the marks between them
    part: Part
    asked: Asked


@dataclass(frozen=True, slots=True)
class _Seal:
    """Where a batch ends; the parts that belong to it."""

    parts: dict[Worker, Part]


@dataclass(slots=True)
class _Writing:
    """Segments of the sealed batch that are being written."""

    asked: list[Asked]
    entries: list[SegmentEntry]  # those that this process has written itself


class ParallelRun:
    """A run over ``jobs`` processes into ``writer``, which ends it before it gives the lock back."""

    def __init__(self, writer: IndexWriter, outlet: str | None, jobs: int, press: Press = PRESS) -> None:
        self._writer = writer
        self._outlet, self._press = outlet, press
        self._workers = Workers(jobs, PageBuilder, writer.folder, outlet, press)
        self._mergers = Mergers(writer.folder)
        self._parts = {worker: Part() for worker in self._workers.all}
        self._queue: deque[_Chunk | _Seal] = deque()
        self._pages = self._bytes = 0  # handed out since the last seal
        self._sealed_at = self._passed_at = time.monotonic()
        self._writing: _Writing | None = None
        self._ended = False
        writer.before_leaving(self.end)

    def end(self) -> None:
        """End the processes; what was not committed is dropped."""
        if self._ended:
            return
        self._ended = True
        self._workers.end(kill=True)
        self._mergers.end(kill=True)
        self._writer.changes.forget()
        self._writer.index.give_up_all()

    def events(self, pages: Iterable[Raw]) -> Iterator[Event]:
        """What became of each page, in page order, with the marks; all is committed behind the last one.

        What is not asked for to the end is dropped as far as it was not committed.
        """
        with seldom_collected():
            try:
                yield from self._events(pages)
                self._workers.end()
                self._settle()
                self._mergers.end()
                self._ended = True
            finally:
                self.end()

    def _events(self, pages: Iterable[Raw]) -> Iterator[Event]:
        most = WINDOW * len(self._parts)
        for chunk, size in chunks(pages):
            while len(self._queue) >= most:
                yield from self._settle_next()
            self._hand_out(chunk, size)
            yield from self._settle_in_passing()
        self._seal()
        while self._queue:
            yield from self._settle_next()
        self._until_written()

    def _hand_out(self, chunk: list[Raw], size: int) -> None:
        worker = min(self._parts, key=lambda one: one.waiting)
        pages = [raw for raw in chunk if not isinstance(raw, FileBegins | FileMark)]
        asked = worker.ask("read", pages) if pages else Asked(done=True, answer=[])
        self._queue.append(_Chunk(chunk, self._parts[worker], asked))
        self._pages += len(chunk)
        self._bytes += size
        jobs, seconds = len(self._parts), time.monotonic() - self._sealed_at
        if self._pages >= PART * jobs or self._bytes >= PART_BYTES * jobs or seconds >= BATCH_SECONDS:
            self._seal()

    def _seal(self) -> None:
        self._queue.append(_Seal(self._parts))
        for worker in self._parts:
            worker.ask("begin_next")
        self._parts = {worker: Part() for worker in self._parts}
        self._pages = self._bytes = 0
        self._sealed_at = time.monotonic()

    def _settle_in_passing(self) -> Iterator[Event]:
        """Decide on what has been read, and commit what is written, where pages come too slowly to queue."""
        if time.monotonic() - self._passed_at < PASSING_SECONDS:
            return
        self._passed_at = time.monotonic()
        while self._take_in(0):
            pass
        while self._queue and self._is_ready(self._queue[0]):
            yield from self._settle_next()

    def _is_ready(self, first: _Chunk | _Seal) -> bool:
        """Whether what comes first needs no waiting."""
        return not self._writing if isinstance(first, _Seal) else first.asked.done

    def _settle_next(self) -> list[Event]:
        """Decide on the pages of the first chunk under way, or write the batch that ends there."""
        first = self._queue.popleft()
        if isinstance(first, _Seal):
            self._until_written()
            self._write(first.parts)
            return []
        while not first.asked.done:
            self._take_in()
        return self._decide(first)

    def _decide(self, chunk: _Chunk) -> list[Event]:
        events: list[Event] = []
        taken: list[Taken | Reject] = chunk.asked.answer
        articles = [one for one in taken if not isinstance(one, Reject)]
        index, changes = self._writer.index, self._writer.changes
        chunk.part.slots += sum(slot is not None for _, _, slot, _ in articles)
        with damage(self._writer.folder):
            known = iter(index.lookup.digests([article_id for article_id, *_ in articles]))
        rest = iter(taken)
        for page in chunk.pages:
            if isinstance(page, FileBegins | FileMark):
                events.append(page)
                continue
            one = next(rest)
            if isinstance(one, Reject):
                events.append(one)
                continue
            article_id, digest, slot, warnings = one
            path = page.path if isinstance(page, Page) else None
            before = changes.digest_over(article_id, next(known))
            outcome, wanted = changes.decide(article_id, digest, path, before)
            if slot is None:
                if wanted:  # it was as the index had it, until another page of this run changed it
                    self._read_here(page, outcome)
            elif wanted:
                changes.place(article_id, Placed(chunk.part, slot, digest), outcome)
            else:
                chunk.part.drop(slot)
            events.append(Done(page.source, outcome, warnings))
        return events

    def _read_here(self, page: Raw, outcome: Outcome) -> None:
        reading = read_raw(page, self._outlet, self._press)
        if isinstance(reading, Reading):
            self._writer.place(reading.article, make_record(reading.article), outcome)

    def _write(self, parts: dict[Worker, Part]) -> None:
        """Have the parts of a batch written, every page of which is decided."""
        with self._writer.writing():
            self._writer.changes.seal()
            dictionary = self._new_dictionary(parts)
            asked = [
                worker.ask(
                    "write", self._writer.index.new_name() if part.live else None, part.dropped, dictionary
                )
                for worker, part in parts.items()
            ]
            self._writing = _Writing(asked, self._writer.write_builder())

    def _new_dictionary(self, parts: dict[Worker, Part]) -> bytes | None:
        """A dictionary for an index that has none, trained by the process that has read most."""
        index = self._writer.index
        with damage(self._writer.folder):
            if index.dictionary() is not None:
                return None
        asked = max(parts, key=lambda worker: parts[worker].live).ask("train", index.next_number)
        while not asked.done:
            self._take_in()
        found: bytes | None = asked.answer
        if found is not None:
            index.add_dictionary(found)
        return found

    def _until_written(self) -> None:
        while self._writing:
            self._take_in()

    def _take_in(self, patience: float | None = None) -> bool:
        """Wait for an answer, as ``wait`` does, and commit and merge what is ready; whether one came."""
        with self._writer.writing():
            came = wait([*self._workers.all, *self._mergers.all], patience)
            if self._writing and all(asked.done for asked in self._writing.asked):
                self._commit(self._writing)
            if done := self._mergers.finished():
                self._writer.index.finish_merge(*done)
                self._begin_merge()
        return came

    def _commit(self, writing: _Writing) -> None:
        self._writing = None
        entries = writing.entries
        for asked in writing.asked:
            if asked.answer.stems:
                self._writer.stems.learn(asked.answer.stems)
            if asked.answer.entry is not None:
                entries.append(asked.answer.entry)
        self._writer.publish(entries)
        if not self._mergers.busy:
            self._begin_merge()

    def _begin_merge(self) -> None:
        if self._writer.merge and (merge := self._writer.index.begin_merge_in_a_run()):
            self._mergers.begin(merge)

    def _settle(self) -> None:
        """What the writer does when it ends: the last merge, and who is who beside it or behind it."""
        self._until_merged()
        if self._writer.merge:
            with self._writer.writing():
                if merge := self._writer.index.begin_settling(self._writer.committed):
                    self._mergers.begin_halves(merge)
            if len(self._writer.index) > MOST_NAMED_BESIDE:
                self._until_merged()
            self._writer.name_people()
            self._until_merged()

    def _until_merged(self) -> None:
        while self._mergers.busy:
            self._take_in()
