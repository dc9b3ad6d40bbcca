"""The one place that writes an index: articles in, committed batches out."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

from index.analysis.analyzer import Analyzer
from index.analysis.stemmer import StemTable
from index.article import Article
from index.errors import TelusurError
from index.givers import Givers
from index.lock import write_lock
from index.schema import article_digest, document
from index.storage import SOURCES, STEMS, create_index, damage, open_index, remove_strays

BATCH = 5_000  # articles held before they are committed; an interrupted run keeps every full batch
POOL_MEGABYTES = 128  # Whoosh sorts its postings in runs of this size

Outcome = Literal["added", "updated", "unchanged"]


class IndexUnwritable(TelusurError):
    """The disk did not take a commit."""


class IndexWriter:
    """Adds, updates and deletes articles; a context manager that holds the write lock.

    Leaving the block commits; an exception inside it drops the batch that was not committed yet and
    leaves the index as the last commit made it. ``create=False`` raises IndexMissing where there is none,
    ``merge=False`` keeps every commit a segment of its own.
    """

    def __init__(
        self, folder: Path, wait_seconds: float = 0, create: bool = True, merge: bool = True
    ) -> None:
        self._folder = folder
        self._wait_seconds = wait_seconds
        self._create = create
        self._merge = merge
        self._stack = ExitStack()
        self._digests: dict[str, bytes] = {}  # id → digest of every committed article that stays
        self._gone: set[str] = set()  # committed ids whose documents the next commit deletes
        self.pending: dict[str, Article] = {}  # put, and not committed yet
        self.committed = 0  # articles written by the commits so far

    def __enter__(self) -> Self:
        if not self._create:
            open_index(self._folder)
        self._stack.enter_context(write_lock(self._folder, self._wait_seconds))
        try:
            self._index = create_index(self._folder)
            self._analyzer = Analyzer(StemTable(self._folder / STEMS))
            self._givers = Givers(self._folder / SOURCES)
            with damage(self._folder), self._index.reader() as reader:
                self._digests = dict(_digests(reader))
        except BaseException:
            self._stack.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        with self._stack:
            if kind is None:
                self.commit()

    def put(self, article: Article, path: str | None = None) -> Outcome:
        """Add an article, or put it in the place of the one with its id.

        ``path`` names the whole file that the article was read from: when the same file gave another article
        before, and nothing else gives that one, it is replaced and counts as updated.
        """
        known = article.id in self
        orphan = self._givers.note(article.id, path, known)
        replaced = orphan is not None and self.delete(orphan)
        if self._digest(article.id) == article_digest(article):
            return "updated" if replaced else "unchanged"
        self.pending[article.id] = article
        if len(self.pending) >= BATCH:
            self.commit()
        return "updated" if replaced or known else "added"

    def delete(self, article_id: str) -> bool:
        """Take an article out; False when there is none with this id."""
        present = article_id in self
        self.pending.pop(article_id, None)
        if self._digests.pop(article_id, None) is not None:
            self._gone.add(article_id)
        return present

    def __contains__(self, article_id: str) -> bool:
        return article_id in self.pending or article_id in self._digests

    def __len__(self) -> int:
        """Articles in the index once everything is committed."""
        return len(self._digests.keys() | self.pending.keys())

    def commit(self) -> None:
        """Make everything so far visible to readers; nothing happens when nothing is new."""
        if self.pending or self._gone:
            try:
                self._write()
            except OSError as error:
                raise IndexUnwritable(
                    f"{self._folder}: {error.strerror or error}; the articles since the last commit "
                    f"({len(self.pending):,}) are not in the index, everything before is"
                ) from error
            self._digests |= {one.id: article_digest(one) for one in self.pending.values()}
            self.committed += len(self.pending)
            self.pending.clear()
            self._gone.clear()
        self._analyzer.stems.save()
        self._givers.save()

    def _write(self) -> None:
        writer = self._index.writer(limitmb=POOL_MEGABYTES)
        try:
            with damage(self._folder), self._index.reader() as reader:
                for number in _doc_numbers(reader, self._gone | self.pending.keys()):
                    writer.delete_document(number)
            for article in self.pending.values():
                writer.add_document(**document(article, self._analyzer))
            writer.commit(merge=self._merge)
        except BaseException:
            with suppress(Exception):  # what went wrong first is what counts
                writer.cancel()
            remove_strays(self._index)
            raise

    def _digest(self, article_id: str) -> bytes | None:
        if article_id in self.pending:
            return article_digest(self.pending[article_id])
        return self._digests.get(article_id)


def _digests(reader: Any) -> Iterator[tuple[str, bytes]]:
    """Id and digest of every live document."""
    for leaf, _ in reader.leaf_readers():
        numbers = list(leaf.all_doc_ids())
        if numbers:
            ids, digests = (leaf.column_reader(name, translate=False) for name in ("id", "digest"))
            yield from ((ids[number].decode(), digests[number]) for number in numbers)


def _doc_numbers(reader: Any, ids: Iterable[str]) -> Iterator[int]:
    """The live documents with one of ``ids``, as numbers over all segments."""
    for article_id in ids:
        for leaf, base in reader.leaf_readers():
            if ("id", article_id) in leaf:
                yield from (base + number for number in leaf.postings("id", article_id).all_ids())
