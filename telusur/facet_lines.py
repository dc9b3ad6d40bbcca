"""Facets in lines: a table of values, a histogram of days."""

from collections.abc import Iterator
from itertools import groupby

from rich.cells import cell_len, set_cell_size

from search.period import Interval
from search.results import DateFacet, ValueFacet
from telusur.bars import bar
from telusur.printable import one_line

NAME_COLUMNS = 40  # of the longest name that is aligned with the others
BAR_COLUMNS = 20  # of a table
HISTOGRAM_COLUMNS = 50
MOST_EMPTY = 3  # rows on end of a histogram that say nothing
SHORTEST = 8  # columns of a bar that still says something
LABELS: dict[Interval, int] = {"day": 10, "week": 10, "month": 7, "year": 4}  # characters of an ISO day
FIGURES = 9  # columns of a count of less than ten million
ROW = "{count:>{figures},}  {name}"


def facet_lines(name: str, facet: ValueFacet | DateFacet, width: int | None, blocks: bool) -> Iterator[str]:
    """A facet under its heading; no line is wider than ``width`` columns, where there is one.

    Bars of a table are for a terminal alone (``width``); a histogram has them everywhere.
    """
    if isinstance(facet, DateFacet):
        return _histogram(facet, width or HISTOGRAM_COLUMNS + 24, blocks)
    return _table(name, facet, width, blocks)


def _histogram(facet: DateFacet, width: int, blocks: bool) -> Iterator[str]:
    yield f"date, by {facet.interval}"
    most = max((bucket.count for bucket in facet.buckets), default=0)
    figures = len(f"{most:,}")
    label = LABELS[facet.interval]
    columns = max(SHORTEST, min(HISTOGRAM_COLUMNS, width - label - figures - 6))
    for empty, run in groupby(facet.buckets, lambda bucket: not bucket.count):
        buckets = list(run)
        if empty and len(buckets) > MOST_EMPTY:
            yield f"  … {len(buckets):,} without an article …"
            continue
        for bucket in buckets:
            day = bucket.start.isoformat()[:label]
            yield f"  {day}  {bucket.count:>{figures},}  {bar(bucket.count, most, columns, blocks)}".rstrip()
    yield from _without("date", facet)


def _table(name: str, facet: ValueFacet, width: int | None, blocks: bool) -> Iterator[str]:
    yield f"{name}, {facet.distinct:,} in all" if facet.truncated else name
    names = [_choice(one_line(value.value), value.selected) for value in facet.values]
    longest = min(NAME_COLUMNS, max(map(cell_len, names), default=0))
    most = max((value.count for value in facet.values), default=0)
    figures = max(FIGURES, len(f"{most:,}"))
    columns = min(BAR_COLUMNS, width - longest - figures - 6) if width else 0
    for value, shown in zip(facet.values, names, strict=True):
        name_column = _padded(shown, longest) if columns >= SHORTEST else shown
        row = ROW.format(count=value.count, figures=figures, name=name_column)
        yield f"{row}  {bar(value.count, most, columns, blocks) if columns >= SHORTEST else ''}".rstrip()
    yield from _without(name, facet)


def _without(name: str, facet: ValueFacet | DateFacet) -> Iterator[str]:
    """The articles that have no value, where there are any or where they are selected."""
    without = facet.without
    if without and (without.count or without.selected):
        yield ROW.format(count=without.count, figures=FIGURES, name=_choice(f"no {name}", without.selected))


def _padded(name: str, columns: int) -> str:
    """A name as wide as ``columns``: signs of two columns count as two; a longer name is cut."""
    if cell_len(name) > columns:
        name = set_cell_size(name, columns - 1).rstrip() + "…"
    return set_cell_size(name, columns)


def _choice(text: str, selected: bool) -> str:
    return f"{text} (selected)" if selected else text
