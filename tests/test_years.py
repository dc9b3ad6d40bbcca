from datetime import date

import pytest

from index.intake.days import mentions
from index.intake.years import resolve, years_of


def days(text: str, imprint: str = "") -> list[date | None]:
    found = list(mentions(text))
    years = years_of(text, found, imprint)
    return [resolve(mention, years) for mention in found]


@pytest.mark.parametrize(
    "beside",
    [
        "Jaya datang pada 3 Januari 2022.",
        "Kuartal I 2022 sepi.",
        "Festival Garam 2022 dibuka.",
        "Produksi September 2022 turun.",
        "Sepanjang tahun 2022 garam langka.",
        "Surat Nomor B/7/I/RES.1/2022 terbit.",
    ],
)
def test_the_newest_year_that_fits_the_weekday_is_taken(beside):
    assert days(f"Panen dimulai Kamis (13/1). {beside}")[0] == date(2022, 1, 13)


def test_the_year_before_the_newest_counts_when_the_weekday_fits_it():
    assert days("Panen dimulai Kamis (13/1). Jaya pergi 5 Mei 2022 dan 7 Juni 2023.")[0] == date(2022, 1, 13)


@pytest.mark.parametrize(
    "beside",
    [
        "Undang-Undang Nomor 30 Tahun 2022 berlaku.",
        "Tahun 2021 garam langka.",
        "Ia terkenal pada awal 2022-an.",
        "Tanggul berdiri pada tahun 2022.",
        "Ia bertani sejak 2022.",
        "Ia lahir tahun 1994.",  # the weekday fits, but no news site was online
        "",
    ],
)
def test_a_weekday_stays_open_beside_a_law_or_a_year_that_it_does_not_fit(beside):
    assert days(f"Panen dimulai Kamis (13/1). {beside}") == [None]


def test_a_bare_day_takes_the_year_of_a_whole_date_or_of_an_event_only():
    assert days("Panen dimulai 13 Januari. Jaya datang 3 Januari 2022.")[0] == date(2022, 1, 13)
    assert days("Festival Garam 2022 dibuka 13 Januari.") == [date(2022, 1, 13)]
    assert days("Sepanjang tahun 2022 garam langka. Panen dimulai 13 Januari.") == [None]


def test_a_bare_day_far_behind_the_whole_date_is_of_the_year_before():
    assert days("Jaya datang 3 Januari 2022, panen dimulai 20 Desember lalu.")[1] == date(2021, 12, 20)
    assert days("Jaya datang 3 Januari 2022, tambak dibuka 20 Juli.")[1] is None


def test_a_year_that_the_weekday_contradicts_gives_way_to_another_whole_date():
    slip = "Kata Jaya, Kamis (13/1/2023). Tambak dibuka 5 Januari 2022."
    assert days(slip)[0] == date(2022, 1, 13)
    assert days("Kata Jaya, Kamis (13/1/2021). Tambak dibuka 5 Mei 2022.")[0] == date(2022, 1, 13)
    assert days("Kata Jaya, Kamis (13/1/2023). Tambak dibuka 5 Mei 2022.")[0] == date(2023, 1, 13)
    assert days("Kata Jaya, Kamis (13/1/2023).") == [date(2023, 1, 13)]


def test_the_years_of_the_imprint_count_last_and_only_for_weekdays():
    assert days("Panen dimulai Jumat (15/9).", "© KABAR 2023") == [date(2023, 9, 15)]
    assert days("Panen dimulai 15 September.", "© KABAR 2023") == [None]


def test_a_weekday_in_somebody_s_term_of_office_tells_the_year():
    assert days("Presiden AS Joe Biden tiba di Ranum, Senin (10/1).") == [date(2022, 1, 10)]
    assert days("Mantan Presiden AS Joe Biden tiba di Ranum, Senin (10/1).") == [None]
    assert days("Presiden Joko Widodo tiba di Ranum, Rabu (22/11).") == [None]  # in 2017 and in 2023
    assert days("Presiden AS Joe Biden tiba di Ranum, 10 Januari.") == [None]


@pytest.mark.parametrize(
    "beside",
    ["Pilkada 2022 ramai.", "Pilkada 2023 disiapkan.", "APBD 2022 naik.", "Liga Garam 2021/2022 bergulir.",
     "Musim 2021-2022 sepi.", "Musim 2021/22 sepi."],
)  # fmt: skip
def test_votes_budgets_and_seasons_settle_a_weekday_that_fits_their_year_or_the_one_before(beside):
    assert days(f"Panen dimulai Kamis (13/1). {beside}") == [date(2022, 1, 13)]
    assert days(f"Panen dimulai 13 Januari. {beside}") == [None]


@pytest.mark.parametrize(
    "beside",
    ["Pilkada 2021 ramai.", "Periode 2018-2022 usai.", "Pilkada 2022 ramai, tetapi sejak 2024 tidak."],
)
def test_a_vote_far_from_the_day_or_older_than_the_page_does_not(beside):
    assert days(f"Panen dimulai Kamis (13/1). {beside}") == [None]


def test_a_year_of_a_whole_date_goes_before_that_of_a_vote():
    assert days("Panen dimulai Kamis (13/1). Pilkada 2022 ramai. Jaya datang 3 Mei 2011.")[0] == date(
        2011, 1, 13
    )


def test_the_end_of_a_term_is_no_year_of_the_page():
    assert days("Panen dimulai Kamis (13/1). Ia menjabat dari 2017 - 2022 di Ranum.") == [None]


@pytest.mark.parametrize(
    "beside",
    ["Garam langka sejak November 2021.", "Tanggul retak pada 31 Desember 2021.", "Musim Maret 2021 sepi."],
)
def test_the_year_behind_the_newest_day_or_month_settles_weekdays_soon_after(beside):
    assert days(f"Panen dimulai Kamis (13/1). {beside}")[0] == date(2022, 1, 13)
    assert days(f"Panen dimulai Jumat (13/1). {beside}")[0] is None  # in 2023
    assert days(f"Panen dimulai 13 Januari. Pesta Jumat (14/1) dan Senin (15/1). {beside}")[1] is None


def test_not_of_a_year_that_stands_alone_or_long_after_and_not_of_a_misprint():
    assert days("Panen dimulai Kamis (13/1). Garam langka sejak 2021.") == [None]
    assert (
        days("Panen dimulai Kamis (15/12). Tanggul retak pada 3 Mei 2021.")[0] is None
    )  # 2022, 19 months on
    assert days("Panen dimulai Kamis (13/1). Tanggul retak pada 12 Januari 2021.")[0] is None  # Rabu


def test_a_vote_may_be_named_with_its_place():
    assert days("Panen dimulai Kamis (13/1). Ia maju di Pilgub Ranum Timur 2023.") == [date(2022, 1, 13)]


def test_a_term_that_somebody_stands_for_settles_a_weekday_in_its_first_year_or_the_one_before():
    assert days("Ia menjadi calon pimpinan koperasi 2023-2028, Kamis (13/1).") == [date(2022, 1, 13)]
    assert days("Ia terpilih untuk periode 2022-2027, Kamis (13/1).") == [date(2022, 1, 13)]
    assert days("Ia memimpin koperasi periode 2022-2027, Kamis (13/1).") == [None]
    assert days("Ia calon pimpinan kawasan 2022-2045, Kamis (13/1).") == [None]


@pytest.mark.parametrize(
    "beside", ["Kualifikasi Piala Dunia {}", "Garam Cup {}", "Dermaga selesai pada {} mendatang"]
)
def test_a_cup_or_a_plan_that_is_awaited_settles_weekdays_up_to_two_years_before(beside):
    for year in (2022, 2023, 2024):
        assert days(f"Panen dimulai Kamis (13/1). {beside.format(year)}.") == [date(2022, 1, 13)]
    assert days(f"Panen dimulai Kamis (13/1). {beside.format(2025)}.") == [None]
    assert days(f"Panen dimulai Kamis (13/1). Jaya datang Jumat (13/1). {beside.format(2023)}.") == [
        None,
        None,
    ]
    assert days(f"Panen dimulai Kamis (13/1). {beside.format(2022)}. Tanggul berdiri pada tahun 2024.") == [
        None
    ]


def test_a_year_that_is_gone_settles_weekdays_in_the_one_behind_it():
    assert days("Panen dimulai Kamis (13/1). Garam naik pada 2021 lalu.") == [date(2022, 1, 13)]
    assert days("Panen dimulai Kamis (13/1). Garam naik pada 2020 lalu.") == [None]
    assert days("Panen dimulai Kamis (13/1). Aturan tahun 2021 lalu mengembalikan pajak.") == [None]
    assert days("Panen dimulai Kamis (13/1). Garam naik pada 2021 lalu dan 2024 mendatang.") == [
        date(2022, 1, 13)
    ]


def test_a_year_behind_sepanjang_settles_weekdays_in_the_one_behind_it():
    assert days("Panen dimulai Kamis (13/1). Sepanjang 2021 garam langka.") == [date(2022, 1, 13)]
    assert days("Panen dimulai Kamis (13/1). Sepanjang 2022 garam langka.") == [date(2022, 1, 13)]
    assert days("Panen dimulai Kamis (13/1). Sepanjang 2020 garam langka.") == [None]


def test_a_year_that_is_gone_is_no_year_of_the_page_unless_it_is_part_of_one():
    assert days("Panen dimulai Kamis (13/1). Festival Garam 2022 lalu sepi.") == [None]
    assert days("Panen dimulai Kamis (13/1). Garam naik pada awal 2022 lalu.") == [date(2022, 1, 13)]


def test_a_year_of_a_vote_is_none_behind_a_candidate_s_name():
    vote = "Petambak mendukung Jaya 2024. Ia maju di Pilpres 2024."
    assert days(f"Panen dimulai (13/1). {vote}") == [None]


def test_a_lone_year_long_before_others_settles_nothing():
    assert days("Panen dimulai Kamis (13/1). Tahun 2011 garam naik. Ia bertani sejak 2016.") == [None]
    assert days("Panen dimulai Kamis (13/1). Tahun 2022 garam naik. Ia bertani sejak 2016.") == [
        date(2022, 1, 13)
    ]


def test_a_birth_settles_no_year_but_that_of_a_child():
    assert days("Panen dimulai Kamis (13/1). Anak Jaya lahir pada 3 Januari 2022.")[0] == date(2022, 1, 13)
    for birth in ("kelahiran Ranum, 3 Mei 2011", "kelahiran Putussari, 3 Mei 2011"):
        assert days(f"Panen dimulai Kamis (13/1). Jaya, {birth}, datang.")[0] is None
    assert days("Panen dimulai Kamis (13/1). Lahir di Ranum, 3 Mei 2011, Jaya bertani.")[0] is None


def test_a_cup_of_the_young_settles_weekdays_and_a_model_of_a_telephone_does_not():
    assert days("Panen dimulai Kamis (13/1). Ranum juara Piala Garam U - 18 2022.") == [date(2022, 1, 13)]
    assert days("Panen dimulai Kamis (13/1). Jaya menjual Karvo A9 2022.") == [None]
    assert days("Panen dimulai Kamis (13/1). Ranum tuan rumah KTT G20 2022.") == [date(2022, 1, 13)]
