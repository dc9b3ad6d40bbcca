"""Everything that a search finds, as one file that is written while it is sent."""

import logging
import re
from collections.abc import Iterator
from threading import BoundedSemaphore
from typing import get_args
from urllib.parse import parse_qsl

import falcon

from api import parameters
from api.formats import FORMATS, Format
from api.request_ids import request_id
from api.unknown import refuse_unknown
from search.engine import Engine
from search.errors import BadQuery
from search.export import Export as Exporting
from search.query import Query

AT_ONCE = 2  # exports of a process: the other threads are for everybody else
RETRY_SECONDS = 10
PIECE_CHARACTERS = 32 * 1024
LONGEST_NAME = 40  # letters of a question in the name of the file
CUT = "telusur.cut"  # in the request's environment once its answer broke off
LOG = logging.getLogger("telusur")


class Export:
    """``GET /api/v1/export?format=csv&q=gempa``: every hit, with the filters and the order of a search.

    The articles are those of one commit. Should it break off, the answer lacks the chunk that ends it, and
    every client tells that from a whole one; in HTTP/1.0 nobody could, so there is no export.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._running = BoundedSemaphore(AT_ONCE)

    def on_get(self, req: falcon.Request, resp: falcon.Response) -> None:
        self._begin(req, resp)

    def on_head(self, req: falcon.Request, resp: falcon.Response) -> None:
        self._begin(req, resp)

    def _begin(self, req: falcon.Request, resp: falcon.Response) -> None:
        refuse_unknown(req, parameters.Export)
        chosen = _format(req.query_string)
        query = Query.from_query_string(req.query_string)
        if req.env.get("SERVER_PROTOCOL") == "HTTP/1.0":
            raise falcon.HTTPError(falcon.HTTP_505, description="An export needs HTTP/1.1.")
        if not self._running.acquire(blocking=False):
            raise falcon.HTTPServiceUnavailable(
                description="Enough exports are running; try again soon.", retry_after=RETRY_SECONDS
            )
        try:
            found = self._engine.export(query)
        except BaseException:
            self._running.release()
            raise
        resp.content_type = chosen.media_type
        resp.downloadable_as = f"{file_name(query.q)}.{chosen.ending}"
        resp.set_header("X-Total-Count", str(found.count))
        resp.stream = _Stream(found, chosen, self._running, req)
        if req.method == "HEAD":
            resp.stream.close()


def _format(query_string: str) -> Format:
    given = dict(parse_qsl(query_string, errors="replace")).get("format", "").strip() or "jsonl"
    for name, one in FORMATS.items():
        if name == given:
            return one
    raise BadQuery("not_a_choice", name="format", value=given, choices=", ".join(get_args(parameters.Format)))


def file_name(question: str) -> str:
    """The name of an export, without its ending.

    >>> file_name('"harga beras" -impor'), file_name("")
    ('telusur-harga-beras-impor', 'telusur')
    """
    words = re.sub(r"[^a-z0-9]+", "-", question.lower())[:LONGEST_NAME].strip("-")
    return f"telusur-{words}" if words else "telusur"


class _Stream:
    """The file in pieces; it lets go of its place among the exports when it is closed, begun or not."""

    def __init__(
        self, found: Exporting, chosen: Format, running: BoundedSemaphore, req: falcon.Request
    ) -> None:
        self._pieces = _pieces(found, chosen)
        self._running: BoundedSemaphore | None = running
        self._req = req

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        try:
            return next(self._pieces)
        except StopIteration:
            raise
        except BaseException as error:
            self._req.env[CUT] = True
            LOG.error("%s (%s) broke off: %s", self._req.path, request_id(self._req), error)
            raise

    def __del__(self) -> None:
        self.close()  # where nobody else did: a place that is not given back is lost to everybody

    def close(self) -> None:
        """Give the place back."""
        running, self._running = self._running, None
        if running is not None:
            running.release()


def _pieces(found: Exporting, chosen: Format) -> Iterator[bytes]:
    waiting = [chosen.begin]
    size = 0
    for one in found.articles:
        text = chosen.write(one)
        waiting.append(text)
        size += len(text)
        if size >= PIECE_CHARACTERS:
            yield "".join(waiting).encode("utf-8", "replace")
            waiting, size = [], 0
    if rest := "".join(waiting):
        yield rest.encode("utf-8", "replace")
