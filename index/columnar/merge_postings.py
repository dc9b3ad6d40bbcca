"""The postings of a field over segments that become one, a few terms at a time so that memory stays bounded.

A posting becomes one number, term above new document above the place it came from, and these are sorted.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import Array
from index.columnar.invert import (
    Docs,
    Inverted,
    Keys,
    Ordinals,
    lengths_between,
)
from index.columnar.merge_order import DELETED
from index.columnar.segment import WORD_FIELDS, Segment

KEY_BITS = 64
POSTINGS_AT_ONCE = 2**19  # or positions; a single term may have more
TERMS_AT_ONCE = 2**16
POSITIONS_AT_ONCE = 2**17  # gathered at once: what they are made of stays in the processor's cache


def bits(most: int) -> int:
    """The bits that whole numbers from 0 to ``most`` take."""
    return most.bit_length()


def check_fit(*widths: int) -> None:
    """Raises OverflowError when numbers of so many bits do not fit into one key."""
    if sum(widths) > KEY_BITS:
        raise OverflowError(f"{widths} bits do not fit into a key of {KEY_BITS}: too much for one segment")


def low_bits(width: int) -> np.uint64:
    """A mask of the lowest bits."""
    return np.uint64((1 << width) - 1)


@dataclass(frozen=True, slots=True)
class MergedTerms:
    """Some terms in a row, and what they were in the segments."""

    terms: list[bytes]  # (T,)
    postings: Inverted
    spans: list[range]  # by segment: the ordinals of the terms there
    merged: list[Ordinals]  # by segment: (len(span),) place in ``terms``, -1 where no live document has it


class Source:
    """A field of one of the segments; ``new`` has the new numbers of its documents."""

    def __init__(self, segment: Segment, field: str, new: Docs) -> None:
        self.new = new
        self.postings = segment.fields[field]
        self._blob, self._offsets = segment.terms[f"{field}.terms"], segment.terms[f"{field}.term_offsets"]
        self._at = segment.terms[f"{field}.postings_at"]
        self._positions_at = segment.terms[f"{field}.positions_at"] if field in WORD_FIELDS else None
        self._positions = segment.positions[f"{field}.positions"] if field in WORD_FIELDS else None
        self._files = segment.terms, segment.docs, segment.freqs, segment.positions
        self._weights = (self._at if self._positions_at is None else self._positions_at).data

    def __len__(self) -> int:
        return len(self._at) - 1

    @property
    def weight(self) -> int:
        """Postings, or positions where there are any."""
        return int(self._weights[-1])

    def stop(self, start: int, weight: int, terms: int) -> int:
        """Where terms from ``start`` on end that have no more weight, and are no more; one at least."""
        stop = bisect_right(self._weights, self._weights[start] + weight) - 1
        return min(max(start + 1, min(stop, start + terms)), len(self))

    def terms(self, span: range) -> list[bytes]:
        """The words of the terms."""
        blob = self._blob[int(self._offsets[span.start]) : int(self._offsets[span.stop])]
        return blob.tobytes().split(b"\n")[:-1]

    def counts(self, span: range) -> Ordinals:
        """How many postings each term has."""
        return lengths_between(self._at[span.start : span.stop + 1])

    def docs(self, span: range) -> Docs:
        """The new documents of the terms, DELETED among them."""
        return self.new[self.postings.docs(span.start, span.stop)]

    def frequencies(self, span: range) -> NDArray[np.uint32]:
        """The frequency of each posting."""
        return self.postings.frequencies(span.start, span.stop).astype(np.uint32)

    def positions(self, span: range) -> Array:
        """The positions of all postings; none in a field without."""
        if self._positions is None or self._positions_at is None:
            return np.empty(0, np.uint16)
        return self._positions[int(self._positions_at[span.start]) : int(self._positions_at[span.stop])]

    def release(self) -> None:
        """Let go of the memory that the postings were read into."""
        for file in self._files:
            file.release()


def merged_terms(sources: Sequence[Source], n_docs: int) -> Iterator[MergedTerms]:
    """All terms in order that a live document has, so many at a time as memory bears."""
    for spans in _spans(sources):
        yield _merged(sources, spans, n_docs)
        for source in sources:
            source.release()


def _spans(sources: Sequence[Source]) -> Iterator[list[range]]:
    """By segment, the ordinals of terms that go together: those before some term, and not yet taken."""
    weights = _shares([source.weight for source in sources], POSTINGS_AT_ONCE)
    terms = _shares([len(source) for source in sources], TERMS_AT_ONCE)
    starts = [0] * len(sources)
    while any(start < len(source) for start, source in zip(starts, sources, strict=True)):
        ends = [one.stop(*how) for one, *how in zip(sources, starts, weights, terms, strict=True)]
        cut = min(
            (s.postings.term(end) for s, end in zip(sources, ends, strict=True) if end < len(s)), default=None
        )
        stops = [len(source) if cut is None else source.postings.at_or_after(cut) for source in sources]
        yield [range(start, stop) for start, stop in zip(starts, stops, strict=True)]
        starts = stops


def _shares(sizes: list[int], limit: int) -> list[int]:
    """What each source may give at once: half of it by its size, half of it as everybody."""
    return [limit * size // (2 * max(1, sum(sizes))) + limit // (2 * len(sizes)) for size in sizes]


def _merged(sources: Sequence[Source], spans: list[range], n_docs: int) -> MergedTerms:
    both = list(zip(sources, spans, strict=True))
    words = [source.terms(span) for source, span in both]
    union = sorted(set().union(*words))
    number = dict(zip(union, range(len(union)), strict=True)).__getitem__
    places = [np.fromiter(map(number, some), np.int64, len(some)) for some in words]
    counts = np.concatenate([source.counts(span) for source, span in both])
    docs = np.concatenate([source.docs(span) for source, span in both])
    keys, doc_bits, place_bits = _sorted_keys(np.concatenate(places), counts, docs, n_docs)
    origins = (keys & low_bits(place_bits)).view(np.int64)
    keys >>= np.uint64(place_bits)
    docs = (keys & low_bits(doc_bits)).astype(np.uint32)
    keys >>= np.uint64(doc_bits)
    counts = np.bincount(keys.view(np.int64), minlength=len(union))
    kept = np.flatnonzero(counts)
    before = np.concatenate([source.frequencies(span) for source, span in both])
    freqs = before[origins]
    ends = np.cumsum(before, dtype=np.int64)[origins]
    positions = _gathered([source.positions(span) for source, span in both], ends, freqs)
    renumbered = np.full(len(union), -1, np.int64)
    renumbered[kept] = np.arange(len(kept))
    return MergedTerms(
        [union[place] for place in kept.tolist()],
        Inverted(kept, counts[kept], docs, freqs, positions),
        spans,
        [renumbered[some] for some in places],
    )


def _sorted_keys(terms: Ordinals, counts: Ordinals, docs: Docs, n_docs: int) -> tuple[Keys, int, int]:
    """A key for each posting of a live document, ascending; the bits of its document and of its place.

    Each term has so many of the postings in a row as ``counts`` says.
    """
    doc_bits, place_bits = bits(n_docs - 1), bits(len(docs))
    check_fit(bits(int(terms.max(initial=0))), doc_bits, place_bits)
    keys = np.repeat(terms.view(np.uint64) << np.uint64(doc_bits), counts)
    keys |= docs
    keys <<= np.uint64(place_bits)
    keys |= np.arange(len(docs), dtype=np.uint64)
    if docs.max(initial=0) == DELETED:
        keys = keys[docs != DELETED]
    keys.sort(kind="stable")  # those of a segment ascend, and its runs are merged as they are
    return keys, doc_bits, place_bits


def _gathered(positions: list[Array], ends: Ordinals, freqs: NDArray[np.uint32]) -> Array:
    """The positions of some postings, each ``freqs`` long, that end at ``ends`` in all of ``positions``."""
    if not any(map(len, positions)):
        return np.empty(0, np.uint16)
    before = np.concatenate(positions)
    filled = np.cumsum(freqs, dtype=np.int64)
    moved = ends - filled  # from where a posting will stand to where it stands
    found = np.empty(int(filled[-1]) if len(filled) else 0, before.dtype)
    cuts = np.searchsorted(filled, np.arange(0, len(found), POSITIONS_AT_ONCE), "right").tolist()
    start = 0
    for first, last in pairwise([*cuts, len(freqs)]):
        if first < last:
            stop = int(filled[last - 1])
            places = np.repeat(moved[first:last], freqs[first:last])
            places += np.arange(start, stop)
            found[start:stop] = before[places]
            start = stop
    return found
