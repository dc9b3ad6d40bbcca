"""Writes the postings of a field, a block of terms at a time: what ``postings`` reads."""

import numpy as np
from numpy.typing import DTypeLike, NDArray

from index.columnar.arrays import Array
from index.columnar.invert import Inverted, Ordinals, run_lengths
from index.columnar.postings import CHUNK_BITS, LARGE
from index.columnar.segment import STEM_FIELDS, WORD_FIELDS
from index.columnar.segment_files import SegmentFiles


class PostingsWriter:
    """One field of a segment. ``append`` takes blocks of terms in order; ``end`` finishes the field.

    Documents, frequencies and positions go to their files at once; what there is of each term is held until
    the end. ``position_type`` is that of the positions, in fields that have them.
    """

    def __init__(self, files: SegmentFiles, field: str, position_type: DTypeLike = np.uint16) -> None:
        self._files, self._field = files, field
        self._has_positions = field in WORD_FIELDS
        self._has_terms = self._has_positions or field in STEM_FIELDS
        self._blobs: list[Array] = []
        self._counts: list[Ordinals] = []  # postings of each term
        self._places: list[Ordinals] = []  # positions of each term
        self._containers: list[Ordinals] = []  # containers of each term
        self._chunks: list[Array] = []
        self._sizes: list[Array] = []
        self._frequencies = _Frequencies(files, field) if self._has_terms else None
        files["docs"].begin(f"{field}.low", np.uint16)
        if self._has_positions:
            files["positions"].begin(f"{field}.positions", position_type)

    def append(self, block: Inverted, words: bytes = b"") -> None:
        """The next terms with their postings; ``words`` are theirs in a field that has words, a line each."""
        if not len(block.counts):
            return
        starts = np.cumsum(block.counts) - block.counts
        self._counts.append(block.counts)
        self._append_docs(block.docs, starts)
        if self._frequencies:
            self._blobs.append(np.frombuffer(words, np.uint8))
            self._frequencies.append(block.freqs)
        if self._has_positions:
            self._places.append(np.add.reduceat(block.freqs, starts, dtype=np.int64))
            self._files["positions"].append(block.positions)

    def _append_docs(self, docs: NDArray[np.uint32], starts: Ordinals) -> None:
        chunks = (docs >> np.uint32(CHUNK_BITS)).astype(np.uint16)
        first = np.zeros(len(docs), bool)
        np.not_equal(chunks[1:], chunks[:-1], out=first[1:])
        first[starts] = True
        firsts = np.flatnonzero(first)
        self._containers.append(run_lengths(np.searchsorted(firsts, starts), len(firsts)))
        self._chunks.append(chunks[firsts])
        self._sizes.append((run_lengths(firsts, len(docs)) - 1).astype(np.uint16))
        self._files["docs"].append(docs.astype(np.uint16))

    def end(self) -> None:
        """Write what there is of each term."""
        field, terms = self._field, self._files["terms"]
        self._files["docs"].end()
        if self._frequencies:
            self._frequencies.end()
            blob = _joined(self._blobs, np.uint8)
            terms.add(f"{field}.terms", blob)
            terms.add(f"{field}.term_offsets", line_offsets(blob))
        terms.add(f"{field}.postings_at", offsets(_joined(self._counts)))
        terms.add(f"{field}.containers_at", offsets(_joined(self._containers)))
        terms.add(f"{field}.container_chunk", _joined(self._chunks, np.uint16))
        terms.add(f"{field}.container_count", _joined(self._sizes, np.uint16))
        if self._has_positions:
            self._files["positions"].end()
            terms.add(f"{field}.positions_at", offsets(_joined(self._places)))


class _Frequencies:
    """Four bits of each frequency, and the large ones apart."""

    def __init__(self, files: SegmentFiles, field: str) -> None:
        self._file, self._field = files["freqs"], field
        self._half = np.empty(0, np.uint8)  # the last frequency so far when it has no partner in its byte
        self._count = 0
        self._large_at: list[Ordinals] = []
        self._large: list[NDArray[np.uint32]] = []
        self._file.begin(f"{field}.nibbles", np.uint8)

    def append(self, freqs: NDArray[np.uint32]) -> None:
        large = np.flatnonzero(freqs >= LARGE)
        self._large_at.append(large + self._count)
        self._large.append(freqs[large])
        self._count += len(freqs)
        nibbles = np.concatenate((self._half, np.minimum(freqs, LARGE).astype(np.uint8)))
        whole = len(nibbles) & ~1
        self._half = nibbles[whole:]
        self._file.append(nibbles[:whole:2] | nibbles[1:whole:2] << 4)

    def end(self) -> None:
        self._file.append(self._half)
        self._file.end()
        self._file.add(f"{self._field}.long_at", unsigned(_joined(self._large_at)))
        self._file.add(f"{self._field}.long", _joined(self._large, np.uint32))


def offsets(lengths: Ordinals) -> Array:
    """(n + 1,) uint32, or uint64 where it must be: where each of n things begins, and the end."""
    ends = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=ends[1:])
    return unsigned(ends)


def unsigned(numbers: Ordinals) -> Array:
    """Ascending numbers as uint32, or as uint64 where the last needs it."""
    small = not len(numbers) or numbers[-1] <= np.iinfo(np.uint32).max
    return numbers.astype(np.uint32 if small else np.uint64)


def line_offsets(blob: NDArray[np.uint8]) -> Array:
    """(n + 1,) where each of the n lines of a blob begins, and the end; a newline ends each."""
    return unsigned(np.concatenate(([0], np.flatnonzero(blob == ord("\n")) + 1)))


def _joined(parts: list[Array], kind: DTypeLike = np.int64) -> Array:
    return np.concatenate(parts) if parts else np.empty(0, kind)
