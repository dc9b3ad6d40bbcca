"""A real server over an archive of ours, for what no test client shows: sockets, workers, streams."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from archive import article, make_index

from index.article import Article

START_SECONDS = 60
ARTICLES = tuple(
    article(f"a{number:04d}", f"Gempa ke-{number} di Sabu", "Warga mengungsi.", outlet="Gaharu")
    for number in range(40)
)


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs, and the output that it writes to."""

    port: int
    process: subprocess.Popen[bytes]
    output: Path

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of an answer, whatever its status."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(f"{self.address}{path}", headers=named)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, {k.lower(): v for k, v in answer.headers.items()}, answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, {k.lower(): v for k, v in error.headers.items()}, error.read()


@contextmanager
def running(folder: Path, *options: str, articles: Iterable[Article] = ARTICLES) -> Iterator[Server]:
    """Serve the articles while the block runs; ``folder`` is an empty one."""
    make_index(folder / "index", articles)
    with serving(folder / "index", *options) as server:
        yield server


TELUSUR = (sys.executable, "-m", "telusur")


@contextmanager
def serving(index: Path, *options: str, start: Sequence[str] = TELUSUR) -> Iterator[Server]:
    """Serve an index while the block runs; what the server says goes into a file beside it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [*start, "serve", "--index", str(index)]
    told = index.with_name(f"output-{port}")
    with told.open("wb") as output:
        process = subprocess.Popen(
            [*command, "--port", str(port), *options], stdout=output, stderr=subprocess.STDOUT
        )
    server = Server(port, process, told)
    try:
        _wait_for(server)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=60)


def _wait_for(server: Server) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            server.get("/health/live")
        except (urllib.error.URLError, ConnectionError):
            if time.monotonic() > deadline or server.process.poll() is not None:
                raise AssertionError(server.output.read_text()) from None
            time.sleep(0.1)
        else:
            return
