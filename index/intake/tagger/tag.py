"""What the model reads in a text, each sentence by itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, chain, repeat
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.intake.names import Words
from index.intake.tagger.attributes import describe
from index.intake.tagger.contexts import NUMBERS, context_codes, gap_class
from index.intake.tagger.decode import decode
from index.intake.tagger.model import Model, context_keys, load_model
from index.intake.tagger.places import (
    OFFSETS,
    Ints,
    Places,
    find_near,
    find_places,
    find_runs,
    sentence_starts,
)

MODEL = Path(__file__).with_name("people.npz")
CAPITALS, COUNT = 0, 1  # the bins of ``train.rates`` for the share of capitals and how often it was met
HARDLY_EVER, OFTEN = 2, 3  # at most a tenth; thirty times
RUNS_AT_ONCE = 2_000  # a table of names as long as a page may be takes no more memory than this many
MAX_KEPT = 60_000  # word types whose sums are kept, 15 MB
MOST_STAYING = 0.75  # of them, when those that were met once are let go

_SLOTS = np.arange(len(OFFSETS))[:, None]


@dataclass(frozen=True, slots=True)
class Labels:
    """What the model makes of the n words that may be in names."""

    at: Ints  # (n,) which words
    best: Ints  # (n,) labels, numbers into ``Model.labels``
    chances: NDArray[np.float64]  # (n, n_labels)


class Tagger:
    """A model, and what it adds up to for each word type that it has met in or near a run."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._numbers: dict[str, int] = {}
        self._sums = np.zeros((4096, len(OFFSETS), len(model.labels)), np.float32)
        self._seen = np.zeros((4096, len(NUMBERS)), np.int64)  # what contexts see of each
        self._met = np.zeros(4096, np.int64)  # in how many texts, since some were forgotten

    def label(self, words: Words) -> Labels:
        """Labels of every word with a capital, and of particles between two."""
        opens = sentence_starts(words)
        runs = find_runs(words, opens)
        types = self._types(words, runs)
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
        scores = self._sums[types[at.all()], _SLOTS].sum(0, np.float64)
        scores += self._in_context(types, gaps, at)
        found = decode(scores, self.model.transitions, [last - first for first, last in runs])
        return Labels(at.word - 1, found.best, found.chances)

    def _types(self, words: Words, runs: Sequence[tuple[int, int]]) -> Ints:
        """The number of each word's type by place, the pad's first; the pad's too for words near no run."""
        if len(self._numbers) > MAX_KEPT:
            self._forget()
        near = find_near(runs, len(words))
        raws = ["", *map(words.raw.__getitem__, near.tolist())]
        known = self._numbers
        fresh = set(raws).difference(known)
        if fresh:
            self._learn(sorted(fresh))
        numbers = list(map(known.__getitem__, raws))
        types = np.full(len(words) + 1, numbers[0])
        types[near + 1] = numbers[1:]
        self._met[types] += 1
        return types

    def _forget(self) -> None:
        """Let go of the word types that were met once; of all, where most were met again."""
        raws = list(self._numbers)
        kept = np.flatnonzero(self._met[: len(raws)] > 1)
        if len(kept) > MAX_KEPT * MOST_STAYING:
            kept = kept[:0]
        self._numbers = {raws[number]: new for new, number in enumerate(kept.tolist())}
        self._sums[: len(kept)] = self._sums[kept]
        self._seen[: len(kept)] = self._seen[kept]
        self._met[:] = 0

    def _learn(self, raws: Sequence[str]) -> None:
        """Sum up what these words add to the labels at each offset."""
        first = len(self._numbers)
        last = first + len(raws)
        while last > len(self._sums):
            self._sums, self._seen, self._met = (
                np.concatenate([rows, np.zeros_like(rows)]) for rows in (self._sums, self._seen, self._met)
            )
        words = [describe(raw, self.model.lexicon) for raw in raws]
        weights = self.model.weights
        self._sums[first:last] = self._sum([word.near for word in words], weights)
        self._sums[first:last, 0] = self._sum([word.own for word in words], weights[:, 0])
        self._seen[first:last] = [word.numbers for word in words]
        self._numbers.update(zip(raws, range(first, last), strict=True))

    def _sum(self, attributes: Sequence[Sequence[str]], weights: NDArray[np.float32]) -> NDArray[np.float32]:
        """The ``weights`` of the attributes of each word, which has one at least, added up."""
        unknown = repeat(len(self.model.rows))
        rows = list(map(self.model.rows.get, chain.from_iterable(attributes), unknown))
        starts = [0, *accumulate(map(len, attributes[:-1]))]
        summed: NDArray[np.float32] = np.add.reduceat(weights[rows], starts)
        return summed

    def _in_context(self, types: Ints, gaps: Ints, at: Places) -> NDArray[np.float32]:
        wanted = context_keys(context_codes(gaps, self._seen[types], at))
        keys = self.model.keys
        found = np.searchsorted(keys[:-1], wanted)
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
