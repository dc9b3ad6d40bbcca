"""The year of weekdays soon after the last one that a page looks back on, or before one that it awaits."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta

from index.intake.days import MONTHS, Mention, plausible

SOON = timedelta(days=365)  # within which such a day lies behind the newest whole date
SOON_AFTER_A_MONTH = timedelta(days=550)  # and behind the first day of the newest month
LONGEST_WAIT = 2  # years from the first matches for a cup, or from a plan, until it comes
BESIDE = timedelta(days=7)  # of a whole date, a day whose weekday is wrong in that year is misprinted

_MONTH = re.compile(
    rf"\b(?P<month>(?a:{'|'.join(sorted(MONTHS, key=len, reverse=True))}))\.? (?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def following_year(
    text: str, open_days: Sequence[Mention], whole: Sequence[date], newest: int, gone: Collection[int]
) -> int | None:
    """The year behind ``newest``, where all days without a year fall on their weekdays in it.

    ``newest`` is the last year that the text names. A whole date or a month must be of it, and the days soon
    after: "Rabu (25/6)" of a page that names Februari 2024 is of 2025. Beside a whole date it is a misprint.
    A year of ``gone`` ("pada 2024 lalu") needs neither.
    """
    if not open_days or not _all_fit(open_days, newest + 1):
        return None
    if any(_is_near(mention.on(newest), whole) for mention in open_days):
        return None
    last = max(day for mention in open_days if (day := mention.on(newest + 1)))
    months = [first for first, _ in months_named(text) if first.year == newest]
    by_day = whole and max(whole).year == newest and last - max(whole) < SOON
    by_month = months and last - max(months) < SOON_AFTER_A_MONTH
    return newest + 1 if by_day or by_month or newest in gone else None


def years_before(awaited: Iterable[int], open_days: Sequence[Mention]) -> set[int]:
    """The years that are awaited, and up to two before them, in which all days fall on their weekdays."""
    near = {year - back for year in awaited for back in range(LONGEST_WAIT + 1)}
    return {year for year in near if _all_fit(open_days, year)}


def _all_fit(open_days: Sequence[Mention], year: int) -> bool:
    """Whether all of the days can be of that year, by their weekdays."""
    days = ((mention.on(year), mention.weekday) for mention in open_days)
    return all(day and day.weekday() == weekday and plausible(day) for day, weekday in days)


def months_named(text: str) -> Iterator[tuple[date, int]]:
    """The first days of the months that stand with their year, and where each month begins."""
    for found in _MONTH.finditer(text):
        yield date(int(found["year"]), MONTHS[found["month"].casefold()], 1), found.start()


def _is_near(day: date | None, whole: Sequence[date]) -> bool:
    return day is not None and any(abs(day - other) <= BESIDE for other in whole)
