"""How many words of a query a hit must have."""

import pytest
from archive import article, make_engine

from search.embedded.relaxing import ENOUGH
from search.query import Query

FILLER = [article(f"lain{n:03}", body="Panen raya di lereng utara dibuka bupati.") for n in range(ENOUGH)]


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    articles = [
        article("a", body="Pendiri koperasi Melati adalah Sukmajaya."),
        article("b", body="Koperasi Melati libur tahun lalu."),
        article("c", body="Sukmajaya menjadi ketua paguyuban."),
        *(article(f"k{n:03}", body="Koperasi dan pendiri paguyuban bertemu.") for n in range(ENOUGH)),
    ]
    return make_engine(tmp_path_factory.mktemp("relaxing"), [*articles, *FILLER])


def answer(engine, q):
    return engine.search(Query(q=q, copies="all"))


def test_a_few_words_are_all_wanted(engine):
    found = answer(engine, "koperasi melati")
    assert (found.total, found.relaxed) == (2, False)


@pytest.mark.parametrize(
    "q", ["Siapa pendiri koperasi Melati?", "pendiri koperasi melati?", "siapakah pendiri koperasi melati"]
)
def test_of_a_question_as_many_words_must_match_as_enough_articles_have(engine, q):
    found = answer(engine, q)
    assert found.relaxed
    assert found.total == 1 + 1 + ENOUGH  # two of the three words; none is in a hundred articles with all
    assert found.hits[0].id == "a"
    assert found.hits[0].missing == ()
    assert {hit.missing for hit in found.hits[2:]} <= {("Melati",), ("melati",)}  # without the question mark


def test_of_a_question_all_words_must_match_where_enough_articles_have_them(engine):
    found = answer(engine, "Apa yang dibuka bupati di lereng utara?")
    assert (found.total, found.relaxed) == (ENOUGH, False)


def test_when_no_article_has_a_few_words_those_with_most_of_them_are_shown(engine):
    found = answer(engine, "pendiri koperasi lereng")
    assert (found.total, found.relaxed) == (1 + ENOUGH, True)
    assert {hit.missing for hit in found.hits} == {("lereng",)}


def test_a_phrase_in_a_question_is_never_given_up(engine):
    found = answer(engine, 'Siapa pendiri koperasi "ketua paguyuban"')
    assert found.total == 0


def test_a_filter_does_not_change_how_many_words_must_match(engine):
    found = engine.search(Query(q="Siapa pendiri koperasi Melati?", copies="all", outlet=("Tak Ada",)))
    assert found.total == 0
