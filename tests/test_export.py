"""Answers for other programs: all of them, each once, in memory that does not grow."""

import csv
import io
import json
import tracemalloc
from dataclasses import replace

import pytest
from archive import article, make_index

from search.embedded.engine import EmbeddedEngine
from search.query import Query
from telusur import export
from telusur.export import ARTICLES, export_pages, write_articles, write_hits


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    rows = [article(f"a{n:03d}", title=f"=Gempa {n}", body=f"Gempa nomor {n}.") for n in range(95)]
    return EmbeddedEngine(make_index(tmp_path_factory.mktemp("export"), rows))


def hits(engine, query, wanted):
    return [hit for page in export_pages(engine, query, wanted) for hit in page.hits]


@pytest.mark.parametrize("wanted", [1, 9, 10, 11, 94, 95, 96, None])
def test_an_export_is_the_beginning_of_the_whole_answer(engine, monkeypatch, wanted):
    query = Query(q="gempa", copies="all", limit=100)
    expected = [hit.id for hit in engine.search(query).hits][:wanted]
    monkeypatch.setattr(export, "PAGE", 10)
    assert [hit.id for hit in hits(engine, query, wanted)] == expected


def test_an_export_goes_on_where_a_cursor_says(engine):
    page = engine.search(Query(q="gempa", copies="all"))
    rest = hits(engine, Query(q="gempa", copies="all", cursor=page.next), None)
    assert len({hit.id for hit in (*page.hits, *rest)}) == len(page.hits) + len(rest) == 95


def test_pages_are_made_only_as_they_are_read(engine, monkeypatch):
    monkeypatch.setattr(export, "PAGE", 10)
    real, asked = engine.search, []
    monkeypatch.setattr(engine, "search", lambda query: asked.append(query) or real(query))
    pages = export_pages(engine, Query(q="gempa"), None)
    next(pages)
    assert len(asked) == 1


def test_both_forms_have_every_hit_and_no_formula(engine):
    query = Query(q="gempa", copies="all")
    found = hits(engine, query, None)
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
    (hit, *_) = hits(engine, Query(q="gempa"), 1)
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
