from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.intake.url_date import day_in_url


@pytest.mark.parametrize(
    "path",
    ["/read/2022/01/13/1627/garam", "/20220113/garam", "/a/20220113092905-20-1/garam", "/2022-01-13-garam"],
)
def test_the_path_gives_the_day(path):
    found = day_in_url(f"https://kabar.example{path}")
    assert found is not None
    assert found[:2] == (date(2022, 1, 13), "day")


def test_a_query_is_no_path():
    assert day_in_url("https://kabar.example/indeks?date=2022-01-13") is None


@given(st.text())
def test_any_address_gets_an_answer(url):
    found = day_in_url(url)
    assert found is None or found[1] in ("day", "month")
