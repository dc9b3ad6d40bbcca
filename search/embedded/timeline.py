"""The date facet: a histogram over the days of matching articles, in buckets that keep it readable."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import reduce
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from search.embedded.arrays import DocSet, size, within
from search.embedded.kept import Kept
from search.embedded.view import SegmentView
from search.period import Interval, bucket_end, bucket_start
from search.query import Query
from search.results import Bucket, DateFacet, NoValue

MAX_DAYS = 45  # a longer span is shown by weeks,
MAX_WEEKS = 40  # … then by months,
MAX_MONTHS = 48  # … then by years
KEPT_BYTES = 2**21  # of spans whose buckets are kept
BUCKET_BYTES = 40

# The first days of buckets; and for each view, how many of its documents are of a bucket or later:
# (n_buckets + 1,), as nothing is later than the last bucket.
Span: TypeAlias = tuple[list[date], list[NDArray[np.int32]]]


class Timeline:
    """The days of a snapshot; ``views`` are its segments."""

    def __init__(self, views: Sequence[SegmentView]) -> None:
        self._views = views
        bucket_bytes = BUCKET_BYTES * (1 + len(views))
        self._spans: Kept[Span] = Kept(KEPT_BYTES, lambda span: bucket_bytes * len(span[0]))

    def facet(self, sets: Sequence[DocSet], undated_selected: bool = False) -> DateFacet:
        """The days of ``sets``, one of each view, as buckets without a gap; undated documents are in none.

        The interval follows the span from the first day to the last; without any date there is no bucket.
        """
        ends = self.ends([sets])
        if ends is None:
            return DateFacet("day", (), NoValue(sum(map(size, sets)), undated_selected))
        return self.cut(sets, *ends, undated_selected)

    def ends(self, many: Sequence[Sequence[DocSet]]) -> tuple[date, date] | None:
        """The first and the last day of several such sets together; None without any date."""
        ends = [
            ends
            for sets in many
            for view, docs in zip(self._views, sets, strict=True)
            if (ends := days_of(view, docs))
        ]
        return (min(end[0] for end in ends), max(end[1] for end in ends)) if ends else None

    def cut(
        self, sets: Sequence[DocSet], first: date, last: date, undated_selected: bool = False
    ) -> DateFacet:
        """``sets`` in the buckets from one day to another, outside of which none of them may have a day."""
        interval = pick_interval(first, last)
        n_docs = sum(map(size, sets))
        starts, bounds = self._span(interval, bucket_start(interval, first), bucket_start(interval, last))
        counts: list[int] = reduce(np.add, map(_between, sets, bounds)).tolist()
        undated = NoValue(n_docs - sum(counts), undated_selected)
        return DateFacet(interval, tuple(map(Bucket, starts, counts)), undated)

    def _span(self, interval: Interval, first: date, last: date) -> Span:
        """The buckets from the one that begins with ``first`` to that with ``last``."""
        key = interval, first.toordinal(), last.toordinal()
        if (known := self._spans.get(key)) is not None:
            return known
        found = self._cut(interval, first, last)
        self._spans.put(key, found)
        return found

    def _cut(self, interval: Interval, first: date, last: date) -> Span:
        starts = [first]
        while starts[-1] < last:
            starts.append(bucket_end(interval, starts[-1]) + timedelta(days=1))
        days = [start.toordinal() - 1 for start in starts]
        return starts, [np.array([*map(view.after, days), 0], dtype=np.int32) for view in self._views]


def _between(docs: DocSet, bounds: NDArray[np.int32]) -> NDArray[np.int64]:
    """How many of ``docs`` stand between each two neighbours of ``bounds``, which descend."""
    if isinstance(docs, slice):
        rows = np.clip(bounds, docs.start, docs.stop).astype(np.int64)
    else:
        rows = docs.searchsorted(bounds)
    between: NDArray[np.int64] = rows[:-1] - rows[1:]
    return between


def within_buckets(query: Query, first: date, last: date) -> Query:
    """A query for the days of the buckets from one day to another, as far as it asks for them itself."""
    interval = pick_interval(first, last)
    start, end = bucket_start(interval, first), bucket_end(interval, bucket_start(interval, last))
    return replace(query, from_=max(start, query.from_ or start), to=min(end, query.to or end))


def n_dated(view: SegmentView, docs: DocSet) -> int:
    """How many documents of a set have a date."""
    return size(docs) if view.n_dated == view.n_docs else int(within(docs, 0, view.n_dated).stop)


def days_of(view: SegmentView, docs: DocSet) -> tuple[date, date] | None:
    """The first and the last day of some documents, which stand newest first; None without any date."""
    dated = n_dated(view, docs)
    if not dated:
        return None
    newest, oldest = (docs.start + row if isinstance(docs, slice) else docs[row] for row in (0, dated - 1))
    return date.fromordinal(int(view.days[oldest])), date.fromordinal(int(view.days[newest]))


def pick_interval(first: date, last: date) -> Interval:
    """The finest interval that keeps a histogram readable.

    >>> [pick_interval(date(2022, 1, 1), date(year, 2, 1)) for year in (2022, 2024, 2032)]
    ['day', 'month', 'year']
    """
    days = (last - first).days + 1
    if days <= MAX_DAYS:
        return "day"
    if days <= 7 * MAX_WEEKS:
        return "week"
    return "month" if days <= 30.5 * MAX_MONTHS else "year"
