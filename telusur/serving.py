"""Commands that run the web page and the API: serve, demo."""

import errno
import logging
import socket
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import click
from gunicorn.app.base import BaseApplication

from index.build import IndexWriter
from index.errors import TelusurError
from index.page import Reject
from index.run import index_pages
from index.sources.walk import iter_pages
from search.late import LateEngine
from search.query import Query
from telusur.config import DEMO_INDEX, index_folder, open_engine
from telusur.options import INDEX, Decorator

LOG = logging.getLogger("telusur")
HOST: Decorator = click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
PORT: Decorator = click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
WORKERS: Decorator = click.option(
    "--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="Processes."
)
THREADS = 4  # of a worker: one slow reader does not keep the others waiting
LONGEST_REQUEST_LINE = 8190
DEMO_FLAG = "demo"  # a file in an index that `telusur demo` made
DEMO_WAIT_SECONDS = 60


class NotTheDemo(TelusurError):
    """Somebody's own archive."""


class CannotListen(TelusurError):
    """The address is taken or is not ours."""


class _Server(BaseApplication):  # type: ignore[misc]
    """Gunicorn; each worker opens the index for itself, as open files do not survive a fork well."""

    def __init__(self, location: str | None, address: str, workers: int) -> None:
        self._location = location
        self._address = address
        self._workers = workers
        super().__init__()

    def load_config(self) -> None:
        settings = {
            "bind": self._address,
            "workers": self._workers,
            "worker_class": "gthread",
            "threads": THREADS,
            "limit_request_line": LONGEST_REQUEST_LINE,
            "loglevel": "warning",
            "proc_name": "telusur",
            "control_socket_disable": True,
        }
        for name, value in settings.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        from web.app import create_app  # templates, which no other command needs

        engine = LateEngine(partial(open_engine, self._location))
        try:
            engine.search(Query(q="telusur"))  # loads the dictionary, so that the first visitor need not wait
        except TelusurError as error:  # a worker that does not start would take the others down with it
            LOG.error("%s; this worker answers 503 until it can be read", error)
        return create_app(engine)


@click.command()
@HOST
@PORT
@WORKERS
@INDEX
def serve(host: str, port: int, workers: int, location: str | None) -> None:
    """Serve the web page and the JSON API; a new commit to the index is seen at once."""
    open_engine(location).stats()
    _serve(location, host, port, workers)


@click.command()
@click.option("--serve", "then_serve", is_flag=True, help="Serve it when it is indexed.")
@HOST
@PORT
@WORKERS
@click.option(
    "--index",
    "location",
    default=DEMO_INDEX,
    show_default=True,
    metavar="LOCATION",
    help="Folder of the demo's index.",
)
def demo(then_serve: bool, host: str, port: int, workers: int, location: str) -> None:
    """Index the demo archive, invented news of 2022 to 2024, and say what to try."""
    folder = index_folder(location)
    _index_demo(folder)
    found = open_engine(location).stats()
    click.echo(
        f"The demo archive is in {folder}: {found.articles} invented articles from {found.outlets} outlets, "
        f"{found.people} people, {found.first} to {found.last}. All of it is fiction.\n"
    )
    click.echo("Try:")
    for words in EXAMPLES:
        click.echo(f"  telusur search --index {folder} {words}")
    click.echo("")
    if then_serve:
        _serve(location, host, port, workers)
    else:
        click.echo(f"As a web page: telusur serve --index {folder}")


EXAMPLES = (
    "gempa --facet outlet --facet person",
    "'\"harga beras\" -impor' --sort newest",
    "'memimpin perundingan' --person 'Bagaskara Adinegara'",
    "--person 'Ratna Wulandari Sasmita' --from 2023 --to 2024-06",
    "vaksin --outlet OBOR.CO --explain",
)


def _index_demo(folder: Path) -> None:
    demo, wait = folder / DEMO_FLAG, DEMO_WAIT_SECONDS
    with as_file(files("telusur") / "demo" / "pages") as pages, IndexWriter(folder, wait) as writer:
        if len(writer) and not demo.exists():
            raise NotTheDemo(
                f"{folder} holds articles that are not the demo's, and fiction does not belong among them; "
                "name another folder with --index"
            )
        demo.touch()
        for event in index_pages(writer, iter_pages([str(pages)])):
            if isinstance(event, Reject):
                click.echo(f"telusur: {event.source}: {event.reason}", err=True)


def _serve(location: str | None, host: str, port: int, workers: int) -> None:
    _check_address(host, port)
    shown = f"[{host}]" if ":" in host else host
    click.echo(f"Telusur is at http://{shown}:{port} (Ctrl-C stops it)")
    _Server(location, f"{shown}:{port}", workers).run()


def _check_address(host: str, port: int) -> None:
    """Say at once and in plain words what gunicorn would retry and log."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise CannotListen(f"{host}:{port} is taken by another program; choose another --port") from error
        raise CannotListen(f"cannot listen on {host}:{port}: {error.strerror}") from error
