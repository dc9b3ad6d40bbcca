"""Connections that are too slow: what one of them may cost."""

import json
import socket
import sys
import threading
import time

import pytest
from archive import article, make_index, story
from running import serving

from telusur import patience
from telusur.patience import patient


@pytest.fixture
def ends():
    here, there = socket.socketpair()
    ours = patient(here)
    ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    yield ours, there
    ours.close()
    there.close()


def test_what_comes_and_goes_in_time_is_as_of_any_socket(ends):
    ours, there = ends
    ours.await_request()
    there.sendall(b"GET")
    assert ours.recv(10) == b"GET"
    sent, taken = bytes(range(256)) * 1_000, b""
    sender = threading.Thread(target=ours.sendall, args=(sent,))
    sender.start()
    while len(taken) < len(sent):
        taken += there.recv(2**16)
    sender.join()
    assert taken == sent
    assert ours.gettimeout() is None


def test_a_byte_now_and_then_does_not_keep_a_sender(ends, monkeypatch):
    ours, there = ends
    monkeypatch.setattr(patience, "SEND_SECONDS", 0.3)
    over = threading.Event()

    def drip():
        while not over.wait(0.05):
            there.recv(1)

    reader = threading.Thread(target=drip)
    reader.start()
    with pytest.raises(ConnectionResetError, match="too slow"):
        ours.sendall(bytes(10**7))
    over.set()
    reader.join()
    assert ours.gettimeout() is None


def test_nor_does_one_keep_a_request_open(ends, monkeypatch):
    ours, there = ends
    monkeypatch.setattr(patience, "REQUEST_SECONDS", 0.3)
    ours.await_request()
    read: list[bytes] = []

    def drip() -> None:
        for _ in range(1_000):
            there.send(b"x")
            read.append(ours.recv(1))
            time.sleep(0.02)

    with pytest.raises(ConnectionResetError, match="too slow"):
        drip()
    assert 1 <= len(read) < 100
    ours.await_request()
    there.send(b"x")
    assert ours.recv(1) == b"x"


def test_who_set_a_timeout_gets_it(ends):
    ours, _ = ends
    ours.settimeout(0.01)
    with pytest.raises(TimeoutError):
        ours.recv(1)
    ours.setblocking(False)
    with pytest.raises(BlockingIOError):
        ours.sendall(bytes(10**7))


PATIENCE = (
    "import sys; from telusur import patience, cli; patience.SEND_SECONDS = patience.REQUEST_SECONDS = 1.0;"
)


@pytest.fixture
def server(tmp_path):
    """One whose patience is a second, over an archive whose export no buffer holds."""
    long = "\n\n".join([story(1, 400)] * 20)
    make_index(tmp_path / "index", [article(f"a{n:03d}", "Gempa", f"{long} {n}") for n in range(150)])
    start = (sys.executable, "-c", f"{PATIENCE} sys.exit(cli.run())")
    with serving(tmp_path / "index", "--workers", "1", start=start) as found:
        yield found


def exports(server, count: int) -> list[socket.socket]:
    """Connections that have asked for everything and take nothing."""
    found = []
    for _ in range(count):
        one = socket.create_connection(("127.0.0.1", server.port))
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        one.sendall(b"GET /api/v1/export?copies=all HTTP/1.1\r\nHost: a\r\n\r\n")
        assert one.recv(12) == b"HTTP/1.1 200"
        found.append(one)
    return found


def test_clients_that_take_nothing_lose_their_exports(server):
    slow = exports(server, 2)
    status, headers, body = server.get("/api/v1/export?q=gempa")
    assert (status, headers["retry-after"]) == (503, "10")
    assert "Enough exports are running" in json.loads(body)["detail"]
    deadline = time.monotonic() + 60
    while server.get("/api/v1/export?q=tiada")[0] != 200:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    for one in slow:
        one.close()
    assert "Traceback" not in server.output.read_text()


def test_requests_that_do_not_end_leave_the_threads_to_others(server):
    begun = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(20)]
    for one in begun:
        one.sendall(b"GET / HTTP/1.1\r\nHost:")
    assert server.get("/health/live")[0] == 200
    for one in begun:
        one.close()
    assert "Traceback" not in server.output.read_text()
