"""Days, months and years as people write them in filters: 2022, 2022-01, 2022-01-13."""

import re
from calendar import monthrange
from datetime import date

from search.errors import BadQuery

_PERIOD = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def parse_period(text: str, name: str) -> tuple[date, date]:
    """The first and the last day of a year, month or day; ``name`` is what the message calls the value.

    >>> parse_period("2024-02", "to")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    match = _PERIOD.fullmatch(text.strip()) if text.isascii() else None
    if match is None:
        raise BadQuery(f"{name}={text!r} is not a date; write 2022, 2022-01 or 2022-01-13")
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if year is None or month is None:
            return date(year or 0, 1, 1), date(year or 0, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except (ValueError, OverflowError):
        raise BadQuery(f"{name}={text!r} is not a day of the calendar") from None
