from datetime import date, timedelta
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.intake.dates import find_date, is_date_line
from index.intake.days import mentions, today
from index.intake.read import read_page
from index.page import Page

DAY = date(2022, 1, 13)


def day_in(text: str, url: str | None = None) -> date | None:
    found = find_date(text, url)
    return found.day if found else None


def test_the_day_of_the_address_goes_before_all_others():
    url = "https://kabar.example/read/2022/01/13/garam"
    assert day_in("Garam naik, kata Jaya, Senin (3/1/2022).", url) == DAY


@pytest.mark.parametrize(
    "path", ["/read/99991399/garam", "/2022/13/45/garam", "/d-4718291/garam", "/19300113/garam"]
)
def test_other_figures_in_the_address_are_no_day(path):
    assert day_in("Garam naik.", f"https://kabar.example{path}") is None


def test_a_month_in_the_address_counts_when_the_text_has_no_day():
    found = find_date("Garam naik.", "https://kabar.example/2022/01/garam")
    assert found is not None
    assert (found.day, found.precision) == (date(2022, 1, 1), "month")
    assert day_in("Garam naik, Kamis (13/1/2022).", "https://kabar.example/2022/01/garam") == DAY


def test_a_month_in_the_address_holds_against_days_of_other_months_and_settles_the_year():
    url = "https://kabar.example/2022/01/garam"
    assert day_in("Tanggul diresmikan Kamis (13/5/2021).", url) == date(2022, 1, 1)
    assert day_in("Garam naik, Kamis (13/1).", url) == DAY


@pytest.mark.parametrize(
    "written",
    [
        "Kamis (13/1/2022)",
        "Kamis ( 13 / 1 / 2022 )",
        "Kamis (13/1/22)",
        "Kamis, 13 Januari 2022",
        "(13/01/2022)",
        "Thursday 13 January 2022",
        "Kamis pagi, 13 Jan 2022",
        "13 Januari 2022",
        "January 13, 2022",
        "2022-01-13",
        "Kamis,13/1/2022",
        "Kamis-Jumat (13-14/1/2022)",
        "per 13 Januari 2022",
    ],
)
def test_a_day_in_prose_is_found_in_every_style(written):
    assert day_in(f"Petambak memanen garam, kata Jaya, {written}. Pukul 07.30 WITA air surut.") == DAY


def test_a_date_line_goes_before_the_body():
    text = "Friday 31 December 2021\n\nGaram Naik\n\nPanen dimulai, kata Jaya, Minggu (2/1/2022)."
    assert day_in(text) == date(2021, 12, 31)


@pytest.mark.parametrize(
    "line",
    [
        "Kabar Ranum - 13/01/2022, 14:05 WIB",
        "Oleh Jaya Putra - Kamis, 13 Januari 2022 | 10:05 WIB",
        "Penulis: Jaya Putra Tanggal 13 Januari 2022",
        "By Jaya Putra, January 13, 2022",
        "Dipublikasikan pada 13 Januari 2022",
        "Reporter: Jaya Putra | Editor: Sari | Kamis 13-01-2022,10:05 WIB",
        "Ranum (13/01/2022) - Panen dimulai.",
    ],
)
def test_a_byline_with_a_day_goes_before_the_body(line):
    text = f"Garam Naik\n\n{line}\n\nPanen dimulai, kata Jaya, Jumat (14/1/2022)."
    assert day_in(text) == DAY


def test_the_day_in_a_dateline_counts():
    assert day_in("Ranum, 24 April 2019 - Panen garam dimulai.") == date(2019, 4, 24)
    later = "Panen dimulai, kata Jaya, Senin (3/1/2022)."
    assert day_in(f"Ranum, Kabar Ranum (13/1) - Tambak kering.\n\n{later}") == DAY


def test_the_latest_day_that_is_not_ahead_wins():
    text = (
        "Panen dimulai Senin (10/1/2022). "
        "Jaya berbicara Kamis (13/1/2022). Lelang akan digelar Minggu (16/1/2022)."
    )
    assert day_in(text) == DAY


@pytest.mark.parametrize(
    "ahead",
    [
        "Lelang akan digelar pada Kamis (13/1/2022)",
        "Promo berlaku hingga 13 Januari 2022",
        "Pameran dijadwalkan di Ranum, 13 Januari 2022",
        "Lelang digelar pada 13 Januari 2022 mendatang",
        "Pendaftaran sampai dengan 13 Januari 2022",
        "Pemungutan suara ditutup paling lambat 13 Januari 2022",
    ],
)
def test_a_coming_day_is_never_the_date(ahead):
    assert day_in(f"Petambak bersiap. {ahead}.") is None


def test_a_coming_deed_told_on_a_day_does_not_hide_that_day():
    assert day_in("Jaya mengatakan lelang akan digelar, Kamis (13/1/2022).") == DAY
    assert day_in("“Lelang akan digelar,” kata Jaya, Kamis (13/1/2022).") == DAY


@pytest.mark.parametrize(
    "history",
    [
        "Ia lahir pada 3 Mei 1970.",
        "Koperasi berdiri sejak 1 Juni 2005.",
        "Panen tahun 2018 gagal.",
        "Pada 12 Maret 2011 ombak datang; tahun 2022 tanggul berdiri.",
        "Rasio 10/01 dan pasal 13/2022 dibahas.",
    ],
)
def test_history_and_lone_years_are_no_date(history):
    assert day_in(history) is None


def test_a_day_without_year_takes_the_year_of_the_text():
    assert day_in("Senin (10/01) panen dimulai. Jaya datang Minggu (9/1/2022).") == date(2022, 1, 10)
    assert day_in("Sepanjang tahun 2022 garam langka. Panen dimulai Senin (10/01).") == date(2022, 1, 10)


def test_a_weekday_that_fits_no_stated_year_leaves_the_day_open():
    assert day_in("Tahun 2021 garam langka. Panen dimulai Senin (10/01).") is None
    assert day_in("Panen dimulai Senin (10/01).") is None


def test_the_year_of_the_imprint_settles_a_day_beside_its_weekday():
    text = "Panen dimulai Jumat (15/9)."
    found = find_date(text, imprint="COPYRIGHT © KABAR 2023")
    assert found is not None
    assert found.day == date(2023, 9, 15)
    assert find_date(text, imprint="COPYRIGHT © KABAR 2022") is None
    assert find_date("Panen dimulai 15 September.", imprint="COPYRIGHT © KABAR 2023") is None


@pytest.mark.parametrize(
    "text",
    [
        "Senin (31/2/2022)",
        "Senin (32/13/2022)",
        "31 Februari 2022",
        "Kamis (13/1/1890)",
        "Kamis (13/1/2999)",
        "516-05-12",
        "pukul 07.30 WITA",
        "pukul 10.15 WIB",
    ],
)
def test_impossible_days_and_times_are_refused(text):
    assert day_in(f"Panen dimulai {text}.") is None


def test_the_evidence_is_the_words_of_the_page():
    found = find_date("Panen dimulai Kamis (13/1/2022).")
    assert found is not None
    assert found.evidence == "Kamis (13/1/2022)"


def test_a_date_line_is_told_from_a_sentence():
    assert is_date_line("Sabtu, 21 Jan 2017 17:04 WIB")
    assert not is_date_line("Panen garam di Ranum dimulai pada 21 Januari 2017 dan selesai sebulan kemudian")


@given(st.text(), st.text())
def test_any_text_and_address_get_an_answer(text, url):
    found = find_date(text, url)
    assert found is None or 1945 <= found.day.year <= today().year + 1


@given(st.dates(min_value=date(1998, 1, 1), max_value=date(2025, 12, 31)))
def test_every_day_is_read_back_from_prose(day):
    names = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
    assert day_in(f"Panen dimulai {names[day.weekday()]} ({day.day}/{day.month}/{day.year}).") == day


@pytest.mark.parametrize("piece", ["kata ", "12/3/", "1 2 / ", "Kamis (", "1", "(31/2/2022)\n"])
def test_a_day_is_found_beside_a_hundred_thousand_hostile_characters(piece):
    hostile = piece * (100_000 // len(piece))
    assert day_in(f"{hostile}\n\nPanen dimulai Kamis (13/1/2022).") == DAY
    assert day_in(f"Panen dimulai Kamis (13/1/2022).\n{hostile}") == DAY


@pytest.mark.parametrize("piece", ["kata ", "12/3/", "1 2 / ", "Kamis (", "1", "(31/2/2022)\n"])
def test_hostile_text_alone_has_no_day(piece):
    assert day_in(piece * (100_000 // len(piece))) is None


def test_a_day_printed_ten_thousand_times_is_that_day():
    assert day_in("12/3/2022\n" * 10_000) == date(2022, 3, 12)


def test_a_speaker_goes_before_fixtures_days_later():
    text = (
        "“Kami siap,” kata Jaya, Kamis (13/1/2022). Ranum menjamu Teluk di Stadion Garam, Rabu (19/1/2022)."
    )
    assert day_in(text) == DAY


def test_what_was_told_soon_after_somebody_spoke_counts():
    assert day_in("Kata Jaya, Rabu (12/1/2022). Gudang terbakar, Kamis (13/1/2022).") == DAY


def test_a_speech_of_long_ago_does_not_hide_the_news():
    assert day_in("Kata Jaya, Senin (5/7/2021). Gudang terbakar, Kamis (13/1/2022).") == DAY


def test_a_day_that_its_weekday_contradicts_gives_way_to_sound_ones():
    assert day_in("Kata Jaya, Kamis (13/1/2022). Gudang terbakar Senin (14/12/2022).") == DAY
    assert day_in("Gudang terbakar Rabu (13/1/2022).") == DAY


def test_tomorrow_makes_the_day_before_the_date():
    assert day_in("Lelang digelar besok, Jumat (14/1/2022).") == DAY


def test_today_is_the_date_though_a_deed_is_to_come():
    assert day_in("Lelang akan digelar hari ini, Kamis (13/1/2022).") == DAY


def test_fixtures_in_a_row_are_a_list():
    row = ", ".join(f"Senin ({n}/1/2022) Ranum melawan Teluk" for n in (3, 10, 17, 24))
    assert day_in(f"Ranum menang. {row}.") is None


def test_a_bare_day_is_no_date_beside_a_news_day_without_year():
    assert day_in("Panen dimulai Senin (10/2). Tanggul itu diresmikan pada 12 Desember 2018.") is None


def test_a_bare_day_far_down_is_no_date_unless_somebody_speaks():
    above = "Petambak garam di Ranum memanen. " * 30
    assert day_in(f"{above}Tanggul itu diresmikan pada 13 Januari 2022.") is None
    assert day_in(f"{above}Tanggul itu bocor, kata Jaya pada 13 Januari 2022.") == DAY
    assert day_in(f"Tanggul itu diresmikan pada 13 Januari 2022. {above}") == DAY


def test_an_agency_s_bare_weekday_follows_the_dated_day():
    text = "Gudang terbakar pada Selasa (11/1/2022).\n“Apinya padam,” kata Jaya di Ranum, Kamis."
    found = find_date(text)
    assert found is not None
    assert (found.day, found.evidence) == (DAY, "Selasa (11/1/2022) … Kamis")


def test_a_bare_weekday_never_leads_before_a_day_on_which_somebody_spoke():
    assert (
        day_in("“Apinya padam,” kata Jaya, Kamis (13/1/2022). Garam naik, kata Karvo di Ranum, Rabu.") == DAY
    )


def test_what_was_over_on_a_day_does_not_hide_later_news_as_a_speaker_does():
    assert day_in("Pasar telah tutup, Jumat (7/1/2022). Gudang terbakar, Kamis (13/1/2022).") == DAY
    assert day_in("Kata Jaya, Kamis (13/1/2022). Laga usai di Ranum, Rabu (19/1/2022).") == DAY


def test_a_hundred_thousand_days_take_no_longer_than_a_blink():
    text = "".join(f"Kamis ({n % 28 + 1}/{n % 12 + 1}/20{n % 26:02}), akan kata " for n in range(100_000))
    before = process_time()
    find_date(text)
    assert process_time() - before < 2


def test_a_million_figures_take_no_longer_than_a_blink():
    before = process_time()
    assert find_date("1234567890" * 100_000) is None
    assert process_time() - before < 2


@given(st.dates(min_value=date(1998, 1, 1), max_value=date(2025, 12, 31)), st.text())
def test_no_day_is_later_than_all_that_the_text_names(day, noise):
    months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
    found = find_date(f"{noise}\n\nTanggul diresmikan pada {day.day} {months[day.month - 1]} {day.year}.")
    named = [mention.on(mention.year) for mention in mentions(noise) if mention.year]
    latest = max([day, *filter(None, named)])
    assert found is None or found.day <= latest + timedelta(days=4)


@pytest.mark.parametrize(
    ("told", "evidence"),
    [
        ("The harbour master said on Thursday (Jan 13) that the port reopened.", "Thursday (Jan 13)"),
        (
            "The harbour master said on Thursday, January 13th, that the port reopened.",
            "Thursday, January 13th",
        ),
        ("The port reopened on Friday (May 13), the harbour master said.", "Friday (May 13)"),
        ("Thursday, January 13, 2022 was the day, the master said.", "Thursday, January 13, 2022"),
    ],
)
def test_english_days_with_the_month_first_take_their_year_from_the_text(told, evidence):
    found = find_date(f"{told} In 2022 nine ports were closed.")
    assert found.day == date(2022, 5 if "May" in told else 1, 13)
    assert found.evidence == evidence


@pytest.mark.parametrize(
    "told",
    [
        "They May 13 times return.",
        "On Jan. 13 the port reopened.",
        "Mar 13:30 is late.",
        "Dec 13% less.",
        "Jan 133",
    ],
)
def test_what_is_no_english_day_or_has_no_weekday_to_settle_its_year_is_none(told):
    assert find_date(f"{told} In 2022 nine ports were closed.") is None


def test_the_last_day_of_what_goes_on_gives_way_to_the_day_of_the_news():
    text = "Pameran garam dibuka Kamis (13/1/2022).\n\nPameran berlangsung hingga Minggu (16/1/2022)."
    assert find_date(text).day == date(2022, 1, 13)
    assert find_date("Pameran berlangsung hingga Minggu (16/1/2022).").day == date(2022, 1, 16)


def test_a_plan_that_somebody_tells_of_gives_way_to_the_day_of_telling():
    text = "“Air surut,” kata Jaya, Jumat (7/1/2022). Ia menjelaskan, warga akan berkumpul, Rabu (12/1/2022)."
    assert find_date(text).day == date(2022, 1, 7)


def test_a_day_above_the_title_that_lies_far_behind_the_news_is_the_day_of_scraping():
    news = "Ombak Menutup Pelabuhan Ranum\n\n“Air surut,” kata Jaya, Kamis (13/1/2022)."
    assert day_in(f"Rabu, 13 Agustus 2025\n\n{news}") == DAY
    assert day_in(f"Rabu, 13 Agustus 2025 10:15 WIB\n\n{news}") == date(2025, 8, 13)
    assert day_in(f"Jumat, 14 Januari 2022\n\n{news}") == date(2022, 1, 14)


@pytest.mark.parametrize("text", ["Terbit 12 Aprıl 2022 di kota.", "Warga bertemu Senın (10/1/2022) lalu."])
def test_a_dotless_i_is_no_letter_of_a_month_or_a_day(text):
    read_page(Page("a.txt", f"Judul Berita yang Cukup Panjang\n\n{text} Kata warga, begitu."))


def test_a_day_glued_to_a_host_by_a_hyphen_is_read():
    assert day_in("Garam Naik\n\nKabar.id-13/01/2022, 14:27 WIB\n\nGaram naik.") == DAY
    assert day_in("Garam Naik\n\nKapal itu bernomor R-13/01, kata Jaya.") is None


def test_a_title_that_speaks_of_today_dates_the_first_full_day():
    lead = "Cuaca di Ranum diperkirakan mulai cerah sejak, Kamis (13/1/2022) pagi."
    assert day_in(f"Prakiraan Cuaca Ranum Hari Kamis Ini\n\n{lead}") == DAY
    assert day_in(f"Prakiraan Cuaca Ranum Hari Ini\n\n{lead}") == DAY


def test_a_title_that_speaks_of_another_weekday_dates_nothing():
    lead = "Cuaca di Ranum diperkirakan mulai cerah sejak, Kamis (13/1/2022) pagi."
    assert day_in(f"Prakiraan Cuaca Ranum Hari Jumat Ini\n\n{lead}") is None
    assert day_in(f"Prakiraan Cuaca Ranum\n\n{lead}") is None


def test_who_prints_an_article_again_may_set_an_earlier_day_above_it():
    told = "Wira dimakamkan di Ranum pada Kamis (13/1/2022), kata Jaya."
    assert day_in(f"Ranum Berduka\n\n20/05/2021\n\n{told}") == DAY
    assert day_in(f"Ranum Berduka\n\n03/01/2022\n\n{told}") == date(2022, 1, 3)  # told of days to come
    assert day_in(f"Ranum Berduka\n\n20/05/2021 10:15 WIB\n\n{told}") == date(2021, 5, 20)


def test_a_misprinted_year_is_told_by_the_rest_of_the_page():
    text = "Petugas menyerahkan berkas, Rabu (4/11/205). Perahu itu disita 11 Juli 2015."
    assert day_in(text) == date(2015, 11, 4)


def test_a_day_that_guests_are_invited_to_lies_ahead():
    text = (
        "Bupati mengundang menteri pada rapat di Ranum pada 12 Desember 2019. Wira, Jumat, mengatakan siap."
    )
    assert day_in(text) is None


def test_a_day_line_may_have_at_before_its_clock():
    assert is_date_line("on 3 Mar 2016 at 10:45 WIB")


def test_a_bare_day_before_a_month_that_is_named_too_is_history():
    text = "Wira terkenal pada 24 April 2019. Pada {} ia menulis buku."
    assert day_in(text.format("Mei 2019")) is None
    assert day_in(text.format("Maret 2019")) == date(2019, 4, 24)
    assert day_in("Wira dikukuhkan pada 24 April 2019. Ia akan menulis buku pada Mei 2019.") == date(
        2019, 4, 24
    )
    assert day_in("Garam naik, kata Wira pada 24 April 2019. Musim Mei 2019 sepi.") == date(2019, 4, 24)


def test_what_somebody_says_will_be_on_a_day_is_to_come():
    assert day_in("Jaya menyebutkan ia akan mendaftar ke dewan pada Kamis (13/1/2022).") is None
    assert day_in("Jaya mengatakan hal itu saat akan bertolak, Ranum, Kamis (13/1/2022).") == DAY
    assert day_in("Film tentang garam segera tayang pada Kamis (13/1/2022).") is None


def test_a_slash_printed_twice_and_friday_with_a_double_quote_are_read():
    assert day_in("Panen dimulai Kamis (13//1/2022).") == date(2022, 1, 13)
    assert day_in("Panen dimulai Kamis (13/1//2022).") == date(2022, 1, 13)
    assert day_in('Panen dimulai Jum"at (14 / 1). Festival Garam 2022 dibuka.') == date(2022, 1, 14)
    assert day_in("Panen dimulai Kamis (13..1..2022).") is None


def test_a_later_day_above_a_speaker_s_is_the_news_and_below_it_to_come():
    news = "Gudang garam di Ranum terbakar, Kamis (13/1/2022)."
    spoken = "“Tambak kami jaga,” kata Jaya, Jumat (7/1/2022)."
    assert day_in(f"{news} {spoken}") == DAY
    assert day_in(f"{spoken} {news}") == date(2022, 1, 7)
    assert day_in(f"Festival garam di Ranum, Kamis (13/1/2022). {spoken}") == date(2022, 1, 7)


def test_a_plan_two_days_after_somebody_spoke_is_to_come():
    spoken = "“Tambak kami jaga,” kata Jaya, Selasa (11/1/2022)."
    assert day_in(f"{spoken} Warga dapat mendaftar, Kamis (13/1/2022).") == date(2022, 1, 11)
    assert day_in(f"{spoken} Pendaftaran telah dibuka Kamis (13/1/2022).") == DAY


def test_a_day_that_is_told_first_stays_though_it_is_to_come_further_down():
    told = "Garam dijual di Ranum, Kamis (13/1/2022)."
    ahead = "Pedagang akan menjual garam mulai Kamis (13/1/2022)."
    assert day_in(f"Garam Dijual\n\n{told} {ahead}") == DAY
    assert day_in(f"Garam Dijual\n\n{ahead} {told}") is None
    assert day_in(f"Jadwal Penjualan Garam\n\n{told} {ahead}") is None
    assert day_in(f"Garam Dijual Kamis (13/1/2022)\n\n{ahead}") is None


def test_a_bare_weekday_of_a_paper_four_days_on_is_the_one_that_is_gone():
    dated = "Kapal tiba di Ranum, Senin (10/1/2022)."
    quoted = "“Lautnya tenang,” kata Jaya di Ranum, Jumat."
    assert day_in(f"{dated} {quoted}") == date(2022, 1, 10)
    assert day_in(f"Ranum (ANTARA) - {dated} {quoted}") == date(2022, 1, 14)


def test_a_title_of_today_dates_a_day_in_brackets_whose_weekday_is_misprinted():
    lead = "Lampu di Ranum akan padam pada Sabtu malam (13/1/2022)."
    assert day_in(f"Ranum Gelap Malam Ini\n\n{lead}") == DAY
    assert day_in(f"Ranum Gelap\n\n{lead}") is None
