"""Where the words of the documents of a segment stand: the texts of all documents in one row."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from index.analysis.vocabulary import Numbers
from index.columnar.invert import Docs, Ordinals
from index.schema import NAME_GAP
from index.slices import ranges


@dataclass(frozen=True, slots=True)
class Places:
    """(n,) each; documents ascend, and so do the positions within a document."""

    forms: Numbers  # numbers of a vocabulary
    docs: Docs
    positions: NDArray[np.uint32]


def text_places(texts: Sequence[Numbers]) -> Places:
    """The places of texts, one a document."""
    lengths = np.array([len(text) for text in texts])
    docs = np.repeat(np.arange(len(texts), dtype=np.uint32), lengths)
    starts = np.cumsum(lengths) - lengths
    positions = np.arange(len(docs), dtype=np.uint32)
    positions -= np.repeat(starts.astype(np.uint32), lengths)
    return Places(np.concatenate(texts), docs, positions)


def name_places(numbers: Sequence[list[int]], forms: Numbers, starts: Ordinals) -> Places:
    """The places of the words of names: the names of a document follow each other, NAME_GAP apart.

    ``numbers`` are those of each document's names, and name ``n`` is ``forms[starts[n] : starts[n + 1]]``.
    """
    counts = np.array([len(one) for one in numbers])
    flat = np.fromiter(chain.from_iterable(numbers), np.int64, int(counts.sum()))
    docs = np.repeat(np.arange(len(numbers), dtype=np.uint32), counts)
    lengths = np.diff(starts)[flat]
    firsts = np.repeat((np.cumsum(counts) - counts)[counts > 0], counts[counts > 0])
    words = np.cumsum(lengths) - lengths  # before each name, in all documents
    words -= words[firsts]  # … in its own
    gaps = np.cumsum(words > 0)  # a name has a gap before it once there are words before it
    places = words + NAME_GAP * (gaps - gaps[firsts])
    return Places(
        forms[ranges(starts[flat], lengths)],
        np.repeat(docs, lengths),
        ranges(places, lengths).astype(np.uint32),
    )
