"""What each route can be asked: names, types, bounds and choices, from which requests and OpenAPI are read.

Bounds are those by which ``search`` reads a value, and a client gets its messages. A name that stands in none
of these is refused, as a parameter that is misspelt would silently filter nothing.
"""

from functools import cache
from typing import Annotated, Literal

from msgspec import Meta, Struct, field
from msgspec.structs import fields

from search.language import MAX_CHARACTERS as LONGEST_QUESTION
from search.query import (
    FACET_SIZE,
    LIMIT,
    MAX_FACET_SIZE,
    MAX_LIMIT,
    MAX_SIMILAR,
    MAX_VALUES,
    CopiesShown,
    MayLack,
    PeopleNamed,
    Sort,
)
from search.suggest import COMPLETIONS, MAX_COMPLETIONS
from search.suggest import MAX_CHARACTERS as LONGEST_BEGINNING

PERIOD = "^((?!0000)[0-9]{4}(-(0?[1-9]|1[0-2])(-(0?[1-9]|[12][0-9]|3[01]))?)?)?$"  # blank: as if not given
FACET = "^(outlet|person|date)(:([1-9][0-9]{0,2}|1000))?$"
Switch = Literal["0", "1"]

Question = Annotated[
    str,
    Meta(
        max_length=LONGEST_QUESTION,
        description='Words, which must all match, "phrases", -words left out, and the other signs '
        "of the query language. Without it, every article.",
        examples=["gempa", '"harga beras" -impor'],
    ),
]
Outlets = Annotated[
    list[str],
    Meta(
        max_length=MAX_VALUES,
        description="Only articles of this outlet; repeat it for any of several.",
        examples=[["OBOR.CO"]],
    ),
]
People = Annotated[
    list[str],
    Meta(
        max_length=MAX_VALUES,
        description="Only articles that name this person, by any of their names; repeat it for several.",
        examples=[["Yosef Lamahala"]],
    ),
]
Day = Annotated[str, Meta(pattern=PERIOD)]
From = Annotated[
    Day, Meta(description="First day; a month or a year begins on its first.", examples=["2023"])
]
To = Annotated[
    Day, Meta(description="Last day; a month or a year ends on its last.", examples=["2024-06-30"])
]


class Filters(Struct, kw_only=True):
    """Which articles."""

    q: Question = ""
    outlet: Outlets = field(default_factory=list)
    person: People = field(default_factory=list)
    people: Annotated[
        PeopleNamed, Meta(description="Of several people, an article names any, or all of them.")
    ] = "any"
    from_: From = field(default="", name="from")
    to: To = ""
    without: Annotated[
        list[MayLack],
        Meta(
            description="Articles of which nothing tells this, beside those of the values or days selected."
        ),
    ] = field(default_factory=list)
    expand: Annotated[
        Switch, Meta(description="1: names of places and institutions are sought in their other forms too.")
    ] = "1"


class Ordered(Filters, kw_only=True):
    """Which articles, and in which order."""

    sort: Annotated[
        Sort,
        Meta(description="recent: by relevance, with recent articles preferred. Undated ones come last."),
    ] = "relevance"
    copies: Annotated[
        CopiesShown,
        Meta(description="Of articles that are copies of each other, the best one is a hit, or all."),
    ] = "one"


class Search(Ordered, kw_only=True):
    """One page of hits."""

    limit: Annotated[int, Meta(ge=1, le=MAX_LIMIT, description="Hits on a page.")] = LIMIT
    cursor: Annotated[str, Meta(description="Where the page begins: ``next`` of the page before.")] = ""
    facet: Annotated[
        list[Annotated[str, Meta(pattern=FACET)]],
        Meta(
            description="Facets wanted, with how many values: person:25. Without it, all three with ten.",
            examples=[["outlet", "person:25"]],
        ),
    ] = field(default_factory=list)
    explain: Annotated[Switch, Meta(description="1: each hit shows of what its score is made.")] = "0"


Format = Literal["jsonl", "csv", "citations", "ris"]


class Export(Ordered, kw_only=True):
    """Every hit, and as what."""

    format: Annotated[
        Format,
        Meta(
            description="jsonl: an article a line, with its text; csv: a row each, for spreadsheets; "
            "citations: a reference a line; ris: for reference managers."
        ),
    ] = "jsonl"


class Similar(Struct, kw_only=True):
    """How many articles like another one."""

    limit: Annotated[int, Meta(ge=1, le=MAX_SIMILAR, description="Hits, at most.")] = LIMIT


class Suggest(Struct, kw_only=True):
    """What was typed so far."""

    q: Annotated[
        str,
        Meta(max_length=LONGEST_BEGINNING, description="What was typed so far.", examples=["harga ber"]),
    ] = ""
    limit: Annotated[int, Meta(ge=1, le=MAX_COMPLETIONS, description="Suggestions, at most.")] = COMPLETIONS


class FacetNames(Filters, kw_only=True):
    """Values of a facet by how a name of theirs begins."""

    prefix: Annotated[
        str,
        Meta(
            max_length=LONGEST_BEGINNING,
            description="How a word of the name begins; case and accents do not matter.",
            examples=["yos"],
        ),
    ] = ""
    limit: Annotated[int, Meta(ge=1, le=MAX_FACET_SIZE, description="Values, at most.")] = FACET_SIZE


class Nothing(Struct):
    """A route that takes no parameters."""


@cache
def names(parameters: type[Struct]) -> tuple[str, ...]:
    """The names of parameters as they stand in an address.

    >>> names(Suggest)
    ('q', 'limit')
    """
    return tuple(one.encode_name for one in fields(parameters))
