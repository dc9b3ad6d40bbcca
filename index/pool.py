"""Processes that work for this one, over pipes: each holds an object, and calls its methods as it is asked.

What is asked of one process is done in order. It lives as long as its parent: a process that finds the pipe
closed ends at once, however the parent went, and takes away the folder of the socket by which processes are
started, which a killed parent leaves. Ctrl-C is the parent's alone.
"""

import fcntl
import gc
import os
import signal
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from multiprocessing import connection, forkserver, get_context, resource_tracker
from multiprocessing.util import get_temp_dir
from queue import SimpleQueue
from shutil import rmtree
from threading import Thread, current_thread, main_thread
from traceback import format_exc
from types import TracebackType
from typing import Any, Self

from index.errors import TelusurError

PATIENCE_SECONDS = 5  # for a process that has nothing more to do
FAREWELL_SECONDS = 1  # between the end of a pipe and that of the process that held it, at most
SELDOM = 100_000, 50, 50  # when the collector looks for cycles of objects

Call = tuple[str, tuple[Any, ...]]  # method, arguments


class WorkerDied(TelusurError):
    """A process is gone before it has answered."""


@dataclass(slots=True, eq=False)
class Asked:
    """A call that is under way, and its answer once it is there."""

    done: bool = False
    answer: Any = None


@dataclass(frozen=True, slots=True)
class _Failed:
    """The answer of a call that raised."""

    error: Exception


def default_jobs() -> int:
    """As many processes as this one may use processors."""
    return len(os.sched_getaffinity(0))


def start_early(module: str) -> None:
    """Have what processes begin with imported from now on, beside this one's own imports.

    ``module`` is that of what the first of them will make. Where it cannot be started, the first process
    that is wanted says why.
    """
    with suppress(OSError), _without_ctrl_c():
        _preload(module)
        forkserver.ensure_running()


class Worker:
    """One process that holds what ``make(*arguments)`` gives there."""

    def __init__(self, make: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
        context = get_context("forkserver")
        _preload(make.__module__)
        self._pipe, theirs = context.Pipe()
        try:
            given = theirs, _sockets(), make, arguments
            self._process = context.Process(target=_serve, args=given, daemon=True)
            with _without_ctrl_c():
                self._process.start()
        except (EOFError, OSError) as error:
            self._pipe.close()
            if isinstance(error, (EOFError, ConnectionError)):  # the process that starts others is gone
                raise _died() from error
            raise _not_started(error) from error
        finally:
            theirs.close()
        self._asked: deque[Asked] = deque()

    def ask(self, method: str, *arguments: Any) -> Asked:
        """Have a method called; raises WorkerDied."""
        asked = Asked()
        try:
            self._pipe.send((method, arguments))
        except OSError as error:
            raise _died() from error
        self._asked.append(asked)
        return asked

    @property
    def waiting(self) -> int:
        """Calls that are not answered."""
        return len(self._asked)

    def fileno(self) -> int:
        """What to wait for."""
        return self._pipe.fileno()

    def receive(self) -> None:
        """Take the next answer in; raises what the call raised, and WorkerDied."""
        try:
            answer = self._pipe.recv()
        except (EOFError, OSError) as error:
            raise _died() from error
        asked = self._asked.popleft()
        if isinstance(answer, _Failed):
            raise _died() if isinstance(answer.error, MemoryError) else answer.error
        asked.answer, asked.done = answer, True

    def end(self, kill: bool) -> None:
        """Let the process go when it has done what it was asked, or ``kill`` it."""
        if not kill:
            with suppress(OSError):
                self._pipe.send(None)
            self._process.join(PATIENCE_SECONDS)
        self._process.kill()
        self._process.join()
        self._process.close()
        self._pipe.close()


class Workers:
    """So many processes of one kind; a context manager, whose end is theirs."""

    def __init__(self, count: int, make: Callable[..., Any], *arguments: Any) -> None:
        self.all: list[Worker] = []
        try:
            for _ in range(count):
                self.all.append(Worker(make, arguments))
        except BaseException:
            self.end(kill=True)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, _: Any, __: TracebackType | None) -> None:
        self.end(kill=kind is not None)

    def end(self, kill: bool = False) -> None:
        """End every process."""
        while self.all:
            self.all.pop().end(kill)


def wait(workers: list[Worker], patience: float | None = None) -> bool:
    """Take in an answer of each that has one, and wait for one when none has; nothing when nothing was asked.

    Waits no longer than ``patience`` seconds, where that is given. Whether an answer came.
    """
    busy = {worker.fileno(): worker for worker in workers if worker.waiting}
    ready = connection.wait(list(busy), patience)
    for descriptor in ready:
        busy[descriptor].receive()  # type: ignore[index]
    return bool(ready)


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Inside the block cycles of objects are looked for rarely.

    What articles are made of has none, and to look over them takes its time.
    """
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _preload(module: str) -> None:
    """Have a module imported once for all processes, if they are not being started yet."""
    forkserver.set_forkserver_preload(["__main__", module])


@contextmanager
def _without_ctrl_c() -> Iterator[None]:
    """Processes that are started inside the block never see Ctrl-C, not even while they start.

    Nor is the start broken off: a Ctrl-C that comes meanwhile is heard at the end. The mask, which they
    inherit, does not see to that, since another thread may take the signal and the main one hear of it.
    """
    resource_tracker.ensure_running()  # it would lift the block when it is started inside
    came: list[int] = []
    ours = current_thread() is main_thread()  # nobody else may hear of signals, nor say who hears of them
    handler = signal.signal(signal.SIGINT, lambda number, _: came.append(number)) if ours else None
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        if ours:
            signal.signal(signal.SIGINT, handler)
        if came:
            signal.raise_signal(signal.SIGINT)


def _died() -> WorkerDied:
    return WorkerDied(
        "a process that worked for this one is gone, perhaps for want of memory; what was committed stays. "
        "Say the same again with --jobs 1"
    )


def _not_started(error: OSError) -> WorkerDied:
    return WorkerDied(
        f"no process can be started to work for this one ({error}); what was committed stays. "
        f"Say the same again with --jobs 1, or with another $TMPDIR than {tempfile.tempdir}"
    )


def _serve(
    pipe: connection.Connection, sockets: str, make: Callable[..., Any], arguments: tuple[Any, ...]
) -> None:
    """What a process does: answer until it is let go."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    calls: SimpleQueue[Call | None] = SimpleQueue()
    listening = Thread(target=_listen, args=(pipe, sockets, calls), daemon=True)
    listening.start()
    held: list[Any] = []
    with seldom_collected():
        while (call := calls.get()) is not None:
            answer = _answer(held, make, arguments, call)
            try:
                pipe.send(answer)
            except ConnectionError:  # the parent is gone: who listens ends this process
                listening.join()


def _listen(pipe: connection.Connection, sockets: str, calls: "SimpleQueue[Call | None]") -> None:
    """Empty the pipe, so that the parent never waits to send; end with the parent."""
    with suppress(EOFError, OSError):
        while True:
            calls.put(pipe.recv())
    _take_away(sockets)
    os._exit(1)


@cache
def _sockets() -> str:
    """The folder of the socket by which processes are started; this one holds it as long as it lives."""
    folder = get_temp_dir()
    with suppress(OSError):  # where there are no locks, nobody gets one to take it away
        fcntl.flock(os.open(folder, os.O_RDONLY | os.O_DIRECTORY), fcntl.LOCK_EX)
    return folder


def _take_away(sockets: str) -> None:
    """Remove the folder of a parent that was killed; nobody holds it any more."""
    until = time.monotonic() + FAREWELL_SECONDS
    with suppress(OSError):
        descriptor = os.open(sockets, os.O_RDONLY | os.O_DIRECTORY)
        while time.monotonic() < until:
            with suppress(BlockingIOError):
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                rmtree(sockets, ignore_errors=True)
                return
            time.sleep(0.001)


def _answer(held: list[Any], make: Callable[..., Any], arguments: tuple[Any, ...], call: Call) -> Any:
    try:
        if not held:
            held.append(make(*arguments))
        method, given = call
        return getattr(held[0], method)(*given)
    except Exception as error:
        error.add_note(f"In a process that worked for this one:\n{format_exc()}")
        return _Failed(error)
