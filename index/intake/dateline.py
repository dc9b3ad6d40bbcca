"""The dateline that opens a news text: "Suara.com - ", "Jakarta, CNN Indonesia -- ", "Solo (ANTARA) - "."""

import re
from dataclasses import dataclass

from index.intake.places import is_day, is_place

LONGEST = 110  # characters

_DASH = r"\s*(?:-\s?-|—|–|-)\s*"
_DOMAIN = (
    r"[A-Za-z0-9][A-Za-z0-9-]{1,30}(?:\.[A-Za-z0-9-]{2,20}){0,2}[.,](?:com|co|id|net|org|news|tv)(?:\.id)?"
)
_PLACE = r"[A-Z][\w'’.-]{1,24}(?: [A-Z(][\w'’.)-]{0,24}){0,3}"
_NAME = r"[A-Z][\w.]{1,24}(?: [A-Z][\w.]{1,24}){0,3}"
_DAY = r"(?:, [\w/ ]{1,20})?"
_EXTRA = r"(?:,? [^-–—]{1,40})?"  # a province, a day, a date
_SHAPES = tuple(
    (kind, re.compile(shape))
    for kind, shape in (
        (
            "domain",
            rf"(?i:(?P<name>{_DOMAIN}))\s?(?:[,.:|]?\s*(?P<place>{_PLACE}){_EXTRA}|\([^)]{{1,30}}\))?{_DASH}",
        ),
        ("domain", rf"(?i:(?P<name>{_DOMAIN}))[.,] ?(?P<place>{_PLACE})(?=[\s.])[\s.]*"),
        ("domain", rf"(?P<place>{_PLACE})\s?,\s?(?i:(?P<name>{_DOMAIN})){_EXTRA}{_DASH}"),
        (
            "brackets",
            rf""
            rf"(?P<place>{_PLACE})(?:, {_PLACE})?\s?\((?P<name>[A-Za-z][\w .-]{{1,30}})\){_DAY}{_DASH}",
        ),
        ("pair", rf"(?P<place>{_PLACE})\s?,\s?(?P<name>{_NAME}){_EXTRA}{_DASH}"),
        ("name", rf"(?P<name>{_NAME})(?:\s?,\s(?P<place>{_PLACE}))?{_DASH}"),
    )
)
_UNDASHED = (_SHAPES[1],)  # all others end in a dash
_COLON = re.compile(rf"(?P<place>{_PLACE})\s?\((?P<name>[A-Za-z][\w .-]{{1,30}})\)\s?:\s")
_PLACE_ONLY = re.compile(
    rf"(?P<place>{_PLACE})(?:\s?[,(]\s?[^-–—]{{1,40}})?(?:\s+-\s?-?\s*|\s*--\s*|\s*[–—]\s*|\s?-\s)"
)

# Words that newspapers and agencies are called by.
_PRESS_WORDS = frozenset(
    "post pos times news courier herald globe tribune daily weekly press express observer journal gazette "
    "wire kabar warta berita koran harian suara media".split()
)
# A name of one word that is made of such: "Kabarranum", "Ranumnews".
_PRESS_NAME = re.compile(
    r"(?:kilas|kabar|berita|warta|suara|radar|jurnal|lintas|harian|koran|liputan)[a-z]{4,14}|"
    r"[a-z]{3,14}(?:news|post|online|times)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says."""

    names: tuple[str, ...]  # words where outlets stand, best first; a known outlet or a guess by shape
    sure: bool  # whether the first of ``names`` is an outlet by its shape alone
    end: int  # where the sentence after it begins


def read_dateline(paragraph: str) -> Dateline | None:
    """The dateline at the start of a paragraph; None where there is none.

    >>> read_dateline("Jakarta, Cakra Indonesia -- Gempa terasa.").names
    ('Cakra Indonesia', 'Jakarta')
    >>> read_dateline("MOSKOW - Salju turun.").names
    ()
    """
    head = paragraph[:LONGEST]
    dashed = "-" in head or "–" in head or "—" in head
    if "):" in head and (found := _COLON.match(head)) and is_place(found["place"]):
        return Dateline((found["name"].strip(), found["place"]), True, found.end())
    if not dashed and "," not in head:
        return None
    for kind, shape in _SHAPES if dashed else _UNDASHED:
        found = shape.match(head)
        if found is None:
            continue
        name, place = found["name"].strip(" ."), (found["place"] or "").strip()
        if kind == "name":
            if is_place(name) or not place:
                continue
            return Dateline((name, place), _PRESS_NAME.fullmatch(name) is not None, found.end())
        if kind != "domain" and is_place(name):
            continue
        named = (is_place(place) and not is_day(place)) or not _PRESS_WORDS.isdisjoint(name.lower().split())
        sure = kind == "domain" or (named and not any(c.isdigit() for c in name))
        return Dateline((name,) if kind == "domain" else (name, place), sure, found.end())
    found = _PLACE_ONLY.match(head) if dashed else None
    if found is None:
        return None
    place = found["place"]
    if is_place(place):
        return Dateline((), False, found.end())
    unknown = place.isupper() or " " not in place  # a village, or an outlet that only the table can tell
    opens_sentence = not paragraph[found.end() : found.end() + 1].islower()
    return Dateline((place,), False, found.end()) if unknown and opens_sentence else None
