"""Marks: where what a query seeks stands in a text, and the text as HTML with ``<mark>`` around it.

Every character of the source is escaped, and only ``<mark>`` is added.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import NamedTuple, TypeAlias

from index.analysis.analyzer import TermToken

_WORD = re.compile(r"[^\W_]+(?:[-.,'’‘][^\W_]+)*")  # a word, a number, a hyphenated compound
_LETTER = re.compile(r"[^\W_]")
MOST_COMPARED = (
    100_000  # words of a phrase with tokens; in a text of a million letters the rest goes unmarked
)
_PLACE_CHARACTERS = 60  # no nearer than so many characters a place are words too far apart to be looked at


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are sought one after another, each at most ``slop`` places behind the one before."""

    words: tuple[str, ...]  # as tokens have them: stems, and forms behind "="
    slop: int = 1


@dataclass(frozen=True)
class Terms:
    """What a query seeks in one field."""

    stems: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    runs: tuple[Run, ...] = ()

    @cached_property  # a query's terms are sought in each of its hits
    def sought(self) -> frozenset[str]:
        """All terms as tokens have them, for ``Finder.find``: stems, and forms behind "="."""
        forms = ("=" + form for form in self.forms)
        return self.stems.union(forms, *(run.words for run in self.runs))

    def __bool__(self) -> bool:
        return bool(self.stems or self.forms or self.runs)


_Step: TypeAlias = list[tuple[int, TermToken]]  # places of one word of a run, in text order


class Mark(NamedTuple):
    """A stretch of a text that is marked, and the terms or phrases that stand there."""

    start: int
    end: int
    names: tuple[str, ...]


def marks(text: str, tokens: Sequence[TermToken], terms: Terms) -> list[Mark]:
    """What is to be marked, in text order, none touching another.

    A phrase is one mark, words within a distance are one each, and only where they stand so. ``tokens`` are
    those of the whole text in order, or just those of them that ``Finder.find`` found.
    """
    found = _single(tokens, terms)
    if not terms.runs:
        return found
    for run in terms.runs:
        looked_at = tokens[: MOST_COMPARED // len(run.words)]
        found += _phrases(text, looked_at, run) if run.slop == 1 else _near(text, looked_at, run)
    return list(_joined(sorted(found)))


def _single(tokens: Sequence[TermToken], terms: Terms) -> list[Mark]:
    """The tokens that are sought by themselves."""
    found, stems, forms = [], terms.stems, terms.forms
    for _, start, end, stem, form in tokens:
        if stem in stems:
            found.append(Mark(start, end, (stem,)))
        elif form in forms:
            found.append(Mark(start, end, ("=" + form,)))
    return found


def _phrases(text: str, tokens: Sequence[TermToken], run: Run) -> Iterator[Mark]:
    """The places where the words stand side by side."""
    first, *others = run.words
    name = " ".join(run.words)
    for at, token in enumerate(tokens):
        if first not in token.terms or at + len(others) >= len(tokens):
            continue
        last = token
        for word, behind in zip(others, tokens[at + 1 : at + len(run.words)], strict=True):
            if word not in behind.terms or _LETTER.search(text, last.end, behind.start):
                break
            last = behind
        else:
            yield Mark(token.start, last.end, (name,))


def _near(text: str, tokens: Sequence[TermToken], run: Run) -> Iterator[Mark]:
    """The words of each place where all of them stand in their order, near enough to each other.

    A hyphenated compound is counted as one place, so a word may be marked a little beyond the distance; none
    within it goes unmarked.
    """
    wanted = set(run.words)
    places = _places(text, [token for token in tokens if not wanted.isdisjoint(token.terms)], run.slop)
    steps = [[(place, token) for place, token in places if word in token.terms] for word in run.words]
    for number in range(1, len(steps)):
        steps[number] = _behind(steps[number], steps[number - 1], run.slop)
    for number in reversed(range(len(steps) - 1)):
        steps[number] = _before(steps[number], steps[number + 1], run.slop)
    for word, step in zip(run.words, steps, strict=True):
        for _, token in step:
            yield Mark(token.start, token.end, (word,))


def _places(text: str, tokens: Sequence[TermToken], slop: int) -> _Step:
    """Tokens with their places in the text, right as far as they are near each other."""
    found, place, end = [], 0, 0
    for token in tokens:
        far = token.start - end > slop * _PLACE_CHARACTERS
        between = slop if far else sum(1 for _ in _WORD.finditer(text, end, token.start))
        place, end = place + between + 1, token.end
        found.append((place, token))
    return found


def _behind(step: _Step, others: _Step, slop: int) -> _Step:
    """What stands at most ``slop`` places behind one of the others; all are in text order."""
    places = [place for place, _ in others]
    nearest = [bisect_left(places, place) - 1 for place, _ in step]
    return [one for one, at in zip(step, nearest, strict=True) if at >= 0 and one[0] - places[at] <= slop]


def _before(step: _Step, others: _Step, slop: int) -> _Step:
    """What stands at most ``slop`` places before one of the others."""
    places = [place for place, _ in others]
    nearest = [bisect_right(places, place) for place, _ in step]
    return [
        one for one, at in zip(step, nearest, strict=True) if at < len(places) and places[at] - one[0] <= slop
    ]


def _joined(found: Iterable[Mark]) -> Iterator[Mark]:
    """Marks that overlap as one, which has the names of all."""
    last: Mark | None = None
    for one in found:
        if last is None or one.start >= last.end:
            if last:
                yield last
            last = one
        else:
            names = tuple(dict.fromkeys(last.names + one.names))
            last = Mark(last.start, max(last.end, one.end), names)
    if last:
        yield last


def as_html(text: str, found: Iterable[Mark], start: int, end: int) -> str:
    """``text[start:end]`` as HTML; a mark that reaches beyond is cut there."""
    pieces, at = [], start
    for first, last, _ in found:
        if first >= end:
            break
        if last > start:
            first, last = max(first, start), min(last, end)
            pieces.append(f"{escape(text[at:first])}<mark>{escape(text[first:last])}</mark>")
            at = last
    pieces.append(escape(text[at:end]))
    return "".join(pieces)


def mark(text: str, tokens: Sequence[TermToken], terms: Terms) -> str:
    """A text as HTML with all that is sought marked; ``tokens`` as for ``marks``."""
    return as_html(text, marks(text, tokens, terms), 0, len(text))
