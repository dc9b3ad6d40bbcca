"""What is counted of single words over the archive, in bins: how often with a capital, how often in a name.

How often a word is in a name, or beside one, is what a first model reads in the archive: a list of names
and of words beside names that gold sentences are too few to give.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import log10

import numpy as np

from index.intake.names import Words
from index.intake.tagger.lexicon import BINS
from index.intake.tagger.places import find_runs, sentence_starts
from index.intake.tagger.tag import Tagger
from train.casing import Cases

LEAST_CASES = 3  # of a word where no sentence starts
LEAST_NAMES = 5  # of a word with a capital
LEAST_BESIDE = 10  # of a word beside a run of capitals
LONGEST_RUN = 8  # whose neighbours are counted
_CAPITAL_STEPS = (0.02, 0.1, 0.3, 0.6, 0.9, 0.98)
_NAME_STEPS = (0.02, 0.1, 0.25, 0.5, 0.75, 0.93)

Count = list[float]  # how often, and in how many of them the model expects a name
Bins = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What a model reads in an archive, by lower-case word."""

    first: dict[str, Count] = field(default_factory=lambda: defaultdict(lambda: [0, 0.0]))  # begins a name
    inner: dict[str, Count] = field(default_factory=lambda: defaultdict(lambda: [0, 0.0]))  # goes on in one
    left: dict[str, Count] = field(default_factory=lambda: defaultdict(lambda: [0, 0.0]))  # stands before one
    right: dict[str, Count] = field(default_factory=lambda: defaultdict(lambda: [0, 0.0]))  # and behind one


def count_names(texts: Iterable[Words], tagger: Tagger) -> Names:
    """Sums of the model's probabilities over ``texts``."""
    names = Names()
    begin, inside = (tagger.model.labels.index(label) for label in ("B-PER", "I-PER"))
    for words in texts:
        opens = sentence_starts(words)
        chances = tagger.label(words).chances[:, (begin, inside)].tolist()
        behind = 0
        for first, last in find_runs(words, opens):
            run = chances[behind : behind + last - first]
            behind += last - first
            for i, (begins, goes_on) in zip(range(first, last), run, strict=True):
                _add(names.first[words.low[i]], begins)
                _add(names.inner[words.low[i]], goes_on)
            if last - first <= LONGEST_RUN:
                if first and not opens[first]:
                    _add(names.left[words.low[first - 1]], run[0][0])
                if last < len(words) and not opens[last]:
                    _add(names.right[words.low[last]], sum(run[-1]))
    return names


def _add(count: Count, chance: float) -> None:
    count[0] += 1
    count[1] += chance


def rate_words(cases: Cases, names: Names | None) -> dict[str, Bins]:
    """BINS numbers for each word that is common enough; 0 where one is not known."""
    words = {
        low for low in [*cases.small, *cases.capital, *cases.capitals] if cases.total(low) >= LEAST_CASES
    }
    if names is not None:
        words |= {low for low, (count, _) in names.first.items() if count >= LEAST_NAMES}
        words |= {
            low
            for side in (names.left, names.right)
            for low, (count, _) in side.items()
            if count >= LEAST_BESIDE
        }
    return {low: _case_bins(low, cases) + _name_bins(low, names) for low in sorted(words)}


def _case_bins(low: str, cases: Cases) -> Bins:
    count = cases.total(low)
    if count < LEAST_CASES:
        return 0, 0, 0
    share, shouted = 1 - cases.small[low] / count, cases.capitals[low] / count
    return (
        1 + bisect_right(_CAPITAL_STEPS, share),
        min(7, int(2 * log10(count + 1))),
        1 + int(3 * shouted) if shouted else 0,
    )


def _name_bins(low: str, names: Names | None) -> Bins:
    """How often it is in a name, how often it then comes first, and how often it stands beside one."""
    if names is None:
        return (0,) * (BINS - 3)
    count, first = names.first.get(low, (0, 0.0))
    named = first + names.inner.get(low, (0, 0.0))[1]
    leads = 0 if count < LEAST_NAMES or named < 0.3 * count else 1 + int(3.99 * first / named)
    left, right = ((side.get(low, (0, 0.0))) for side in (names.left, names.right))
    return (
        _step(count, named, LEAST_NAMES),
        leads,
        _step(*left, LEAST_BESIDE),
        _step(*right, LEAST_BESIDE),
    )


def _step(count: float, named: float, least: int) -> int:
    if count < least:
        return 0
    return 1 + bisect_right(_NAME_STEPS, float(np.float32((named + 0.05) / (count + 0.5))))
