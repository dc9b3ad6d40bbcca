"""The day an article was published: from the address, or what the text says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Literal

from index.article import Precision
from index.intake.dateline import read_dateline
from index.intake.days import WEEKDAYS, Mention, mentions, plausible
from index.intake.fixtures import is_fixture
from index.intake.following_year import months_named
from index.intake.speakers_day import speakers_day
from index.intake.tense import Tense, looks_ahead, sentence_before, speaks, tense_of
from index.intake.told_days import COMING, LONGEST_TITLE, Told, days_told, news_day
from index.intake.url_date import day_in_url
from index.intake.years import Years, resolve, years_of

LONGEST_TEXT = 200_000  # characters that are searched
MOST_MENTIONS = 2_000  # days named on one page; a page of more is a table
LONGEST_DATE_LINE = 90
HEAD = 600  # characters in which a date with a clock time is the page's own
TOP = 16  # characters in front of a day at the very top
HEAD_LINE = 30  # characters of such a day
LEAD_SENTENCES = 300  # characters of the first paragraph in which news says that it is of today
LEAD = 800  # characters, behind which a bare day is mostly history
HALF_A_MONTH, OVERLAP = timedelta(days=15), timedelta(days=2)

_BYLINE = re.compile(
    r"(?:oleh|by|penulis|reporter|editor|pewarta|laporan|tanggal|di?terbit\w*|dipublikasikan|diunggah|diperbarui|tayang|"
    r"published|posted|updated?)\b(?:[^.!?]|\.(?=[a-z]))*$",
    re.IGNORECASE,
)
_TODAY = re.compile(
    rf"\b(?:hari (?:(?P<weekday>(?a:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})) )?ini|"
    r"(?:pagi|siang|sore|petang|malam) (?:hari )?ini|nanti (?:malam|sore|siang))\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r",?[ |-]{0,3}(?:pukul |jam |at )?\d{1,2}[:.]\d\d", re.IGNORECASE)


# The address; a line or dateline at the top; a day of today or of speaking; one beside its weekday or in
# brackets; a bare one.
Place = Literal["address", "head", "speech", "news", "prose"]
_PLACES: dict[Tense, Place] = {
    Tense.TODAY: "speech",
    Tense.SURE: "speech",
    Tense.OVER: "news",
    Tense.LASTING: "news",
    Tense.TOLD: "news",
}


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A day of publication and where it was read."""

    day: date  # the first of the month when precision is "month"
    precision: Precision
    evidence: str  # the words or the part of the address: "Kamis (13/1/2022)"
    place: Place


def is_date_line(line: str) -> bool:
    """Whether a line is there to say when: a date, and besides at most a place, a clock time or a name.

    >>> is_date_line("Senin, 9 Januari 2023 | 17:04 WIB")
    True
    """
    if len(line) > LONGEST_DATE_LINE:
        return False
    first = next(mentions(line), None)
    if first is None or first.year is None:
        return False
    rest = line[: first.start] + line[first.end :]
    if len(rest) <= 12 or _BYLINE.match(line):
        return True
    return len(rest) <= 50 and bool(_CLOCK.match(line, first.end))


def find_date(text: str, url: str | None = None, imprint: str = "") -> FoundDate | None:
    """The day of publication, or None when neither address nor text fixes one.

    ``text`` is the cleaned page, title and date line included. The address counts first, then
    a date line or dateline, then the latest day that the article speaks of as present or past.
    Where the address has a month only, a day of the text counts when it lies in that month, or next to it.
    The years of ``imprint`` ("COPYRIGHT © KABAR 2023") settle days that stand beside their weekday.
    """
    by_url = day_in_url(url)
    address = FoundDate(*by_url, "address") if by_url else None
    if address and address.precision == "day":
        return address
    text = text[:LONGEST_TEXT]
    days = list(islice(mentions(text), MOST_MENTIONS))
    year = f" {address.day.year}" if address else ""
    years = years_of(text, days, imprint[:1000] + year)
    found = _by_head(text, days, years) or _by_body(text, days, years) or _by_title(text, days, years)
    if address is None or (found and abs(found.day - address.day - HALF_A_MONTH) <= HALF_A_MONTH + OVERLAP):
        return found
    return address


def _by_head(text: str, days: Sequence[Mention], years: Years) -> FoundDate | None:
    """A date line, a date with a clock time, or one in the dateline, at the top of the page."""
    for mention in days:
        if mention.start > HEAD:
            return None
        day = mention.on(mention.year) if mention.year else resolve(mention, years)
        if day is None or not plausible(day):
            continue
        start, end = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
        line = text[start : end if end >= 0 else len(text)]
        dateline = read_dateline(line)
        clocked = mention.weekday is not None and _CLOCK.match(text, mention.end)
        own_line = is_date_line(line)
        if own_line or clocked or (dateline and mention.end - start <= dateline.end):
            ahead = tense_of(text, mention) is Tense.AHEAD or is_fixture(text, mention)
            if ahead and (clocked or not own_line):
                continue
            head = FoundDate(day, "day", _words(text, mention), "head")
            if _CLOCK.match(text, mention.end):
                return head
            if mention.start < TOP:
                head = _unless_scraped_then(head, text, days, years)
            below = [day for day in days if day.start > mention.end and day.weekday is not None]
            return _unless_told_long_after(head, text, below, years)
    return None


def _unless_scraped_then(head: FoundDate, text: str, days: Sequence[Mention], years: Years) -> FoundDate:
    """A day without its clock time above the title, or that of the body where it lies far behind.

    Some sites print the day on which the page is seen there.
    """
    body = _by_body(text, [mention for mention in days if mention.start > TOP + HEAD_LINE], years)
    told = body is not None and body.place in ("speech", "news") and head.day - body.day > COMING
    return body if body is not None and told else head


def _unless_told_long_after(head: FoundDate, text: str, days: Sequence[Mention], years: Years) -> FoundDate:
    """A day without its clock time, or that of the ``days`` below where it lies far ahead.

    Who prints an article again may set a day of his own above it.
    """
    body = _by_body(text, days, years)
    told = body is not None and body.place in ("speech", "news") and body.day - head.day > COMING
    return body if body is not None and told else head


def _by_title(text: str, days: Sequence[Mention], years: Years) -> FoundDate | None:
    """The first day beside its weekday, where title or lead speak of today: "Cuaca Ranum Hari Jumat Ini"."""
    if not days:
        return None
    title, _, rest = text.partition("\n")
    today = _TODAY.search(title) if len(title) <= LONGEST_TITLE else None
    today = today or _TODAY.search(rest.lstrip().partition("\n")[0][:LEAD_SENTENCES])
    if today is None:
        return None
    weekday = WEEKDAYS.get((today["weekday"] or "").casefold())
    for mention in days:
        day = resolve(mention, years) if mention.start < LEAD else None
        if day is None or not plausible(day) or mention.weekday is None:
            continue
        if weekday in (None, day.weekday()) and (mention.weekday == day.weekday() or mention.bracketed):
            return FoundDate(day, "day", _words(text, mention), "news")
    return None


def _by_body(text: str, days: Sequence[Mention], years: Years) -> FoundDate | None:
    """The latest day that is not ahead, those that are marked as the news' own first."""
    told_days = days_told(text, days, years)
    best = news_day(text, told_days)
    if best is None and not any(mention.year is None and mention.weekday is not None for mention in days):
        named = [one for one in told_days if one.tense is Tense.NAMED and one.day.year >= years.newest - 1]
        if any(_is_news(text, one.mention) for one in named):
            best = max(named, key=lambda one: one.day)
            best = None if _is_history(text, best) else best
    if best is None:
        return None
    words, place = _words(text, best.mention), _PLACES.get(best.tense, "prose")
    told = speakers_day(text, best.day) if best.tense < Tense.TODAY else None
    if told is None or not plausible(told[0]) or told[0] == best.day:
        return FoundDate(best.day, "day", words, place)
    if best.tense is not Tense.TOLD and told[0] < best.day:  # what is past has been told since
        return FoundDate(best.day, "day", words, place)
    return FoundDate(told[0], "day", f"{words} … {told[1]}", "speech")


def _is_news(text: str, mention: Mention) -> bool:
    """Whether a bare day is the news' own: in its first paragraphs, or where somebody speaks."""
    return mention.start < LEAD or speaks(sentence_before(text, mention.start))


def _is_history(text: str, told: Told) -> bool:
    """Whether the text names a later month: a bare day on which nobody speaks is then a step of a story."""
    later = (at for first, at in months_named(text) if first > told.day and plausible(first))
    return any(not looks_ahead(text, at) for at in later) and not speaks(
        sentence_before(text, told.mention.start)
    )


def _words(text: str, mention: Mention) -> str:
    """The mention as the page prints it, with its closing bracket."""
    closing = ")" if mention.bracketed and text[mention.end : mention.end + 1] == ")" else ""
    return text[mention.start : mention.end] + closing
