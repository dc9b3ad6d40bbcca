"""Headlines of other stories on lines of their own among the paragraphs, their label lost with the link.

Subheadings look the same, but the paragraph under one speaks of what it says, and most are shorter.
"""

import re
from collections.abc import Iterator, Sequence

from index.intake.headline_end import is_title_case
from index.intake.headline_signs import SMALL_WORDS
from index.intake.prose import is_paragraph

FEWEST = 2  # on a page; one alone must be of another story by its words, too
FEWEST_WORDS = 6
LONGEST = 140  # characters
SHORTEST_WORD = 4  # letters of a word that tells what a line is about
MOST_SHARED = 0.25  # of a headline's words that the paragraph below it may have
MOST_OF_PAGE = 0.4  # and of one that stands alone, the whole page

Reason = str | None  # why a line goes; None while it stays

_LISTED = re.compile(r"^\d{1,2}[.)]|: ?\d")
_TABLE = re.compile(r"\d ?[-–] ?\d|[;()]")  # results and line-ups are the article's own
_WORD = re.compile(r"[^\W\d_]+")
_ENDS = (".", ":", ";", ",", "”", '"')


def stray_headlines(lines: Sequence[str], reasons: Sequence[Reason]) -> Iterator[int]:
    """The places of at least two lines in Title Case between paragraphs, none of which is about its own.

    When one of the page's is, they are its subheadings, and all stay. One alone goes when the page has few of
    its words anywhere.
    """
    found = [at for at in range(2, len(lines) - 1) if _is_headline(lines, reasons, at)]
    if not found or any(_heads(lines[at], lines[at + 1 : at + 3]) for at in found):
        return
    if len(found) >= FEWEST or _is_foreign(lines, reasons, found[0]):
        yield from found


def _is_headline(lines: Sequence[str], reasons: Sequence[Reason], at: int) -> bool:
    line = lines[at]
    if reasons[at] is not None or len(line) > LONGEST or line.endswith(_ENDS) or not line[0].isalnum():
        return False
    if len(line.split()) < FEWEST_WORDS or _LISTED.search(line) or not is_title_case(line):
        return False
    return is_paragraph(lines[at - 1]) and is_paragraph(lines[at + 1])


def _is_foreign(lines: Sequence[str], reasons: Sequence[Reason], at: int) -> bool:
    """Whether the page has few of the line's words besides it, and the line is no table's."""
    if _TABLE.search(lines[at]):
        return False
    words = _words(lines[at])
    page = (line for other, line in enumerate(lines) if other != at and reasons[other] is None)
    return len(words & _words("\n".join(page))) <= MOST_OF_PAGE * len(words)


def _heads(line: str, below: Sequence[str]) -> bool:
    words = _words(line)
    return len(words & _words(" ".join(below))) > MOST_SHARED * len(words)


def _words(text: str) -> set[str]:
    words = _WORD.findall(text.casefold())
    return {word for word in words if len(word) >= SHORTEST_WORD and word not in SMALL_WORDS}
