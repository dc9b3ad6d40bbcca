"""The date of a record: every form that dumps of news write it in, and what is refused."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.intake.days import WIB, today
from index.intake.record_date import parse_date

DAY = date(2022, 1, 13)


@pytest.mark.parametrize(
    "value",
    [
        "2022-01-13",
        "2022/01/13",
        "2022/1/13",
        "2022.01.13",
        "20220113",
        "2022-01-13 23:59:00",
        "2022/01/13 10:30:00",
        "2022-01-13T08:00:00.123456+07:00",
        "20220113T103000Z",
        "20220113T1030",
        "20220113 10:30:00",
        "20220113103000",
        "1642032000",
        "1642032000.0",
        "1642032000000",
        "13/1/2022",
        "13-01-2022",
        "13.01.2022",
        "13.01.2022 10.30",
        "13/1/22",
        "13-01-22",
        "13/1/22 10:30",
        "Kamis, 13 Januari 2022 | 17:04 WIB",
        "Kamis, 13 Januari 2022 10:30 WIB",
        "13 Jan 2022 | 10:30 WIB",
        "Kamis, 13/01/2022 - 10:30 WIB",
        "Kamis 13/1/22, 10.30 WIB",
        "10:30 WIB, 13 Januari 2022",
        "Januari 13, 2022",
        "13-Jan-2022 10:30:00 GMT",
        "Wed, 12 Jan 2022 18:00:00 EST",
        "Thu Jan 13 10:30:00 2022",
        "Thu Jan 13 10:30:00 +0700 2022",
        "Thu Jan 13 2022 10:30:00 GMT+0700 (Western Indonesia Time)",
    ],
)
def test_a_day_is_read_in_every_form(value):
    assert parse_date(value) == (DAY, "day")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2022-01-13 00:30 WIB", 13),
        ("2022-01-13 00:30 WITA", 12),
        ("2022-01-13 01:00 WITA", 13),
        ("13 Januari 2022 01:30 WIT", 12),
        ("13 Jan 2022 01:30 WIT", 12),
        ("Kamis, 13/01/2022 - 00.30 WITA", 12),
        ("20220113T013000+0900", 12),
        ("2022-01-13T01:30:00+0900", 12),
        ("2022-01-13T02:00:00+09:00", 13),
        ("2022-01-13 16:59:59 UTC", 13),
        ("2022-01-13 17:00:00 UTC", 14),
        ("20220113T170000Z", 14),
        ("2022/01/13 17:00:00 +0000", 14),
        ("2022-01-13T13:30:00-03:30", 14),
        ("2022-01-13T13:29:00-03:30", 13),
        ("January 13, 2022 5:30 PM GMT", 14),
        ("January 13, 2022 12:30 AM UTC+8", 12),
        ("2022-01-13T24:00:00Z", 14),
        ("1642093199", 13),
        ("1642093200", 14),
        ("1642093200000", 14),
        ("Thu, 13 Jan 2022 17:00:00 -0000", 14),
    ],
)
def test_a_time_in_a_zone_gives_the_day_in_wib(value, day):
    assert parse_date(value) == (date(2022, 1, day), "day")


@pytest.mark.parametrize(
    ("value", "first", "precision"),
    [
        ("Januari 2022", date(2022, 1, 1), "month"),
        ("2022-03", date(2022, 3, 1), "month"),
        ("2022", date(2022, 1, 1), "year"),
    ],
)
def test_a_month_or_a_year_alone_is_read_with_its_precision(value, first, precision):
    assert parse_date(value) == (first, precision)


def test_figures_are_day_before_month():
    assert parse_date("3/4/2021") == (date(2021, 4, 3), "day")
    assert parse_date("03-04-21") == (date(2021, 4, 3), "day")


@pytest.mark.parametrize(
    ("month", "number"),
    [
        ("Jan", 1),
        ("Feb", 2),
        ("Mar", 3),
        ("Apr", 4),
        ("Mei", 5),
        ("May", 5),
        ("Jun", 6),
        ("Jul", 7),
        ("Agt", 8),
        ("Agu", 8),
        ("Ags", 8),
        ("Aug", 8),
        ("Sep", 9),
        ("Sept", 9),
        ("Okt", 10),
        ("Oct", 10),
        ("Nov", 11),
        ("Des", 12),
        ("Dec", 12),
    ],
)
def test_months_are_read_in_both_languages(month, number):
    assert parse_date(f"Jum'at, 5 {month} 2021") == (date(2021, number, 5), "day")


@pytest.mark.parametrize(
    "value",
    [
        "",
        "kemarin",
        "10:30 WIB",
        "31 Februari 2022",
        "32/13/2022",
        "1/13/2022",
        "1/13/22",
        "13/1/98",
        "2022/31/12",
        "20223112",
        "13012022",
        "1901-01-01",
        "19010101T103000Z",
        "1944",
        "9999-12-31",
        "9999-12-31T23:59:59-05:00",
        "9999999999",
        "9999999999999",
        "164203200",
        "16420320000",
        "13/1",
        "0000-00-00",
        "516-05-12",
        "0001-01-01T00:00:00+14:00",
        "2022-13",
        "2022-01-13 " * 10,
        "1" * 100_000,
    ],
)
def test_what_is_no_day_of_news_is_refused(value):
    assert parse_date(value) is None


def test_tomorrow_is_the_last_plausible_day():
    assert parse_date((today() + timedelta(days=1)).isoformat()) is not None
    assert parse_date((today() + timedelta(days=2)).isoformat()) is None


@given(
    st.text() | st.from_regex(r"[0-9]{1,14}[-/.: T]?[0-9:/.-]{0,12} ?[A-Z+-]{0,4}[0-9]{0,4}", fullmatch=True)
)
def test_any_value_gets_an_answer(value):
    found = parse_date(value)
    assert found is None or 1945 <= found[0].year <= today().year + 1


@given(
    st.datetimes(min_value=datetime(1998, 1, 2), max_value=datetime(2025, 12, 31)),
    st.sampled_from(range(-11, 15)),
)
def test_a_moment_is_the_same_day_in_every_zone_and_form(moment, hours):
    there = moment.replace(microsecond=0, tzinfo=WIB).astimezone(timezone(timedelta(hours=hours)))
    forms = [
        "%Y-%m-%dT%H:%M:%S%z",
        "%Y/%m/%d %H:%M:%S %z",
        "%Y%m%dT%H%M%S%z",
        "%d-%m-%Y %H.%M %z",
        "%d %b %Y %I:%M %p %z",
    ]
    assert {parse_date(there.strftime(form)) for form in forms} == {(moment.date(), "day")}
