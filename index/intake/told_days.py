"""The days that a text tells of, as present or past, and which of them is that of the news."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from index.intake.days import Mention, plausible
from index.intake.fixtures import is_fixture
from index.intake.tense import Tense, sentence_before, tense_of
from index.intake.years import Years, resolve

LONGEST_TITLE = 200  # characters
LIST_LENGTH, LIST_REACH = 4, 300  # so many days within so many characters are a list
DAY_AFTER = timedelta(days=1)  # somebody's words are often printed beside news of the next day
JUST_TOLD = timedelta(days=3)  # news of what is over, or stands above, is told so soon after somebody spoke
COMING = timedelta(days=31)  # what lies farther ahead of the speakers' day was printed long after they spoke
SLIP = timedelta(days=7)  # farther ahead of the other days, one that its weekday contradicts is misprinted

_ANNOUNCES = re.compile(
    r"\b(?:jadwal|prediksi|perkiraan|preview|live|streaming|link|tiket|cara|prakiraan)\b", re.IGNORECASE
)
_EVENT = re.compile(
    r"\b(?:balapan|race|sirkuit|motogp|festival|acara|konser|pameran|pertandingan|laga|jelang)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A mention with its year and what the words around it make of it."""

    day: date
    mention: Mention
    tense: Tense

    @property
    def slips(self) -> bool:
        """Whether the weekday beside it is not that of the day."""
        return self.mention.weekday not in (None, self.day.weekday())

    @property
    def trust(self) -> timedelta:
        """How far a day that slips may lie behind sound ones: a weekday off by one is the slip itself."""
        by_one = self.mention.weekday is not None and (self.mention.weekday - self.day.weekday()) % 7 in (
            1,
            6,
        )
        return COMING if by_one else SLIP


def days_told(text: str, days: Sequence[Mention], years: Years) -> list[Told]:
    """The days that have a year and are not ahead; of a list only those on which somebody speaks."""
    found = []
    for at, mention in enumerate(days):
        day = resolve(mention, years)
        if day is None or not plausible(day):
            continue
        tense = tense_of(text, mention)
        if tense is Tense.TOMORROW:
            day, tense = day - timedelta(days=1), Tense.TODAY
        if tense < Tense.OVER and (
            _in_list(days, at) or (tense >= Tense.NAMED and is_fixture(text, mention))
        ):
            tense = Tense.AHEAD
        found.append(Told(day, mention, tense))
    if all(one.tense is not Tense.AHEAD for one in found):
        return found
    ahead = _ahead_first(text, found)
    return [one for one in found if one.tense is not Tense.AHEAD and one.day not in ahead]


def _ahead_first(text: str, found: Sequence[Told]) -> set[date]:
    """The days that are ahead somewhere, over nowhere, and not marked as the news' own before.

    In the title, or under that of a schedule or a forecast, the mark tells nothing.
    """
    told = {one.day for one in found if one.tense >= Tense.OVER}
    title, _, _ = text.partition("\n")
    told_first = not _ANNOUNCES.search(title[:LONGEST_TITLE])
    first: dict[date, Tense] = {}
    for one in found:
        if one.tense is Tense.AHEAD or (
            told_first and one.tense is Tense.TOLD and one.mention.start > len(title)
        ):
            first.setdefault(one.day, one.tense)
    return {day for day, tense in first.items() if tense is Tense.AHEAD and day not in told}


def _in_list(days: Sequence[Mention], at: int) -> bool:
    """Whether the day is one of several in a row, as fixtures and results are printed."""
    near = LIST_LENGTH - 1
    return any(
        days[start + near].end - days[start].start <= LIST_REACH
        for start in range(max(0, at - near), min(at, len(days) - LIST_LENGTH) + 1)
    )


def news_day(text: str, told: Sequence[Told]) -> Told | None:
    """The latest of the days in brackets or beside their weekday.

    Where somebody speaks on a day, a later one counts only when it is near enough to have been told by then,
    or so far that the speech is history. One that its weekday contradicts gives way to others.
    """
    marked = [one for one in told if one.tense >= Tense.LASTING]
    marked = [one for one in marked if one.tense >= Tense.TOLD] or marked
    sound = [one for one in marked if not one.slips] or marked
    latest = max(sound, key=lambda one: one.day, default=None)
    spoken = max((one for one in sound if one.tense >= Tense.SURE), key=lambda one: one.day, default=None)
    if latest is None:
        return None
    best = spoken if spoken and _goes_before(text, spoken, latest) else latest
    slips = [one for one in marked if one.slips and best.day < one.day <= best.day + one.trust]
    return max([best, *slips], key=lambda one: one.day)


def _goes_before(text: str, spoken: Told, latest: Told) -> bool:
    """Whether a day of speaking is the news' own, and a later one below it, or that of an event, is to come.

    News opens with its own day; who spoke earlier of the matter is quoted further down.
    """
    later, over = latest.day - spoken.day, latest.tense >= Tense.OVER
    if not DAY_AFTER < later <= COMING or (over and later <= JUST_TOLD):
        return False
    if spoken.mention.start < latest.mention.start:
        return True
    return later > JUST_TOLD and not over and bool(_EVENT.search(sentence_before(text, latest.mention.start)))
