"""Answers for other programs: all of them, each once, in memory that does not grow."""

import csv
import io
import json
import tracemalloc
from dataclasses import replace
from itertools import islice

import pytest
from archive import article, make_index, story

from search.embedded import engine as engine_module
from search.embedded.engine import EmbeddedEngine
from search.errors import BadQuery
from search.query import Query
from telusur.export import ARTICLES, write_articles, write_hits


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    rows = [article(f"a{n:03d}", title=f"=Gempa {n}", body=f"Gempa nomor {n}.") for n in range(95)]
    return EmbeddedEngine(make_index(tmp_path_factory.mktemp("export"), rows))


@pytest.mark.parametrize("words", ["gempa", 'gempa "nomor 7"', "gempa lain"])
@pytest.mark.parametrize("sort", ["relevance", "recent", "oldest"])
@pytest.mark.parametrize("copies", ["one", "all"])
def test_hits_are_those_of_the_pages_of_a_search(engine, words, sort, copies):
    query = Query(q=words, sort=sort, copies=copies, limit=100, explain=True)
    assert tuple(engine.hits(replace(query, limit=1))) == engine.search(query).hits


def test_hits_go_on_where_a_cursor_says(engine):
    page = engine.search(Query(q="gempa", copies="all"))
    rest = list(engine.hits(Query(q="gempa", copies="all", cursor=page.next)))
    assert len({hit.id for hit in (*page.hits, *rest)}) == len(page.hits) + len(rest) == 95


def test_hits_are_of_one_commit_whatever_falls_into_it(tmp_path):
    rows = [article(f"a{n:03d}", title=f"Gempa {n}", body=story(n)) for n in range(30)]
    engine = EmbeddedEngine(make_index(tmp_path, rows))
    found = engine.hits(Query(q="gempa"))
    first = next(found)
    make_index(tmp_path, [article("baru", title="Gempa")], deleted=[one.id for one in rows])
    assert engine.search(Query(q="gempa")).total == 1
    assert {hit.id for hit in (first, *found)} == {one.id for one in rows}


def test_a_question_at_fault_is_told_before_the_first_hit(engine):
    with pytest.raises(BadQuery):
        engine.hits(Query(q="tanggal:kemarin"))


def test_hits_are_made_only_as_they_are_read(engine, monkeypatch):
    made = []
    real = engine_module.make_hit
    monkeypatch.setattr(engine_module, "make_hit", lambda one, **rest: made.append(one) or real(one, **rest))
    list(islice(engine.hits(Query(q="gempa", copies="all")), 3))
    assert len(made) == 3


def test_both_forms_have_every_hit_and_no_formula(engine):
    query = Query(q="gempa", copies="all")
    found = list(engine.hits(query))
    table, lines = io.StringIO(), io.StringIO()
    write_articles(engine.export(query).articles, ARTICLES["csv"], table)
    write_hits(found, lines)
    rows = list(csv.DictReader(io.StringIO(table.getvalue())))
    assert [row["title"] for row in rows] == [f"'{hit.title}" for hit in found]
    assert [row["score"] for row in rows] == [f"{hit.score:.6f}" for hit in found]
    assert [json.loads(line)["title"] for line in lines.getvalue().splitlines()] == [
        hit.title for hit in found
    ]


@pytest.mark.parametrize("sort", ["relevance", "newest"])
@pytest.mark.parametrize("copies", ["one", "all"])
def test_articles_go_on_where_a_cursor_says(engine, sort, copies):
    query = Query(q="gempa", sort=sort, copies=copies, limit=40)
    page = engine.search(query)
    rest = engine.export(replace(query, cursor=page.next))
    assert rest.count == 55
    both = [*(hit.id for hit in page.hits), *(one.article.id for one in rest.articles)]
    assert both == [one.article.id for one in engine.export(query).articles]


def test_writing_holds_one_at_a_time(engine):
    hit = next(engine.hits(Query(q="gempa")))
    one = next(engine.export(Query(q="gempa")).articles)

    class Counter(io.TextIOBase):
        def write(self, text):
            return len(text)

    tracemalloc.start()
    write_hits((hit for _ in range(5_000)), Counter())
    for form in ARTICLES.values():
        write_articles((one for _ in range(5_000)), form, Counter())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 300_000
