"""Words beside a name that belong to none are cut off it."""

import pytest

from index.intake.people import find_people


def names(body: str) -> list[str]:
    return [person.name for person in find_people("", body)]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Gubernur Kalbar Sutarminto mengatakan air surut.", "Sutarminto"),
        ("Rapat dengan Ketua DPRD Sumut Karvanto dan warga diam.", "Karvanto"),
        ("Deputi Bidang Kemaritiman Sutarminto tiba di kota.", "Sutarminto"),
        ("Direktur Utama LPQI Ratna Hartawan tiba.", "Ratna Hartawan"),
        ("Rapat dihadiri RI Sutarminto dan warga. Menurut RI Sutarminto, warga aman.", "Sutarminto"),
        ("Hadir Rais Aam PBKM Wirakarsa Hartawan di aula.", "Wirakarsa Hartawan"),
        ("Pelatih Rudi Hartawan U-23 mengatakan tim siap.", "Rudi Hartawan"),
        ("Pelatih Rudi Hartawan Timnas U-23 mengatakan tim siap.", "Rudi Hartawan"),
        ("Rudi Hartawan tiba. Rudi Hartawan Jakarta diam.", "Rudi Hartawan"),
        ("Rudi Hartawan Jakarta - Warga diam. Menurut Rudi Hartawan, warga aman.", "Rudi Hartawan"),
        ("Penyanyi Joko Karvano Ungkap Alasan Mundur Dari Panggung", "Joko Karvano"),
        ("Rusma tiba. Kata Rusma, ia siap.\n\nKetika Rusma Dihina Warga Usai Menang", "Rusma"),
        ("Profil Panitia yang Ditangkap Saat Mau Kabur Sutarminto memaparkan target panitia.", "Sutarminto"),
    ],
)
def test_a_name_has_no_word_of_its_surroundings(body, found):
    assert names(body) == [found]


def test_a_word_beside_a_known_name_makes_nobody_else():
    body = 'Striker Joko Karvano tiba. "Baik," kata Karvano.\n\nKecemerlangan Karvano dipuji.'
    (person,) = find_people("", body)
    assert (person.name, set(person.mentions)) == ("Joko Karvano", {"Joko Karvano", "Karvano"})


def test_a_word_that_opens_a_sentence_stays_before_a_name_of_which_nothing_is_known():
    body = "Joko Karvano siap. Kecemerlangan Hartawan dipuji warga."
    assert names(body) == ["Joko Karvano", "Kecemerlangan Hartawan"]


def test_what_is_named_after_somebody_stays_whole():
    body = "Rudi Hartawan tiba. Kata SMP Rudi Hartawan Bandung, warga diam."
    assert "Rudi Hartawan Bandung" in names(body)


def test_a_relative_is_not_whose_relative_they_are():
    body = "Usai Menang, Kini Ayahanda Sutarminto Ungkap Alasan Menangis. Sutarminto diam."
    assert names(body) == ["Ayahanda Sutarminto"]


def test_a_table_of_results_gives_names_without_nations_and_teams():
    body = "Hasil balapan: 1. Joko Karvano INA Bregan Mandel (XR-1), 2. Rudi Hartawan INA Bregan (XR-1)."
    assert names(body) == ["Joko Karvano", "Rudi Hartawan"]


def test_a_place_behind_an_abbreviation_is_no_name():
    assert names("Ketua panitia Joko Karvano tiba bersama Petrus BPKM Jakarta.")[-1] == "Petrus"


@pytest.mark.parametrize(
    "name",
    [
        "BJ Karvano",
        "Joko Karvano III",
        "Cak Karvano",
        "Tim Karvano",
        "Paris Karvano",
        "Rudi ASTRO",
    ],
)
def test_the_words_of_a_name_stay(name):
    body = f"Ketua panitia {name} mengatakan setuju. Menurut {name.split()[1]}, warga senang."
    assert name in names(body)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Novel karya JRR Karvano laku keras di kota. Menurut warga, JRR Karvano pandai.", "JRR Karvano"),
        ("Menurut Iptu XLP Sutarminto, warga aman.", "XLP Sutarminto"),
        ("Panitia tiba bersama Petrus CKL Bella.", "Petrus CKL Bella"),
    ],
)
def test_capitals_may_be_initials(body, name):
    assert names(body) == [name]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Kapolres Bregan AKBP Adik Sutarminto menegaskan hal itu.", "Adik Sutarminto"),
        ("Pembalap Pol Karvano gagal. Menurut Pol Karvano, ban aus.", "Pol Karvano"),
        ("Kapolres Kombes Pol Joko Karvano tiba.", "Joko Karvano"),
    ],
)
def test_a_rank_or_kin_elsewhere_may_be_a_name(body, name):
    assert names(body) == [name]
