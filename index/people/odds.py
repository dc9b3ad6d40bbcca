"""The odds that two names are one person's: what each sign of that weighs, as judged pairs have taught.

``make model`` fits one logistic regression for each kind of names that are alike (``train.namesakes``) and
writes its weights to ``weights.tsv``; by hand they are not changed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from math import log

import numpy as np
from numpy.typing import NDArray

LIKENESS = "likeness"  # the logarithm of how like the topics of their articles are
FLOOR = 0.02  # of likeness; what is less is chance
TABLE = "weights.tsv"


@dataclass(frozen=True, slots=True)
class Weights:
    """What the signs of one kind weigh."""

    bias: float
    likeness: float
    signs: tuple[float, ...]

    def odds(self, likeness: float, signs: Sequence[float]) -> float:
        """The log-odds that names with these signs are one person's."""
        weighed = sum(weight * sign for weight, sign in zip(self.signs, signs, strict=True))
        return self.bias + self.likeness * log(likeness + FLOOR) + weighed

    def all_odds(self, likeness: NDArray[np.float64], signs: NDArray[np.float64]) -> NDArray[np.float64]:
        """(n,) the same of many, their signs a row each."""
        found: NDArray[np.float64] = signs @ np.array(self.signs)
        found += self.bias + self.likeness * np.log(likeness + FLOOR)
        return found


def read_weights(lines: Iterable[str], kinds: Mapping[str, Sequence[str]]) -> dict[str, Weights]:
    """The weights of ``kinds`` with these signs, from rows of a kind, a sign and its weight; "" is the bias.

    >>> read_weights(["lone\\t\\t1", "lone\\tlikeness\\t2", "lone\\tshare\\t3"], {"lone": ["share"]})
    {'lone': Weights(bias=1.0, likeness=2.0, signs=(3.0,))}
    """
    rows = (line.rstrip("\n").split("\t") for line in lines)
    found = {(kind, sign): float(weight) for kind, sign, weight in rows}
    return {
        kind: Weights(found[kind, ""], found[kind, LIKENESS], tuple(found[kind, sign] for sign in signs))
        for kind, signs in kinds.items()
    }


def own_weights(kinds: Mapping[str, Sequence[str]]) -> dict[str, Weights]:
    """The weights that come with the package."""
    text = resources.files("index.people").joinpath(TABLE).read_text(encoding="utf-8")
    return read_weights(text.splitlines(), kinds)
