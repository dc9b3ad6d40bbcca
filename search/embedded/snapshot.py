"""One generation of the index, open for reading, and how the next one takes its place."""

import time
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from index.article import Article
from index.errors import TelusurError
from index.schema import decode_article
from index.storage import IndexDamaged, generation, open_index
from search.embedded.columns import Columns, read_columns
from search.embedded.postings import Postings

TRIES = 5  # a commit may take the files away between finding and opening them


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A generation; it stays whole and the same for as long as somebody holds it."""

    generation: int
    reader: Any  # whoosh.reading.IndexReader
    columns: Columns
    postings: Postings

    def article(self, doc: int) -> Article:
        """The stored article of a live document."""
        leaf, base = [(leaf, base) for leaf, base in self.reader.leaf_readers() if base <= doc][-1]
        with self.postings.lock:
            record = leaf.column_reader("record", translate=False)[doc - base]
        return decode_article(record)


def open_snapshot(folder: Path) -> Snapshot:
    """The latest generation; raises IndexMissing or IndexDamaged."""
    for attempt in range(TRIES):
        number = generation(folder)
        index = open_index(folder)
        try:
            reader = index.reader()
            return Snapshot(number, reader, read_columns(reader), Postings(reader))
        except TelusurError:
            raise
        except Exception as error:  # Whoosh raises what its decoding runs into
            if generation(folder) == number or attempt == TRIES - 1:
                raise IndexDamaged(
                    f"{folder}: a segment cannot be read ({type(error).__name__}: {error}); "
                    "restore a backup or index again"
                ) from error
            time.sleep(0.05)
    raise AssertionError("unreachable")


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
