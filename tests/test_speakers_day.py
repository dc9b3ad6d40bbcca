from datetime import date

import pytest

from index.intake.speakers_day import speakers_day

WEDNESDAY = date(2022, 1, 12)


def test_the_weekday_of_speaking_is_the_nearest_to_the_dated_day():
    assert speakers_day("“Garam naik,” kata Jaya di Ranum, Jumat.", WEDNESDAY) == (date(2022, 1, 14), "Jumat")
    assert speakers_day("“Garam naik,” kata Jaya di Ranum, Selasa malam.", WEDNESDAY) == (
        date(2022, 1, 11),
        "Selasa",
    )
    assert speakers_day("“Garam naik,” kata Jaya di Ranum, Rabu.", WEDNESDAY) == (WEDNESDAY, "Rabu")


def test_a_weekday_on_which_nobody_speaks_or_that_goes_on_is_none():
    assert speakers_day("Air surut di Ranum, Jumat.", WEDNESDAY) is None
    assert speakers_day("Kata Jaya di Ranum, Jumat pekan lalu, garam naik.", WEDNESDAY) is None
    assert speakers_day("Kata Jaya di Ranum, Jumat, 7 Januari 2022, garam naik.", WEDNESDAY) is None


def test_a_weekday_between_commas_counts_where_the_sentence_speaks_before_or_behind_it():
    friday = (date(2022, 1, 14), "Jumat")
    assert speakers_day("Menurut keterangan Jaya di Ranum, Jumat, garam naik.", WEDNESDAY) == friday
    assert speakers_day("Bupati Jaya di Ranum, Jumat, mengatakan garam naik.", WEDNESDAY) == friday
    assert speakers_day("Bupati Jaya di Ranum, Jumat, memanen garam.", WEDNESDAY) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Harga garam menguat pada Jumat pagi, memulai pekan yang sibuk.",
        "Air surut di Ranum, Jumat.",
        "Jaya di Ranum, Jumat, memanen garam.",
        "Jaya memanen garam di Ranum pada Jumat dengan riang.",
    ],
)
def test_an_agency_prints_its_own_day_bare_in_any_sentence(sentence):
    assert speakers_day(f"Ranum (ANTARA) - {sentence}", WEDNESDAY) == (date(2022, 1, 14), "Jumat")
    assert speakers_day(f"RANUM - {sentence}", WEDNESDAY) is None


@pytest.mark.parametrize("when", ["Jumat lalu", "Jumat pekan depan", "Jumat hingga Minggu", "Jumat (7/1)"])
def test_another_friday_is_not_the_agency_s_own(when):
    assert speakers_day(f"Ranum (ANTARA) - Jaya memanen garam pada {when}.", WEDNESDAY) is None
