"""Which people a word of a query names by any of their names: tokoh:jokowi finds who is shown as Joko Widodo.

The postings have the names and mentions of each article; a person of several names is meant by all of them.
"""

import fnmatch
import re
from functools import cached_property

from rapidfuzz.distance import OSA
from whoosh.query import FuzzyTerm, Phrase, Prefix, Term, Wildcard

from index.analysis.tokens import fold
from search.embedded.lexicon import expansion_key
from search.embedded.values import Values
from search.tree import Node

_PARTS = re.compile(r"[\s\-‐‑]+")
_PLAIN = re.compile(r"[a-z0-9 \-]*")


class Naming:
    """The names of those people of a snapshot who have several."""

    def __init__(self, people: Values) -> None:
        self._people = people

    @cached_property
    def _names(self) -> list[tuple[str, str, bool]]:
        """The name under which a person is shown, one of their names, and whether it is plain; both folded.

        The words of a plain name are what stands between its spaces and hyphens.
        """
        return [
            (home, name, _PLAIN.fullmatch(name) is not None)
            for home, aliases in self._people.standing.aliases().items()
            for name in (home, *aliases)
        ]

    def named(self, leaf: Node) -> set[int]:
        """The numbers of the people that a leaf names, of those who have several names."""
        sure = _letters(leaf)
        homes = {
            home
            for home, name, plain in self._names
            if (sure in name or not plain) and _has(_words(name), leaf)
        }
        return {number for home in homes if (number := self._people.number(home)) is not None}


def _letters(leaf: Node) -> str:
    """What a plain name has in it where a leaf names it, so that few names are looked at closely."""
    if isinstance(leaf, Phrase):
        return str(leaf.words[0])
    return str(leaf.text) if isinstance(leaf, (Term, Prefix)) else ""


def _words(name: str) -> list[str]:
    return [word for part in _PARTS.split(name) if (word := fold(part))]


def _has(words: list[str], leaf: Node) -> bool:
    """Whether a name has what a leaf asks for."""
    if isinstance(leaf, Term):
        return leaf.text in words
    if isinstance(leaf, Phrase):
        return _follow(words, leaf.words, leaf.slop)
    return any(_stands_for(word, leaf) for word in words)


def _follow(words: list[str], wanted: list[str], slop: int) -> bool:
    """Whether words stand in a name in their order, each at most ``slop`` places behind the one before."""
    ends = {place for place, word in enumerate(words) if word == wanted[0]}
    for word in wanted[1:]:
        ends = {
            place
            for place in range(len(words))
            if words[place] == word and any(end < place <= end + slop for end in ends)
        }
    return bool(ends)


def _stands_for(word: str, leaf: Node) -> bool:
    """Whether a leaf that stands for other words stands for this one."""
    kind, _, *asked = expansion_key(leaf)
    if kind is FuzzyTerm:
        text, edits, same = asked
        return bool(word[:same] == text[:same] and OSA.distance(text, word, score_cutoff=edits) <= edits)
    if kind is Wildcard:
        return fnmatch.fnmatchcase(word, asked[0])
    start, end, without_start, without_end = asked
    if word in (start, end):
        return not (without_start if word == start else without_end)
    return bool(start < word < end)
