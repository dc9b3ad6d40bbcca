"""Whom a lone word means, article by article.

"Rudi" may be Rudi Hartawan in five articles and somebody else in the sixth. Of those who bear the word the
likeliest is chosen (the odds of a BEARER), and then it is weighed whether it is that person at all (those of
who is CALLED so): by how like their articles are, whether the rest of the name stands in this one, who is
named beside the person elsewhere, and whom the word means in other articles.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import starmap
from typing import NamedTuple

import numpy as np

from index.people.bearers import Bearers, Floats, Ints, Mentions
from index.people.clusters import Clusters
from index.people.company import Company
from index.people.odds import FLOOR, Weights
from index.people.shorter import LONE

BEARER, CALLED = "bearer", "called"
SIGNS = {
    BEARER: ("articles", "share", "own", "inside"),
    CALLED: ("odds", "rest", "company", "votes", "against", "own"),
}
LEAST = -0.5  # log-odds
AT_ONCE = 2**14  # mentions
KEPT = 2**15  # articles whose people are kept at hand
DOUBT = 0.25  # of a vote, for a word that no other article has alone


class Call(NamedTuple):
    """Whom a lone word means in an article."""

    article: int
    name: int
    person: int  # a cluster


@dataclass(frozen=True, slots=True)
class Calls:
    """Of each mention the likeliest bearer of its word."""

    roots: Ints  # (m,) clusters
    likeness: Floats  # (m,)
    signs: Floats  # (m, 6) as SIGNS names them


def bearer_signs(bearers: Bearers) -> Floats:
    """(b, 4) as SIGNS names them."""
    own = np.log(bearers.own + FLOOR)
    return np.column_stack((np.log1p(bearers.articles), bearers.share, own, bearers.inside))


def calls(mentions: Mentions, clusters: Clusters, company: Company, weights: Weights) -> Calls:
    """The likeliest bearer of each mention by weights of a BEARER.

    Of equal ones that who is named more and nearer in time, then the first by its form.
    """
    beside = _Beside(clusters, company)
    parts = [_chosen(mentions, some, beside, weights) for some in _portions(len(mentions.names))]
    roots, likeness, signs = (np.concatenate(part) for part in zip(*parts, strict=True))
    votes, against = _votes(mentions.rows, roots, signs[:, 0])
    every = np.column_stack((signs[:, :3], votes, against, signs[:, 3]))
    return Calls(roots, likeness, every)


def _portions(count: int) -> Iterator[Ints]:
    for start in range(0, count, AT_ONCE):
        yield np.arange(start, min(start + AT_ONCE, count))


def _chosen(
    mentions: Mentions, some: Ints, beside: "_Beside", weights: Weights
) -> tuple[Ints, Floats, Floats]:
    """Of some mentions the person, the likeness, and odds, rest, company and own share."""
    found = mentions.bearers(some)
    odds = weights.all_odds(found.likeness, bearer_signs(found))
    order = np.lexsort((-odds, found.mentions))
    best = order[np.searchsorted(found.mentions, np.arange(len(some)))]
    ends = np.cumsum(found.held.lengths)
    begins = ends - found.held.lengths
    company = [
        beside.strongest(article, root, number, found.held.articles[begin:end].tolist())
        for article, root, number, begin, end in zip(
            mentions.articles[some].tolist(),
            found.roots[best].tolist(),
            mentions.words.numbers[mentions.rows[some]].tolist(),
            begins[best].tolist(),
            ends[best].tolist(),
            strict=True,
        )
    ]
    own = np.log(found.own[best] + FLOOR)
    return (
        found.roots[best],
        found.likeness[best],
        np.column_stack((odds[best], found.rest[best], company, own)),
    )


class _Beside:
    """Who is named in articles, and how much it tells that somebody is."""

    def __init__(self, clusters: Clusters, company: Company) -> None:
        roots = clusters.roots()
        self._homes = company.beside(roots)
        counts = np.bincount(np.array(roots)[company.names], minlength=1)
        tells = np.log(max(1, company.article_count) / np.maximum(1, counts))
        self._tells: list[float] = tells.tolist()
        self._in = lru_cache(KEPT)(self._people_of)

    def _people_of(self, article: int) -> frozenset[int]:
        return frozenset(self._homes.of((article,)))

    def strongest(self, article: int, root: int, number: int, others: Sequence[int]) -> float:
        """What the rarest person tells who stands in an article and in another one; not these two."""
        mine = self._in(article)
        shared = {home for other in others if other != article for home in mine & self._in(other)}
        return max((self._tells[home] for home in shared - {root, number}), default=0.0)


def _votes(rows: Ints, roots: Ints, odds: Floats) -> tuple[Floats, Floats]:
    """Of the other articles of each mention's word: the share that means its person, and that does not."""
    count = np.bincount(rows)[rows]
    _, places = np.unique(np.column_stack((rows, roots)), axis=0, return_inverse=True)
    places = places.reshape(-1)
    chances = 1 / (1 + np.exp(-odds))
    same = np.bincount(places, chances)[places] - chances
    return (same + DOUBT) / count, (count - 1 - same) / count


def find_calls(
    mentions: Mentions, clusters: Clusters, company: Company, weights: Mapping[str, Weights]
) -> Iterator[Call]:
    """Every lone word of an article that means one who bears it.

    A word that means one person in all of its articles is linked to them, and not told.
    """
    if not len(mentions.names):
        return
    found = calls(mentions, clusters, company, weights[BEARER])
    meant = weights[CALLED].all_odds(found.likeness, found.signs) >= LEAST
    ends = np.bincount(mentions.rows, minlength=len(mentions.words.numbers))
    told = np.bincount(mentions.rows[meant], minlength=len(ends))
    first = np.full(len(ends), -1)
    first[mentions.rows[meant]] = found.roots[meant]
    one = np.ones(len(ends), bool)
    one[mentions.rows[meant & (found.roots != first[mentions.rows])]] = False
    linked = one & (told == ends)
    for row in np.flatnonzero(linked).tolist():
        clusters.link(int(mentions.words.numbers[row]), int(first[row]), LONE)
    places = np.flatnonzero(meant & ~linked[mentions.rows])
    columns = (column[places].tolist() for column in (mentions.articles, mentions.names, found.roots))
    yield from starmap(Call, zip(*columns, strict=True))
