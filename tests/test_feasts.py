from datetime import date

import pytest

from index.intake.dates import find_date
from index.intake.feasts import feast_years


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Lomba perahu HUT ke-78 RI di Ranum", 2023),
        ("HUT RI ke-77 dirayakan di tambak", 2022),
        ("Hari Ulang Tahun Kemerdekaan RI ke-74", 2019),
        ("Jelang Idul Fitri 1444 H, garam naik", 2023),
        ("Ramadhan 1443 Hijriah dimulai", 2022),
        ("hewan kurban Idul Adha 1445 H.", 2024),
    ],
)
def test_a_feast_s_number_tells_its_year(text, year):
    assert list(feast_years(text)) == [year]


@pytest.mark.parametrize(
    "text",
    ["HUT ke-495 Ranum", "Ulang tahun ke-17 Jaya", "tahun 1444", "Ramadan tahun lalu", "H. Jaya datang"],
)
def test_other_numbers_tell_none(text):
    assert list(feast_years(text)) == []


def test_a_feast_settles_the_year_of_a_day_beside_its_weekday():
    text = "Warga menghias perahu untuk HUT ke-78 RI. “Air surut,” kata Jaya, Selasa (15/8)."
    found = find_date(text)
    assert found is not None
    assert found.day == date(2023, 8, 15)
    assert find_date(text.replace("78", "77")) is None  # that 15 August was a Monday


def test_letters_that_only_look_alike_name_no_feast():
    assert list(feast_years("Harga naik sejak ıdul fitri 1444 H.")) == []
