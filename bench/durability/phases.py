"""What a writer is doing, told to whoever holds the other end of its standard output: one byte a change."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

PARALLEL = "several processes"
PHASES = {
    "o": "opening",
    "p": "reading and analysing",
    "w": "writing a segment",
    "c": "committing",
    "d": "deleting",
    "r": "renaming the manifest",
    "s": "sweeping",
    "m": "merging",
    "x": "compacting",
    "j": PARALLEL,
}
NAMES = {name: code for code, name in PHASES.items()}


@contextmanager
def phase(name: str) -> Iterator[None]:
    """Tell that a phase goes on while the block does: a capital letter first, a small one behind it."""
    begin(name)
    try:
        yield
    finally:
        end(name)


def begin(name: str) -> None:
    """Tell that a phase begins."""
    os.write(sys.__stdout__.fileno(), NAMES[name].upper().encode())  # type: ignore[union-attr]


def end(name: str) -> None:
    """Tell that a phase is over."""
    os.write(sys.__stdout__.fileno(), NAMES[name].encode())  # type: ignore[union-attr]


def told(place: object, function: str, name: str) -> None:
    """Have a function of a module or class tell of its phase whenever it is called."""
    inner: Callable[..., Any] = getattr(place, function)

    def outer(*arguments: Any, **named: Any) -> Any:
        with phase(name):
            return inner(*arguments, **named)

    setattr(place, function, outer)


class Phases:
    """What was heard of a writer so far."""

    def __init__(self) -> None:
        self.active: dict[str, float] = {}  # phase → when it began, in seconds
        self.begun: dict[str, int] = {}  # how often each began
        self.lasted: list[tuple[str, float]] = []  # phases that are over, and their seconds

    def hear(self, data: bytes, now: float) -> None:
        """Take in what was told by ``now``."""
        for code in data.decode("ascii"):
            name = PHASES[code.lower()]
            if code.isupper():
                self.active[name] = now
                self.begun[name] = self.begun.get(name, 0) + 1
            elif name in self.active:
                self.lasted.append((name, now - self.active.pop(name)))
