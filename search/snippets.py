"""Snippets: the sentences of an article that answer a query, as HTML with marks."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from index.analysis.analyzer import TermToken
from search.marks import Mark, Terms, as_html, marks
from search.sentences import Sentences, may_cut

MAX_FRAGMENTS = 3
FRAGMENT_CHARACTERS = 240
LONGEST_FRAGMENT = 1_000  # characters; a mark that is longer, of a phrase said over and over, is cut
LONGEST_WORD = 100  # characters; what is longer is no word, and may be cut anywhere
BEFORE_MARK = 60  # characters that are shown before the first mark of a long sentence, at most
MOST_FOUND = 50_000  # sought words of a text that are looked at, more than any article has
MOST_MARKS = 2_000  # whose sentences are compared; of more, the first of each term
SHORT_LEAD = 60  # characters; a dateline or a heading says too little by itself
_NAMES = attrgetter("names")
_CLAUSE_ENDS = (", ", "; ", ": ", "” ", '" ', " – ", " — ")


class _Fragment(NamedTuple):  # made in a third of a frozen dataclass's time, for each sentence with a mark
    start: int
    end: int
    terms: frozenset[str]
    first: Mark
    marked: int  # marks in it


def snippets(text: str, tokens: Sequence[TermToken], terms: Terms) -> tuple[str, ...]:
    """Up to three fragments of ``text`` as HTML, in text order.

    First the sentence with most different terms, then those that add terms, then those with most marks;
    equal ones in text order. Without any mark, the lead. ``tokens`` are those of the text in order, or just
    those of them that ``Finder.find`` found. The sentences of MOST_MARKS marks are compared: of a long text
    those with the first ones of each term.
    """
    found = marks(text, tokens, terms) if terms else []
    if not found:
        return (_lead(text),) if text.strip() else ()
    shown = _best(_sentences(text, _first_of_each(found)))
    return tuple(_shown(text, found, *_cut(text, one.start, one.end, one.first)) for one in shown)


def _first_of_each(found: list[Mark]) -> list[Mark]:
    """The marks, or of too many the first ones of each term, so that none takes the place of a rarer one."""
    if len(found) <= MOST_MARKS:
        return found
    most = max(1, MOST_MARKS // len({one.names for one in found}))
    seen: Counter[tuple[str, ...]] = Counter()
    kept = []
    for one in found:
        seen[one.names] += 1
        if seen[one.names] <= most:
            kept.append(one)
    return kept


def _best(candidates: list[_Fragment]) -> list[_Fragment]:
    """Two, and a third one if it has terms that those lack, in text order; ``candidates`` are in it too."""
    if len(candidates) <= 2:
        return candidates
    chosen: list[_Fragment] = []
    unseen = set(chain.from_iterable(one.terms for one in candidates))
    while len(chosen) < (MAX_FRAGMENTS if unseen else 2):
        best = max(candidates, key=lambda c: (len(c.terms & unseen), len(c.terms), c.marked, -c.start))
        candidates.remove(best)
        chosen.append(best)
        unseen -= best.terms
    return sorted(chosen)


def _sentences(text: str, found: Sequence[Mark]) -> list[_Fragment]:
    """The sentences that have a mark, each with those beside it that complete a quotation or a phrase."""
    fragments: dict[str, _Fragment] = {}  # by their text: a sentence that stands twice is shown once
    sentences, at, before = Sentences(text), 0, 0
    while at < len(found):
        start, end = sentences.spanning(found[at].start, found[at].end)
        wider = sentences.with_its_quotes(start, end, FRAGMENT_CHARACTERS)
        if wider[0] >= before:
            start, end = wider
        first = at
        while at < len(found) and found[at].start < end:
            at += 1
        names = frozenset(chain.from_iterable(map(_NAMES, found[first:at])))
        fragments.setdefault(text[start:end].strip(), _Fragment(start, end, names, found[first], at - first))
        before = end
    return list(fragments.values())


def _lead(text: str) -> str:
    """The first paragraph, with the next where it is short; whole sentences where they fit."""
    start = len(text) - len(text.lstrip())
    end = _paragraph_end(text, start)
    if end - start < SHORT_LEAD and end < len(text):
        end = _paragraph_end(text, len(text) - len(text[end:].lstrip()))
    most = start + FRAGMENT_CHARACTERS
    if end > most:
        first, _ = Sentences(text[: most + LONGEST_WORD]).around(most)
        if first - start > FRAGMENT_CHARACTERS // 2:
            end = first
    return _shown(text, (), *_cut(text, start, end, Mark(start, start, ())))


def _paragraph_end(text: str, start: int) -> int:
    end = text.find("\n\n", start)
    return end if end >= 0 else len(text)


def _cut(text: str, start: int, end: int, focus: Mark) -> tuple[int, int, bool, bool]:
    """A window of some FRAGMENT_CHARACTERS within ``[start, end)`` that shows ``focus``; not inside a word.

    The two flags say whether the window begins or ends inside the sentence.
    """
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip())
    left, right = start, end
    if right - left > FRAGMENT_CHARACTERS:
        if focus.end - start > FRAGMENT_CHARACTERS // 2:
            left = _left(text, start, focus.start)
        focus_end = max(left, min(focus.end, left + LONGEST_FRAGMENT))
        right = _right(text, focus_end, left + FRAGMENT_CHARACTERS, end)
    return left, right, left > start, right < end


def _left(text: str, start: int, focus: int) -> int:
    """Where a window begins: behind a clause, else between two words, a little before the focus."""
    nearest = max(start, focus - BEFORE_MARK)
    for sign in _CLAUSE_ENDS:
        clause = text.find(sign, nearest, focus)
        if clause >= 0:
            return clause + len(sign)
    space = text.find(" ", nearest, focus)
    while space >= 0 and not may_cut(text, space):
        space = text.find(" ", space + 1, focus)
    if space >= 0:
        return space + 1
    before = max(text.rfind(" ", max(start, focus - LONGEST_WORD), focus), start - 1)
    return before + 1 if before >= start else start if focus - start <= LONGEST_WORD else focus


def _right(text: str, focus: int, most: int, end: int) -> int:
    """Where a window ends: between two words, behind the focus, and before ``most`` where a word does."""
    if end <= most:
        return end
    space = text.rfind(" ", focus, most + 1)
    while space >= 0 and not may_cut(text, space):
        space = text.rfind(" ", focus, space)
    if space >= 0:
        return space
    least = max(focus, most)
    space = text.find(" ", least, least + LONGEST_WORD)
    if space >= 0:
        return min(space, end)
    return end if end - least <= LONGEST_WORD else least


def _shown(text: str, found: Sequence[Mark], start: int, end: int, before: bool, after: bool) -> str:
    body = as_html(text, found, start, end).replace("\n", " ")
    return f"{'… ' if before else ''}{body}{' …' if after else ''}"
