"""The people of the news archive, and what who is who asks of its articles."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.copies import AT_ONCE
from bench.data import NEWS
from bench.folder import FOLDER, made_once
from bench.pool import chunks
from index.analysis.vocabulary import Vocabulary
from index.article import Article
from index.columnar.signatures import TermHashes
from index.columnar.sketches import Rarities, place_of, sketches
from index.names import fold_name
from index.page import Reject
from index.people.company import Company, make_company
from index.people.forest import Resolution
from index.people.topics import Topics
from index.run import read_pages
from index.sources.walk import iter_pages

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
    """The archive; what is read in some minutes is kept in $TELUSUR_BENCH."""
    kept = made_once(FOLDER / "news-people.jsonl", _read)
    articles = [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()]
    people = [names for _, names, *_ in articles]
    written: dict[str, Counter[str]] = {}
    for name in (name for names in people for name in names):
        written.setdefault(fold_name(name), Counter())[name] += 1
    keys = sorted(written)
    numbers = {key: number for number, key in enumerate(keys)}
    named = ([numbers[fold_name(name)] for name in names] for names in people)
    found = np.array([np.frombuffer(bytes.fromhex(sketch), "<u2") for *_, sketch in articles])
    company = make_company(named, topics_of([day for *_, day, _ in articles], found))
    return Archive([one for one, *_ in articles], people, written, keys, company)


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


def topics_of(days: Sequence[int], found: NDArray[np.uint16]) -> Topics:
    """What articles of these days, each with a sketch, are about."""
    every = np.arange(len(days))
    return Topics(np.array(days), every.astype(np.uint64), every, found.__getitem__, place_of)


class Sketcher:
    """Makes sketches, as an index does."""

    def __init__(self) -> None:
        self._vocabulary = Vocabulary()
        self._hashes, self._rarities = TermHashes(self._vocabulary.forms), Rarities(self._vocabulary)

    def sketched(self, articles: Sequence[Article]) -> NDArray[np.uint16]:
        """(articles, places)."""
        texts = [text for one in articles for text in (one.title, one.body)]
        numbers, starts = self._vocabulary.encode_all(texts)
        rarities = self._rarities(numbers, starts, [one.language for one in articles])
        return sketches(self._hashes(numbers), rarities, starts).T.copy().view(np.uint16)


def _read(path: Path) -> None:
    """The id, the names of people, the day and the sketch of each article, a JSON array a line."""
    readings = read_pages(iter_pages([str(NEWS)]))
    articles: Iterable[Article] = (reading.article for reading in readings if not isinstance(reading, Reject))
    sketcher = Sketcher()
    with path.open("w", encoding="utf-8") as out:
        for some in chunks(articles, AT_ONCE):
            for article, sketch in zip(some, sketcher.sketched(some), strict=True):
                names = [person.name for person in article.people]
                day = article.date.toordinal() if article.date else 0
                row = article.id, names, day, sketch.tobytes().hex()
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
