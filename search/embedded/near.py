"""Two words near each other: how far apart they stand in each document that has both."""

from collections.abc import Mapping, Sequence
from functools import cached_property, reduce
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from whoosh.query import Term

from index.columnar.invert import run_starts
from index.columnar.postings import PositionPostings, StemPostings
from search.embedded.arrays import SEARCH_FACTOR, Docs, Floats, Mask, contains, gather, rows_of, union
from search.embedded.occurrences import Occurrences, packed
from search.embedded.scoring import FIELD_WEIGHTS, NEAR_WORDS, nearness
from search.embedded.view import SegmentView
from search.tree import Word, Words

MOST_PAIRS = 16  # of one question, its first ones: each may read both words in a large part of the archive
OVERHEAD_BYTES = 1_000

ByField: TypeAlias = Mapping[str, Sequence[int]]  # field → ordinals of a word's terms there
Apart: TypeAlias = tuple[Docs, NDArray[np.uint8]]  # documents, and how far apart two words stand in each


def pairs_of(words: Words) -> list[tuple[Word, Word]]:
    """The neighbours of a question that may stand near each other, in its order.

    Not those of which one is a compound, or is asked of one field, which makes it a filter; nor those that
    share a term: one word would be near itself.
    """
    neighbours = zip(words.subqueries, words.subqueries[1:], strict=False)
    return [pair for pair in neighbours if _may_be_near(*pair)][:MOST_PAIRS]


def _may_be_near(first: Word, second: Word) -> bool:
    if not (first.loose and second.loose):
        return False
    leaves = [*first.subqueries, *second.subqueries]
    if not all(isinstance(leaf, Term) and leaf.fieldname in FIELD_WEIGHTS for leaf in leaves):
        return False
    one, other = ({(leaf.fieldname, leaf.text) for leaf in word.subqueries} for word in (first, second))
    return not one & other


class Near:
    """The documents of a segment in which two words stand near each other; deleted ones are among them."""

    def __init__(self, docs: Docs, apart: NDArray[np.uint8], n_docs: int) -> None:
        self._docs = docs  # (n,)
        self._apart = apart  # (n,) places from one word to the other, 1 to NEAR_WORDS
        self._n_docs = n_docs

    @cached_property
    def _values(self) -> Floats:
        return nearness().take(self._apart).astype(np.float32)

    def gather(self, wanted: Docs) -> Floats:
        """(len(wanted),) what it is worth in each document; zero where they are not near."""
        return gather(self._docs, self._values, wanted, self._n_docs)

    def exactly(self, wanted: Docs) -> NDArray[np.float64]:
        """The same in double precision."""
        here, rows = rows_of(self._docs, wanted)
        apart = np.where(here, self._apart.take(rows) if len(self._docs) else 0, 0)
        return nearness().take(apart)

    @property
    def nbytes(self) -> int:
        """Bytes of the arrays and of what is around them."""
        return OVERHEAD_BYTES + 9 * len(self._docs)


def near(first: ByField, second: ByField, view: SegmentView, among: Docs) -> Near:
    """Where two words are near, of some documents of a segment."""
    found = [
        _in_field(view.segment.fields[field], first[field], second[field], among, view.n_docs)
        for field in FIELD_WEIGHTS
        if first.get(field) and second.get(field)
    ]
    docs, apart = reduce(_nearer, found, (np.empty(0, np.int32), np.empty(0, np.uint8)))
    return Near(docs, apart, view.n_docs)


def _nearer(one: Apart, other: Apart) -> Apart:
    """The documents of both, each with the smaller distance."""
    keys = np.concatenate([docs.astype(np.int64) << 8 | apart for docs, apart in (one, other)])
    keys.sort(kind="stable")
    keys = keys.take(run_starts(keys >> 8))
    return (keys >> 8).astype(np.int32), (keys & 0xFF).astype(np.uint8)


def _in_field(
    postings: PositionPostings | StemPostings,
    first: Sequence[int],
    second: Sequence[int],
    among: Docs,
    n_docs: int,
) -> Apart:
    """The documents in which two words, by the ordinals of their terms, are near, and how far apart."""
    shared = among
    for some in (first, second):
        shared = shared.take(_having(postings, some, shared, n_docs).nonzero()[0])
    nothing = shared[:0], np.empty(0, dtype=np.uint8)
    if not len(shared):
        return nothing
    where = Occurrences(postings, shared, n_docs)
    found = [[where.of(one) for one in some] for some in (first, second)]
    last = max(int(positions.max(initial=0)) for some in found for _, positions in some)
    width = (last + NEAR_WORDS + 1).bit_length()
    both = np.concatenate(
        [packed(*one, width, len(shared)) << 1 | kind for kind, some in enumerate(found) for one in some]
    )
    both.sort(kind="stable")  # which merges ascending runs
    gaps = (both[1:] >> 1) - (both[:-1] >> 1)
    here = (((both[1:] ^ both[:-1]) & 1).astype(bool) & (gaps <= NEAR_WORDS)).nonzero()[0]
    if not len(here):
        return nothing
    rows = both.take(here) >> both.dtype.type(width + 1)
    starts = run_starts(rows)
    apart = np.minimum.reduceat(gaps.take(here), starts).astype(np.uint8)
    return shared.take(rows.take(starts)), apart


def _having(
    postings: PositionPostings | StemPostings, terms: Sequence[int], wanted: Docs, n_docs: int
) -> Mask:
    """Whether each of some documents has any of some terms."""
    if len(wanted) * SEARCH_FACTOR < sum(map(postings.doc_frequency, terms)):
        return reduce(np.logical_or, (postings.rows_of(one, wanted)[0] for one in terms))
    return contains(union([postings.docs(one) for one in terms], n_docs), wanted, n_docs)
