"""How often each client may ask, over memory that all workers of a server share.

The rule is GCRA (the generic cell rate algorithm, ITU-T I.371): with 60/minute a client may ask 60 times at
once, and once more with each second that passes. Of each client one number is kept, the time at which all of
its requests will be paid for. Libraries for this share it through a server (Redis, memcached), which nobody
should need for one machine.
"""

import fcntl
import hashlib
import mmap
import os
import re
import struct
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from tempfile import TemporaryFile
from threading import Lock
from typing import Self

import falcon

from api.clients import ADDRESS, network

SECONDS = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400}
FREE = ("/health/", "/metrics", "/static/")  # who watches the server, and what a browser keeps for good
BUCKETS = 16_384
WAYS = 4  # clients of a bucket; a fifth takes the place of the one that asked least
SLOT = struct.Struct("<Qd")  # a mark of the client, and when its requests will be paid for
_RATE = re.compile(r"([1-9]\d{0,6})/(second|minute|hour|day)")


@dataclass(frozen=True, slots=True)
class Rate:
    """So many requests in so many seconds."""

    count: int
    seconds: float

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``60/minute``; raises ValueError.

        >>> Rate.parse("60/minute")
        Rate(count=60, seconds=60)
        """
        match = _RATE.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no rate; write 60/minute, with second, minute, hour or day")
        return cls(int(match[1]), SECONDS[match[2]])


class RateLimiter:
    """Counts requests; made before a server forks, it counts those of all its workers together."""

    def __init__(self, rate: Rate) -> None:
        self._each = rate.seconds / rate.count
        self._ahead = rate.seconds - self._each  # how far requests may be ahead of what is paid for
        self._table = mmap.mmap(-1, BUCKETS * WAYS * SLOT.size)
        self._secret = os.urandom(16)  # nobody can choose a client's bucket
        with TemporaryFile() as file:  # its lock is let go by the dead, too
            self._file = os.dup(file.fileno())
        self._threads = Lock()

    def wait(self, client: str, now: float | None = None) -> float:
        """Count a request; 0, or the seconds after which it would be taken, and then it is not counted."""
        now = time.monotonic() if now is None else now  # one clock for all processes of a machine
        digest = hashlib.blake2b(client.encode("utf-8", "replace"), key=self._secret, digest_size=12).digest()
        mark = int.from_bytes(digest[:8], "little") | 1  # 0 is an empty slot
        first = int.from_bytes(digest[8:], "little") % BUCKETS * WAYS
        with self._locked():
            slots = [SLOT.unpack_from(self._table, (first + way) * SLOT.size) for way in range(WAYS)]
            way = next((n for n, slot in enumerate(slots) if slot[0] == mark), None)
            if way is None:
                way = min(range(WAYS), key=lambda n: slots[n][1])
                paid = now
            else:
                paid = max(slots[way][1], now)
            if paid - now > self._ahead + 1e-9:
                return float(paid - now - self._ahead)
            SLOT.pack_into(self._table, (first + way) * SLOT.size, mark, paid + self._each)
        return 0.0

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Alone among the threads of this process and among the processes."""
        with self._threads:
            fcntl.lockf(self._file, fcntl.LOCK_EX)
            try:
                yield
            finally:
                fcntl.lockf(self._file, fcntl.LOCK_UN)


class RateLimit:
    """Answers 429 to a client that asks too often; every path but ``FREE`` ones counts, 304 too."""

    def __init__(self, limiter: RateLimiter) -> None:
        self._limiter = limiter

    def process_request(self, req: falcon.Request, resp: falcon.Response) -> None:
        if req.path.startswith(FREE):
            return
        seconds = ceil(self._limiter.wait(network(req.env[ADDRESS])))
        if seconds:
            unit = "second" if seconds == 1 else "seconds"
            raise falcon.HTTPTooManyRequests(
                description=f"Too many requests; ask again in {seconds} {unit}.", retry_after=seconds
            )
