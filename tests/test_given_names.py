"""Words known or shaped like names, and one key for their spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.intake.given_names import is_given, is_lone_name, is_name_like, spelling


@pytest.mark.parametrize(
    "name", ["budi", "siti", "togar", "ketut", "asep", "abdullah", "kwik", "vladimir", "josep"]
)
def test_given_names_of_many_origins_are_known(name):
    assert is_given(name)


@pytest.mark.parametrize("name", ["karvawati", "sumaryono", "karvovich", "hutagalung"])
def test_surnames_and_endings_make_a_word_name_like(name):
    assert is_name_like(name)
    assert not is_given(name)


def test_ordinary_words_are_not_name_like():
    assert not any(map(is_name_like, ["gedung", "menteri", "harga", "pasar"]))


def test_a_name_that_is_also_a_word_of_offices_is_no_person_by_itself():
    assert is_name_like("agung")
    assert not is_lone_name("agung")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Yuri", "Yury"),
        ("Soekarno", "Sukarno"),
        ("Mochammad", "Muhamad"),
        ("Moh", "Muhammad"),
        ("Tjandra", "Candra"),
        ("Ma'ruf", "Maruf"),
        ("José", "Jose"),
    ],
)
def test_spellings_of_one_name_share_a_key(one, other):
    assert spelling(one) == spelling(other)


def test_different_names_keep_different_keys():
    keys = {spelling(name) for name in ("Budi", "Rudi", "Joni", "Siti", "Mahmud", "Muhammad", "Maman")}
    assert len(keys) == 7


@given(st.text(max_size=30))
def test_any_word_has_a_key(word):
    assert spelling(word) == spelling(word.upper().lower()) or not word.isascii()
