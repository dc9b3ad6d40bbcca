"""Many at once: requests a second of whole searches beside the least that the same server can do.

``python -m bench.load --minutes 5`` asks on loopback, with wrk (Debian: apt-get install wrk), which shares
the processors with the server. Searches have three facets and ten hits with snippets; "unchanged" is one of
them by clients that have the answer. Turns are taken, so that all meet the same machine.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from bench.bars import Bar, print_bars
from bench.corpus import corpus
from bench.folder import FOLDER, made_once
from bench.peers.telusur import TelusurPeer
from bench.queries import PICKED_FROM, bench_queries
from bench.server import Server, free_port, serving, started
from bench.timing import warn_when_busy
from search.query import EVERY_FACET

SIZE = 100_000
CONNECTIONS = 8  # as many as two workers have threads
TURN_SECONDS = 15  # of searches,
BESIDE_SECONDS = 5  # … and of each of the others
WORKERS = 2
MOST_GROWTH = 1.1  # of memory, from the first turn of searches, after which everything is loaded, to the last
SCRIPT = Path(__file__).with_name("load.lua")


@dataclass(frozen=True, slots=True)
class Turn:
    """What wrk saw in one turn; errors are connections that broke, time-outs, and statuses from 400 on."""

    requests: int
    seconds: float
    bytes: int
    errors: int
    p50_ms: float
    p99_ms: float
    worst_ms: float

    @property
    def rate(self) -> float:
        """Requests a second."""
        return self.requests / self.seconds


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask and print; 1 where there was an error, or memory grew."""
    flags = argparse.ArgumentParser(prog="python -m bench.load", description=__doc__)
    flags.add_argument("--minutes", type=float, default=5.0)
    flags.add_argument("--size", type=int, default=SIZE, help="articles")
    flags.add_argument("--connections", type=int, default=CONNECTIONS)
    given = flags.parse_args(arguments)
    if shutil.which("wrk") is None:
        sys.exit("bench.load needs wrk: apt-get install wrk")
    text = corpus(given.size)
    peer = TelusurPeer()
    folder = made_once(FOLDER / f"{peer.name}-{text.stem}", partial(peer.build, text))
    queries = [replace(one.query, facet=EVERY_FACET) for one in bench_queries(corpus(PICKED_FROM))]
    paths = [f"/api/v1/search?{query.to_query_string()}" for query in queries]
    warn_when_busy()
    with ExitStack() as stack:
        hello = stack.enter_context(_hello())
        server = stack.enter_context(serving(folder, WORKERS))
        turns, memory = _take_turns(hello, server, paths, given.minutes, given.connections)
    _print_turns(turns)
    print("memory of the workers, MB, turn by turn:", " ".join(f"{n / 2**20:.0f}" for n in memory))
    bars = _bars(turns, memory)
    print_bars(bars, f"load over {given.size:,} articles, {given.connections} connections")
    return 0 if all(bar.passed for bar in bars) else 1


def _take_turns(
    hello: Server, server: Server, paths: Sequence[str], minutes: float, connections: int
) -> tuple[dict[str, list[Turn]], list[int]]:
    """The turns by what was asked, and private memory of all workers after each turn of searches."""
    zstd, known = {"Accept-Encoding": "zstd"}, {"If-None-Match": server.tag(paths[0])}
    beside = partial(_turn, connections=connections, seconds=BESIDE_SECONDS)
    runs = {
        "hello": partial(beside, hello.address, ["/"]),
        "search": partial(_turn, server.address, paths, connections=connections, seconds=TURN_SECONDS),
        "search, zstd": partial(beside, server.address, paths, **zstd),
        "unchanged": partial(beside, server.address, paths[:1], **known),
    }
    turns: dict[str, list[Turn]] = {name: [] for name in runs}
    memory: list[int] = []
    while sum(one.seconds for one in turns["search"]) < 60 * minutes:
        for name, run in runs.items():
            turns[name].append(run())
        memory.append(sum(one.dirty for one in server.memory()))
    return turns, memory


def _turn(address: str, paths: Sequence[str], connections: int, seconds: int, **headers: str) -> Turn:
    """Ask for the addresses in turn."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(paths))
        file.flush()
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", SCRIPT]
        pairs = [text for pair in headers.items() for text in pair]
        told = subprocess.run(
            [*command, address, "--", file.name, *pairs], check=True, capture_output=True, text=True
        )
    return Turn(**json.loads(told.stdout.splitlines()[-1]))


@contextmanager
def _hello() -> Iterator[Server]:
    port = free_port()
    with started([sys.executable, "-m", "bench.hello", str(port), str(WORKERS)], port, "/") as server:
        yield server


def _print_turns(turns: dict[str, list[Turn]]) -> None:
    print(
        f"{'':<14}{'requests/s':>12}{'p50 ms':>10}{'worst p99':>12}{'worst':>10}{'KB each':>10}{'errors':>8}"
    )
    for name, taken in turns.items():
        count = sum(one.requests for one in taken)
        rate = count / sum(one.seconds for one in taken)
        size = sum(one.bytes for one in taken) / count / 1024
        p50 = sorted(one.p50_ms for one in taken)[len(taken) // 2]
        p99, worst = max(one.p99_ms for one in taken), max(one.worst_ms for one in taken)
        errors = sum(one.errors for one in taken)
        print(f"{name:<14}{rate:>12,.0f}{p50:>10.1f}{p99:>12.1f}{worst:>10.1f}{size:>10.1f}{errors:>8}")


def _bars(turns: dict[str, list[Turn]], memory: Sequence[int]) -> list[Bar]:
    errors = sum(one.errors for taken in turns.values() for one in taken)
    return [
        Bar("errors", errors, 0, unit=""),
        Bar("memory at the end / after the first turn", memory[-1] / memory[0], MOST_GROWTH),
    ]


if __name__ == "__main__":
    sys.exit(main())
