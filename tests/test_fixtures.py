from datetime import date

import pytest

from index.intake.dates import find_date

SPOKEN = "“Kami siap,” kata pelatih Wira di Ranum, Selasa (11/1/2022)."


def day_in(text: str) -> date | None:
    found = find_date(text)
    return found.day if found else None


@pytest.mark.parametrize(
    "match",
    [
        "Persiranum kehilangan dua pemain saat menjamu Garam FC pada pekan ke-17 Liga 1, Kamis (13/1/2022).",
        "Mereka dijamu Garam FC, Kamis (13/1/2022).",
        "Petinju itu melawan Jaya dalam duel di Ranum, Kamis (13/1/2022) malam.",
    ],
)
def test_the_day_of_a_match_that_the_page_awaits_is_to_come(match):
    page = f"Wira Waspadai Garam FC\n\n{match}\n\nPersiranum berharap banyak dari laga nanti."
    assert day_in(page) is None
    assert day_in(page.replace("Wira Waspadai", "Menanti Debut Wira Lawan")) is None
    assert day_in(f"{page}\n\n{SPOKEN}") == date(2022, 1, 11)


@pytest.mark.parametrize(
    "page",
    [
        "Persiranum Menang 2-0\n\nPersiranum menjamu Garam FC di Ranum, Kamis (13/1/2022). Laga itu ramai.",
        "Wira Puas Lawan Garam FC\n\nPersiranum menjamu Garam FC dalam laga di Ranum, Kamis (13/1/2022).",
        "Hasil Liga Garam\n\nPersiranum menjamu Garam FC dalam laga di Ranum, Kamis (13/1/2022).",
        "Wira Akan Pergi\n\nPersiranum kalah saat menjamu Garam FC dalam laga di Ranum, Kamis (13/1/2022).",
        "Bupati Akan Pergi\n\nBupati bertemu petambak di Ranum, Kamis (13/1/2022). Ia akan bertemu menteri.",
    ],
)
def test_one_that_was_played_and_a_meeting_are_not(page):
    assert day_in(page) == date(2022, 1, 13)


def test_a_forecast_of_a_score_awaits_the_match():
    match = "Persiranum menjamu Garam FC pada pekan ke-17 Liga 1, Kamis (13/1/2022)."
    assert day_in(f"Prediksi Skor Persiranum Menang 2-0\n\n{match}") is None
    assert day_in(f"Persiranum Ungguli Garam FC\n\n{match}") == date(2022, 1, 13)


def test_lines_of_a_schedule_are_to_come():
    lines = (
        "Kamis (13/1/2022)14.00 - 16.00 WIB: Persiranum vs Garam FC\n\nJumat (14/1/2022) Garam FC vs Tambak"
    )
    page = f"Liga Garam Dimulai\n\nBerikut {{}} seri pertama.\n\n{lines}"
    assert day_in(page.format("jadwal")) is None
    assert day_in(f"{page.format('jadwal')}\n\n{SPOKEN}") == date(2022, 1, 11)
    assert day_in("Jadwal Liga Garam\n\nKamis, 13 Januari 2022, 10:15 WIB\n\nLiga Garam dimulai.") == date(
        2022, 1, 13
    )


def test_a_schedule_of_today_is_of_that_day():
    page = "Jadwal Liga Garam Malam Ini\n\nPersiranum akan menjamu Garam FC di Ranum, Kamis (13/1/2022)."
    assert day_in(page) == date(2022, 1, 13)
    lead = "Persiranum hari ini akan memulai musim. Laga pertama akan digelar di Ranum, Kamis (13/1/2022)."
    assert day_in(f"Jadwal Liga Garam\n\n{lead}") == date(2022, 1, 13)
