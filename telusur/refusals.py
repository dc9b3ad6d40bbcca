"""What gunicorn refuses before the application sees it: as a problem document, too, and not as its page."""

from typing import Any

import msgspec
from gunicorn import util

DETAILS = {
    400: "This is no HTTP request that can be read.",
    414: "The address is too long; shorten the question, or select fewer values.",
    431: "The headers of the request are too long.",
}


def refusal(status: int, reason: str) -> bytes:
    """A whole answer; what was sent is not repeated in it, for nobody could read that."""
    row = {
        "type": "about:blank",
        "title": reason,
        "status": status,
        "detail": DETAILS.get(status, f"{reason}."),
    }
    body = msgspec.json.encode(row)
    head = (
        f"HTTP/1.1 {status} {reason}",
        "Connection: close",
        "Content-Type: application/problem+json",
        f"Content-Length: {len(body)}",
        "X-Content-Type-Options: nosniff",
    )
    return "\r\n".join((*head, "", "")).encode("latin-1") + body


def write_refusal(connection: Any, status: int, reason: str, message: str) -> None:
    """In the place of gunicorn's ``util.write_error``; its message is in the log."""
    util.write_nonblock(connection, refusal(status, reason))
