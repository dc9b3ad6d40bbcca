"""One segment as queries see it: live documents, lengths, days, and where each date range stands."""

from bisect import bisect_left
from functools import cached_property
from itertools import takewhile
from operator import neg

import numpy as np
from numpy.typing import NDArray

from index.columnar.segment import Segment
from index.schema import NO_DATE
from search.embedded.arrays import Docs, DocSet, Mask, cut, within
from search.embedded.scoring import FIELD_WEIGHTS, length_norm

MOST_LENGTHS = 2**16  # that have a place in a table; a segment whose longest text is longer has none


class SegmentView:
    """A segment of a snapshot; ``averages`` are those of the whole snapshot, in tokens by field."""

    def __init__(self, segment: Segment, averages: dict[str, float]) -> None:
        self.segment = segment
        self.n_docs = segment.n_docs
        self.live: Mask | None = segment.live
        self.days: NDArray[np.int32] = segment.days  # descending, NO_DATE last
        self.lengths = {field: segment.columns[f"{field}_length"] for field in FIELD_WEIGHTS}
        self._averages = averages
        self._days = self.days.data

    def norms(self, field: str, docs: Docs, dtype: type[np.floating] = np.float64) -> NDArray[np.floating]:
        """(len(docs),) what a frequency is divided by in each of some documents."""
        table, lengths = self._norms[field, dtype], self.lengths[field].take(docs)
        return self._norm(field, lengths, dtype) if table is None else table.take(lengths)

    @cached_property
    def _norms(self) -> dict[tuple[str, type], NDArray[np.floating] | None]:
        """What a frequency is divided by in a text of each length; None where one is very long."""
        return {
            (field, dtype): self._norm(field, np.arange(most + 1), dtype) if most <= MOST_LENGTHS else None
            for field, lengths in self.lengths.items()
            for most in [int(lengths.max(initial=0))]
            for dtype in (np.float32, np.float64)
        }

    def _norm(
        self, field: str, lengths: NDArray[np.integer], dtype: type[np.floating]
    ) -> NDArray[np.floating]:
        norm: NDArray[np.floating] = length_norm(
            FIELD_WEIGHTS[field], lengths.astype(dtype), self._averages[field]
        )
        return norm.astype(dtype)

    def day(self, doc: int) -> int:
        """The day of a document; NO_DATE where unknown."""
        return self._days[doc]

    @cached_property
    def n_dated(self) -> int:
        """Documents with a date; they stand before the others."""
        return self.after(NO_DATE)

    def after(self, day: int) -> int:
        """How many documents are later than a day; they are the first ones. Undated ones are never."""
        return bisect_left(self._days, -day, key=neg)

    def every(self) -> DocSet:
        """All live documents."""
        return self.between(0, self.n_docs)

    def between(self, start: int, stop: int) -> DocSet:
        """The live documents from ``start`` to before ``stop``."""
        stop = max(start, stop)
        if self.live is None:
            return slice(start, stop)
        return cut(self._live_docs, within(self._live_docs, start, stop))

    @cached_property
    def _live_docs(self) -> Docs:
        live = slice(None) if self.live is None else self.live
        return np.arange(self.n_docs, dtype=np.int32)[live]

    def without_outlet(self) -> Docs:
        """The live documents that have no outlet."""
        n_outlets = len(self.segment.columns["outlet_counts"])
        return self.only_live(np.flatnonzero(self.segment.columns["outlet"] == n_outlets).astype(np.int32))

    def of_days(self, first: int, last: int) -> tuple[int, int]:
        """Start and stop of the documents from day ``first`` to day ``last``, both included, as ordinals."""
        return self.after(last), self.after(max(first - 1, NO_DATE))

    def only_live(self, docs: Docs) -> Docs:
        """Those of ``docs`` that are not deleted."""
        return docs if self.live is None else docs[self.live.take(docs)]

    def up_to(self, day: int, article_id: str) -> int:
        """How many documents stand before the place of (day, id), one that stands there included."""
        start, stop = self.after(day), self.n_docs if day == NO_DATE else self.after(day - 1)
        found = bisect_left(range(stop), article_id, lo=start, key=self.segment.id)
        return found + (found < stop and self.segment.id(found) == article_id)

    def with_digest(self, digest: int) -> list[int]:
        """The live documents that have this digest of title and body."""
        digests, order = self.segment.columns["text_digest"], self.segment.columns["text_order"]
        first = bisect_left(range(self.n_docs), digest, key=lambda place: int(digests[order[place]]))
        same = takewhile(lambda doc: int(digests[doc]) == digest, map(int, order[first:]))
        return [doc for doc in same if self.segment.is_live(doc)]
