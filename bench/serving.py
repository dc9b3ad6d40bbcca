"""What it takes to serve: the whole request, a cold start, a worker's memory, and an article that is added.

``python -m bench.serving --size 100000``. The bars of a cold start and of memory are those of 1,000,000.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from statistics import geometric_mean, median

from bench.bars import Bar, print_bars
from bench.completing import slowest_completion
from bench.corpus import corpus
from bench.folder import FOLDER, made_once
from bench.peers.telusur import TelusurPeer
from bench.queries import PICKED_FROM, BenchQuery, bench_queries
from bench.requests import measure_requests
from bench.results import load_figures, save_figures, with_circumstances
from bench.server import NotServing, Server, serving
from bench.timing import UNKNOWN, Circumstances, circumstances, told, warn_when_busy

SIZE = 100_000
COLD_RUNS = 3
ADDED = {"id": "bench-added", "title": "Zirkonia baru", "text": "Zirkonia qwxbaru ditambang.", "people": []}
ADDED_WORD = "qwxbaru"  # in no article
POLL_SECONDS = 0.005
WORKERS = 2  # whose memory is measured: the pages of an index are in memory once, whoever maps them
ROUNDS = 3  # of all questions, so that most come to each of them
CLIENTS = 8  # that ask at one time, as many as both workers have threads
PATIENCE_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Served:
    """What serving one size took."""

    bare_ms: float  # geometric means over the queries
    request_ms: float
    worst_share: float  # of what a request may take, the most of any query
    worst: str
    completion_ms: float  # whole request, the slowest beginning
    slowest_beginning: str
    open_ms: float  # medians over processes, of the slowest query
    cold_ms: float
    cold: str  # that query
    from_disk_ms: float  # the same when no page of the index is in memory
    private_dirty_bytes: int
    private_clean_bytes: int
    found_seconds: float  # from the end of `telusur index -` until the server finds the article
    found_since_start_seconds: float  # from its beginning
    under: Circumstances = UNKNOWN  # before it began


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print beside the bars."""
    flags = argparse.ArgumentParser(prog="python -m bench.serving", description=__doc__)
    flags.add_argument("--size", type=int, default=SIZE, help="articles")
    size = flags.parse_args(arguments).size
    text = corpus(size)
    peer = TelusurPeer()
    folder = made_once(FOLDER / f"{peer.name}-{text.stem}", partial(peer.build, text))
    warn_when_busy()
    served = measure(folder, bench_queries(corpus(PICKED_FROM)))
    save_figures("serving", {str(size): asdict(served)})
    served = Served(**with_circumstances(load_figures("serving")[str(size)]))
    print_bars(serving_bars(size, served), f"serving {size:,} articles")
    print(f"opened and answered with no page of the index in memory: {served.from_disk_ms / 1000:.2f} s")
    print(told([served.under]))


def measure(folder: Path, queries: Sequence[BenchQuery]) -> Served:
    """Everything, on one index; what is added goes to a copy of it."""
    under = circumstances()
    requests = measure_requests(folder, queries)
    worst = max(requests, key=lambda one: one.share)
    completion_ms, beginning = slowest_completion(folder)
    kinds = {one.kind: one for one in reversed(queries) if not one.offset}
    cold = {kind: _cold(folder, one) for kind, one in kinds.items()}
    slowest = max(cold, key=lambda kind: cold[kind][1])
    from_disk = max(_cold(folder, one, drop=True)[1] for one in kinds.values())
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        copy = Path(shutil.copytree(folder, Path(place, "index"), copy_function=os.link))
        with serving(copy, WORKERS) as server:
            with ThreadPoolExecutor(CLIENTS) as clients:
                for _ in clients.map(server.get, ROUNDS * [one.query.to_query_string() for one in queries]):
                    pass
            memory = server.worker_memory()
        with serving(copy) as server:
            found, since_start = _add_and_find(copy, server)
    return Served(
        bare_ms=geometric_mean([one.bare_ms for one in requests]),
        request_ms=geometric_mean([one.whole_ms for one in requests]),
        worst_share=worst.share,
        worst=worst.name,
        completion_ms=completion_ms,
        slowest_beginning=beginning,
        open_ms=cold[slowest][0],
        cold_ms=cold[slowest][1],
        cold=slowest,
        from_disk_ms=from_disk,
        private_dirty_bytes=memory.dirty,
        private_clean_bytes=memory.clean,
        found_seconds=found,
        found_since_start_seconds=since_start,
        under=under,
    )


def _cold(folder: Path, asked: BenchQuery, drop: bool = False) -> tuple[float, float]:
    """Median milliseconds until the engine is open and until it has answered, each time in a new process.

    With ``drop`` the system is told before each to forget the pages of the index.
    """
    command = [sys.executable, "-m", "bench.cold", str(folder), asked.query.to_query_string()]
    runs = []
    for _ in range(COLD_RUNS):
        if drop:
            _drop(folder)
        runs.append(json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout))
    opened, answered = (median(times) for times in zip(*runs, strict=True))
    return opened, answered


def _drop(folder: Path) -> None:
    for path in folder.iterdir():
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _add_and_find(folder: Path, server: Server) -> tuple[float, float]:
    """Seconds until a running server finds a new article: since the command ended, and since it began.

    Raises NotServing when it is not found at all.
    """
    if server.get(f"q={ADDED_WORD}")["total"]:
        raise NotServing(f"{folder} has {ADDED_WORD!r} before it was added")
    started = time.perf_counter()
    command = [sys.executable, "-m", "telusur", "index", "-", "--index", str(folder)]
    subprocess.run(command, input=json.dumps(ADDED).encode(), capture_output=True, check=True)
    ended = time.perf_counter()
    while not server.get(f"q={ADDED_WORD}")["total"]:
        if time.perf_counter() - ended > PATIENCE_SECONDS:
            raise NotServing(f"an added article is not found after {PATIENCE_SECONDS} s")
        time.sleep(POLL_SECONDS)
    now = time.perf_counter()
    return now - ended, now - started


def serving_bars(size: int, served: Served) -> list[Bar]:
    """The bars of one size."""
    allowed = max(3 * served.bare_ms, 4.0)
    since = f"{served.found_since_start_seconds:.1f} s after the command began"
    bars = [
        Bar("whole request, geometric mean", served.request_ms, allowed, unit="ms"),
        Bar(f"… of what it may take, worst query ({served.worst})", served.worst_share, 1.0),
        Bar(
            f"a completion, slowest beginning ({served.slowest_beginning!r})",
            served.completion_ms,
            5.0,
            unit="ms",
        ),
        Bar(f"an added article is found after its command ({since})", served.found_seconds, 1.0, unit="s"),
    ]
    if size >= 1_000_000:
        private = served.private_dirty_bytes + served.private_clean_bytes
        bars += [
            Bar(
                f"new process: open, first query answered ({served.cold})",
                served.cold_ms / 1000,
                0.5,
                unit="s",
            ),
            Bar("private memory of a worker", private / 1e6, 300, unit="MB"),
            Bar("… of which written by it", served.private_dirty_bytes / 1e6, 300, unit="MB"),
        ]
    return bars


if __name__ == "__main__":
    main()
