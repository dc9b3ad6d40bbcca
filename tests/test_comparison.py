"""Searches over time in the same buckets, held to a loop over the articles."""

import random
from collections import Counter
from datetime import date, timedelta

import pytest
from archive import article, make_engine, random_articles

from search.errors import BadQuery
from search.period import bucket_start
from search.query import Query


@pytest.fixture(scope="module")
def compared(tmp_path_factory):
    articles = random_articles(random.Random(7), 300)
    return articles, make_engine(tmp_path_factory.mktemp("compared"), articles, segments=3)


QUERIES = [
    Query(q="gempa"),
    Query(q="banjir sawah"),
    Query(person=("Yosef Lamahala",)),
    Query(q="gempa", outlet=("Gaharu",)),
    Query(q="tiada"),
]


def test_each_search_has_its_total_and_its_days_in_buckets_that_all_share(compared):
    _, engine = compared
    comparison = engine.compare(QUERIES, Query())
    starts = [bucket.start for bucket in comparison.among.buckets]
    assert len(starts) > 10
    for query, facet in zip(QUERIES, comparison.series, strict=True):
        assert facet.interval == comparison.among.interval
        assert [bucket.start for bucket in facet.buckets] == starts
        dated = sum(bucket.count for bucket in facet.buckets)
        assert dated + facet.without.count == engine.search(query).total
        assert facet.without.count == engine.search(query).facets["date"].without.count


@pytest.mark.parametrize(
    "among", [Query(), Query(outlet=("Gaharu",), from_=date(2022, 3, 5), to=date(2022, 9, 9))]
)
def test_what_they_are_a_share_of_is_every_article_of_those_days_and_outlets(compared, among):
    articles, engine = compared
    queries = [Query(q=q, outlet=among.outlet, from_=among.from_, to=among.to) for q in ("gempa", "banjir")]
    comparison = engine.compare(queries, among)
    interval = comparison.among.interval
    counted = Counter(
        bucket_start(interval, one.date)
        for one in articles
        if one.date
        and (not among.outlet or one.outlet in among.outlet)
        and (among.from_ or date.min) <= one.date <= (among.to or date.max)
    )
    assert sum(counted.values()) > 20
    starts = [bucket.start for bucket in comparison.among.buckets]
    assert {bucket.start: bucket.count for bucket in comparison.among.buckets} == {
        start: counted[start] for start in starts
    }
    for facet in comparison.series:
        pairs = zip(facet.buckets, comparison.among.buckets, strict=True)
        assert all(mine.count <= whole.count for mine, whole in pairs)


def test_searches_without_any_dated_article_have_no_buckets(tmp_path):
    engine = make_engine(tmp_path, [article("a", "Gempa"), article("b", "Banjir", date=date(2022, 1, 1))])
    comparison = engine.compare([Query(q="gempa"), Query(q="kijang")], Query())
    assert [facet.buckets for facet in comparison.series] == [(), ()]
    assert [facet.without.count for facet in comparison.series] == [1, 0]
    assert comparison.among.buckets == ()


def test_articles_before_and_after_those_compared_are_in_no_bucket(tmp_path):
    days = [date(2020, 1, 1), date(2022, 5, 4), date(2022, 5, 5), date(2024, 1, 1)]
    engine = make_engine(tmp_path, [article(f"{day}", "Lain", date=day) for day in days])
    with_words = make_engine(
        tmp_path / "words",
        [
            *(article(f"{day}", "Lain", date=day) for day in days),
            article("x", "Gempa", date=days[1]),
            article("y", "Gempa", date=days[2] + timedelta(days=1)),
        ],
    )
    assert engine.compare([Query(q="gempa")], Query()).among.buckets == ()
    comparison = with_words.compare([Query(q="gempa")], Query())
    assert [bucket.count for bucket in comparison.series[0].buckets] == [1, 0, 1]
    assert [bucket.count for bucket in comparison.among.buckets] == [2, 1, 1]


def test_a_broken_search_is_refused(compared):
    with pytest.raises(BadQuery):
        compared[1].compare([Query(q="gempa"), Query(q="tanggal:kemarin")], Query())
