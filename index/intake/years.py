"""The year of a day that is written without one, from the years that the page names elsewhere."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from index.intake.days import MONTHS, Mention, plausible
from index.intake.feasts import feast_years
from index.intake.following_year import following_year, years_before
from index.intake.offices import year_in_office
from index.intake.wordlist import wordlist

FIRST_ONLINE = 1998  # a day without a year is settled by no year before the first news sites
NEAR = timedelta(days=60)  # a misprinted year that is mended into an earlier one has another day so near
STALE = 2  # years: one that stands alone and lies farther behind another is of a story's past
LATER = timedelta(days=45)  # by which a day of the newest year may lie behind the newest whole date

# Neither a season ("2016 / 2017") nor a decade ("2000-an").
_YEAR = re.compile(r"(?:19[4-9]|20\d)\d(?<![\d.,/-].{4})(?!\d|[,/-]\d|\.\d| ?/ ?\d| ?[-–] ?an\b)")
_SEASON = re.compile(r"((?:19|20)\d\d)(?<![\d.,/-].{4}) ?[/–-] ?((?:19|20)?\d\d)(?!\d)")  # "Liga 2019/2020"
_LETTER = re.compile(  # "Surat Nomor 12/IX/2019", "B/7/IX/RES.1/2019"
    r"/ ?[IVX]{1,4} ?/ ?(?:[A-Z][^\s]{0,14}/ ?)?((?:19|20)\d\d)(?!\d)"
)
# A term that somebody stands for or was chosen for: "calon pimpinan periode 2019-2023".
_TERM_AHEAD = re.compile(
    r"\b(?:calon|capim|capres|cawapres|terpilih|seleksi)\b[^.\n]{0,80}?\b((?:19|20)\d\d) ?[-–] ?"
    r"((?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
TERM = 6  # years of a longer time are none
_PART = re.compile(r"\b(?:awal|pertengahan|medio|kuartal)(?: tahun)? $", re.IGNORECASE)  # of the same year
_SINCE_JANUARY = re.compile(r"\bsepanjang(?: tahun)? $", re.IGNORECASE)  # a year that may be over
_YOUTH = re.compile(r"\bU ?-? ?\d\d $")  # "Piala Garam U - 18 2017"
# "Karvo A9 2020", but not F1, Q1, U19 and G20.
_MODEL = re.compile(r"(?![BCGLPTWY]20$|G7$|D8$)[A-EGIJKM-PRTV-Z]\d{1,2}")
_LAST_WORDS = re.compile(r"(?:(\w+)[ -])?(\w+)[ -]$")
_VOTE_OF_A_PLACE = re.compile(r"\b(\w{6,9}) (?:[A-Z]\w+ ){1,3}$")  # "Pilgub DKI Ranum 2017"
_RANGE = re.compile(r"\d ?[-–] ?$")  # "periode 2019 – 2024"
_LAW = re.compile(r"\b(?:no\.?|nomor) ?\S{1,12} tahun $", re.IGNORECASE)  # "UU Nomor 30 Tahun 2002"
# Names after which a year tells of another time than the article's: votes to come, cups, budgets, births.
_VOTES = wordlist(
    """
    pilpres pemilu pilkada pileg pilgub pilkades pilwalkot capres cawapres caleg presiden gubernur bupati wali
    election
    """
)
_BUDGETS = wordlist("anggaran ta apbn rapbn apbd rapbd")
_OF_ANOTHER_TIME = wordlist(
    """
    uu uud perpres perppu pp
    nomor no kelahiran angkatan visi menuju indonesia emas rio oppo vivo samsung u formula e world
    baru natal spring summer fall winter
    """
)
_OF_THIS_TIME = wordlist("kuartal semester triwulan caturwulan i ii iii iv lebaran")
_CUPS = wordlist("dunia eropa asia euro olimpiade olympics games cup")  # "Kualifikasi Piala Dunia 2018"
_AHEAD = re.compile(r"\)? (?:mendatang|nanti|depan|yang akan datang)\b", re.IGNORECASE)
_GONE = re.compile(
    r"\)? lalu\b(?! (?:me|di)[a-z]{4})", re.IGNORECASE
)  # but not "UU 1/2012, lalu mengembalikan"
# Somebody's birth, "kelahiran Ranum, 3 Mei 2011"; that of a child, "lahir pada 2 Mei 2022", is news.
_BORN = re.compile(r"\b(?:kelahiran(?! (?:anak|putr[ai]|bayi|cucu)\b)|lahir di)\b[^.\n]*$", re.IGNORECASE)
_LOOKING_BACK = wordlist("pada sejak hingga sampai dan")  # "pada tahun 2013" is rarely the article's own
_OPENERS = wordlist(
    "Tahun Pada Sejak Hingga Sebelum Sampai Dalam Pertengahan Awal Akhir Musim In Since Until By From During"
)


@dataclass(frozen=True, slots=True)
class Years:
    """The years that a page names, by how much they say of its own time."""

    dated: frozenset[int]  # of whole dates
    events: frozenset[int]  # behind the name of an event or a quarter ("Liga 1 2019"), or told by a feast
    months: frozenset[int]  # behind the name of a month
    named: frozenset[int]  # all that stand alone
    imprint: frozenset[int]  # of the copyright line
    # Of a season or a letter's number; of a vote or a budget, with the year before, when it is spoken of.
    hinted: frozenset[int]
    office: int | None  # the only one in which its weekdays fall into the terms of those it names in office
    following: int | None  # the one behind the newest, where its weekdays fall into it soon after a named day
    days: frozenset[date]  # the whole dates
    newest_day: date | None  # the latest of them
    past: int  # the latest that is surely not to come; 0 without one

    @property
    def newest(self) -> int:
        """The latest year of all in the text; 0 without one."""
        return max((*self.dated, *self.events, *self.months, *self.named), default=0)


def years_of(text: str, days: Sequence[Mention], imprint: str = "") -> Years:
    """The years of a text, none later than this one; ``days`` are its mentions."""
    whole = list(_whole_dates(text, days))
    open_days = [mention for mention in days if mention.year is None and mention.weekday is not None]
    kinds: defaultdict[str, set[int]] = defaultdict(set)
    for found in _YEAR.finditer(text):
        year = int(found[0])
        if plausible(date(year, 1, 1)):
            for kind in _kinds(text, found):
                kinds[kind].add(year)
    kinds["event"] -= kinds["plan"]  # beside "Karvo Presiden 2024", "Karvo 2024" is none of that year
    if open_days:
        kinds["event"].update(year for year in feast_years(text) if plausible(date(year, 1, 1)))
    latest = max((*kinds["other"], *kinds["event"], *kinds["month"], *kinds["then"]), default=0)
    hinted = _hinted(text, kinds["plan"]) if open_days else set()
    awaited = {year for year in kinds["cup"] | kinds["ahead"] if year >= latest}
    printed = (int(found[0]) for found in _YEAR.finditer(imprint))
    return Years(
        dated=frozenset(day.year for day in whole),
        events=frozenset(kinds["event"]),
        months=frozenset(kinds["month"]),
        named=frozenset(kinds["other"]),
        hinted=frozenset(year for year in hinted if year + 1 >= latest)
        | frozenset(years_before(awaited, open_days)),
        imprint=frozenset(year for year in printed if plausible(date(year, 1, 1))),
        office=None if whole else year_in_office(text, open_days),
        following=following_year(text, open_days, whole, _newest(kinds), kinds["gone"])
        if open_days
        else None,
        days=frozenset(whole),
        newest_day=max(whole, default=None),
        past=latest,
    )


def _whole_dates(text: str, days: Sequence[Mention]) -> Iterator[date]:
    """The days with their years, but for births."""
    births = "ahir" in text
    for mention in days:
        day = mention.on(mention.year) if mention.year else None
        if day is None or not plausible(day):
            continue
        if not (births and _BORN.search(text, max(0, mention.start - 40), mention.start)):
            yield day


def _newest(kinds: Mapping[str, set[int]]) -> int:
    """The latest year that the text is surely not before."""
    spoken_of = (named for kind, named in kinds.items() if kind not in ("another", "cup", "ahead"))
    return max((year for named in spoken_of for year in named), default=0)


def resolve(mention: Mention, years: Years) -> date | None:
    """The mention with its year, or None where the page does not fix it.

    A weekday must fit the newest year of a kind, or the one before. Whole dates go before years that stand
    alone, then come the imprint and the terms of office. Without a weekday only whole dates and events count.
    A year that its weekday contradicts gives way to another of the whole dates that it fits.
    """
    if mention.year is not None:
        return _mended(mention, years)
    if mention.weekday is None:
        return _near_whole_dates(mention, years) if years.dated else _only(mention, years.events)
    kinds = (years.dated, years.events | years.months, years.named, years.imprint)
    for kind in kinds:
        newest = max(kind, default=0)
        fitting = _fitting(mention, {year for year in (newest, newest - 1) if year in kind})
        oldest = max(FIRST_ONLINE, years.past - STALE) if kind is years.named else FIRST_ONLINE
        if fitting and fitting.year >= oldest:
            return fitting
    if years.office:
        return mention.on(years.office)
    hinted = _fitting(mention, years.hinted)
    if hinted is None and years.following:
        hinted = mention.on(years.following)
    return hinted if hinted and hinted.year >= FIRST_ONLINE else None


def _kinds(text: str, found: re.Match[str]) -> Iterator[str]:
    """What a year is by the words before it, and whether the ones behind it look ahead or back."""
    before = text[max(0, found.start() - 40) : found.start()]
    kind = _kind(before)
    ahead = _AHEAD.match(text, found.end()) is not None
    if ahead:
        yield "ahead"
    gone = kind != "law" and _GONE.match(text, found.end()) is not None
    if gone or ("epanjang" in before and _SINCE_JANUARY.search(before)):
        yield "gone"
    if not (ahead and kind in ("other", "then")):
        yield "then" if gone and kind in ("other", "event") and not _PART.search(before) else kind


def _kind(before: str) -> str:
    """A kind: "event", "month", "plan", "law", "then", "cup", "another", "other"."""
    if _RANGE.search(before):
        return "another"
    words = _LAST_WORDS.search(before)
    if words is None:
        return "other"
    first, last = (words[1] or ""), words[2]
    if last.casefold() in MONTHS:
        return "another" if "ahir" in before and _BORN.search(before) else "month"
    if (
        last.casefold() in _OF_THIS_TIME
        or f"{first} {last}" in ("Liga 1", "Liga 2", "Formula 1")
        or first == "SEA"
    ):
        return "event"
    if _LAW.search(before):
        return "law"
    if last.casefold() in _VOTES | _BUDGETS or first.casefold() in _VOTES or _is_vote_of_a_place(before):
        return "plan"
    if last.casefold() in _CUPS:
        return "cup"
    if "U" in before[-7:] and _YOUTH.search(before):
        return "cup"
    if last.isdigit() or _MODEL.fullmatch(last) or last.casefold() in _OF_ANOTHER_TIME:
        return "another"
    if last in _LOOKING_BACK or (last == "tahun" and first.casefold() in _LOOKING_BACK):
        return "then"
    return "event" if last[0].isupper() and len(last) > 1 and last not in _OPENERS else "other"


def _is_vote_of_a_place(before: str) -> bool:
    found = _VOTE_OF_A_PLACE.search(before) if "Pil" in before or "Pemilu" in before else None
    return found is not None and found[1].casefold() in _VOTES


def _hinted(text: str, plans: set[int]) -> set[int]:
    """The years of seasons and numbered letters; of plans and terms, and the ones before them."""
    seasons = {year for found in _SEASON.finditer(text) for year in _season(int(found[1]), found[2])}
    letters = {int(found[1]) for found in _LETTER.finditer(text)}
    terms = {
        int(found[1]) for found in _TERM_AHEAD.finditer(text) if 0 < int(found[2]) - int(found[1]) < TERM
    }
    return seasons | letters | plans | terms | {year - 1 for year in plans | terms}


def _season(first: int, last: str) -> tuple[int, ...]:
    """The two years of "2019/2020" or "2019/20"; none of a longer time, or of a day's figures."""
    return (first, first + 1) if (first + 1) % 10 ** len(last) == int(last) else ()


def _mended(mention: Mention, years: Years) -> date | None:
    day = mention.on(mention.year or 0)
    if day is None or mention.weekday is None or day.weekday() == mention.weekday:
        return day
    mended = _fitting(mention, years.dated - {day.year})
    by_one = (mention.weekday - day.weekday()) % 7 in (1, 6)
    if mended and mended < day and by_one and all(abs(mended - other) > NEAR for other in years.days):
        return day
    return mended or day


def _near_whole_dates(mention: Mention, years: Years) -> date | None:
    """The day in the year of the newest whole date, or in the year before when that lies far behind it."""
    newest = years.newest_day
    if newest is None or newest.year < FIRST_ONLINE:
        return None
    day, before = mention.on(newest.year), mention.on(newest.year - 1)
    if day is not None and day <= newest + LATER:
        return day
    return before if before is not None and before >= newest - 2 * LATER else None


def _only(mention: Mention, years: Iterable[int]) -> date | None:
    newest = max(years, default=0)
    day = mention.on(newest) if newest >= FIRST_ONLINE else None
    return day if day and plausible(day) else None


def _fitting(mention: Mention, years: Iterable[int]) -> date | None:
    """The latest day of those years that falls on the weekday."""
    days = (mention.on(year) for year in years)
    fitting = (day for day in days if day and day.weekday() == mention.weekday and plausible(day))
    return max(fitting, default=None)
