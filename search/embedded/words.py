"""The documents of one word of a query in one segment, and what the word is worth in each."""

from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from whoosh.query import Phrase

from index.columnar.invert import run_starts
from index.columnar.postings import LANGUAGE_CODES, LAST_FIRST, PositionPostings, StemPostings
from index.schema import EXACT_SUFFIX
from search.embedded.arrays import (
    SEARCH_FACTOR,
    Column,
    Docs,
    Floats,
    Mask,
    gather,
    indices,
    marked,
    merged,
    put,
    summed,
)
from search.embedded.lexicon import Ordinals
from search.embedded.parts import FoundPart, Part, TermPart
from search.embedded.phrases import phrase_frequencies
from search.embedded.scoring import FIELD_WEIGHTS, leads, saturate
from search.embedded.view import SegmentView
from search.tree import Node, TermIn

Rows: TypeAlias = NDArray[np.int64]
Doubles: TypeAlias = NDArray[np.float64]

OVERHEAD_BYTES = 1_000  # of the objects around the arrays of a word, and of each of its parts
MOST_A_POSTING = 10  # bytes of a document, a frequency and a first place
TABLE_FACTOR = 8  # a word that so large a part of the documents has is kept as a table too
NO_DOCS: Docs = np.empty(0, dtype=np.int32)
NEXT_TO_NOTHING = np.float32(1e-30)  # worth of a document that has the word in an unranked field only


class WordMatch:
    """The live documents that have a word in any of its fields and forms; ``parts`` are its leaves'.

    ``ranked`` says whether any of its fields is, be it that this segment has nothing of them.
    """

    def __init__(self, parts: Sequence[Part], view: SegmentView, ranked: bool) -> None:
        self.view = view
        self._parts = parts
        self.ranked = ranked

    @cached_property
    def count(self) -> int:
        """How many documents there are; for a plain word nothing else is worked out."""
        if self.view.live is not None or len(self._parts) != 2 or "_found" in self.__dict__:
            return len(self.docs)
        few, many = sorted(self._parts, key=lambda part: part.count)
        return few.count + many.count - int(np.count_nonzero(many.rows_of(few.docs)[0]))

    @cached_property
    def docs(self) -> Docs:
        """(n,) where n is ``count``."""
        return self._found[0]

    @cached_property
    def values(self) -> Floats:
        """(n,) float32: tf' / (k1 + tf') + lead, above zero; ones where no field is ranked."""
        if not self.ranked:
            return np.ones(len(self.docs), dtype=np.float32)
        return _worth(self._found[1], self._firsts)

    @cached_property
    def _found(self) -> tuple[Docs, Floats]:
        """The documents, and tf' of each."""
        weights = [self._weights(part, part.docs, part.frequencies) for part in self._parts]
        docs, sums = summed([part.docs for part in self._parts], weights, self.view.n_docs)
        if self.view.live is None:
            return docs, sums
        live = self.view.live.take(docs)
        return docs[live], sums[live]

    @cached_property
    def _firsts(self) -> NDArray[np.uint16]:
        """(n,) the least of what the parts say."""
        if len(self._parts) == 1 and self.view.live is None:
            return self._parts[0].firsts
        table = np.full(self.view.n_docs, LAST_FIRST, dtype=np.uint16)
        for part in self._parts:
            places = part.docs.astype(np.intp)
            table[places] = np.minimum(table[places], part.firsts)
        return table.take(self.docs)

    def _weights(self, part: Part, docs: Docs, frequencies: Column) -> Floats:
        """What so many occurrences in some of the part's documents give to tf'."""
        if part.field not in FIELD_WEIGHTS:
            return np.full(len(docs), NEXT_TO_NOTHING)
        worth: Floats = np.divide(
            frequencies, self.view.norms(part.field, docs, np.float32), dtype=np.float32
        )
        return worth

    @cached_property
    def _table(self) -> Floats:
        table = np.zeros(self.view.n_docs, dtype=np.float32)
        put(table, self.docs, self.values)
        return table

    def has(self, docs: Docs) -> Mask:
        """Whether each of some live documents has the word."""
        here = np.zeros(len(docs), dtype=bool)
        for part in self._parts:
            here |= part.rows_of(docs)[0]
        return here

    def at(self, docs: Docs) -> tuple[Mask, Doubles, Doubles]:
        """Whether each of some live documents has the word, and what it is worth there in double precision.

        The value in two parts: tf' / (k1 + tf'), and what the first place gives; zeros where no ranked field
        has the word.
        """
        anywhere = np.zeros(len(docs), dtype=bool)
        counts: dict[str, NDArray[np.int64]] = {}
        first = np.full(len(docs), LAST_FIRST, dtype=np.uint16)
        for part in self._parts:
            here, rows = part.rows_of(docs)
            anywhere |= here
            if part.field in FIELD_WEIGHTS:
                found = here.nonzero()[0]
                rows = rows.take(found)
                count = counts.setdefault(part.field, np.zeros(len(docs), dtype=np.int64))
                count[found] += part.frequencies_at(rows)
                first[found] = np.minimum(first.take(found), part.firsts_at(rows, docs.take(found)))
        weights = np.zeros(len(docs))
        for field in FIELD_WEIGHTS:  # in one order, as sums depend on it
            if field in counts:
                weights += counts[field] / self.view.norms(field, docs)
        return anywhere, saturate(weights), leads().take(first)

    def gather(self, wanted: Docs) -> Floats:
        """(len(wanted),) the value of each document, 0 where it lacks the word; all are live."""
        if "values" not in self.__dict__ and len(wanted) * SEARCH_FACTOR < self.count and self.ranked:
            sums = np.zeros(len(wanted), dtype=np.float32)  # it would take longer to weigh all of them
            first = np.full(len(wanted), LAST_FIRST, dtype=np.uint16)
            for part in self._parts:
                here, rows = part.rows_of(wanted)
                found = here.nonzero()[0]
                rows = rows.take(found)
                sums[found] += self._weights(part, wanted.take(found), part.frequencies_at(rows))
                first[found] = np.minimum(first[found], part.firsts_at(rows, wanted.take(found)))
            return _worth(sums, first)
        if self._is_large:
            return self._table.take(wanted)
        return gather(self.docs, self.values, wanted, self.view.n_docs)

    def add_to(self, table: Floats, mask: Mask, factor: np.float32) -> None:
        """Add the values times ``factor`` into a table of all documents, and mark the documents."""
        if self._is_large:
            table += self._table * factor
            mask |= self._table > 0
        else:
            docs = indices(self.docs)
            table[docs] += self.values * factor
            mask[docs] = True

    def count_in(self, counts: NDArray[np.uint16]) -> None:
        """Add one for each document into a table of all documents."""
        n_docs = len(counts)
        if "_found" in self.__dict__ or sum(part.count for part in self._parts) * SEARCH_FACTOR < n_docs:
            counts[indices(self.docs)] += 1
            return
        mask = marked((part.docs for part in self._parts), n_docs)  # no document's weight is asked for
        counts += mask if self.view.live is None else mask & self.view.live

    @property
    def _is_large(self) -> bool:
        return self.count * TABLE_FACTOR > self.view.n_docs

    @property
    def nbytes(self) -> int:
        """Bytes of all arrays, of those too that are only made when they are asked for; or somewhat more."""
        count = sum(part.count for part in self._parts)
        table = 4 * self.view.n_docs if count * TABLE_FACTOR > self.view.n_docs else 0
        return OVERHEAD_BYTES * (1 + len(self._parts)) + (MOST_A_POSTING + 14) * count + table


def match_word(
    leaves: Sequence[tuple[Node, Ordinals]], view: SegmentView, named: Docs = NO_DOCS
) -> WordMatch:
    """The documents of a word; with each leaf of its tree come the ordinals of its terms in the segment.

    ``named`` are documents with people whom the word names by names that these need not have.
    """
    parts = [part for leaf, ordinals in leaves for part in _parts(leaf, ordinals, view)]
    parts.append(FoundPart("person", named, np.ones(len(named), dtype=np.uint8)))
    ranked = any(_field(leaf) in FIELD_WEIGHTS for leaf, _ in leaves)
    return WordMatch([part for part in parts if part.count], view, ranked)


def _field(leaf: Any) -> str:
    """The field of a leaf, be it sought there by stems or by forms."""
    field: str = leaf.fieldname.removesuffix(EXACT_SUFFIX)
    return field


def _worth(sums: Floats, firsts: NDArray[np.uint16]) -> Floats:
    worth: Floats = saturate(sums)
    return worth + leads().take(firsts).astype(np.float32)


def _parts(leaf: Any, ordinals: Ordinals, view: SegmentView) -> Iterator[Part]:
    postings = view.segment.fields[leaf.fieldname]
    field = _field(leaf)
    if isinstance(leaf, Phrase):
        docs, freqs, firsts = phrase_frequencies(postings, ordinals, leaf.slop, view.n_docs)
        yield FoundPart(field, docs, freqs, lambda: firsts)
    elif isinstance(ordinals, range) and len(ordinals) > 1:
        yield _of_any(field, postings, ordinals, view.n_docs)
    elif isinstance(leaf, TermIn):
        yield from (_in_language(leaf, postings, one, view) for one in ordinals)
    else:
        yield from (TermPart(field, postings, one) for one in ordinals)


def _in_language(leaf: TermIn, postings: Any, one: int, view: SegmentView) -> Part:
    docs = postings.docs(one)
    code = LANGUAGE_CODES.index(leaf.language)
    rows = (view.segment.columns["language"].take(docs) == code).nonzero()[0]
    firsts = postings.firsts(one).take(rows) if leaf.fieldname.startswith("body") else None
    freqs = postings.frequencies(one).take(rows)
    return FoundPart(_field(leaf), docs.take(rows), freqs, firsts if firsts is None else lambda: firsts)


def _of_any(field: str, postings: Any, ordinals: range, n_docs: int) -> Part:
    """The documents that have any of some terms in a row."""
    bounds = ordinals.start, ordinals.stop
    docs, freqs = merged(postings.docs(*bounds), postings.frequencies(*bounds), n_docs)
    return FoundPart(field, docs, freqs, partial(_firsts_of_any, postings, bounds))


def _firsts_of_any(postings: PositionPostings | StemPostings, bounds: tuple[int, int]) -> NDArray[np.uint16]:
    """(n,) the first position of any of some terms in a row in each document that has one, ascending."""
    docs, firsts = postings.docs(*bounds), postings.firsts(*bounds)
    keys = docs.astype(np.uint64) << np.uint64(16) | firsts
    keys.sort(kind="stable")  # which merges ascending runs
    return keys[run_starts(keys >> np.uint64(16))].astype(np.uint16)
