"""What the model reads in a text, each sentence by itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.intake.names import Words
from index.intake.tagger.attributes import Word, describe
from index.intake.tagger.contexts import context_codes, gap_class
from index.intake.tagger.decode import decode
from index.intake.tagger.model import Model, context_keys, load_model
from index.intake.tagger.places import OFFSETS, Ints, Places, find_places, find_runs, sentence_starts

MODEL = Path(__file__).with_name("people.npz")
CAPITALS, COUNT = 0, 1  # the bins of ``train.rates`` for the share of capitals and how often it was met
HARDLY_EVER, OFTEN = 2, 3  # at most a tenth; thirty times
RUNS_AT_ONCE = 2_000  # a table of names as long as a page may be takes no more memory than this many
MAX_KEPT = 60_000  # word types whose sums are kept, 13 MB


@dataclass(frozen=True, slots=True)
class Labels:
    """What the model makes of the n words that may be in names."""

    at: Ints  # (n,) which words
    best: Ints  # (n,) labels, numbers into ``Model.labels``
    chances: NDArray[np.float64]  # (n, n_labels)


class Tagger:
    """A model, and what it adds up to for each word type that it has met."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._numbers: dict[str, int] = {}
        self._sums = np.zeros((4096, len(OFFSETS), len(model.labels)), np.float32)
        self._codes = np.zeros((4096, 3), np.int64)  # code and the two coarser clusters

    def label(self, words: Words) -> Labels:
        """Labels of every word with a capital, and of particles between two."""
        opens = sentence_starts(words)
        runs = find_runs(words, opens)
        types = self._types(words)
        gaps = np.array([0, *map(gap_class, words.gap), 0])
        blocks = [runs[i : i + RUNS_AT_ONCE] for i in range(0, len(runs), RUNS_AT_ONCE)]
        parts = [self._label(types, gaps, find_places(block, opens), block) for block in blocks]
        if not parts:
            none = np.zeros(0, np.int64)
            return Labels(none, none, np.zeros((0, len(self.model.labels))))
        if len(parts) == 1:
            return parts[0]
        return Labels(
            np.concatenate([part.at for part in parts]),
            np.concatenate([part.best for part in parts]),
            np.concatenate([part.chances for part in parts]),
        )

    def _label(self, types: Ints, gaps: Ints, at: Places, runs: Sequence[tuple[int, int]]) -> Labels:
        scores = self._sums[types[at.word], 0].astype(np.float64)
        for slot, place in enumerate(OFFSETS.values()):
            if slot:
                scores += self._sums[types[getattr(at, place)], slot]
        scores += self._in_context(types, gaps, at)
        found = decode(scores, self.model.transitions, [last - first for first, last in runs])
        return Labels(at.word - 1, found.best, found.chances)

    def _types(self, words: Words) -> Ints:
        """The number of each word's type by place, the pad's first."""
        if len(self._numbers) > MAX_KEPT:
            self._numbers.clear()
        known = self._numbers
        for raw in ("", *words.raw):
            if raw not in known:
                self._learn(raw)
        return np.array([known[""], *map(known.__getitem__, words.raw)])

    def _learn(self, raw: str) -> None:
        number = self._numbers[raw] = len(self._numbers)
        if number == len(self._sums):
            self._sums = np.concatenate([self._sums, np.zeros_like(self._sums)])
            self._codes = np.concatenate([self._codes, np.zeros_like(self._codes)])
        word = describe(raw, self.model.lexicon)
        self._sums[number] = self._sum(word)
        self._codes[number] = word.code, *word.clusters[:2]

    def _sum(self, word: Word) -> NDArray[np.float32]:
        """What a word adds to the labels at each offset, (n_offsets, n_labels)."""
        rows, weights = self.model.rows, self.model.weights
        summed: NDArray[np.float32] = weights[[rows[name] for name in word.near if name in rows]].sum(0)
        summed[0] = weights[[rows[name] for name in word.own if name in rows], 0].sum(0)
        return summed

    def _in_context(self, types: Ints, gaps: Ints, at: Places) -> NDArray[np.float32]:
        code, coarse, fine = self._codes[types].T
        wanted = context_keys(context_codes(gaps, code, coarse, fine, at))
        keys = self.model.keys
        found = np.searchsorted(keys, wanted).clip(max=len(keys) - 1)
        found[keys[found] != wanted] = len(keys)
        summed: NDArray[np.float32] = self.model.context_weights[found].sum(0)
        return summed


@cache
def shipped_tagger() -> Tagger:
    """The tagger of the package, read once a process."""
    return Tagger(load_model(MODEL))


@lru_cache(maxsize=16_384)
def usually_small(low: str) -> bool:
    """Whether news hardly ever writes a word with a capital where no sentence starts, and has it often."""
    bins = shipped_tagger().model.lexicon.bins(low)
    return bool(bins) and 0 < bins[CAPITALS] <= HARDLY_EVER and bins[COUNT] >= OFTEN
