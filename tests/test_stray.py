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
        ("Direktur Utama LPQI Ratna Hartawan tiba.", "Ratna Hartawan"),
        ("Pagi ini Rudi Hartawan Absen: tak ada.", "Rudi Hartawan"),
        ("Profil Panitia yang Ditangkap Saat Mau Kabur Sutarminto memaparkan target panitia.", "Sutarminto"),
        ("Kapolres Bregan AKBP Adik Sutarminto menegaskan hal itu.", "Adik Sutarminto"),
        ("Pembalap Pol Karvano gagal. Menurut Pol Karvano, ban aus.", "Pol Karvano"),
        ("Menurut Iptu XLP Sutarminto, warga aman.", "XLP Sutarminto"),
        ("Kapolres Kombes Pol Joko Karvano tiba.", "Joko Karvano"),
    ],
)
def test_a_name_has_no_word_of_its_surroundings(body, found):
    assert names(body) == [found]


@pytest.mark.parametrize(
    "body",
    [
        'Striker Joko Karvano tiba. "Baik," kata Karvano.\n\nKecemerlangan Karvano dipuji.',
        "Menurut Joko Karvano, tim siap. Cedera: Karvano Absen: tak ada.",
    ],
)
def test_a_word_beside_a_known_name_makes_nobody_else(body):
    (person,) = find_people("", body)
    assert (person.name, set(person.mentions)) == ("Joko Karvano", {"Joko Karvano", "Karvano"})


def test_a_table_of_results_gives_names_without_nations_and_teams():
    body = "Hasil balapan: 1. Joko Karvano INA Bregan Mandel (XR-1), 2. Rudi Hartawan INA Bregan (XR-1)."
    assert names(body) == ["Joko Karvano", "Rudi Hartawan"]


@pytest.mark.parametrize(
    "name",
    [
        "Bunga Hartawan",
        "BJ Karvano",
        "Joko Karvano III",
        "M Aldi Hartawan",
        "Ibunda Rudi",
        "Cak Karvano",
        "Tim Karvano",
        "Paris Karvano",
    ],
)
def test_the_words_of_a_name_stay(name):
    body = f"Ketua panitia {name} mengatakan setuju. Menurut {name.split()[1]}, warga senang."
    assert name in names(body)


def test_an_initial_stays_where_the_rest_of_the_name_stands_alone():
    body = "Kepala desa, I Gede Wirakarsa, siap. Menurut Gede Wirakarsa, desa aman."
    assert names(body) == ["I Gede Wirakarsa"]


def test_two_words_around_an_abbreviation_may_be_one_name():
    assert names("Ketua panitia Joko Karvano tiba bersama Petrus CKL Bella.")[-1] == "Petrus CKL Bella"


def test_a_word_that_is_mostly_a_name_is_no_part_of_the_office_before_it():
    body = "Menko Nanik Binsar Hartawan tiba. Rapat dihadiri Wirakarsa dan Nanik. Panitia diam."
    assert names(body) == ["Nanik Binsar Hartawan"]


def test_what_ends_an_office_before_an_abbreviation_is_no_name():
    assert names("Hadir Rais Aam PBKM Wirakarsa Hartawan di aula.") == ["Wirakarsa Hartawan"]
