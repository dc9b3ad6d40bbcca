"""Everything that a search finds, one article after the other: what is exported, in the order of its hits."""

from collections.abc import Iterator
from dataclasses import dataclass

from index.article import Article


@dataclass(frozen=True, slots=True)
class Exported:
    """One article of an export."""

    article: Article
    score: float  # 0 when nothing but filters was asked
    people: tuple[str, ...]  # whom it names, under the names by which they are shown


@dataclass(frozen=True, slots=True)
class Export:
    """The articles of one state of the index, whatever is committed while they are read."""

    count: int
    articles: Iterator[Exported]
