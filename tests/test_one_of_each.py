"""Results with one article of each group of copies, and the copies of an article."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest
from archive import article, make_engine, story

from index.build import IndexWriter
from search.embedded.engine import EmbeddedEngine
from search.engine import ArticleMissing
from search.errors import BadQuery
from search.query import Query
from search.results import MOST_COPIES

GOLDEN = Path(__file__).parent / "data" / "golden-index-2"


def wire(article_id: str, seed: int, day: int | None = 1, more: str = "", outlet: str | None = None):
    """An article of an agency with something of an outlet's own behind it."""
    text = f"garam {story(seed)} {more}"
    return article(article_id, "Panen", text, date=day and date(2022, 1, day), outlet=outlet)


ARCHIVE = [
    wire("a", 1, day=3, outlet="Obor"),
    wire("b", 1, day=1, outlet="Gaharu", more="garam garam garam"),
    wire("c", 1, day=None),
    wire("d", 2, day=9),
    wire("e", 3, day=2),
    wire("f", 3, day=2),
]


@pytest.fixture
def engine(tmp_path):
    return make_engine(tmp_path, ARCHIVE, segments=3)


def ids(engine: EmbeddedEngine, **asked: object) -> list[str]:
    return [hit.id for hit in engine.search(Query(**asked)).hits]


def test_the_best_hit_of_a_group_is_the_one_that_is_shown(engine):
    assert ids(engine, sort="newest") == ["d", "a", "e"]
    assert ids(engine, sort="oldest") == ["b", "e", "d"]
    assert ids(engine, q="garam")[0] == "b"  # it has the word more often
    assert ids(engine, q="garam", outlet=("Obor",)) == ["a"]  # the best of those that match


def test_totals_and_facets_count_articles_and_groups_count_what_pages_show(engine):
    one, each = engine.search(Query(limit=2)), engine.search(Query(limit=2, copies="all"))
    for results in (one, each):
        assert (results.total, results.groups) == (6, 3)
        assert {value.value: value.count for value in results.facets["outlet"].values} == {
            "Obor": 1,
            "Gaharu": 1,
        }
    assert len(ids(engine, limit=100)) == 3
    assert len(ids(engine, limit=100, copies="all")) == 6


@pytest.mark.parametrize(("copies", "pages"), [("one", 2), ("all", 3)])
def test_pages_end_with_the_last_hit_that_is_shown_and_lead_back(engine, copies, pages):
    page = engine.search(Query(limit=2, copies=copies))
    count = 1
    while page.next:
        before, page = page, engine.search(page.query.with_page(page.next))
        count += 1
        back = engine.search(page.query.with_page(page.previous or None))
        assert [hit.id for hit in back.hits] == [hit.id for hit in before.hits]
    assert count == pages


def test_a_cursor_belongs_to_one_way_of_showing_copies(engine):
    cursor = engine.search(Query(limit=1)).next
    with pytest.raises(BadQuery, match="another search"):
        engine.search(Query(limit=1, copies="all", cursor=cursor))


def test_duplicates_count_live_copies_whatever_was_asked(engine):
    (hit,) = engine.search(Query(outlet=("Obor",))).hits
    assert hit.duplicates == 2
    with IndexWriter(engine.folder) as writer:
        writer.delete("b")
    (hit,) = engine.search(Query(outlet=("Obor",))).hits
    assert hit.duplicates == 1
    with IndexWriter(engine.folder) as writer:
        writer.delete("c")
    assert engine.search(Query()).groups == engine.search(Query()).total - 1  # e and f
    assert [copy.id for copy in engine.copies("a").first] == []


def test_the_copies_of_an_article_come_oldest_first_undated_last(engine):
    copies = engine.copies("a")
    assert copies.count == 2
    assert [(copy.id, copy.outlet, copy.date) for copy in copies.first] == [
        ("b", "Gaharu", date(2022, 1, 1)),
        ("c", None, None),
    ]
    assert engine.copies("d").count == 0
    with pytest.raises(ArticleMissing):
        engine.copies("tiada")


def test_no_more_copies_are_named_than_a_page_can_take(tmp_path):
    engine = make_engine(tmp_path, [wire(f"s{number:03d}", 1) for number in range(MOST_COPIES + 5)])
    copies = engine.copies("s000")
    assert (copies.count, len(copies.first)) == (MOST_COPIES + 4, MOST_COPIES)
    assert engine.search(Query()).groups == 1


def test_a_page_is_full_though_the_best_hits_are_copies_of_each_other(tmp_path):
    many = [wire(f"s{number:03d}", 1, more="garam " * 9) for number in range(120)]
    engine = make_engine(tmp_path, [*many, *(wire(f"t{seed}", seed) for seed in range(2, 14))], segments=3)
    page = engine.search(Query(q="garam", limit=10))
    assert (len(page.hits), page.total, page.groups) == (10, 132, 13)
    last = engine.search(page.query.with_page(page.next))
    assert (len(last.hits), last.offset, last.next) == (3, 10, None)


def test_few_hits_of_a_large_group_hide_each_other_too(tmp_path):
    archive = [
        wire(f"s{number:03d}", 1, more="tambak" if number in (40, 90) else "") for number in range(120)
    ]
    engine = make_engine(tmp_path, [*archive, wire("t", 2, more="tambak")], segments=2)
    found = engine.search(Query(q="tambak", sort="oldest"))
    assert ([hit.id for hit in found.hits], found.total, found.groups) == (["s040", "t"], 3, 2)
    assert [hit.duplicates for hit in found.hits] == [119, 0]


def test_texts_without_a_word_are_in_no_group_and_copies_only_sign_for_sign(tmp_path):
    archive = [article(name, "…", text) for name, text in (("a", "— ★ —"), ("b", "— ★ —"), ("c", "— ☆ —"))]
    engine = make_engine(tmp_path, archive, segments=2)
    hits = engine.search(Query()).hits
    assert {hit.id: hit.duplicates for hit in hits} == {"a": 1, "b": 1, "c": 0}
    assert [copy.id for copy in engine.copies("a").first] == ["b"]
    assert engine.copies("c").count == 0


@pytest.mark.usefixtures("golden_analysis")
def test_articles_of_an_older_index_are_copies_only_word_for_word_and_each_is_shown(tmp_path):
    folder = copytree(GOLDEN, tmp_path / "index")
    engine = EmbeddedEngine(folder)
    before = engine.search(Query())
    assert before.groups == before.total
    known = engine.article("beras")
    with IndexWriter(folder) as writer:
        writer.put(replace(known, id="sama"))
    assert engine.search(Query()).groups == before.total + 1
    assert {copy.id for copy in engine.copies("sama").first} >= {"beras"}
    assert engine.copies("sama").count == next(
        hit.duplicates for hit in engine.search(Query(limit=100)).hits if hit.id == "sama"
    )
