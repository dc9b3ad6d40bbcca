"""What helps where nothing was found: the search without one of its parts, where that finds something."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from search.engine import Engine
from search.errors import BadQuery
from search.leaving_out import without_each
from web.links import Link, Search
from web.locale import Locale
from web.view import filters_in_use

MOST_FILTERS = 10  # of a search that are tried; each takes a question to the engine


def ways_out(search: Search, engine: Engine, locale: Locale) -> tuple[Link, ...]:
    """Links with what they find: without a part of the words, without a filter, without any filter."""
    return tuple(
        Link(locale.count(key, total, **values), other.url())
        for key, values, other in _fewer_parts(search, locale)
        if (total := _total(other, engine))
    )


def _fewer_parts(search: Search, locale: Locale) -> Iterator[tuple[str, dict[str, str], Search]]:
    for one in without_each(search.query.q):
        yield "empty_shorter", {"part": one.left_out}, search.asking(one.q)
    filters = filters_in_use(search, locale)
    for text, without in filters[:MOST_FILTERS]:
        yield "empty_without", {"value": text}, without
    if len(filters) > 1:
        yield "empty_no_filters", {}, search.unfiltered()


def _total(search: Search, engine: Engine) -> int:
    with suppress(BadQuery):  # what is left of the words may read otherwise
        return engine.search(replace(search.asked, limit=1, facet=())).total
    return 0
