"""Who is named beside a name in articles, and whether two names share more of it than chance gives."""

from collections.abc import Iterable
from functools import cache

from index.people.clusters import Clusters
from index.people.company import Company

LEAST = 2  # articles of somebody whom two articles name


class Circles:
    """Who is named beside each name, by the links there are when this is made."""

    def __init__(self, clusters: Clusters, company: Company) -> None:
        self._clusters, self._company = clusters, company
        roots = [0] * len(clusters.names)  # of each name
        for number, members in enumerate(clusters.members):
            root = clusters.root(number)
            for one in members:
                roots[one] = root
        self._beside = company.beside(roots)
        self._articles_of, self._around = cache(self._find_articles), cache(self._find)

    def _find_articles(self, number: int) -> frozenset[int]:
        return frozenset(self._company.articles_of(self._clusters.members[number]))

    def _find(self, number: int) -> frozenset[int]:
        """The people in the articles of a name."""
        return frozenset(self._beside.of(self._articles_of(number)))

    def chance(self, number: int, other: int, most: float = 1.0) -> float:
        """In how many articles of the commoner name somebody from the rarer one's company would be by chance.

        As rare a one as the rarest whom both share, that is. Relatives of theirs tell nothing, as they keep
        company with each of a family. 1 where they share nobody; and where one article names both, so that
        they are two; and where it is above ``most``, maybe.
        """
        few, many = sorted((self._articles_of(number), self._articles_of(other)), key=len)
        if LEAST * len(many) > most * self._company.article_count or not few.isdisjoint(many):
            return 1.0
        rarer, commoner = (number, other) if few is self._articles_of(number) else (other, number)
        mine, theirs = self._around(rarer), self._around(commoner)
        own = {*self._clusters.tokens[number], *self._clusters.tokens[other]}
        shared = [self._articles(one) for one in mine & theirs if self._is_stranger(one, own)]
        if not shared:
            return 1.0
        rarest = min(shared)
        rare = [self._articles(one) for one in mine if self._is_stranger(one, own)]
        return sum(one for one in rare if one <= rarest) * len(many) / self._company.article_count

    def meet(self, number: int, others: Iterable[int]) -> bool:
        """Whether somebody is named both beside a name and beside one of others, or an article names both."""
        mine, own = self._around(number), set(self._clusters.tokens[number])
        root = self._clusters.root(number)
        return any(
            not self._articles_of(number).isdisjoint(self._articles_of(one))
            or any(
                each != root and self._is_stranger(each, own.union(self._clusters.tokens[one]))
                for each in mine & self._around(one)
            )
            for one in others
        )

    def beside(self, number: int, other: int) -> bool:
        """Whether every article of a name has the other one, too."""
        mine = self._articles_of(number)
        return bool(mine) and mine <= self._articles_of(other)

    def _articles(self, one: int) -> int:
        return self._clusters.total(one)

    def _is_stranger(self, one: int, own: set[str]) -> bool:
        return own.isdisjoint(self._clusters.tokens[one])
