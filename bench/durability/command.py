"""The command line as a process of its own, run over records of invented articles."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from bench.durability.articles import record
from bench.durability.outcome import Failed


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    errors: str  # what it wrote to stderr


def telusur(*arguments: str, **how: Any) -> Ended:
    """Run ``telusur`` to its end; ``how`` goes to ``subprocess.run``."""
    done = subprocess.run(
        [sys.executable, "-m", "telusur", *arguments], capture_output=True, text=True, **how
    )
    return Ended(done.returncode, done.stderr)


def refused(ended: Ended, folder: Path, reason: str) -> str:
    """The message of a command that the disk has refused, which names folder and reason; raises Failed."""
    message = ended.errors.strip().rpartition("\n")[2]
    if ended.code != 1 or "Traceback" in ended.errors:
        raise Failed(f"it ended with {ended.code}:\n{ended.errors}")
    if str(folder) not in message or reason not in message:
        raise Failed(f"the message does not name {folder} and {reason!r}: {message}")
    return message


def write_records(path: Path, editions: Mapping[int, int]) -> Path:
    """Articles as JSON Lines."""
    lines = (json.dumps(record(number, edition)) + "\n" for number, edition in editions.items())
    path.write_text("".join(lines), encoding="utf-8")
    return path
