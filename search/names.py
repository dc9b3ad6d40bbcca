"""Searching inside a facet: the values of a name that begins as somebody types, counted under the filters."""

from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import parse_qsl

from search.errors import BadQuery
from search.query import FACET_SIZE, MAX_FACET_SIZE, Query, whole_number
from search.suggest import MAX_CHARACTERS, NameKind


@dataclass(frozen=True, slots=True)
class NameSearch:
    """Which values of a facet are sought: those with a name of which a word begins with ``prefix``.

    Case and accents do not matter; a prefix of several words goes on in the next ones; "" means every value.
    """

    facet: NameKind
    prefix: str = ""
    query: Query = Query()  # noqa: RUF009 - a frozen value
    limit: int = FACET_SIZE  # values, 1 to MAX_FACET_SIZE

    def __post_init__(self) -> None:
        if len(self.prefix) > MAX_CHARACTERS:
            raise BadQuery("long_beginning", count=len(self.prefix), most=MAX_CHARACTERS)

    @classmethod
    def from_query_string(cls, facet: NameKind, text: str) -> Self:
        """Read a URL's query string; raises BadQuery.

        >>> NameSearch.from_query_string("person", "prefix=jok&q=gempa&limit=5").limit
        5
        """
        pairs = parse_qsl(text, errors="replace")
        given = dict(pairs)
        limit = given.get("limit", "").strip()
        return cls(
            facet,
            given.get("prefix", "").strip(),
            Query.from_pairs([(name, value) for name, value in pairs if name not in ("limit", "prefix")]),
            whole_number("limit", limit, MAX_FACET_SIZE) if limit else FACET_SIZE,
        )


@dataclass(frozen=True, slots=True)
class NameFound:
    """A value that was sought."""

    value: str
    count: int  # articles, under every filter but this facet's own
    selected: bool
    alias: str | None  # another name of the person, by which they were found: "Jokowi"


@dataclass(frozen=True, slots=True)
class NamesFound:
    """The values that were sought.

    The commonest first; who was found by another name counts for that name's share of their articles. Then
    those selected that are not among them, which may count zero.
    """

    asked: NameSearch
    values: tuple[NameFound, ...]
    distinct: int  # values sought with a count above zero
    truncated: bool  # some of those are not in ``values``
    took_ms: float


def names_json(found: NamesFound) -> dict[str, Any]:
    """Values of a facet in the shape of the JSON API; ``alias`` stands only where there is one."""
    return {
        "facet": found.asked.facet,
        "prefix": found.asked.prefix,
        "values": [
            {"value": one.value, "count": one.count, "selected": one.selected}
            | ({"alias": one.alias} if one.alias else {})
            for one in found.values
        ],
        "distinct": found.distinct,
        "truncated": found.truncated,
        "took_ms": round(found.took_ms, 2),
    }
