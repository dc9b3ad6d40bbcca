"""The date facet."""

from datetime import date, timedelta

import pytest
from archive import article, make_engine

from search.embedded.timeline import pick_interval
from search.period import bucket_end, bucket_start
from search.query import Query
from search.results import NoValue

FIRST = date(2022, 1, 1)


@pytest.mark.parametrize(
    ("days", "interval"),
    [(1, "day"), (45, "day"), (46, "week"), (280, "week"), (281, "month"), (1464, "month"), (1465, "year")],
)
def test_the_interval_follows_the_span(days, interval):
    assert pick_interval(FIRST, FIRST + timedelta(days - 1)) == interval


@pytest.mark.parametrize("segments", [1, 2])
def test_buckets_have_no_gap_and_weeks_begin_on_monday(tmp_path, segments):
    days = [date(2022, 1, 1), None, date(2022, 3, 1)]
    articles = [article(f"a{n}", date=day) for n, day in enumerate(days)]
    facet = make_engine(tmp_path, articles, segments=segments).search(Query()).facets["date"]
    starts = [bucket.start for bucket in facet.buckets]
    assert facet.interval == "week"
    assert starts == [date(2021, 12, 27) + timedelta(7 * n) for n in range(10)]
    assert [bucket.count for bucket in facet.buckets] == [1, *[0] * 8, 1]
    assert facet.without == NoValue(1, selected=False)


@pytest.mark.parametrize("segments", [1, 3])
@pytest.mark.parametrize(
    ("days", "found"),
    [
        ({}, ["d", "e"]),
        ({"from_": date(2022, 3, 1)}, ["c", "d", "e"]),
        ({"to": date(2022, 1, 31)}, ["a", "d", "e"]),
        ({"from_": date(2022, 2, 1), "to": date(2022, 2, 28)}, ["b", "d", "e"]),
        ({"from_": date(2020, 1, 1), "to": date(2020, 12, 31)}, ["d", "e"]),
    ],
)
def test_undated_articles_come_beside_those_of_the_days_selected(tmp_path, segments, days, found):
    dates = {"a": date(2022, 1, 5), "b": date(2022, 2, 5), "c": date(2022, 3, 5), "d": None, "e": None}
    engine = make_engine(
        tmp_path, [article(name, date=day) for name, day in dates.items()], segments=segments
    )
    results = engine.search(Query(without=frozenset({"date"}), copies="all", **days))
    assert sorted(hit.id for hit in results.hits) == found
    assert results.facets["date"].without == NoValue(2, selected=True)
    assert sum(bucket.count for bucket in results.facets["date"].buckets) == 3


@pytest.mark.parametrize("segments", [1, 2])
def test_undated_articles_keep_their_place_among_the_best_hits(tmp_path, segments):
    dates = [date(2022, 3, 1), date(2022, 3, 2), date(2021, 3, 1), None, None]
    bodies = ["gempa " * n + "isi " * (9 - n) for n in (3, 1, 5, 4, 2)]
    articles = [article(f"a{n}", body=bodies[n], date=day) for n, day in enumerate(dates)]
    engine = make_engine(tmp_path, articles, segments=segments)
    query = Query(q="gempa", from_=date(2022, 1, 1), without=frozenset({"date"}))
    hits = engine.search(query).hits
    assert [hit.id for hit in hits] == ["a3", "a0", "a4", "a1"]
    assert all(hit.score > 0 for hit in hits)


def test_where_nothing_is_dated_there_is_no_bucket_and_all_is_undated(tmp_path):
    facet = make_engine(tmp_path, [article("a"), article("b")]).search(Query()).facets["date"]
    assert (facet.buckets, facet.without) == ((), NoValue(2, False))


@pytest.mark.parametrize("day", [date.min, date(2024, 2, 29), date(2022, 12, 31), date.max])
@pytest.mark.parametrize("interval", ["day", "week", "month", "year"])
def test_every_day_is_in_its_bucket(interval, day):
    start = bucket_start(interval, day)
    assert start <= day <= bucket_end(interval, start)


def test_the_first_and_last_day_of_the_calendar_make_a_histogram(tmp_path):
    engine = make_engine(tmp_path, [article("a", date=date.min), article("b", date=date.max), article("c")])
    facet = engine.search(Query()).facets["date"]
    assert (facet.interval, len(facet.buckets)) == ("year", 9999)
    assert engine.search(Query(from_=date.max)).total == 1
