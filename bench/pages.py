"""How heavy the pages are, and when a slow phone sees something: ``python -m bench.pages``.

From Chromium's own traces of the demo archive, cache empty, processor slowed to a quarter; loopback has no
latency, so times say what the page costs the server and the browser, and not the network.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.table import Table

from bench.bars import WIDTH, Bar, print_bars
from bench.server import serving
from bench.timing import warn_when_busy
from bench.traces import CATEGORIES, Loaded, loaded

RUNS = 7
SLOWED = 4  # times
PHONE = {"width": 360, "height": 800}
SETTLE_MILLISECONDS = 500  # for whatever scripts do after the page has loaded
PAGES = {
    "first page": "/",
    "results": "/?q=gempa",
    "person": "/tokoh/Yosef%20Lamahala",
    "comparison": "/bandingkan?q=gempa&q=beras",
    "help": "/bantuan",
}
COLUMNS = (
    *("page", "KB in all", "HTML", "CSS", "scripts", "requests", "blocking"),
    *("first paint, ms", "largest, ms", "shift"),
)
FIRST_PAGE_BYTES = 60_000
FIRST_REQUESTS = 2  # one for HTML, one for CSS
FIRST_PAINT_SECONDS = 1.0
GOOD_SHIFT = 0.1  # what web.dev calls good


def main() -> None:
    """Measure each page and print a table, then the bars."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    warn_when_busy()
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        folder = Path(scratch) / "index"
        command = [sys.executable, "-m", "telusur", "demo", "--index", str(folder)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        browser = playwright.chromium.launch(executable_path=chromium)
        with serving(folder) as server:
            found = {
                name: [load(browser, f"{server.address}{path}") for _ in range(RUNS)]
                for name, path in PAGES.items()
            }
        browser.close()
    print_pages(found)
    print_bars(page_bars(found["first page"]), "first page of the demo archive")


def load(browser: Browser, address: str) -> Loaded:
    """Load a page once, as a phone that has never been here; raises NoPaint."""
    context = browser.new_context(viewport=PHONE, device_scale_factor=2, is_mobile=True)
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    browser.start_tracing(page=page, categories=list(CATEGORIES))
    page.goto(address)
    page.wait_for_timeout(SETTLE_MILLISECONDS)
    trace = json.loads(browser.stop_tracing())
    context.close()
    return loaded(trace["traceEvents"], address)


def page_bars(runs: Sequence[Loaded]) -> list[Bar]:
    """The bars of the first page; times and bytes are medians of its runs."""
    kinds = [address.partition("?")[0].rpartition(".")[2] for address in runs[0].blocking[1:]]
    return [
        Bar(
            "over the wire, everything",
            median(one.total_bytes for one in runs) / 1000,
            FIRST_PAGE_BYTES / 1000,
            unit="KB",
        ),
        Bar(
            f"requests before the first render (HTML, {', '.join(kinds)})",
            max(len(one.blocking) for one in runs),
            FIRST_REQUESTS,
            unit="",
        ),
        Bar(
            f"first contentful paint, processor slowed {SLOWED} times",
            median(one.first_paint_ms for one in runs) / 1000,
            FIRST_PAINT_SECONDS,
            unit="s",
        ),
        Bar("cumulative layout shift, worst run", max(one.shift for one in runs), GOOD_SHIFT, unit=""),
    ]


def print_pages(found: Mapping[str, Sequence[Loaded]]) -> None:
    """A row for each page: medians, and the spread of first paints."""
    table = Table(title=f"pages of the demo archive on a phone slowed {SLOWED} times, medians of {RUNS}")
    for name in COLUMNS:
        table.add_column(name, justify="left" if name == "page" else "right")
    for name, runs in found.items():
        paints = [one.first_paint_ms for one in runs]
        table.add_row(
            name,
            f"{median(one.total_bytes for one in runs) / 1000:.1f}",
            *(f"{_bytes(runs[0], ending) / 1000:.1f}" for ending in ("", ".css", ".js")),
            f"{len(runs[0].bytes)}",
            f"{len(runs[0].blocking)}",
            f"{median(paints):.0f} ({min(paints):.0f}–{max(paints):.0f})",
            f"{median(one.largest_paint_ms for one in runs):.0f}",
            f"{max(one.shift for one in runs):.3f}",
        )
    Console(width=WIDTH).print(table)


def _bytes(page: Loaded, ending: str) -> int:
    """Bytes of the files with an ending; of the page itself for ""."""
    if not ending:
        return next(iter(page.bytes.values()))
    return sum(size for address, size in page.bytes.items() if address.partition("?")[0].endswith(ending))


if __name__ == "__main__":
    main()
