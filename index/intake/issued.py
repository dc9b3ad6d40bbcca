"""The line on which a page says when it came out: "Kabar.id - 15/01/2026, 17:25 WIB"."""

import re
from collections.abc import Iterator, Sequence

from index.intake.dates import is_date_line

LONGEST = 90  # characters
HEAD = 12  # lines, among the first of which there may be two: "Terbit …", "Diperbarui …"

_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b(?! ?(?:persen|ribu|juta))")
_LABEL = re.compile(
    r"(?:last )?(?:(?:di)?(?:terbit|tayang|unggah|perbarui|posting)\w*|dipublikasi\w*|publikasi|"
    r"publish(?:ed)?|posted|"
    r"updated?|tanggal(?: (?:terbit|tayang))?)\b(?: (?:on|pada))?\W{1,4}(?!ini\b)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[A-Z][\w.'’]+(?: [A-Z][\w.'’]*){0,3} ?[-–|•·] ?")  # "Jaya Putra • "
_CLOSING = (".", "!", "?", "”", '"', ";")


def issue_lines(lines: Sequence[str]) -> Iterator[int]:
    """The places of such lines: with a clock time or a label, and nothing beside but a name.

    Among the first lines all of them; farther down only one that is the page's only one, for others may date
    other stories.
    """
    found = [at for at, line in enumerate(lines) if at and _is_issue(line)]
    head = [at for at in found if at < HEAD]
    yield from head or (found if len(found) == 1 else _signed_day(lines))


def _signed_day(lines: Sequence[str]) -> list[int]:
    """The place of a day behind a name, where it is the only one of the first lines."""
    days = [at for at, line in enumerate(lines[:HEAD]) if at and _is_signed(line)]
    return days if len(days) == 1 else []


def _is_signed(line: str) -> bool:
    if len(line) > LONGEST or line.endswith(_CLOSING) or not any(map(str.isdigit, line)):
        return False
    named = _NAMED.match(line)
    return named is not None and is_date_line(line[named.end() :])


def _is_issue(line: str) -> bool:
    if len(line) > LONGEST or line.endswith(_CLOSING) or not any(map(str.isdigit, line)):
        return False
    return (_CLOCK.search(line) or _LABEL.match(line)) is not None and is_date_line(line)
