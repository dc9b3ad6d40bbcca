"""From a text to its terms: tokens, then what each token stands for in the index.

A token has two terms: its stem, which a plain query word meets, and its folded form, which ``=kata``
and quoted phrases meet.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from index.analysis.reduplication import halves, sounds_alike
from index.analysis.stemmer import StemTable
from index.analysis.tokens import EDGES, HYPHENS, LONGEST_CHUNK, LONGEST_FORM, Token, fold, tokens
from index.article import Language

MOST_KEPT = 500_000  # words of a table; it begins anew when it is full
Kept = TypeVar("Kept")
_SPLIT = re.compile(rf"[^{HYPHENS}]+")


class TermToken(NamedTuple):
    """A token with its terms; ``text[start:end]`` of the analysed text is ``token``."""

    token: str
    start: int
    end: int
    stem: str
    form: str

    @property
    def terms(self) -> tuple[str, str]:
        """The stem, then the exact form as the query language writes it."""
        return self.stem, "=" + self.form


def plain_form(text: str) -> str:
    """The only form of a text that is one word of plain letters, its edges aside; "" for any other text.

    >>> plain_form("(Pasar,"), plain_form("Jum'at")
    ('pasar', '')
    """
    word = text.strip(EDGES)
    return word.lower()[:LONGEST_FORM] if word.isascii() and word.isalpha() else ""


class Analyzer:
    """Analysis with one table of stems; it keeps ``kept`` words of a kind at most, whatever passes."""

    def __init__(self, stems: StemTable | None = None, kept: int = MOST_KEPT) -> None:
        self.stems = stems or StemTable()
        self._most_kept = kept
        self._forms: dict[str, str] = {}
        self._one_token: dict[str, bool] = {}

    def analyze(self, text: str, language: Language) -> list[TermToken]:
        """The tokens of ``text`` in order; the place in the list is the token's position.

        A reduplication is one token, another hyphenated compound one token for each of its words.

        >>> [t.stem for t in Analyzer().analyze("Buku-bukunya dipimpin Rusia-Ukraina", "id")]
        ['buku', 'pimpin', 'rusia', 'ukraina']
        """
        stem = self.stems.stem
        found = []
        for token in self._words(text):
            form = self._form(token.text)
            if form:
                found.append(TermToken(token.text, token.start, token.end, stem(form, language), form))
        return found

    def forms(self, text: str) -> list[str]:
        """The forms of ``analyze``'s tokens alone, which are the same in every language.

        >>> Analyzer().forms("Buku-bukunya dipimpin Rusia-Ukraina")
        ['buku-bukunya', 'dipimpin', 'rusia', 'ukraina']
        """
        return [form for token in self._words(text) if (form := self._form(token.text))]

    def _words(self, text: str) -> Iterator[Token]:
        for token in tokens(text):
            if token.text.isalnum():
                yield token
            elif any(hyphen in token.text for hyphen in HYPHENS) and not self._is_one_token(token.text):
                for part in _SPLIT.finditer(token.text):
                    yield Token(part.group(), token.start + part.start(), token.start + part.end())
            else:
                yield token

    def _form(self, word: str) -> str:
        form = self._forms.get(word)
        if form is None:
            form = fold(word)
            self._keep(self._forms, word, form)
        return form

    def _is_one_token(self, compound: str) -> bool:
        known = self._one_token.get(compound)
        if known is None:
            known = self.is_reduplication(fold(compound))
            self._keep(self._one_token, compound, known)
        return known

    def _keep(self, table: dict[str, Kept], word: str, value: Kept) -> None:
        if len(table) >= self._most_kept:
            table.clear()
        if len(word) <= LONGEST_CHUNK:
            table[word] = value

    def is_reduplication(self, compound: str) -> bool:
        """Whether a folded, hyphenated compound is one word said twice.

        Twice the same root (anak-anak, buku-bukunya, tolong-menolong, meniru-nirukan), or twice the same
        word with other vowels or another first sound (gerak-gerik, sayur-mayur).

        >>> [Analyzer().is_reduplication(w) for w in ("sayur-mayur", "warna-warni", "rusia-ukraina", "u-17")]
        [True, True, False, False]
        """
        words = halves(compound)
        if words is None:
            return False
        first, second = words
        root = self.stems.stem(first, "id")
        if first == second or root in (self.stems.stem(second, "id"), self.stems.stem("me" + second, "id")):
            return True
        return sounds_alike(first, second)
