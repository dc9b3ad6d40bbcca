"""Words near each other, and words that stand early, in the score."""

import pytest
from archive import article, make_engine

from index.analysis.analyzer import Analyzer
from search.embedded import neighbours
from search.embedded.near import MOST_PAIRS, near, pairs_of
from search.embedded.scoring import LEAD, LEAD_WORDS, NEAR, NEAR_WORDS, idf
from search.language import parse_query
from search.query import Query
from search.tree import Words


def engine_of(tmp_path, *articles):
    others = [article(f"lain{n}", "Lain", "Panen raya di lereng utara. " * 3) for n in range(20)]
    return make_engine(tmp_path, [*articles, *others])


def parts(engine, q, article_id):
    """Kind and word → what they give to the score of an article."""
    hits = {hit.id: hit for hit in engine.search(Query(q=q, copies="all", explain=True)).hits}
    return {(part.kind, part.word): part.score for part in hits[article_id].explanation}


def pairs(text):
    tree = parse_query(text, Analyzer())
    assert isinstance(tree, Words)
    return [(one.text, other.text) for one, other in pairs_of(tree)]


@pytest.mark.parametrize(
    ("between", "worth"),
    [(0, NEAR), (1, NEAR * (1 - 1 / NEAR_WORDS)), (7, NEAR / NEAR_WORDS), (8, None)],
)
def test_the_nearer_two_words_stand_the_more_it_gives(tmp_path, between, worth):
    body = "Di desa itu " + " ".join(["beras", *["dan"] * between, "merah"])
    engine = engine_of(tmp_path, article("a", body=body))
    found = parts(engine, "beras merah", "a")
    assert found.get(("near", "beras … merah")) == (worth and pytest.approx(worth))


@pytest.mark.parametrize(
    "body", ["Desa merah beras.", "Beras dan jagung dijual; jagung merah, berasnya putih."]
)
def test_either_order_is_near_and_the_nearest_two_count(tmp_path, body):
    engine = engine_of(tmp_path, article("a", body=body))
    assert parts(engine, "beras merah", "a")["near", "beras … merah"] == pytest.approx(NEAR)


def test_words_of_a_title_are_not_near_those_of_the_body(tmp_path):
    engine = engine_of(tmp_path, article("a", "Harga beras", "Merah warnanya."))
    assert ("near", "beras … merah") not in parts(engine, "beras merah", "a")


def test_of_two_articles_the_one_with_the_words_side_by_side_comes_first(tmp_path):
    near = article("dekat", body="Kota itu menjual beras merah kepada warga yang datang dari jauh sekali.")
    far = article(
        "jauh", body="Kota merah itu menjual kepada warga yang datang dari tempat jauh sekali beras."
    )
    hits = engine_of(tmp_path, far, near).search(Query(q="beras merah", copies="all")).hits
    assert [hit.id for hit in hits] == ["dekat", "jauh"]


def test_the_earlier_a_word_stands_first_the_more_it_gives(tmp_path):
    articles = [
        article("judul", "Rapat bupati", "Isi berita."),
        article("awal", "Lain", "Bupati datang. Ia pulang."),
        article("akhir", "Lain", " ".join(["kata"] * LEAD_WORDS) + " bupati."),
    ]
    engine = engine_of(tmp_path, *articles)
    title, first, last = (parts(engine, "bupati", one.id)["lead", "bupati"] for one in articles)
    assert title == first == pytest.approx(2 * last) == pytest.approx(LEAD * idf(23, 3))


@pytest.mark.parametrize("q", ['"itu bupati"', "bupa*", "bupti~", "=bupati", '"sore bupati"~3'])
def test_of_a_phrase_the_place_counts_where_it_ends_and_of_other_words_the_first_of_any(tmp_path, q):
    engine = engine_of(
        tmp_path, article("a", body="Sore itu bupati tiba. Lalu bupati pulang, itu bupati baik.")
    )
    (lead,) = (score for (kind, _), score in parts(engine, q, "a").items() if kind == "lead")
    assert lead == pytest.approx(idf(21, 1) * LEAD * LEAD_WORDS / (LEAD_WORDS + 2))


def test_neighbours_are_the_words_that_count_in_the_order_of_the_question():
    assert pairs("siapa pendiri kota Randusari") == [("pendiri", "kota"), ("kota", "Randusari")]


def test_a_compound_and_two_forms_of_one_word_are_no_neighbours():
    assert pairs("beras Rusia-Ukraina merah") == []
    assert pairs("bangun pembangunan kota") == [("pembangunan", "kota")]


def test_of_a_long_question_the_first_neighbours_count():
    words = [f"kata{n}" for n in range(MOST_PAIRS + 5)]
    assert len(pairs(" ".join(words))) == MOST_PAIRS


def test_a_pair_said_again_or_the_other_way_round_is_worked_out_once(tmp_path, monkeypatch):
    calls = []
    monkeypatch.setattr(neighbours, "near", lambda *args: calls.append(args) or near(*args))
    engine = engine_of(tmp_path, article("a", body="Beras merah dijual di desa."))
    parts(engine, "beras merah beras merah beras", "a")
    assert len(calls) == 1


def test_pairs_of_words_that_too_many_articles_have_are_worth_nothing(tmp_path, monkeypatch):
    engine = engine_of(tmp_path, article("a", body="Beras merah panen raya."))
    monkeypatch.setattr(neighbours, "MOST_WORK", 4)  # "beras" and "merah" are two each, by form and stem
    near_ones = {word for kind, word in parts(engine, "beras merah panen raya", "a") if kind == "near"}
    assert near_ones == {"beras … merah", "merah … panen"}


def test_deleted_articles_are_none_of_too_many(tmp_path, monkeypatch):
    articles = [article(f"a{n}", body="Beras merah panen raya.") for n in range(4)]
    monkeypatch.setattr(neighbours, "MOST_WORK", 4)
    with_dead = make_engine(tmp_path / "dead", articles, segments=2, deleted=["a1", "a2", "a3"])
    alone = make_engine(tmp_path / "alone", articles[:1], segments=1)
    assert parts(with_dead, "beras merah panen raya", "a0") == parts(alone, "beras merah panen raya", "a0")


def test_what_is_near_among_other_documents_is_not_taken_for_this_question(tmp_path):
    def engine(folder):
        two = "beras merah mahal di sini"
        articles = [article("all", body="beras merah ketan putih desa"), article("two", body=two)]
        return engine_of(tmp_path / folder, *articles)

    def scores(engine, q):
        return {hit.id: hit.score for hit in engine.search(Query(q=q, copies="all")).hits}

    asked_before = engine("before")
    scores(asked_before, "beras merah ketan putih")
    question = "apa beras merah ketan putih?"
    assert scores(asked_before, question) == scores(engine("fresh"), question)
    assert "two" in scores(asked_before, question)
