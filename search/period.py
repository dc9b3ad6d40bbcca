"""Periods: as people write them in filters (2022, 2022-01, 2022-01-13), and as histograms cut time up."""

import re
from calendar import monthrange
from datetime import date
from typing import Literal

from search.errors import BadQuery

Interval = Literal["day", "week", "month", "year"]

_PERIOD = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def parse_period(text: str, name: str) -> tuple[date, date]:
    """The first and the last day of a year, month or day; ``name`` is what the message calls the value.

    >>> parse_period("2024-02", "to")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    match = _PERIOD.fullmatch(text.strip()) if text.isascii() else None
    if match is None:
        raise BadQuery("not_a_date", name=name, value=text)
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if year is None or month is None:
            return date(year or 0, 1, 1), date(year or 0, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except (ValueError, OverflowError):
        raise BadQuery("not_a_day", name=name, value=text) from None


def bucket_start(interval: Interval, day: date) -> date:
    """The first day of the bucket that ``day`` falls into; weeks begin on Monday."""
    if interval == "week":
        return date.fromordinal(max(1, day.toordinal() - day.weekday()))
    if interval == "month":
        return day.replace(day=1)
    return day.replace(month=1, day=1) if interval == "year" else day


def bucket_end(interval: Interval, start: date) -> date:
    """The last day of the bucket that begins at ``start``."""
    if interval == "week":
        return date.fromordinal(min(date.max.toordinal(), start.toordinal() + 6))
    if interval == "month":
        return start.replace(day=monthrange(start.year, start.month)[1])
    return start.replace(month=12, day=31) if interval == "year" else start
