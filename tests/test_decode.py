"""Labels of runs, held to a look at every path there is."""

from itertools import pairwise, product

import numpy as np
import pytest

from index.intake.tagger.decode import decode


def every_path(scores: np.ndarray, transitions: np.ndarray) -> tuple[list[int], np.ndarray]:
    """The best path of one run and the probability of each label at each word."""
    count, labels = scores.shape
    chances = np.zeros((count, labels))
    best, top = [], -np.inf
    for path in product(range(labels), repeat=count):
        total = sum(scores[i, label] for i, label in enumerate(path))
        total += sum(transitions[one, other] for one, other in pairwise(path))
        for i, label in enumerate(path):
            chances[i, label] += np.exp(total)
        if total > top:
            best, top = list(path), total
    return best, chances / chances.sum(1, keepdims=True)


@pytest.mark.parametrize("seed", range(5))
def test_runs_of_every_length_are_read_as_if_each_stood_alone(seed):
    draw = np.random.default_rng(seed)
    lengths = [3, 1, 5, 2, 1, 4]
    scores, transitions = draw.normal(0, 3, (sum(lengths), 3)), draw.normal(0, 2, (3, 3))
    found = decode(scores, transitions, lengths)
    behind = np.cumsum(lengths)
    for first, last in zip(behind - lengths, behind, strict=True):
        best, chances = every_path(scores[first:last], transitions)
        assert found.best[first:last].tolist() == best
        np.testing.assert_allclose(found.chances[first:last], chances, atol=1e-9)


def test_scores_of_any_size_make_probabilities():
    scores = np.array([[900.0, -900.0], [-700.0, 700.0], [0.0, 0.0]])
    found = decode(scores, np.zeros((2, 2)), [3])
    assert found.best.tolist()[:2] == [0, 1]
    np.testing.assert_allclose(found.chances, [[1, 0], [0, 1], [0.5, 0.5]])


def test_no_runs_have_no_labels():
    found = decode(np.zeros((0, 3)), np.zeros((3, 3)), [])
    assert found.best.shape == (0,)
    assert found.chances.shape == (0, 3)
