"""Snippets: the sentences that answer, with every word form marked whose term is a query term.

What comes out is HTML: every character of the source is escaped, and only ``<mark>`` is added.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from markupsafe import escape

from index.analysis.analyzer import TermToken

MAX_FRAGMENTS = 3
FRAGMENT_CHARACTERS = 240
_SENTENCE_END = re.compile(
    r"[.!?…\n](?:(?<=\n)\n*"  # one set of characters first, so that a search leaps over all others
    r"|(?<![.!?…\"”’')\]][.!?…])[.!?…]*[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9]))"
)
# Full stops that end no sentence: initials, and titles as news writes them.
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Prof|Dr|dr|Ir|Hj|KH|Drs|Pol|Purn|St|Jl|No|Tbk|Inc|Ltd|Mr|Mrs|Ms|tgl))\.\s+$"
)


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms that a query seeks in one field."""

    stems: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()

    def of(self, token: TermToken) -> str | None:
        """The sought term that a token stands for."""
        if token.stem in self.stems:
            return token.stem
        return "=" + token.form if token.form in self.forms else None

    def sought(self) -> frozenset[str]:
        """The terms as tokens have them, for ``Analyzer.find``: stems, and forms behind "="."""
        return _sought(self)

    def __bool__(self) -> bool:
        return bool(self.stems or self.forms)


@lru_cache(maxsize=64)  # a query's terms are sought in each of its hits
def _sought(terms: Terms) -> frozenset[str]:
    return terms.stems.union("=" + form for form in terms.forms)


@dataclass(frozen=True, slots=True)
class _Fragment:
    start: int
    end: int
    terms: frozenset[str]
    marks: int


def mark(text: str, tokens: Iterable[TermToken], terms: Terms, start: int = 0, end: int | None = None) -> str:
    """``text[start:end]`` as HTML with the sought words marked.

    ``tokens`` are those of the whole text in order, or just those of them that ``Analyzer.find`` found.
    """
    end = len(text) if end is None else end
    pieces, at = [], start
    for token in tokens:
        if token.start >= start and token.end <= end and terms.of(token):
            pieces.append(
                f"{escape(text[at : token.start])}<mark>{escape(text[token.start : token.end])}</mark>"
            )
            at = token.end
    return "".join([*pieces, str(escape(text[at:end]))])


def snippets(text: str, tokens: Sequence[TermToken], terms: Terms) -> tuple[str, ...]:
    """Up to three fragments of ``text`` as HTML, in text order.

    First the sentence with most different terms, then those that add terms, then those with most marks;
    equal ones in text order. Without any mark, the beginning of the text. ``tokens`` are those of the text in
    order, or just those of them that ``Analyzer.find`` found.
    """
    found = [token for token in tokens if terms.of(token)] if terms else []
    if not found:
        return (_html(text, tokens, Terms(), *_cut(text, 0, len(text), 0)),) if text.strip() else ()
    candidates = _sentences(text, found, terms)
    chosen: list[_Fragment] = []
    seen: set[str] = set()
    while candidates and len(chosen) < MAX_FRAGMENTS:
        best = max(candidates, key=lambda c: (len(c.terms - seen), len(c.terms), c.marks, -c.start))
        if chosen and best.terms <= seen and len(chosen) > 1:
            break
        candidates.remove(best)
        chosen.append(best)
        seen |= best.terms
    chosen.sort(key=lambda fragment: fragment.start)
    return tuple(_html(text, found, terms, *_around(text, f, found)) for f in chosen)


def _sentences(text: str, found: Sequence[TermToken], terms: Terms) -> list[_Fragment]:
    """The sentences that have a mark."""
    fragments: dict[str, _Fragment] = {}  # by their text: a sentence that stands twice is shown once
    stops = [match.span() for match in _SENTENCE_END.finditer(text)]
    ends = [end for _, end in stops]
    at = 0
    while at < len(found):
        start, end = _sentence_around(text, found[at].start, stops, ends)
        first, at = at, bisect_left(found, end, at, key=attrgetter("start"))
        inside = found[first:at]
        names = frozenset(name for token in inside if (name := terms.of(token)))
        fragments.setdefault(text[start:end].strip(), _Fragment(start, end, names, len(inside)))
    return list(fragments.values())


def _sentence_around(
    text: str, place: int, stops: Sequence[tuple[int, int]], ends: Sequence[int]
) -> tuple[int, int]:
    """Where the sentence at ``place`` begins and ends; only the stops beside it are looked at twice."""
    first = last = bisect_right(ends, place)
    while first and not _ends_sentence(text, *stops[first - 1]):
        first -= 1
    while last < len(stops) and not _ends_sentence(text, *stops[last]):
        last += 1
    return ends[first - 1] if first else 0, ends[last] if last < len(stops) else len(text)


def _ends_sentence(text: str, start: int, end: int) -> bool:
    return _ABBREVIATION.search(text[max(0, start - 8) : end]) is None


def _around(text: str, fragment: _Fragment, found: Sequence[TermToken]) -> tuple[int, int, bool, bool]:
    """Where a fragment is cut: the whole sentence if short, else from a little before its first mark."""
    first = next(token for token in found if token.start >= fragment.start)
    return _cut(text, fragment.start, fragment.end, first.start)


def _cut(text: str, start: int, end: int, focus: int) -> tuple[int, int, bool, bool]:
    """A window of FRAGMENT_CHARACTERS within ``[start, end)`` that shows ``focus``; never inside a word.

    The two flags say whether the window begins or ends inside the sentence.
    """
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip())
    left, right = start, end
    if right - left > FRAGMENT_CHARACTERS:
        if focus - start > FRAGMENT_CHARACTERS // 2:
            space = text.find(" ", max(start, focus - FRAGMENT_CHARACTERS // 4), focus)
            left = space + 1 if space >= 0 else focus
        right = min(end, left + FRAGMENT_CHARACTERS)
        if right < end:
            space = text.rfind(" ", focus + 1, right)
            right = space if space > left else right
    return left, right, left > start, right < end


def _html(
    text: str, tokens: Sequence[TermToken], terms: Terms, start: int, end: int, before: bool, after: bool
) -> str:
    body = mark(text, tokens, terms, start, end).replace("\n", " ")
    return f"{'… ' if before else ''}{body}{' …' if after else ''}"
