"""Lines that only name an outlet, or a reporter beside it: "Rima Sari | Kabar.id", "Kabar.id/Jaya Putra"."""

import re
from collections.abc import Iterator, Sequence

from index.intake.headline_end import is_title_case
from index.intake.places import is_place
from index.intake.press import PRESS
from index.intake.prose import is_paragraph

LONGEST = 60  # characters
MOST_WORDS = 5  # of a reporter's name, or of two
HEAD, FOOT = 12, 6  # lines of a page at whose ends an outlet may stand alone
LONGEST_SHOUT = 40  # characters of a line in capitals between a title and its text

Reason = str | None  # why a line goes; None while it stays

_SEPARATOR = re.compile(r"\s*[|/•·–—,]\s*|\s+-\s*|\s*-\s+")
_STAFF = re.compile(
    r"(?:(?:tim|redaksi|koran|jurnalis|wartawan|kontributor|reporter|dok|foto)\.? ?)+", re.IGNORECASE
)
_ENDS = (".", "!", "?", ":", ";", ",", "”", '"')


def outlet_lines(lines: Sequence[str], reasons: Sequence[Reason]) -> Iterator[tuple[int, str]]:
    """The places of such lines, each with its reason; an outlet alone only at a page's ends.

    In front of a text a line in capitals under a title that has none is a reporter or a rubric, too.
    """
    title = next((at for at, reason in enumerate(reasons) if reason is None), 0)
    lead = next((at for at in range(min(HEAD, len(lines))) if is_paragraph(lines[at])), 0)
    for at, line in enumerate(lines):
        if reasons[at] is not None or len(line) > LONGEST or line.endswith(_ENDS):
            continue
        named = _naming(line)
        at_end = (at < HEAD or at >= len(lines) - FOOT) and at != title
        if named and (at_end or named == "photo credit" or "|" in line):
            yield at, named
        elif title < at < lead and _shouts(line) and not lines[title].isupper():
            yield at, "page furniture"


def _naming(line: str) -> Reason:
    """What a line is that names an outlet and at most its staff; None for any other."""
    if PRESS.known(line):
        return "page furniture"
    parts = [part for part in _SEPARATOR.split(line.strip("-–• ")) if part]
    if len(parts) == 1 and " " in line:  # "Rima Sari Kabar.id"
        parts = line.rsplit(" ", 1)
        if "." not in parts[1]:
            return None
    known = [PRESS.known(_STAFF.sub("", part)) is not None for part in parts]
    if len(parts) > 2 and known[0] and is_place(parts[1]):  # a dateline, the text broken behind it
        return None
    others = [part for part, is_known in zip(parts, known, strict=True) if not is_known]
    if not any(known) or len(parts) > 3 or not all(map(_is_name, others)):
        return None
    return "photo credit" if "/" in line else "byline"


def _is_name(text: str) -> bool:
    if _STAFF.fullmatch(text):
        return True
    return len(text.split()) <= MOST_WORDS and is_title_case(text) and not any(map(str.isdigit, text))


def _shouts(line: str) -> bool:
    if len(line) > LONGEST_SHOUT or not line.isupper() or any(map(str.isdigit, line)):
        return False
    return 1 < len(line.split()) <= MOST_WORDS
