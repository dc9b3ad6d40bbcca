"""Captions without a credit between the title and the dateline, at which the text begins.

A deck stands there, too, and stays: it has no day, and stands right under the title, not behind a byline.
"""

import re
from collections.abc import Iterator, Sequence

from index.intake.dateline import read_dateline
from index.intake.headline_end import is_title_case

LONGEST = 400  # characters of a caption
LONGEST_CREDITED = 900  # of one that ends in its credit, which tells of a picture in several sentences
SHORTEST = 30
FEWEST_TITLE_WORDS = 5  # of a first line that is a title and no site's name
MOST_LINES = 12  # between the title and the dateline

Reason = str | None  # why a line goes; None while it stays

_BEHIND_DECK = frozenset(("byline", "date of publication", "share notice", "comments"))
_SHOWN = re.compile(
    r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)[^.!?]{0,40}[.)]?$|\b[Ii]lustrasi\b|"
    r"\((?:[Kk]iri|[Kk]anan|[Tt]engah|[Bb]erbaju|[Dd]epan|[Bb]elakang|[Dd]ari)\b[^()]{0,30}\)"
)
_CREDITED = re.compile(
    r"[.!?”\"] ?[(\[][A-Z][^()\[\]\d]{1,40}/[^()\[\]\d]{2,40}[)\]]\.?$"
)  # "… di Ranum. (KABAR/Jaya)"
_SENTENCES = re.compile(r"[.!?”\"] ?[A-Z“\"]")
_SAID = re.compile(
    r"\b(?:kata|ujar|ucap|tutur|jelas|ungkap|tegas|menurut|mengatakan|menyebut\w*|menjelaskan|mengungkapkan)\b"
)


def captions_above_dateline(lines: Sequence[str], reasons: Sequence[Reason]) -> Iterator[int]:
    """The places of single sentences that name a picture's day or its people's places, above the dateline."""
    left = [at for at, reason in enumerate(reasons[: 3 * MOST_LINES]) if reason is None][: MOST_LINES + 1]
    if len(left) < 3:
        return
    lead = next((number for number, at in enumerate(left) if number and _opens_text(lines[at])), 0)
    behind = next((at for at in range(left[0] + 1, left[lead]) if reasons[at] in _BEHIND_DECK), len(lines))
    titled = "|" not in lines[left[0]] and len(lines[left[0]].split()) >= FEWEST_TITLE_WORDS
    yield from (at for at in left[1:lead] if _is_caption(lines[at], shown=titled and at > behind))


def _opens_text(line: str) -> bool:
    if len(line) < SHORTEST or not ("-" in line[:110] or "–" in line[:110] or "—" in line[:110]):
        return False
    found = read_dateline(line)
    return found is not None and (
        found.sure or line[: found.end].split(",")[0].split("(")[0].strip().isupper()
    )


def _is_caption(line: str, shown: bool) -> bool:
    if (
        len(line) >= SHORTEST
        and line.endswith((")", "]", ")."))
        and _CREDITED.search(line, max(0, len(line) - 90))
    ):
        return len(line) <= LONGEST_CREDITED
    if not SHORTEST <= len(line) <= LONGEST or is_title_case(line):
        return False
    if not (shown or _SHOWN.search(line)):
        return False
    return _SENTENCES.search(line) is None and _SAID.search(line) is None
