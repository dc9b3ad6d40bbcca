"""Errors as RFC 9457 ``application/problem+json``."""

import logging
from typing import Any

import falcon
import msgspec

from api.request_ids import request_id
from index.errors import TelusurError
from search.engine import ArticleMissing
from search.errors import BadQuery
from search.person import PersonMissing

DETAILS = {
    404: "There is nothing at this path; searches live at /api/v1/search.",
    405: "This path can only be read; use GET.",
}
UNREADABLE = "The archive cannot be read at the moment; the log of the server says why."
LOG = logging.getLogger("telusur")


def status_of(error: TelusurError) -> str:
    """The HTTP status of an error: what the client can mend is 4xx, a broken index 503."""
    if isinstance(error, BadQuery):
        return falcon.HTTP_400
    return falcon.HTTP_404 if isinstance(error, (ArticleMissing, PersonMissing)) else falcon.HTTP_503


def problem(error: falcon.HTTPError, name: str) -> dict[str, Any]:
    """The error of a request of that name as a problem document.

    ``near`` are names like one that nobody has.
    """
    title = falcon.code_to_http_status(error.status_code).partition(" ")[2]
    cause = error.__cause__
    row = {
        "type": "about:blank",
        "title": title,
        "status": error.status_code,
        "detail": error.description or DETAILS.get(error.status_code, title),
        "request_id": name,
    }
    if isinstance(cause, BadQuery) and cause.position is not None:
        row |= {"position": cause.position, "length": cause.length}  # in q, in characters
    return row | {"near": list(cause.near)} if isinstance(cause, PersonMissing) else row


def write_problem(req: falcon.Request, resp: falcon.Response, error: falcon.HTTPError) -> None:
    """Falcon's error serializer."""
    resp.data = msgspec.json.encode(problem(error, request_id(req)))
    resp.content_type = "application/problem+json"


def raise_for_client(
    req: falcon.Request, resp: falcon.Response, error: TelusurError, params: dict[str, Any]
) -> None:
    """Turn an error of ours into the HTTP error that says the same, but names no file of the server."""
    if status_of(error) == falcon.HTTP_503:
        raise unreadable(req, error) from error
    raise falcon.HTTPError(status_of(error), description=str(error)) from error


def unreadable(req: falcon.Request, error: Exception) -> falcon.HTTPError:
    """What is told while the index cannot be read: the reason is for the log alone."""
    LOG.error("%s %s (%s): %s", req.method, req.path, request_id(req), error)
    return falcon.HTTPServiceUnavailable(description=UNREADABLE)


def raise_unexpected(
    req: falcon.Request, resp: falcon.Response, error: Exception, params: dict[str, Any]
) -> None:
    """A fault of ours: the log gets the trace, the client a plain sentence."""
    LOG.exception("%s %s (%s) failed", req.method, req.path, request_id(req))
    raise falcon.HTTPInternalServerError(
        description="The server made a mistake; its log has the details."
    ) from error
