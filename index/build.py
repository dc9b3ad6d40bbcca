"""The one place that writes an index: articles in, committed batches out."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from index.analysis.stemmer import StemTable
from index.article import Article
from index.assembly import Assembly
from index.batch import Changes, Outcome, Placed
from index.columnar.commit import Committed
from index.columnar.manifest import SegmentEntry
from index.columnar.records import Record, make_record
from index.damage import damage
from index.errors import TelusurError
from index.givers import Givers
from index.ledger import Ledger
from index.lock import write_lock
from index.people.decisions import Decisions, read_decisions, write_decisions
from index.storage import (
    FILES,
    PEOPLE,
    SOURCES,
    STEMS,
    check_analysis,
    check_marker,
    create_index,
    generation,
    prepare,
)

BATCH = 16_384  # articles held before they are committed; an interrupted run keeps every full batch
BATCH_TOKENS = 2**23  # … or fewer articles, when they are long,
BATCH_SECONDS = 60  # … or when they come slowly


class IndexUnwritable(TelusurError):
    """The disk did not take what was to be written."""


class IndexWriter:
    """Adds, updates and deletes articles; a context manager that holds the write lock.

    Leaving the block commits; an exception inside it drops the batch that was not committed yet and
    leaves the index as the last commit made it. ``create=False`` raises IndexMissing where there is none,
    ``merge=False`` keeps every commit a segment of its own. For one thread.
    """

    def __init__(
        self, folder: Path, wait_seconds: float = 0, create: bool = True, merge: bool = True
    ) -> None:
        self.folder = folder
        self.merge = merge
        self._wait_seconds = wait_seconds
        self._create = create
        self._lock = ExitStack()
        self._leaving = ExitStack()  # what must end before the lock is given back
        self._failure: IndexUnwritable | None = None

    def __enter__(self) -> Self:
        made_ready = prepare if self._create else check_marker
        self._lock.enter_context(write_lock(self.folder, self._wait_seconds, made_ready))
        try:
            manifest = create_index(self.folder)
            if self._create:
                check_analysis(self.folder, manifest)
            with damage(self.folder):
                self.decisions = read_decisions(self.folder / PEOPLE)
                index = Committed(self.folder, manifest, self.decisions)
            ledger = Ledger(self.folder / FILES, manifest.generation)
        except OSError as error:
            self._lock.close()
            raise IndexUnwritable(f"{self.folder} cannot be written to: {error.strerror or error}") from error
        except BaseException:
            self._lock.close()
            raise
        self.index = index
        self._sealed_at = time.monotonic()
        self.changes = Changes(index, Givers(self.folder / SOURCES, index.givers), ledger)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        with self._lock:
            self._leaving.close()
            if kind is None:
                self._write_batch()
                self._merge(self.committed)
                self.name_people()
                self._save_stems()

    def before_leaving(self, end: Callable[[], None]) -> None:
        """Have ``end`` called at the end of the block, while the lock is still held."""
        self._leaving.callback(end)

    def put(self, article: Article, path: str | None = None) -> Outcome:
        """Add an article, or put it in the place of the one with its id.

        ``path`` names the whole file that the article was read from: when the same file gave another article
        before, and nothing else gives that one, it is replaced and counts as updated.
        """
        record = make_record(article)
        with damage(self.folder):
            before = self.changes.digest(article.id)
            outcome, wanted = self.changes.decide(article.id, record.digest, path, before)
        if wanted:
            self.place(article, record, outcome)
        if self._is_full():
            self.commit()
        return outcome

    def place(self, article: Article, record: Record, outcome: Outcome) -> None:
        """Have an article written by this process, once ``changes`` wants it."""
        builder = self._assembly.builder
        placed = Placed(builder, builder.add(article, record), record.digest)
        self.changes.place(article.id, placed, outcome)

    def delete(self, article_id: str) -> bool:
        """Take an article out; False when there is none with this id."""
        with damage(self.folder):
            return self.changes.delete(article_id)

    def __contains__(self, article_id: str) -> bool:
        with damage(self.folder):
            return self.changes.digest(article_id) is not None

    def __len__(self) -> int:
        """Articles in the index once everything is committed."""
        return len(self.changes)

    @property
    def pending(self) -> int:
        """Articles that were put or deleted, and are not committed yet."""
        return self.changes.pending

    @property
    def committed(self) -> int:
        """Articles that were written by the commits so far."""
        return self.changes.committed

    def commit(self) -> None:
        """Make everything so far visible to readers; nothing happens when nothing is new.

        Raises IndexUnwritable when the disk does not take it; the writer is of no use from then on.
        """
        self._write_batch()
        self._merge()

    def _write_batch(self) -> None:
        with self.writing():
            self._sealed_at = time.monotonic()
            if self.changes.wait:
                self.changes.seal()
                self.publish(self.write_builder())

    def decide(self, decisions: Decisions) -> None:
        """Take the user's word on who is who; it is kept, and holds for readers from now on.

        Commits what is pending. Raises IndexUnwritable as ``commit`` does.
        """
        self.commit()
        with self.writing("what you said of people is not kept, every article is in the index"):
            write_decisions(self.folder / PEOPLE, decisions)
            self.decisions = decisions
        with (
            self.writing("what you said of people is kept, but not served yet"),
            damage(self.folder, OSError),
        ):
            self.index.decide(decisions)

    def name_people(self) -> None:
        """Say who is who anew, at the end of a run that wrote enough for it."""
        with self.writing(), damage(self.folder, OSError):
            self.index.name_people()

    def _merge(self, written: int = 0) -> None:
        """Merge as the policy wants it; before that all, at the end of a run that wrote enough articles."""
        if self.merge:
            with self.writing(), damage(self.folder, OSError):
                if written:
                    self.index.settle(written)
                self.index.merge_all()

    def write_builder(self) -> list[SegmentEntry]:
        """The segment of what ``place`` took in, if anything; within ``writing``."""
        if "_assembly" not in self.__dict__ or not len(self._assembly.builder):
            return []
        builder = self._assembly.begin_next()
        dictionary = self._assembly.train(builder, self.index.next_number)
        if dictionary is not None:
            self.index.add_dictionary(dictionary)
            self._assembly.use(dictionary)
        return [self._assembly.write(builder, self.index.new_name())]

    def publish(self, entries: Iterable[SegmentEntry]) -> None:
        """Commit the sealed batch, which was written to these segments; within ``writing``."""
        with damage(self.folder, OSError):
            self.changes.commit(entries)

    def _save_stems(self) -> None:
        """Keep what was learnt, once a run: of one that is given up they are worked out again."""
        if "stems" in self.__dict__:
            with self.writing():
                self.stems.save()

    @contextmanager
    def writing(self, otherwise: str = "every change is in the index") -> Iterator[None]:
        """What the disk does not take inside the block is IndexUnwritable; what was committed stays.

        ``otherwise`` tells what holds when no article waits.
        """
        if self._failure:
            raise self._failure
        try:
            yield
        except OSError as error:
            lost = self.pending
            told = f"the changes since the last commit ({lost:,}) are not in the index, everything before is"
            if generation(self.folder).number > self.index.generation:
                told = otherwise = "the last changes are in the index, but a power cut may undo them"
            self._failure = IndexUnwritable(
                f"{error.filename or self.folder}: {error.strerror or error}; "
                f"{told if lost else otherwise}; mend that and say the same again"
            )
            raise self._failure from error

    @cached_property
    def stems(self) -> StemTable:
        """The stems that are kept beside the index, read when the first article is analysed."""
        return StemTable(self.folder / STEMS)

    @cached_property
    def _assembly(self) -> Assembly:
        with damage(self.folder):
            return Assembly(self.folder, self.stems, self.index.dictionary())

    def _is_full(self) -> bool:
        if time.monotonic() - self._sealed_at >= BATCH_SECONDS:
            return True
        if "_assembly" not in self.__dict__:  # nothing was placed so far
            return False
        builder = self._assembly.builder
        return len(builder) >= BATCH or builder.tokens >= BATCH_TOKENS
