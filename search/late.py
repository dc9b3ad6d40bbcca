"""An engine for a server whose index cannot be opened at the moment: it answers as soon as it can be."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from threading import Lock

from index.article import Article
from index.errors import TelusurError
from search.engine import Engine, Stats
from search.export import Export
from search.names import NameSearch, NamesFound
from search.person import PersonPage
from search.query import Query
from search.results import Comparison, Copies, Hit, Results, Similar
from search.suggest import Completion, Typed

RETRY_SECONDS = 1.0  # between two trials


class LateEngine:
    """The engine that ``open_engine`` makes, made when it is first asked; for any number of threads.

    While it cannot be made every call raises why, a TelusurError, and tries again after a second. So a worker
    that starts while the index is damaged or away says so to its visitors, and the other workers go on.
    """

    def __init__(self, open_engine: Callable[[], Engine]) -> None:
        self._open = open_engine
        self._lock = Lock()
        self._engine: Engine | None = None
        self._error: TelusurError | None = None
        self._until = 0.0  # no other trial before, in seconds of ``time.monotonic``

    def opened(self) -> Engine:
        """The engine; raises why there is none."""
        with self._lock:
            if self._engine is not None:
                return self._engine
            if self._error is not None and time.monotonic() < self._until:
                raise self._error
            try:
                self._engine = self._open()
            except TelusurError as error:
                self._error, self._until = error, time.monotonic() + RETRY_SECONDS
                raise
            return self._engine

    def search(self, query: Query) -> Results:
        """As ``Engine`` has it, and so the others."""
        return self.opened().search(query)

    def export(self, query: Query) -> Export:
        """Every article that a query finds."""
        return self.opened().export(query)

    def hits(self, query: Query) -> Iterator[Hit]:
        """Every hit of a query."""
        return self.opened().hits(query)

    def article(self, article_id: str) -> Article:
        """The whole article."""
        return self.opened().article(article_id)

    def copies(self, article_id: str) -> Copies:
        """The copies of an article."""
        return self.opened().copies(article_id)

    def similar(self, article_id: str, most: int) -> Similar:
        """Articles like another one."""
        return self.opened().similar(article_id, most)

    def highlight(self, article: Article, query: Query) -> tuple[str, tuple[str, ...]]:
        """Title and paragraphs with marks."""
        return self.opened().highlight(article, query)

    def suggest(self, typed: Typed) -> tuple[Completion, ...]:
        """Ways to go on."""
        return self.opened().suggest(typed)

    def names(self, asked: NameSearch) -> NamesFound:
        """Values of a facet by how their names begin."""
        return self.opened().names(asked)

    def compare(self, queries: Sequence[Query], among: Query) -> Comparison:
        """Searches over time."""
        return self.opened().compare(queries, among)

    def person(self, name: str) -> PersonPage:
        """The person of a name."""
        return self.opened().person(name)

    def shown_names(self, names: Sequence[str]) -> tuple[str | None, ...]:
        """The names under which people are shown."""
        return self.opened().shown_names(names)

    def people_of(self, article: Article) -> tuple[str | None, ...]:
        """The names under which the people of an article are shown."""
        return self.opened().people_of(article)

    def cache_lookups(self) -> Mapping[tuple[str, str], int]:
        """Looks into each cache; none before there is an engine."""
        return {} if self._engine is None else self._engine.cache_lookups()

    def version(self) -> str:
        """A mark of the index."""
        return self.opened().version()

    def stats(self) -> Stats:
        """Counts of the index."""
        return self.opened().stats()
