"""The documents of one word of a query in one segment, and what the word is worth in each."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.query import Phrase

from index.schema import EXACT_SUFFIX
from search.embedded.arrays import SEARCH_FACTOR, Column, Docs, Floats, Mask, gather, rows_of, union
from search.embedded.lexicon import Ordinals
from search.embedded.phrases import phrase_frequencies
from search.embedded.scoring import FIELD_WEIGHTS, saturate
from search.embedded.view import SegmentView
from search.tree import Node

OVERHEAD_BYTES = 1_000  # of the objects around the arrays
TABLE_FACTOR = 8  # a word that so large a part of the documents has is kept as a table too


@dataclass(frozen=True)
class WordMatch:
    """The live documents that have a word in any of its fields and forms."""

    view: SegmentView
    docs: Docs  # (n,)
    frequencies: dict[str, Column]  # ranked field → (n,) occurrences in it; empty when no field is ranked

    @cached_property
    def values(self) -> Floats:
        """(n,) float32: tf' / (k1 + tf'), above zero; ones where no field is ranked."""
        return self._weigh(self.docs, self.frequencies)

    def _weigh(self, docs: Docs, frequencies: dict[str, Column]) -> Floats:
        if not frequencies:
            return np.ones(len(docs), dtype=np.float32)
        parts = [column / self.view.norms[field].take(docs) for field, column in frequencies.items()]
        values: Floats = saturate(reduce(np.add, parts)).astype(np.float32)
        return values

    @cached_property
    def _table(self) -> Floats:
        table = np.zeros(self.view.n_docs, dtype=np.float32)
        table[self.docs] = self.values
        return table

    def exactly(self, rows: NDArray[np.int64]) -> NDArray[np.float64]:
        """tf' / (k1 + tf') of some rows in double precision; zeros where no field is ranked."""
        docs = self.docs.take(rows)
        weights = np.zeros(len(rows))
        for field, frequency in self.frequencies.items():
            weights += frequency.take(rows) / self.view.norm(field, docs=docs)
        exact: NDArray[np.float64] = saturate(weights)
        return exact

    def gather(self, wanted: Docs) -> Floats:
        """(len(wanted),) the value of each document, 0 where it lacks the word."""
        if "values" not in self.__dict__ and len(wanted) * SEARCH_FACTOR < len(self.docs):
            found, rows = rows_of(self.docs, wanted)  # it would take longer to weigh all of them
            few = rows[found]
            values = np.zeros(len(wanted), dtype=np.float32)
            frequencies = {field: column.take(few) for field, column in self.frequencies.items()}
            values[found] = self._weigh(self.docs.take(few), frequencies)
            return values
        if len(self.docs) * TABLE_FACTOR > self.view.n_docs:
            return self._table.take(wanted)
        return gather(self.docs, self.values, wanted, self.view.n_docs)

    def add_to(self, table: Floats, mask: Mask, factor: np.float32) -> None:
        """Add the values times ``factor`` into a table of all documents, and mark the documents."""
        if len(self.docs) * TABLE_FACTOR > self.view.n_docs:
            table += self._table * factor
            mask |= self._table > 0
        else:
            table[self.docs] += self.values * factor
            mask[self.docs] = True

    @property
    def nbytes(self) -> int:
        frequencies = sum(column.nbytes for column in self.frequencies.values())
        table = 4 * self.view.n_docs if len(self.docs) * TABLE_FACTOR > self.view.n_docs else 0
        return OVERHEAD_BYTES + 8 * len(self.docs) + frequencies + table


@dataclass(frozen=True, slots=True)
class _Part:
    """Occurrences of a leaf; unless ``merged``, a document may come more than once, and in any order."""

    field: str  # without the suffix of exact forms
    docs: Docs
    frequencies: Column
    merged: bool


def match_word(leaves: Sequence[tuple[Node, Ordinals]], view: SegmentView) -> WordMatch:
    """The documents of a word; with each leaf of its tree come the ordinals of its terms in the segment."""
    parts = [part for leaf, ordinals in leaves for part in _parts(leaf, ordinals, view)]
    ranked = [field for field in FIELD_WEIGHTS if any(part.field == field for part in parts)]
    if len(parts) == 1 and parts[0].merged:
        docs = parts[0].docs
    elif len(parts) == 2 == len(ranked) and parts[0].merged and parts[1].merged:
        few, many = sorted(parts, key=lambda part: len(part.docs))
        return _of_two(few, many, view)
    else:
        docs = union([part.docs for part in parts], view.n_docs)
    live = view.only_live(docs)
    columns = {}
    for field in ranked:
        mine = [part for part in parts if part.field == field]
        columns[field] = _narrow(_frequencies(mine, docs, live, view.n_docs))
    return WordMatch(view, live, columns)


def _of_two(few: _Part, many: _Part, view: SegmentView) -> WordMatch:
    """The documents of a word in two ranked fields; it is rare in one of them, mostly in titles."""
    new = few.docs[~rows_of(many.docs, few.docs)[0]]
    places = np.searchsorted(many.docs, new)
    docs, mine = many.docs, many.frequencies
    if len(new):
        docs, mine = np.insert(docs, places, new), np.insert(mine, places, 0)
    rare = np.zeros(len(docs), dtype=few.frequencies.dtype)
    rare[np.searchsorted(docs, few.docs)] = few.frequencies
    columns = {many.field: mine, few.field: rare}
    if view.live is not None:
        keep = view.live.take(docs)
        docs, columns = docs[keep], {field: column[keep] for field, column in columns.items()}
    return WordMatch(view, docs, {field: _narrow(columns[field]) for field in FIELD_WEIGHTS})


def _frequencies(parts: list[_Part], docs: Docs, live: Docs, n_docs: int) -> Column:
    """(len(live),) occurrences of all parts of a field together; ``docs`` is what the parts have in union."""
    if len(parts) == 1 and parts[0].docs is docs and live is docs:
        return parts[0].frequencies
    if len(docs) * SEARCH_FACTOR < n_docs:
        totals = np.zeros(len(docs), dtype=np.uint32)
        for part in parts:
            np.add.at(totals, np.searchsorted(docs, part.docs), part.frequencies)
        return totals if live is docs else totals[rows_of(docs, live)[1]]
    table = np.zeros(n_docs, dtype=np.uint32)
    for part in parts:
        if part.merged:
            table[part.docs] += part.frequencies
        else:
            np.add.at(table, part.docs, part.frequencies)
    return table.take(live)


def _narrow(column: Column) -> Column:
    """Most frequencies are small, and they are kept for long."""
    most = int(column.max(initial=0))
    return column.astype(np.uint8 if most < 2**8 else np.uint16 if most < 2**16 else np.uint32)


def _parts(leaf: Any, ordinals: Ordinals, view: SegmentView) -> list[_Part]:
    postings = view.segment.fields[leaf.fieldname]
    field = leaf.fieldname.removesuffix(EXACT_SUFFIX)
    if isinstance(leaf, Phrase):
        return [_Part(field, *phrase_frequencies(postings, ordinals, leaf.slop, view.n_docs), merged=True)]
    if isinstance(ordinals, range):
        if not ordinals:
            return []
        bounds = (ordinals.start, ordinals.stop)
        merged = len(ordinals) == 1
        return [_Part(field, postings.docs(*bounds), postings.frequencies(*bounds), merged)]
    return [_Part(field, postings.docs(one), postings.frequencies(one), merged=True) for one in ordinals]
