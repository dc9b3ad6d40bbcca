"""Searches over time as lines: where points stand, what a table says of them, and where each leads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from search.results import Comparison, DateFacet
from web.charts import Label, axis_labels, chart_title, merge
from web.comparing import Measure
from web.links import Search
from web.locale import Locale

LETTERS = "ABCD"  # a line has a letter, a dash and a sign of its own, so that none needs its colour
HEIGHT = 180  # pixels of the plot


@dataclass(frozen=True, slots=True)
class Point:
    """One stretch of time on a line; ``x`` is percent of the drawing, ``y`` pixels from above."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Line:
    """A search over time."""

    letter: str
    name: str
    total: int
    url: str
    points: tuple[Point, ...]
    peak: Point | None  # where its letter stands; None where it has no dated article

    @property
    def path(self) -> str:
        """The line in a square of 100, as SVG draws it."""
        return "M" + "L".join(f"{point.x} {round(point.y * 100 / HEIGHT, 2)}" for point in self.points)


@dataclass(frozen=True, slots=True)
class Cell:
    """What the table says of a search in a stretch of time."""

    text: str
    url: str | None  # None where there is nothing


@dataclass(frozen=True, slots=True)
class Lines:
    """What is drawn, with the same as a table."""

    title: str
    top: str  # what the upper edge stands for
    lines: tuple[Line, ...]
    labels: tuple[Label, ...]
    rows: tuple[
        tuple[str, tuple[Cell, ...]], ...
    ]  # a stretch of time and its cells, in the order of the lines
    undated: tuple[int, ...]  # articles of each that are on no line


def lines(
    comparison: Comparison, searches: Sequence[tuple[str, Search]], measure: Measure, locale: Locale
) -> Lines:
    """The drawing of a comparison of ``searches``, which have a name each."""
    whole, together = merge(comparison.among)
    counts = [[count for _, _, count in merge(facet)[0]] for facet in comparison.series]
    spans = [(first, last) for first, last, _ in whole]
    values = [_measured(row, whole, measure) for row in counts]
    top = max((value for row in values for value in row), default=0) or 1
    return Lines(
        title=f"{chart_title(comparison.among, together, locale)}, {locale.text(f'measure_{measure}')}",
        top=_said(top, measure, locale),
        lines=tuple(
            _line(letter, name, search, facet, row, top)
            for letter, (name, search), facet, row in zip(
                LETTERS, searches, comparison.series, values, strict=False
            )
        ),
        labels=axis_labels(whole, locale) if whole else (),
        rows=tuple(
            (
                locale.span(*span),
                tuple(
                    _cell(counted[at], value[at], measure, search, span, locale)
                    for counted, value, (_, search) in zip(counts, values, searches, strict=True)
                ),
            )
            for at, span in enumerate(spans)
            if any(counted[at] for counted in counts)
        ),
        undated=tuple(facet.without.count for facet in comparison.series),
    )


def _measured(
    counts: Sequence[int], whole: Sequence[tuple[date, date, int]], measure: Measure
) -> list[float]:
    if measure == "count":
        return [float(count) for count in counts]
    return [100 * count / among if among else 0.0 for count, (_, _, among) in zip(counts, whole, strict=True)]


def _line(
    letter: str, name: str, search: Search, facet: DateFacet, values: Sequence[float], top: float
) -> Line:
    slot = 100 / (len(values) or 1)
    points = tuple(
        Point(round((at + 0.5) * slot, 2), round(HEIGHT * (1 - value / top), 1))
        for at, value in enumerate(values)
    )
    highest = min(points, key=lambda point: point.y) if any(values) else None
    total = sum(bucket.count for bucket in facet.buckets) + facet.without.count
    return Line(letter, name, total, search.url(), points, highest)


def _said(value: float, measure: Measure, locale: Locale) -> str:
    return locale.number(value) if measure == "count" else locale.percent(value)


def _cell(
    count: int, value: float, measure: Measure, search: Search, span: tuple[date, date], locale: Locale
) -> Cell:
    return Cell(_said(value, measure, locale), search.within(*span).url() if count else None)
