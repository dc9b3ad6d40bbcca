"""Where the words are: a text cut into tokens, with their place in the text as it stands."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

# Written inside words and never part of them: soft hyphen, zero-width spaces and joiners, word joiner, BOM.
IGNORABLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
APOSTROPHES = "'’‘ʼ`´"
HYPHENS = "-\u2010\u2011"
_LAST_MARK = 0x1E94A  # beyond it there are only variation selectors
_THOUSANDS = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*")
LONGEST_FORM = 64  # characters; what is longer is no word, and is cut


class Token(NamedTuple):  # a tuple is made in a third of a frozen dataclass's time, and there are millions
    """One word of a text; ``text[start:end]`` is what stands there."""

    text: str
    start: int
    end: int


def _mark_ranges() -> str:
    """Every combining mark as a character class: ``re`` counts none of them as part of a word."""
    points = [point for point in range(_LAST_MARK + 1) if unicodedata.category(chr(point))[0] == "M"]
    ranges: list[list[int]] = []
    for point in points:
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    letter = rf"[\w{_mark_ranges()}{IGNORABLE}]"
    word = rf"\w{letter}*(?:[{APOSTROPHES}]\w{letter}*)*"
    return re.compile(
        r"(?P<number>\d+(?:[.,]\d+)*(?![^\W_]))"  # 13.000  3,22  2022
        r"|(?P<abbreviation>(?<![\w.])(?:[A-Za-z]\.)+"  # S.H.  u.s.  M.Si
        r"(?:[A-Za-z]{1,2}\b|(?<=[A-Za-z]\.[A-Za-z]\.)))"
        r"|(?P<currency>\b[Rr][Pp](?=\d))"  # Rp3,22 is two words
        rf"|(?P<word>{word}(?:[{HYPHENS}]{word})*)"  # memimpin  Ma’ruf  anak-anak  Rusia-Ukraina
    )


def tokens(text: str) -> Iterator[Token]:
    """The tokens in text order; a hyphenated compound is one token here.

    Offsets count characters of ``text`` itself, whatever its Unicode form.

    >>> [t.text for t in tokens("Anak-anak di Jl. M.H. Thamrin bayar Rp3,22 triliun, Jum’at")]
    ['Anak-anak', 'di', 'Jl', 'M.H.', 'Thamrin', 'bayar', 'Rp', '3,22', 'triliun', 'Jum’at']
    """
    for match in _pattern().finditer(text.replace("_", " ")):
        yield Token(text[match.start() : match.end()], match.start(), match.end())


def fold(word: str) -> str:
    """A word as it is compared: NFKC, no case, no accents on Latin letters, no apostrophes, plain hyphens.

    ``""`` when nothing is left. Thousands separators go, decimal ones stay.

    >>> [fold(w) for w in ("Jum’at", "CAFÉ", "13.000", "3,22", "S.H.", "buku\u2010bukunya", "ＰＢＢ")]
    ['jumat', 'cafe', '13000', '3,22', 'sh', 'buku-bukunya', 'pbb']
    """
    if word.isascii() and word.isalpha():
        return word.lower()[:LONGEST_FORM]
    word = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", word[: 4 * LONGEST_FORM]).casefold())
    kept = []
    for char in word:
        if char in HYPHENS:
            kept.append("-")
        elif char.isalnum() or char in ".,":
            kept.append(char)
        elif kept and not kept[-1].isascii() and unicodedata.category(char)[0] == "M":
            kept.append(char)  # a vowel sign is part of its syllable, an accent on a Latin letter is not
    form = "".join(kept)
    if re.fullmatch(r"\d+(?:[.,]\d+)+", form) and not _THOUSANDS.fullmatch(form):
        form = form.replace(".", ",")  # 6.4 is 6,4
    else:
        form = form.replace(".", "").replace(",", "")
    return unicodedata.normalize("NFC", form)[:LONGEST_FORM].strip("-")
