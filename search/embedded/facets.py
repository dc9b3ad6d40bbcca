"""Facets: how many matching articles have each value, each facet blind to its own selection."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.names import fold_name
from search.embedded.values import Counted, Values
from search.results import FacetValue, NoValue, ValueFacet

STRIDE = 64  # counts in a row of which only the largest is looked at first
FEW = 1_000  # counts that are sorted sooner than partitioned, above all where many are equal


def value_facet(
    values: Values, counted: Counted, selected: Sequence[str], most: int, without: NoValue | None = None
) -> ValueFacet:
    """The ``most`` commonest values, then the selected ones among the rest.

    ``counted`` gives matching articles under every filter but this facet's own. Equal counts go by the
    alphabet, in any case and accents. A selected value is shown even at zero, or the reader could not
    clear it.
    """
    distinct = counted.distinct
    top = _commonest(counted, most)
    if not selected:
        listed = tuple([FacetValue(values.name(number), count, False) for number, count in top.items()])
        return ValueFacet(listed, distinct, distinct > len(listed), without)
    chosen = {number: name for name in selected if (number := values.number(name)) is not None}
    shown = [FacetValue(values.name(number), count, number in chosen) for number, count in top.items()]
    rest = [FacetValue(values.name(n), counted.of(n), True) for n in chosen if n not in top]
    unknown = {fold_name(name): name for name in reversed(selected) if values.number(name) is None}
    rest += [FacetValue(name, 0, True) for name in unknown.values()]
    listed = tuple(shown + sorted(rest, key=lambda value: value.value))
    return ValueFacet(listed, distinct, distinct > len(shown), without)


def _commonest(counted: Counted, most: int) -> dict[int, int]:
    """The ``most`` largest counts above zero by number; equal ones in the order of the numbers."""
    numbers, counts = counted.at_least(max(1, at_least(counted.counts, most)))
    first = (-counts).argsort(kind="stable")[:most]
    return dict(zip(numbers[first].tolist(), counts[first].tolist(), strict=True))


def at_least(numbers: NDArray[np.generic], most: int) -> float:
    """A number that at least ``most`` of the numbers reach, and few others; minus infinity for too few."""
    rows = len(numbers) // STRIDE
    if rows >= 2 * most:  # of every so many numbers apart, the largest
        numbers = numbers[: rows * STRIDE].reshape(STRIDE, rows).max(axis=0)
    elif len(numbers) <= most:
        return -np.inf
    if len(numbers) <= FEW:
        return float(np.sort(numbers)[-most])
    return float(np.partition(numbers, len(numbers) - most)[-most])
