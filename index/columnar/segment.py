"""A segment, mapped for reading: documents in the order of (day, newest first, undated last; then id).

So a range of days is a range of documents, and the order of documents is that of ties.
"""

from functools import cached_property
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import Array, ArrayFile, FileDamaged, FileEntry
from index.columnar.copies import NO_GROUPS, Groups
from index.columnar.manifest import SegmentEntry
from index.columnar.people import PeopleFile
from index.columnar.postings import PositionPostings, Postings, StemPostings
from index.columnar.signatures import Bands
from index.columnar.sketches import Sketches

STEM_FIELDS = ("title", "body")  # frequencies; positions come from the forms
WORD_FIELDS = ("title_exact", "body_exact", "outlet", "person")  # frequencies and positions
VALUE_FIELDS = ("outlet_name", "person_name")  # the terms are ordinals of values
ENDINGS = ("columns", "terms", "docs", "freqs", "positions", "articles")
FIRST_PEOPLE = 4  # people of an article that stand in a row of their own; the rest is rare


def id_hash(article_id: str) -> int:
    """64 bits of an id, by which it is found; of any text, though no id has half of a surrogate pair."""
    data = article_id.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little")


class Segment:
    """The arrays of a segment; raises FileDamaged with the name of a file that is not whole.

    Documents are numbered from 0 to ``n_docs``; ``live`` is None where none is deleted.
    """

    def __init__(self, folder: Path, entry: SegmentEntry) -> None:
        self.entry = entry
        self.name = entry.name
        self.n_docs = entry.documents
        files = {ending: ArrayFile(entry.path(folder, ending), _of(entry, ending)) for ending in ENDINGS}
        self.columns, self.terms, self.docs = files["columns"], files["terms"], files["docs"]
        self.freqs, self.positions, self.articles = files["freqs"], files["positions"], files["articles"]
        self.live = _live(folder, entry)
        self.copies = _copies(folder, entry)
        self.people = _people(folder, entry)
        self.days: NDArray[np.int32] = self.columns["days"]
        if len(self.days) != self.n_docs:
            raise FileDamaged(f"{self.columns.path} holds {len(self.days)} documents, not {self.n_docs}")

    @cached_property
    def fields(self) -> dict[str, PositionPostings | StemPostings]:
        """The posting fields whose terms are words."""
        arrays = self.terms, self.docs, self.freqs
        words = {name: PositionPostings(name, *arrays, self.positions) for name in WORD_FIELDS}
        languages = self.columns["language"]
        stems = {name: StemPostings(name, *arrays, words[f"{name}_exact"], languages) for name in STEM_FIELDS}
        return words | stems

    @cached_property
    def values(self) -> dict[str, Postings]:
        """The posting fields whose terms are values of a facet."""
        return {name: Postings(name, self.terms, self.docs) for name in VALUE_FIELDS}

    @property
    def signatures(self) -> Bands | None:
        """(BANDS, n_docs) the signatures of the documents; None in a segment from before there were any."""
        return self.columns.get("signature")

    @property
    def sketches(self) -> Sketches | None:
        """(ROWS, n_docs) the sketches of the documents; None in a segment from before there were any."""
        return self.columns.get("sketch")

    def id_hashes(self) -> NDArray[np.uint64]:
        """(n_docs,) the hash of each document's id."""
        hashes = np.empty(self.n_docs, np.uint64)
        hashes[self.columns["id_hash_doc"]] = self.columns["id_hash"]
        return hashes

    def id(self, doc: int) -> str:
        """The id of a document."""
        start, stop = self.columns["id_offsets"][doc : doc + 2].tolist()
        return self.columns["id_blob"][start:stop].tobytes().decode()

    def record(self, doc: int) -> bytes:
        """The compressed article of a document."""
        start, stop = self.columns["record_offsets"][doc : doc + 2].tolist()
        return self.articles["frames"][start:stop].tobytes()

    def find(self, article_id: str) -> int | None:
        """The document of an id, deleted or not; None when there is none."""
        hashes, wanted = self.columns["id_hash"], np.uint64(id_hash(article_id))
        first, last = np.searchsorted(hashes, wanted), np.searchsorted(hashes, wanted, "right")
        docs = self.columns["id_hash_doc"][first:last].tolist()
        return next((doc for doc in docs if self.id(doc) == article_id), None)

    def is_live(self, doc: int) -> bool:
        """Whether a document is not deleted."""
        return self.live is None or bool(self.live[doc])

    def names(self, facet: str) -> list[str]:
        """The values of a facet by ordinal, sorted by (folded name, name)."""
        return _lines(self.columns[f"{facet}_names"])

    def value(self, facet: str, ordinal: int) -> str:
        """One of them."""
        start, stop = self.columns[f"{facet}_offsets"][ordinal : ordinal + 2].tolist()
        return self.columns[f"{facet}_names"][start : stop - 1].tobytes().decode()

    def keys(self, facet: str) -> list[str]:
        """The folded values of a facet by ordinal."""
        return _lines(self.columns[f"{facet}_keys"])

    def files(self) -> tuple[ArrayFile, ...]:
        """Every file of arrays that is mapped."""
        return (self.columns, self.terms, self.docs, self.freqs, self.positions, self.articles)


def _of(entry: SegmentEntry, ending: str) -> FileEntry:
    if ending not in entry.files:
        raise FileDamaged(f"the manifest lacks the file {entry.name}.{ending}")
    return entry.files[ending]


def _live(folder: Path, entry: SegmentEntry) -> NDArray[np.bool_] | None:
    if entry.deletions is None:
        return None
    file = ArrayFile(entry.path(folder, entry.deletions), _of(entry, entry.deletions))
    bits = file["deleted"]
    if bits.shape != ((entry.documents + 7) // 8,):
        raise FileDamaged(f"{file.path} does not have a bit for each of {entry.documents:,} documents")
    live: NDArray[np.bool_] = ~np.unpackbits(bits, count=entry.documents).astype(bool)
    return live


def _copies(folder: Path, entry: SegmentEntry) -> Groups:
    if entry.copies is None:
        return NO_GROUPS
    file = ArrayFile(entry.path(folder, entry.copies), _of(entry, entry.copies))
    return Groups(file["docs"], file["labels"])


def _people(folder: Path, entry: SegmentEntry) -> PeopleFile | None:
    if entry.people is None:
        return None
    return PeopleFile(entry.path(folder, entry.people), _of(entry, entry.people))


def _lines(blob: Array) -> list[str]:
    return blob.tobytes().decode().split("\n")[:-1]
