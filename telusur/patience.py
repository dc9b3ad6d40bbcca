"""How long a connection may keep a thread waiting: a worker has few, and an export holds one of few places.

A time without any progress alone would bound nothing, as a byte now and then is progress.
"""

import errno
import socket
import time
from typing import Any

REQUEST_SECONDS = 30.0  # in which a request must have come, from its first byte on
SEND_SECONDS = 60.0  # in which a client must take the next SEND_BYTES: about 1 KB a second
SEND_BYTES = 2**16


class PatientSocket(socket.socket):
    """A connection whose blocking calls end; whoever sets a timeout of their own is left alone.

    A client that is too slow counts as one that has gone: ConnectionResetError.
    """

    _until = float("inf")

    def await_request(self) -> None:
        """The next request may take so long from now on."""
        self._until = time.monotonic() + REQUEST_SECONDS

    def recv(self, size: int, flags: int = 0) -> bytes:
        """As of any socket."""
        if self.gettimeout() is not None:
            return super().recv(size, flags)
        left = self._until - time.monotonic()
        if left <= 0:
            raise _too_slow()
        try:
            self.settimeout(min(left, REQUEST_SECONDS))
            return super().recv(size, flags)
        except TimeoutError:
            raise _too_slow() from None
        finally:
            self.settimeout(None)

    def sendall(self, data: Any, flags: int = 0) -> None:
        """As of any socket."""
        if self.gettimeout() is not None:
            return super().sendall(data, flags)
        pieces = memoryview(data)
        try:
            self.settimeout(SEND_SECONDS)  # for each call in whole, however many steps it takes
            for start in range(0, len(pieces), SEND_BYTES):
                super().sendall(pieces[start : start + SEND_BYTES], flags)
        except TimeoutError:
            raise _too_slow() from None
        finally:
            self.settimeout(None)


def patient(connection: socket.socket) -> PatientSocket:
    """A connection, which must not be used by its old name any more."""
    return PatientSocket(fileno=connection.detach())


def _too_slow() -> ConnectionResetError:
    return ConnectionResetError(errno.ECONNRESET, "the client is too slow")
