"""Full names in headlines end where the words of the headline begin."""

import pytest

from index.intake.people import find_people


@pytest.mark.parametrize(
    "title",
    [
        "Joko Karvano Gencar Kritik Panitia, Warga Diam",
        "Joko Karvano Bocorkan Rencana Panitia",
        "Karva Diam, Putri Joko Karvano Penusuk Warga Pulang",
        "Panitia Diam, Joko Karvano Duga Ada Kebocoran",
        "Rapat Dibongkar Peramal Joko Karvano, Warga Diam",
    ],
)
def test_the_title_gives_the_full_name_without_its_verbs(title):
    (person,) = find_people(title, '"Baik," kata Joko. Joko pulang.')
    assert (person.name, person.mentions) == ("Joko Karvano", ("Joko", "Joko Karvano"))


def test_two_names_of_a_title_are_two_people():
    body = '"Baik," kata Joko. "Tidak," kata Rudi.'
    found = find_people("Joko Karvano Tantang Rudi Hartawan Berdebat", body)
    assert [person.name for person in found] == ["Joko Karvano", "Rudi Hartawan"]


def test_a_longer_name_of_the_body_is_not_lengthened():
    (person,) = find_people("Joko Karvano Bretelan Kecewa", 'Bupati Joko Karvano tiba. "Baik," kata Joko.')
    assert person.name == "Joko Karvano"


def test_a_word_of_a_name_may_stand_twice():
    (person,) = find_people("Panitia Diam, Ratna Ting Ting Dihina Warga", '"Baik," kata Ratna.')
    assert person.name == "Ratna Ting Ting"
