"""Words to roots: ours over Sastrawi for Indonesian, Snowball for English, each distinct word once.

The table of stems is kept between runs in a text file of ``word<TAB>stem`` lines under a header and above a
checksum, so that a second run over an archive stems only what is new.
"""

import zlib
from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

import Stemmer as snowball

from index.analysis import indonesian
from index.analysis.indonesian import indonesian_stem
from index.analysis.version import ANALYSIS
from index.article import Language
from index.errors import TelusurError
from index.files import open_file, write_file


class StemsDamaged(TelusurError):
    """The kept table of stems is not as it was written."""


@lru_cache(maxsize=1)
def _snowball() -> Any:
    return snowball.Stemmer("english")


def _english_stem(word: str) -> str:
    stem: str = _snowball().stemWord(word)
    return stem


def core(stem: str, language: Language) -> str:
    """What every word of ASCII letters and figures that has the stem holds in a row; ``""`` for nothing.

    Snowball's rules change two letters at the end at most.

    >>> core("pukul", "id"), core("kpk", "id"), core("happi", "en")
    ('ukul', 'kpk', 'hap')
    """
    if language == "id":
        return indonesian.core(stem)
    return stem[:-2] if len(stem) > 3 or stem.endswith("ie") else stem[:-1]


MOST_WORDS = 2_000_000  # kept of a language for good
MOST_PASSING = 100_000  # kept of a language besides, for a while
SAMPLE = 200  # words of a file that are stemmed to see whether it is right
MOST_BYTES = 2**28  # of a file; the words of a table take less, as they have LONGEST_FORM letters at most


class _Stems(dict[str, str]):
    """Folded word → stem; a word that is not there is stemmed and kept while there is room for ``most``.

    What comes later passes through a table that begins anew when it has ``passing`` words.
    """

    def __init__(
        self, stem: Callable[[str], str], known: Mapping[str, str], most: int, passing: int = MOST_PASSING
    ) -> None:
        super().__init__(known)
        self._stem = stem
        self._most, self._most_passing = most, passing
        self.passing: dict[str, str] = {}

    def __missing__(self, word: str) -> str:
        if not word.isascii() or word.isdigit():
            return word
        found = self.passing.get(word)
        if found is None:
            found = self._stem(word) or word
            if len(self) < self._most:
                self[word] = found
            else:
                if len(self.passing) >= self._most_passing:
                    self.passing.clear()
                self.passing[word] = found
        return found


class StemTable:
    """Folded word → stem per language; an Indonesian stem is computed once and can be kept in a file.

    With ``passing``, for a process that answers strangers, only the words of the file are there for good, and
    of all others so many for a while: nothing is learnt, and nothing can be saved.
    """

    HEADER = f"# telusur stems 2, {ANALYSIS}"  # another header: the table is built anew

    def __init__(self, path: Path | None = None, passing: int | None = None) -> None:
        self._path = path if passing is None else None
        known = self._read(path) if path else {}
        if passing is None:
            self._stems = _Stems(indonesian_stem, known, MOST_WORDS)
            self._english = _Stems(_english_stem, {}, MOST_WORDS)
        else:
            self._stems = _Stems(indonesian_stem, known, 0, passing)
            self._english = _Stems(_english_stem, {}, 0, passing)
        self._saved = len(self._stems)  # the first so many are in the file
        self._told = len(self._stems)  # the first so many were read from it, or told by ``new``

    def stem(self, word: str, language: Language) -> str:
        """The root of a folded word; numbers and whatever the stemmer makes nothing of come back as they are.

        >>> table = StemTable()
        >>> [table.stem(w, "id") for w in ("dipimpin", "buku-bukunya", "2022", "kpk")]
        ['pimpin', 'buku', '2022', 'kpk']
        >>> table.stem("meetings", "en")
        'meet'
        """
        return (self._stems if language == "id" else self._english)[word]

    def new(self) -> dict[str, str]:
        """The Indonesian stems learnt since the table was read, or since ``new`` was last called.

        So processes that analyse can share one file: each reads it, and the one that writes it takes over by
        ``learn`` what the others found.
        """
        found = dict(islice(self._stems.items(), self._told, None))
        self._told = len(self._stems)
        return found

    def learn(self, stems: Mapping[str, str]) -> None:
        """Take over the Indonesian stems that another table found."""
        if len(self._stems) + len(stems) <= MOST_WORDS:
            self._stems.update(stems)

    def save(self) -> None:
        """Write the Indonesian table beside its old self and rename; nothing new, nothing written."""
        if self._path is None or len(self._stems) == self._saved:
            return
        text = "\n".join([self.HEADER, *map("\t".join, self._stems.items()), ""])
        write_file(self._path, text + _checksum(text.encode()).decode())
        self._saved = len(self._stems)

    @staticmethod
    def check(path: Path) -> None:
        """Raise StemsDamaged for a file that ``save`` did not write so; a missing one is no harm."""
        try:
            data = _read_bounded(path)
        except FileNotFoundError:
            return
        except OSError as error:
            raise StemsDamaged(f"{path} cannot be read: {error.strerror or error}") from error
        body = _checked(data)
        if body is None:
            raise StemsDamaged(f"{path} does not match its checksum; delete it, the next run makes it anew")
        rows = _rows(body)
        if rows is None or not StemTable._is_ours(rows):
            raise StemsDamaged(f"{path} holds what no writer writes; delete it, the next run makes it anew")

    @classmethod
    def _is_ours(cls, rows: str) -> bool:
        """Whether some words, evenly spread, have the stems they should; of another version none are read."""
        header, *lines = rows.split("\n")[:-1]
        if header != cls.HEADER:
            return True
        table = cls()
        pairs = [line.split("\t") for line in lines[:: max(1, len(lines) // SAMPLE)]]
        return all(len(pair) == 2 and table.stem(pair[0], "id") == pair[1] for pair in pairs)

    @classmethod
    def _read(cls, path: Path) -> dict[str, str]:
        """The kept table; an unreadable, damaged or outdated one counts as empty."""
        try:
            body = _checked(_read_bounded(path))
        except OSError:
            return {}
        header, _, rows = (_rows(body or b"") or "").partition("\n")
        if header != cls.HEADER:
            return {}
        words = rows.replace("\t", "\n").split("\n")
        same: dict[str, str] = {}  # a word that is its own stem, or a stem of many, is kept once
        keep = same.setdefault
        pairs = zip(words[::2], words[1::2], strict=False)  # behind the last line stands an empty word
        return {keep(word, word): keep(stem, stem) for word, stem in pairs}


def _checksum(body: bytes) -> bytes:
    """The last line of the file."""
    return b"# crc32 %08x\n" % zlib.crc32(body)


def _read_bounded(path: Path) -> bytes:
    """A file of a table; of one that is too large for that, what cannot match its checksum."""
    with open_file(path) as file:
        data = file.read(MOST_BYTES + 1)
    return data if len(data) <= MOST_BYTES else b""


def _rows(body: bytes) -> str | None:
    """Header and rows as text; None where they are more than a table has, or no text."""
    if body.count(b"\n") > MOST_WORDS + 1:
        return None
    try:
        return body.decode()
    except UnicodeDecodeError:
        return None


def _checked(data: bytes) -> bytes | None:
    """The file without its last line, or None when that is not its checksum."""
    at = data.rfind(b"#")
    return data[:at] if data[at:] == _checksum(data[:at]) else None
