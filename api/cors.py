"""Which other sites' pages may read the answers (CORS). Without a word from who runs the server, none may.

An archive may be private to a machine or a network, and every page that somebody there opens could read it
through their browser; so not even ``*`` for reading is taken for granted.
"""

from collections.abc import Sequence

import falcon

from api.settings import ANY

EXPOSED = ("ETag", "Link", "Retry-After", "Content-Disposition", "X-Request-ID", "X-Total-Count")


class Cors(falcon.CORSMiddleware):  # type: ignore[type-arg]
    """Falcon's own, for given origins; a cache must not give one origin's answer to another."""

    def __init__(self, origins: Sequence[str]) -> None:
        self._any = ANY in origins
        super().__init__(allow_origins=ANY if self._any else list(origins), expose_headers=EXPOSED)

    def process_response(
        self, req: falcon.Request, resp: falcon.Response, resource: object, req_succeeded: bool
    ) -> None:
        super().process_response(req, resp, resource, req_succeeded)
        if not self._any:
            resp.append_header("Vary", "Origin")
