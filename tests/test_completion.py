"""Completions: words, people and outlets from the first letters, and the question each stands for."""

import random
from datetime import date

import pytest
from archive import article, make_engine, random_articles
from hypothesis import given
from hypothesis import strategies as st

from index.build import IndexWriter
from index.people.decisions import Decisions
from index.people.known import KnownPerson
from search.embedded.engine import EmbeddedEngine
from search.errors import BadQuery
from search.query import Query
from search.suggest import Typed, completions_json

ARTICLES = [
    *(
        article(
            f"a{n}",
            f"Harga beras naik {n}",
            "Harga beras berubah, kata pemerintah. Pemerintahan daerah diam.",
            outlet="Obor.co",
            date=date(2022, 1, 1 + n),
            people=["Ratna Wulandari", "Berta Lamahala"][: 1 + n % 2],
        )
        for n in range(8)
    ),
    article(
        "b", "Beras dan pemerintahan", "Bertani di Sabu.", outlet="Berita Sabu", people=["Yosef Ratu Beranda"]
    ),
    article("hapus", "Berlayar", "Berlayar.", outlet="Berlalu", people=["Berto Hilang"]),
]


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    return make_engine(tmp_path_factory.mktemp("completion"), ARTICLES, segments=2, deleted=["hapus"])


def told(engine, q: str, limit: int = 10) -> list[tuple[str, str, int, str]]:
    found = engine.suggest(Typed(q, limit))
    return [(one.kind, one.value, one.count, one.query.to_query_string()) for one in found]


def test_words_come_first_then_people_then_outlets_each_with_the_commonest_first(engine):
    assert told(engine, "ber") == [
        ("word", "beras", 9, "q=beras"),
        ("word", "berubah", 8, "q=berubah"),
        ("word", "bertani", 1, "q=bertani"),
        ("person", "Berta Lamahala", 4, "person=Berta+Lamahala"),
        ("person", "Yosef Ratu Beranda", 1, "person=Yosef+Ratu+Beranda"),
        ("outlet", "Berita Sabu", 1, "outlet=Berita+Sabu"),
    ]


def test_the_last_word_is_completed_and_the_rest_stays(engine):
    assert told(engine, 'naik "harga ber')[0] == ("word", "beras", 9, "q=naik+%22harga+beras")
    assert ("person", "Berta Lamahala", 4, "q=harga&person=Berta+Lamahala") in told(engine, "harga ber")


def test_a_name_may_begin_some_words_before(engine):
    assert ("person", "Ratna Wulandari", 8, "person=Ratna+Wulandari") in told(engine, "Ratna wul")
    assert ("person", "Yosef Ratu Beranda", 1, "q=harga&person=Yosef+Ratu+Beranda") in told(
        engine, "harga ratu BER"
    )


def test_what_is_typed_for_a_field_is_completed_from_it(engine):
    assert told(engine, "tokoh:ber") == [
        ("word", "berta", 4, "q=tokoh%3Aberta"),
        ("word", "beranda", 1, "q=tokoh%3Aberanda"),
    ]
    assert told(engine, "judul:ber") == [("word", "beras", 9, "q=judul%3Aberas")]


def test_of_forms_with_one_stem_the_commonest_is_given(engine):
    assert [value for _, value, _, _ in told(engine, "pemer")] == ["pemerintahan"]


def test_case_is_that_of_what_was_typed(engine):
    assert [told(engine, q, 1)[0][1] for q in ("sab", "Sab", "SAB")] == ["sabu", "Sabu", "SABU"]


@pytest.mark.parametrize(
    "q", ["", "  ", "-ber", "ber*", "tanggal:20", "harga 20", "zzz", '"', "gempa BUKAN ber", "dan"]
)
def test_nothing_comes_of_what_cannot_be_completed(engine, q):
    assert told(engine, q) == []


def test_a_name_takes_no_place_behind_signs(engine):
    for q in ("(harga ber", "harga ATAU ber", "-harga ber", "judul:harga ber"):
        assert {kind for kind, *_ in told(engine, q)} <= {"word"}


@pytest.mark.parametrize("limit", [1, 2, 3, 6, 20])
def test_no_more_come_than_are_wanted(engine, limit):
    found = told(engine, "ber", limit)
    assert len(found) == min(limit, 6)
    assert found[0][0] == "word"


def test_too_long_a_beginning_is_refused():
    with pytest.raises(BadQuery, match="201 characters; at most 200 are completed"):
        Typed("a" * 201)


@pytest.mark.parametrize("segments", [1, 3])
def test_what_a_completion_stands_for_finds_something(tmp_path, segments):
    articles = random_articles(random.Random(8), 60)
    engine = make_engine(tmp_path, articles, segments=segments, deleted=[one.id for one in articles[::3]])
    seen = 0
    for q in ("g", "h", "be", "mem", "p", "pem", "r", "o", "ga", "e", "var", "an", "ru"):
        for one in engine.suggest(Typed(q)):
            total = engine.search(one.query).total
            assert 0 < one.count <= total
            assert one.kind == "word" or one.count == total
            seen += 1
    assert seen > 20


@given(q=st.text(st.sampled_from('abehr “"():-=*~[]/.\x00é'), max_size=30))
def test_whatever_is_typed_gets_an_answer_and_each_of_it_can_be_asked(engine, q):
    for one in engine.suggest(Typed(q)):
        assert Query.from_query_string(one.query.to_query_string()) == one.query


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    """People of several names: a table's, and some that the archive shows to be one."""
    folder = tmp_path_factory.mktemp("known")
    with IndexWriter(folder) as writer:
        writer.decide(Decisions(people=(KnownPerson("Kodrat Wiralodra", ("Bang Codot", "Codot")),)))
        for n in range(6):
            writer.put(article(f"k{n}", body=f"Isi {n}.", people=["Kodrat Wiralodra"]))
        writer.put(article("b", body="Lain.", people=["BANG Codot"]))
        for n in range(3):
            writer.put(article(f"o{n}", body=f"Soal {n}.", people=["Bangkit Sasmaya"]))
    return EmbeddedEngine(folder)


def people_told(engine, q: str) -> list[tuple[str, int, str | None]]:
    return [(one.value, one.count, one.alias) for one in engine.suggest(Typed(q)) if one.kind == "person"]


def test_a_person_is_completed_by_any_name_and_told_by_which(known):
    assert people_told(known, "codo") == [("Kodrat Wiralodra", 7, "BANG Codot")]
    assert people_told(known, "BÁNG cod") == [("Kodrat Wiralodra", 7, "BANG Codot")]
    assert people_told(known, "wira") == [("Kodrat Wiralodra", 7, None)]
    (one,) = [one for one in known.suggest(Typed("codot")) if one.kind == "person"]
    assert completions_json(Typed("codot"), (one,))["suggestions"] == [
        {
            "kind": "person",
            "value": "Kodrat Wiralodra",
            "count": 7,
            "query": "person=Kodrat+Wiralodra",
            "alias": "BANG Codot",
        }
    ]


def test_a_name_that_hardly_an_article_has_brings_its_person_behind_those_who_are_called_so(known):
    assert people_told(known, "bang") == [
        ("Bangkit Sasmaya", 3, None),
        ("Kodrat Wiralodra", 7, "BANG Codot"),
    ]
