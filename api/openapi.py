"""The API described in OpenAPI 3.1, written from the table of operations and the types of its answers."""

from collections.abc import Iterator
from typing import Any

import falcon
import msgspec
from msgspec import Struct
from msgspec.structs import fields

from api import release
from api.answers import Problem
from api.operations import OPERATIONS, Operation

PROBLEM = "application/problem+json"
REFERENCE = "#/components/schemas/{name}"
LIMIT_NOTE = "too many requests; only where the server has a rate limit"
REASONS = {
    304: "what If-None-Match names is what would be sent",
    400: "a parameter is unknown or cannot be read; the detail shows its value and what would do",
    404: "there is no such thing",
    414: "the address is longer than 8,190 characters",
    429: LIMIT_NOTE,
    503: "the index cannot be read at the moment, or enough exports are running",
    505: "HTTP/1.0, in which an answer that breaks off looks whole; ask with HTTP/1.1",
}
ABOUT = (
    "Full-text search with faceted browsing over an archive of news. Everything is read with GET; HEAD "
    "answers the same without a body, OPTIONS says what a path can do. Errors are problem documents "
    "(RFC 9457).\n\nA blank value is as if it were not given. Names of fields are fixed: more may come, none "
    "goes."
)


def document() -> dict[str, Any]:
    """The whole description, as JSON values."""
    used = {media for one in OPERATIONS for media in one.answer.values() if media} | {Problem}
    _, schemas = msgspec.json.schema_components(
        sorted(used, key=lambda one: one.__name__), ref_template=REFERENCE
    )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Telusur",
            "version": release.version(),
            "description": ABOUT,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "paths": {one.path: {"get": _operation(one)} for one in OPERATIONS},
        "components": {"schemas": _typed(schemas), "headers": HEADERS, "parameters": SHARED},
    }


HEADERS = {
    "X-Request-ID": {
        "description": "Names this request in problems and in the log.",
        "schema": {"type": "string"},
    },
    "ETag": {"description": "Changes when the archive or the program does.", "schema": {"type": "string"}},
    "Link": {"description": "rel=next: the page behind this one.", "schema": {"type": "string"}},
    "X-Total-Count": {"description": "Articles that come.", "schema": {"type": "integer", "minimum": 0}},
    "Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 1}},
}
SHARED: dict[str, Any] = {
    "If-None-Match": {
        "name": "If-None-Match",
        "in": "header",
        "description": "The ETag of an answer that is at hand.",
        "schema": {"type": "string"},
    },
    "X-Request-ID": {
        "name": "X-Request-ID",
        "in": "header",
        "description": "At most 64 letters, digits, dots, hyphens and underscores; else another is made.",
        "schema": {"type": "string"},
    },
}


def _operation(one: Operation) -> dict[str, Any]:
    shared = ["X-Request-ID", *(["If-None-Match"] if one.cached else [])]
    return {
        "operationId": one.name,
        "summary": one.summary,
        "description": one.description,
        "parameters": [
            *_in_path(one),
            *in_query(one.parameters),
            *({"$ref": f"#/components/parameters/{name}"} for name in shared),
        ],
        "responses": {str(status): _response(one, status) for status in one.statuses},
    }


def _in_path(one: Operation) -> Iterator[dict[str, Any]]:
    for name, part in one.in_path.items():
        schema: dict[str, Any] = {"type": "string", "minLength": 1}
        if part.choices:
            schema = {"type": "string", "enum": list(part.choices)}
        yield {
            "name": name,
            "in": "path",
            "required": True,
            "description": part.description,
            "schema": schema,
            "example": part.example,
        }


def in_query(parameters: type[Struct]) -> Iterator[dict[str, Any]]:
    """The parameters of a query string; a list is one that may be repeated."""
    _, schemas = msgspec.json.schema_components([parameters])
    properties = _typed(schemas)[parameters.__name__]["properties"] if fields(parameters) else {}
    for name, schema in properties.items():
        if not schema.get("default"):
            schema.pop("default", None)  # not to be given is no value
        row = {"name": name, "in": "query", "description": schema.pop("description"), "schema": schema}
        examples = schema.pop("examples", [])
        if examples:
            row["examples"] = {f"example{n}": {"value": value} for n, value in enumerate(examples, 1)}
        yield row


def _response(one: Operation, status: int) -> dict[str, Any]:
    headers = ["X-Request-ID"]
    headers += ["ETag"] if one.cached and status in (200, 304) else []
    headers += ["Link"] if one.name == "search" and status == 200 else []
    headers += ["X-Total-Count"] if one.name == "export" and status == 200 else []
    headers += ["Retry-After"] if status == 429 else []
    row: dict[str, Any] = {
        "description": REASONS.get(status, one.summary),
        "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in headers},
    }
    if status == 200:
        row["content"] = {media: {"schema": _schema(answer)} for media, answer in one.answer.items()}
    elif status != 304:
        row["content"] = {PROBLEM: {"schema": _schema(Problem)}}
    return row


def _schema(answer: type[Struct] | None) -> dict[str, Any]:
    return {"$ref": REFERENCE.format(name=answer.__name__)} if answer else {"type": "string"}


def _typed(schema: Any) -> Any:
    """The same with a type beside each choice of texts, which generators of clients ask for."""
    if isinstance(schema, list):
        return [_typed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    row = {name: _typed(value) for name, value in schema.items()}
    choices = row.get("enum")
    if isinstance(choices, list) and all(isinstance(one, str) for one in choices):
        row.setdefault("type", "string")
    return row


class OpenApi:
    """``GET /openapi.json``: the description of the API."""

    def __init__(self) -> None:
        self._document = msgspec.json.encode(document())

    def on_get(self, req: falcon.Request, resp: falcon.Response) -> None:
        resp.data, resp.content_type = self._document, falcon.MEDIA_JSON

    on_head = on_get
