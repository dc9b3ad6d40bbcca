"""A running `telusur serve`: asked over HTTP, its worker's memory looked at."""

import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

START_SECONDS = 60


class NotServing(Exception):
    """The server did not come up, or gave an error."""


@dataclass(frozen=True, slots=True)
class Private:
    """Memory that no other process shares, in bytes."""

    dirty: int  # written by the process: its own whatever happens
    clean: int  # pages of files that nobody else has mapped just now: the system takes them back when it must


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs."""

    address: str
    process: "subprocess.Popen[bytes]"

    def get(self, query_string: str) -> dict[str, Any]:
        """One page of results as JSON; raises NotServing with what came instead."""
        try:
            with urllib.request.urlopen(f"{self.address}/api/v1/search?{query_string}", timeout=60) as answer:
                found: dict[str, Any] = json.load(answer)
        except (urllib.error.URLError, ConnectionError) as error:
            raise NotServing(f"{self.address}, {query_string!r}: {error}") from error
        return found

    def tag(self, path: str) -> str:
        """The ETag of an answer."""
        with urllib.request.urlopen(self.address + path, timeout=60) as answer:
            return str(answer.headers["ETag"])

    def memory(self) -> list[Private]:
        """The private memory of each worker; pages that another maps too are not private."""
        return [_private(worker) for worker in psutil.Process(self.process.pid).children()]

    def worker_memory(self) -> Private:
        """The private memory of the worker that has most."""
        return max(self.memory(), key=lambda one: one.dirty + one.clean)


def _private(worker: psutil.Process) -> Private:
    rows = Path(f"/proc/{worker.pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    kilobytes = {row.split(":")[0]: int(row.split()[1]) for row in rows if row.endswith("kB")}
    return Private(kilobytes["Private_Dirty"] * 1024, kilobytes["Private_Clean"] * 1024)


@contextmanager
def serving(folder: Path, workers: int = 1) -> Iterator[Server]:
    """Serve an index with so many workers on a free port while the block runs."""
    port = free_port()
    command = [sys.executable, "-m", "telusur", "serve", "--index", str(folder), "--workers", str(workers)]
    with started([*command, "--port", str(port)], port, "/api/v1/search?limit=1") as server:
        yield server


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def started(command: Sequence[str], port: int, path: str) -> Iterator[Server]:
    """Run a server while the block runs, from when it answers at ``path``."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        server = Server(f"http://127.0.0.1:{port}", process)
        _wait_for(server, path)
        yield server
    finally:
        process.terminate()
        process.wait()


def _wait_for(server: Server, path: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            urllib.request.urlopen(server.address + path, timeout=60).close()
        except (urllib.error.URLError, ConnectionError):
            if time.monotonic() > deadline or server.process.poll() is not None:
                raise
            time.sleep(0.1)
        else:
            return
