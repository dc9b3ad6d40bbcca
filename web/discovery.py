"""What programs of readers ask of the site: feeds, and how to search it from elsewhere."""

import json
from dataclasses import replace

import falcon

from search.engine import Engine
from search.suggest import Typed
from web.assets import Assets
from web.atom import MEDIA_TYPE as ATOM_TYPE
from web.atom import atom
from web.language import lang_parameter
from web.links import Search
from web.opensearch import MEDIA_TYPE as DESCRIPTION_TYPE
from web.opensearch import SUGGESTIONS_TYPE, description, suggestions
from web.origin import Origin
from web.templating import locale_of
from web.view import search_title

ENTRIES = 30  # of a feed, unless its address asks for more


class Feed:
    """``GET /feed.atom?q=…&person=…``: the newest articles of any search, as an Atom feed."""

    def __init__(self, engine: Engine, origin: Origin) -> None:
        self._engine = engine
        self._origin = origin

    def on_get(self, req: falcon.Request, resp: falcon.Response) -> None:
        search, locale = Search.from_query_string(req.query_string), locale_of(req)
        plain = replace(search, query=replace(search.query, cursor=None, sort="relevance"), prefixes=())
        limit = max(search.query.limit, ENTRIES)
        results = self._engine.search(replace(plain.query, sort="newest", limit=limit, facet=()))
        title = search_title(plain, locale) or locale.text("tagline")
        host = self._origin.of(req)
        resp.data = atom(results, plain, host, host + req.relative_uri, f"{title} – Telusur")
        resp.content_type = f"{ATOM_TYPE}; charset=utf-8"

    def on_head(self, req: falcon.Request, resp: falcon.Response) -> None:
        self.on_get(req, resp)


class Description:
    """``GET /opensearch.xml``: how a browser searches here."""

    def __init__(self, assets: Assets, origin: Origin) -> None:
        self._assets = assets
        self._origin = origin

    def on_get(self, req: falcon.Request, resp: falcon.Response) -> None:
        icon, lang = self._assets.url("icon.svg"), lang_parameter(req.query_string)
        resp.data = description(self._origin.of(req), icon, lang, locale_of(req))
        resp.content_type = f"{DESCRIPTION_TYPE}; charset=utf-8"

    def on_head(self, req: falcon.Request, resp: falcon.Response) -> None:
        self.on_get(req, resp)


class Suggestions:
    """``GET /saran.json?q=harga+ber``: completions for a browser's address bar."""

    def __init__(self, engine: Engine, origin: Origin) -> None:
        self._engine = engine
        self._origin = origin

    def on_get(self, req: falcon.Request, resp: falcon.Response) -> None:
        typed, lang = Typed.from_query_string(req.query_string), lang_parameter(req.query_string)
        found, host = self._engine.suggest(typed), self._origin.of(req)
        rows = suggestions(typed.q, found, host, lang, locale_of(req))
        resp.data = json.dumps(rows, ensure_ascii=False).encode(errors="replace")
        resp.content_type = SUGGESTIONS_TYPE

    def on_head(self, req: falcon.Request, resp: falcon.Response) -> None:
        self.on_get(req, resp)
