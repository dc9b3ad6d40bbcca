"""The one right to write to an index."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import TelusurError
from index.storage import LOCK, IndexMissing, prepare


class IndexLocked(TelusurError):
    """Somebody else is writing."""


@contextmanager
def write_lock(folder: Path, wait_seconds: float = 0) -> Iterator[None]:
    """Hold the one right to write to ``folder``; the folder is made when it is missing.

    The kernel gives the lock back when the process ends, however it ends. Raises IndexLocked with the
    holder's name when it is not free within ``wait_seconds``.
    """
    prepare(folder)
    try:
        file = os.fdopen(os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o644), "r+")
    except OSError as error:
        raise IndexMissing(f"{folder} cannot be written to: {error.strerror}") from error
    with file:
        deadline = time.monotonic() + wait_seconds
        while not _try_lock(file.fileno()):
            if time.monotonic() >= deadline:
                holder = file.read(200).strip() or "another process"
                raise IndexLocked(
                    f"{folder} is being written by {holder}; wait for it, or say --wait SECONDS to queue up"
                )
            time.sleep(0.1)
        file.truncate(0)
        file.write(f"process {os.getpid()} since {time.strftime('%Y-%m-%d %H:%M:%S')}")
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)


def _try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
