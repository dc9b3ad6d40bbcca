"""Completions: what somebody who has typed the first letters may go on to ask."""

from dataclasses import dataclass
from typing import Any, Literal, Self, get_args
from urllib.parse import parse_qsl

from search.errors import BadQuery
from search.query import Query, whole_number

NameKind = Literal["person", "outlet"]
NAME_KINDS: tuple[NameKind, ...] = get_args(NameKind)
CompletionKind = Literal["word"] | NameKind
MAX_CHARACTERS = 200
COMPLETIONS = 10
MAX_COMPLETIONS = 20


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed so far, and how many completions are wanted."""

    q: str = ""
    limit: int = COMPLETIONS  # 1 to MAX_COMPLETIONS

    def __post_init__(self) -> None:
        if len(self.q) > MAX_CHARACTERS:
            raise BadQuery("long_beginning", count=len(self.q), most=MAX_CHARACTERS)

    @classmethod
    def from_query_string(cls, text: str) -> Self:
        """Read a URL's query string; raises BadQuery.

        >>> Typed.from_query_string("q=harga+ber&limit=5")
        Typed(q='harga ber', limit=5)
        """
        given = dict(parse_qsl(text, errors="replace"))
        limit = given.get("limit", "").strip()
        return cls(
            given.get("q", ""), whole_number("limit", limit, MAX_COMPLETIONS) if limit else COMPLETIONS
        )


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on."""

    kind: CompletionKind
    value: str  # the word, or the name as it is shown
    count: int  # articles that have it
    query: Query  # what asks for it, with everything else that was typed
    alias: str | None = None  # another name of the person, by which they were found: "Jokowi"


def completions_json(typed: Typed, found: tuple[Completion, ...]) -> dict[str, Any]:
    """Completions in the shape of the JSON API; ``query`` is the query string of a search."""
    return {
        "query": typed.q,
        "suggestions": [
            {
                "kind": one.kind,
                "value": one.value,
                "count": one.count,
                "query": one.query.to_query_string(),
            }
            | ({"alias": one.alias} if one.alias else {})
            for one in found
        ],
    }
