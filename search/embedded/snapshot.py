"""One generation of the index, open for reading, and how the next one takes its place."""

import time
from bisect import bisect_right
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from threading import Lock
from typing import Any

from index.article import Article
from index.errors import TelusurError
from index.schema import decode_article
from index.storage import Generation, damage, generation, open_index
from search.embedded.columns import Columns, read_columns
from search.embedded.postings import Postings

TRIES = 5  # a commit may take the files away between finding and opening them


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A generation; it stays whole and the same for as long as somebody holds it."""

    folder: Path
    generation: Generation
    reader: Any  # whoosh.reading.IndexReader
    columns: Columns
    postings: Postings
    records: tuple[tuple[int, Any], ...]  # first document and record column of each segment, ascending

    def article(self, doc: int) -> Article:
        """The stored article of a live document."""
        base, column = self.records[bisect_right(self.records, doc, key=itemgetter(0)) - 1]
        with damage(self.folder):
            with self.postings.lock:
                record = column[doc - base]
            return decode_article(record)


def open_snapshot(folder: Path) -> Snapshot:
    """The latest generation; raises IndexMissing or IndexDamaged."""
    for _ in range(TRIES):
        number = generation(folder)
        try:
            return _open(folder, number)
        except TelusurError:
            if generation(folder) == number:
                raise
        time.sleep(0.05)
    return _open(folder, generation(folder))


def _open(folder: Path, number: Generation) -> Snapshot:
    index = open_index(folder)
    with damage(folder):
        reader = index.reader()
        leaves = [(base, leaf) for leaf, base in reader.leaf_readers() if leaf.doc_count_all()]
        records = tuple((base, leaf.column_reader("record", translate=False)) for base, leaf in leaves)
        return Snapshot(folder, number, reader, read_columns(reader), Postings(reader, folder), records)


class Snapshots:
    """The snapshot of the moment; a new commit replaces it between two requests."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._latest = open_snapshot(folder)

    def current(self) -> Snapshot:
        """The latest generation, opened at most once; readers of an older one are not disturbed."""
        if generation(self._folder) != self._latest.generation:
            with self._lock:
                if generation(self._folder) != self._latest.generation:
                    self._latest = open_snapshot(self._folder)
        return self._latest
