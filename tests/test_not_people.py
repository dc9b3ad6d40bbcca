"""Words that end a name, and names that win over them."""

import pytest

from index.intake.not_people import is_barred


@pytest.mark.parametrize(
    "word",
    [
        "rusia",
        "surabaya",
        "golkar",
        "samsung",
        "senin",
        "agustus",
        "allah",
        "islam",
        "namun",
        "jalan",
        "pt",
        "group",
        "smart",
    ],
)
def test_places_organisations_products_days_deities_and_function_words_are_barred(word):
    assert is_barred(word)


@pytest.mark.parametrize(
    "word", ["perhubungan", "kementerian", "menghadapi", "katanya", "investasi", "bergerak"]
)
def test_the_affixes_of_ordinary_words_are_enough(word):
    assert is_barred(word)


@pytest.mark.parametrize("word", ["budi", "putra", "bernard", "mendoza", "karvano", "gunawan", "lukman"])
def test_names_are_not_barred(word):
    assert not is_barred(word)


def test_a_place_wins_over_a_name():
    assert is_barred("jawa")
    assert is_barred("milan")
