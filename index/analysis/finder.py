"""Where sought words stand in a text, found without analysing all of it: what titles and snippets mark.

Nearly every word has, as it is printed, a row of letters of what it is sought by. So only the stretches
between spaces are analysed in which such letters stand, and those that hold a character that folding changes.
"""

import re
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from itertools import accumulate, compress, count
from operator import add
from typing import TypeAlias

from index.analysis.analyzer import Analyzer, TermToken
from index.analysis.stemmer import core
from index.analysis.tokens import LONGEST_CHUNK
from index.article import Language

Tokens: TypeAlias = tuple[TermToken, ...]

MANY = 24  # terms; prefixes and fuzzy words stand for more
MOST_KEPT = 30_000  # stretches of a language that are kept with their tokens, about 15 MB
# Letters other than ASCII, and the signs that a word loses in its form: Jum'at, S.H., 13.000.
_CHANGED = re.compile(
    r"[^\x00-\x26\x28-\x2b\x2d\x2f-\x5f\x61-\x7f“”–—…•]"
    r"(?:(?<![.,'`‘’])|(?<=[0-9A-Za-z].)(?=[0-9A-Za-z]))"
)


class Finder:
    """Finds terms in texts; safe to call from several threads."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._kept: dict[Language, dict[str, Tokens]] = {"id": {}, "en": {}}

    def find(self, text: str, language: Language, terms: Set[str]) -> list[TermToken]:
        """The tokens of ``Analyzer.analyze`` one of whose ``terms`` is sought, in order.

        >>> [t.token for t in Finder(Analyzer()).find("Ia memimpin rapat.", "id", {"pimpin", "=rapat"})]
        ['memimpin', 'rapat']
        """
        wanted = frozenset(terms)
        if len(wanted) > MANY:  # letters of so many would be sought for longer than every stretch is
            stretches, starts = _every_stretch(text)
        else:
            stretches, starts = _likely_stretches(text, _cores(wanted, language))
        decided = _decided(wanted, language)
        known = list(map(decided.get, stretches))
        if None in known:
            known = [
                self._decide(stretch, language, wanted, decided) if tokens is None else tokens
                for stretch, tokens in zip(stretches, known, strict=True)
            ]
        return [
            TermToken(token.token, start + token.start, start + token.end, token.stem, token.form)
            for start, tokens in compress(zip(starts, known, strict=False), known)
            for token in tokens or ()
        ]

    def _decide(
        self, stretch: str, language: Language, wanted: frozenset[str], decided: dict[str, Tokens]
    ) -> Tokens:
        """The tokens of a stretch that are sought; kept for the query's other hits."""
        tokens = tuple(
            token for token in self._tokens(stretch, language) if not wanted.isdisjoint(token.terms)
        )
        if len(decided) < MOST_KEPT and len(stretch) <= LONGEST_CHUNK:
            decided[stretch] = tokens
        return tokens

    def _tokens(self, stretch: str, language: Language) -> Tokens:
        kept = self._kept[language]
        tokens = kept.get(stretch)
        if tokens is None:
            tokens = tuple(self._analyzer.analyze(stretch, language))
            if len(kept) >= MOST_KEPT:
                kept.clear()
            if len(stretch) <= LONGEST_CHUNK:
                kept[stretch] = tokens
        return tokens


def _every_stretch(text: str) -> tuple[list[str], Iterable[int]]:
    """The stretches between spaces, and where each begins."""
    stretches = text.replace("\n", " ").split(" ")
    return stretches, map(add, accumulate(map(len, stretches), initial=0), count())


def _likely_stretches(text: str, cores: Set[str]) -> tuple[list[str], Iterable[int]]:
    """The stretches in which one of the terms may stand, in their order, and where each begins."""
    places = sorted(set(_stretches(text, cores)))
    return [text[start:end] for start, end in places], [start for start, _ in places]


@lru_cache(maxsize=8)
def _decided(terms: frozenset[str], language: Language) -> dict[str, Tokens]:
    """Stretch → its tokens that have one of the terms, as far as they were met."""
    return {}


@lru_cache(maxsize=256)  # a query's terms are sought in each of its hits
def _cores(terms: frozenset[str], language: Language) -> frozenset[str]:
    """What a bare word with one of the terms has in it; where that is nothing, ``""`` stands everywhere."""
    return frozenset(term[1:] if term.startswith("=") else core(term, language) for term in terms)


def _stretches(text: str, cores: Set[str]) -> Iterator[tuple[int, int]]:
    """The stretches between spaces in which one of the terms may stand, in any order, some twice."""
    low = text.lower().replace("\n", " ")
    if len(low) != len(text):  # the dotted I becomes two characters
        yield 0, len(text)
        return
    for letters in cores:
        at = low.find(letters)
        while at >= 0:
            start, end = _stretch(low, at)
            yield start, end
            at = low.find(letters, max(end, at + 1))
    changed = _CHANGED.search(text)
    while changed:
        start, end = _stretch(low, changed.start())
        yield start, end
        changed = _CHANGED.search(text, end)


def _stretch(text: str, at: int) -> tuple[int, int]:
    """The stretch between spaces around a place."""
    start, end = text.rfind(" ", 0, at) + 1, text.find(" ", at)
    return start, end if end >= 0 else len(text)
