"""Segments for tests: drawn articles, written by the builder, read by ``Segment``, some of them deleted."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
from hypothesis import strategies as st

from index.analysis.analyzer import Analyzer
from index.analysis.stemmer import StemTable
from index.analysis.vocabulary import Vocabulary
from index.article import Article, Person
from index.columnar.arrays import ArrayFileWriter
from index.columnar.builder import SegmentBuilder
from index.columnar.frames import FrameWriter
from index.columnar.manifest import SegmentEntry
from index.columnar.segment import Segment

STEMS = StemTable()  # a word is stemmed once in all tests
WORDS = (
    "padi panen dipanen memanen harga naik Rusia-Ukraina anak-anak 3,22 É di meetings meeting 𝔞lun ｐasar"
).split()
NAMES = (
    "Sekar Ayuningtyas",
    "SEKAR ayuningtyas",
    "Sékar  Ayuningtyas",
    "Bagas",
    "Bagas Prawira Hadi",
    "Yohana Lering",
    "Ōta",
    "…",
    "Zulkifli Tanoe",
)
OUTLETS = ("Kabar Teluk", "kabar teluk", "Lensa.id", "Ōra", "-")
DAYS = (date(2021, 5, 1), date(2021, 5, 2), date(2023, 12, 31), date(1, 1, 1), date(9999, 12, 31))

texts = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
people = st.lists(
    st.builds(
        Person, st.sampled_from(NAMES), st.lists(st.sampled_from((*NAMES, "Ayu")), max_size=3).map(tuple)
    ),
    max_size=7,
).map(tuple)
ids = st.text("ab0-é𝔞\uffff\n", min_size=1, max_size=3)


def articles(article_ids: st.SearchStrategy[str] = ids) -> st.SearchStrategy[Article]:
    """Articles over few words, names and days, so that all meet."""
    return st.builds(
        Article,
        id=article_ids,
        title=texts,
        body=texts,
        outlet=st.sampled_from((*OUTLETS, None)),
        date=st.sampled_from((*DAYS, None)),
        date_precision=st.just("day"),
        language=st.sampled_from(("id", "id", "en")),
        people=people,
    )


archives = st.lists(articles(), min_size=1, max_size=14, unique_by=lambda one: one.id)


def tiny(number: int, **facts: object) -> Article:
    """An article of few words."""
    article = Article(f"t{number:06d}", "Panen", "padi panen raya", None, None, None, "id")
    return replace(article, **facts)  # type: ignore[arg-type]


def write(
    folder: Path,
    articles: Iterable[Article],
    name: str = "s00000001",
    vocabulary: Vocabulary | None = None,
    dictionary: bytes | None = None,
) -> Segment:
    """A segment of articles."""
    builder = SegmentBuilder(vocabulary or Vocabulary(Analyzer(STEMS)))
    for article in articles:
        builder.add(article)
    return Segment(folder, builder.write(folder, name, FrameWriter(dictionary)))


def without(folder: Path, segment: Segment, deleted: Collection[str]) -> Segment:
    """The segment with some of its articles deleted."""
    gone = np.array([segment.id(doc) in deleted for doc in range(segment.n_docs)])
    if not gone.any():
        return segment
    entry, ending = segment.entry, "00000002.deleted"
    with ArrayFileWriter(entry.path(folder, ending)) as file:
        file.add("deleted", np.packbits(gone))
        files = entry.files | {ending: file.close()}
    entry = SegmentEntry(entry.name, entry.documents, files, int(gone.sum()), ending)
    return Segment(folder, entry)
