"""Answers that a client has already are not made again: ``ETag`` by the index's generation (RFC 9110, 13).

A tag is weak, as ``took_ms`` differs each time. It is a mark of the address, the generation, the program and
the request's variant, and so is known before anything is searched: who has the answer costs no search.
"""

import hashlib

import falcon

from api import release
from api.compression import accepted_coding
from index.errors import TelusurError
from search.engine import Engine

READING = ("GET", "HEAD")


class Freshness:
    """Tags answers with 200, and answers 304 in the place of resources that are asked for again.

    A resource whose answers depend on more than the index says so with ``fresh = True``. The tag is taken
    before the answer: where a commit falls between the two it is the older one, and does no harm.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def process_resource(
        self, req: falcon.Request, resp: falcon.Response, resource: object, params: dict[str, str]
    ) -> None:
        if req.method not in READING or getattr(resource, "fresh", False):
            return
        tag = self._tag(req)
        if tag is None:
            return
        req.context.tag = tag
        if tag in (req.if_none_match or ()):
            resp.status, resp.complete = falcon.HTTP_304, True

    def process_response(
        self, req: falcon.Request, resp: falcon.Response, resource: object, succeeded: bool
    ) -> None:
        if getattr(resource, "fresh", False) or not succeeded:
            resp.set_header("Cache-Control", "no-store")
            return
        if resp.get_header("Cache-Control") is None:
            resp.set_header("Cache-Control", "no-cache")  # may be kept, and is asked for again
        tag = getattr(req.context, "tag", None)
        if tag is not None and resp.status_code in (200, 304):
            resp.set_header("ETag", f'W/"{tag}"')

    def _tag(self, req: falcon.Request) -> str | None:
        """The mark of what would be answered; None while the index cannot be read."""
        try:
            version = self._engine.version()
        except (TelusurError, OSError):
            return None
        parts = (
            release.build(),
            version,
            req.uri,
            req.get_header("Accept-Language") or "",
            accepted_coding(req.get_header("Accept-Encoding")) or "",
        )
        return hashlib.blake2b("\n".join(parts).encode("utf-8", "replace"), digest_size=9).hexdigest()
