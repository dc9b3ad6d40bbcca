"""Posting lists as arrays, read from Whoosh's segments once a generation and kept while there is room."""

from bisect import bisect_left
from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from index.storage import damage
from search.errors import BadQuery

Ints = NDArray[np.int64]

CACHE_BYTES = 256 * 2**20
OVERHEAD_BYTES = 1_000  # of the objects around a posting list
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
        arrays = (self.docs, self.frequencies, self.starts, self.positions)
        return OVERHEAD_BYTES + sum(array.nbytes for array in arrays)


_NOTHING = np.empty(0, dtype=np.int64)
EMPTY = PostingList(_NOTHING, _NOTHING, np.zeros(1, dtype=np.int64), np.empty(0, dtype=np.uint32))


class Postings:
    """The terms of one open Whoosh reader. Whoosh's readers share a file position, so a lock guards them."""

    def __init__(self, reader: Any, folder: Path, cache_bytes: int = CACHE_BYTES) -> None:
        self._reader = reader
        self._folder = folder  # for messages
        self._room = cache_bytes
        self._cache: OrderedDict[tuple[str, str], PostingList] = OrderedDict()
        self.lock = Lock()
        self._lexicons: dict[str, list[str]] = {}
        self._expansions = lru_cache(maxsize=1_000)(self._expand)

    def read(self, field: str, term: str) -> PostingList:
        """The posting list of a term; empty when no live document has it."""
        with self.lock:
            found = self._cache.get((field, term))
            if found is not None:
                self._cache.move_to_end((field, term))
                return found
            with damage(self._folder):
                found = self._read(field, term.encode())
            if found is not EMPTY:
                self._cache[field, term] = found
                self._room -= found.nbytes
                while self._room < 0 and len(self._cache) > 1:
                    self._room += self._cache.popitem(last=False)[1].nbytes
            return found

    def with_prefix(self, field: str, prefix: str) -> tuple[str, ...]:
        """The terms of a field that start so, alphabetically; BadQuery when they are too many."""
        return self._expansions(field, prefix, None)

    def similar(self, field: str, term: str, edits: int) -> tuple[str, ...]:
        """The terms of a field with the same first letter and at most ``edits`` edits away, alphabetically.

        An edit adds, drops or replaces a letter or swaps two neighbours. BadQuery when they are too many.
        """
        return self._expansions(field, term, edits)

    def _expand(self, field: str, text: str, edits: int | None) -> tuple[str, ...]:
        terms = self._terms_starting(field, text if edits is None else text[:1])
        if edits is not None and terms:
            near = cdist([text], terms, scorer=OSA.distance, score_cutoff=edits, dtype=np.int32)[0] <= edits
            terms = [terms[place] for place in np.flatnonzero(near)]
        if len(terms) > MAX_EXPANSION:
            raise BadQuery("too_many_expansions", value=text, most=MAX_EXPANSION)
        return tuple(terms)

    def _terms_starting(self, field: str, prefix: str) -> list[str]:
        """A slice of the field's sorted dictionary, which is read once a generation."""
        with self.lock:
            if field not in self._lexicons:
                with damage(self._folder):
                    self._lexicons[field] = sorted(term.decode() for term in self._reader.lexicon(field))
            terms = self._lexicons[field]
        return terms[bisect_left(terms, prefix) : bisect_left(terms, prefix + "\U0010ffff")]

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
        if not docs:
            return EMPTY
        numbers = np.array(docs, dtype=np.int64)
        if numbers[0] < 0 or numbers[-1] >= self._reader.doc_count_all() or (np.diff(numbers) <= 0).any():
            raise ValueError(f"the postings of {field}:{term.decode(errors='replace')} are out of order")
        frequencies = np.array([len(value) // 4 for value in values], dtype=np.int64)
        starts = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(frequencies)))
        positions = np.frombuffer(b"".join(values), dtype="<u4")
        return PostingList(numbers, frequencies, starts, positions)
