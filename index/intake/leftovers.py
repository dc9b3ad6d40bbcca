"""Short lines that the rules leave about the title and behind the end of a text, scored by shape and company.

A logistic regression whose weights are the table ``leftovers.tsv``; ``python -m train.leftovers`` makes
them from the invented pages. No word has a weight of its own: those pages have a small world. Between the
first and the last paragraph nothing is asked, for subheadings look the same; unsure, lines stay.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from itertools import groupby

from index.intake.dateline import read_dateline
from index.intake.line_signs import Layout, layout, signs
from index.intake.prose import LONGEST_ITEM, is_prose

TABLE = "leftovers.tsv"
LONG = 35  # characters of a line that may be a title or a deck
MOST_LABELS = 6  # in a row between a title and its text; more are the article's own list
CONTINUED = 30  # characters of a line that one in lower case behind it may go on
LEAST = {"above": 1.5, "head": 1.5, "tail": 1.5}  # log-odds from which a line goes
LEAST_LONG = {"above": 3.0, "head": 3.0, "tail": 3.0}  # and one as long as a title

Reason = str | None  # why a line goes; None while it stays

_TOLD_END = (".", '"', "”", ";", ",", ".)")
_OWN = re.compile(
    r"^[-–•*] | vs |: .|\b(?:19|20)\d\d\b|\d ?[-–] ?\d"
)  # of the article's own list or table, or a day
_GOES_ON = re.compile(r"[a-z,.;:)”–—-]")
_CLOSING = frozenset(",.;:)”")
_OPEN = ("(", ",", "-", "–")  # a sentence goes on behind it


def leftovers(lines: Sequence[str], reasons: Sequence[Reason]) -> Iterator[int]:
    """The places of the lines that are most probably furniture, once the rules have said what else is."""
    if not any(reasons):
        return
    where = layout(lines, reasons)
    for at in asked(lines, reasons, where):
        least = (LEAST if len(lines[at]) < LONG else LEAST_LONG)[where.zone(at)]
        if score(signs(lines, reasons, where, at)) > least:
            yield at


def score(names: Iterator[str]) -> float:
    """The log-odds that a line of these signs is furniture."""
    weights = _weights()
    return weights[""] + sum(weights.get(name, 0.0) for name in names)


def asked(lines: Sequence[str], reasons: Sequence[Reason], where: Layout) -> Iterator[int]:
    """The places of the lines above the first and behind the last paragraph that may be furniture."""
    if where.lead < len(lines) and any(reasons[: where.lead]):
        titles = {where.title, _longest(lines, reasons, where.lead)}
        yield from (at for at in range(where.title) if at not in titles and _is_asked(lines, reasons, at))
        below = [at for at in range(where.title + 1, where.lead) if at not in titles]
        run = max(
            (len(list(left)) for gone, left in groupby(reasons[at] for at in below) if not gone), default=0
        )
        if run <= MOST_LABELS:
            yield from (at for at in below if _is_asked(lines, reasons, at))
    if where.end >= 0 and any(reasons[where.end + 1 :]):
        start = max(where.end + 1, where.lead if where.lead < len(lines) else 0)
        yield from (at for at in range(start, len(lines)) if _is_asked(lines, reasons, at))


def _longest(lines: Sequence[str], reasons: Sequence[Reason], lead: int) -> int:
    """The place of the longest line above the text that is no sentence: the title, or its deck."""
    left = [at for at in range(lead) if reasons[at] is None and not is_prose(lines[at])]
    return max(left, key=lambda at: len(lines[at]) if "|" not in lines[at] else 0, default=-1)


def _is_asked(lines: Sequence[str], reasons: Sequence[Reason], at: int) -> bool:
    line = lines[at]
    if reasons[at] is not None or len(line) > LONGEST_ITEM or line.endswith(_TOLD_END):
        return False
    if line.endswith(":") and list(reasons[at + 1 : at + 2]) == [None]:  # heads what the article lists
        return False
    return not (line[0].isdigit() or _OWN.search(line) or read_dateline(line) or _is_broken(lines, at))


def _is_broken(lines: Sequence[str], at: int) -> bool:
    """Whether a sentence goes on from the line before or in the next, as where a scraper kept its breaks."""
    after = lines[at + 1] if at + 1 < len(lines) else ""
    if lines[at].endswith(_OPEN) or lines[at][0] in _CLOSING:
        return True
    goes_on = len(lines[at]) >= CONTINUED or not after[:1].isalpha() or is_prose(after)
    if goes_on and _GOES_ON.match(after):
        return True
    return bool(at) and lines[at][0].islower() and len(lines[at - 1]) >= CONTINUED


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    """By sign; that of ``""`` belongs to every line."""
    table = resources.files("index.intake").joinpath(TABLE).read_text(encoding="utf-8")
    return {sign: float(weight) for weight, sign in (row.split("\t") for row in table.splitlines())}
