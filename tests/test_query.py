"""The question as a value and as a link."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.errors import BadQuery
from search.query import MAY_LACK, PEOPLE, Query

NAME = (
    st.text(min_size=1, max_size=20).map(lambda s: s.encode("utf-8", "replace").decode().strip()).filter(bool)
)
DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 31))


@st.composite
def queries(draw) -> Query:
    first, last = sorted([draw(DAYS), draw(DAYS)])
    return Query(
        q=draw(st.one_of(st.just(""), NAME)),
        outlet=tuple(dict.fromkeys(draw(st.lists(NAME, max_size=3)))),
        person=tuple(dict.fromkeys(draw(st.lists(NAME, max_size=3)))),
        people=draw(st.sampled_from(PEOPLE)),
        from_=draw(st.sampled_from([None, first])),
        to=draw(st.sampled_from([None, last])),
        without=draw(st.frozensets(st.sampled_from(MAY_LACK))),
        sort=draw(st.sampled_from(["relevance", "recent", "newest", "oldest"])),
        expand=draw(st.booleans()),
        limit=draw(st.integers(1, 100)),
        cursor=draw(st.one_of(st.none(), NAME)),
        facet=draw(st.sampled_from([Query().facet, (("outlet", 5),), (("person", 99), ("date", 10))])),
        explain=draw(st.booleans()),
    )


@given(queries())
def test_a_query_survives_its_own_link(query):
    assert Query.from_query_string(query.to_query_string()) == query


def test_a_blank_form_is_the_default_query():
    assert Query.from_query_string("q=&outlet=&from=&to=&sort=&limit=&cursor=") == Query()


def test_a_facet_asked_for_twice_has_the_last_size():
    assert Query.from_query_string("facet=outlet&facet=date&facet=outlet:5").facet == (
        ("outlet", 5),
        ("date", 10),
    )


def test_values_repeat_and_come_once():
    assert Query.from_query_string("outlet=A&outlet=B&outlet=A").outlet == ("A", "B")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("from=2022&to=2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("from=2024-02&to=2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("from=2022-01-13&to=2022-01-13", date(2022, 1, 13), date(2022, 1, 13)),
    ],
)
def test_a_period_begins_on_its_first_and_ends_on_its_last_day(text, first, last):
    query = Query.from_query_string(text)
    assert (query.from_, query.to) == (first, last)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("limit=-1", "limit='-1' is not a whole number from 1 to 100"),
        ("limit=0", "limit='0'"),
        ("limit=101", "limit='101'"),
        ("limit=٣", "limit='٣'"),
        ("limit=1e1", "limit='1e1'"),
        ("limit=" + "9" * 5000, "whole number"),
        ("sort=new", "sort='new' is none of relevance, recent, newest, oldest"),
        ("from=kemarin", "from='kemarin' is not a date; write 2022, 2022-01 or 2022-01-13"),
        ("from=2022-02-31", "from='2022-02-31' is not a day of the calendar"),
        ("to=0000", "to='0000' is not a day of the calendar"),
        ("from=2023&to=2022", "2023-01-01 is after 2022-12-31; swap the two days"),
        ("facet=city", "facet='city' is none of outlet, person, date"),
        ("facet=outlet:0", "facet size='0'"),
        ("without=person", "without='person' is none of outlet, date"),
        ("&".join(f"outlet={n}" for n in range(101)), "101 values for outlet; at most 100"),
    ],
)
def test_a_bad_value_is_shown_with_what_would_do(text, message):
    with pytest.raises(BadQuery) as raised:
        Query.from_query_string(text)
    assert message in str(raised.value)


def test_pages_and_facet_sizes_do_not_change_what_is_asked():
    query = Query(q="gempa", limit=5)
    assert query.identity() == query.with_page("x").identity() == Query(q="gempa", explain=True).identity()
    assert query.identity() != Query(q="gempa", sort="newest").identity()
    assert query.identity() != Query(q="gempa", without=frozenset({"date"})).identity()


def test_it_does_not_matter_in_which_order_or_how_often_missing_values_are_asked_for():
    query = Query.from_query_string("without=date&without=outlet&without=date")
    assert query.to_query_string() == "without=outlet&without=date"
    assert query.identity() == Query.from_query_string("without=outlet&without=date").identity()
