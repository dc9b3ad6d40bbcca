"""What it takes to run a tree over the segments."""

import gc
import tracemalloc

import pytest
from archive import article, make_engine

from search.embedded import question_words
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


@pytest.fixture(scope="module")
def wordy(tmp_path_factory):
    """An engine whose articles all have the same hundred words, and one of two others."""
    common = " ".join(f"kata{n}" for n in range(100))
    articles = [article(f"a{n}", body=f"{common} {('beras', 'pasar')[n % 2]}") for n in range(ARTICLES)]
    return make_engine(tmp_path_factory.mktemp("wordy"), articles)


@pytest.mark.parametrize("sign", [" ", " OR ", " AND "])
def test_a_hundred_different_words_of_every_article_are_not_held_at_once(wordy, monkeypatch, sign):
    monkeypatch.setattr(question_words, "HELD_BYTES", 10 * 34 * ARTICLES)
    monkeypatch.setattr(wordy._snapshots.latest.words, "_most_bytes", 10 * 34 * ARTICLES)
    words = [f"kata{n}" for n in range(100)]
    queries = [Query(q=sign.join(some), copies="all") for some in (words, words[::-1])]
    assert [wordy.export(query).count for query in queries] == [ARTICLES] * 2
    tracemalloc.start()
    try:
        assert wordy.export(queries[0]).count == ARTICLES
        assert tracemalloc.get_traced_memory()[1] < 1_000 * ARTICLES
    finally:
        tracemalloc.stop()


def test_groups_inside_groups_are_not_held(wordy):
    words = [f"kata{n}" for n in range(30)]
    chain = words[0]
    for one in words[1:]:
        chain = f"({chain} OR {one})"
    query = Query(q=f"beras {chain}", copies="all")
    assert wordy.export(query).count == ARTICLES // 2
    tracemalloc.start()
    try:
        assert wordy.export(query).count == ARTICLES // 2
        assert tracemalloc.get_traced_memory()[1] < 150 * ARTICLES
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("q", ["pasar beras", "pasar beras ikan jagung padi", "siapa pasar beras?"])
def test_what_a_question_took_is_free_again_when_it_has_been_answered(engine, q):
    query = Query(q=q, copies="all", limit=1)
    answers = [engine.search(query).total for _ in range(2)]  # so that everything that is kept is there
    gc.collect()
    gc.disable()  # a ring of objects would stay until it is collected
    tracemalloc.start()
    try:
        answers += [engine.search(query).total for _ in range(5)]
        assert tracemalloc.get_traced_memory()[0] < 20 * ARTICLES
    finally:
        tracemalloc.stop()
        gc.enable()
    assert set(answers) == {ARTICLES}
