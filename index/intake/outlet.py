"""The outlet of a page: read from its address, its dateline, or the lines where it speaks of itself."""

import re
from collections.abc import Sequence

from index.intake.dateline import read_dateline
from index.intake.imprint import own_outlet
from index.intake.places import is_place
from index.intake.press import PRESS, Press, unspaced
from index.intake.repair import collapse

__all__ = ["find_outlet", "split_headline"]

HEAD = 20_000  # characters in which the first lines are sought
HEAD_LINES = 12  # a dateline stands in one of these
INNER = 600  # characters in which a dateline stands behind a title on the same line

_HEADLINE_TAIL = re.compile(r" (?:[|–—-]|::) (?P<name>[\w. ]{3,30})$")
_PREFIX = re.compile(
    r"(?P<name>[A-Za-z][\w. ]{2,40}?) ?(?:--?|–|—) (?=[A-Z“\"]|i[A-Z])"
)  # "Kabar Ranum - Garam"
_INNER_DATELINE = re.compile(
    r"(?P<agency>\(ANTARA(?: News)?\)|"
    r"(?<![\w.@/])[A-Za-z][\w-]{2,40}\."
    r"(?:com|co\.id|co|id|net|COM|CO\.ID|CO|ID|NET)(?:\s?[,.] ?[A-Z][A-Za-z]{2,20})?)"
    r"\s{0,3}(?:-\s?-|[-–—])\s{0,3}(?=[A-Z“\",])"
)
# Datelines that end in a colon, a full stop or nothing: "Kabar.id, Ranum: ", "KABAR. Garam", "Ranum, Kabar".
_OPENING = re.compile(
    r"(?P<host>[\w-]{3,25}\.(?:com|co\.id|co|id|net|tv)|KBRN), ?[A-Z][\w .'’]{2,24} ?:|"
    r"(?P<name>[A-Z][A-Z0-9-]{2,20}\.(?:COM|CO\.ID|CO|ID|NET)?) (?=[A-Z“\"][a-z])|"
    r"(?P<first>[A-Z][\w. ]{2,24}), ?(?P<second>[A-Z][\w. ]{2,24})$"
)
_BROKEN = re.compile(
    r"\(\s{0,9}\n\s{0,9}([\w. ]{3,30}?)\s{0,9}\n\s{0,9}\)\s{0,9}"
)  # "Ranum (\nKabar.id\n)\n – "
_DASH_BELOW = re.compile(r"\)\s{0,9}\n\s{0,9}(?=[–—-])")  # "Ranum (Kabar.id)\n–Garam naik"
_GLUED = re.compile(r"(?<=[a-z])[A-Z]{3,}[A-Z.-]*$")  # "ditundaKABAR.COM"


def find_outlet(
    text: str, url: str | None = None, press: Press = PRESS, paragraphs: Sequence[str] = ()
) -> str | None:
    """The outlet that published the page, or None when nothing tells.

    ``text`` is the page as scraped: its footer speaks of the outlet where its article does not.
    ``paragraphs`` are those of its article, whose dateline stands behind a long menu on some pages.
    A medium that is only quoted ("dilansir dari …") is not the outlet.
    """
    by_head = press.at(url) or _by_head(text, press)
    if by_head is None and paragraphs:
        by_head = _by_head("\n".join(paragraphs[:HEAD_LINES]), press)
    return by_head or own_outlet(text, press)


def split_headline(line: str, press: Press = PRESS) -> tuple[str, str]:
    """A headline without the outlet's name that web pages hang on it, and that name; ``""`` without one.

    >>> split_headline("Harga Cabai Turun | tempo.co")
    ('Harga Cabai Turun', 'tempo.co')
    """
    tail = _HEADLINE_TAIL.search(line[-40:]) if len(line) < 300 else None
    if tail is None:
        return line, ""
    name = next(filter(press.known, (tail["name"], tail["name"].removesuffix(" News"))), "")
    return (line[: -len(tail[0])].rstrip(), name) if name else (line, "")


def _by_head(text: str, press: Press) -> str | None:
    """A known outlet in one of the first lines' datelines or on the headline, else one by its shape."""
    head = _DASH_BELOW.sub(") ", _BROKEN.sub(r"(\1) ", text[:HEAD]))
    lines = [line for line in map(collapse, head.splitlines()) if line][:HEAD_LINES]
    if lines and (known := press.known(split_headline(lines[0], press)[1])):
        return known
    guess = None
    for line in lines:
        line = line.replace("&nbsp;", " ")
        dateline = read_dateline(line)
        if dateline is None:
            if known := _opening(line, press):
                return known
            continue
        names = (name.removeprefix("INFO ") for name in dateline.names)  # whoever pays, it is printed there
        known = next(filter(None, map(press.known, names)), None)
        if known:
            return known
        if dateline.sure and guess is None:
            guess = collapse(dateline.names[0])
    return _inner_dateline(text, press) or (guess and (press.nearly(guess) or guess))


def _opening(line: str, press: Press) -> str | None:
    """A known outlet that opens the line in a form that is no whole dateline."""
    if prefix := _PREFIX.match(line):
        return press.known(prefix["name"])
    found = _OPENING.match(line)
    if found is None:
        return None
    if found["first"]:
        place, name = sorted((found["first"], found["second"]), key=is_place, reverse=True)
        return press.known(name) if is_place(place) and not is_place(name) else None
    return press.known(found["host"] or found["name"])


def _inner_dateline(text: str, press: Press) -> str | None:
    """A known outlet's dateline behind a title or a deck on the same line."""
    for found in _INNER_DATELINE.finditer(unspaced(text[:INNER])):
        name = found["agency"].strip("()").split(",")[0].strip()
        glued = _GLUED.search(name)
        name = glued[0] if glued else name
        known = press.known(name) or press.known(name.rsplit(".", 1)[0])
        if known:
            return known
    return None
