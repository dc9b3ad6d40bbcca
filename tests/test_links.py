"""A search that builds its own links."""

from dataclasses import replace
from datetime import date
from urllib.parse import urlencode, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.errors import BadQuery
from search.query import FACETS, MAX_VALUES, MAY_LACK, PEOPLE, SORTS, Query
from web.links import PREFIXES, Search, article_address, switched

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).map(str.strip).filter(bool)
names = st.lists(texts, max_size=3, unique=True).map(tuple)
days = st.none() | st.dates()


@st.composite
def searches(draw: st.DrawFn) -> Search:
    first, last = draw(days), draw(days)
    if first and last and first > last:
        first, last = last, first
    query = Query(
        q=draw(st.just("") | texts),
        outlet=draw(names),
        person=draw(names),
        people=draw(st.sampled_from(PEOPLE)),
        from_=first,
        to=last,
        without=draw(st.frozensets(st.sampled_from(MAY_LACK))),
        sort=draw(st.sampled_from(SORTS)),
        expand=draw(st.booleans()),
        limit=draw(st.integers(1, 100)),
        cursor=draw(st.none() | texts),
        facet=tuple((name, draw(st.integers(1, 1000))) for name in FACETS),
    )
    prefixes = tuple((name, draw(texts)) for name in PREFIXES if draw(st.booleans()))
    return Search(query, draw(st.sampled_from([None, "id", "en"])), prefixes)


def read(url: str) -> Search:
    return Search.from_query_string(urlsplit(url).query)


@given(searches())
def test_a_search_survives_its_own_link(search):
    assert read(search.url()) == search


@given(searches(), texts)
def test_adding_a_filter_keeps_everything_else_and_begins_at_the_first_page(search, value):
    values = tuple(dict.fromkeys((*search.query.person, value)))
    query = replace(search.query, person=values, cursor=None)
    assert read(search.with_filter("person", value).url()) == replace(search, query=query)


@given(searches().filter(lambda search: search.query.outlet))
def test_removing_a_filter_keeps_everything_else_and_begins_at_the_first_page(search):
    first, *rest = search.query.outlet
    query = replace(search.query, outlet=tuple(rest), cursor=None)
    assert read(search.without_filter("outlet", first).url()) == replace(search, query=query)


@given(searches())
def test_words_alone_stay_when_all_filters_go(search):
    bare = search.unfiltered()
    assert not bare.filtered
    assert (bare.query.q, bare.query.sort, bare.lang) == (search.query.q, search.query.sort, search.lang)


@given(searches(), texts)
def test_another_page_is_the_same_question(search, cursor):
    assert search.at(cursor).query.identity() == search.query.identity()
    assert search.at("").query.cursor is None


@given(searches())
def test_a_form_carries_along_what_it_does_not_show(search):
    shown = [("q", search.query.q)] if search.query.q else []
    assert Search.from_query_string(urlencode([*shown, *search.hidden("q")])) == search.asking(search.query.q)


def test_a_full_filter_takes_no_more_values():
    full = Search(Query(person=tuple(f"Orang {number}" for number in range(MAX_VALUES))))
    assert full.with_filter("person", "Satu Lagi") == full


def test_without_words_the_newest_come_first_unless_the_address_says_otherwise():
    assert Search(Query()).asked.sort == "newest"
    assert Search(Query(sort="oldest")).asked.sort == "oldest"
    assert Search(Query(q="gempa")).asked.sort == "relevance"


def test_more_values_of_one_facet_keep_the_other_facets():
    link = Search().showing("person", 50).url()
    assert dict(read(link).query.facet) == {"outlet": 10, "person": 50, "date": 10}
    assert dict(Search.from_query_string("facet=person:50").query.facet)["date"] == 10


def test_a_period_is_a_filter_that_can_be_taken_off():
    search = Search().within(date(2022, 1, 1), date(2022, 1, 31))
    assert search.url() == "/?from=2022-01-01&to=2022-01-31"
    assert search.without_days().url() == "/"


def test_a_period_takes_the_place_of_undated_articles_and_they_of_a_period():
    undated = Search(Query(without=frozenset({"outlet"}))).undated()
    assert undated.url() == "/?without=outlet&without=date"
    period = undated.within(date(2022, 1, 1), date(2022, 1, 31))
    assert period.url() == "/?from=2022-01-01&to=2022-01-31&without=outlet"
    assert period.undated() == undated


@given(searches())
def test_taking_off_the_articles_without_a_value_or_the_days_keeps_everything_else(search):
    known = replace(search.query, without=search.query.without - {"outlet"}, cursor=None)
    assert read(search.without_unknown("outlet").url()) == replace(search, query=known)
    always = replace(search.query, from_=None, to=None, cursor=None)
    assert read(search.without_days().url()) == replace(search, query=always)


def test_a_language_that_nobody_speaks_is_left_out_of_links():
    assert Search.from_query_string("q=gempa&lang=xx").url() == "/?q=gempa"


def test_a_broken_address_says_what_is_wrong():
    with pytest.raises(BadQuery, match="limit"):
        Search.from_query_string("limit=0")


@pytest.mark.parametrize(
    ("article_id", "path"),
    [
        ("2022/01/gempa", "/artikel/2022/01/gempa"),
        ("a?b#c%2F", "/artikel/a%3Fb%23c%252F"),
        ("../../api", "/artikel/..%2F..%2Fapi"),
        ("//penyerang.example", "/artikel/%2F%2Fpenyerang.example"),
    ],
)
def test_an_article_id_stays_one_path_whatever_it_holds(article_id, path):
    assert article_address(article_id, []) == path


def test_the_language_switch_keeps_the_page_and_cannot_leave_the_host():
    assert switched("q=gempa&cursor=abc&lang=id", "en") == "?q=gempa&cursor=abc&lang=en"
