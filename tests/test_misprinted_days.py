from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.intake.days import mentions
from index.intake.misprinted_days import meant_month, misprints


def days(text: str) -> list[date | None]:
    return [mention.on(mention.year or 2022) for mention in mentions(text)]


@pytest.mark.parametrize(
    "written",
    [
        "13 Agutus 2022",  # a letter too few
        "13 Agusutus 2022",  # too many
        "13 Agustis 2022",  # wrong
        "13 Agsutus 2022",  # in its neighbour's place
        "Sabtu, 13, Agustus 2022",
        "Sabtu (13/82022)",
        "Sabtu (13/8.2022)",
        "Sabtu (13/8/20220)",
        "Sabtu ( 13/082022 )",
        "Sabtu (13/8/20220",
    ],
)
def test_a_day_with_one_slip_in_it_is_read(written):
    assert days(f"Panen dimulai {written}.") == [date(2022, 8, 13)]


@pytest.mark.parametrize(
    "written",
    [
        "13 member 2022",
        "13 Karet 2022",
        "13 Market 2022",
        "Selasa (13/8/20220)",  # a Saturday
        "13 Agts 2022",
        "13 ribu 2022",
        "(13/82022)",
        "13, Agustus 2022",
        "Sabtu (13/2022)",
        "No. 5/13 Agutus 2022",
    ],
)
def test_what_needs_two_slips_or_has_no_weekday_is_none(written):
    assert days(f"Panen dimulai {written}.") == []


def test_every_month_is_known_with_its_last_letter_gone_and_none_as_it_is_spelt():
    names = "januari februari maret april agustus september oktober november desember".split()
    numbers = [1, 2, 3, 4, 8, 9, 10, 11, 12]
    assert [meant_month(name[:-1]) for name in names] == numbers
    assert [meant_month(name) for name in names] == [None] * len(names)


PIECES = st.sampled_from(
    ("13", "1", "/", "2022", "20220", ")", "(", " ", ",", "Agutus", "Senin", "x", ".", "0")
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_a_misprint_has_the_figures_of_its_day_and_year_where_it_stands(text):
    for slip in misprints(text):
        said = text[slip.start : slip.end]
        assert said.startswith(str(slip.day))
        assert str(slip.year) in said
        assert 1 <= slip.month <= 99
