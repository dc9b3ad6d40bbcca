"""The whole request through the API with ten highlighted snippets, beside the bare query."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

from api.app import App, create_app
from bench.peers.telusur import OpenTelusur
from bench.queries import BenchQuery
from bench.timing import in_turns
from search.embedded.engine import EmbeddedEngine
from search.query import EVERY_FACET

MOST_TIMES = 3  # what a request may take, in times of the bare query,
LEAST_MS = 4.0  # … or this, whichever is more


@dataclass(frozen=True, slots=True)
class Request:
    """One query both ways, medians in milliseconds."""

    name: str
    bare_ms: float
    whole_ms: float

    @property
    def share(self) -> float:
        """How much of what it may take the request takes."""
        return self.whole_ms / max(MOST_TIMES * self.bare_ms, LEAST_MS)


def measure_requests(folder: Path, queries: Sequence[BenchQuery]) -> list[Request]:
    """Every query as an engine's answer and as a WSGI request, in turns."""
    opened = OpenTelusur(folder)
    app = create_app(EmbeddedEngine(folder))
    requests = []
    for asked in queries:
        query = opened.at_page(replace(asked.query, facet=EVERY_FACET), asked.offset)
        whole = partial(get, app, query.to_query_string())
        bare = opened.prepare(asked, facets=True).run
        times = in_turns({"bare": bare, "whole": whole})
        requests.append(Request(f"{asked.kind}: {asked.name}", times["bare"], times["whole"]))
    opened.close()
    return requests


def get(app: App, query_string: str, path: str = "/api/v1/search") -> bytes:
    """The body of an answer; raises ValueError for any status but 200."""
    environ: dict[str, Any] = {"PATH_INFO": path, "QUERY_STRING": query_string}
    setup_testing_defaults(environ)
    statuses: list[str] = []
    body = b"".join(app(environ, lambda status, headers, error=None: statuses.append(status)))  # type: ignore[arg-type]
    if not statuses[0].startswith("200"):
        raise ValueError(f"{query_string}: {statuses[0]}, {body!r}")
    return body
