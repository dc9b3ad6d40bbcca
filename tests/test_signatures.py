"""Signatures: alike for texts that are alike, the same in every run and batch."""

from collections.abc import Sequence

import numpy as np
import pytest
from archive import story

from index.analysis.vocabulary import Vocabulary
from index.columnar.copies import LEAST_SAME
from index.columnar.signatures import BANDS, MINIMA, SHORTEST, TermHashes, signatures

PINNED = "b3cc2da6 ca7bb3e8 5631c7bc 6fc6492c ba6a76bc 00da6a76".split()  # the first bands of two articles


def signed(articles: Sequence[tuple[str, str]], before: str = "") -> np.ndarray:
    """(BANDS, n) signatures of titles and bodies, in a vocabulary that has met ``before``."""
    vocabulary = Vocabulary()
    vocabulary.encode(before)
    numbers, starts = vocabulary.encode_all([text for one in articles for text in one])
    return signatures(TermHashes(vocabulary.forms)(numbers), starts)


def agreement(one: np.ndarray, other: np.ndarray) -> int:
    return int((one.copy().view(np.uint8) == other.copy().view(np.uint8)).sum())


def test_an_article_that_is_cut_agrees_as_much_as_it_shares_runs_of_words():
    whole = story(1, 300)
    cut = " ".join(whole.split()[:150])
    both = signed([("Panen Raya", whole), ("Judul Lain", cut)]).T
    assert agreement(*both) == pytest.approx(MINIMA * 148 / 298, abs=16)


def test_articles_of_the_same_words_in_another_order_do_not_agree():
    words = story(2).split()
    both = signed([("", " ".join(words)), ("", " ".join(sorted(words)))]).T
    assert agreement(*both) < LEAST_SAME / 3


def test_signs_case_and_the_title_do_not_change_the_signature_of_a_body():
    body = story(3)
    both = signed([("Panen", body), ("Banjir di Hulu", body.upper().replace(" ", ", "))]).T
    assert np.array_equal(*both)


def test_a_short_body_agrees_only_where_title_and_body_have_the_same_words():
    body = story(4, SHORTEST - 1)
    articles = [
        ("Panen Raya", body),
        ("PANEN, raya!", body + "."),
        ("Panen", body),
        ("Panen Raya", body + " lagi"),
    ]
    one, same, other_title, longer = signed(articles).T
    assert np.array_equal(one, same)
    assert agreement(one, other_title) < LEAST_SAME / 3
    assert agreement(one, longer) < LEAST_SAME / 3


def test_an_article_without_words_has_no_signature():
    assert not signed([("…", "—"), ("", "")]).any()


def test_a_signature_does_not_depend_on_its_batch_nor_on_what_the_vocabulary_met_before():
    articles = [("Panen", story(5)), ("", ""), ("Kilat", "Padi naik."), ("Pasar", story(6, 40))]
    together = signed(articles)
    assert together.shape == (BANDS, 4)
    for number, one in enumerate(articles):
        assert np.array_equal(signed([one], before=story(7))[:, 0], together[:, number])


def test_signatures_are_those_of_indexes_that_exist():
    """They stand in segments: others would find no copies of the articles there."""
    found = signed([("Panen", story(8)), ("Kilat", "Padi naik lagi.")])
    assert [f"{value:08x}" for value in found[:3].T.reshape(-1)] == PINNED
