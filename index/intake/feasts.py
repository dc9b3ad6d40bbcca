"""Years that a text names by a feast: "HUT ke-78 RI" is of 2023, and so is "Idul Fitri 1444 H"."""

import re
from collections.abc import Iterator
from datetime import date
from math import ceil

FOUNDED = 1945  # the republic and its army
# The tabular Islamic calendar (Reingold & Dershowitz, Calendrical Calculations), right within two days.
_BEFORE_HIJRA = 227_014  # ordinal of the day before 1 Muharram 1, the 19th of July 622
_MONTHS = {
    "ramad": 9,
    "puasa": 9,
    "idul fitri": 10,
    "idulfitri": 10,
    "lebaran": 10,
    "syawal": 10,
    "idul adha": 12,
}
_MONTHS |= {"iduladha": 12, "kurban": 12, "haji": 12}

_REPUBLIC = r"(?:RI|R\.I\.|Republik Indonesia|TNI|Kemerdekaan|Indonesia)"
_ANNIVERSARY = re.compile(
    rf"\b(?:HUT|[Hh]ari [Uu]lang [Tt]ahun|"
    rf"[Dd]irgahayu) (?:(?:\w+ )?{_REPUBLIC}[\w ]{{0,24}}? ?[Kk]e-? ?(?P<last>\d\d)\b|"
    rf"[Kk]e-? ?(?P<first>\d\d) (?:\w+ )?{_REPUBLIC}\b)"
)
_HIJRI = re.compile(
    rf"\b(?P<feast>{'|'.join(_MONTHS)})\w*[^.\n\d]{{0,20}}(?P<year>1[34]\d\d) ?(?:H\b|Hijri)",
    re.IGNORECASE | re.ASCII,  # or an "ı" would be an "i" here, and in no table
)

_HIJRI_SIGNS = (" H ", " H.", " H,", " H)", " H/", " H\n", "Hijri")


def feast_years(text: str) -> Iterator[int]:
    """The years of the feasts that ``text`` names by their number.

    >>> sorted(feast_years("Lomba HUT ke-78 RI; harga naik sejak Ramadan 1440 H."))
    [2019, 2023]
    """
    if "HUT" in text or "irgahayu" in text or "lang " in text:
        for found in _ANNIVERSARY.finditer(text):
            yield FOUNDED + int(found["last"] or found["first"])
    if any(sign in text for sign in _HIJRI_SIGNS):
        for found in _HIJRI.finditer(text):
            yield _gregorian(int(found["year"]), _MONTHS[found["feast"].casefold()]).year


def _gregorian(year: int, month: int) -> date:
    """The first day of a month of the Islamic calendar."""
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + ceil(29.5 * (month - 1)) + 1
    return date.fromordinal(_BEFORE_HIJRA + days)
