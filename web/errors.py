"""Errors as pages, for people; programs keep their problem documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

import falcon

from api.problems import write_problem
from search.errors import BadQuery
from search.person import PersonMissing
from search.query import MAY_LACK, MayLack, Query
from search.suggest import MAX_CHARACTERS
from web.language import Lang, lang_parameter
from web.links import Pairs, Search
from web.messages import told
from web.pointing import pointed_at
from web.templating import Templates, locale_of

MACHINE_PATHS = (
    *("/api/", "/health/", "/openapi.json", "/metrics"),
    *("/feed.atom", "/opensearch.xml", "/saran.json", "/robots.txt"),
)
KNOWN = (400, 404, 405, 429, 503)  # have texts of their own; any other is told as a fault of ours


@dataclass(frozen=True, slots=True)
class Typed:
    """What a search form held, right or wrong."""

    q: str
    dates: Pairs  # both of them, "" where nothing was typed
    filters: Pairs
    without: Sequence[MayLack]


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
        locale = locale_of(req)
        title = locale.text(f"{code}_title")
        cause = error.__cause__
        lang = lang_parameter(req.query_string)
        missing = cause if isinstance(cause, PersonMissing) else None
        if missing:
            title = locale.text("told_person_title" if missing.told else "no_person_title")
        detail = told(cause, locale.lang) if isinstance(cause, BadQuery) else None
        shown = typed(req.query_string)
        place = (cause.position, cause.length) if isinstance(cause, BadQuery) else (None, 0)
        self._templates.render(
            req,
            resp,
            "error.html",
            title,
            code=code,
            heading=title,
            detail=detail,
            pointed=pointed_at(shown.q.strip(), *place),
            typed=shown,
            missing=missing,
            meant=_pages(missing.told, lang) if missing else (),
            near=_pages([name for name in missing.near if name not in missing.told], lang) if missing else (),
            words_url=Search(Query(q=missing.name[:MAX_CHARACTERS]), lang).url() if missing else "",
        )


def _pages(people: Iterable[str], lang: Lang | None) -> list[tuple[str, str]]:
    """The pages of people, each with its address."""
    return [(name, Search(lang=lang).person(name)) for name in people]


def is_for_machines(path: str) -> bool:
    """Whether a path belongs to programs.

    >>> [is_for_machines(path) for path in ("/api/v1/search", "/metrics", "/", "/api", "/artikel/api/1")]
    [True, True, False, False, False]
    """
    return path.startswith(MACHINE_PATHS)


def typed(query_string: str) -> Typed:
    """What a search form held, to be shown again.

    Dates are shown to be mended, filters are carried along; the rest goes back to its defaults.
    """
    given = [(name, value) for name, value in parse_qsl(query_string, errors="replace") if value.strip()]
    last = dict(given)
    return Typed(
        q=last.get("q", ""),
        dates=[(name, last.get(name, "")) for name in ("from", "to")],
        filters=[(name, value) for name, value in given if name in ("outlet", "person")],
        without=[name for name in MAY_LACK if ("without", name) in given],
    )
