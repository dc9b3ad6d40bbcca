"""Days that a slip of the keyboard hides: "15 Setember 2022", "Kamis (13/12022)", "13, Januari 2022"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_NAMES = (
    "januari january|februari february|maret|april||||agustus august|september|oktober october|november|"
    "desember december"
)
_MONTHS = {name: number for number, names in enumerate(_NAMES.split("|"), 1) for name in names.split()}

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WORD = re.compile(rf"(?P<day>[0-9]{{1,2}})(?P<comma>,?) (?P<month>[A-Za-z]{{4,10}}) {_YEAR}\b")
_WITHIN = frozenset("0123456789/.-")
# A sign too few, another one, or a figure too many.
_FIGURES = re.compile(
    rf"(?P<day>[0-9]{{1,2}}) ?(?:/ ?(?P<month>\d{{1,2}}?) ?\.? ?|\. ?(?P<m2>\d{{1,2}}?) ?/ ?|"
    rf"/ ?(?P<m3>\d{{1,2}}) ?/ ?(?=\d{{5}})){_YEAR}\d?(?= ?\))"
)


@dataclass(frozen=True, slots=True)
class Misprint:
    """A day as it was meant, and where it stands."""

    day: int
    month: int
    year: int
    sure: bool  # whether it needs no weekday before it
    start: int
    end: int


def misprints(text: str) -> Iterator[Misprint]:
    """The days with one slip in them, those of words before those of figures."""
    for found in _WORD.finditer(text):
        name = found["month"].lower()
        month = _MONTHS.get(name) if found["comma"] else meant_month(name)
        if month and text[max(0, found.start() - 1) : found.start()] not in _WITHIN:
            sure = not found["comma"]
            yield Misprint(int(found["day"]), month, int(found["year"]), sure, *found.span())
    for found in _FIGURES.finditer(text):
        month = int(found["month"] or found["m2"] or found["m3"])
        yield Misprint(int(found["day"]), month, int(found["year"]), False, *found.span())


@lru_cache(maxsize=4096)
def meant_month(word: str) -> int | None:
    """The month of a name with one letter too few, too many, wrong or in its neighbour's place.

    >>> meant_month("setember"), meant_month("september"), meant_month("member")
    (9, None, None)
    """
    if word in _MONTHS:
        return None
    near = {number for name, number in _MONTHS.items() if _is_one_slip(word, name)}
    return near.pop() if len(near) == 1 else None


def _is_one_slip(word: str, name: str) -> bool:
    if abs(len(word) - len(name)) > 1:
        return False
    same = next((at for at, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), len(name))
    ours, theirs = word[same:], name[same:]
    if len(word) != len(name):
        return ours[1:] == theirs or ours == theirs[1:]
    return ours[1:] == theirs[1:] or (ours[:2] == theirs[1::-1] and ours[2:] == theirs[2:])
