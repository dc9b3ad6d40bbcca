"""Where a name begins and ends."""

import pytest

from index.intake.people import find_people


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Menurut Bupati Joko Hartawan Sementara itu, harga naik.", "Joko Hartawan"),
        ("Pengasuh pesantren Darul Irfan KH Abdul Muhith Fauzan ikut berlayar.", "Abdul Muhith Fauzan"),
        ("Peneliti bahasa Lalu Wirakarsa menyebutkan hal itu.", "Lalu Wirakarsa"),
        ("Kepala desa, I Made Suardika, mengatakan siap.", "I Made Suardika"),
        ("Hadir pula Prof. Dr. Bambang Hartawan, M.Si., dari kampus itu.", "Bambang Hartawan"),
        ("Direktur Bregan Tolka Karvo Mandel tiba. Menurut Karvo Mandel, harga naik.", "Karvo Mandel"),
    ],
)
def test_a_name_has_all_its_words_and_no_others(body, name):
    assert [person.name for person in find_people("", body)] == [name]


def test_a_name_that_is_sure_once_is_read_again_where_it_is_longer():
    body = "Album kedua Meutia Zahrani terbit. Kata Meutia, lagu itu lahir di Ternate. “Lega,” ujar Meutia."
    (person,) = find_people("", body)
    assert (person.name, person.mentions) == ("Meutia Zahrani", ("Meutia Zahrani", "Meutia"))


def test_a_short_form_before_a_verb_in_capitals_ends_before_it():
    body = "Baca juga: Ratna Membantah Tuduhan. Bupati Ratna Kusumawati hadir. Kata Ratna, harga naik."
    (person,) = find_people("", body)
    assert person.mentions == ("Ratna", "Ratna Kusumawati")


def test_a_country_that_owns_a_minister_is_nobody():
    body = "Vestria dan Kordania sepakat. Menteri Luar Negeri Kordania Elena Varkonda tersenyum."
    assert [person.name for person in find_people("", body)] == ["Elena Varkonda"]
