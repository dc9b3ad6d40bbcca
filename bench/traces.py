"""What Chromium's own trace says of one page that was loaded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Event = Mapping[str, Any]
CATEGORIES = ("loading", "blink.user_timing", "devtools.timeline", "rail")
FIRST = "firstContentfulPaint"
LARGEST = "largestContentfulPaint::Candidate"
_BLOCKING = ("blocking", "in_body_parser_blocking")


class NoPaint(Exception):
    """The trace ends before the page was painted, or is of another page."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """One page, with everything that it loads; times are milliseconds since the navigation began."""

    bytes: Mapping[str, int]  # address → over the wire, head and body, in the order of requests
    blocking: tuple[str, ...]  # addresses without which nothing is painted: the page and what it waits for
    first_paint_ms: float  # first contentful paint
    largest_paint_ms: float  # the last candidate of the trace
    shift: float  # cumulative layout shift, from 0

    @property
    def total_bytes(self) -> int:
        """Everything over the wire."""
        return sum(self.bytes.values())


def loaded(events: Iterable[Event], address: str) -> Loaded:
    """Read the trace of one navigation to ``address``; the categories are those of ``CATEGORIES``.

    Raises NoPaint.
    """
    ordered = sorted(events, key=lambda event: event.get("ts", 0))
    start = next((one for one in ordered if _begins(one, address)), None)
    if start is None:
        raise NoPaint(f"the trace has no navigation to {address}")
    navigation, frame = start["args"]["data"]["navigationId"], start["args"]["frame"]
    paints = [one for one in ordered if _data(one).get("navigationId") == navigation]
    first = [one["ts"] for one in paints if one["name"] == FIRST]
    if not first:
        raise NoPaint(f"{address} was not painted within its trace")
    sent = {
        _data(one)["requestId"]: _data(one)
        for one in ordered
        if one["name"] == "ResourceSendRequest"
        and _data(one)["frame"] == frame  # the browser loads its own, too
    }
    ended = {
        _data(one)["requestId"]: int(_data(one)["encodedDataLength"])
        for one in ordered
        if one["name"] == "ResourceFinish"
    }
    largest = [one["ts"] for one in paints if one["name"] == LARGEST] or first
    return Loaded(
        bytes={one["url"]: ended.get(number, 0) for number, one in sent.items()},
        blocking=tuple(one["url"] for number, one in sent.items() if number == navigation or _blocks(one)),
        first_paint_ms=(first[0] - start["ts"]) / 1000,
        largest_paint_ms=(largest[-1] - start["ts"]) / 1000,
        shift=sum(
            float(_data(one)["score"])
            for one in ordered
            if one["name"] == "LayoutShift" and one["args"]["frame"] == frame
        ),
    )


def _begins(event: Event, address: str) -> bool:
    return event["name"] == "navigationStart" and _data(event).get("documentLoaderURL") == address


def _data(event: Event) -> Mapping[str, Any]:
    found: Mapping[str, Any] = event.get("args", {}).get("data", {})
    return found


def _blocks(request: Mapping[str, Any]) -> bool:
    return request.get("renderBlocking") in _BLOCKING
