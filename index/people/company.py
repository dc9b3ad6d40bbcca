"""Which names stand in articles together: what tells two people of like names apart, or one from two."""

from array import array
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.people.contexts import ReadText
from index.people.topics import Topics

Ints = NDArray[np.int32]


@dataclass(frozen=True)
class Company:
    """The names of an archive's articles; in what order these are numbered does not matter."""

    articles: Ints  # (m,) an article for each name in it, numbers from 0
    names: Ints  # (m,) the name, numbers from 0
    article_count: int
    topics: Topics | None = None  # what the articles are about, where that is known
    texts: ReadText | None = None  # the articles themselves, where they can be read

    @cached_property
    def _by_name(self) -> "Grouped":
        """Articles name by name."""
        return Grouped.by(self.names, self.articles)

    @cached_property
    def _by_article(self) -> "Grouped":
        return Grouped.by(self.articles, self.names)

    def articles_of(self, names: Iterable[int]) -> set[int]:
        """The articles that have any of these names."""
        return self._by_name.of(names)

    def names_in(self, articles: Iterable[int]) -> set[int]:
        """The names that stand in any of these articles."""
        return self._by_article.of(articles)

    def beside(self, homes: Sequence[int]) -> "Grouped":
        """Article by article what each of its names stands for: (n,) of each name another number."""
        return self._by_article.said_of(homes)


def make_company(
    articles: Iterable[Collection[int]], topics: Topics | None = None, texts: ReadText | None = None
) -> Company:
    """The company of articles that are given as the numbers of their names.

    >>> company = make_company([[0, 1], [2], [1, 2]])
    >>> company.names_in(company.articles_of([0]))
    {0, 1}
    """
    lengths, names = array("i"), array("i")
    for one in articles:
        lengths.append(len(one))
        names.extend(one)
    numbers = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
    return Company(numbers, np.array(names, np.int32), len(lengths), topics, texts)


@dataclass(frozen=True, slots=True)
class Grouped:
    """Values key by key. Arrays of Python's own: to cut a few values out of them is what takes the time."""

    values: "array[int]"
    starts: "array[int]"  # where those of each key begin, and the end

    @classmethod
    def by(cls, keys: Ints, values: Ints) -> "Grouped":
        """Values by the key that stands at the same place."""
        starts = np.concatenate(([0], np.bincount(keys).cumsum()))
        return cls(
            array("i", values[keys.argsort(kind="stable")].astype(np.intc).tobytes()),
            array("q", starts.astype(np.int64).tobytes()),
        )

    def of(self, keys: Iterable[int]) -> set[int]:
        """The values of several keys, of those that there are."""
        found: set[int] = set()
        values, starts = self.values, self.starts
        for key in keys:
            if key + 1 < len(starts):
                found.update(values[starts[key] : starts[key + 1]])
        return found

    def said_of(self, homes: Sequence[int]) -> "Grouped":
        """The same keys with another value for each."""
        return Grouped(array("i", np.array(homes, np.intc)[self.values].tobytes()), self.starts)
