"""The day an article was published: from the address, or what the text says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from index.article import Precision
from index.intake.dateline import read_dateline
from index.intake.days import Mention, day_of, mentions, plausible

LONGEST_TEXT = 200_000  # characters that are searched
LONGEST_DATE_LINE = 90
FIRST_ONLINE = 1998  # a year stated alone settles only days since the first news sites
HEAD = 600  # characters in which a date with a clock time is the page's own

_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([/-]?)(\d\d)\2(\d\d)(?:\d{4}|\d{6}|\d{8})?(?!\d)")
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)(?=/|$)")
_YEAR = re.compile(r"(?:19[4-9]|20\d)\d(?<![\d.,/-].{4})(?!\d|[,/-]\d|\.\d)")
_CLOCK = re.compile(r",?[ |-]{0,3}(?:pukul |jam )?\d{1,2}[:.]\d\d", re.IGNORECASE)
_CLAUSE = re.compile(r"[.!?;,\"”“()\n]")
_SENTENCE = re.compile(r"[!?;\"”“\n]|\.\s")
_SPEECH = re.compile(
    r"\b(?:kata|ujar|ucap|tutur|jelas|ungkap|tegas|papar|imbuh|lanjut|sebut|tulis|katanya|ujarnya|ucapnya|tuturnya|"
    r"meng?atakan|menyebut\w*|menyatakan|menegaskan|mengungkap\w*|menjelaskan|menuturkan|memastikan|menilai|meminta|"
    r"mengumumkan|mengaku|berharap|dikutip|dilansir|dilaporkan|keterangan|dihubungi|ditemui|konferensi|kepada|"
    r"said|says|told)\b",
    re.IGNORECASE,
)
_COMING = re.compile(r"\b(?:akan|bakal|rencananya|dijadwalkan|direncanakan|will|besok|lusa)\b", re.IGNORECASE)
_AHEAD_BEFORE = re.compile(
    r"\b(?:akan|bakal|hingga|sampai|paling lambat|tenggat|batas|berakhir|dijadwalkan|rencananya|direncanakan|"
    r"mendatang|s\.?/?d|selambatnya|selambat-lambatnya|mulai|berlaku|nanti|depan|"
    r"until|will|scheduled|upcoming|deadline|starting|due)\b|[-–] ?$",
    re.IGNORECASE,
)
_AHEAD_AFTER = re.compile(r"[) ]{0,3}(?:mendatang|nanti|yang akan datang|besok|depan)\b", re.IGNORECASE)
_LONG_AGO = re.compile(
    r"\b(?:lahir|kelahiran|sejak|didirikan|berdiri|tahun silam|born|since|founded)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A day of publication and where it was read."""

    day: date  # the first of the month when precision is "month"
    precision: Precision
    evidence: str  # the words or the part of the address: "Kamis (13/1/2022)"


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
    return len(rest) <= 12 or (len(rest) <= 50 and bool(_CLOCK.match(line, first.end)))


def find_date(text: str, url: str | None = None, imprint: str = "") -> FoundDate | None:
    """The day of publication, or None when neither address nor text fixes one.

    ``text`` is the cleaned page, title and date line included. The address counts first, then
    a date line or dateline, then the latest day that the article speaks of as present or past.
    The years of ``imprint`` ("COPYRIGHT © KABAR 2023") settle days that stand beside their weekday.
    """
    path = _path(url)
    by_path = _by_path(path)
    if by_path and by_path.precision == "day":
        return by_path
    text = text[:LONGEST_TEXT]
    days = list(mentions(text))
    return _by_head(text, days) or _by_body(text, days, _years(imprint[:1000])) or by_path


def _path(url: str | None) -> str:
    try:
        return urlsplit(url or "").path
    except ValueError:  # "http://[" is no address
        return ""


def _by_path(path: str) -> FoundDate | None:
    for found in _URL_DAY.finditer(path):
        day = day_of(int(found[1]), int(found[3]), int(found[4]))
        if day and plausible(day):
            return FoundDate(day, "day", found[0])
    month = _URL_MONTH.search(path)
    first = day_of(int(month[1]), int(month[2]), 1) if month else None
    return FoundDate(first, "month", month[0]) if month and first and plausible(first) else None


def _by_head(text: str, days: Sequence[Mention]) -> FoundDate | None:
    """A date line, a date with a clock time, or one in the dateline, at the top of the page."""
    for mention in days:
        if mention.start > HEAD:
            return None
        day = mention.on(mention.year) if mention.year else None
        if day is None or not plausible(day):
            continue
        start, end = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
        line = text[start : end if end >= 0 else len(text)]
        dateline = read_dateline(line)
        clocked = mention.weekday is not None and _CLOCK.match(text, mention.end)
        if is_date_line(line) or clocked or (dateline and mention.end - start <= dateline.end):
            return FoundDate(day, "day", _words(text, mention))
    return None


def _by_body(text: str, days: Sequence[Mention], imprint: set[int]) -> FoundDate | None:
    """The latest day that is not ahead.

    One in brackets or beside its weekday is the day of the news, so it goes before the others.
    """
    dated = {mention.year for mention in days if mention.year is not None}
    years = (dated, _years(text) - dated, imprint)
    told = [(mention, day) for mention in days if (day := _resolved(mention, years)) and plausible(day)]
    ahead = {day for mention, day in told if _is_ahead(text, mention)}
    now = [(day, mention) for mention, day in told if day not in ahead and not _is_history(text, mention)]
    best = [
        (day, mention) for day, mention in now if mention.weekday is not None or mention.bracketed
    ] or _not_outdated(text, now)
    if not best:
        return None
    day, mention = max(best, key=lambda pair: pair[0])
    return FoundDate(day, "day", _words(text, mention))


def _words(text: str, mention: Mention) -> str:
    """The mention as the page prints it, with its closing bracket."""
    closing = ")" if mention.bracketed and text[mention.end : mention.end + 1] == ")" else ""
    return text[mention.start : mention.end] + closing


def _is_ahead(text: str, mention: Mention) -> bool:
    """Whether the words around the day make it a coming one.

    "Akan" in the same clause does, and in the same sentence unless somebody speaks there:
    in "Harga akan naik, kata Budi, Kamis (13/1)" the day is that of speaking.
    """
    before = text[max(0, mention.start - 160) : mention.start].rstrip(" (")
    sentence = _SENTENCE.split(before)[-1]
    clause = _CLAUSE.split(sentence)[-1]
    coming = _COMING.search(sentence) and not _SPEECH.search(sentence)
    return bool(coming or _AHEAD_BEFORE.search(clause[-60:]) or _AHEAD_AFTER.match(text, mention.end))


def _is_history(text: str, mention: Mention) -> bool:
    """Whether the day is told as one of long ago, or opens a period rather than being the news."""
    clause = _CLAUSE.split(text[max(0, mention.start - 50) : mention.start].rstrip(" ("))[-1]
    return mention.weekday is None and (mention.spans or bool(_LONG_AGO.search(clause)))


def _not_outdated(text: str, days: Sequence[tuple[date, Mention]]) -> list[tuple[date, Mention]]:
    """Without the days that lie years before a year of which the text also speaks."""
    newest = max(_years(text), default=0)
    return [(day, mention) for day, mention in days if mention.year is not None and day.year >= newest - 1]


def _years(text: str) -> set[int]:
    """The years that the text names, no later than this one."""
    return {year for found in _YEAR.finditer(text) if plausible(date(year := int(found[0]), 1, 1))}


def _resolved(mention: Mention, years: Sequence[set[int]]) -> date | None:
    """The mention with its year; one without has that of the first set in which a single year fits.

    The sets are the years of whole dates, the other years of the text, and those of the imprint;
    of each the newest two count, for older ones are history.
    """
    if mention.year is not None:
        return mention.on(mention.year)
    newest = max((year for candidates in years for year in candidates), default=0)
    for source, candidates in enumerate(years):
        near = {
            day for year in candidates if year >= newest - 1 and (day := mention.on(year)) and plausible(day)
        }
        if mention.weekday is not None:
            near = {
                day
                for day in near
                if day.weekday() == mention.weekday and (source != 1 or day.year >= FIRST_ONLINE)
            }
        elif source == 2:
            return None
        if near:
            return near.pop() if len(near) == 1 else None
    return None
