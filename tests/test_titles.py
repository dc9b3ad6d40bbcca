"""The tables of titles, ranks and degrees agree with each other."""

import pytest

from index.intake.titles import DEGREE, HONORIFICS, MODIFIERS, RANKS, TITLES, is_courtesy


def test_tables_are_in_lower_case():
    assert all(word == word.lower() for word in TITLES | RANKS | HONORIFICS | MODIFIERS)


@pytest.mark.parametrize("word", ["akbp", "kombes", "jenderal", "h", "hj", "kh", "prof", "ustaz", "pak"])
def test_ranks_and_honorifics_are_courtesies(word):
    assert is_courtesy(word)


def test_an_office_is_no_courtesy():
    assert not is_courtesy("menteri")


@pytest.mark.parametrize(
    "text", [", S.H.", ", SH", " S.H.", ", M.Si", ", M. Si.", ", Ph.D", ", S.I.K.", ", Lc", ", MBA"]
)
def test_degrees_are_read_as_written(text):
    assert DEGREE.match(text)


@pytest.mark.parametrize("text", [", Siti", " Sari", ", Menteri", " Mahmud", ". Lalu"])
def test_names_and_words_are_no_degrees(text):
    assert not DEGREE.match(text)
