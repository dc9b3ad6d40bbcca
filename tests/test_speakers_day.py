from datetime import date

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
