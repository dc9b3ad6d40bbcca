"""What it takes to run a tree over the segments."""

import tracemalloc

import pytest
from archive import article, make_engine

from search.query import Query

ARTICLES = 2_000


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    articles = [article(f"a{n}", title=f"Kabar {n}", body="pasar beras") for n in range(ARTICLES)]
    return make_engine(tmp_path_factory.mktemp("matching"), articles)


@pytest.mark.parametrize("q", ["pasar " * 200, " OR ".join(["pasar", "beras"] * 60)])
def test_hundreds_of_words_of_every_article_are_not_held_at_once(engine, q):
    query = Query(q=q.strip(), copies="all")
    assert engine.export(query).count == ARTICLES  # so that the words are known, and the query parsed
    tracemalloc.start()
    try:
        engine.export(query)
        assert tracemalloc.get_traced_memory()[1] < 500 * ARTICLES
    finally:
        tracemalloc.stop()
