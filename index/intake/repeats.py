"""Paragraphs and whole blocks that a page prints more than once."""

from collections.abc import Iterator, Sequence

HEAD = 24  # characters that tell most lines apart
SHORTEST = 40  # characters; shorter lines ("…" kata warganet) may well come twice
ALONE = 60  # characters of a line that counts with no repeated line beside it; lists repeat shorter ones
OPENING = 80  # characters of a flat page that tell whether it begins again
BLOCK = 200  # characters of the shortest block that is sought inside a line
LONGEST_SITE = 36  # characters of a site's name behind a title
_ENDS = " .…"
_SEPARATORS = "-–—|:·•»"


def repeats(lines: Sequence[str]) -> Iterator[int]:
    """The places of the lines that stood on the page before, long ones and those of the title.

    A short line counts when it says what the page's first line says, or stands within a
    repeated block, between two repeated paragraphs.
    """
    if len({_head(line) for line in lines}) == len(lines):
        return iter(())
    seen: dict[str, int] = {}
    title = _key(lines[0]) if lines else ""
    repeated = [False] * len(lines)
    for at, line in enumerate(lines):
        key = _key(line)
        repeated[at] = key in seen and (len(key) >= SHORTEST or (key == title and at < 6))
        seen.setdefault(key, at)
    twice = list(repeated)
    for at, line in enumerate(lines):
        beside = (at > 0 and twice[at - 1]) or (at + 1 < len(lines) and twice[at + 1])
        repeated[at] = twice[at] and (beside or len(line) >= ALONE or _key(line) == title)
    for at in range(1, len(lines) - 1):
        if not repeated[at] and repeated[at - 1] and repeated[at + 1] and seen[_key(lines[at])] < at:
            repeated[at] = True
    return (at for at, again in enumerate(repeated) if again)


def titles_again(lines: Sequence[str]) -> Iterator[int]:
    """The places of lines that say an earlier one again, with the site's name behind it: "… - Kabar.id"."""
    if len({line[:HEAD] for line in lines}) == len(lines):
        return
    for at in range(1, len(lines)):
        line = lines[at]
        for title in lines[:at]:
            if len(title) >= ALONE // 2 and len(title) + 3 < len(line) <= len(title) + LONGEST_SITE:
                behind = line[len(title) :].lstrip()
                if line.startswith(title) and behind[0] in _SEPARATORS:
                    yield at


def repeat_inside(line: str) -> range | None:
    """Where a line begins again, word by word, for whole sentences of ``BLOCK`` characters and more.

    A page without line breaks has its copy there. None when it does not.
    """
    if len(line) < 2 * BLOCK:
        return None
    start = line.find(line[:OPENING], BLOCK)
    if start < 0:
        return None
    length = next(
        (at for at in range(min(start, len(line) - start)) if line[at] != line[start + at]),
        min(start, len(line) - start),
    )
    if start + length < len(line):
        length = line.rfind(". ", start, start + length) + 1 - start
    return range(start, start + length) if length >= BLOCK else None


def _key(line: str) -> str:
    return line.casefold().rstrip(_ENDS)


def _head(line: str) -> str:
    """How the line's key begins."""
    return line.rstrip(_ENDS)[:HEAD].casefold()[:HEAD]
