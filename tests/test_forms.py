"""Which words are pieces of a full name."""

import pytest

from index.intake.forms import is_piece

FULL = ("joko", "sukarvano")


@pytest.mark.parametrize(
    "word",
    [
        "suka",  # begins a word
        "karvano",  # ends one
        "jsuk",  # the first one's letter and the beginning of another
        "sukarvno",  # lacks a letter
        "sukarrvano",  # has one too many
    ],
)
def test_a_word_is_a_piece_of_a_name(word):
    assert is_piece(word, FULL)


@pytest.mark.parametrize(
    "word",
    [
        "karv",  # from inside
        "ksuk",  # the letter is not the first one's
        "jkar",  # not the beginning of another
        "sukarvan0",  # another last letter may be another person
        "bukarvano",  # so may another first one
        "sukrvno",  # lacks two
        "budi",
    ],
)
def test_a_word_is_no_piece_of_a_name(word):
    assert not is_piece(word, FULL)


def test_short_words_that_differ_in_a_letter_are_no_pieces():
    assert not is_piece("ria", ("rina", "karvano"))
    assert is_piece("rian", ("rifan", "karvano"))
