"""The top of a page, above its title and beside it: a long menu, the weather, section names, counters."""

import re
from collections.abc import Iterator, Sequence

from index.intake.dates import is_date_line
from index.intake.furniture import is_count, is_section
from index.intake.headline_end import is_title_case
from index.intake.prose import is_paragraph

LAST_LINES = 3  # of a page, among which section names are a menu too
TITLE_LENGTH = 35  # characters of a line that is none of a menu's
FEWEST_TITLE_WORDS = 5
SHORTEST_TITLE = 25  # characters
LONG_MENU = 8  # lines above the first such one that are surely furniture: the others among them are it too
LEAD_LINES = 8  # among the first lines a section's name is a menu

Reason = str | None  # why a line goes; None while it stays

_NO_TITLE = re.compile(r"[|>»›#@/©]|\.(?:com|co|id|net)\b")
_DEGREES = re.compile(r"-?\d{1,2}(?:[.,]\d)? ?°? ?C")


def weather(lines: Sequence[str]) -> range:
    """The places of a temperature, its town and the day of scraping, as some sites print them."""
    for at in range(min(len(lines) - 3, LEAD_LINES)):
        if not lines[at].endswith("C"):
            continue
        town, day = lines[at + 1], lines[at + 2]
        if _DEGREES.fullmatch(lines[at]) and len(town) <= TITLE_LENGTH and is_date_line(day):
            return range(at, at + 3)
    return range(0)


def long_menu(lines: Sequence[str], reasons: Sequence[Reason]) -> range:
    """The places of a long menu above the title, before "Foto" in it is read as a list's heading."""
    title = next((at for at, line in enumerate(lines) if not reasons[at] and len(line) >= TITLE_LENGTH), 0)
    known = sum(reasons[at] is not None or is_section(lines[at]) for at in range(title))
    return range(title) if known >= LONG_MENU else range(0)


def title_in_list(lines: Sequence[str], reasons: Sequence[Reason]) -> int | None:
    """The place of the title that was taken for an item of a list above it, as under "Terpopuler" in a menu.

    Where nothing that may be the title is left above the first paragraph: the last line of the lists there
    that is long enough for one.
    """
    lead = next((at for at, line in enumerate(lines) if not reasons[at] and is_paragraph(line)), len(lines))
    if (
        lead == len(lines)
        or not lead
        or any(_may_be_title(lines[at]) for at in range(lead) if not reasons[at])
    ):
        return None
    listed = [at for at in range(lead) if reasons[at] == "list of other stories"]
    return next((at for at in reversed(listed) if _may_be_title(lines[at])), None)


def _may_be_title(line: str) -> bool:
    if len(line) < SHORTEST_TITLE or line.endswith((".", ":", ";", ")")) or line.count(" ") < 3:
        return False
    return not is_date_line(line)


def opens_with_title(lines: Sequence[str]) -> bool:
    """Whether the first line is surely a title, whatever its words: text or day are right below it."""
    if len(lines) < 2 or len(lines[0].split()) < FEWEST_TITLE_WORDS or _NO_TITLE.search(lines[0]):
        return False
    return is_title_case(lines[0]) and (is_paragraph(lines[1]) or is_date_line(lines[1]))


def sections(lines: Sequence[str]) -> Iterator[int]:
    """The places of section names ("WORLD") and bare numbers above, under the title or at the end."""
    if len(lines) < 2:
        return
    marked = 0  # a long menu is a menu to its end
    for at, line in enumerate(lines):
        if LEAD_LINES + marked <= at < len(lines) - LAST_LINES:
            continue
        if is_section(line) or (at and is_count(line)):
            marked += 1
            yield at
