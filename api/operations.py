"""What can be asked of the API: the table from which OpenAPI and the page about the API are written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from msgspec import Struct

from api import answers, parameters
from api.formats import FORMATS

Media: TypeAlias = type[Struct] | None  # None: a text, and not one JSON value
JSON = "application/json"
NAME = "Any name of theirs; it may hold slashes."


@dataclass(frozen=True, slots=True)
class PathParameter:
    """A part of the path."""

    description: str
    example: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """One path that can be read, with GET and with HEAD."""

    path: str  # as OpenAPI writes it
    name: str  # of the function in a generated client
    summary: str
    description: str
    answer: Mapping[str, Media]  # by media type
    example: str  # an address that can be tried
    parameters: type[Struct] = parameters.Nothing
    in_path: Mapping[str, PathParameter] = field(default_factory=dict)
    problems: tuple[int, ...] = (503,)
    cached: bool = True  # it carries an ETag, by which 304 says that nothing has changed
    limited: bool = True  # it counts towards the rate limit of a client

    @property
    def statuses(self) -> tuple[int, ...]:
        """Every status that it can answer, but a fault of ours."""
        more = ((304,) if self.cached else ()) + ((429,) if self.limited else ())
        return tuple(sorted((200, 414, *more, *self.problems)))


ARTICLE_ID = PathParameter("Unique in the archive; it may hold slashes.", "2022/gempa-sabu")

OPERATIONS = (
    Operation(
        path="/api/v1/search",
        name="search",
        summary="Search",
        description="One page of hits, with its total and its facets. Counts are exact, and every hit can be "
        "paged to: ``next`` leads on.",
        answer={JSON: answers.SearchAnswer},
        example="/api/v1/search?q=gempa&facet=outlet&limit=5",
        parameters=parameters.Search,
        problems=(400, 503),
    ),
    Operation(
        path="/api/v1/export",
        name="export",
        summary="Everything that a search finds",
        description="All hits in their order, however many, as one state of the index has them. "
        "X-Total-Count says how many come. An answer that breaks off is no whole HTTP message.",
        answer={one.media_type.partition(";")[0]: None for one in FORMATS.values()},
        example="/api/v1/export?q=gempa&format=citations",
        parameters=parameters.Export,
        problems=(400, 503, 505),
    ),
    Operation(
        path="/api/v1/articles/{id}",
        name="article",
        summary="An article",
        description="The whole article with everything that was read of it, and its copies.",
        answer={JSON: answers.ArticleAnswer},
        example="",
        in_path={"id": ARTICLE_ID},
        problems=(400, 404, 503),
    ),
    Operation(
        path="/api/v1/articles/{id}/similar",
        name="similar",
        summary="Articles like one",
        description="Articles that share its most telling words, without its copies.",
        answer={JSON: answers.SimilarAnswer},
        example="",
        parameters=parameters.Similar,
        in_path={"id": ARTICLE_ID},
        problems=(400, 404, 503),
    ),
    Operation(
        path="/api/v1/suggest",
        name="suggest",
        summary="Completions",
        description="Words, people and outlets that begin as what was typed last; people by any name.",
        answer={JSON: answers.SuggestAnswer},
        example="/api/v1/suggest?q=harga+ber",
        parameters=parameters.Suggest,
        problems=(400, 503),
    ),
    Operation(
        path="/api/v1/facets/{facet}",
        name="facet_names",
        summary="Search inside a facet",
        description="Values with a name of which a word begins so, counted under the filters of a search.",
        answer={JSON: answers.FacetNamesAnswer},
        example="/api/v1/facets/person?prefix=yos&q=gempa",
        parameters=parameters.FacetNames,
        in_path={"facet": PathParameter("Which facet.", "person", ("person", "outlet"))},
        problems=(400, 404, 503),
    ),
    Operation(
        path="/api/v1/people/{name}",
        name="person",
        summary="A person",
        description="Names, titles, articles over time, outlets, people named together, latest articles.",
        answer={JSON: answers.PersonAnswer},
        example="/api/v1/people/Yosef%20Lamahala",
        in_path={"name": PathParameter(NAME, "Yosef Lamahala")},
        problems=(400, 404, 503),
    ),
    Operation(
        path="/health/live",
        name="live",
        summary="Whether the process answers",
        description="For whoever restarts it.",
        answer={JSON: answers.LiveAnswer},
        example="/health/live",
        problems=(),
        cached=False,
        limited=False,
    ),
    Operation(
        path="/health/ready",
        name="ready",
        summary="Whether the index can be read",
        description="503 when it cannot; the reason is in the log of the server.",
        answer={JSON: answers.ReadyAnswer},
        example="/health/ready",
        cached=False,
        limited=False,
    ),
)
