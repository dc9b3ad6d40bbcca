"""The day or month that an address carries in its path."""

import re
from datetime import date
from urllib.parse import urlsplit

from index.article import Precision
from index.intake.days import day_of, plausible

_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([/-]?)(\d\d)\2(\d\d)(?:\d{4}|\d{6}|\d{8})?(?!\d)")
_MONTH = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)(?=/|$)")


def day_in_url(url: str | None) -> tuple[date, Precision, str] | None:
    """The day, or the first of the month, that a path tells, its precision, and the figures that tell it.

    >>> day_in_url("https://kabar.example/read/2022/01/13/garam")
    (datetime.date(2022, 1, 13), 'day', '2022/01/13')
    """
    try:
        path = urlsplit(url or "").path
    except ValueError:  # "http://[" is no address
        return None
    for found in _DAY.finditer(path):
        day = day_of(int(found[1]), int(found[3]), int(found[4]))
        if day and plausible(day):
            return day, "day", found[0]
    month = _MONTH.search(path)
    first = day_of(int(month[1]), int(month[2]), 1) if month else None
    return (first, "month", month[0]) if month and first and plausible(first) else None
