"""The resources of the API, one class a path."""

from typing import Any
from urllib.parse import parse_qsl

import falcon

from api import parameters
from api.problems import unreadable
from api.unknown import refuse_unknown
from index.article import article_json
from index.errors import TelusurError
from search import names, suggest
from search.engine import ArticleMissing, Engine
from search.person import person_json
from search.query import LIMIT, MAX_SIMILAR, Query, whole_number
from search.results import copies_json, results_json, similar_json
from search.suggest import NAME_KINDS

BEHIND = "A later commit is damaged, and the one before is served; the log of the server says more."
SIMILAR = "/similar"  # what follows an id


class Search:
    """``GET /api/v1/search?q=gempa&outlet=Tempo.co``: one page of hits with its facets."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def on_get(self, req: falcon.Request, resp: falcon.Response) -> None:
        refuse_unknown(req, parameters.Search)
        results = self._engine.search(Query.from_query_string(req.query_string))
        resp.media = results_json(results)
        if results.next is not None:
            behind = results.query.with_page(results.next).to_query_string()
            resp.append_link(f"{req.path}?{behind}", "next")

    on_head = on_get


class Suggest:
    """``GET /api/v1/suggest?q=harga+ber``: words, people and outlets that begin as what was typed last."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def on_get(self, req: falcon.Request, resp: falcon.Response) -> None:
        refuse_unknown(req, parameters.Suggest)
        typed = suggest.Typed.from_query_string(req.query_string)
        resp.media = suggest.completions_json(typed, self._engine.suggest(typed))

    on_head = on_get


class FacetNames:
    """``GET /api/v1/facets/person?prefix=jok&q=gempa``: values by how one of their names begins."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def on_get(self, req: falcon.Request, resp: falcon.Response, facet: str) -> None:
        if facet not in NAME_KINDS:
            raise falcon.HTTPNotFound(
                description=f"facet {facet[:60]!r} has no names; those are {' and '.join(NAME_KINDS)}"
            )
        refuse_unknown(req, parameters.FacetNames)
        asked = names.NameSearch.from_query_string(facet, req.query_string)
        resp.media = names.names_json(self._engine.names(asked))

    on_head = on_get


class PersonByName:
    """``GET /api/v1/people/{name}``: a person by any of their names, ``canonical`` the one that is shown."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def on_get(self, req: falcon.Request, resp: falcon.Response, name: str) -> None:
        refuse_unknown(req, parameters.Nothing)
        resp.media = person_json(self._engine.person(name))

    on_head = on_get


class ArticleById:
    """``GET /api/v1/articles/{id}``: the whole article; where it was read from stays with us.

    ``GET /api/v1/articles/{id}/similar?limit=5``: articles like it. An id may end in ``/similar`` itself, and
    then its article comes first.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def on_get(self, req: falcon.Request, resp: falcon.Response, article_id: str) -> None:
        try:
            article = self._engine.article(article_id)
        except ArticleMissing:
            if not article_id.endswith(SIMILAR):
                raise
            resp.media = self._similar(req, article_id.removesuffix(SIMILAR))
            return
        refuse_unknown(req, parameters.Nothing)
        row = article_json(article) | copies_json(self._engine.copies(article_id))
        del row["source"]
        for person, name in zip(row["people"], self._engine.people_of(article), strict=True):
            person["canonical"] = name or person["name"]
        resp.media = row

    on_head = on_get

    def _similar(self, req: falcon.Request, article_id: str) -> dict[str, Any]:
        refuse_unknown(req, parameters.Similar)
        given = dict(parse_qsl(req.query_string, errors="replace")).get("limit", "").strip()
        most = whole_number("limit", given, MAX_SIMILAR) if given else LIMIT
        return similar_json(self._engine.similar(article_id, most))


class Live:
    """``GET /health/live``: the process answers."""

    fresh = True

    def on_get(self, req: falcon.Request, resp: falcon.Response) -> None:
        resp.media = {"status": "live"}

    on_head = on_get


class Ready:
    """``GET /health/ready``: the index can be read; 503 when it cannot.

    ``behind`` says that a later commit turned out damaged and is not served. Reasons name files: the log has
    them.
    """

    fresh = True

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def on_get(self, req: falcon.Request, resp: falcon.Response) -> None:
        try:
            stats = self._engine.stats()
        except (TelusurError, OSError) as error:
            raise unreadable(req, error) from error
        resp.media = {"status": "ready", "articles": stats.articles, "generation": stats.generation}
        if stats.behind is not None:
            resp.media["behind"] = BEHIND

    on_head = on_get
