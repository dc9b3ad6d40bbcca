"""Whole lines that belong to the page and not to the article."""

import re
from functools import lru_cache

from index.intake.furniture_rules import ALWAYS_CUED, INSIDE, OPENINGS, RULES, SECTION, SHORT
from index.intake.repair import has_odd_case
from index.literals import Literals

LONGEST = 400  # characters; a longer line is never furniture as a whole

_COMPILED = tuple((reason, re.compile(pattern, re.IGNORECASE | re.DOTALL)) for reason, pattern in RULES)
_UNCUED = tuple(rule for rule in _COMPILED if rule[0] not in ALWAYS_CUED)
_FIRST_WORD = re.compile(r"[\W_]*([^\W_]+)")
_INSIDE = Literals(INSIDE)
_SECTION_LINE = re.compile(rf"#? ?{SECTION}", re.IGNORECASE)


def furniture(line: str) -> str | None:
    """Why ``line`` (whitespace collapsed) is no part of an article; None when it may be.

    >>> furniture("Editor : Sari Melati")
    'byline'
    """
    if len(line) > LONGEST:
        return None
    cued = _has_cue(line)
    return _reason(line, cued) if cued or len(line) <= SHORT else None


@lru_cache(maxsize=4096)  # pages of one site share their furniture
def _reason(line: str, cued: bool) -> str | None:
    """The first rule that the whole line fits; without a cue some need not be tried."""
    return next((reason for reason, rule in (_COMPILED if cued else _UNCUED) if rule.fullmatch(line)), None)


def _has_cue(line: str) -> bool:
    """Whether the line may fit a rule, however long it is: a quick look."""
    folded = line.lower()
    first = _FIRST_WORD.match(folded)
    return (first is not None and first[1] in OPENINGS) or _INSIDE.are_in(folded) or has_odd_case(line)


def is_section(line: str) -> bool:
    """Whether the line is nothing but the name of a section, as menus and breadcrumbs print it."""
    return len(line) <= 30 and _SECTION_LINE.fullmatch(line) is not None


def is_count(line: str) -> bool:
    """Whether the line is nothing but a number, as of comments or readers; a year is none."""
    return (
        len(line) <= 7
        and line.replace(".", "").isdigit()
        and not (len(line) == 4 and line[:2] in ("19", "20"))
    )
