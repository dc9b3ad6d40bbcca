"""The histogram of articles over time: where its bars stand, what they say and where they lead."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from search.period import bucket_end
from search.query import Query
from search.results import Bucket, DateFacet
from web.links import Search
from web.locale import Locale

MAX_BARS = 60  # more would be too thin to hit; neighbours are drawn as one
MAX_LABELS = 5  # more bars are labelled at both ends only
LEAST_HEIGHT = 4  # percent; a single article must show beside ten thousand
WIDEST = 9  # percent; two bars should not look like two walls


@dataclass(frozen=True, slots=True)
class Bar:
    """One stretch of time; lengths are percent of the drawing."""

    span: str  # "Januari 2022"
    count: int
    url: str  # the search within this stretch
    inside: bool  # some of it is among the days selected
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Label:
    """A text on the axis."""

    text: str
    x: float  # percent
    anchor: str  # SVG text-anchor


@dataclass(frozen=True, slots=True)
class Undated:
    """The articles that are in no bar."""

    text: str  # "3 tanpa tanggal"
    count: int
    url: str  # the search for those alone


@dataclass(frozen=True, slots=True)
class Histogram:
    """What is drawn, with the same as words and a table for those who do not see it."""

    title: str
    peak: str
    undated: Undated | None  # None where every article has a date
    bars: tuple[Bar, ...]
    labels: tuple[Label, ...]
    starts: tuple[date, ...] = ()  # first day of each bar
    last: date | None = None  # last day of the last one

    @property
    def hatched(self) -> bool:
        """Whether a bar is drawn as not selected."""
        return any(bar.count and not bar.inside for bar in self.bars)


def histogram(facet: DateFacet, search: Search, locale: Locale) -> Histogram | None:
    """The drawing of a date facet; None when no article has a date."""
    stretches, together = merge(facet)
    if not stretches:
        return None
    most = max(stretches, key=lambda stretch: stretch[2])
    slot = 100 / len(stretches)
    bars = tuple(
        _bar(at * slot, slot, most[2], *stretch, search, locale) for at, stretch in enumerate(stretches)
    )
    title = chart_title(facet, together, locale)
    peak = locale.text("chart_peak", n=locale.number(most[2]), span=locale.span(*most[:2]))
    return Histogram(
        title,
        peak,
        _undated(facet, search, locale),
        bars,
        axis_labels(stretches, locale),
        tuple(first for first, _, _ in stretches),
        stretches[-1][1],
    )


def chart_title(facet: DateFacet, together: int, locale: Locale) -> str:
    """What a chart shows, by the stretches of time that ``together`` buckets make each."""
    return (
        locale.text("chart_years", years=together) if together > 1 else locale.text(f"chart_{facet.interval}")
    )


def _undated(facet: DateFacet, search: Search, locale: Locale) -> Undated | None:
    count = facet.without.count
    text = locale.text("chart_undated", n=locale.number(count))
    return Undated(text, count, search.undated().url()) if count else None


def merge(facet: DateFacet) -> tuple[list[tuple[date, date, int]], int]:
    """First day, last day and count of at most MAX_BARS stretches, and how many buckets make one.

    Buckets come without gaps, so one page with a date of 1900 makes more years than fit.
    """
    together = -(-len(facet.buckets) // MAX_BARS) or 1
    groups = [facet.buckets[at : at + together] for at in range(0, len(facet.buckets), together)]
    return [_stretch(facet, group) for group in groups], together


def _stretch(facet: DateFacet, group: Sequence[Bucket]) -> tuple[date, date, int]:
    last = bucket_end(facet.interval, group[-1].start)
    return group[0].start, last, sum(bucket.count for bucket in group)


def _bar(
    left: float, slot: float, most: int, first: date, last: date, count: int, search: Search, locale: Locale
) -> Bar:
    width = min(slot * 0.84, WIDEST)
    height = max(LEAST_HEIGHT, 100 * count / most) if count else 0
    return Bar(
        span=locale.span(first, last),
        count=count,
        url=search.within(first, last).url(),
        inside=overlaps(search.query, first, last),
        x=round(left + (slot - width) / 2, 2),
        y=round(100 - height, 2),
        width=round(width, 2),
        height=round(height, 2),
    )


def overlaps(query: Query, first: date, last: date) -> bool:
    """Whether any day from ``first`` to ``last`` is among those selected; undated alone, none is."""
    if "date" in query.without and not (query.from_ or query.to):
        return False
    return (query.from_ is None or last >= query.from_) and (query.to is None or first <= query.to)


def axis_labels(stretches: Sequence[tuple[date, date, int]], locale: Locale) -> tuple[Label, ...]:
    """The texts below a chart: each stretch where they are few, else both ends."""
    texts = [locale.short(first, last) for first, last, _ in stretches]
    if len(texts) <= MAX_LABELS:
        slot = 100 / len(texts)
        return tuple(Label(text, round((at + 0.5) * slot, 2), "middle") for at, text in enumerate(texts))
    return Label(texts[0], 0, "start"), Label(texts[-1], 100, "end")
