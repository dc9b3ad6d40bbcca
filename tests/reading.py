"""An index as its files tell it, without the search engine: what tests of writing look at."""

import random
from pathlib import Path

import numpy as np
from archive import article, make_index, random_articles

from index.article import Article
from index.build import IndexWriter
from index.columnar.arrays import Array
from index.columnar.dictionaries import read_frames
from index.columnar.records import decode_article
from index.columnar.segment import Segment
from index.damage import damage
from index.storage import open_generation


def stored(folder: Path) -> dict[str, Article]:
    """Every live article of the latest generation by id; an id that is live twice is an error."""
    manifest, lease = open_generation(folder)
    with damage(folder):
        frames = read_frames(folder, manifest.dictionaries)
        found: dict[str, Article] = {}
        for segment in (Segment(folder, entry) for entry in manifest.segments):
            for doc in filter(segment.is_live, range(segment.n_docs)):
                article = decode_article(frames.decompress(segment.record(doc), segment.articles.path))
                assert article.id not in found
                assert article.id == segment.id(doc)
                found[article.id] = article
    lease.close()
    assert len(found) == sum(entry.live for entry in manifest.segments)
    return found


def names(folder: Path) -> set[str]:
    """The names of the files in a folder."""
    return {path.name for path in folder.iterdir()}


def data_files(folder: Path) -> list[str]:
    """The names of the files that hold something."""
    return sorted(names(folder) - {"write.lock"})


def make_whole_index(place: Path) -> Path:
    """An index with every kind of file: segments, deletions, a dictionary, both notes; generation 5."""
    articles = [
        article(f"b{n:03}", f"Judul {n}", f"Isi {n}. " * 30, people=["Ani"] * (n % 7)) for n in range(600)
    ]
    make_index(place, articles)
    make_index(place, random_articles(random.Random(8), 60), segments=2, deleted=["a003", "a010", "b001"])
    with IndexWriter(place, merge=False) as writer:
        writer.put(article("page"), path="/pages/a.txt")
    assert {path.suffix for path in place.iterdir()} >= {".dict", ".deleted", ".columns", ".tsv", ".json"}
    return place


def largest(array: Array) -> Array:
    """The last place with the largest number that fits."""
    array.reshape(-1)[-1] = np.iinfo(array.dtype).max
    return array


def groups(folder) -> set[frozenset[str]]:
    """The ids of live articles by group."""
    manifest, lease = open_generation(folder)
    found: dict[int, set[str]] = {}
    for segment in (Segment(folder, entry) for entry in manifest.segments):
        pairs = zip(segment.copies.docs.tolist(), segment.copies.labels.tolist(), strict=True)
        for doc, label in pairs:
            if segment.is_live(doc):
                found.setdefault(label, set()).add(segment.id(doc))
    lease.close()
    return {frozenset(members) for members in found.values()}
