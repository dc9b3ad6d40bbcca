"""Days as Indonesian and English news writes them, found in text without judging which one counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from index.intake.misprinted_days import misprints
from index.literals import Literals

WIB = timezone(timedelta(hours=7), "WIB")
EARLIEST_YEAR = 1945  # no archive of Indonesian news goes further back

_MONTHS = (
    "jan januari january|feb febuari februari february peb pebruari|mar maret march mrt|apr april|mei may|"
    "jun juni june|jul juli july|agu agustus ags agt agst aug august|sep sept september|"
    "okt oct oktober october|"
    "nov november nop nopember|des dec desember december"
)
MONTHS = {name: number for number, names in enumerate(_MONTHS.split("|"), 1) for name in names.split()}
_DAYS = (
    "senin monday|selasa tuesday|rabu wednesday|kamis thursday|jumat jum'at jum’at jum\"at friday|"
    "sabtu saturday|minggu ahad sunday"
)
WEEKDAYS = {name: number for number, names in enumerate(_DAYS.split("|")) for name in names.split()}

# Names in any case of ASCII ("a"), or a dotless i would be an i here, and in no table.
_MONTH = rf"(?a:{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
_GAP = r"[ \t\xa0]{0,3}"
# The patterns begin with a figure, so that a search leaps over the words between.
_DATE = re.compile(
    rf"(?P<first>[0-9]{{1,2}})(?:{_GAP}(?:-|–|hingga|sampai|s/d|"
    rf"dan){_GAP}\d{{1,2}}(?P<days>(?={_GAP}{_MONTH}|/\d{{1,2}}/\d{{4}})))?"
    rf"(?:(?P<figures>{_GAP}(?:[.-]|//?){_GAP}(?P<m2>\d{{1,2}})(?:{_GAP}(?:[.-]|//?){_GAP}(?P<y2>\d{{4}}|\d\d(?:\d(?=\)))?))?(?![\d/]|"
    rf"[.,]\d(?!\d?[:.]\d\d)))|"
    rf"(?:st|nd|rd|th)?(?: of)?{_GAP}[-/]?(?P<m3>{_MONTH})\b\.?(?:,?[ \t\xa0/-]{{1,2}}(?P<y3>(?:19|"
    rf"20)\d\d)\b)?"
    rf"(?P<range>{_GAP}(?:-|–|hingga|sampai|s/d){_GAP}\d{{1,2}} {_MONTH}\b(?: (?P<y5>(?:19|20)\d\d))?)?|"
    rf"(?:st|nd|rd|th)?,? (?P<y4>(?:19|20)\d\d)\b|"
    rf"(?<=[0-9]{{2}})(?P<iso>\d\d-(?P<m1>\d\d)-(?P<d1>\d\d))(?![\d-]))",
    re.IGNORECASE,
)
_WEEKDAY_BEFORE = re.compile(
    rf"\b(?P<weekday>(?a:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})){_GAP}"
    rf"(?:,?{_GAP}(?:malam|pagi|siang|sore|petang|dini ?hari|tanggal|waktu setempat|tadi|ini|kemarin|lalu|"
    rf"wib){_GAP}){{0,2}}"
    rf",?{_GAP}\(?{_GAP}$",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(rf"\b(?P<month>{_MONTH})\.?{_GAP}$", re.IGNORECASE)
_ENGLISH = (  # "Thursday (Jan 13)"
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_ENGLISH}|{_ENGLISH.upper()})\.?{_GAP}(?P<first>\d{{1,2}})(?:st|nd|rd|th)?\b"
    rf"(?![.,:]?\d|%|,? (?:19|20)\d\d\b)(?P<range>{_GAP}[-–]{_GAP}\d{{1,2}}\b)?"
)
_MONTHS_FIRST = Literals(
    f"{month}{gap}" for month in f"{_ENGLISH}|{_ENGLISH.upper()}".split("|") for gap in (" ", ". ", "\xa0")
)
_MAY = re.compile(r"(?:[(,]|\bon) ?$")  # stands before the month, which is a verb as well
_WITHIN_NUMBER = "0123456789/.,:-"
_LOOK_BACK = 36  # characters in front of a figure in which its weekday stands


@dataclass(frozen=True, slots=True)
class Mention:
    """A day that the text names."""

    day: int
    month: int
    year: int | None  # None: the text gives none beside it
    weekday: int | None  # 0 is Monday
    bracketed: bool  # "(13/1/2022)", as news marks the day of what it tells
    spans: bool  # the first day of several: "14-15 Oktober 2023"
    start: int
    end: int

    def on(self, year: int) -> date | None:
        """The day in that year; None for the 31st of February."""
        return day_of(year, self.month, self.day)


def day_of(year: int, month: int, day: int) -> date | None:
    """The day; None when the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def mentions(text: str) -> Iterator[Mention]:
    """The days that ``text`` names, in order, the first one of a range; impossible ones left out.

    A day and month in figures need a year, or brackets or a weekday before them: "10/01" alone is a ratio.
    """
    found = _days_first(text)
    others = [*_misprinted(text)] if ")" in text or " 20" in text or "/20" in text else []
    if _MONTHS_FIRST.are_in(text):
        others.extend(_months_first(text))
    if others:
        found = iter(sorted((*found, *others), key=lambda mention: mention.start))
    return (mention for mention in found if mention.on(mention.year or 2000))


def _days_first(text: str) -> Iterator[Mention]:
    for found in _DATE.finditer(text):
        before = text[max(0, found.start() - 2) : found.start()]
        if before[-1:] in _WITHIN_NUMBER and before and not _is_glued(before, found):
            continue
        if mention := _mention(text, found):
            yield mention


def _is_glued(before: str, found: re.Match[str]) -> bool:
    """Whether a word stands before the figure and no number: "Kamis,13 Januari", "Kabar.id-13/01/2022"."""
    whole = len(found["y2"] or "") == len("2022")
    return before[0].isalpha() and (before[1:] == "," or (before[1:] == "-" and whole))


def _months_first(text: str) -> Iterator[Mention]:
    for found in _MONTH_FIRST.finditer(text):
        before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
        weekday = _WEEKDAY_BEFORE.search(before)
        if found["month"] == "May" and not (weekday or _MAY.search(before)):
            continue
        yield Mention(
            day=int(found["first"]),
            month=MONTHS[found["month"].casefold()],
            year=None,
            weekday=WEEKDAYS[weekday["weekday"].casefold()] if weekday else None,
            bracketed=before.rstrip().endswith("("),
            spans=found["range"] is not None,
            start=found.start() - len(weekday[0]) if weekday else found.start(),
            end=found.end(),
        )


def _misprinted(text: str) -> Iterator[Mention]:
    for slip in misprints(text):
        before = text[max(0, slip.start - _LOOK_BACK) : slip.start]
        weekday = _WEEKDAY_BEFORE.search(before)
        number = WEEKDAYS[weekday["weekday"].casefold()] if weekday else None
        day = day_of(slip.year, slip.month, slip.day)
        # Two slips at once are no day: neither a bare one with another, nor one that its weekday contradicts.
        if day and (slip.sure if number is None else number == day.weekday()):
            yield Mention(
                day=slip.day,
                month=slip.month,
                year=slip.year,
                weekday=number,
                bracketed=before.rstrip().endswith("("),
                spans=False,
                start=slip.start - len(weekday[0]) if weekday else slip.start,
                end=slip.end,
            )


def _mention(text: str, found: re.Match[str]) -> Mention | None:
    start = found.start()
    before = text[max(0, start - _LOOK_BACK) : start]
    named = _MONTH_BEFORE.search(before) if found["y4"] else None
    if named:
        start -= len(named[0])
        before = text[max(0, start - _LOOK_BACK) : start]
    weekday = _WEEKDAY_BEFORE.search(before)
    day, month, year = (
        found["first"],
        found["m2"] or found["m3"],
        found["y2"] or found["y3"] or found["y5"],
    )
    if found["iso"]:
        day, month, year = found["d1"], found["m1"], found[0][:4]
    elif found["y4"]:
        if named is None:
            return None
        month, year = named["month"], found["y4"]
    if year is not None and len(year) == 3:  # "(13/1/202)", misprinted
        year = None
    if month == found["m2"] and not _is_date(
        found["figures"], year, bool(weekday) or before.rstrip().endswith("(")
    ):
        return None
    return Mention(
        day=int(day),
        month=int(month) if month.isdigit() else MONTHS[month.casefold()],
        year=None if year is None else int(year) + (2000 if len(year) == 2 else 0),
        weekday=WEEKDAYS[weekday["weekday"].casefold()] if weekday else None,
        bracketed=before.rstrip().endswith("("),
        spans=found["days"] is not None or found["range"] is not None,
        start=start - len(weekday[0]) if weekday else start,
        end=found.end(),
    )


def _is_date(figures: str, year: str | None, marked: bool) -> bool:
    """Whether "/1/2022" can belong to a date; with no whole year only beside a bracket or a weekday."""
    separators = [c for c in figures if c in "/.-"]
    if len(set(separators)) > 1:
        return False
    return bool(year and len(year) == 4) or (marked and (year is not None or set(separators) == {"/"}))


def today() -> date:
    """The day in Jakarta."""
    return datetime.now(WIB).date()


def plausible(day: date) -> bool:
    """Whether news can be of that day: from 1945 until tomorrow."""
    return day.year >= EARLIEST_YEAR and day <= today() + timedelta(days=1)
