"""The postings of one field of a segment: its terms, and the documents, frequencies and positions of each.

Documents are stored in their lower 16 bits; a container says how many postings in a row share the upper ones.
A frequency takes four bits, and larger ones stand apart.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import TypeAlias, get_args

import numpy as np
from numpy.typing import NDArray

from index.article import Language
from index.columnar.arrays import Array, ArrayFile

Docs: TypeAlias = NDArray[np.int32]
Counts: TypeAlias = NDArray[np.unsignedinteger]

LARGE = 15  # the frequency that four bits cannot tell from larger ones
AFTER_EVERY_TERM = b"\xff"  # no UTF-8 text has this byte
CHUNK_BITS = 16
CHUNK_MASK = 2**CHUNK_BITS - 1
LAST_FIRST = 0xFFFF  # where a word stands first is told up to here; further behind it is as good as nowhere
LANGUAGE_CODES: tuple[Language, ...] = get_args(
    Language
)  # of the documents; the place in it is what the language column holds


class Postings:
    """Documents of each term of a field, by the term's ordinal; deleted documents are among them."""

    def __init__(self, name: str, terms: ArrayFile, docs: ArrayFile) -> None:
        self.name = name
        self._low = docs[f"{name}.low"]
        self._chunk = terms[f"{name}.container_chunk"]
        self._count = terms[f"{name}.container_count"]
        self._starts = terms[f"{name}.postings_at"].data  # an item of it is a plain int, and cheap
        self._containers = terms[f"{name}.containers_at"].data

    def __len__(self) -> int:
        """How many terms there are."""
        return len(self._starts) - 1

    def doc_frequency(self, ordinal: int) -> int:
        """How many documents have a term."""
        return int(self._starts[ordinal + 1] - self._starts[ordinal])

    def doc_frequencies(self, start: int, stop: int) -> NDArray[np.int64]:
        """(stop - start,) how many documents have each of some terms in a row."""
        starts = np.asarray(self._starts[start : stop + 1]).astype(np.int64)
        return starts[1:] - starts[:-1]

    def docs(self, ordinal: int, stop: int | None = None) -> Docs:
        """(n,) int32: the documents of a term, ascending; of all terms before ``stop``, term by term."""
        stop = ordinal + 1 if stop is None else stop
        docs = self._low[self._starts[ordinal] : self._starts[stop]].astype(np.int32)
        first, last = self._containers[ordinal], self._containers[stop]
        chunks = self._chunk[first:last].astype(np.int32) << CHUNK_BITS
        if len(chunks) == 1:
            docs += chunks[0]
        else:
            docs += np.repeat(chunks, self._count[first:last].astype(np.int64) + 1)
        return docs

    def rows_of(self, ordinal: int, wanted: Docs) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
        """Whether each of some documents, ascending, has a term, and in which row of ``docs``.

        Some row where it hasn't. What is stored is searched, without decoding ``docs``.
        """
        first, last = self._containers[ordinal], self._containers[ordinal + 1]
        chunks = self._chunk[first:last].astype(np.int32) << CHUNK_BITS
        lefts = wanted.searchsorted(chunks).tolist()
        rights = wanted.searchsorted(chunks | CHUNK_MASK, side="right").tolist()
        here, rows = np.zeros(len(wanted), dtype=bool), np.zeros(len(wanted), dtype=np.int64)
        low, start, row = (wanted & CHUNK_MASK).astype(np.uint16), self._starts[ordinal], 0
        for left, right, before_last in zip(lefts, rights, self._count[first:last].tolist(), strict=True):
            if left < right:
                stored = self._low[start + row : start + row + before_last + 1]
                sought = low[left:right]
                found = stored.searchsorted(sought)
                np.minimum(found, before_last, out=found)
                here[left:right] = stored.take(found) == sought
                rows[left:right] = found + row
            row += before_last + 1
        return here, rows


class TermPostings(Postings):
    """Postings of terms that are words, with their frequencies."""

    def __init__(self, name: str, terms: ArrayFile, docs: ArrayFile, freqs: ArrayFile) -> None:
        super().__init__(name, terms, docs)
        self._blob = terms[f"{name}.terms"].data
        self._offsets = terms[f"{name}.term_offsets"].data
        self._nibbles = freqs[f"{name}.nibbles"]
        self._long_at, self._long = freqs[f"{name}.long_at"], freqs[f"{name}.long"]
        self._large = self._long_at.data

    def term(self, ordinal: int) -> bytes:
        """A term, as UTF-8; ordinals follow the order of terms by code point."""
        return bytes(self._blob[self._offsets[ordinal] : self._offsets[ordinal + 1] - 1])

    def terms(self, start: int = 0, stop: int | None = None) -> list[str]:
        """The terms of the ordinals from ``start`` to before ``stop``."""
        stop = len(self) if stop is None else stop
        if start >= stop:
            return []
        return bytes(self._blob[self._offsets[start] : self._offsets[stop] - 1]).decode().split("\n")

    def spelt(self) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
        """All terms as UTF-8, each ended by a newline, and where each begins."""
        blob, offsets = np.frombuffer(self._blob, np.uint8), np.asarray(self._offsets)
        starts = offsets[:-1].astype(np.int64)
        return blob[: int(offsets[-1])], starts

    def at_or_after(self, term: bytes) -> int:
        """The ordinal of the first term that is not before ``term``."""
        return bisect_left(range(len(self)), term, key=self.term)

    def find(self, term: bytes) -> int | None:
        """The ordinal of a term; None when no document has it."""
        ordinal = self.at_or_after(term)
        return ordinal if ordinal < len(self) and self.term(ordinal) == term else None

    def starting(self, prefix: bytes) -> range:
        """The ordinals of the terms that start so."""
        return range(self.at_or_after(prefix), self.at_or_after(prefix + AFTER_EVERY_TERM))

    def frequencies(self, ordinal: int, stop: int | None = None) -> Counts:
        """(n,) uint8 or uint32: how often the term stands in each document of ``docs``, 1 and more."""
        start, end = self._starts[ordinal], self._starts[ordinal + 1 if stop is None else stop]
        packed = self._nibbles[start >> 1 : (end + 1) >> 1]
        pairs = np.empty((len(packed), 2), dtype=np.uint8)
        pairs[:, 0], pairs[:, 1] = packed & LARGE, packed >> 4
        found = pairs.reshape(-1)[start & 1 :][: end - start]
        first, last = bisect_left(self._large, start), bisect_left(self._large, end)
        if first == last:
            return found
        wide = found.astype(np.uint32)
        wide[self._long_at[first:last].astype(np.int64) - start] = self._long[first:last]
        return wide

    def frequencies_at(self, ordinal: int, rows: NDArray[np.int64]) -> Counts:
        """(len(rows),) uint8 or uint32: those of some of its postings; ``rows`` are rows of ``docs``."""
        places = rows + self._starts[ordinal]
        found: NDArray[np.uint8] = self._nibbles.take(places >> 1)
        found = found >> ((places & 1) << 2).astype(np.uint8) & np.uint8(LARGE)
        large = (found == LARGE).nonzero()[0]
        if not len(large):
            return found
        wide = found.astype(np.uint32)
        wide[large] = self._long.take(self._long_at.searchsorted(places[large].astype(self._long_at.dtype)))
        return wide


class PositionPostings(TermPostings):
    """Postings of words with the places where they stand."""

    def __init__(
        self, name: str, terms: ArrayFile, docs: ArrayFile, freqs: ArrayFile, positions: ArrayFile
    ) -> None:
        super().__init__(name, terms, docs, freqs)
        self._positions_at = terms[f"{name}.positions_at"].data
        self._positions = positions[f"{name}.positions"]

    def positions(self, ordinal: int) -> Array:
        """(sum of frequencies,) unsigned: ascending within a document, one document after another."""
        return self._positions[self._positions_at[ordinal] : self._positions_at[ordinal + 1]]

    def firsts(self, ordinal: int, stop: int | None = None) -> NDArray[np.uint16]:
        """(n,) the first position in each document of ``docs``, LAST_FIRST at most."""
        stop = ordinal + 1 if stop is None else stop
        frequencies = self.frequencies(ordinal, stop)
        starts = np.cumsum(frequencies, dtype=np.int64) - frequencies
        starts += self._positions_at[ordinal]
        return np.minimum(self._positions.take(starts), LAST_FIRST).astype(np.uint16)

    def firsts_at(self, ordinal: int, rows: NDArray[np.int64], docs: Docs) -> NDArray[np.uint16]:
        """(len(rows),) those of some of its postings: ascending rows of ``docs``, and what stands there."""
        starts = sums_before(self.frequencies(ordinal), rows) + self._positions_at[ordinal]
        return np.minimum(self._positions.take(starts), LAST_FIRST).astype(np.uint16)


class StemPostings(TermPostings):
    """Postings of stems; their positions are those of the word forms that have the stem."""

    def __init__(
        self,
        name: str,
        terms: ArrayFile,
        docs: ArrayFile,
        freqs: ArrayFile,
        forms: PositionPostings,
        languages: Array,
    ) -> None:
        super().__init__(name, terms, docs, freqs)
        self.forms = forms
        self.languages = languages  # (n_docs,) places in LANGUAGE_CODES
        self._stems = tuple(terms[f"{forms.name}.stem_{code}"] for code in LANGUAGE_CODES)

    def positions(self, ordinal: int) -> Array:
        """(sum of frequencies,) int64: ascending within a document, one document after another."""
        places = [np.empty(0, dtype=np.int64)]
        for code, form in self.forms_of(ordinal):
            docs, frequencies = self.forms.docs(form), self.forms.frequencies(form)
            mine = np.repeat(self.languages.take(docs) == code, frequencies)
            where = np.repeat(docs.astype(np.int64), frequencies) << 32 | self.forms.positions(form)
            places.append(where[mine])
        ordered = np.concatenate(places)
        ordered.sort(kind="stable")  # which merges ascending runs
        return ordered & 0xFFFFFFFF

    def forms_of(self, ordinal: int) -> Iterator[tuple[int, int]]:
        """The language (a place in LANGUAGE_CODES) and the ordinal of each form that has the stem in it."""
        for code, stems in enumerate(self._stems):
            for form in np.flatnonzero(stems == ordinal).tolist():
                yield code, form

    def firsts(self, ordinal: int, stop: int | None = None) -> NDArray[np.uint16]:
        """(n,) the first position in each document of ``docs``, LAST_FIRST at most."""
        found = [self._firsts(one) for one in range(ordinal, ordinal + 1 if stop is None else stop)]
        return np.concatenate(found)

    def firsts_at(self, ordinal: int, rows: NDArray[np.int64], docs: Docs) -> NDArray[np.uint16]:
        """(len(rows),) those of some of its postings: ascending rows of ``docs``, and what stands there."""
        languages = self.languages.take(docs)
        found = np.full(len(docs), LAST_FIRST, dtype=np.uint16)
        for code, form in self.forms_of(ordinal):
            mine = (languages == code).nonzero()[0]
            here, places = self.forms.rows_of(form, docs.take(mine))
            mine = mine.take(here.nonzero()[0])
            firsts = self.forms.firsts_at(form, places[here], docs.take(mine))
            found[mine] = np.minimum(found.take(mine), firsts)
        return found

    def _firsts(self, ordinal: int) -> NDArray[np.uint16]:
        table = np.full(len(self.languages), LAST_FIRST, dtype=np.uint16)
        for code, form in self.forms_of(ordinal):
            docs, firsts = self.forms.docs(form), self.forms.firsts(form)
            mine = (self.languages.take(docs) == code).nonzero()[0]
            places = docs.take(mine).astype(np.intp)
            table[places] = np.minimum(table[places], firsts.take(mine))
        return table.take(self.docs(ordinal))


def sums_before(counts: Counts, rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """(len(rows),) the sum of all counts before each row; the rows ascend, each once.

    >>> sums_before(np.array([3, 1, 4, 1], dtype=np.uint8), np.array([1, 3])).tolist()
    [3, 8]
    """
    if not len(rows):
        return rows
    between = np.add.reduceat(counts, rows, dtype=np.int64)  # the last of them behind the last row
    sums: NDArray[np.int64] = between.cumsum() - between + counts[: rows[0]].sum(dtype=np.int64)
    return sums
