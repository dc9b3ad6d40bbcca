"""Phrases: words in order, each at most so many places behind the one before."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.columnar.invert import ranges, run_lengths, run_starts
from index.columnar.postings import PositionPostings, StemPostings
from search.embedded.arrays import SEARCH_FACTOR, Column, Docs, contains

# A place is (row of the document among those with every word) << width | position, so places ascend as the
# text does, and so wide that no two documents are ever within reach of each other.
Places = NDArray[np.unsignedinteger]


def phrase_frequencies(
    postings: PositionPostings | StemPostings, words: Sequence[int], slop: int, n_docs: int
) -> tuple[Docs, Column]:
    """Documents with the phrase, ascending, and how many places it ends at; ``words`` are ordinals.

    ``slop`` is the largest distance between two neighbouring words: 1 means side by side. A place counts
    once, however many ways lead to it. Positions of forms are read for the documents that have every word,
    those of stems, which are put together from their forms, for all.
    """
    nowhere = np.empty(0, dtype=np.int32), np.empty(0, dtype=np.uint32)
    if not words:
        return nowhere
    everywhere = {word: postings.docs(word) for word in words}
    shared, *others = sorted(everywhere.values(), key=len)
    for docs in others:
        shared = shared.take(contains(docs, shared, n_docs).nonzero()[0])
    if not len(shared):
        return nowhere
    found = {word: _occurrences(postings, word, docs, shared, n_docs) for word, docs in everywhere.items()}
    last = max(int(positions.max()) for _, positions in found.values())
    reach = min(slop, last + 1)
    width = (last + reach + 1).bit_length()
    places = {word: _packed(*one, width, len(shared)) for word, one in found.items()}
    ends = places[words[0]]
    for word in words[1:]:
        ends = _within_reach(ends, places[word], reach)
        if not len(ends):
            return nowhere
    rows = ends >> ends.dtype.type(width)
    starts = run_starts(rows)
    return shared.take(rows.take(starts)), run_lengths(starts, len(rows)).astype(np.uint32)


def _occurrences(
    postings: PositionPostings | StemPostings, word: int, docs: Docs, shared: Docs, n_docs: int
) -> tuple[NDArray[np.int64], Column]:
    """(n,) each: rows of ``shared``, a part of the word's ``docs``, and the word's positions there."""
    frequencies, positions = postings.frequencies(word), postings.positions(word)
    if len(shared) < len(docs):
        searched = len(shared) * SEARCH_FACTOR < len(docs)
        rows = docs.searchsorted(shared) if searched else contains(shared, docs, n_docs).nonzero()[0]
        starts = np.cumsum(frequencies, dtype=np.int64) - frequencies
        frequencies = frequencies.take(rows)
        positions = positions.take(ranges(starts.take(rows), frequencies.astype(np.int64)))
    return np.repeat(np.arange(len(shared)), frequencies), positions


def _packed(rows: NDArray[np.int64], positions: Column, width: int, count: int) -> Places:
    small = width + count.bit_length() < 32  # one bit is left for _within_reach
    kind: type[np.unsignedinteger] = np.uint32 if small else np.uint64
    packed: Places = rows.astype(kind) << kind(width)
    packed |= positions.astype(kind)
    return packed


def _within_reach(ends: Places, places: Places, reach: int) -> Places:
    """Those of ``places`` that have one of ``ends`` before them, at most so many positions."""
    one = ends.dtype.type(1)
    both = np.concatenate(((ends + one) << one, places << one | one))
    both.sort(kind="stable")  # which merges two ascending runs in one pass
    is_place = (both & one).astype(bool)
    ended = np.maximum.accumulate(np.where(is_place, 0, both))  # the nearest end; 0 is none
    rows = (is_place & (ended > 0) & (both - ended < 2 * reach)).nonzero()[0]
    return both.take(rows) >> one
