"""The documents of one word of a query in one segment, and what the word is worth in each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.query import Phrase

from index.schema import EXACT_SUFFIX
from search.embedded.arrays import (
    SEARCH_FACTOR,
    Column,
    Docs,
    Floats,
    Mask,
    gather,
    merged,
    put,
    rows_of,
    summed,
)
from search.embedded.lexicon import Ordinals
from search.embedded.phrases import phrase_frequencies
from search.embedded.scoring import FIELD_WEIGHTS, saturate
from search.embedded.view import SegmentView
from search.tree import Node

OVERHEAD_BYTES = 1_000  # of the objects around the arrays
TABLE_FACTOR = 8  # a word that so large a part of the documents has is kept as a table too
NEXT_TO_NOTHING = np.float32(1e-30)  # worth of a document that has the word in an unranked field only


@dataclass(frozen=True, slots=True)
class Part:
    """Occurrences of a leaf; deleted documents are among them."""

    field: str  # without the suffix of exact forms
    docs: Docs  # (n,)
    frequencies: Column  # (n,) 1 and more


class WordMatch:
    """The live documents that have a word in any of its fields and forms; ``parts`` are its leaves'."""

    def __init__(self, parts: Sequence[Part], view: SegmentView) -> None:
        self.view = view
        self._parts = parts
        self.ranked = any(part.field in FIELD_WEIGHTS for part in parts)

    @cached_property
    def docs(self) -> Docs:
        """(n,)"""
        return self._found[0]

    @cached_property
    def values(self) -> Floats:
        """(n,) float32: tf' / (k1 + tf'), above zero; ones where no field is ranked."""
        return _worth(self._found[1]) if self.ranked else np.ones(len(self.docs), dtype=np.float32)

    @cached_property
    def _found(self) -> tuple[Docs, Floats]:
        """The documents, and tf' of each."""
        weights = [self._weights(part, part.docs, part.frequencies) for part in self._parts]
        docs, sums = summed([part.docs for part in self._parts], weights, self.view.n_docs)
        if self.view.live is None:
            return docs, sums
        live = self.view.live.take(docs)
        return docs[live], sums[live]

    def _weights(self, part: Part, docs: Docs, frequencies: Column) -> Floats:
        """What so many occurrences in some of the part's documents give to tf'."""
        if part.field not in FIELD_WEIGHTS:
            return np.full(len(docs), NEXT_TO_NOTHING)
        return np.divide(frequencies, self.view.norms[part.field].take(docs), dtype=np.float32)

    @cached_property
    def _table(self) -> Floats:
        table = np.zeros(self.view.n_docs, dtype=np.float32)
        put(table, self.docs, self.values)
        return table

    def exactly(self, docs: Docs) -> NDArray[np.float64]:
        """tf' / (k1 + tf') of some of the documents in double precision; zeros where no field is ranked."""
        weights = np.zeros(len(docs))
        for field in FIELD_WEIGHTS:
            found = [_frequencies(part, docs) for part in self._parts if part.field == field]
            if found:
                weights += sum(found) / self.view.norm(field, docs=docs)
        exact: NDArray[np.float64] = saturate(weights)
        return exact

    def gather(self, wanted: Docs) -> Floats:
        """(len(wanted),) the value of each document, 0 where it lacks the word; all are live."""
        if "values" not in self.__dict__ and len(wanted) * SEARCH_FACTOR < len(self.docs) and self.ranked:
            sums = np.zeros(len(wanted), dtype=np.float32)  # it would take longer to weigh all of them
            for part in self._parts:
                here, rows = rows_of(part.docs, wanted)
                sums[here] += self._weights(part, wanted[here], part.frequencies.take(rows[here]))
            return _worth(sums)
        if self._is_large:
            return self._table.take(wanted)
        return gather(self.docs, self.values, wanted, self.view.n_docs)

    def add_to(self, table: Floats, mask: Mask, factor: np.float32) -> None:
        """Add the values times ``factor`` into a table of all documents, and mark the documents."""
        if self._is_large:
            table += self._table * factor
            mask |= self._table > 0
        else:
            docs = self.docs.astype(np.intp)
            table[docs] += self.values * factor
            mask[docs] = True

    @property
    def _is_large(self) -> bool:
        return len(self.docs) * TABLE_FACTOR > self.view.n_docs

    @property
    def nbytes(self) -> int:
        """Bytes of all arrays, of those too that are only made when they are asked for."""
        parts = sum(part.docs.nbytes + part.frequencies.nbytes for part in self._parts)
        table = 4 * self.view.n_docs if self._is_large else 0
        return OVERHEAD_BYTES + parts + 12 * len(self.docs) + table


def match_word(leaves: Sequence[tuple[Node, Ordinals]], view: SegmentView) -> WordMatch:
    """The documents of a word; with each leaf of its tree come the ordinals of its terms in the segment."""
    parts = [part for leaf, ordinals in leaves for part in _parts(leaf, ordinals, view)]
    return WordMatch([part for part in parts if len(part.docs)], view)


def _worth(sums: Floats) -> Floats:
    worth: Floats = saturate(sums)
    return worth


def _frequencies(part: Part, docs: Docs) -> NDArray[np.int64]:
    """How often each of some documents has the leaf."""
    here, rows = rows_of(part.docs, docs)
    found: NDArray[np.int64] = part.frequencies.take(rows) * here.astype(np.int64)
    return found


def _parts(leaf: Any, ordinals: Ordinals, view: SegmentView) -> Iterator[Part]:
    postings = view.segment.fields[leaf.fieldname]
    field = leaf.fieldname.removesuffix(EXACT_SUFFIX)
    if isinstance(leaf, Phrase):
        yield Part(field, *phrase_frequencies(postings, ordinals, leaf.slop, view.n_docs))
    elif isinstance(ordinals, range) and len(ordinals) > 1:
        bounds = (ordinals.start, ordinals.stop)
        found = merged(postings.docs(*bounds), postings.frequencies(*bounds), view.n_docs)
        yield Part(field, *found)
    else:
        for one in ordinals:
            yield Part(field, postings.docs(one), postings.frequencies(one))
