"""The day that a record states in a field of its own, in any of the forms that dumps of news have."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache

from index.article import Precision
from index.intake.days import MONTHS, WIB, day_of, mentions, plausible, today

LONGEST_VALUE = 80  # characters of a stated date

_ZONES = {"Z": 0, "UTC": 0, "GMT": 0, "WIB": 7, "WITA": 8, "WIT": 9}  # hours ahead of UTC
_ZONE = (
    r"(?:(?:UTC|GMT)?(?P<sign>[+-])(?P<zone_hours>0\d|1[0-4]|\d(?!\d))(?::?(?P<zone_minutes>[0-5]\d))?"
    rf"|(?P<zone>{'|'.join(_ZONES)}))(?!\w)"
)
_ZONED_CLOCK = re.compile(
    r"(?<![\d.:])(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)(?:[.:][0-5]\d(?:[.,]\d+)?)?"
    rf" ?(?P<half>[AP]M)? ?{_ZONE}",
    re.IGNORECASE | re.ASCII,
)
_EPOCH = re.compile(r"([0-9]{10})(?:[0-9]{3})?(?:\.[0-9]+)?")  # seconds since September 2001, or milliseconds
_COMPACT = re.compile(
    r"(\d{4})(\d\d)(\d\d)"
    rf"(?:[T ]?(\d\d):?(\d\d)(?::?\d\d(?:[.,]\d+)?)? ?({_ZONE})?)?",
    re.IGNORECASE | re.ASCII,
)
_YEAR_FIRST = re.compile(r"(?<!\d)([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?!\d)")
_SHORT_YEAR = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{2})(?![\d/.:-])")
_YEAR_MONTH = re.compile(r"([0-9]{4})(?:[-/]([0-9]{1,2}))?")
_MONTH_YEAR = re.compile(r"([A-Za-z]{3,9})\.? ([0-9]{4})")

Stated = tuple[date, Precision]


def parse_date(text: str) -> Stated | None:
    """One value that is meant to be a date; None when it is none or no news can be of that day.

    Read are ISO 8601, also with slashes, dots or no marks ("20220113T103000Z"); seconds and
    milliseconds since 1970; the dates of mails; and what Indonesian and English news prints
    ("Kamis, 13/01/2022 - 10:30 WIB"), or a month or year alone.
    Figures are day before month unless the year stands first; "13/1/22" is of this century.
    A time with a zone gives the day in WIB; without one it is taken as WIB.

    >>> parse_date("2022-01-13T20:30:00Z")
    (datetime.date(2022, 1, 14), 'day')
    >>> parse_date("13 Jan 2022 | 00:30 WITA")
    (datetime.date(2022, 1, 12), 'day')
    """
    value = " ".join(text.split())
    return _parse(value, today()) if len(value) <= LONGEST_VALUE else None


@lru_cache(maxsize=4096)  # an archive has many articles of a day
def _parse(value: str, _: date) -> Stated | None:
    """What the readers make of a value on a day, for tomorrow a further day is plausible."""
    found = next(filter(None, (read(value) for read in READERS)), None)
    return found if found and plausible(found[0]) else None


def _from_epoch(value: str) -> Stated | None:
    """1642032000 or 1642032000000."""
    seconds = _EPOCH.fullmatch(value)
    return (datetime.fromtimestamp(int(seconds[1]), WIB).date(), "day") if seconds else None


def _from_mail(value: str) -> Stated | None:
    """Wed, 12 Jan 2022 18:00:00 EST; a mail's date without a zone is left to the next readers."""
    moment = _mail_moment(value)
    try:
        return (moment.astimezone(WIB).date(), "day") if moment and moment.tzinfo else None
    except OverflowError:  # at the ends of the calendar
        return None


def _from_day(value: str) -> Stated | None:
    """A day in figures or words, with whatever stands beside it."""
    if compact := _COMPACT.fullmatch(value):
        value = compact.expand(r"\1-\2-\3 \4:\5 \6")
    day, start, end = _day_and_place(value)
    if day is None or not plausible(day):
        return None
    return _in_wib(day, f"{value[:start]} {value[end:]}"), "day"


def _from_month(value: str) -> Stated | None:
    """Januari 2022, 2022-01 or 2022."""
    if named := _MONTH_YEAR.fullmatch(value):
        first = day_of(int(named[2]), MONTHS.get(named[1].casefold(), 0), 1)
        return (first, "month") if first else None
    figures = _YEAR_MONTH.fullmatch(value)
    if figures is None:
        return None
    first = day_of(int(figures[1]), int(figures[2] or 1), 1)
    return (first, "month" if figures[2] else "year") if first else None


def _from_ctime(value: str) -> Stated | None:
    """Thu Jan 13 10:30:00 2022."""
    moment = _mail_moment(value)
    return (moment.date(), "day") if moment else None


READERS: tuple[Callable[[str], Stated | None], ...] = (
    _from_epoch,
    _from_mail,
    _from_day,
    _from_month,
    _from_ctime,
)


def _mail_moment(value: str) -> datetime | None:
    try:
        return parsedate_to_datetime(value) if ":" in value else None
    except (ValueError, TypeError, OverflowError, IndexError):  # the standard library's ways to say no
        return None


def _day_and_place(value: str) -> tuple[date | None, int, int]:
    """The day that the value names, and from where to where; None for one that the calendar lacks."""
    if found := _YEAR_FIRST.search(value):
        return day_of(int(found[1]), int(found[3]), int(found[4])), *found.span()
    first = next(mentions(value), None)
    if first is not None and first.year:
        return first.on(first.year), first.start, first.end
    if found := _SHORT_YEAR.match(value):
        return day_of(2000 + int(found[4]), int(found[3]), int(found[1])), *found.span()
    return None, 0, 0


def _in_wib(day: date, beside: str) -> date:
    """The day in WIB; the clock time beside it counts only with its zone."""
    clock = _ZONED_CLOCK.search(beside)
    if clock is None:
        return day
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"].upper() == "PM" else 0)
    since_midnight = timedelta(hours=hour, minutes=int(clock["minute"]))
    return day + (since_midnight - _ahead(clock) + WIB.utcoffset(None))  # only the whole days count


def _ahead(clock: re.Match[str]) -> timedelta:
    """By how much the zone is ahead of UTC."""
    if clock["zone"]:
        return timedelta(hours=_ZONES[clock["zone"].upper()])
    ahead = timedelta(hours=int(clock["zone_hours"]), minutes=int(clock["zone_minutes"] or 0))
    return -ahead if clock["sign"] == "-" else ahead
