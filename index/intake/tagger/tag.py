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
CAPITALS, COUNT = 0, 1  # the bins of ``train.rates`` for the share of capitals and how often it was met, …
NAMED, LEADS = 3, 5  # … for the share of names among its capitals, and how often it stands before a name
HARDLY_EVER, OFTEN = 2, 3  # at most a tenth; thirty times
RUNS_AT_ONCE = 500  # what so many take stays near the processor, however long a page of names is
MAX_KEPT = 60_000  # word types whose sums are kept, 15 MB
MOST_STAYING = 0.75  # of them, when those that were met once are let go

_SLOTS = np.arange(len(OFFSETS))[:, None]


@dataclass(frozen=True, slots=True)
class Labels:
    """What the model makes of the n words that may be in names."""

    at: Ints  # (n,) which words
    best: Ints  # (n,) labels, numbers into ``Model.labels``
    chances: NDArray[np.float64]  # (n, n_labels)


@dataclass(frozen=True, slots=True)
class _Text:
    """Texts laid end to end; each begins with a sentence, so nothing of one bears on another."""

    starts: list[int]  # the first word of each
    raw: list[str]
    opens: list[bool]
    runs: list[tuple[int, int]]
    gaps: Ints  # by place, what stands before the word there, and behind the last one

    @classmethod
    def of(cls, texts: Sequence[Words]) -> "_Text":
        starts = [0, *accumulate(map(len, texts[:-1]))]
        opens = list(map(sentence_starts, texts))
        runs = [
            (start + first, start + last)
            for start, words, open_ in zip(starts, texts, opens, strict=True)
            for first, last in find_runs(words, open_)
        ]
        marks = map(gap_class, chain.from_iterable(words.gap for words in texts))
        raw = list(chain.from_iterable(words.raw for words in texts))
        return cls(starts, raw, list(chain.from_iterable(opens)), runs, np.array([0, *marks, 0]))


class Tagger:
    """A model, and what it adds up to for each word type that it has met in or near a run."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._numbers: dict[str, int] = {}
        self._sums = np.zeros((4096, len(OFFSETS), len(model.labels)), np.float32)
        self._seen = np.zeros((4096, len(NUMBERS)), np.int64)  # what contexts see of each
        self._met = np.zeros(4096, np.int64)  # how often texts with it were read, since some were forgotten

    def label(self, words: Words) -> Labels:
        """Labels of every word with a capital, and of particles between two."""
        return self.label_all([words])[0]

    def label_all(self, texts: Sequence[Words]) -> list[Labels]:
        """The labels of each text, bit for bit as ``label`` gives them; short ones cost less together."""
        if not texts:
            return []
        text = _Text.of(texts)
        types = self._types(text)
        blocks = [text.runs[i : i + RUNS_AT_ONCE] for i in range(0, len(text.runs), RUNS_AT_ONCE)]
        parts = [self._label(types, text, block) for block in blocks] or [self._nothing]
        at, best, chances = (
            np.concatenate([getattr(part, name) for part in parts]) for name in ("at", "best", "chances")
        )
        bounds = at.searchsorted(text.starts).tolist()
        return [
            Labels(at[first:last] - start, best[first:last], chances[first:last])
            for start, first, last in zip(text.starts, bounds, [*bounds[1:], len(at)], strict=True)
        ]

    @property
    def _nothing(self) -> Labels:
        none = np.zeros(0, np.int64)
        return Labels(none, none, np.zeros((0, len(self.model.labels))))

    def _label(self, types: Ints, text: "_Text", runs: Sequence[tuple[int, int]]) -> Labels:
        at = find_places(runs, text.opens)
        scores = self._sums[types[at.all()], _SLOTS].sum(0, np.float64)
        scores += self._in_context(types, text.gaps, at)
        found = decode(scores, self.model.transitions, [last - first for first, last in runs])
        return Labels(at.word - 1, found.best, found.chances)

    def _types(self, text: "_Text") -> Ints:
        """The number of each word's type by place, the pad's first; the pad's too for words near no run."""
        if len(self._numbers) > MAX_KEPT:
            self._forget()
        near = find_near(text.runs, len(text.raw))
        raws = ["", *map(text.raw.__getitem__, near.tolist())]
        known = self._numbers
        fresh = set(raws).difference(known)
        if fresh:
            self._learn(sorted(fresh))
        numbers = list(map(known.__getitem__, raws))
        types = np.full(len(text.raw) + 1, numbers[0])
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


def usually_small(low: str) -> bool:
    """Whether news hardly ever writes a word with a capital where no sentence starts, and has it often."""
    return 0 < _bin(low, CAPITALS) <= HARDLY_EVER and _bin(low, COUNT) >= OFTEN


def named_share(low: str) -> int:
    """How often a word with a capital is in a name, by the steps of ``train.rates``; 0 is unknown."""
    return _bin(low, NAMED)


def capital_share(low: str) -> int:
    """How often a word has a capital where no sentence starts, by the same steps; 0 is unknown."""
    return _bin(low, CAPITALS)


def leads_share(low: str) -> int:
    """How often a word with a capital stands right before a name, by the same steps; 0 is unknown."""
    return _bin(low, LEADS)


@lru_cache(maxsize=65_536)
def _bin(low: str, kind: int) -> int:
    bins = shipped_tagger().model.lexicon.bins(low)
    return bins[kind] if bins else 0
