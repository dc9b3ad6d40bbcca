"""Times: warm-up, then the median of several runs, engines taking turns, the garbage collector off."""

import gc
import os
import subprocess
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from statistics import median
from typing import Any

WARM_UPS = 2
LEAST_RUNS = 3
MOST_RUNS = 41
SHORT_MILLISECONDS = 20.0
BUDGET_SECONDS = 0.4  # for one query of one engine; slow ones get fewer runs


@contextmanager
def without_collector() -> Iterator[None]:
    """Keep Python's garbage collector from running inside the block."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a figure was measured under."""

    load: float  # of the machine, over a minute, when it was measured
    commit: str  # of the code, "+" behind it where files had changed since; "" where git does not tell


UNKNOWN = Circumstances(0.0, "")


def circumstances() -> Circumstances:
    """Those of this moment."""
    return Circumstances(round(os.getloadavg()[0], 1), _commit())


def told(under: Collection[Circumstances]) -> str:
    """In a line what some figures were measured under.

    >>> told([Circumstances(1.5, "abc1234+"), UNKNOWN])
    'measured under a load of 1.5 at most, at ?, abc1234+'
    """
    commits = ", ".join(sorted({one.commit or "?" for one in under}))
    return f"measured under a load of {max(one.load for one in under):.1f} at most, at {commits}"


@cache
def _commit() -> str:
    git = partial(subprocess.run, capture_output=True, text=True, check=True)
    try:
        head = git(["git", "rev-parse", "--short", "HEAD"]).stdout.strip()
        changed = git(["git", "status", "--porcelain", "--untracked-files=no"]).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""
    return f"{head}+" if changed else head


def warn_when_busy() -> None:
    """Say so when other work keeps the processors busy: then times come out too long, long ones most."""
    load, processors = os.getloadavg()[0], os.cpu_count() or 1
    if load > processors / 2:
        print(f"(the machine is busy, load {load:.1f} on {processors} processors: do not quote these times)")


def milliseconds(run: Callable[[], Any]) -> float:
    """The time of one run."""
    started = time.perf_counter()
    run()
    return 1000 * (time.perf_counter() - started)


def in_turns(runs: Mapping[str, Callable[[], Any]]) -> dict[str, float]:
    """Median milliseconds of each, by name: a, b, c, a, b, c, … so that all meet the same machine.

    A short run is made twice in its turn and timed the second time, or it would pay for what the engine
    before it has thrown out of the processor's caches.
    """
    with without_collector():
        warm = {name: min(milliseconds(run) for _ in range(WARM_UPS)) for name, run in runs.items()}
        rounds = {name: _rounds(estimate) for name, estimate in warm.items()}
        times: dict[str, list[float]] = {name: [] for name in runs}
        for number in range(max(rounds.values())):
            for name, run in runs.items():
                if number < rounds[name]:
                    if warm[name] < SHORT_MILLISECONDS:
                        run()
                    times[name].append(milliseconds(run))
    return {name: median(found) for name, found in times.items()}


def _rounds(estimate: float) -> int:
    """How many runs fit the budget when one takes ``estimate`` milliseconds."""
    return max(LEAST_RUNS, min(MOST_RUNS, int(1000 * BUDGET_SECONDS / max(estimate, 0.001))))
