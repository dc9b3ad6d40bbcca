"""What the addresses begin with that leave the site: in feeds, and in what browsers keep to search here."""

import re

import falcon

_HOST = re.compile(r"(?:[a-z0-9_.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?", re.IGNORECASE)


class Origin:
    """``https://arsip.example``, as whoever runs the server said, else as the request has it.

    A request says what its client writes into it. A cache that keeps feeds for all hosts together would hand
    one client's word to the others, and behind a proxy that speaks TLS it is not known that it does.
    """

    def __init__(self, site: str = "") -> None:
        self._site = site

    def of(self, req: falcon.Request) -> str:
        """Where the site is; 400 where neither the server nor the request can tell (RFC 9112, 3.2)."""
        if self._site:
            return self._site
        host = req.get_header("Host") or ""
        if not _HOST.fullmatch(host or req.netloc):
            raise falcon.HTTPBadRequest(description=f"Host {host[:60]!r} is no name of a host.")
        return req.prefix
