"""Where sought words stand in a text, found without analysing all of it: what titles and snippets mark.

Nearly every word has, as it is printed, a row of letters of what it is sought by. So only the stretches
between spaces are analysed in which such letters stand. Those that hold a character that folding changes are
analysed too, but only in a text with letters other than ASCII, or with such a row once the signs are gone
that a word may lose.
"""

import re
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from itertools import accumulate, count
from operator import add
from typing import NamedTuple, TypeAlias

from index.analysis.analyzer import Analyzer, TermToken
from index.analysis.stemmer import core
from index.analysis.tokens import LONGEST_CHUNK
from index.article import Language

Tokens: TypeAlias = tuple[TermToken, ...]

MANY = 24  # rows of letters; a text is sooner cut into its stretches than looked through for more
FEW = 8  # rows of letters; beyond, they are shortened where many begin alike, as those of fuzzy words do
HEAD = 4  # letters that a shortened row has
PIECE = 50_000  # characters that are looked at at once: more than an article has
MOST_KEPT = 30_000  # stretches of a language that are kept with their tokens, about 15 MB
_SPACE = re.compile(r"[ \n]")
_LOST = ".,'`‘’"  # signs that a word may lose in its form: Jum'at, S.H., 13.000
_PARTING = "“”–—…•"  # signs that are in no word
# The signs, within a word, and letters other than ASCII.
_CHANGED = re.compile(
    rf"[^\x00-\x26\x28-\x2b\x2d\x2f-\x5f\x61-\x7f{_PARTING}]"
    rf"(?:(?<![{_LOST}])|(?<=[0-9A-Za-z].)(?=[0-9A-Za-z]))"
)
# Capitals of ASCII become small and a line break a space; words with other letters are looked at anyway.
_LOW = bytes(range(256)).lower().replace(b"\n", b" ")
_ASCII = bytes(range(128))
_LOST_ASCII = "".join(filter(str.isascii, _LOST)).encode()
_LOST_OTHERS = tuple(sign.encode() for sign in _LOST if not sign.isascii())


class _Core(NamedTuple):
    """What a bare word with a term has in it, and the same without the signs that a word may lose."""

    letters: str
    plain: bytes


class Finder:
    """Finds terms in texts; safe to call from several threads."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._kept: dict[Language, dict[str, Tokens]] = {"id": {}, "en": {}}

    def find(
        self, text: str, language: Language, terms: Set[str], most: int | None = None
    ) -> list[TermToken]:
        """The tokens of ``Analyzer.analyze`` one of whose ``terms`` is sought, in order.

        The first ``most`` of them: of a long text, what is behind those is hardly looked at.

        >>> [t.token for t in Finder(Analyzer()).find("Ia memimpin rapat.", "id", {"pimpin", "=rapat"})]
        ['memimpin', 'rapat']
        """
        wanted = frozenset(terms)
        found: list[TermToken] = []
        if not wanted:
            return found
        decided, cores = _decided(wanted, language), _cores(wanted, language)
        for begin, piece in _pieces(text):
            for stretch, at in _likely_stretches(piece, cores):
                tokens = decided.get(stretch)
                if tokens is None:
                    tokens = self._decide(stretch, language, wanted, decided)
                for token, start, end, stem, form in tokens:
                    found.append(TermToken(token, begin + at + start, begin + at + end, stem, form))
            if most is not None and len(found) >= most:
                return found[:most]
        return found

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


@lru_cache(maxsize=8)
def _decided(terms: frozenset[str], language: Language) -> dict[str, Tokens]:
    """Stretch → its tokens that have one of the terms, as far as they were met."""
    return {}


@lru_cache(maxsize=256)  # a query's terms are sought in each of its hits
def _cores(terms: frozenset[str], language: Language) -> tuple[_Core, ...]:
    """What to look for: a bare word with one of the terms has one of these in it."""
    rows = _beginnings({term[1:] if term.startswith("=") else core(term, language) for term in terms})
    if len(rows) > FEW and len(heads := _beginnings({row[:HEAD] for row in rows})) <= len(rows) // 2:
        rows = heads
    return tuple(_Core(row, _without_lost(row.encode("utf-8", "surrogatepass"))) for row in rows)


def _beginnings(rows: Iterable[str]) -> list[str]:
    """Those rows that do not begin as another one does, which is found wherever they are.

    >>> _beginnings(["barat", "bara", "beras", "barang"])
    ['bara', 'beras']
    """
    found: list[str] = []
    for row in sorted(rows):
        if not (found and row.startswith(found[-1])):
            found.append(row)
    return found


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The parts of a long text, cut at spaces, and where each begins."""
    start, last = 0, len(text) - PIECE
    while start < last:
        cut = _SPACE.search(text, start + PIECE)
        if cut is None:
            break
        yield start, text[start : cut.start()]
        start = cut.start()
    yield start, text[start:]


def _likely_stretches(text: str, cores: tuple[_Core, ...]) -> Iterable[tuple[str, int]]:
    """The stretches between spaces in which one of the terms may stand, in order, and where each begins."""
    if len(cores) > MANY or not cores[0].letters:  # the empty row stands everywhere
        stretches = text.replace("\n", " ").split(" ")
        return zip(stretches, map(add, accumulate(map(len, stretches), initial=0), count()), strict=False)
    low = text.encode("utf-8", "surrogatepass").translate(_LOW)
    places = _places(text, low, cores)
    return [(text[start:end], start) for start, end in sorted(places)]


def _places(text: str, data: bytes, cores: tuple[_Core, ...]) -> set[tuple[int, int]]:
    """Start and end of those stretches; ``data`` is the text in small letters."""
    low = data.decode("utf-8", "surrogatepass")
    places = set()
    hidden = len(cores) > FEW or _has_other_letters(data)  # many are counted for longer than it takes to look
    plain = b"" if hidden else _without_lost(data)
    for letters, without in cores:
        times, end, at = 0, 0, low.find(letters)
        while at >= 0:
            times += 1
            if at >= end:
                start, end = _stretch(low, at)
                places.add((start, end))
            at = low.find(letters, at + len(letters))
        hidden = hidden or plain.count(without) > times
    changed = _CHANGED.search(text) if hidden else None
    while changed:
        start, end = _stretch(low, changed.start())
        places.add((start, end))
        changed = _CHANGED.search(text, end)
    return places


def _stretch(text: str, at: int) -> tuple[int, int]:
    """The stretch between spaces around a place."""
    start, end = text.rfind(" ", 0, at) + 1, text.find(" ", at)
    return start, end if end >= 0 else len(text)


def _without_lost(data: bytes) -> bytes:
    """UTF-8 without the signs that a word may lose."""
    data = data.translate(None, _LOST_ASCII)
    if not data.isascii():
        for sign in _LOST_OTHERS:
            data = data.replace(sign, b"")
    return data


def _has_other_letters(data: bytes) -> bool:
    """Whether UTF-8 has a character that is neither ASCII nor one of the signs."""
    others = b"" if data.isascii() else data.translate(None, _ASCII)
    return bool(others.decode("utf-8", "surrogatepass").strip(_LOST + _PARTING))
