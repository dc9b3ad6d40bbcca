"""Fit the weights of ``index/people/weights.tsv``: ``python -m train.namesakes``, minutes the first time.

A logistic regression for each kind of names that may be one person's: over pairs of names of the news archive
that were judged by hand (``bench/people_pairs.tsv``, the parts that are tuned on), their signs those that who
is who sees when it comes to that kind. So each kind is fitted on what the weights of those before it link.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.people_archive import Archive, judged_pairs, read_archive
from index.names import fold_name
from index.people import odds
from index.people.alike import near_pairs, respelt_pairs
from index.people.candidates import (
    SIGNS,
    WEIGHTS,
    Candidate,
    cut_names,
    lacking,
    lone_words,
    misprints,
    spellings,
)
from index.people.circles import Circles
from index.people.clusters import Clusters
from index.people.decisions import NO_DECISIONS
from index.people.forest import Forest, folded
from index.people.known import PEOPLE
from index.people.misprints import MISPRINT
from index.people.odds import FLOOR, LIKENESS, Weights
from index.people.shorter import LONE, SHORTER, SPELLING, fuller_names, with_spellings
from index.people.topical import Topical, link_misspelt, make_topical

TARGET = Path(odds.__file__).with_name(odds.TABLE)
TUNED = (*"first second third fourth fifth sixth seventh eighth ninth tenth".split(), "links", "later")
RIDGE = 1.0  # on weights of signs of one spread
STEPS = 50
DIGITS = 3

Floats = NDArray[np.float64]


class Example(NamedTuple):
    """A judged pair of one kind."""

    signs: tuple[float, ...]  # the logarithm of likeness first
    same: bool


def main(target: Path = TARGET) -> None:
    """Read, fit and write the table."""
    archive = read_archive()
    rows = [row for kind, weights in _fitted(archive).items() for row in _rows(kind, weights)]
    target.write_text("".join(f"{kind}\t{sign}\t{weight:g}\n" for kind, sign, weight in rows), "utf-8")


def _rows(kind: str, weights: Weights) -> Iterable[tuple[str, str, float]]:
    signs = zip(SIGNS[kind], weights.signs, strict=True)
    return (kind, "", weights.bias), (kind, LIKENESS, weights.likeness), *((kind, *one) for one in signs)


def _fitted(archive: Archive) -> Mapping[str, Weights]:
    known = folded(tuple(PEOPLE))
    forest = Forest(archive.names, archive.counts, known, NO_DECISIONS)
    forest.link_known(known)
    clusters, weights = forest.clusters, dict(WEIGHTS)
    topical = make_topical(clusters, archive.company, weights)
    if topical is None:
        raise SystemExit("the news archive is too small to learn from")
    judged = _judged(clusters)
    found = list(spellings(clusters))
    weights[SPELLING] = _learnt(SPELLING, topical, found, judged)
    topical.link(found)
    near, respelt = list(near_pairs(clusters)), set(respelt_pairs(clusters))
    fuller = fuller_names(clusters)
    found = list(misprints(clusters, near, respelt))
    weights[MISPRINT] = _learnt(MISPRINT, topical, found, judged)
    topical.link(found)
    found = list(lacking(clusters, with_spellings(clusters, fuller), Circles(clusters, topical.company)))
    weights[SHORTER] = _learnt(SHORTER, topical, found, judged)
    topical.link([*found, *cut_names(clusters)])
    link_misspelt(topical)
    found = list(lone_words(clusters))
    weights[LONE] = _learnt(LONE, topical, found, judged)
    return weights


def _judged(clusters: Clusters) -> dict[frozenset[int], bool]:
    """Pairs of clusters, and whether they are one person's; where judges differ, the first holds."""
    homes = {clusters.names[one]: number for number, all_ in enumerate(clusters.members) for one in all_}
    found: dict[frozenset[int], bool] = {}
    for part, verdict, *pair in judged_pairs():
        if part.split()[0] in TUNED:
            one, other = (homes.get(fold_name(name)) for name in pair)
            if one is not None and other is not None:
                found.setdefault(frozenset((one, other)), verdict == "same")
    return found


def _learnt(
    kind: str, topical: Topical, candidates: Sequence[Candidate], judged: Mapping[frozenset[int], bool]
) -> Weights:
    """The weights of a kind, from those of its candidates that were judged and are told by their signs."""
    examples = [
        Example((float(np.log(like + FLOOR)), *one.signs), judged[frozenset(one[:2])])
        for one, like in topical.told(candidates)
        if one.signs is not None and frozenset(one[:2]) in judged and topical.knows(one)
    ]
    bias, likeness, *signs = fit(np.array([one.signs for one in examples]), [one.same for one in examples])
    print(f"{kind}: {len(examples)} judged pairs, {sum(one.same for one in examples)} of one person")
    return Weights(bias, likeness, tuple(signs))


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


if __name__ == "__main__":
    main()
