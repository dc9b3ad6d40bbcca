"""The process that asks a folder questions, from outside: it may die of what it reads."""

import json
import select
import subprocess
import sys
from pathlib import Path
from typing import Self

from bench.durability.outcome import Failed

PATIENCE_SECONDS = 60  # for one round of questions
Said = list[str] | None  # how a question ended, as ``asker`` tells it


class Asker:
    """Starts the process, and another when it has died; a context manager that ends it."""

    def __init__(self, folder: Path) -> None:
        self._command = [sys.executable, "-m", "bench.durability.asker", str(folder)]
        self._process = self._start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def ask(self) -> list[Said]:
        """What opening and the questions ended with; raises Failed when the process dies or hangs."""
        requests, answers = self._process.stdin, self._process.stdout
        assert requests is not None
        assert answers is not None
        requests.write("\n")
        requests.flush()
        in_time = bool(select.select([answers], [], [], PATIENCE_SECONDS)[0])
        line = answers.readline() if in_time else ""
        if line:
            found: list[Said] = json.loads(line)
            return found
        code = self._end()
        self._process = self._start()
        raise Failed(
            f"the process that asks has died of signal {-code}" if in_time else "a question has no end"
        )

    def _start(self) -> "subprocess.Popen[str]":
        return subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def _end(self) -> int:
        """End the process; how it ended by itself comes back, if it did."""
        if self._process.poll() is None:
            self._process.kill()
        code = self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        return code
