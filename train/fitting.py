"""A logistic regression with a ridge."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

RIDGE = 1.0  # on weights of signs of one spread
STEPS = 50
DIGITS = 3

Floats = NDArray[np.float64]


def fit(signs: Floats, same: Sequence[bool]) -> list[float]:
    """The bias and the weights of a logistic regression with a ridge, by Newton's method, rounded.

    The ridge holds the weights of signs that are brought to one spread, and not the bias.
    """
    middle, spread = signs.mean(axis=0), signs.std(axis=0)
    spread[spread == 0] = 1
    rows = np.hstack((np.ones((len(signs), 1)), (signs - middle) / spread))
    wanted = np.array(same, dtype=np.float64)
    ridge = RIDGE * np.eye(rows.shape[1])
    ridge[0, 0] = 0
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        found = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (wanted - found) - ridge @ weights
        weights += np.linalg.solve((rows.T * (found * (1 - found))) @ rows + ridge, slope)
    plain = weights[1:] / spread
    return [round(float(one), DIGITS) for one in (weights[0] - plain @ middle, *plain)]
