"""Weights for attributes: CRFsuite learns them on runs of words that may be names."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pycrfsuite

from index.intake.names import Words
from index.intake.tagger.attributes import Word, describe
from index.intake.tagger.contexts import TEMPLATES, context_codes, gap_class
from index.intake.tagger.lexicon import Lexicon
from index.intake.tagger.places import OFFSETS, find_places, find_runs, sentence_starts
from train.gold import Sentence, sound

SETTINGS = {
    "c1": 0.1,
    "c2": 0.05,
    "max_iterations": 120,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}  # c1 and c2 weigh the absolute and the squared weights; an attribute seen once tells too little

Runs = list[tuple[int, int]]
Attributes = list[list[list[str]]]  # of each word of each run


def attributes_of(words: Words, lexicon: Lexicon, known: dict[str, Word]) -> tuple[Runs, Attributes]:
    """The runs of a text and what is said of their words; ``known`` keeps word types."""
    opens = sentence_starts(words)
    runs = find_runs(words, opens)
    if not runs:
        return [], []
    described = [
        known.setdefault(raw, describe(raw, lexicon)) if raw not in known else known[raw]
        for raw in ("", *words.raw)
    ]
    at = find_places(runs, opens)
    gaps = np.array([0, *map(gap_class, words.gap), 0])
    numbers = np.array([word.numbers for word in described])
    codes = dict(zip(TEMPLATES, context_codes(gaps, numbers, at).tolist(), strict=True))
    places = {sign: getattr(at, place).tolist() for sign, place in OFFSETS.items()}
    lists = [
        [f"{name}={numbers[k]}" for name, numbers in codes.items()]
        + [
            sign + text
            for sign, place in places.items()
            for text in (described[place[k]].own if sign == "0" else described[place[k]].near)
        ]
        for k in range(len(at.word))
    ]
    behind = np.cumsum([last - first for first, last in runs]).tolist()
    return runs, [lists[last - (run[1] - run[0]) : last] for run, last in zip(runs, behind, strict=True)]


def fit(sentences: Sequence[Sentence], lexicon: Lexicon, path: Path) -> None:
    """Learn from ``sentences`` and write CRFsuite's model to ``path``."""
    trainer = pycrfsuite.Trainer(verbose=False)
    known: dict[str, Word] = {}
    for sentence in sentences:
        tags = sentence.word_tags()
        runs, lists = attributes_of(sentence.words, lexicon, known)
        for (first, last), items in zip(runs, lists, strict=True):
            trainer.append(items, sound(tags[first:last]))
    trainer.set_params(SETTINGS)
    trainer.train(str(path))
