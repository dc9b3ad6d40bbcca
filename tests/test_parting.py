"""Runs that hold an office's own name and a person's, and runs that name a thing."""

import pytest

from index.intake.people import find_people


def people(body: str) -> list[tuple[str, str | None]]:
    return [(person.name, person.role) for person in find_people("", body)]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "Ia lahir di Bregania.",
        "Perundingan antara Bregania dan tetangganya usai.",
        "Pasukan Bregania mundur. Tamu lain diam.",
        "Indonesia dan Bregania sepakat.",
    ],
)
def test_a_country_that_stands_elsewhere_is_no_name_and_belongs_to_the_office(elsewhere):
    body = f"Presiden Bregania Karvo Mandel tiba. {elsewhere} Mandel lalu pulang."
    assert people(body) == [("Karvo Mandel", "Presiden Bregania")]


def test_a_given_name_behind_a_lone_word_starts_the_name():
    body = "Pengamat membahas Bregania. Presiden Bregania Anton Karvo tiba."
    assert people(body) == [("Anton Karvo", "Presiden Bregania")]


def test_one_country_vouches_for_another():
    body = "Di Bregania hujan. Bregania dan Tolkania berunding. Presiden Tolkania Karvo Mandel tiba. "
    body += "Presiden Bregania Budi Karvano pulang."
    assert people(body) == [
        ("Karvo Mandel", "Presiden Tolkania"),
        ("Budi Karvano", "Presiden Bregania"),
    ]


def test_a_country_is_nobody_even_where_it_speaks():
    body = 'Presiden Bregania Anton Karvo tiba di Bregania. "Baik," kata seorang warga Bregania.'
    assert people(body) == [("Anton Karvo", "Presiden Bregania")]


def test_a_group_is_named_by_the_words_behind_it():
    body = "Ketua Komisi Bregania Budi Karvano tiba."
    assert people(body) == [("Budi Karvano", "Ketua Komisi Bregania")]


def test_the_name_that_stands_by_itself_elsewhere_is_the_name():
    body = "Direktur Bregan Tolka Karvo Mandel tiba. Menurut Karvo Mandel, harga naik."
    assert people(body) == [("Karvo Mandel", "Direktur Bregan Tolka")]


def test_a_club_is_nobody_and_its_coach_has_a_name():
    body = "Bregan Tolka FC menang. Pelatih Bregan Tolka Eko Karvano puas. Tamu melihat Bregan Tolka."
    assert people(body) == [("Eko Karvano", "Pelatih Bregan Tolka")]
    assert people('Bregan Tolka FC menang. "Baik," kata pelatih Bregan Tolka, Eko Karvano.') == [
        ("Eko Karvano", None)
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Menteri Sosial Karvo Anwar Mandel tiba.",
        "Menteri Sosial Karvo Anwar Mandel tiba. Menurut Karvo, harga naik.",
        "Menteri Sosial Karvo Anwar Mandel tiba. Karvo kini diam.",
        "Menteri Sosial Karvo Bretel Mandel tiba. Karvo menegaskan harga naik. Mandel pulang.",
    ],
)
def test_an_unknown_first_name_stays_where_nothing_speaks_for_a_place(body):
    (person,) = find_people("", body)
    assert person.name in {"Karvo Anwar Mandel", "Karvo Bretel Mandel"}


def test_a_relative_is_no_office_to_take_words_from_a_name():
    body = "Kabar dari Karvo tiba. Ia memuji istrinya Karvo Anton Mandel."
    assert people(body) == [("Karvo Anton Mandel", "istrinya")]


def test_a_company_named_after_a_person_does_not_take_the_person_away():
    body = "Presiden Karvo Mandel tiba. Yayasan Karvo Mandel diam. Menurut Karvo Mandel, harga naik."
    assert people(body) == [("Karvo Mandel", "Presiden")]


def test_many_countries_part_from_the_one_name_beside_them():
    body = "".join(
        f"Presiden B{chr(97 + i % 26)}nia Karvo Mandel di B{chr(97 + i % 26)}nia. " for i in range(5_000)
    )
    assert people(body) == [("Karvo Mandel", "Presiden Bania")]


def test_who_speaks_by_a_first_name_is_no_part_of_the_office_before_it():
    body = (
        "Ketua panitia Wura Maruf Karvano tiba. Maruf Karvano, suaminya, diam. Wura mengatakan harga naik. "
    )
    body += "Wura berharap hujan."
    assert people(body)[0] == ("Wura Maruf Karvano", "Ketua panitia")
