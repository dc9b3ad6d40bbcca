"""The seam: what API, web page and command line ask of an engine, whichever one answers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from index.article import Article
from index.errors import TelusurError
from search.export import Export
from search.names import NameSearch, NamesFound
from search.person import PersonPage
from search.query import Query
from search.results import Comparison, Copies, Hit, Results, Similar
from search.suggest import Completion, Typed


class ArticleMissing(TelusurError):
    """No article has this id."""


@dataclass(frozen=True, slots=True)
class Stats:
    """How much an index holds."""

    articles: int
    outlets: int
    people: int
    first: date | None  # day of the oldest dated article
    last: date | None
    undated: int
    segments: int
    bytes: int
    generation: int  # grows by one with each commit
    behind: str | None = None  # why a later generation is not served; None when the latest is


class Engine(Protocol):
    """Answers questions about one index; a new commit is seen from the next call on."""

    def search(self, query: Query) -> Results:
        """One page of hits with the facets asked for; raises BadQuery."""
        ...

    def export(self, query: Query) -> Export:
        """Every article that the query finds behind its cursor, whatever its limit; raises BadQuery."""
        ...

    def hits(self, query: Query) -> Iterator[Hit]:
        """The same as hits with their snippets; raises BadQuery."""
        ...

    def article(self, article_id: str) -> Article:
        """The whole article; raises ArticleMissing."""
        ...

    def copies(self, article_id: str) -> Copies:
        """The copies of an article; raises ArticleMissing."""
        ...

    def similar(self, article_id: str, most: int) -> Similar:
        """At most so many articles that share the telling words of one, its copies left out.

        Raises ArticleMissing.
        """
        ...

    def highlight(self, article: Article, query: Query) -> tuple[str, tuple[str, ...]]:
        """Title and paragraphs of the body as HTML, escaped, with the query's words marked."""
        ...

    def suggest(self, typed: Typed) -> tuple[Completion, ...]:
        """Ways to go on from what was typed: words, then people, then outlets, the commonest first."""
        ...

    def names(self, asked: NameSearch) -> NamesFound:
        """Values of a facet that have a name which begins so, counted under the filters; raises BadQuery."""
        ...

    def compare(self, queries: Sequence[Query], among: Query) -> Comparison:
        """Articles over time of each search, beside those of ``among``; raises BadQuery."""
        ...

    def person(self, name: str) -> PersonPage:
        """The person who has a name, in any case and accents; raises PersonMissing."""
        ...

    def shown_names(self, names: Sequence[str]) -> tuple[str | None, ...]:
        """The name under which the person of each name is shown; None for a name that no article has."""
        ...

    def people_of(self, article: Article) -> tuple[str | None, ...]:
        """The name under which each person of an article is shown there, in the order of its people."""
        ...

    def cache_lookups(self) -> Mapping[tuple[str, str], int]:
        """Looks into each cache so far, by its name and "hit" or "miss"."""
        ...

    def version(self) -> str:
        """A mark of the index as it stands, another one after each commit; quick enough for every request."""
        ...

    def stats(self) -> Stats:
        """Counts of the index as it stands."""
        ...
