"""The title of a page: its own line where there is one, else the beginning of the lead."""

import re
from collections.abc import Sequence

from index.intake.dateline import Dateline, read_dateline
from index.intake.dates import is_date_line
from index.intake.furniture import is_section
from index.intake.headline_end import is_title_case
from index.intake.outlet import split_headline
from index.intake.press import PRESS

LONGEST_LINE = 220  # characters; a longer first line is no headline
LONGEST_DASHED = 140  # characters of a headline that begins like a dateline
LONGEST_LEAD = 110  # characters of a title made from the lead
HEAD_LINES = 4  # date lines are skipped among these
FEWEST_WORDS = 4  # a shorter first line may be a section or the site's name

_SITE_SECTION = re.compile(r" (?:[|:–—-]|::) (?P<site>[\w.]{3,20}) (?P<section>\w{3,15})$")
_SENTENCE_END = re.compile(
    r"(?<![ .][A-Z])(?<!\b(?:dr|No|Jl|st|KH|Hj|Rp|Dr|Ir|Mr|ke))[.!?][”\"’)]? +(?=[A-Z0-9“\"‘(])"
)
_SHORTEST_SENTENCE = 30  # characters; a full stop before is that of an abbreviation


def find_title(paragraphs: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The title, and the paragraphs that remain as body, a title printed again or a date line left out.

    Without a line of its own, the title is the first sentence of the lead without its dateline,
    cut with "…" at a word; the lead then stays in the body. ``""`` only when there is no text.
    """
    head = 0
    while head < min(HEAD_LINES, len(paragraphs) - 1) and is_date_line(paragraphs[head]):
        head += 1
    rest = [p for p in paragraphs[head:] if p.strip()]
    if not rest:
        return "", ()
    rest = rest[_labels(rest) :]
    if len(rest) > 1 and _is_headline(rest[0]):
        line = rest[0].strip()
        title = _without_site(line)
        body = (
            p
            for at, p in enumerate(rest[1:])
            if at > HEAD_LINES or p.casefold() not in (line.casefold(), title.casefold())
        )
        return title, tuple(body)
    return _from_lead(rest[0]), tuple(rest)


def _labels(lines: Sequence[str]) -> int:
    """How many lines above the title name a section, the site or the day; 0 when no better title follows."""
    for at, line in enumerate(lines[: HEAD_LINES + 1]):
        if at == len(lines) - 1 or not (_is_headline(line) or is_date_line(line)):
            return 0
        if "|" not in line and not is_date_line(line) and len(line.split()) >= FEWEST_WORDS:
            return at
    return 0


def _is_headline(line: str) -> bool:
    """Whether the line is a title: short, no dateline, no full stop."""
    if len(line) > LONGEST_LINE:
        return False
    headline = _without_site(line.strip())
    ends_sentence = headline.rstrip("”\"’') ").endswith(".") and not headline.endswith(("...", "…"))
    if ends_sentence or not any(c.isalpha() for c in headline):
        return False
    dateline = read_dateline(headline)
    return dateline is None or (not dateline.sure and _only_looks_like_one(headline, dateline))


def _without_site(line: str) -> str:
    """The headline without the site's name on it, nor a section of the site: "… - Okezone News"."""
    headline = split_headline(line)[0]
    tail = _SITE_SECTION.search(headline[-45:])
    if tail and len(headline) == len(line) and PRESS.known(tail["site"]) and is_section(tail["section"]):
        return headline[: -len(tail[0])].rstrip()
    return headline


def _only_looks_like_one(headline: str, dateline: Dateline) -> bool:
    """Whether "Start Mulus, Timnas U-16 Menang" has a hyphen for a dash, or two names with one between."""
    if len(headline) > LONGEST_DASHED or ". " in headline or any(map(PRESS.known, dateline.names)):
        return False
    return headline[: dateline.end].endswith("-") or is_title_case(headline)


def _from_lead(lead: str) -> str:
    dateline = read_dateline(lead)
    start = lead[dateline.end if dateline else 0 :][:2000].strip() or lead[:2000].strip()
    end = _SENTENCE_END.search(start, _SHORTEST_SENTENCE)
    sentence = start[: end.start()] + end[0].rstrip() if end else start
    if len(sentence) <= LONGEST_LEAD:
        return sentence.removesuffix(".")
    return sentence[: LONGEST_LEAD + 1].rsplit(" ", 1)[0].rstrip(" ,;:-–—")[:LONGEST_LEAD] + "…"
