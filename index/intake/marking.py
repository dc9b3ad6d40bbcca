"""The stretches of a page while rules mark them, one after the other; the first reason stays."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class MarkedLine:
    """A stretch of the page; ``reason`` tells why it goes."""

    text: str
    reason: str | None = None


def mark(lines: list[MarkedLine], places: Iterable[int], reason: str) -> None:
    """Give a reason to the lines at these places that have none."""
    for at in places:
        lines[at].reason = lines[at].reason or reason


def mark_edge(
    lines: list[MarkedLine], find: Callable[[Sequence[str], Sequence[str | None]], Iterable[int]]
) -> None:
    """What no rule knows, and stands where only furniture does; once all else is marked."""
    places = find([line.text for line in lines], [line.reason for line in lines])
    mark(lines, list(places), "page furniture")
