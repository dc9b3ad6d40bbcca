"""Each request has a name, which its problem document and the log share."""

import re
import secrets

import falcon

HEADER = "X-Request-ID"
NAME = "telusur.request_id"  # in the request's environment, for the log
_SANE = re.compile(r"[A-Za-z0-9._-]{1,64}")  # goes into logs and headers as it is


class RequestIds:
    """Takes over the name that a proxy or a client gave, where it is sane, and makes one otherwise."""

    def process_request(self, req: falcon.Request, resp: falcon.Response) -> None:
        given = req.get_header(HEADER) or ""
        req.env[NAME] = given if _SANE.fullmatch(given) else secrets.token_hex(8)
        resp.set_header(HEADER, req.env[NAME])


def request_id(req: falcon.Request) -> str:
    """The name of a request."""
    found: str = req.env[NAME]
    return found
