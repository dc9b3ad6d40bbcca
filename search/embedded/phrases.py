"""Phrases: words in order, each at most so many places behind the one before."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.columnar.postings import PositionPostings, StemPostings
from search.embedded.arrays import Column, Docs, contains, rows_of

Places = NDArray[np.int64]  # document << 32 | position, ascending


def phrase_frequencies(
    postings: PositionPostings | StemPostings, words: Sequence[int], slop: int, n_docs: int
) -> tuple[Docs, Column]:
    """Documents with the phrase, ascending, and how many places it ends at; ``words`` are ordinals.

    ``slop`` is the largest distance between two neighbouring words: 1 means side by side. A place counts
    once, however many ways lead to it. Positions are read for the documents that have every word.
    """
    nowhere = np.empty(0, dtype=np.int32), np.empty(0, dtype=np.uint32)
    if not words:
        return nowhere
    everywhere = {word: postings.docs(word) for word in words}
    shared, *others = sorted(everywhere.values(), key=len)
    for docs in others:
        shared = shared[contains(docs, shared, n_docs)]
    if not len(shared):
        return nowhere
    ends = _places(postings, words[0], everywhere[words[0]], shared)
    for word in words[1:]:
        places = _places(postings, word, everywhere[word], shared)
        before = np.searchsorted(ends, places) - 1  # the nearest earlier end, or -1
        ends = places[(before >= 0) & (places - ends[np.maximum(before, 0)] <= slop)]
        if not len(ends):
            return nowhere
    docs, counts = np.unique(ends >> 32, return_counts=True)
    return docs.astype(np.int32), counts.astype(np.uint32)


def _places(postings: PositionPostings | StemPostings, word: int, everywhere: Docs, docs: Docs) -> Places:
    """Each occurrence of a word in ``docs``, all of which have it."""
    frequencies = postings.frequencies(word).astype(np.int64)
    rows = rows_of(everywhere, docs)[1]
    starts = (np.cumsum(frequencies) - frequencies)[rows]
    counts = frequencies[rows]
    offsets = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    positions = postings.positions(word)[np.repeat(starts, counts) + offsets].astype(np.int64)
    places: Places = np.repeat(docs.astype(np.int64), counts) << 32 | positions
    return places
