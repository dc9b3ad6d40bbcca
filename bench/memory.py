"""Seconds and memory of a command and of every process that it starts."""

import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path

import psutil

FIRST_LOOK_SECONDS = 0.25
LOOK_SECONDS = 1.0  # from one look to the next: each takes 12 ms of a core from whoever is measured,
CLOSE_LOOK_SECONDS = 0.25  # … where memory is what matters


@dataclass(frozen=True, slots=True)
class Measured:
    """What a command took; bytes."""

    seconds: float
    largest: int  # resident memory of the largest process at its largest
    together: int  # the largest sum over all processes at one time, a page that several share counted once
    output: str


class CommandFailed(Exception):
    """A measured command did not end well."""


def measure(command: Sequence[str], closely: bool = False) -> Measured:
    """Run a command to its end and watch it; raises CommandFailed with what it printed.

    ``together`` adds proportional set sizes, ``largest`` is the kernel's high water mark of a process; both
    are read once a second, four times where it is looked at ``closely``. The output is read at the end, so it
    must be short.
    """
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        together = largest = 0
        waits = chain([FIRST_LOOK_SECONDS], repeat(CLOSE_LOOK_SECONDS if closely else LOOK_SECONDS))
        while not _has_ended(process, next(waits)):
            family = _family(process.pid)
            together = max(together, sum(_proportional(one) for one in family))
            largest = max([largest, *(_high_water(one.pid) for one in family)])
        seconds = time.perf_counter() - started
        output = process.stdout.read().decode(errors="replace") if process.stdout else ""
    if process.returncode:
        raise CommandFailed(f"{' '.join(command)} ended with {process.returncode}:\n{output}")
    return Measured(seconds, largest, together, output)


def _has_ended(process: "subprocess.Popen[bytes]", seconds: float) -> bool:
    """Whether it has ended, once so much time has passed or it has ended before."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def _family(pid: int) -> list[psutil.Process]:
    try:
        process = psutil.Process(pid)
        return [process, *process.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def _proportional(process: psutil.Process) -> int:
    """Proportional set size; 0 of a process that has ended."""
    try:
        found: int = process.memory_full_info().pss
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return 0
    return found


def _high_water(pid: int) -> int:
    """The most resident memory that a process ever had; 0 of one that has ended."""
    try:
        rows = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return 0
    return next((int(row.split()[1]) * 1024 for row in rows if row.startswith("VmHWM:")), 0)
