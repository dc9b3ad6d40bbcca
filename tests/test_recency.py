"""``sort=recent``: the best matches, recent ones preferred."""

from datetime import date

import pytest
from archive import article, make_engine

from search.query import Query

BEST, GOOD = "Gempa! Gempa, kata warga, gempa.", "Warga bercerita lama sekali sebelum kata gempa itu jatuh."


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    articles = [
        article("lama", body=BEST, date=date(2020, 1, 1)),
        article("baru", body=GOOD, date=date(2023, 6, 1)),
        article("tanpa", body=BEST + " Sungguh."),
        *(article(f"lain{n}", body="Panen raya dibuka.", date=date(2022, 1, 1)) for n in range(9)),
    ]
    return make_engine(tmp_path_factory.mktemp("recency"), articles, segments=3)


def ids(engine, **asked):
    return [hit.id for hit in engine.search(Query(copies="all", **asked)).hits]


def test_a_recent_article_passes_an_old_one_that_matches_a_little_better(engine):
    assert ids(engine, q="gempa") == ["lama", "tanpa", "baru"]
    assert ids(engine, q="gempa", sort="recent") == ["baru", "lama", "tanpa"]


def test_the_newest_article_counts_twice_and_an_undated_one_once(engine):
    scores = [
        {hit.id: hit.score for hit in engine.search(Query(q="gempa", copies="all", sort=sort)).hits}
        for sort in ("relevance", "recent")
    ]
    factors = {name: round(scores[1][name] / score, 6) for name, score in scores[0].items()}
    assert factors["baru"] == 2
    assert factors["tanpa"] == 1
    assert 1 < factors["lama"] < 1.2


def test_without_words_it_is_the_newest_first(engine):
    assert ids(engine, sort="recent") == ids(engine, sort="newest")


def test_the_explanation_says_how_much_of_a_score_is_recency(engine):
    hit = engine.search(Query(q="gempa", sort="recent", explain=True)).hits[0]
    (recent,) = (part for part in hit.explanation if part.kind == "recent")
    assert recent.word == "2023-06-01"
    assert recent.score == pytest.approx(hit.score / 2)
