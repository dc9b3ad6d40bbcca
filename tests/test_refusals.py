"""What gunicorn refuses by itself, from a real server."""

import json
import socket
from http import HTTPStatus

import pytest
from running import Server, running

from telusur.refusals import refusal


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with running(tmp_path_factory.mktemp("refusals")) as server:
        yield server


def told(server: Server, sent: bytes) -> tuple[int, dict[str, str], dict]:
    """Status, headers and problem of what comes back."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as connection:
        connection.sendall(sent)
        with connection.makefile("rb") as answer:
            head, _, body = answer.read().partition(b"\r\n\r\n")
    status, *lines = head.decode().split("\r\n")
    return int(status.split()[1]), dict(line.lower().split(": ", 1) for line in lines), json.loads(body)


@pytest.mark.parametrize(
    ("sent", "status", "detail"),
    [
        (b"GET /api/v1/search?q=" + b"a" * 9_000 + b" HTTP/1.1\r\n\r\n", 414, "shorten the question"),
        (b"bukan permintaan\r\n\r\n", 400, "no HTTP request that can be read"),
        (b"GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n", 400, "no HTTP request"),
        (
            b"GET / HTTP/1.1\r\nX-A: " + b"a" * 70_000 + b"\r\n\r\n",
            431,
            "headers of the request are too long",
        ),
    ],
)
def test_what_gunicorn_refuses_is_a_problem_document(server, sent, status, detail):
    found, headers, problem = told(server, sent)
    assert (found, problem["status"]) == (status, status)
    assert headers["content-type"] == "application/problem+json"
    assert headers["connection"] == "close"
    assert detail in problem["detail"]


def test_any_other_refusal_says_its_reason():
    head, _, body = refusal(501, "Not Implemented").partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 501 Not Implemented\r\n")
    assert f"Content-Length: {len(body)}".encode() in head
    assert json.loads(body)["detail"] == "Not Implemented."
    assert HTTPStatus(json.loads(body)["status"]).phrase == json.loads(body)["title"]
