"""Where the words are: a text cut into tokens, with their place in the text as it stands."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

# Written inside words and never part of them: soft hyphen, zero-width spaces and joiners, word joiner, BOM.
IGNORABLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
APOSTROPHES = "'’‘ʼ`´"
HYPHENS = "-\u2010\u2011"
# Where combining marks stand. Between are Chinese, Korean and private characters, slow to look through;
# behind are only variation selectors.
MARKED = (range(0x300, 0x3100), range(0xA600, 0xAC00), range(0xFB00, 0x17000), range(0x1BC00, 0x1E94B))
_LETTERS_ONLY = bytes(byte if byte in range(ord("a"), ord("z") + 1) else ord(" ") for byte in range(256))
_THOUSANDS = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*")
EDGES = ".,:;!?\"'()[]“”‘’–—-/"  # what stands around a word; a word of letters is one token with or without
LONGEST_CHUNK = 100  # characters of what stands between spaces; what is longer is no word, and is not kept
LONGEST_FORM = 64  # characters; what is longer is no word, and is cut


class Token(NamedTuple):  # a tuple is made in a third of a frozen dataclass's time, and there are millions
    """One word of a text; ``text[start:end]`` is what stands there."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=1)
def mark_ranges() -> str:
    """Every combining mark as a character class: ``re`` counts none of them as part of a word."""
    points = [point for point in chain(*MARKED) if unicodedata.category(chr(point))[0] == "M"]
    ranges: list[list[int]] = []
    for point in points:
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    letter = rf"[\w{mark_ranges()}{IGNORABLE}]"
    word = rf"\w{letter}*(?:[{APOSTROPHES}]\w{letter}*)*"
    return re.compile(
        r"\d+(?:[.,]\d+)*(?![^\W_])"  # 13.000  3,22  2022
        r"|(?<![\w.])(?:[A-Za-z]\.)+(?:[A-Za-z]{1,2}\b|(?<=[A-Za-z]\.[A-Za-z]\.))"  # S.H.  u.s.  M.Si
        r"|\b[Rr][Pp](?=\d)"  # Rp3,22 is two words
        rf"|{word}(?:[{HYPHENS}]{word})*"  # memimpin  Ma’ruf  anak-anak  Rusia-Ukraina
    )


def tokens(text: str) -> Iterator[Token]:
    """The tokens in text order; a hyphenated compound is one token here.

    Offsets count characters of ``text`` itself, whatever its Unicode form.

    >>> [t.text for t in tokens("Anak-anak di Jl. M.H. Thamrin bayar Rp3,22 triliun, Jum’at")]
    ['Anak-anak', 'di', 'Jl', 'M.H.', 'Thamrin', 'bayar', 'Rp', '3,22', 'triliun', 'Jum’at']
    """
    for match in _pattern().finditer(text.replace("_", " ")):
        yield Token(match.group(), match.start(), match.end())


def token_texts(text: str) -> list[str]:
    """The tokens without their places, in a third of the time."""
    return _pattern().findall(text.replace("_", " "))


def spaced_letters(text: str) -> str:
    """The text in lower case with a space for each byte that is no letter from a to z, and at both ends.

    What stands between its spaces is what ``re.findall("[a-z]+", text.lower())`` finds.

    >>> spaced_letters("Foto: Café/antara")
    ' foto  caf   antara '
    """
    return f" {text} ".lower().encode("utf-8", "replace").translate(_LETTERS_ONLY).decode("ascii")


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
