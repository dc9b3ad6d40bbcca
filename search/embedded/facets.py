"""Facets: how many matching articles have each value, each facet blind to its own selection."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from index.names import fold_name
from search.embedded.arrays import DocSet, size, within
from search.embedded.values import Counted, Values
from search.embedded.view import SegmentView
from search.period import Interval, bucket_end, bucket_start
from search.results import Bucket, DateFacet, FacetValue, ValueFacet

MAX_DAYS = 45  # a longer span is shown by weeks,
MAX_WEEKS = 40  # … then by months,
MAX_MONTHS = 48  # … then by years
STRIDE = 64  # counts in a row of which only the largest is looked at first


def value_facet(values: Values, counted: Counted, selected: Sequence[str], most: int) -> ValueFacet:
    """The ``most`` commonest values, then the selected ones among the rest.

    ``counted`` gives matching articles under every filter but this facet's own. Equal counts go
    alphabetically. A selected value is shown even at zero, or the reader could not clear it.
    """
    distinct = counted.distinct
    top = _commonest(values, counted, most)
    chosen = {number: name for name in selected if (number := values.number(name)) is not None}
    shown = [FacetValue(values.name(number), count, number in chosen) for number, count in top.items()]
    rest = [FacetValue(values.name(n), counted.of(n), True) for n in chosen if n not in top]
    unknown = {fold_name(name): name for name in reversed(selected) if values.number(name) is None}
    rest += [FacetValue(name, 0, True) for name in unknown.values()]
    return ValueFacet(
        tuple(shown + sorted(rest, key=lambda value: value.value)), distinct, distinct > len(shown)
    )


def _commonest(values: Values, counted: Counted, most: int) -> dict[int, int]:
    """The ``most`` largest counts above zero by number, equal ones by name."""
    near = counted.at_least(max(1, at_least(counted.counts, most)))
    order = sorted(near, key=lambda number: (-near[number], values.name(number)))
    return {number: near[number] for number in order[:most]}


def at_least(numbers: NDArray[np.generic], most: int) -> float:
    """A number that at least ``most`` of the numbers reach, and few others; minus infinity for too few."""
    rows = len(numbers) // STRIDE
    if rows < 2 * most:
        if len(numbers) <= most:
            return -np.inf
        return float(np.partition(numbers, len(numbers) - most)[len(numbers) - most])
    largest = numbers[: rows * STRIDE].reshape(STRIDE, rows).max(axis=0)  # of every so many numbers apart
    return float(np.partition(largest, rows - most)[rows - most])


def date_facet(views: Sequence[SegmentView], sets: Sequence[DocSet]) -> DateFacet:
    """The days of ``sets``, one of each view, as buckets without a gap; undated documents do not count.

    The interval follows the span from the first day to the last; without any date there is no bucket.
    """
    pairs = list(zip(views, sets, strict=True))
    ends = [span for view, docs in pairs if (span := days_of(view, docs))]
    if not ends:
        return DateFacet("day", ())
    first, last = min(end[0] for end in ends), max(end[1] for end in ends)
    interval = pick_interval(first, last)
    starts = _starts(interval, first, last)
    counts = np.zeros(len(starts), dtype=np.int64)
    for view, docs in pairs:
        later = [view.after(start.toordinal() - 1) for start in starts]  # documents of the bucket or after it
        rows = _rows(docs, later)
        counts += rows - np.append(rows[1:], 0)
    buckets = (Bucket(start, int(count)) for start, count in zip(starts, counts, strict=True))
    return DateFacet(interval, tuple(buckets))


def _rows(docs: DocSet, bounds: list[int]) -> NDArray[np.int64]:
    """How many of ``docs`` stand before each of ``bounds``."""
    if isinstance(docs, slice):
        rows: NDArray[np.int64] = np.clip(np.array(bounds) - docs.start, 0, size(docs))
        return rows
    return np.searchsorted(docs, np.array(bounds, dtype=docs.dtype))


def n_dated(view: SegmentView, docs: DocSet) -> int:
    """How many documents of a set have a date."""
    return int(within(docs, 0, view.n_dated).stop)


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


def _starts(interval: Interval, first: date, last: date) -> list[date]:
    starts = [bucket_start(interval, first)]
    while (end := bucket_end(interval, starts[-1])) < last:
        starts.append(end + timedelta(days=1))
    return starts
