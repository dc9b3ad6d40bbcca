"""Builds a segment: holds analysed articles in memory, then sorts, inverts and writes them."""

from collections.abc import Sequence, Sized
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.analysis.vocabulary import Numbers, Vocabulary
from index.article import Article, Language
from index.columnar.arrays import narrow
from index.columnar.columns_writer import (
    write_articles,
    write_digests,
    write_ids,
    write_outlets,
    write_people,
    write_rows,
)
from index.columnar.frames import FrameWriter
from index.columnar.manifest import SegmentEntry
from index.columnar.places import text_places
from index.columnar.postings import LANGUAGE_CODES
from index.columnar.records import Record, make_record
from index.columnar.segment import id_hash
from index.columnar.segment_files import SegmentFiles
from index.columnar.signatures import TermHashes, signatures
from index.columnar.sketches import Rarities, sketches
from index.columnar.texts_writer import write_name_words, write_texts
from index.columnar.values import NameTable, Numbering
from index.schema import NAME_FIELDS, NO_DATE, TEXT_FIELDS

ANALYSED_AT_ONCE = 512  # articles whose texts go through the vocabulary together,
MOST_CHARACTERS = 2**22  # … or fewer when they are long
CHARACTERS_A_TOKEN = 7  # about; with the space


@dataclass(slots=True)
class _Held:
    """An article that waits to be written."""

    id: str
    day: int  # NO_DATE where unknown
    language: Language
    record: Record
    outlet: list[int]  # its outlet's number among outlets; none or one
    people: list[int]  # numbers among people
    words: dict[str, list[int]]  # name field → numbers of the names whose words are posted
    texts: dict[str, Numbers] = field(default_factory=dict)  # text field → form at each position
    signature: NDArray[np.uint32] = field(default_factory=lambda: np.empty(0, np.uint32))  # (BANDS,)
    sketch: NDArray[np.uint32] = field(default_factory=lambda: np.empty(0, np.uint32))  # (ROWS,)

    @property
    def order(self) -> tuple[int, str]:
        """Where it stands in the segment: newest first, undated last, then by id."""
        return -self.day, self.id


class SegmentBuilder:
    """The articles of a segment to be; ``len`` counts them.

    Two articles with one id must not be written: ``drop`` the older one. ``hashes`` and ``rarities``
    are those of the vocabulary's words, where several builders share it.
    """

    def __init__(
        self, vocabulary: Vocabulary, hashes: TermHashes | None = None, rarities: Rarities | None = None
    ) -> None:
        self._vocabulary = vocabulary
        self._hashes = hashes or TermHashes(vocabulary.forms)
        self._rarities = rarities or Rarities(vocabulary)
        self._held: dict[int, _Held] = {}  # by slot
        self._slots = 0
        self._waiting: dict[int, tuple[str, str]] = {}  # slot → title and body, to be analysed
        self._characters = 0  # of what waits
        self._tokens = 0  # of what was analysed
        self._outlets, self._people = NameTable(), NameTable()
        self._names = Numbering()  # whose words are posted

    def __len__(self) -> int:
        return len(self._held)

    @property
    def tokens(self) -> int:
        """About how many tokens of titles and bodies are held: what the memory grows with."""
        return self._tokens + self._characters // CHARACTERS_A_TOKEN

    def add(self, article: Article, record: Record | None = None) -> int:
        """Take an article in; the slot that comes back is good for ``drop``.

        ``record`` saves making it again.
        """
        slot, self._slots = self._slots, self._slots + 1
        outlets = [article.outlet] if article.outlet else []
        people = [person.name for person in article.people]
        forms = dict.fromkeys(form for one in article.people for form in (one.name, *one.mentions))
        self._held[slot] = _Held(
            article.id,
            article.date.toordinal() if article.date else NO_DATE,
            article.language,
            record or make_record(article),
            self._outlets.different(outlets),
            self._people.different(people),
            {"outlet": [self._names[one] for one in outlets], "person": [self._names[one] for one in forms]},
        )
        self._waiting[slot] = (article.title, article.body)
        self._characters += len(article.title) + len(article.body)
        if len(self._waiting) >= ANALYSED_AT_ONCE or self._characters >= MOST_CHARACTERS:
            self._analyse()
        return slot

    def drop(self, slot: int) -> None:
        """Leave out an article that was added: a newer one takes its place, or it was deleted."""
        one = self._held.pop(slot)
        if slot in self._waiting:
            self._characters -= sum(map(len, self._waiting.pop(slot)))
        self._tokens -= sum(map(len, one.texts.values()))

    def records(self) -> list[bytes]:
        """The records of all articles, to train a dictionary with."""
        return [one.record.data for one in self._held.values()]

    def write(self, folder: Path, name: str, frames: FrameWriter) -> SegmentEntry:
        """Write the segment ``name``; raises ValueError when nothing is held.

        On any error its files are gone, and the builder is as it was.
        """
        if not self._held:
            raise ValueError(f"the segment {name} would be empty")
        self._analyse()
        held = sorted(self._held.values(), key=lambda one: one.order)
        languages = np.array([LANGUAGE_CODES.index(one.language) for one in held], np.uint8)
        with SegmentFiles(folder, name) as files:
            _write_columns(files, held, languages)
            write_outlets(files, self._outlets.values([one.outlet for one in held]))
            write_people(files, self._people.values([one.people for one in held]))
            _write_articles(files, [frames.compress(one.record.data) for one in held])
            texts = {text: text_places([one.texts[text] for one in held]) for text in TEXT_FIELDS}
            write_texts(files, self._vocabulary, texts, languages)
            words = {kind: [one.words[kind] for one in held] for kind in NAME_FIELDS}
            write_name_words(files, self._vocabulary, list(self._names), words)
            return files.close(len(held))

    def _analyse(self) -> None:
        """Give the articles that wait their forms."""
        texts = [text for both in self._waiting.values() for text in both]
        numbers, starts = self._vocabulary.encode_all(texts)
        forms = [numbers[start:stop] for start, stop in pairwise(starts.tolist())]
        hashes = self._hashes(numbers)
        rarities = self._rarities(numbers, starts, [self._held[slot].language for slot in self._waiting])
        signed, sketched = signatures(hashes, starts).T.copy(), sketches(hashes, rarities, starts).T.copy()
        for place, slot in enumerate(self._waiting):
            self._held[slot].texts = {"title": forms[2 * place], "body": forms[2 * place + 1]}
            self._held[slot].signature, self._held[slot].sketch = signed[place], sketched[place]
        self._tokens += len(numbers)
        self._characters = 0
        self._waiting.clear()


def _write_columns(files: SegmentFiles, held: list[_Held], languages: NDArray[np.uint8]) -> None:
    columns, ids = files["columns"], [one.id.encode() for one in held]
    columns.add("days", np.array([one.day for one in held], np.int32))
    columns.add("language", languages)
    hashes = np.array([id_hash(one.id) for one in held], np.uint64)
    write_ids(files, _lengths(ids), _blob(ids), hashes)
    for name in TEXT_FIELDS:
        columns.add(f"{name}_length", narrow(_lengths([one.texts[name] for one in held])))
    digests = np.array([one.record.digest for one in held], np.uint64)
    write_digests(files, digests, np.array([one.record.text_digest for one in held], np.uint64))
    write_rows(files, "signature", np.array([one.signature for one in held], np.uint32).T)
    write_rows(files, "sketch", np.array([one.sketch for one in held], np.uint32).T)


def _write_articles(files: SegmentFiles, frames: list[bytes]) -> None:
    write_articles(files, _lengths(frames), [_blob(frames)])


def _lengths(things: Sequence[Sized]) -> NDArray[np.int64]:
    return np.fromiter(map(len, things), np.int64, len(things))


def _blob(pieces: list[bytes]) -> NDArray[np.uint8]:
    return np.frombuffer(b"".join(pieces), np.uint8)
