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

FEWEST_ABOVE = 3  # headlines of other stories
NEAR_DAY = 4  # lines between the title and the page's day
HEAD_LINES = 12  # between the day and the first paragraph: the title, the reporter and the buttons
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_NO_TITLE = re.compile(r"[|>»›#@/©]|\.(?:com|co|id|net)\b")
_SIGNED = re.compile(r" - \w+(?:\.\w+)?$")  # "Rima Sari - kabarRanum"
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


def day_in_list(lines: Sequence[str], reasons: Sequence[Reason]) -> int | None:
    """The place of the page's own day that was taken for an item of a list above it; None without one.

    It stands with its clock time near the first paragraph, and no other day does above that.
    """
    lead = next((at for at, line in enumerate(lines) if not reasons[at] and is_paragraph(line)), 0)
    days = [at for at in range(lead) if _CLOCK.search(lines[at]) and is_date_line(lines[at])]
    if len(days) != 1 or lead - days[0] > HEAD_LINES or reasons[days[0]] != "list of other stories":
        return None
    return days[0]


def title_beside(lines: Sequence[str], reasons: Sequence[Reason], day: int) -> int | None:
    """The place of the title right above the page's day and its reporter, or below, where a list has it."""
    for places in ((day - 2, day - 1), (day + 1, day + 2)):
        titles = [
            at
            for at in places
            if 0 <= at < len(lines) and reasons[at] == "list of other stories" and _may_be_title(lines[at])
        ]
        found = max(titles, key=lambda at: len(lines[at]), default=None)
        if found is not None:
            return found
    return None


def headlines_above(lines: Sequence[str], reasons: Sequence[Reason]) -> Iterator[int]:
    """The places of other stories' headlines high above the title, which stands over the page's own day.

    Three at least, with something removed between: a deck and its title stand together.
    """
    day = next((at for at, reason in enumerate(reasons) if reason == "date of publication"), 0)
    titles = [at for at in range(day) if reasons[at] is None and _may_be_title(lines[at])]
    if (
        len(titles) <= FEWEST_ABOVE
        or day - titles[-1] > NEAR_DAY
        or not any(reasons[titles[-2] : titles[-1]])
    ):
        return
    yield from (at for at in range(titles[-1]) if reasons[at] is None)


def _may_be_title(line: str) -> bool:
    if len(line) < SHORTEST_TITLE or line.endswith((".", ":", ";", ")")) or line.count(" ") < 3:
        return False
    if "·" in line or _SIGNED.search(line):
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
