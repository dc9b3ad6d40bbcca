"""The people of the news archive, and what who is who asks of its articles."""

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench.data import NEWS
from bench.folder import FOLDER, made_once
from index.build import IndexWriter
from index.columnar.dictionaries import read_frames
from index.columnar.given_names import given_names, live_docs
from index.columnar.people_files import read_company
from index.columnar.segment import Segment
from index.names import fold_name
from index.people.company import Company
from index.people.forest import Resolution
from index.pool import default_jobs
from index.run import index_pages
from index.sources.walk import iter_pages
from index.storage import open_generation

PAIRS = Path(__file__).with_name("people_pairs.tsv")
MENTIONS = PAIRS.with_name("people_mentions.tsv")


@dataclass(frozen=True, slots=True)
class Archive:
    """The names of an archive and its articles."""

    ids: Sequence[str]  # of each article, in the order of the company
    people: Sequence[Sequence[str]]  # of each article
    written: Mapping[str, Counter[str]]  # folded name → how articles write it, and how many do
    names: Sequence[str]  # folded, in order
    company: Company

    @property
    def counts(self) -> list[int]:
        """The articles of each name."""
        return [self.written[name].total() for name in self.names]


def read_archive() -> Archive:
    """The archive as an index has it; what is read in some minutes is kept in $TELUSUR_BENCH."""
    folder = made_once(FOLDER / "news-people", _index)
    manifest, lease = open_generation(folder)
    lease.close()  # nobody writes to it any more
    segments = [Segment(folder, entry) for entry in manifest.segments]
    frames = read_frames(folder, manifest.dictionaries)
    ids = [segment.id(doc) for segment in segments for doc in live_docs(segment).tolist()]
    people = [names for segment in segments for names in _people(segment)]
    written: dict[str, Counter[str]] = {}
    for name in (name for names in people for name in names):
        written.setdefault(fold_name(name), Counter())[name] += 1
    keys = sorted(written)
    return Archive(ids, people, written, keys, read_company(segments, keys, frames))


def _people(segment: Segment) -> Iterable[list[str]]:
    """The names of people of each live document."""
    docs = live_docs(segment)
    found: dict[int, list[str]] = {doc: [] for doc in docs.tolist()}
    names = segment.names("person")
    for doc, value in zip(*map(np.ndarray.tolist, given_names(segment, docs)), strict=True):
        found[doc].append(names[value])
    return found.values()


class Homes:
    """Under which names people are shown."""

    def __init__(self, archive: Archive, found: Resolution) -> None:
        self._found = found
        self._told = {(archive.ids[one.article], one.name): one.home for one in found.told}
        usual: dict[str, Counter[str]] = {}
        for one in found.told:
            usual.setdefault(one.name, Counter())[one.home] += 1
        for name, homes in usual.items():
            homes[name] = archive.written[name].total() - homes.total()
        self._usual = {name: min(homes, key=lambda one: (-homes[one], one)) for name, homes in usual.items()}

    def of(self, name: str, article: str) -> str:
        """The folded name under which a folded name of an article, by its id, is shown."""
        return self._told.get((article, name)) or self._found.stands.get(name, name)

    def usual(self, name: str) -> str:
        """That under which most articles have it shown."""
        return self._usual.get(name) or self._found.stands.get(name, name)


def judged_pairs(table: Path = PAIRS) -> list[list[str]]:
    """Part, verdict and two names a row; in MENTIONS the id of an article behind each name."""
    return [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()[1:]]


def _index(path: Path) -> None:
    with IndexWriter(path) as writer:
        deque(index_pages(writer, iter_pages([str(NEWS)]), jobs=default_jobs()), maxlen=0)
