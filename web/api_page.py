"""The API for people who read: what can be asked and what comes back, from the same table as OpenAPI."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import falcon
from markupsafe import Markup, escape

from api.openapi import ABOUT, REASONS, in_query
from api.operations import OPERATIONS, Operation
from api.parameters import FACET, PERIOD
from web.templating import Templates

IN_WORDS = {PERIOD: "2022, 2022-01 or 2022-01-13", FACET: "outlet, person or date, with :25 so many values"}


@dataclass(frozen=True, slots=True)
class Row:
    """A parameter: what it may be, in words, and what it is for."""

    name: str
    kind: str  # "1 to 100"
    default: str
    description: str


def kind_of(schema: Mapping[str, Any]) -> str:
    """What a value may be, in words.

    >>> kind_of({"type": "array", "items": {"enum": ["outlet", "date"]}})
    'outlet or date; may repeat'
    """
    if schema.get("type") == "array":
        return f"{kind_of(schema['items'])}; may repeat"
    if choices := schema.get("enum"):
        return " or ".join(map(str, choices))
    if "maximum" in schema:
        return f"{schema['minimum']} to {schema['maximum']:,}"
    if "maxLength" in schema:
        return f"text, at most {schema['maxLength']:,} characters"
    return IN_WORDS.get(schema.get("pattern", ""), "text")


def rows_of(one: Operation) -> Iterator[Row]:
    """The parameters of an operation, those of its path first."""
    for name, part in one.in_path.items():
        yield Row(name, " or ".join(part.choices) or "text, in the path", "", part.description)
    for row in in_query(one.parameters):
        schema = row["schema"]
        yield Row(row["name"], kind_of(schema), str(schema.get("default", "")), row["description"])


def with_code(text: str) -> Markup:
    """A description, what stands between double backticks as code, and everything escaped.

    >>> with_code("``next`` <leads> on")
    Markup('<code>next</code> &lt;leads&gt; on')
    """
    pieces = text.split("``")
    code = Markup("<code>{}</code>")
    return Markup("").join(code.format(piece) if n % 2 else escape(piece) for n, piece in enumerate(pieces))


class ApiPage:
    """``GET /api``: the API on one page, in English as its fields are."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def on_get(self, req: falcon.Request, resp: falcon.Response) -> None:
        self._templates.render(
            req,
            resp,
            "api.html",
            "API",
            about=ABOUT.split("\n\n"),
            operations=[(one, list(rows_of(one))) for one in OPERATIONS],
            reasons=REASONS,
            with_code=with_code,
        )

    def on_head(self, req: falcon.Request, resp: falcon.Response) -> None:
        self.on_get(req, resp)
