"""Ways to take a search along: all of its articles as files, and what comes to it as a feed."""

from api.parameters import Format
from search.query import FILTERS
from web.links import Link, Pairs, Search, address
from web.locale import Locale

FORMATS: tuple[Format, ...] = ("csv", "jsonl", "citations", "ris")  # what most people open first
WHICH = ("q", *FILTERS, "expand")  # which articles, and no more: not in which order, nor which page


def exports(search: Search, locale: Locale) -> tuple[Link, ...]:
    """Every article that the search finds, a file of each format."""
    which = _pairs(search, (*WHICH, "copies", "sort"))
    return tuple(
        Link(locale.text(f"export_{name}"), address("/api/v1/export", [("format", name), *which]))
        for name in FORMATS
    )


def feed(search: Search) -> str:
    """The address of the feed of a search.

    >>> from search.query import Query
    >>> feed(Search(Query(q="gempa", sort="oldest", cursor="x"), "en"))
    '/feed.atom?q=gempa&lang=en'
    """
    return address("/feed.atom", _pairs(search, (*WHICH, "copies", "lang")))


def _pairs(search: Search, names: tuple[str, ...]) -> Pairs:
    return [(name, value) for name, value in search.pairs() if name in names]
