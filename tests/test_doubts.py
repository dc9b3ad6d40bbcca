"""Marks that a model contradicts."""

import numpy as np

from index.intake.names import Words
from index.intake.tagger.tag import Labels
from train.doubts import settle
from train.gold import make_sentence


class Reader:
    """Takes "Karvo" for a person with certainty, "Mandel" for none, and everything else for nothing."""

    class model:
        labels = ("B-PER", "I-PER", "O")

    def label(self, words: Words) -> Labels:
        at = [i for i, raw in enumerate(words.raw) if raw[0].isupper()]
        chances = {"Karvo": (0.99, 0.0, 0.01), "Mandel": (0.01, 0.0, 0.99)}
        rows = np.array([chances.get(words.raw[i], (0.3, 0.1, 0.6)) for i in at]).reshape(-1, 3)
        return Labels(np.array(at, np.int64), rows.argmax(1), rows)


def settled(text: str, tags: str) -> list[str]:
    sentences = list(settle([make_sentence(text.split(), tags.split())], Reader()))  # type: ignore[arg-type]
    return [" ".join(sentence.tags) for sentence in sentences]


def test_a_name_that_nobody_marked_is_marked():
    assert settled("kata Karvo lalu", "O O O") == ["O B-PER O"]


def test_a_mark_that_the_model_thinks_impossible_costs_the_sentence():
    assert settled("kata Mandel lalu", "O B-PER O") == []
    assert settled("kata Karvo lalu", "O B-ORG O") == []


def test_where_the_model_is_unsure_the_marks_stay():
    assert settled("kata Budi dan Joni", "O B-PER O O") == ["O B-PER O O"]
