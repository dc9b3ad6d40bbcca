"""A running server keeps what /openapi.json promises. `make test-api` runs this; it needs more packages."""

import http.client
import importlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from running import Server, serving

from api.operations import OPERATIONS, Operation

EXAMPLES = 60  # of each operation, besides those at the bounds
BIN = Path(sys.executable).parent
CONFIG = Path(__file__).with_name("schemathesis.toml")
LONG = "a" * 9_000
ASKED_TWICE = ("--rate-limit", "1/day", "--proxies", "1")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the demo archive."""
    folder = tmp_path_factory.mktemp("contract") / "demo"
    subprocess.run([sys.executable, "-m", "telusur", "demo", "--index", str(folder)], check=True)
    return folder


@pytest.fixture(scope="module")
def server(demo: Path) -> Iterator[Server]:
    with serving(demo) as server:
        yield server


@pytest.fixture(scope="module")
def limited(demo: Path) -> Iterator[Server]:
    with serving(demo, *ASKED_TWICE) as server:
        yield server


@pytest.fixture(scope="module")
def away(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose index was taken away."""
    folder = tmp_path_factory.mktemp("away") / "index"
    subprocess.run([sys.executable, "-m", "telusur", "demo", "--index", str(folder)], check=True)
    with serving(folder) as server:
        folder.rename(folder.with_name("elsewhere"))
        yield server


def test_schemathesis_finds_nothing(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    command = [BIN / "schemathesis", "--config-file", CONFIG, "run", f"{server.address}/openapi.json"]
    options = ["--max-examples", str(EXAMPLES), "--workers", "2", "--no-shrink", "--no-color"]
    monkeypatch.setenv("SCHEMATHESIS_HOOKS", "asked")
    monkeypatch.setenv("PYTHONPATH", str(CONFIG.parent), prepend=os.pathsep)
    run = subprocess.run([*command, *options], cwd=tmp_path, capture_output=True, text=True, timeout=170)
    assert run.returncode == 0, run.stdout[-8_000:] + run.stderr[-2_000:]


def path_of(one: Operation, server: Server) -> str:
    """An address of an operation that has an answer."""
    hits = json.loads(server.get("/api/v1/search?limit=1")[2]).get("hits") or [{"id": "x"}]
    named = {"id": hits[0]["id"], "name": "Yosef Lamahala", "facet": "person"}
    return one.path.format(**{name: quote(value) for name, value in named.items()})


def ask(
    status: int, one: Operation, server: Server, limited: Server, away: Server
) -> tuple[int, dict, bytes]:
    """An answer of that status, if it can be had at all."""
    path = path_of(one, server)
    if status == 304:
        return server.get(path, If_None_Match=server.get(path)[1]["etag"])
    if status == 404:
        wrong = {"id": "tiada", "name": "Tiada Siapapun", "facet": "kota"}
        return server.get(one.path.format(**{name: quote(value) for name, value in wrong.items()}))
    if status == 429:
        for _ in range(2):
            answer = limited.get(path, X_Forwarded_For=f"klien {one.name}")
        return answer
    if status == 505:
        return _http_1_0(server, path)
    queries = {400: "?parameter=1", 414: f"?q={LONG}"}
    return (away if status == 503 else server).get(path + queries.get(status, ""))


def _http_1_0(server: Server, path: str) -> tuple[int, dict, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection._http_vsn, connection._http_vsn_str = 10, "HTTP/1.0"
    connection.request("GET", path)
    answer = connection.getresponse()
    found = answer.status, {name.lower(): value for name, value in answer.headers.items()}, answer.read()
    connection.close()
    return found


@pytest.mark.parametrize(
    ("one", "status"),
    [(one, status) for one in OPERATIONS for status in one.statuses],
    ids=lambda value: value.name if isinstance(value, Operation) else str(value),
)
def test_every_status_that_is_described_is_seen(one, status, server, limited, away):
    found, headers, body = ask(status, one, server, limited, away)
    assert found == status
    if status >= 400:
        assert headers["content-type"] == "application/problem+json"
        assert json.loads(body)["status"] == status
    if status == 429:
        assert int(headers["retry-after"]) > 0


def test_a_generated_client_can_search(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "openapi.json").write_bytes(server.get("/openapi.json")[2])
    command = [BIN / "openapi-python-client", "generate", "--path", "openapi.json", "--meta", "none"]
    monkeypatch.setenv("PATH", str(BIN), prepend=os.pathsep)  # it calls ruff
    run = subprocess.run(
        [*command, "--output-path", "arsip", "--fail-on-warning"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    monkeypatch.syspath_prepend(str(tmp_path))
    search = importlib.import_module("arsip.api.default.search")
    client = importlib.import_module("arsip").Client(server.address)
    with client:
        found = search.sync(client=client, q="gempa", limit=3, facet=["outlet", "person:2"])
        assert found.total > 0
        assert len(found.hits) <= 3
        assert {hit.language for hit in found.hits} <= {"id", "en"}
        assert len(found.facets.person.values) == 2
        refused = search.sync(client=client, q="tanggal:kemarin")
        assert "is not a date" in refused.detail
