"""Days that a slip of the keyboard hides: "15 Setember 2022", "Kamis (13/12022)", "(13/1/20220"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_NAMES = (
    "januari january|februari february|maret|april||||agustus august|september|oktober october|november|"
    "desember december"
)
_MONTHS = {name: number for number, names in enumerate(_NAMES.split("|"), 1) for name in names.split()}

# Both begin with what is found fast: a year behind a word, a bracket behind a year that nothing parts.
_AFTER_WORD = re.compile(r" (20\d\d)\b(?<=[A-Za-z] 20\d\d)")
_WORD = re.compile(r"(?<![0-9/.-])(?P<day>[0-9]{1,2})(?P<comma>,?) (?P<month>[A-Za-z]{4,10})$")
_AFTER_FIGURES = re.compile(r"\)(?:(?<=[0-9.][0-9]{4}\))|(?<=[0-9.][0-9]{4} \)))")
# A sign too few, another one, or a figure too many.
_FIGURES = re.compile(
    r"(?P<day>[0-9]{1,2}) ?/ ?(?:(?P<month>\d{1,2}?) ?\.? ?|(?P<m2>\d{1,2}) ?/ ?(?=\d{5}))"
    r"(?P<year>(?:19|20)\d\d)\d? ?$"
)
# The closing bracket without its shift is a nought: "(13/1/20220 di Ranum".
_UNSHIFTED = re.compile(
    r"\((?P<day>[0-9]{1,2}) ?/ ?(?P<month>[0-9]{1,2}) ?/ ?(?P<year>20\d\d)(?=0(?:[ .,]|$))"
)
_SHORT = frozenset((3, 4))  # months of so few letters need a weekday: "15 Karet 2022" is no day in March
_BACK = 20  # characters in which such a day stands


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
    """The days with one slip in them: those of words, those of figures, those whose bracket is a nought."""
    yield from _of_words(text)
    yield from _of_figures(text)
    yield from _without_bracket(text)


def _of_words(text: str) -> Iterator[Misprint]:
    for year in _AFTER_WORD.finditer(text):
        first = max(0, year.start() - _BACK)
        found = _WORD.search(text[first : year.start()])
        if found is None:
            continue
        name = found["month"].lower()
        month = _MONTHS.get(name) if found["comma"] else meant_month(name)
        if month:
            start = first + found.start()
            sure = not found["comma"] and month not in _SHORT
            yield Misprint(int(found["day"]), month, int(year[1]), sure, start, year.end())


def _of_figures(text: str) -> Iterator[Misprint]:
    for bracket in _AFTER_FIGURES.finditer(text):
        first = max(0, bracket.start() - _BACK)
        found = _FIGURES.search(text[first : bracket.start()])
        if found:
            month, start = int(found["month"] or found["m2"]), first + found.start()
            end = first + len(found.string.rstrip())
            yield Misprint(int(found["day"]), month, int(found["year"]), False, start, end)


def _without_bracket(text: str) -> Iterator[Misprint]:
    for found in _UNSHIFTED.finditer(text):
        day, month, year = (int(found[part]) for part in ("day", "month", "year"))
        yield Misprint(day, month, year, True, found.start("day"), found.end())


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
