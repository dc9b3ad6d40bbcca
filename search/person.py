"""A person of the archive: what is told of one on a page of their own, each with the search it stands for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from index.errors import TelusurError
from search.query import Query
from search.results import DateFacet, Hit, facet_json, hit_json

LATEST = 10  # articles
MOST_SHOWN = 20  # names, roles, outlets and people


class PersonMissing(TelusurError):
    """No article names somebody of this name; ``near`` are names like it, the likeliest first.

    Or each that does tells whom it means: ``told`` are those people, the most frequent first; ``near``, too.
    """

    def __init__(self, name: str, near: Sequence[str], told: Sequence[str] = ()) -> None:
        self.name = name
        self.near, self.told = tuple(near), tuple(told)
        named = f"each article that names {name[:100]!r} tells whom it means"
        super().__init__(named if told else f"no article names {name[:100]!r}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is told, how many articles say it, and the search that shows it."""

    value: str
    count: int
    query: Query


@dataclass(frozen=True, slots=True)
class Entries:
    """The commonest of some things, equal ones by the alphabet."""

    values: tuple[Entry, ...]  # MOST_SHOWN at most
    distinct: int
    sample: int | None = (
        None  # of the latest articles of the person, evenly through time; None: all were counted
    )


@dataclass(frozen=True, slots=True)
class PersonPage:
    """What the archive has of a person."""

    asked: str  # the name that was asked for, any of theirs
    name: str  # the one under which they are shown
    total: int  # articles that name them
    names: Entries  # by which articles name them; an article has one of them
    roles: Entries  # titles beside the name
    dates: DateFacet
    outlets: Entries
    people: Entries  # whom the same articles name
    latest: tuple[Hit, ...]  # articles, one of each group of copies; what speaks of the person is marked
    took_ms: float

    @property
    def query(self) -> Query:
        """The search for all of their articles."""
        return Query(person=(self.name,))


def in_words(query: Query, text: str) -> Query:
    """The search for a text as it stands, under the same filters.

    >>> in_words(Query(person=("Rudi Hartawan",)), 'Menteri "Laut"').q
    '"Menteri Laut"'
    """
    plain = " ".join(text.replace('"', " ").split())
    return replace(query, q=f'"{plain}"' if plain else "")


def person_json(page: PersonPage) -> dict[str, Any]:
    """A person in the shape of the JSON API; each ``query`` is the query string of a search."""
    return {
        "asked": page.asked,
        "canonical": page.name,
        "total": page.total,
        "query": page.query.to_query_string(),
        "names": _entries_json(page.names),
        "roles": _entries_json(page.roles),
        "dates": facet_json(page.dates),
        "outlets": _entries_json(page.outlets),
        "people": _entries_json(page.people),
        "latest": [hit_json(hit) for hit in page.latest],
        "took_ms": round(page.took_ms, 2),
    }


def _entries_json(entries: Entries) -> dict[str, Any]:
    row: dict[str, Any] = {
        "values": [
            {"value": one.value, "count": one.count, "query": one.query.to_query_string()}
            for one in entries.values
        ],
        "distinct": entries.distinct,
        "truncated": entries.distinct > len(entries.values),
    }
    return row if entries.sample is None else row | {"sample": entries.sample}
