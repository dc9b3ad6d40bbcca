"""A writer in a process of its own, seen by who will kill it: listened to, killed, and heard to the end."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Self

import psutil

from bench.durability.outcome import Failed
from bench.durability.phases import Phases

LONGEST_SECONDS = 60  # until everything that the writer started has ended
SOON_SECONDS = 2  # until a writer that is told of a death has ended
WORKER_DIED = "WorkerDied"  # what a writer ends with when a process is killed that worked for it


class Victim:
    """Starts ``bench.durability.writer``; a context manager, behind which nothing of it is left."""

    def __init__(self, *arguments: object, errors: Path) -> None:
        self.phases = Phases()
        self._errors = errors
        command = [sys.executable, "-m", "bench.durability.writer", *map(str, arguments)]
        with errors.open("wb") as file:
            self._process = subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=file, start_new_session=True
            )
        assert self._process.stdout is not None
        self._pipe = self._process.stdout

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._pipe.close()

    def listen(self, moment: float, heard: Callable[[], float] | None = None) -> bool:
        """Hear what is told until a moment, which ``heard`` may bring forward; False where the pipe ends."""
        while (left := moment - time.monotonic()) > 0:
            if not select.select([self._pipe], [], [], left)[0]:
                break
            data = os.read(self._pipe.fileno(), 65_536)
            if not data:
                return False
            self.phases.hear(data, time.monotonic())
            if heard is not None:
                moment = min(moment, heard())
        return True

    def kill(self) -> None:
        """Kill the process that writes, and none of those that work for it."""
        self._check_alive()
        self._process.kill()
        self._process.wait()

    def kill_all(self) -> None:
        """Kill it with all that work for it."""
        self._check_alive()
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def kill_worker(self, rng: Random) -> bool:
        """Kill one of those that work for it, if there is one; the writer must end by itself, or go on.

        Raises Failed when it hangs, or ends without saying why.
        """
        self._check_alive()
        workers = psutil.Process(self._process.pid).children(recursive=True)
        if not workers:
            return False
        with suppress(psutil.NoSuchProcess):
            rng.choice(workers).kill()
        lasted, latest = self.phases.lasted, time.monotonic() + LONGEST_SECONDS
        before = len(lasted)
        goes_on = self.listen(latest, lambda: 0 if len(lasted) > before else latest)
        goes_on = goes_on and self.listen(time.monotonic() + SOON_SECONDS)
        if goes_on and len(lasted) == before:
            raise Failed("the writer hangs since a process was killed that worked for it")
        if goes_on:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        elif WORKER_DIED not in self._told():
            raise Failed(
                f"somebody who worked for the writer was killed, and the writer said:\n{self._told()}"
            )
        return True

    def rest(self) -> None:
        """Hear the end of what was told; the pipe ends with the last process that holds it. Raises Failed."""
        if self.listen(time.monotonic() + LONGEST_SECONDS):
            raise Failed("a process that the writer started has outlived it")

    def _check_alive(self) -> None:
        if self._process.poll() is not None:
            raise Failed(f"the writer has ended by itself:\n{self._told()}")

    def _told(self) -> str:
        return self._errors.read_text(encoding="utf-8", errors="replace")
