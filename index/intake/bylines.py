"""The head that a flat page prints before its text: a reporter and the outlet, a day, a picture's credit."""

import re
from collections.abc import Iterator

from index.intake.notices import CITY

REACH = 500  # characters in which such a head stands
DAY_SIGN = " WI"  # of the clock time in each

_HEAD = re.compile(
    r"(?P<byline>[A-Z][\w.'’]+(?: (?:[A-Z][\w.'’]*|/)){0,5}"
    r"(?: - [A-Za-z][\w.]{3,20}|, ?(?:Jurnalis|Kontributor|Wartawan|Reporter) ?(?=[ –-])))[ –-]{1,3}"
    r"(?P<day>(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu),? \d{1,2} [A-Z][a-z]{2,8} \d{4},?[ |-]{1,3}"
    r"\d\d[:.]\d\d WI(?:B|TA|T)\b)"
)
_PICTURE = re.compile(rf" ?(?:[^\n]{{0,120}}?[\w.!?”\"] )?Foto ?: ?[^\n:]{{2,60}}? (?={CITY} - [A-Z\"“])")


def opens_with_byline(text: str) -> bool:
    """Whether a reporter, the outlet and a day open the text."""
    return text.find(DAY_SIGN, 0, REACH) >= 0 and _HEAD.match(text[:REACH]) is not None


def split_byline(text: str) -> Iterator[tuple[str, str | None]]:
    """The text cut behind each part of its head, with the reasons of those that go; the last part stays.

    >>> [part for part, _ in split_byline("Rima Sari - kabarRanum Senin, 03 Jan 2022 10:15 WIB Garam naik.")]
    ['Rima Sari - kabarRanum', 'Senin, 03 Jan 2022 10:15 WIB', 'Garam naik.']
    """
    head = _HEAD.match(text[:REACH])
    if head is None:
        yield text, None
        return
    yield head["byline"], "byline"
    yield head["day"], None
    picture = _PICTURE.match(text[: 2 * REACH], head.end())
    if picture:
        yield picture[0].strip(), "photo credit"
    rest = text[picture.end() if picture else head.end() :].strip()
    if rest:
        yield rest, None
