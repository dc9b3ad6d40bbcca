"""The least that the same server can do: Falcon answers one line. ``python -m bench.hello PORT WORKERS``."""

import sys
from typing import Any

import falcon

from api.settings import DEFAULTS
from telusur.server import Server


class Hello:
    """``GET /``: a line of JSON."""

    def on_get(self, req: falcon.Request, resp: falcon.Response) -> None:
        resp.media = {"hello": "telusur"}


class HelloServer(Server):
    """Gunicorn as ``telusur serve`` runs it, with another application."""

    def load(self) -> Any:
        app = falcon.App()
        app.add_route("/", Hello())
        return app


if __name__ == "__main__":
    port, workers = map(int, sys.argv[1:])
    HelloServer(None, f"127.0.0.1:{port}", workers, DEFAULTS, None).run()
