"""Phrases: words in order, each at most so many places behind the one before."""

from collections.abc import Sequence
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from search.embedded.postings import PostingList

Ints = NDArray[np.int64]


def phrase_frequencies(words: Sequence[PostingList], slop: int) -> tuple[Ints, Ints]:
    """Documents with the phrase, ascending, and how many places it ends at.

    ``slop`` is the largest distance between two neighbouring words: 1 means side by side. A place counts
    once, however many ways lead to it.
    """
    docs = reduce(lambda a, b: np.intersect1d(a, b, assume_unique=True), [word.docs for word in words])
    if not len(docs):
        return docs, docs
    ends = _places(words[0], docs)
    for word in words[1:]:
        places = _places(word, docs)
        before = np.searchsorted(ends, places) - 1  # the nearest earlier end, or -1
        near = places - ends[np.maximum(before, 0)] <= slop
        ends = places[(before >= 0) & near]
        if not len(ends):
            return ends, ends
    return np.unique(ends >> 32, return_counts=True)


def _places(word: PostingList, docs: Ints) -> Ints:
    """``document << 32 | position`` of each occurrence in ``docs``, ascending."""
    rows = np.searchsorted(word.docs, docs)
    counts = word.frequencies[rows]
    offsets = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    positions = word.positions[np.repeat(word.starts[rows], counts) + offsets].astype(np.int64)
    places: Ints = np.repeat(docs, counts) << 32 | positions
    return places
