"""A search as a value that builds its own links: each changes one thing and keeps everything else."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, Self
from urllib.parse import parse_qsl, quote, urlencode

from search.query import (
    FACET_SIZE,
    FACETS,
    FILTERS,
    MAX_VALUES,
    CopiesShown,
    FacetName,
    MayLack,
    PeopleNamed,
    Query,
    Sort,
)
from web.language import Lang, lang_parameter

Filter = Literal["outlet", "person"]
Pairs = list[tuple[str, str]]
PREFIXES: dict[Filter, str] = {"outlet": "outlet_prefix", "person": "person_prefix"}
_EVERYTHING = Query()
_WEB_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\x7f<>\"]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere; without an address it only says where the reader is."""

    text: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Search:
    """What the address bar says: a question, and a language when the address chooses one.

    A link to another question begins at its first page, as a cursor belongs to one question alone.
    """

    query: Query = _EVERYTHING
    lang: Lang | None = None
    prefixes: tuple[tuple[Filter, str], ...] = ()  # what is sought inside facets, in the order of PREFIXES

    @classmethod
    def from_query_string(cls, text: str) -> Self:
        """Read an address; a search page shows every facet, also when the address asks for some.

        Raises BadQuery.
        """
        query = Query.from_query_string(text)
        sizes = dict(query.facet)
        every = tuple((name, sizes.get(name, FACET_SIZE)) for name in FACETS)
        given = dict(parse_qsl(text, errors="replace"))
        sought = ((name, given.get(parameter, "").strip()) for name, parameter in PREFIXES.items())
        prefixes = tuple((name, prefix) for name, prefix in sought if prefix)
        return cls(replace(query, facet=every), lang_parameter(text), prefixes)

    @property
    def asked(self) -> Query:
        """The question for the engine: without words nothing is more relevant, so the newest come first."""
        browsing = not self.query.q and self.query.sort == "relevance"
        return replace(self.query, sort="newest") if browsing else self.query

    @property
    def filtered(self) -> bool:
        """Whether any filter is set."""
        return any(name in FILTERS for name, _ in self.query.pairs())

    def pairs(self) -> Pairs:
        """The parameters of the address."""
        sought = [(PREFIXES[name], prefix) for name, prefix in self.prefixes]
        return self.query.pairs() + sought + language_pairs(self.lang)

    def url(self) -> str:
        """The address of the search page.

        >>> Search(Query(q="gempa"), "en").with_filter("person", "Ratna Wulandari").url()
        '/?q=gempa&person=Ratna+Wulandari&lang=en'
        """
        return address("/", self.pairs())

    def article(self, article_id: str) -> str:
        """The address of an article that knows the way back to this search."""
        return article_address(article_id, self.pairs())

    def person(self, name: str) -> str:
        """The address of a person's page that knows the way back to this search."""
        return person_address(name, self.pairs())

    def hidden(self, *shown: str) -> Pairs:
        """What a form must carry along when it shows fields for the parameters ``shown``."""
        left_out = {*shown, "cursor"}
        return [(name, value) for name, value in self.pairs() if name not in left_out]

    def asking(self, q: str) -> Self:
        """Other words under the same filters."""
        return self._with(q=q)

    def with_filter(self, name: Filter, value: str) -> Self:
        """With one more value; the same search when it has that value or no room for more."""
        values = self._values(name)
        if value in values or len(values) >= MAX_VALUES:
            return self._with()
        return self._with(**{name: (*values, value)})

    def without_filter(self, name: Filter, value: str) -> Self:
        """Without one value."""
        return self._with(**{name: tuple(kept for kept in self._values(name) if kept != value)})

    def within(self, first: date | None, last: date | None) -> Self:
        """Only from the first to the last day, both included; None leaves that end open. Undated ones go."""
        return self._with(from_=first, to=last, without=self.query.without - {"date"})

    def undated(self) -> Self:
        """Only without a date."""
        return self._with(from_=None, to=None, without=self.query.without | {"date"})

    def without_days(self) -> Self:
        """Without the selection of days; that of undated articles stays, as every other value of a filter."""
        return self._with(from_=None, to=None)

    def without_unknown(self, name: MayLack) -> Self:
        """Without the selection of articles whose outlet, or whose date, nothing tells."""
        return self._with(without=self.query.without - {name})

    def unfiltered(self) -> Self:
        """The words alone."""
        return replace(self, prefixes=())._with(
            outlet=(), person=(), people="any", from_=None, to=None, without=frozenset()
        )

    def with_people(self, people: PeopleNamed) -> Self:
        """Articles that name any of the people selected, or each."""
        return self._with(people=people)

    def not_seeking(self, name: Filter) -> Self:
        """Without what is sought inside a facet."""
        return replace(self, prefixes=tuple(one for one in self.prefixes if one[0] != name))

    def in_order(self, sort: Sort) -> Self:
        """In another order."""
        return self._with(sort=sort)

    def with_copies(self, copies: CopiesShown) -> Self:
        """With every copy of an article, or with one of each."""
        return self._with(copies=copies)

    def with_expand(self, expand: bool) -> Self:
        """With names in their other forms, or only as they were typed."""
        return self._with(expand=expand)

    def showing(self, name: FacetName, size: int) -> Self:
        """With more or fewer values of a facet."""
        return self._with(
            facet=tuple((facet, size if facet == name else old) for facet, old in self.query.facet)
        )

    def at(self, cursor: str) -> Self:
        """Another page of the same answer; "" is the first."""
        return replace(self, query=self.query.with_page(cursor or None))

    def _values(self, name: Filter) -> tuple[str, ...]:
        return self.query.outlet if name == "outlet" else self.query.person

    def _with(self, **changes: object) -> Self:
        return replace(self, query=replace(self.query, cursor=None, **changes))  # type: ignore[arg-type]


def address(path: str, pairs: Pairs) -> str:
    """A path on our host with its parameters."""
    return f"{path}?{urlencode(pairs, errors='replace')}" if pairs else path


def article_address(article_id: str, pairs: Pairs) -> str:
    """The address of an article.

    >>> article_address("2022/gempa bumi", []), article_address("a/../b", [])
    ('/artikel/2022/gempa%20bumi', '/artikel/a%2F..%2Fb')
    """
    return _below("/artikel/", article_id, pairs)


def person_address(name: str, pairs: Pairs) -> str:
    """The address of a person's page.

    >>> person_address("Joko Widodo", [("lang", "en")])
    '/tokoh/Joko%20Widodo?lang=en'
    """
    return _below("/tokoh/", name, pairs)


def _below(folder: str, name: str, pairs: Pairs) -> str:
    """The address of what has a name that ends a path.

    Browsers take the segments "." and ".." out of a path, and proxies empty ones: a name that has any hides
    its slashes.
    """
    plain = {"", ".", ".."}.isdisjoint(name.split("/"))
    return address(f"{folder}{quote(name, safe='/' if plain else '', errors='replace')}", pairs)


def language_pairs(lang: Lang | None) -> Pairs:
    """The parameter that keeps a chosen language."""
    return [("lang", lang)] if lang else []


def switched(query_string: str, lang: Lang) -> str:
    """This very page in another language; relative, so that no path can lead the link off our host.

    >>> switched("q=gempa&lang=id", "en")
    '?q=gempa&lang=en'
    """
    pairs = parse_qsl(query_string, keep_blank_values=True, errors="replace")
    return address("", [pair for pair in pairs if pair[0] != "lang"] + language_pairs(lang))


def is_web_address(url: str | None) -> bool:
    """Whether an address from an article may become a link; anything but http and https may run as code.

    >>> [is_web_address(url) for url in ("https://cakra.example/1", "javascript:alert(1)", None)]
    [True, False, False]
    """
    return bool(url and _WEB_ADDRESS.fullmatch(url))
