"""Words to roots: Sastrawi for Indonesian, Snowball for English, each distinct word once.

The table of stems is kept between runs in a text file of ``word<TAB>stem`` lines, so that a second
run over an archive stems only what is new.
"""

from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import Stemmer as snowball
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from index.article import Language
from index.files import write_file


@lru_cache(maxsize=1)
def _sastrawi() -> Any:
    """Sastrawi's stemmer without its cache; the dictionary is loaded at the first call (about 30 ms)."""
    return StemmerFactory().create_stemmer().delegatedStemmer


def _indonesian_stem(word: str) -> str:
    """Sastrawi's stem; a reduplication that it leaves whole (gerak-gerik) takes its first word's."""
    stem: str = _sastrawi().stem_word(word)
    first, hyphen, _ = stem.partition("-")
    return str(_sastrawi().stem_word(first)) if hyphen and first else stem


@lru_cache(maxsize=1)
def _snowball() -> Any:
    return snowball.Stemmer("english")


def _english_stem(word: str) -> str:
    stem: str = _snowball().stemWord(word)
    return stem


MOST_WORDS = 2_000_000  # kept of a language; what comes later is stemmed each time


class StemTable:
    """Folded word → stem per language; an Indonesian stem is computed once and can be kept in a file."""

    HEADER = (
        f"# telusur stems 1, PySastrawi {version('PySastrawi')}"  # another header: the table is built anew
    )

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._stems = self._read(path) if path else {}
        self._read_count = len(self._stems)
        self._english: dict[str, str] = {}

    def stem(self, word: str, language: Language) -> str:
        """The root of a folded word; numbers and whatever the stemmer makes nothing of come back as they are.

        >>> table = StemTable()
        >>> [table.stem(w, "id") for w in ("dipimpin", "buku-bukunya", "2022", "kpk")]
        ['pimpin', 'buku', '2022', 'kpk']
        >>> table.stem("meetings", "en")
        'meet'
        """
        stems, stem = (self._stems, _indonesian_stem) if language == "id" else (self._english, _english_stem)
        found = stems.get(word)
        if found is None:
            found = (stem(word) or word) if word.isascii() and not word.isdigit() else word
            if len(stems) < MOST_WORDS:
                stems[word] = found
        return found

    def save(self) -> None:
        """Write the Indonesian table beside its old self and rename; nothing new, nothing written."""
        if self._path is None or len(self._stems) == self._read_count:
            return
        rows = (f"{word}\t{stem}\n" for word, stem in self._stems.items())
        write_file(self._path, f"{self.HEADER}\n{''.join(rows)}")
        self._read_count = len(self._stems)

    @classmethod
    def _read(cls, path: Path) -> dict[str, str]:
        """The kept table; an unreadable, damaged or outdated one counts as empty."""
        try:
            header, *rows = path.read_text(encoding="utf-8").split("\n")
        except (OSError, UnicodeDecodeError):
            return {}
        if header != cls.HEADER or rows[-1:] != [""]:
            return {}
        pairs = [row.split("\t") for row in rows[:-1]]
        return {pair[0]: pair[1] for pair in pairs if len(pair) == 2 and all(pair)}
