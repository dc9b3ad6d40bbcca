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


def test_words_are_given_up_before_a_phrase_is(engine):
    found = answer(engine, 'pendiri lereng "koperasi melati"')
    assert [hit.id for hit in found.hits] == ["a"]
    assert found.hits[0].missing == ("lereng",)


@pytest.mark.parametrize(
    ("meant", "total"), [('"ketua paguyuban"', 1), ('"ketua paguyuban"~', 1), ("=paguyuban", 1 + ENOUGH)]
)
def test_words_that_no_article_has_with_a_phrase_are_given_up(engine, meant, total):
    for q in (f"melati {meant}", f"{meant} melati libur"):
        found = answer(engine, q)
        assert (found.total, found.relaxed) == (total, True)
        assert {hit.missing for hit in found.hits} == {tuple(q.replace(meant, "").split())}


@pytest.mark.parametrize(
    ("meant", "name"),
    [('"ketua lereng"', '"ketua lereng"'), ("=lerengnya", "=lerengnya"), ("zebr*", "zebr*")],
)
def test_a_phrase_that_no_article_has_is_given_up_like_a_word(engine, meant, name):
    found = answer(engine, f"melati {meant}")
    assert {hit.id: hit.missing for hit in found.hits} == {"a": (name,), "b": (name,)}
    assert found.relaxed


def test_of_words_and_phrases_those_with_most_of_them_are_shown(engine):
    found = answer(engine, '"koperasi melati" tahun zebra "ketua paguyuban"')
    assert [(hit.id, hit.missing) for hit in found.hits] == [("b", ("zebra", '"ketua paguyuban"'))]


def test_phrases_alone_are_given_up_where_no_article_has_them_all(engine):
    found = answer(engine, '"koperasi melati" "ketua paguyuban"')
    assert {hit.id: hit.missing for hit in found.hits} == {
        "a": ('"ketua paguyuban"',),
        "b": ('"ketua paguyuban"',),
        "c": ('"koperasi melati"',),
    }


@pytest.mark.parametrize(
    "q",
    [
        *('"koperasi melati" judul:zebra', '"koperasi melati" tanggal:1999', '"koperasi melati" AND zebra'),
        *("koperasi judul:melati", "judul:zebra judul:judul", "siapa pendiri koperasi judul:zebra?"),
        "koperasi melati libur tahun lalu judul:zebra",
    ],
)
def test_what_is_asked_of_a_field_or_between_operators_is_never_given_up(engine, q):
    found = answer(engine, q)
    assert (found.total, found.relaxed) == (0, False)


def test_words_are_given_up_before_a_word_that_is_asked_of_a_field(engine):
    found = answer(engine, "pendiri lereng judul:judul")
    assert (found.total, found.relaxed) == (1 + ENOUGH + ENOUGH, True)
    assert {hit.missing for hit in found.hits} <= {("lereng",), ("pendiri",)}


def test_a_question_is_one_beside_a_word_that_is_asked_of_a_field(engine):
    found = answer(engine, "Siapa pendiri koperasi Melati? judul:judul")
    assert (found.total, found.relaxed) == (1 + 1 + ENOUGH, True)


def test_what_is_left_out_stays_left_out_when_a_phrase_is_given_up(engine):
    found = answer(engine, '"koperasi melati" zebra -pendiri')
    assert [(hit.id, hit.missing) for hit in found.hits] == [("b", ("zebra",))]


def test_a_phrase_alone_that_no_article_has_finds_nothing(engine):
    assert answer(engine, '"paguyuban melati"').total == 0


def test_a_filter_does_not_change_how_many_words_must_match(engine):
    found = engine.search(Query(q="Siapa pendiri koperasi Melati?", copies="all", outlet=("Tak Ada",)))
    assert found.total == 0
