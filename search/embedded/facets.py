"""Facets: how many matching articles have each value, each facet blind to its own selection."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from index.names import fold_name
from index.schema import NO_DATE
from search.embedded.columns import Ints, Values
from search.period import Interval, bucket_end, bucket_start
from search.results import Bucket, DateFacet, FacetValue, ValueFacet

MAX_DAYS = 45  # a longer span is shown by weeks,
MAX_WEEKS = 40  # … then by months,
MAX_MONTHS = 48  # … then by years


def value_facet(values: Values, counts: NDArray[np.int64], selected: Sequence[str], size: int) -> ValueFacet:
    """The ``size`` commonest values, then the selected ones among the rest.

    ``counts`` gives matching articles by ordinal, under every filter but this facet's own. Equal counts go
    alphabetically. A selected value is shown even at zero, or the reader could not clear it.
    """
    present = np.flatnonzero(counts)
    order = present[np.lexsort((values.rank[present], -counts[present]))][:size]
    chosen = {o: name for name in selected if (o := values.ordinal(name)) is not None}
    shown = [FacetValue(values.names[o], int(counts[o]), o in chosen) for o in order.tolist()]
    rest = [FacetValue(values.names[o], int(counts[o]), True) for o in chosen if o not in order]
    unknown = {fold_name(name): name for name in reversed(selected) if values.ordinal(name) is None}
    rest += [FacetValue(name, 0, True) for name in unknown.values()]
    return ValueFacet(
        tuple(shown + sorted(rest, key=lambda value: value.value)), len(present), len(present) > len(order)
    )


def date_facet(days: Ints) -> DateFacet:
    """The days of matching articles, NO_DATE among them, as buckets without a gap.

    The interval follows the span from the first day to the last; without any date there is no bucket.
    """
    days = days[days != NO_DATE]
    if not len(days):
        return DateFacet("day", ())
    first, last = date.fromordinal(int(days.min())), date.fromordinal(int(days.max()))
    interval = pick_interval(first, last)
    starts = _starts(interval, first, last)
    edges = np.array([start.toordinal() for start in starts])
    counts = np.bincount(np.searchsorted(edges, days, side="right") - 1, minlength=len(starts))
    buckets = (Bucket(start, int(count)) for start, count in zip(starts, counts, strict=True))
    return DateFacet(interval, tuple(buckets))


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
