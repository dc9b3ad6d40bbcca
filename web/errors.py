"""Errors as pages, for people; programs keep their problem documents."""

from urllib.parse import parse_qsl

import falcon

from api.problems import write_problem
from web.links import Pairs
from web.templating import Templates, locale_of

MACHINE_PATHS = ("/api/", "/health/", "/openapi.json", "/metrics")
KNOWN = (400, 404, 405, 503)  # have texts of their own; any other is told as a fault of ours
_DATES = ("from", "to")


class ErrorPages:
    """Falcon's error serializer for the whole site."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def write(self, req: falcon.Request, resp: falcon.Response, error: falcon.HTTPError) -> None:
        """Say what went wrong as the path's readers expect it.

        Only what the reader can mend is told in the error's own words; those of a broken index name folders.
        """
        if is_for_machines(req.path):
            write_problem(req, resp, error)
            return
        code = error.status_code if error.status_code in KNOWN else (400 if error.status_code < 500 else 500)
        title = locale_of(req).text(f"{code}_title")
        page = {"code": code, "heading": title, "detail": error.description if code == 400 else None}
        self._templates.render(req, resp, "error.html", title, **page, **typed(req.query_string))


def is_for_machines(path: str) -> bool:
    """Whether a path belongs to programs.

    >>> [is_for_machines(path) for path in ("/api/v1/search", "/metrics", "/", "/artikel/api/1")]
    [True, True, False, False]
    """
    return path.startswith(MACHINE_PATHS) or path == "/api"


def typed(query_string: str) -> dict[str, Pairs | str]:
    """What a search form held, right or wrong, so that it can be shown again.

    Dates are shown to be mended, filters are carried along; the rest goes back to its defaults.
    """
    given = [(name, value) for name, value in parse_qsl(query_string, errors="replace") if value.strip()]
    last = dict(given)
    return {
        "typed_q": last.get("q", ""),
        "typed_dates": [(name, last.get(name, "")) for name in _DATES],
        "typed_filters": [(name, value) for name, value in given if name in ("outlet", "person")],
    }
