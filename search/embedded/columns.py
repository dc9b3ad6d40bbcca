"""The columns of one generation as arrays: what filters, facets and ranking look up by document number.

Document numbers count over all segments, as Whoosh does; deleted documents keep theirs and are not live.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.names import fold_name
from index.schema import NO_DATE, TEXT_FIELDS

Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Values:
    """The values of a facet: an ordinal each, names that fold alike sharing one."""

    names: tuple[str, ...]  # by ordinal; of names that fold alike the commonest, then the first by alphabet
    ordinals: dict[str, int]  # folded name → ordinal
    rank: Ints  # (n_values,) place in the alphabetical order of names
    docs: Ints  # (n_entries,) document of each entry, ascending
    entries: Ints  # (n_entries,) ordinal of each entry; a document has each ordinal at most once

    def ordinal(self, name: str) -> int | None:
        """The ordinal of a name in any case and accents; None when no article has it."""
        return self.ordinals.get(fold_name(name))

    def mask(self, names: Iterable[str], doc_count: int) -> NDArray[np.bool_]:
        """(doc_count,) whether a document has any of ``names``."""
        wanted = [o for name in names if (o := self.ordinal(name)) is not None]
        mask = np.zeros(doc_count, dtype=bool)
        mask[self.docs[np.isin(self.entries, wanted)]] = True
        return mask

    def counts(self, mask: NDArray[np.bool_]) -> NDArray[np.int64]:
        """(n_values,) documents in ``mask`` that have each value."""
        return np.bincount(self.entries[mask[self.docs]], minlength=len(self.names))


@dataclass(frozen=True, slots=True)
class Columns:
    """Everything by document number; ``n_docs`` counts deleted documents too."""

    n_docs: int
    live: NDArray[np.bool_]  # (n_docs,)
    ids: list[str]  # (n_docs,)
    ids_in_order: list[str]  # (n_docs,) alphabetical
    docs_in_order: Ints  # (n_docs,) the documents of those ids
    id_rank: Ints  # (n_docs,) each document's place in that order
    days: Ints  # (n_docs,) proleptic ordinal of the day, NO_DATE where unknown
    lengths: dict[str, Ints]  # field → (n_docs,) tokens
    copies: Ints  # (n_docs,) other live documents with the same title and body
    outlet: Values
    person: Values

    live_count: int
    average_lengths: dict[str, float]  # field → tokens, over the live documents; 0 of an empty index

    def number(self, article_id: str) -> int:
        """The document number of an article; raises KeyError."""
        place = bisect_left(self.ids_in_order, article_id)
        if not article_id or place == self.n_docs or self.ids_in_order[place] != article_id:
            raise KeyError(article_id)
        return int(self.docs_in_order[place])


def read_columns(reader: Any) -> Columns:
    """Read every column of a Whoosh reader; raises whatever Whoosh raises on damaged files."""
    n_docs = reader.doc_count_all()
    live = np.zeros(n_docs, dtype=bool)
    ids, outlets, people, digests = ([""] * n_docs for _ in range(4))
    days = np.full(n_docs, NO_DATE, dtype=np.int32)
    lengths = {field: np.zeros(n_docs, dtype=np.int32) for field in TEXT_FIELDS}
    for leaf, base in reader.leaf_readers():
        numbers = list(leaf.all_doc_ids())  # without deleted ones
        if not numbers:
            continue
        places = base + np.array(numbers)
        live[places] = True
        texts = {name: leaf.column_reader(name, translate=False) for name in _TEXT_COLUMNS}
        for into, name in zip((ids, outlets, people), _TEXT_COLUMNS, strict=False):
            for number in numbers:
                into[base + number] = texts[name][number].decode()
        for number in numbers:
            digests[base + number] = texts["text_digest"][number]
        for name, column in (("date_ordinal", days), *((f"{f}_length", lengths[f]) for f in TEXT_FIELDS)):
            if leaf.has_column(name):
                source = leaf.column_reader(name)
                column[places] = [source[number] for number in numbers]
    known = days[days != NO_DATE]
    if len(known) and not (known.min() >= 1 and known.max() <= date.max.toordinal()):
        raise ValueError("the date column holds what is no day")
    order = _order(ids)
    return Columns(
        n_docs,
        live,
        ids,
        [ids[doc] for doc in order.tolist()],
        order,
        _ranks(order),
        days,
        lengths,
        _copies(digests, live),
        _values(outlets, live),
        _values(people, live),
        int(live.sum()),
        {field: float(column[live].mean()) if live.any() else 0.0 for field, column in lengths.items()},
    )


def day_of(ordinal: Any) -> date:
    """The day of a value of the date column."""
    return date.fromordinal(int(ordinal))


_TEXT_COLUMNS = ("id", "outlet_name", "person_name", "text_digest")


def _order(names: Sequence[str]) -> Ints:
    """The places of names in alphabetical order."""
    return np.array(sorted(range(len(names)), key=names.__getitem__), dtype=np.int32)


def _ranks(order: Ints) -> Ints:
    """Each place's rank in an order of places."""
    ranks = np.empty_like(order)
    ranks[order] = np.arange(len(order), dtype=np.int32)
    return ranks


def _copies(digests: list[Any], live: NDArray[np.bool_]) -> Ints:
    counts = Counter(digest for digest, alive in zip(digests, live, strict=True) if alive)
    return np.array([counts[digest] - 1 for digest in digests], dtype=np.int32)


def _values(column: list[str], live: NDArray[np.bool_]) -> Values:
    """A facet from a column of newline-separated names."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    ordinals: dict[str, int] = {}
    docs, entries = [], []
    folded: dict[str, str] = {}
    for doc in np.flatnonzero(live).tolist():
        mine = set()
        for name in filter(None, column[doc].split("\n")):
            key = folded.get(name)
            if key is None:
                key = folded[name] = fold_name(name)
            spellings[key][name] += 1
            mine.add(ordinals.setdefault(key, len(ordinals)))
        docs.extend([doc] * len(mine))
        entries.extend(sorted(mine))
    names = tuple(min(spellings[key], key=lambda name: (-spellings[key][name], name)) for key in ordinals)
    return Values(
        names,
        ordinals,
        _ranks(_order(names)),
        np.array(docs, dtype=np.int32),
        np.array(entries, dtype=np.int32),
    )
