"""The likeliest labels of runs of words, and how sure each is: a linear chain, over many runs at once.

A conditional random field (Lafferty, McCallum & Pereira 2001); the recursions are those of Rabiner 1989,
doi:10.1109/5.18626. Words are sorted by their place in their run, longer runs first: those at one place are
a slice, and the runs that go on are its beginning.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Labelling:
    """Labels of n words in runs."""

    best: Ints  # (n,) the label on the likeliest path through the word's run
    chances: Floats  # (n, n_labels) the probability of each label


def decode(scores: Floats, transitions: Floats, lengths: Sequence[int]) -> Labelling:
    """``scores`` (n, n_labels) of words that stand run behind run; ``transitions`` (from, to)."""
    sizes = np.array(lengths, np.int64)
    starts = sizes.cumsum() - sizes
    longest_first = (-sizes).argsort(kind="stable")
    counts = np.bincount(sizes)[:0:-1].cumsum()[::-1]  # runs that reach each step
    order = np.concatenate(
        [starts[longest_first[:count]] + step for step, count in enumerate(counts.tolist())] or [starts]
    )
    bounds = [0, *counts.cumsum().tolist()]
    steps = [slice(*ends) for ends in pairwise(bounds)]
    best, chances = np.empty(len(scores), np.int64), np.empty(scores.shape)
    sorted_ = scores[order]
    best[order] = _paths([sorted_[one] for one in steps], transitions)
    chances[order] = _chances(sorted_, steps, transitions)
    return Labelling(best, chances)


def _paths(scores: Sequence[Floats], transitions: Floats) -> Ints:
    """Viterbi's labels; ``scores`` are (runs, n_labels) for each step, and fewer runs the further it is."""
    best = list(scores[:1])
    for score in scores[1:]:
        best.append((best[-1][: len(score), :, None] + transitions).max(1) + score)
    came_from = transitions.T
    paths: list[Ints] = []
    for reached in reversed(best):
        if paths:
            onward = paths[-1]
            reached = reached.copy()
            reached[: len(onward)] += came_from[onward]
        paths.append(reached.argmax(1))
    return np.concatenate(paths[::-1]) if paths else np.zeros(0, np.int64)


def _chances(scores: Floats, steps: Sequence[slice], transitions: Floats) -> Floats:
    """Forward and backward sums joined, (n, n_labels).

    Not scaled: the best label of each step is 1, so the sums of r words are at least exp(-r * spread), where
    ``spread`` is that of the transitions; runs are short (``MAX_RUN``), and it is not large. A product of
    matrices would be rounded otherwise for another number of runs, so that a text would not be read alike
    among others.
    """
    emitted = np.exp(scores - scores.max(1, keepdims=True))
    moved = np.exp(transitions - transitions.max())
    onward = moved.T.copy()
    forward, backward = emitted.copy(), np.ones_like(emitted)
    for before, now in pairwise(steps):
        forward[now] *= (forward[before][: now.stop - now.start, :, None] * moved).sum(1)
    for now, after in reversed(list(pairwise(steps))):
        backward[now][: after.stop - after.start] = (
            (emitted[after] * backward[after])[:, :, None] * onward
        ).sum(1)
    forward *= backward
    chances: Floats = forward / forward.sum(1, keepdims=True)
    return chances
