"""The server as it is started: options, several workers, and its logs."""

import json
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from running import ARTICLES, running
from test_metrics import figures

from telusur.cli import run

ASKED = 60


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("serving")


@pytest.fixture(scope="module")
def server(folder):
    options = ("--access-log", str(folder / "access.log"), "--cors", "https://berita.example")
    with running(
        folder, *options, "--rate-limit", f"{ASKED}/day", "--proxies", "1", "--workers", "2"
    ) as server:
        yield server


def logged(folder, name: str) -> dict:
    """The line of a request; it is written when the answer has been sent, so perhaps a moment later."""
    for _ in range(100):
        for line in (folder / "access.log").read_text().splitlines():
            if json.loads(line)["request_id"] == name:
                return json.loads(line)
        time.sleep(0.05)
    raise AssertionError(name)


def test_a_request_is_a_line_of_json_without_what_was_asked(server, folder):
    _, headers, body = server.get(
        "/api/v1/search?q=rahasia%20besar", X_Request_ID="baris-1", X_Forwarded_For="9.9.9.9, 203.0.113.7"
    )
    row = logged(folder, "baris-1")
    assert headers["x-request-id"] == "baris-1"
    assert row.pop("ms") > 0
    assert row.pop("time").endswith("+00:00")
    assert row == {
        "request_id": "baris-1",
        "client": "203.0.113.7",
        "method": "GET",
        "path": "/api/v1/search",
        "status": 200,
        "bytes": len(body),
    }
    assert "rahasia" not in (folder / "access.log").read_text()


def test_what_is_refused_is_logged_too(server, folder):
    assert server.get("/api/v1/search?limit=0", X_Request_ID="salah", X_Forwarded_For="7.7.7.7")[0] == 400
    assert logged(folder, "salah")["status"] == 400
    assert server.get("/nix", X_Request_ID="tiada", X_Forwarded_For="7.7.7.7")[0] == 404
    assert (logged(folder, "tiada")["path"], logged(folder, "tiada")["status"]) == ("/nix", 404)


def test_bytes_of_a_stream_are_those_that_were_sent(server, folder):
    _, headers, body = server.get(
        "/api/v1/export?copies=all", X_Request_ID="aliran", X_Forwarded_For="8.8.8.8"
    )
    assert headers["transfer-encoding"] == "chunked"
    assert len(body.splitlines()) == len(ARTICLES) == int(headers["x-total-count"])
    assert logged(folder, "aliran")["bytes"] >= len(body)


def test_all_workers_count_the_requests_of_a_client_together(server):
    def ask(number: int) -> int:
        return server.get("/api/v1/suggest?q=gem", X_Forwarded_For="198.51.100.1")[0]

    with ThreadPoolExecutor(4) as pool:
        statuses = list(pool.map(ask, range(ASKED + 20)))
    assert sorted(statuses) == [200] * ASKED + [429] * 20


def test_any_worker_tells_the_figures_of_all(server):
    for number in range(20):
        server.get("/api/v1/facets/outlet?prefix=ga", X_Forwarded_For=f"192.0.2.{number}")
    for _ in range(6):
        found = figures(server.get("/metrics")[2].decode())
        assert found["telusur_requests_total", "GET", "/api/v1/facets/{facet}", "200"] == 20
        assert found["telusur_index_articles",] == len(ARTICLES)


def test_pages_of_the_site_that_was_named_may_read(server):
    headers = server.get("/health/live", Origin="https://berita.example")[1]
    assert headers["access-control-allow-origin"] == "https://berita.example"


def test_a_log_that_cannot_be_written_is_told_at_once(monkeypatch, capsys, folder):
    options = ("--index", str(folder / "index"), "--access-log", str(folder / "tiada" / "log"))
    monkeypatch.setattr("sys.argv", ["telusur", "serve", *options])
    assert run() == 1
    assert "No such file or directory" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--rate-limit", "60", "'60' is no rate; write 60/minute"),
        ("--cors", "berita.example", "'berita.example' is no origin; write https://berita.example, or *"),
        ("--cors", "https://berita.example/", "is no origin"),
        ("--proxies", "-1", "not in the range"),
        ("--site", "https://arsip.example/", "is no address of a site; write https://arsip.example"),
    ],
)
def test_a_wrong_option_is_told(monkeypatch, capsys, option, value, told):
    monkeypatch.setattr("sys.argv", ["telusur", "serve", option, value])
    assert run() == 2
    assert told in " ".join(capsys.readouterr().err.split()).replace("│ ", "")
