"""What the shipped model reads in a text."""

import random

import numpy as np

from index.intake.names import split_words
from index.intake.tagger import tag
from index.intake.tagger.places import MAX_RUN
from index.intake.tagger.tag import Tagger, shipped_tagger, usually_small

TEXT = 'Bupati Joko Hartawan tiba di Jakarta. "Baik," kata Ratna Kusumawati (35), lalu KPK dan Budi pulang.'


def labels(text: str) -> dict[str, str]:
    words = split_words(text)
    found = shipped_tagger().label(words)
    names = shipped_tagger().model.labels
    return {words.raw[i]: names[label] for i, label in zip(found.at, found.best, strict=True)}


def test_persons_and_places_are_told_apart():
    found = labels(TEXT)
    assert (found["Joko"], found["Hartawan"], found["Bupati"]) == ("B-PER", "I-PER", "O")
    assert found["Jakarta"] == "B-LOC"


def test_a_sentence_is_read_alike_wherever_it_stands():
    alone, behind = (
        labels("Menurut Ratna Kusumawati, harga naik."),
        labels(f"{TEXT} Menurut Ratna Kusumawati, harga naik."),
    )
    assert alone.items() <= behind.items()


def test_a_long_text_is_read_in_parts_to_the_same_end(monkeypatch):
    words = split_words(TEXT)
    whole = shipped_tagger().label(words)
    monkeypatch.setattr(tag, "RUNS_AT_ONCE", 2)
    parts = shipped_tagger().label(words)
    np.testing.assert_array_equal(whole.at, parts.at)
    np.testing.assert_array_equal(whole.best, parts.best)
    np.testing.assert_array_equal(whole.chances, parts.chances)


def test_texts_are_read_together_to_the_last_bit_as_one_by_one():
    draw = random.Random(4)
    sentences = [
        f"{TEXT} ",
        "harga beras naik. ",
        "Ratna Kusumawati (35) pulang. ",
        "KPK DAN BUPATI JONI RAYA, ",
    ]
    texts = ["", *("".join(draw.choices(sentences, k=draw.randrange(6))) for _ in range(40)), "Kata Budi", ""]
    split = list(map(split_words, texts))
    together = shipped_tagger().label_all(split)
    for words, found in zip(split, together, strict=True):
        alone = Tagger(shipped_tagger().model).label(words)
        np.testing.assert_array_equal(found.at, alone.at)
        np.testing.assert_array_equal(found.best, alone.best)
        np.testing.assert_array_equal(found.chances, alone.chances)
    assert sum(len(found.at) for found in together) > 200
    assert shipped_tagger().label_all([]) == []


def test_a_text_without_capitals_has_no_labels():
    found = shipped_tagger().label(split_words("harga beras naik lagi"))
    assert found.chances.shape == (0, len(shipped_tagger().model.labels))


def test_word_types_beyond_the_bound_are_forgotten_and_read_again(monkeypatch):
    before = labels(TEXT)
    monkeypatch.setattr(tag, "MAX_KEPT", 3)
    labels("Karvo Mandel Bretel Darsan tiba.")
    assert labels(TEXT) == before


def test_words_that_news_writes_small_are_known():
    assert usually_small("memahami")
    assert not usually_small("jakarta")
    assert not usually_small("karvomandelbretel")


def test_sums_of_the_longest_run_stay_within_floats():
    """``decode`` does not scale them."""
    transitions = shipped_tagger().model.transitions
    assert MAX_RUN * float(transitions.max() - transitions.min()) < 600  # exp(-700) is the least number


def test_word_types_that_were_met_again_outlive_those_that_were_not(monkeypatch):
    tagger = Tagger(shipped_tagger().model)
    monkeypatch.setattr(tag, "MAX_KEPT", 8)
    before = tagger.label(split_words("Bupati Karvo tiba."))
    tagger.label(split_words("Bupati Karvo Mandel Bretel Darsan Sutarpi Ursa Telvo tiba."))
    after = tagger.label(split_words("Bupati Karvo tiba."))
    assert {"Karvo", "Bupati"} <= set(tagger._numbers)
    assert "Telvo" not in tagger._numbers
    np.testing.assert_array_equal(before.chances, after.chances)
