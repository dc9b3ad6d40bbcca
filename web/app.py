"""The whole site as a WSGI application: the pages, and the API beside them."""

import falcon

from api.app import App
from api.app import create_app as create_api
from api.settings import DEFAULTS, Settings
from search.engine import Engine
from web.api_page import ApiPage
from web.assets import Assets
from web.compare import ComparePage
from web.comparing import PATH as COMPARE
from web.discovery import Description, Feed, Suggestions
from web.errors import ErrorPages
from web.origin import Origin
from web.pages import ArticlePage, HelpPage, PersonByName, SearchPage
from web.robots import Robots
from web.templating import Templates

POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)  # articles come from anywhere: should one slip through as HTML, it could run and load nothing of its own
ONE_LANGUAGE = ("/api/", "/health/", "/openapi.json", "/metrics", "/robots.txt", "/static/")  # whoever asks
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


class PageHeaders:
    """What every answer carries besides the API's headers."""

    def process_response(
        self, req: falcon.Request, resp: falcon.Response, resource: object, succeeded: bool
    ) -> None:
        resp.set_header("Content-Security-Policy", POLICY)
        resp.set_header("Referrer-Policy", "same-origin")
        resp.set_header("Permissions-Policy", PERMISSIONS)
        if not req.path.startswith(ONE_LANGUAGE):
            resp.append_header("Vary", "Accept-Language")


def create_app(engine: Engine, settings: Settings = DEFAULTS) -> App:
    """Pages, API and static files over one engine; ids and names may hold slashes and end their paths."""
    app = create_api(engine, settings)
    app.add_middleware(PageHeaders())
    assets = Assets()
    templates = Templates(assets)
    origin = Origin(settings.site)
    app.set_error_serializer(ErrorPages(templates).write)
    app.add_route("/", SearchPage(templates, engine))
    app.add_route("/artikel/{article_id:path}", ArticlePage(templates, engine))
    app.add_route("/tokoh/{name:path}", PersonByName(templates, engine))
    app.add_route(COMPARE, ComparePage(templates, engine))
    app.add_route("/bantuan", HelpPage(templates))
    app.add_route("/api", ApiPage(templates))
    app.add_route("/feed.atom", Feed(engine, origin))
    app.add_route("/opensearch.xml", Description(assets, origin))
    app.add_route("/saran.json", Suggestions(engine, origin))
    app.add_route("/robots.txt", Robots())
    app.add_route("/static/{path:path}", assets)
    return app
