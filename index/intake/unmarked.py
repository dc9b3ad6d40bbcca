"""Headlines of other stories between two sentences of a flat paragraph, their label lost with the link.

Subheadings look the same, so only such go as say something, as headlines do, run into the next sentence
without a full stop, and stand before a word that opens sentences and no headline.
"""

import re
from collections.abc import Iterator

from index.intake.headline_end import OPENERS, SURE_OPENERS, is_title_case
from index.intake.lists import SAID
from index.intake.wordlist import wordlist

FEWEST_WORDS = 7
LONGEST = 260  # characters: two headlines in a row
BEHIND = 60  # characters of the sentence behind, in which a word is small

_STRUCTURE = wordlist(
    """
    apa apakah bagaimana berapa cara daftar kapan kenapa langkah manfaat mengapa pengertian penyebab profil
    resep siapa syarat tips
    """
)  # how subheadings begin
_LISTING = wordlist("ada adalah antara diikuti mulai yakni yaitu")
FLAT = 600  # characters of a line that is a whole page, or most of one
_OPENINGS = "Diketahui Dilansir Kemudian Menurut Meski Meskipun Namun Padahal Sebelumnya Selain".split()
_QUICK = tuple(f" {word}" for word in _OPENINGS if word != "Meskipun")
_OPENS = re.compile(rf"(?<=[a-z)]) (?=(?:{'|'.join(_OPENINGS)})[ ,])")
_SENTENCE_END = re.compile(r"(?<=[.!?”\"])(?<!\d\.) ")  # "2. " heads a part of the article


def may_have_unmarked(line: str) -> bool:
    """Whether the line is a flat one, with a word that opens sentences where none ends: a quick look."""
    if len(line) < FLAT:
        return False
    for opening in _QUICK:
        at = line.find(opening)
        while at > 0:
            if line[at - 1].islower() or line[at - 1] == ")":
                return True
            at = line.find(opening, at + 1)
    return False


def unmarked_headlines(line: str) -> Iterator[tuple[int, int]]:
    """Where such headlines begin and end, in order.

    >>> line = "Air surut. Nelayan Ranum Minta Tanggul Lama Segera Diperbaiki Menurut warga, air itu asin."
    >>> [line[start:end] for start, end in unmarked_headlines(line)]
    ['Nelayan Ranum Minta Tanggul Lama Segera Diperbaiki']
    """
    for opening in _OPENS.finditer(line):
        end = opening.start()
        start = max(
            (found.end() for found in _SENTENCE_END.finditer(line, max(0, end - LONGEST), end)), default=None
        )
        if (
            start is not None
            and _is_headline(line[start:end])
            and not is_title_case(line[end : end + BEHIND])
        ):
            yield start, end


def _is_headline(text: str) -> bool:
    words = text.split()
    if len(words) < FEWEST_WORDS or not text[0].isupper() or text.count(",") > 2 or "(" in text:
        return False
    first = words[0].casefold().strip(",")
    if first == "ini" and not words[1][0].islower():  # "Ini 3 Desa yang …"
        first = ""
    if first in OPENERS or first in SURE_OPENERS or first in _STRUCTURE or first in _LISTING:
        return False
    return SAID.search(text, len(words[0])) is not None and is_title_case(text)
