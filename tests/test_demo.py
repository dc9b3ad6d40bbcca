"""The demo archive: what a newcomer sees first is read right, and found."""

import json
from collections import Counter
from pathlib import Path

import pytest

from index.build import IndexWriter
from index.names import fold_name
from index.page import Reject
from index.run import index_pages, read_pages
from index.sources.walk import iter_pages
from search.embedded.engine import EmbeddedEngine
from search.query import Query

PAGES = Path(__file__).parent.parent / "telusur" / "demo" / "pages"
GOLD = json.loads((Path(__file__).parent / "data" / "demo_gold.json").read_text(encoding="utf-8"))
FICTION = ("(Berita rekaan untuk arsip contoh Telusur.)", "(Invented story for the Telusur demo archive.)")


@pytest.fixture(scope="module")
def readings():
    return list(read_pages(iter_pages([str(PAGES)])))


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    with IndexWriter(folder) as writer:
        for event in index_pages(writer, iter_pages([str(PAGES)])):
            assert not isinstance(event, Reject)
    return EmbeddedEngine(folder)


def test_every_page_is_read_and_marked_as_fiction(readings):
    assert len(readings) >= 60
    assert [r for r in readings if isinstance(r, Reject) or r.warnings] == []
    assert all(any(mark in reading.article.body for mark in FICTION) for reading in readings)


def test_the_archive_spans_three_years_and_eight_outlets(engine):
    stats = engine.stats()
    assert (stats.first.year, stats.last.year, stats.outlets) == (2022, 2024, 8)


def test_raw_pages_give_title_outlet_date_and_people_as_a_careful_reader_would(readings):
    found = {Path(reading.article.source).name: reading.article for reading in readings}
    for name, gold in GOLD.items():
        article = found[name]
        assert fold_name(article.outlet or "") == fold_name(gold["outlet"] or ""), name
        assert str(article.date) == str(gold["date"]), name
        assert {person.name for person in article.people} == set(gold["people"]), name
        if gold["title"]:
            assert article.title == gold["title"]


def test_copies_between_outlets_and_english_articles_are_there(readings):
    assert Counter(reading.article.language for reading in readings)["en"] >= 2


@pytest.mark.parametrize(
    ("query", "least", "first"),
    [
        (Query(q="gempa laut sawu"), 5, "Gempa"),
        (Query(q="memimpin perundingan"), 1, None),
        (Query(q='"harga beras" -impor'), 1, None),
        (Query(q="benih", person=("Ujang Saepuloh",)), 4, None),
        (Query(person=("Anton Velikar",)), 5, None),
        (Query(q="ceasefire talks"), 1, None),
        (Query(q="vaksin", outlet=("OBOR.CO",)), 2, None),
    ],
)
def test_what_a_newcomer_tries_is_found(engine, query, least, first):
    results = engine.search(query)
    assert results.total >= least
    assert first is None or first in results.hits[0].title
