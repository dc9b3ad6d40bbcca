"""Whole lines that belong to the page and not to the article."""

import re
from collections.abc import Collection
from functools import lru_cache

from index.analysis.tokens import letter_runs
from index.intake.furniture_rules import CUES, NEEDED, RULES, SECTION, SHORT
from index.intake.repair import has_odd_case

LONGEST = 400  # characters; a longer line is never furniture as a whole

_COMPILED = tuple((reason, re.compile(pattern, re.IGNORECASE | re.DOTALL)) for reason, pattern in RULES)
_PHOTO_SIGNS = "©:/|("
_SECTION_LINE = re.compile(rf"#? ?{SECTION}", re.IGNORECASE)


@lru_cache(maxsize=4096)  # pages of one site share their furniture
def furniture(line: str) -> str | None:
    """Why ``line`` (whitespace collapsed) is no part of an article; None when it may be.

    >>> furniture("Editor : Sari Melati")
    'byline'
    """
    if len(line) > LONGEST:
        return None
    hopeless: Collection[str] = ()
    if len(line) > SHORT:
        words = letter_runs(line)
        if CUES.isdisjoint(words):
            return None
        hopeless = _hopeless(line, words)
    for reason, pattern in _COMPILED:
        if reason not in hopeless and pattern.fullmatch(line):
            return reason
    return None


def _hopeless(line: str, words: list[bytes]) -> Collection[str]:
    """The rules that cannot match, for want of a word or a sign."""
    if has_odd_case(line):
        return ()
    hopeless = {reason for reason, needed in NEEDED.items() if needed.isdisjoint(words)}
    if not any(sign in line for sign in _PHOTO_SIGNS):
        hopeless.add("photo credit")
    return hopeless


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
