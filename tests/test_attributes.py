"""What a word says by itself."""

import numpy as np
import pytest

from index.intake.tagger.attributes import SHAPE_COUNT, describe
from index.intake.tagger.lexicon import BINS, LEVELS, Lexicon

EMPTY = Lexicon({}, np.zeros((0, LEVELS + BINS), np.uint16))


def lexicon(**rows: list[int]) -> Lexicon:
    return Lexicon({word: i for i, word in enumerate(rows)}, np.array(list(rows.values()), np.uint16))


@pytest.mark.parametrize(
    ("raws", "same"),
    [
        (["Karvo", "Mandel"], True),
        (["KARVO", "MANDEL"], True),
        (["12", "2024"], True),
        (["Karvo", "KARVO"], False),
        (["K", "KA"], False),
        (["karvo", "kArvo"], False),
        (["K2", "KA"], False),
    ],
)
def test_words_written_alike_have_one_shape(raws, same):
    shapes = {describe(raw, EMPTY).code % SHAPE_COUNT for raw in raws}
    assert (len(shapes) == 1) is same


def test_a_word_bears_all_its_lists_and_the_kind_of_the_first():
    word = describe("Bima", EMPTY)  # a town, and a name
    assert {"l:place", "l:given"} <= set(word.own)
    assert word.code // SHAPE_COUNT == describe("Jakarta", EMPTY).code // SHAPE_COUNT


def test_digits_are_all_alike():
    assert describe("2024", EMPTY) == describe("1999", EMPTY)


def test_clusters_keep_the_capital_and_rates_do_not():
    row, other = [1, 2, 3, 4, *[5] * BINS], [6, 7, 8, 9, *[0] * BINS]
    known = lexicon(darsan=row, Darsan=other)
    assert describe("Darsan", known).clusters == (6, 7, 8, 9)
    assert describe("DARSAN", known).clusters == (1, 2, 3, 4)
    assert "r0:5" in describe("Darsan", known).near
    assert "r0:5" in describe("DARSAN", known).near


def test_a_word_with_rates_alone_takes_its_cluster_from_the_other_case():
    known = lexicon(darsan=[0, 0, 0, 0, *[5] * BINS], Darsan=[6, 7, 8, 9, *[0] * BINS])
    assert describe("darsan", known).clusters == (6, 7, 8, 9)


def test_neighbours_learn_less_of_a_word_than_the_word_itself():
    word = describe("Sutarpiwati", EMPTY)
    assert set(word.near) < set(word.own)
    assert "e:wati" in word.own
    assert "l:ending" in word.own
