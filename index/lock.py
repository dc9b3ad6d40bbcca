"""The one right to write to an index."""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from index.errors import TelusurError
from index.storage import LOCK, IndexMissing
from index.storage import prepare as prepare_index


class IndexLocked(TelusurError):
    """Somebody else is writing."""


@contextmanager
def write_lock(
    folder: Path, wait_seconds: float = 0, prepare: Callable[[Path], None] = prepare_index
) -> Iterator[None]:
    """Hold the one right to write to ``folder``, which ``prepare`` makes when it is missing, or refuses.

    The kernel gives the lock back when the process ends, however it ends. Raises IndexLocked with the
    holder's name when it is not free within ``wait_seconds``. A folder that was copied by hard links shares
    its lock with the original until the first writer gives it one of its own.
    """
    deadline = time.monotonic() + wait_seconds
    descriptor = None
    while descriptor is None:
        prepare(folder)  # each time: a new index that nothing came into goes with its folder
        descriptor = _lock_once(folder, deadline)
    try:
        _note(descriptor, f"process {os.getpid()} since {time.strftime('%Y-%m-%d %H:%M:%S')}")
        try:
            yield
        finally:
            _note(descriptor, "")
    finally:
        os.close(descriptor)


def _lock_once(folder: Path, deadline: float) -> int | None:
    """A descriptor that holds the lock of this folder and of no other; None where it was not to be had so."""
    try:
        descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        if isinstance(error, FileNotFoundError) and time.monotonic() < deadline:
            return None  # the folder was taken away since it was prepared
        raise IndexMissing(f"{error.filename} cannot be written to: {error.strerror}") from error
    keep = False
    try:
        _wait(descriptor, folder, deadline)
        here = _is_at(descriptor, folder / LOCK)  # else the folder was made anew while we waited
        keep = here and os.fstat(descriptor).st_nlink == 1
        if here and not keep:
            (folder / LOCK).unlink()  # the other folders keep it
    except OSError as error:
        raise IndexMissing(f"{folder} cannot be written to: {error.strerror}") from error
    finally:
        if not keep:
            os.close(descriptor)
    return descriptor if keep else None


def _wait(descriptor: int, folder: Path, deadline: float) -> None:
    while not _try_lock(descriptor):
        if time.monotonic() >= deadline:
            holder = os.pread(descriptor, 200, 0).decode(errors="replace").strip() or "another process"
            raise IndexLocked(
                f"{folder} is being written by {holder}; wait for it, or say --wait SECONDS to queue up"
            )
        time.sleep(0.1)


def _is_at(descriptor: int, path: Path) -> bool:
    """Whether an open file is still the one that stands at a path."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _note(descriptor: int, holder: str) -> None:
    """Say who holds the lock; a full disk costs the name, not the lock."""
    with suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, holder.encode(), 0)
