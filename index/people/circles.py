"""Who is named beside a name in articles."""

from collections.abc import Iterable
from functools import cache

from index.people.clusters import Clusters
from index.people.company import Company


class Circles:
    """Who is named beside each name, by the links there are when this is made."""

    def __init__(self, clusters: Clusters, company: Company) -> None:
        self._clusters, self._company = clusters, company
        self._beside = company.beside(clusters.roots())
        self._articles_of, self._around = cache(self._find_articles), cache(self._find)

    def _find_articles(self, number: int) -> frozenset[int]:
        return frozenset(self._company.articles_of(self._clusters.members[number]))

    def _find(self, number: int) -> frozenset[int]:
        """The people in the articles of a name."""
        return frozenset(self._beside.of(self._articles_of(number)))

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

    def _is_stranger(self, one: int, own: set[str]) -> bool:
        return own.isdisjoint(self._clusters.tokens[one])
