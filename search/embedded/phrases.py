"""Phrases: words in order, each at most so many places behind the one before."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.columnar.invert import run_lengths, run_starts
from index.columnar.postings import LAST_FIRST, PositionPostings, StemPostings
from search.embedded.arrays import Column, Docs, contains
from search.embedded.occurrences import Occurrences, Places, packed


def phrase_frequencies(
    postings: PositionPostings | StemPostings, words: Sequence[int], slop: int, n_docs: int
) -> tuple[Docs, Column, NDArray[np.uint16]]:
    """Documents with the phrase, ascending, how many places it ends at, and the first of them.

    ``words`` are ordinals; ``slop`` is the largest distance between two neighbouring words: 1 means side by
    side. A place counts once, however many ways lead to it. Positions are read for the documents that have
    every word.
    """
    nowhere = np.empty(0, dtype=np.int32), np.empty(0, dtype=np.uint32), np.empty(0, dtype=np.uint16)
    if not words:
        return nowhere
    everywhere = {word: postings.docs(word) for word in words}
    shared, *others = sorted(everywhere.values(), key=len)
    for docs in others:
        shared = shared.take(contains(docs, shared, n_docs).nonzero()[0])
    if not len(shared):
        return nowhere
    where = Occurrences(postings, shared, n_docs)
    found = {word: where.of(word) for word in everywhere}
    last = max(int(positions.max()) for _, positions in found.values())
    reach = min(slop, last + 1)
    width = (last + reach + 1).bit_length()
    places = {word: packed(*one, width, len(shared)) for word, one in found.items()}
    ends = places[words[0]]
    for word in words[1:]:
        ends = _within_reach(ends, places[word], reach)
        if not len(ends):
            return nowhere
    rows = ends >> ends.dtype.type(width)
    starts = run_starts(rows)
    firsts = np.minimum(ends.take(starts) & ends.dtype.type((1 << width) - 1), LAST_FIRST).astype(np.uint16)
    return shared.take(rows.take(starts)), run_lengths(starts, len(rows)).astype(np.uint32), firsts


def _within_reach(ends: Places, places: Places, reach: int) -> Places:
    """Those of ``places`` that have one of ``ends`` before them, at most so many positions."""
    one = ends.dtype.type(1)
    both = np.concatenate(((ends + one) << one, places << one | one))
    both.sort(kind="stable")  # which merges two ascending runs in one pass
    is_place = (both & one).astype(bool)
    ended = np.maximum.accumulate(np.where(is_place, 0, both))  # the nearest end; 0 is none
    rows = (is_place & (ended > 0) & (both - ended < 2 * reach)).nonzero()[0]
    return both.take(rows) >> one
