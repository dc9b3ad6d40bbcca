"""Sketches: the rare words of articles, the same in every run and batch."""

from collections.abc import Sequence

import numpy as np
import pytest

from index.analysis.vocabulary import Vocabulary
from index.article import Language
from index.columnar.signatures import TermHashes
from index.columnar.sketches import PLACES, ROWS, Rarities, place_of, sketches

RARE = "Tahapari Gelbo Qasalino Velikarov Kodratmaja Xolonian".split()


def sketched(articles: Sequence[tuple[str, str]], before: str = "", language: Language = "id") -> np.ndarray:
    """(n, PLACES) sketches of titles and bodies, in a vocabulary that has met ``before``."""
    vocabulary = Vocabulary()
    vocabulary.encode(before)
    numbers, starts = vocabulary.encode_all([text for one in articles for text in one])
    rarities = Rarities(vocabulary)(numbers, starts, [language] * len(articles))
    found = sketches(TermHashes(vocabulary.forms)(numbers), rarities, starts)
    assert found.shape == (ROWS, len(articles))
    return np.ascontiguousarray(found.T).view(np.uint16)


def test_each_rare_word_stands_in_its_place_and_common_words_stand_nowhere():
    (one,) = sketched([(RARE[0], f"Kata orang tahun lalu, {' dan '.join(RARE[1:])} sudah jadi 2 orang.")])
    places = dict(place_of(word.lower()) for word in RARE)
    assert {place: value for place, value in enumerate(one.tolist()) if value} == places


def test_a_sketch_does_not_depend_on_what_was_read_before_it_or_with_it():
    article = ("Panen di Tahapari", " ".join(RARE))
    alone, *others = (
        sketched([article])[0],
        sketched([("Lain", "Gelbo Karvo"), article])[1],
        sketched([article, ("", "")], before="Qasalino menang di Velikarov")[0],
    )
    assert all(np.array_equal(alone, other) for other in others)


def test_of_words_that_want_one_place_the_rarer_has_it():
    names = (f"qanduli{chr(97 + number % 26)}{chr(97 + number // 26)}" for number in range(676))
    place, name = next(
        (place_of(name)[0], name) for name in names if place_of(name)[0] == place_of("naga")[0]
    )
    (one,) = sketched([("", f"Naga {name}")])
    assert one[place] == place_of(name)[1]
    assert sketched([("", "Naga")])[0][place] == place_of("naga")[1]


@pytest.mark.parametrize("language", ["id", "en"])
def test_an_article_without_words_has_no_sketch(language: Language):
    assert sketched([("", "")], language=language).tolist() == [[0] * PLACES]


def test_words_share_a_place_and_what_stands_there_hardly_ever():
    found = {place_of(f"kata{number}") for number in range(2_000)}
    assert len(found) > 1_990
    assert {place for place, _ in found} == set(range(PLACES))
    assert all(0 < value < 2**16 for _, value in found)
