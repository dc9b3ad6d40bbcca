"""The heap of a worker: one for all threads, and given back after a question that took much.

glibc gives each thread a heap of its own, and none gives back what is free behind something that is still
held. A worker's threads answer in turn, so each heap grows to what the largest answer needs: at a million
articles four of them took 90 MB more than one, and an OR of thirty common words left 250 MB behind.
"""

import ctypes
import os
from contextlib import suppress
from pathlib import Path

M_ARENA_MAX = -8  # of mallopt(3)
MUCH = 64 * 2**20  # bytes that a process may grow by before it looks what it can give back
_STATM = Path("/proc/self/statm")
_PAGE = os.sysconf("SC_PAGE_SIZE")


def share_one_heap() -> None:
    """Let threads that start from now on share a heap; nothing happens where the C library is not glibc."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, 1)


class Heap:
    """Gives memory back to the system once the process has grown much; for any number of threads."""

    def __init__(self) -> None:
        self._before = private_bytes()

    def after_an_answer(self) -> bool:
        """To be called behind each answer, which takes some microseconds; whether anything was given back."""
        if private_bytes() - self._before < MUCH:
            return False
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
        self._before = private_bytes()
        return True


def private_bytes() -> int:
    """Memory of this process that is no file's; 0 where the system does not tell."""
    try:
        _, resident, shared, *_ = map(int, _STATM.read_text().split())
    except (OSError, ValueError):
        return 0
    return (resident - shared) * _PAGE
