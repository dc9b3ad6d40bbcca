"""Whole lines that belong to the page and not to the article."""

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from index.intake.furniture_cues import CUES_OF, INSIDE, OPENINGS
from index.intake.furniture_navigation import SECTION
from index.intake.furniture_rules import RULES
from index.intake.interface import is_label
from index.intake.repair import has_odd_case
from index.literals import Literals

LONGEST = 400  # characters; a longer line is never furniture as a whole
SHORTEST_TALK = 8  # characters of a quotation
SHORT = 60  # characters; a longer line is worth the rules only when it has a cue

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
_TELLS_CASE = re.compile(r"\(\?-i:|(?<!\\)[A-Z]")


def furniture(line: str) -> str | None:
    """Why ``line`` (whitespace collapsed) is no part of an article; None when it may be.

    >>> furniture("Editor : Sari Melati")
    'byline'
    """
    return furniture_of([line])[0]


def furniture_of(lines: Sequence[str]) -> list[str | None]:
    """The same of each of a page's lines, several times as fast."""
    reasons: list[str | None] = [None] * len(lines)
    worth = [at for at, line in enumerate(lines) if len(line) <= LONGEST and not _is_talk(line)]
    for at, cues in zip(worth, _cues([lines[at] for at in worth]), strict=True):
        line = lines[at]
        if len(line) <= SHORT or (cues and not _SAID.search(line)):
            hopeless = frozenset(reason for reason, own in CUES_OF.items() if own.isdisjoint(cues))
            reasons[at] = _reason(line, hopeless)
    return reasons


def _is_talk(line: str) -> bool:
    return line[0] in _QUOTES and line[-1] == "." and len(line) > SHORTEST_TALK


@lru_cache(maxsize=4096)  # pages of one site share their furniture
def _reason(line: str, hopeless: frozenset[str]) -> str | None:
    """The first rule that the whole line fits, but for those that cannot."""
    found = _ignoring_case(line, hopeless) if has_odd_case(line) else _folded(line, hopeless)
    return found or ("page furniture" if is_label(line) else None)


def _folded(line: str, hopeless: frozenset[str]) -> str | None:
    """Rules that do not tell letters by case are tried on the line in lower case: in half of the time."""
    folded = line.lower()
    for reason, caseless, cased in _COMPILED:
        if reason not in hopeless and (
            (caseless and caseless.fullmatch(folded)) or (cased and cased.fullmatch(line))
        ):
            return reason
    return None


def _ignoring_case(line: str, hopeless: frozenset[str]) -> str | None:
    found = (reason for reason, rule in _all_cased() if reason not in hopeless and rule.fullmatch(line))
    return next(found, None)


def _rule(alternatives: Sequence[str], flags: re.RegexFlag) -> re.Pattern[str] | None:
    return re.compile("|".join(alternatives), re.DOTALL | flags) if alternatives else None


_COMPILED = tuple(
    (
        reason,
        _rule([one for one in alternatives if not _TELLS_CASE.search(one)], re.NOFLAG),
        _rule([one for one in alternatives if _TELLS_CASE.search(one)], re.IGNORECASE),
    )
    for reason, alternatives in RULES
)


@cache
def _all_cased() -> tuple[tuple[str, re.Pattern[str]], ...]:
    flags = re.IGNORECASE | re.DOTALL
    return tuple((reason, re.compile("|".join(alternatives), flags)) for reason, alternatives in RULES)


def _cues(lines: Sequence[str]) -> list[Collection[str]]:
    """The cues of each line: a quick look."""
    folded = [line.lower() for line in lines]
    found: list[Collection[str]] = []
    for line, low, inside in zip(lines, folded, _INSIDE.found_in_each(folded), strict=True):
        first = _FIRST_WORD.match(low)
        if first and first[1] in OPENINGS:
            inside = {*inside, first[1]}
        found.append(_ALL_CUES if has_odd_case(line) else inside)
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
