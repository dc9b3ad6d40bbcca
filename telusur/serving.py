"""Commands that run the web page and the API: serve, demo."""

import errno
import re
import socket
from importlib.resources import as_file, files
from pathlib import Path

import click

from api.rate import Rate, RateLimiter
from api.settings import ANY, DEFAULTS, Settings
from index.build import IndexWriter
from index.errors import TelusurError
from index.page import Reject
from index.run import index_pages
from index.sources.walk import iter_pages
from telusur.config import DEMO_INDEX, index_folder
from telusur.engine import open_engine
from telusur.options import INDEX, Decorator

HOST: Decorator = click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
PORT: Decorator = click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
WORKERS: Decorator = click.option(
    "--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="Processes."
)
ORIGIN = r"https?://[^/\s]+"
DEMO_FLAG = "demo"  # a file in an index that `telusur demo` made
DEMO_WAIT_SECONDS = 60


class NotTheDemo(TelusurError):
    """Somebody's own archive."""


class CannotListen(TelusurError):
    """The address is taken or is not ours."""


def _site(context: click.Context, option: click.Parameter, site: str | None) -> str:
    """What addresses begin with; paths belong to the pages, which know no other."""
    if site and not re.fullmatch(ORIGIN, site):
        raise click.BadParameter(f"{site!r} is no address of a site; write https://arsip.example")
    return site or ""


def _origins(context: click.Context, option: click.Parameter, origins: tuple[str, ...]) -> tuple[str, ...]:
    """Origins as browsers send them; any other text would silently never be met."""
    for origin in origins:
        if origin != ANY and not re.fullmatch(ORIGIN, origin):
            raise click.BadParameter(
                f"{origin!r} is no origin; write https://berita.example, or {ANY} for any"
            )
    return origins


def _rate(context: click.Context, option: click.Parameter, text: str | None) -> Rate | None:
    try:
        return Rate.parse(text) if text else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command()
@HOST
@PORT
@WORKERS
@click.option(
    "--cors",
    multiple=True,
    metavar="ORIGIN",
    callback=_origins,
    help="Let pages of this site read the answers (CORS); * for any; may repeat.  [default: none]",
)
@click.option(
    "--rate-limit",
    metavar="RATE",
    callback=_rate,
    help="How often a client may ask: 60/minute is 60 times at once, and once more each second.  "
    "[default: any]",
)
@click.option(
    "--proxies",
    type=click.IntRange(0, 10),
    default=0,
    show_default=True,
    help="Proxies of yours in front, which add to X-Forwarded-For: it tells who the client is.",
)
@click.option(
    "--site",
    metavar="ADDRESS",
    callback=_site,
    help="Where readers find it, as https://arsip.example: feeds begin their addresses so.  "
    "[default: as each request says]",
)
@click.option(
    "--access-log",
    type=click.Path(dir_okay=False, writable=True, allow_dash=True),
    metavar="FILE",
    help="Log each request as a line of JSON, without what was asked; - for stdout.",
)
@INDEX
def serve(
    host: str,
    port: int,
    workers: int,
    cors: tuple[str, ...],
    rate_limit: Rate | None,
    proxies: int,
    site: str,
    access_log: str | None,
    location: str | None,
) -> None:
    """Serve the web page and the JSON API; a new commit to the index is seen at once."""
    open_engine(location).stats()
    limiter = RateLimiter(rate_limit) if rate_limit else None
    _serve(location, host, port, workers, Settings(cors, proxies, limiter, site), access_log)


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


def _serve(
    location: str | None,
    host: str,
    port: int,
    workers: int,
    settings: Settings = DEFAULTS,
    access_log: str | None = None,
) -> None:
    from telusur.server import Server  # gunicorn, which no other command needs

    if access_log not in (None, "-"):
        Path(access_log).open("a").close()  # now, and not in each worker
    _check_address(host, port)
    shown = f"[{host}]" if ":" in host else host
    click.echo(f"Telusur is at http://{shown}:{port} (Ctrl-C stops it)", err=access_log == "-")
    Server(location, f"{shown}:{port}", workers, settings, access_log).run()


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
