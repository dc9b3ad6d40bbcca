"""What a serving process keeps of the questions of strangers: so many bytes of it and no more."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Generic, TypeVar

KEY_BYTES = 1_000  # of each entry, whatever its key and value
PIECE_BYTES = 60  # of each text, number or tuple in a key, besides its letters
Value = TypeVar("Value")


class Kept(Generic[Value]):
    """Values by what was asked; the one that was not asked for longest goes first. For any number of threads.

    ``size`` tells about how many bytes a value takes; one that is larger than ``most_bytes`` is kept alone.
    """

    def __init__(self, most_bytes: int, size: Callable[[Value], int]) -> None:
        self._most_bytes = most_bytes
        self._size = size
        self._values: OrderedDict[Hashable, Value] = OrderedDict()
        self._sizes: dict[Hashable, int] = {}
        self._lock = Lock()
        self.bytes = 0
        self.hits = self.misses = 0  # looks so far

    def __len__(self) -> int:
        return len(self._values)

    def asked(self) -> list[Hashable]:
        """What was asked, the latest last."""
        return list(self._values)

    def get(self, key: Hashable) -> Value | None:
        """The value of a question; None where none is kept."""
        with self._lock:
            found = self._values.get(key)
            if found is None:
                self.misses += 1
            else:
                self.hits += 1
                self._values.move_to_end(key)
            return found

    def count_on(self, before: "Kept[Any]") -> None:
        """Add the looks into what was kept before this one took its place."""
        self.hits += before.hits
        self.misses += before.misses

    def put(self, key: Hashable, value: Value) -> None:
        """Keep the value of a question, unless another thread was quicker."""
        size = KEY_BYTES + _bytes_of(key) + self._size(value)  # which may take its time
        with self._lock:
            if key in self._values:
                return
            self._values[key] = value
            self._sizes[key] = size
            self.bytes += size
            while self.bytes > self._most_bytes and len(self._values) > 1:
                self.bytes -= self._sizes.pop(self._values.popitem(last=False)[0])


def _bytes_of(key: Hashable) -> int:
    """About how many bytes a key takes: a text, a number, or tuples of such."""
    if isinstance(key, tuple):
        return PIECE_BYTES + sum(map(_bytes_of, key))
    return PIECE_BYTES + (len(key) if isinstance(key, str) else 0)
