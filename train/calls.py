"""Learn whom lone words mean: the weights of those who bear one, and of whether it is the likeliest one.

Two logistic regressions over words of single articles, judged by hand (``bench/lone_names.tsv``, the part
that is tuned on): the first over everybody who bears the word, the second over the one who is chosen by it.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from bench.lone_names import LEAST_WORDS, Mention, mentions
from bench.people_archive import Archive
from index.names import fold_name
from index.people.bearers import Ints, Mentions
from index.people.called import BEARER, CALLED, bearer_signs, calls
from index.people.clusters import Clusters
from index.people.odds import FLOOR, Weights
from index.people.topical import Topical
from train.fitting import Floats, fit

TUNED = "tuned"


class Group:
    """The names of each person, as sets of words."""

    def __init__(self, clusters: Clusters) -> None:
        self._homes: dict[str, int] = {}
        self._words: dict[int, list[set[str]]] = {}
        for number, members in enumerate(clusters.members):
            root = clusters.root(number)
            for name in (clusters.names[one] for one in members):
                self._homes[name] = root
                self._words.setdefault(root, []).append(set(name.split()))

    def has(self, person: int, name: str) -> bool:
        """Whether a person has a name, or one that has all words of it, or of which it has all."""
        folded = fold_name(name)
        words = set(folded.split())
        return self._homes.get(folded) == person or any(
            min(len(words), len(own)) >= LEAST_WORDS and (words <= own or own <= words)
            for own in self._words.get(person, ())
        )


def learn_calls(topical: Topical, archive: Archive) -> Mapping[str, Weights]:
    """The weights of BEARER and of CALLED."""
    asked, group = topical.mentions(), Group(topical.clusters)
    places, judged = _judged(asked, topical.clusters, archive)
    found = asked.bearers(places)
    right = [
        _is_right(group, judged[mention], person)
        for mention, person in zip(found.mentions.tolist(), found.roots.tolist(), strict=True)
    ]
    weights = {BEARER: _learnt(BEARER, found.likeness, bearer_signs(found), right)}
    chosen = calls(asked, topical.clusters, topical.company, weights[BEARER])
    right = [
        _is_right(group, mention, person)
        for mention, person in zip(judged, chosen.roots[places].tolist(), strict=True)
    ]
    weights[CALLED] = _learnt(CALLED, chosen.likeness[places], chosen.signs[places], right)
    return weights


def _judged(asked: Mentions, clusters: Clusters, archive: Archive) -> tuple[Ints, Sequence[Mention]]:
    """Those judged mentions that are asked about, and their places there."""
    pairs = zip(asked.articles.tolist(), asked.names.tolist(), strict=True)
    places = {
        (archive.ids[article], clusters.names[name]): place for place, (article, name) in enumerate(pairs)
    }
    judged = [one for one in mentions() if one.part == TUNED and (one.article, fold_name(one.word)) in places]
    return np.array([places[one.article, fold_name(one.word)] for one in judged], np.int64), judged


def _is_right(group: Group, mention: Mention, person: int) -> bool:
    return mention.verdict == "person" and group.has(person, mention.name)


def _learnt(kind: str, likeness: Floats, signs: Floats, right: Sequence[bool]) -> Weights:
    bias, like, *others = fit(np.column_stack((np.log(likeness + FLOOR), signs)), right)
    return Weights(bias, like, tuple(others))
