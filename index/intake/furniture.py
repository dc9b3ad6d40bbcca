"""Whole lines that belong to the page and not to the article."""

import re
from collections.abc import Collection
from functools import lru_cache

from index.intake.furniture_cues import CUES_OF, INSIDE, OPENINGS
from index.intake.furniture_navigation import SECTION
from index.intake.furniture_rules import RULES
from index.intake.interface import is_label
from index.intake.repair import has_odd_case
from index.literals import Literals

LONGEST = 400  # characters; a longer line is never furniture as a whole
SHORTEST_TALK = 8  # characters of a quotation
SHORT = 60  # characters; a longer line is worth the rules only when it has a cue

_COMPILED = tuple((reason, re.compile(pattern, re.IGNORECASE | re.DOTALL)) for reason, pattern in RULES)
_FIRST_WORD = re.compile(r"[\W_]*([^\W_]+)")
_QUOTES = frozenset('"“')
_SAID = re.compile(  # somebody is quoted, whatever he speaks of
    r"[\"”],? ?(?:kata|ujar|ucap|tutur|tutup|jelas|ungkap|tegas|imbuh|tambah|pungkas|lanjut|papar|sebut|"
    r"terang)"
    r"(?:nya\b| )"
)
_INSIDE = Literals(INSIDE)
_ALL_CUES = OPENINGS | INSIDE
_SECTION_LINE = re.compile(rf"#? ?{SECTION}", re.IGNORECASE)


def furniture(line: str) -> str | None:
    """Why ``line`` (whitespace collapsed) is no part of an article; None when it may be.

    >>> furniture("Editor : Sari Melati")
    'byline'
    """
    if len(line) > LONGEST:
        return None
    if line[0] in _QUOTES and line[-1] == "." and len(line) > SHORTEST_TALK:
        return None
    cues = _cues(line)
    if len(line) > SHORT and (not cues or _SAID.search(line)):
        return None
    return _reason(line, frozenset(reason for reason, own in CUES_OF.items() if own.isdisjoint(cues)))


@lru_cache(maxsize=4096)  # pages of one site share their furniture
def _reason(line: str, hopeless: frozenset[str]) -> str | None:
    """The first rule that the whole line fits, but for those that cannot."""
    found = (reason for reason, rule in _COMPILED if reason not in hopeless and rule.fullmatch(line))
    return next(found, None) or ("page furniture" if is_label(line) else None)


def _cues(line: str) -> Collection[str]:
    """The line's cues: a quick look."""
    if has_odd_case(line):
        return _ALL_CUES
    folded = line.lower()
    found = _INSIDE.found_in(folded)
    first = _FIRST_WORD.match(folded)
    if first and first[1] in OPENINGS:
        found.add(first[1])
    return found


def is_section(line: str) -> bool:
    """Whether the line is nothing but the name of a section, as menus and breadcrumbs print it."""
    return len(line) <= 30 and _SECTION_LINE.fullmatch(line) is not None


def is_count(line: str) -> bool:
    """Whether the line is nothing but a number, as of comments, readers or a market; a year is none."""
    return (
        len(line) <= 10
        and line.strip("()+-% ").replace(".", "").replace(",", "").isdigit()
        and not (len(line) == 4 and line[:2] in ("19", "20"))
    )
