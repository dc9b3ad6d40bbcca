"""The one place that writes an index: articles in, committed batches out."""

import json
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from index.analysis.analyzer import Analyzer
from index.analysis.stemmer import StemTable
from index.article import Article
from index.schema import article_digest, document
from index.storage import SOURCES, STEMS, create_index, open_index, write_file, write_lock

BATCH = 5_000  # articles held before they are committed; an interrupted run keeps every full batch
POOL_MEGABYTES = 256  # Whoosh sorts its postings in runs of this size

Outcome = Literal["added", "updated", "unchanged"]


@dataclass(frozen=True, slots=True)
class _Known:
    """What the index already holds of an article."""

    doc_number: int  # over all segments, as Whoosh counts
    digest: bytes


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
        self._known: dict[str, _Known] = {}
        self.pending: dict[str, Article] = {}  # put, and not committed yet
        self.committed = 0  # articles written by the commits so far
        self._deleted: set[str] = set()

    def __enter__(self) -> Self:
        if not self._create:
            open_index(self._folder)
        self._stack.enter_context(write_lock(self._folder, self._wait_seconds))
        try:
            self._index = create_index(self._folder)
            self._analyzer = Analyzer(StemTable(self._folder / STEMS))
            self._sources = _read_sources(self._folder / SOURCES)
            self._files_of = Counter(self._sources.values())
            self._read_known()
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
        before, and no other file gives that one, it is replaced and counts as updated.
        """
        replaced = self._note_source(article.id, path) if path else False
        if self._digest(article.id) == article_digest(article):
            return "updated" if replaced else "unchanged"
        outcome: Outcome = "updated" if replaced or article.id in self else "added"
        self.pending[article.id] = article
        if len(self.pending) >= BATCH:
            self.commit()
        return outcome

    def delete(self, article_id: str) -> bool:
        """Take an article out; False when there is none with this id."""
        present = article_id in self
        self.pending.pop(article_id, None)
        if article_id in self._known:
            self._deleted.add(article_id)
        return present

    def __contains__(self, article_id: str) -> bool:
        return article_id in self.pending or (article_id in self._known and article_id not in self._deleted)

    def __len__(self) -> int:
        """Articles in the index once everything is committed."""
        return len((self._known.keys() - self._deleted) | self.pending.keys())

    def commit(self) -> None:
        """Make everything so far visible to readers and durable; nothing happens when nothing is new."""
        if self.pending or self._deleted:
            writer = self._index.writer(limitmb=POOL_MEGABYTES)
            try:
                for article_id in self._deleted | (self.pending.keys() & self._known.keys()):
                    writer.delete_document(self._known[article_id].doc_number)
                for article in self.pending.values():
                    writer.add_document(**document(article, self._analyzer))
            except BaseException:
                writer.cancel()
                raise
            writer.commit(merge=self._merge)
            self.committed += len(self.pending)
            self.pending.clear()
            self._deleted.clear()
            self._read_known()
        self._analyzer.stems.save()
        write_file(self._folder / SOURCES, json.dumps(self._sources, ensure_ascii=False))

    def _digest(self, article_id: str) -> bytes | None:
        if article_id in self.pending:
            return article_digest(self.pending[article_id])
        known = self._known.get(article_id)
        return known.digest if known and article_id not in self._deleted else None

    def _note_source(self, article_id: str, path: str) -> bool:
        """Remember which article a file gives; True when the one it gave before had to go."""
        before = self._sources.get(path)
        if before == article_id:
            return False
        self._sources[path] = article_id
        self._files_of[article_id] += 1
        if before is None:
            return False
        self._files_of[before] -= 1
        return self._files_of[before] == 0 and self.delete(before)

    def _read_known(self) -> None:
        known = {}
        with self._index.reader() as reader:
            for leaf, base in reader.leaf_readers():
                if not leaf.has_column("id"):
                    continue
                ids, digests = (
                    leaf.column_reader("id", translate=False),
                    leaf.column_reader("digest", translate=False),
                )
                for number in leaf.all_doc_ids():
                    known[ids[number].decode()] = _Known(base + number, digests[number])
        self._known = known


def _read_sources(path: Path) -> dict[str, str]:
    """File path → article id; a missing or unreadable note only means that files are not recognised."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}
