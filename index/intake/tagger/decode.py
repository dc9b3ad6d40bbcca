"""The likeliest labels of runs of words, and how sure each is: a linear chain, over many runs at once.

A conditional random field (Lafferty, McCallum & Pereira 2001); the recursions are those of Rabiner 1989,
doi:10.1109/5.18626, scaled at each step.
"""

from collections.abc import Sequence
from dataclasses import dataclass

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
    run = np.repeat(np.arange(len(sizes)), sizes)
    step = np.arange(len(scores)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    padded = np.zeros((int(sizes.max(initial=0)), len(sizes), scores.shape[1]))
    padded[step, run] = scores
    return Labelling(
        _paths(padded, transitions, sizes)[step, run], _chances(padded, transitions, sizes)[step, run]
    )


def _paths(padded: Floats, transitions: Floats, sizes: Ints) -> Ints:
    """Viterbi's labels, (longest, runs); what stands behind a run's end has no meaning."""
    longest, runs, _ = padded.shape
    came_from = np.zeros(padded.shape, np.int64)
    best = padded.copy()
    for t in range(1, longest):
        ways = best[t - 1][:, :, None] + transitions
        came_from[t] = ways.argmax(1)
        best[t] += ways.max(1)
    paths: Ints = best.argmax(2)
    row = np.arange(runs)
    for t in range(longest - 2, -1, -1):
        goes_on = sizes - 1 > t
        paths[t] = np.where(goes_on, came_from[t + 1][row, paths[t + 1]], paths[t])
    return paths


def _chances(padded: Floats, transitions: Floats, sizes: Ints) -> Floats:
    """Forward and backward sums joined, (longest, runs, n_labels)."""
    longest = len(padded)
    emitted = np.exp(padded - padded.max(2, keepdims=True))
    moved = np.exp(transitions)
    forward = emitted.copy()
    for t in range(1, longest):
        forward[t] *= forward[t - 1] @ moved
        forward[t] /= forward[t].sum(1, keepdims=True)
    backward = np.ones_like(padded)
    for t in range(longest - 2, -1, -1):
        onward = (emitted[t + 1] * backward[t + 1]) @ moved.T
        goes_on = (sizes - 1 > t)[:, None]
        backward[t] = np.where(goes_on, onward / onward.sum(1, keepdims=True), 1.0)
    both = forward * backward
    chances: Floats = both / both.sum(2, keepdims=True)
    return chances
