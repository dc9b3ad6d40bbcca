"""The histogram: where bars stand and lead."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query import Query
from search.results import Bucket, DateFacet, NoValue
from web.charts import LEAST_HEIGHT, MAX_BARS, Histogram, histogram, merge
from web.links import Search
from web.locale import Locale

INDONESIAN = Locale("id")


def months(*counts: int) -> DateFacet:
    buckets = tuple(Bucket(date(2022, at, 1), n) for at, n in enumerate(counts, start=1))
    return DateFacet("month", buckets, NoValue(0, False))


def years(*counts: int) -> DateFacet:
    buckets = tuple(Bucket(date(1900 + at, 1, 1), n) for at, n in enumerate(counts))
    return DateFacet("year", buckets, NoValue(0, False))


def drawn(facet: DateFacet, query: Query | None = None) -> Histogram:
    chart = histogram(facet, Search(query or Query()), INDONESIAN)
    assert chart is not None
    return chart


def test_no_dates_are_no_chart():
    assert histogram(DateFacet("day", (), NoValue(3, False)), Search(), INDONESIAN) is None


def test_a_bar_leads_to_its_own_days_and_drops_the_page():
    first, second = drawn(months(3, 1), Query(q="gempa", cursor="abc")).bars
    assert (first.url, first.span) == ("/?q=gempa&from=2022-01-01&to=2022-01-31", "Januari 2022")
    assert (second.url, second.span) == ("/?q=gempa&from=2022-02-01&to=2022-02-28", "Februari 2022")


def test_a_chart_knows_the_first_day_of_each_bar_and_the_last_of_all_for_the_brush():
    chart = drawn(months(3, 0, 1))
    assert chart.starts == (date(2022, 1, 1), date(2022, 2, 1), date(2022, 3, 1))
    assert chart.last == date(2022, 3, 31)


def test_undated_articles_are_told_beside_the_bars_with_a_way_to_them():
    facet = DateFacet("month", (Bucket(date(2022, 1, 1), 2),), NoValue(1_250, False))
    undated = drawn(facet, Query(q="gempa", to=date(2022, 6, 30), cursor="abc")).undated
    assert (undated.text, undated.count) == ("1.250 tanpa tanggal", 1_250)
    assert undated.url == "/?q=gempa&without=date"
    assert drawn(months(1)).undated is None


def test_the_fullest_bar_is_full_and_a_single_article_still_shows():
    full, none, single = drawn(months(10_000, 0, 1)).bars
    assert (full.height, none.height, single.height) == (100, 0, LEAST_HEIGHT)
    assert all(bar.y + bar.height == 100 for bar in (full, none, single))


@pytest.mark.parametrize(
    ("query", "inside"),
    [
        (Query(), [True, True, True]),
        (Query(from_=date(2022, 2, 1)), [False, True, True]),
        (Query(to=date(2022, 2, 1)), [True, True, False]),
        (Query(from_=date(2022, 2, 10), to=date(2022, 2, 20)), [False, True, False]),
        (Query(from_=date(2022, 2, 1), without=frozenset({"date"})), [False, True, True]),
        (Query(without=frozenset({"date"})), [False, False, False]),
        (Query(without=frozenset({"outlet"})), [True, True, True]),
    ],
)
def test_bars_outside_the_days_selected_are_drawn_apart(query, inside):
    chart = drawn(months(1, 1, 1), query)
    assert [bar.inside for bar in chart.bars] == inside
    assert chart.hatched == (not all(inside))


@given(st.lists(st.integers(0, 9), min_size=1, max_size=400).filter(any))
def test_a_chart_has_few_bars_that_hold_every_article_and_never_overlap(counts):
    stretches, together = merge(years(*counts))
    assert len(stretches) <= MAX_BARS
    assert sum(count for *_, count in stretches) == sum(counts)
    assert all(before[1] < after[0] for before, after in pairwise(stretches))
    assert together == 1 or len(counts) > MAX_BARS
    bars = drawn(years(*counts)).bars
    edges = [0.0, *(edge for bar in bars for edge in (bar.x, bar.x + bar.width)), 100.01]
    assert edges == sorted(edges)


def test_merged_years_say_so():
    chart = drawn(years(*[1] * 125))
    assert chart.title == "Artikel per 3 tahun"
    assert chart.bars[0].span == "1900–1902"


def test_the_axis_labels_few_bars_each_and_many_at_both_ends():
    assert [label.text for label in drawn(months(1, 2, 3)).labels] == ["Jan 2022", "Feb 2022", "Mar 2022"]
    assert [label.text for label in drawn(months(*range(1, 13))).labels] == ["Jan 2022", "Des 2022"]
