"""Reading Chromium's traces."""

import pytest

from bench.traces import NoPaint, loaded

HERE = "http://127.0.0.1:9/"


def event(name, ts, frame="F", **data):
    return {"name": name, "ts": ts, "args": {"frame": frame, "data": {"frame": frame, **data}}}


def trace(*more):
    return [
        event("navigationStart", 900, documentLoaderURL="about:blank", navigationId="0"),
        event("navigationStart", 1000, documentLoaderURL=HERE, navigationId="N"),
        event("ResourceSendRequest", 1100, requestId="N", url=HERE),
        event("ResourceSendRequest", 2000, requestId="1", url=f"{HERE}a.css", renderBlocking="blocking"),
        event("ResourceSendRequest", 2001, requestId="2", url=f"{HERE}a.js", renderBlocking="non_blocking"),
        event("ResourceFinish", 3000, requestId="2", encodedDataLength=30.0),
        event("ResourceFinish", 3001, requestId="1", encodedDataLength=200),
        event("ResourceFinish", 2500, requestId="N", encodedDataLength=1000),
        event("ResourceSendRequest", 2002, "of the browser", requestId="3", url="chrome://x/a.css"),
        event("ResourceFinish", 2600, requestId="3", encodedDataLength=9000),
        event("LayoutShift", 2700, "of the browser", score=9.0),
        {"name": "ParseHTML", "ts": 1200},
        *more,
    ]


def test_a_trace_tells_bytes_what_blocks_and_when_something_is_seen():
    painted = [
        event("largestContentfulPaint::Candidate", 90_000, navigationId="N"),
        event("firstContentfulPaint", 41_000, navigationId="N"),
        event("largestContentfulPaint::Candidate", 41_000, navigationId="N"),
        event("firstContentfulPaint", 950, navigationId="0"),
        event("LayoutShift", 60_000, score=0.25),
        event("LayoutShift", 61_000, score=0.5),
    ]
    page = loaded(trace(*painted), HERE)
    assert page.bytes == {HERE: 1000, f"{HERE}a.css": 200, f"{HERE}a.js": 30}
    assert page.total_bytes == 1230
    assert page.blocking == (HERE, f"{HERE}a.css")
    assert (page.first_paint_ms, page.largest_paint_ms) == (40.0, 89.0)
    assert page.shift == 0.75


def test_a_page_that_was_not_painted_has_no_figures():
    with pytest.raises(NoPaint, match="was not painted"):
        loaded(trace(event("firstContentfulPaint", 950, navigationId="0")), HERE)
    with pytest.raises(NoPaint, match="no navigation"):
        loaded(trace(), "http://127.0.0.1:9/other")
