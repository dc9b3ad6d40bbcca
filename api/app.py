"""The API as a WSGI application."""

from typing import TypeAlias

import falcon
import msgspec
from falcon.media import JSONHandler

from api.clients import Clients
from api.compression import Compression
from api.cors import Cors
from api.export import Export
from api.freshness import Freshness
from api.metrics import Metrics, MetricsText
from api.openapi import OpenApi
from api.problems import raise_for_client, raise_unexpected, write_problem
from api.rate import RateLimit
from api.request_ids import RequestIds
from api.resources import ArticleById, FacetNames, Live, PersonByName, Ready, Search, Suggest
from api.settings import DEFAULTS, Settings
from index.errors import TelusurError
from search.engine import Engine

App: TypeAlias = "falcon.App[falcon.Request, falcon.Response]"


class Headers:
    """What every answer carries: nothing is guessed from the bytes."""

    def process_response(
        self, req: falcon.Request, resp: falcon.Response, resource: object, succeeded: bool
    ) -> None:
        resp.set_header("X-Content-Type-Options", "nosniff")


def create_app(engine: Engine, settings: Settings = DEFAULTS) -> App:
    """The API alone, over any engine. Ids and names may hold slashes, so their path takes the rest."""
    app: App = falcon.App()
    metrics = Metrics(engine)
    app.add_middleware(metrics)
    app.add_middleware(RequestIds())
    app.add_middleware(Clients(settings.proxies))
    app.add_middleware(Headers())
    app.add_middleware(Freshness(engine))
    app.add_middleware(Compression())
    if settings.cors:
        app.add_middleware(Cors(settings.cors))
    if settings.limiter is not None:
        app.add_middleware(RateLimit(settings.limiter))
    app.resp_options.media_handlers[falcon.MEDIA_JSON] = JSONHandler(dumps=msgspec.json.encode)
    app.add_error_handler(Exception, raise_unexpected)
    app.add_error_handler(TelusurError, raise_for_client)
    app.set_error_serializer(write_problem)
    app.add_route("/api/v1/search", Search(engine))
    app.add_route("/api/v1/export", Export(engine))
    app.add_route("/api/v1/articles/{article_id:path}", ArticleById(engine))
    app.add_route("/api/v1/facets/{facet}", FacetNames(engine))
    app.add_route("/api/v1/people/{name:path}", PersonByName(engine))
    app.add_route("/api/v1/suggest", Suggest(engine))
    app.add_route("/openapi.json", OpenApi())
    app.add_route("/metrics", MetricsText(engine, metrics))
    app.add_route("/health/live", Live())
    app.add_route("/health/ready", Ready(engine))
    return app
