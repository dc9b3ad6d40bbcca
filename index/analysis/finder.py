"""Where sought words stand in a text, found without analysing all of it: what titles and snippets mark."""

import re
from collections.abc import Iterator, Set
from itertools import compress, filterfalse
from operator import attrgetter

from index.analysis.analyzer import Analyzer, TermToken
from index.analysis.tokens import LONGEST_CHUNK, LONGEST_FORM, bare
from index.article import Language

MOST_KEPT = 50_000  # chunks that are no bare words, with their terms, about 15 MB a language
_CURRENCY = re.compile("rp[0-9]")
_SPLITTING = ("\u0130", "\u212a")  # dotted I and Kelvin's K: in lower case they are longer, or cut otherwise


class Finder:
    """Finds terms by looking up the stem of each different word; safe to call from several threads."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._kept: dict[Language, dict[str, tuple[str, ...]]] = {"id": {}, "en": {}}

    def find(self, text: str, language: Language, terms: Set[str]) -> list[TermToken]:
        """The tokens of ``Analyzer.analyze`` one of whose ``terms`` is sought, in order.

        >>> [t.token for t in Finder(Analyzer()).find("Ia memimpin rapat.", "id", {"pimpin", "=rapat"})]
        ['memimpin', 'rapat']
        """
        if not terms:
            return []
        if any(letter in text for letter in _SPLITTING):
            return self._filtered(text, language, terms)
        low = bare(text).lower()
        words = set(low.split())
        odd = _odd_ones(words, low)
        words -= odd
        stems = self._analyzer.stems.table(language)
        plain = set(compress(words, map(terms.__contains__, map(stems.__getitem__, words))))
        plain.update(words.intersection(term[1:] for term in terms if term.startswith("=")))
        found = {
            at: TermToken(text[at : at + len(word)], at, at + len(word), stems[word], word)
            for word in plain
            for at in _places(word, low)
        }
        for chunk in odd:
            if not terms.isdisjoint(self._terms(chunk, language)):
                for at in _places(chunk, low):
                    for token in self._around(text, at, at + len(chunk), language, terms):
                        found[token.start] = token
        return sorted(found.values(), key=attrgetter("start"))

    def _filtered(self, text: str, language: Language, terms: Set[str]) -> list[TermToken]:
        return [
            token for token in self._analyzer.analyze(text, language) if not terms.isdisjoint(token.terms)
        ]

    def _around(
        self, text: str, start: int, end: int, language: Language, terms: Set[str]
    ) -> list[TermToken]:
        """The sought tokens of the chunk around a place, its signs included, where they stand in the text."""
        while start and not _parts(text[start - 1]):
            start -= 1
        while end < len(text) and not _parts(text[end]):
            end += 1
        tokens = self._filtered(text[start:end], language, terms)
        return [token._replace(start=start + token.start, end=start + token.end) for token in tokens]

    def _terms(self, chunk: str, language: Language) -> tuple[str, ...]:
        """The terms of all tokens of a chunk."""
        kept = self._kept[language]
        terms = kept.get(chunk)
        if terms is None:
            terms = tuple(term for token in self._analyzer.analyze(chunk, language) for term in token.terms)
            if len(kept) >= MOST_KEPT:
                kept.clear()
            if len(chunk) <= LONGEST_CHUNK:
                kept[chunk] = terms
        return terms


def _odd_ones(words: Set[str], text: str) -> set[str]:
    """The words that are not one token, or another one than they look: what is not just ASCII letters."""
    odd = set(filterfalse(str.isalnum, words))
    if not text.isascii():
        odd.update(filterfalse(str.isascii, words))
    if _CURRENCY.search(text):
        odd.update(word for word in words if word.startswith("rp"))
    if max(map(len, words), default=0) > LONGEST_FORM:
        odd.update(word for word in words if len(word) > LONGEST_FORM)
    return odd


def _parts(character: str) -> bool:
    return character == "_" or character.isspace()


def _places(chunk: str, text: str) -> Iterator[int]:
    """Where a chunk stands between white space."""
    at = text.find(chunk)
    while at >= 0:
        end = at + len(chunk)
        if (at == 0 or text[at - 1].isspace()) and (end == len(text) or text[end].isspace()):
            yield at
        at = text.find(chunk, end)
