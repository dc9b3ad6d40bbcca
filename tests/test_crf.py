"""What CRFsuite learns is what the package reads: the same labels, with the same probabilities."""

import numpy as np
import pytest

from index.intake.names import split_words
from index.intake.tagger.lexicon import BINS, LEVELS, Lexicon
from index.intake.tagger.model import load_model, save_model
from index.intake.tagger.tag import Tagger
from train.gold import make_sentence

pycrfsuite = pytest.importorskip("pycrfsuite", reason="the train extra is not installed")

MARKED = [
    ("kata Karvo Mandel di Bretel", "O B-PER I-PER O B-LOC"),
    ("ujar Bupati Joni Darso , lalu pulang ke Bretel", "O O B-PER I-PER O O O O B-LOC"),
    ("kata Sutarpi dan Karim bin Darso", "O B-PER O B-PER I-PER I-PER"),
    ("warga Bretel menemui Sutarpi ( 35 )", "O B-LOC O B-PER O O O"),
] * 3
TEXT = 'Bupati Karim bin Darso tiba di Bretel. "Baik," kata Joni Mandel (35), lalu Sutarpi pulang.'


def test_the_tagger_agrees_with_crfsuite(tmp_path):
    from train.crf import attributes_of, fit
    from train.export import export

    lexicon = Lexicon({"Bretel": 0}, np.arange(LEVELS + BINS, dtype=np.uint16)[None] + 1)
    fitted, saved = tmp_path / "fitted.crfsuite", tmp_path / "model.npz"
    fit([make_sentence(text.split(), tags.split()) for text, tags in MARKED], lexicon, fitted)
    save_model(saved, export(fitted, lexicon))
    tagger = Tagger(load_model(saved))
    words = split_words(TEXT)
    found = tagger.label(words)
    theirs = pycrfsuite.Tagger()
    theirs.open(str(fitted))
    runs, lists = attributes_of(words, lexicon, {})
    at = 0
    for (first, last), items in zip(runs, lists, strict=True):
        labels = theirs.tag(items)
        assert [tagger.model.labels[label] for label in found.best[at : at + last - first]] == labels
        for i in range(last - first):
            wanted = [theirs.marginal(label, i) for label in tagger.model.labels]
            np.testing.assert_allclose(found.chances[at + i], wanted, atol=0.03)
        at += last - first
    assert at == len(found.at) > 0
    assert "Karim bin Darso" in " ".join(words.raw[i] for i in found.at)
