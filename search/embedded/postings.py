"""Posting lists as arrays, read from Whoosh's segments once a generation and kept while there is room."""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.errors import BadQuery

Ints = NDArray[np.int64]

CACHE_BYTES = 256 * 2**20
MAX_EXPANSION = 1_000  # terms that a prefix or a fuzzy term may stand for


@dataclass(frozen=True, slots=True)
class PostingList:
    """The live documents that have a term in a field."""

    docs: Ints  # (n,) ascending
    frequencies: Ints  # (n,) occurrences, 1 and more
    starts: Ints  # (n + 1,) where each document's positions start
    positions: NDArray[np.uint32]  # (starts[-1],) ascending within a document

    @property
    def nbytes(self) -> int:
        return self.docs.nbytes + self.frequencies.nbytes + self.starts.nbytes + self.positions.nbytes


class Postings:
    """The terms of one open Whoosh reader. Whoosh's readers share a file position, so a lock guards them."""

    def __init__(self, reader: Any, cache_bytes: int = CACHE_BYTES) -> None:
        self._reader = reader
        self._room = cache_bytes
        self._cache: OrderedDict[tuple[str, str], PostingList] = OrderedDict()
        self.lock = Lock()

    def read(self, field: str, term: str) -> PostingList:
        """The posting list of a term; empty when no live document has it."""
        with self.lock:
            found = self._cache.get((field, term))
            if found is None:
                found = self._cache[field, term] = self._read(field, term.encode())
                self._room -= found.nbytes
                while self._room < 0 and len(self._cache) > 1:
                    self._room += self._cache.popitem(last=False)[1].nbytes
            else:
                self._cache.move_to_end((field, term))
            return found

    def with_prefix(self, field: str, prefix: str) -> list[str]:
        """The terms of a field that start so, alphabetically; BadQuery when they are too many."""
        with self.lock:
            terms = []
            for term in self._reader.expand_prefix(field, prefix):
                terms.append(term.decode())
                if len(terms) > MAX_EXPANSION:
                    raise BadQuery("too_many_expansions", value=prefix, most=MAX_EXPANSION)
            return terms

    def similar(self, field: str, term: str, edits: int, prefix: int) -> list[str]:
        """The terms of a field at most ``edits`` letters away that share the first ``prefix`` letters."""
        with self.lock:
            return sorted(set(self._reader.terms_within(field, term, edits, prefix=prefix)))[:MAX_EXPANSION]

    def _read(self, field: str, term: bytes) -> PostingList:
        docs: list[int] = []
        values: list[bytes] = []
        for leaf, base in self._reader.leaf_readers():
            if (field, term) not in leaf:
                continue
            matcher = leaf.postings(field, term)
            while matcher.is_active():
                docs.append(base + matcher.id())
                values.append(matcher.value())
                matcher.next()
        frequencies = np.array([len(value) // 4 for value in values], dtype=np.int64)
        starts = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(frequencies)))
        positions = np.frombuffer(b"".join(values), dtype="<u4")
        return PostingList(np.array(docs, dtype=np.int64), frequencies, starts, positions)
