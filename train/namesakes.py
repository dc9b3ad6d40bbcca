"""Fit the weights of ``index/people/weights.tsv``: ``python -m train.namesakes``, minutes the first time.

A logistic regression for each kind of names that may be one person's: over pairs of names of the news archive
that were judged by hand (``bench/people_pairs.tsv``, the parts that are tuned on), their signs those that who
is who sees when it comes to that kind. So each kind is fitted on what the weights of those before it link.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bench.people_archive import MENTIONS, Archive, judged_pairs, read_archive
from index.names import fold_name
from index.people import odds
from index.people.alike import near_pairs, respelt_pairs
from index.people.candidates import (
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
from index.people.kinds import LEAST, READ, SIGNS, WEIGHTS
from index.people.known import PEOPLE
from index.people.misprints import MISPRINT
from index.people.odds import FLOOR, LIKENESS, Weights
from index.people.shorter import LONE, SHORTER, SPELLING, fuller_names, with_spellings
from index.people.topical import Topical, link_alone, link_misspelt, make_topical
from train.calls import learn_calls
from train.fitting import fit

TARGET = Path(odds.__file__).with_name(odds.TABLE)
SAMPLES = tuple(
    "fourth fifth sixth seventh eighth ninth tenth eleventh".split()
)  # hard pairs and ordinary ones
TUNED = ("first", "second", "third", *SAMPLES, "links", "later")


class Example(NamedTuple):
    """A judged pair of one kind."""

    signs: tuple[float, ...]  # the logarithm of likeness first
    same: bool


def main(target: Path = TARGET) -> None:
    """Read, fit and write the table."""
    archive = read_archive()
    rows = [row for kind, weights in fit_weights(archive).items() for row in _rows(kind, weights)]
    target.write_text("".join(f"{kind}\t{sign}\t{weight:g}\n" for kind, sign, weight in rows), "utf-8")


def _rows(kind: str, weights: Weights) -> Iterable[tuple[str, str, float]]:
    signs = zip(SIGNS[kind], weights.signs, strict=True)
    return (kind, "", weights.bias), (kind, LIKENESS, weights.likeness), *((kind, *one) for one in signs)


def fit_weights(archive: Archive, parts: Collection[str] = TUNED) -> Mapping[str, Weights]:
    """The weights of every kind, from the pairs of some parts; of lone words from all that is tuned on.

    A pair that was judged in another part, too, is left out.
    """
    known = folded(tuple(PEOPLE))
    forest = Forest(archive.names, archive.counts, known, NO_DECISIONS)
    forest.link_known(known)
    clusters, weights = forest.clusters, dict(WEIGHTS)
    topical = make_topical(clusters, archive.company, weights)
    if topical is None:
        raise SystemExit("the news archive is too small to learn from")
    judged = _judged(clusters, parts)
    found = list(spellings(clusters))
    weights[SPELLING] = _learnt(SPELLING, topical, found, judged)
    topical.link(found)
    near, respelt = list(near_pairs(clusters)), set(respelt_pairs(clusters))
    fuller = fuller_names(clusters)
    found = list(misprints(clusters, near, respelt))
    weights[MISPRINT] = _learnt(MISPRINT, topical, found, judged)
    weights[READ[MISPRINT]] = _learnt_in_doubt(topical, found, judged)
    topical.link(found)
    found = list(lacking(clusters, with_spellings(clusters, fuller), Circles(clusters, topical.company)))
    weights[SHORTER] = _learnt(SHORTER, topical, found, judged)
    weights[READ[SHORTER]] = _learnt_in_doubt(topical, found, judged)
    topical.link([*found, *cut_names(clusters)])
    link_misspelt(topical)
    found = list(lone_words(clusters))
    weights[LONE] = _learnt(LONE, topical, found, judged)
    link_alone(topical)
    return weights | learn_calls(topical, archive)


def _judged(clusters: Clusters, parts: Collection[str]) -> dict[frozenset[int], bool]:
    """Pairs of clusters, and whether they are one person's; where judges differ, the first holds.

    Of those that were judged mention by mention the full names: what a lone word means hangs on its article.
    """
    homes = {clusters.names[one]: number for number, all_ in enumerate(clusters.members) for one in all_}
    found: dict[frozenset[int], bool] = {}
    by_mention = ([part, verdict, one, other] for part, verdict, one, _, other, _ in judged_pairs(MENTIONS))
    full = (row for row in by_mention if all(" " in name for name in row[2:]))
    others: set[frozenset[int]] = set()
    for part, verdict, *pair in (*judged_pairs(), *full):
        one, other = (homes.get(fold_name(name)) for name in pair)
        if one is not None and other is not None:
            both = frozenset((one, other))
            if part.split()[0] in parts:
                found.setdefault(both, verdict == "same")
            else:
                others.add(both)
    return {pair: same for pair, same in found.items() if pair not in others}


def _learnt(
    kind: str, topical: Topical, candidates: Sequence[Candidate], judged: Mapping[frozenset[int], bool]
) -> Weights:
    """The weights of a kind, from those of its candidates that were judged and are told by their signs."""
    examples = [
        Example((float(np.log(like + FLOOR)), *one.signs), judged[frozenset(one[:2])])
        for one, like in topical.scored(candidates)
        if one.signs is not None and frozenset(one[:2]) in judged and topical.knows(one)
    ]
    return _fitted(examples)


def _learnt_in_doubt(
    topical: Topical, candidates: Sequence[Candidate], judged: Mapping[frozenset[int], bool]
) -> Weights:
    """The weights by which those are told that are in doubt by the weights of their kind."""
    scored = ((one, topical.over(one, like)) for one, like in topical.scored(candidates))
    examples = []
    for one, over in scored:
        pair = frozenset(one[:2])
        if pair in judged and topical.in_doubt(one, over):
            read = topical.read(one, over + LEAST[one.why])
            if read is not None:
                like, signs = read
                examples.append(Example((float(np.log(like + FLOOR)), *signs), judged[pair]))
    return _fitted(examples)


def _fitted(examples: Sequence[Example]) -> Weights:
    bias, likeness, *signs = fit(np.array([one.signs for one in examples]), [one.same for one in examples])
    return Weights(bias, likeness, tuple(signs))


if __name__ == "__main__":
    main()
