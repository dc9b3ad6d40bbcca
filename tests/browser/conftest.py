"""One browser and one server for all browser tests; a reader for each."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from kinds import Kinds
from playwright.sync_api import Browser, sync_playwright
from reader import DESK, PHONE, Manner, Reader, Sit, watched

from bench.server import serving

MANNERS = [
    pytest.param(Manner(width, scripts), id=f"{width}-{'script' if scripts else 'plain'}")
    for width in (PHONE, DESK)
    for scripts in (True, False)
]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium; ``CHROMIUM`` names another."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.exit("no Chromium here: apt-get install chromium, or name it with CHROMIUM=/path", 2)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the demo archive."""
    folder = tmp_path_factory.mktemp("demo") / "index"
    command = [sys.executable, "-m", "telusur", "demo", "--index", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    with serving(folder) as server:
        yield server.address


@pytest.fixture(scope="session")
def kinds(demo: str) -> Kinds:
    """The kinds of pages of the demo archive."""
    return Kinds.of(demo)


@pytest.fixture(scope="session")
def windows(chromium: Browser) -> Iterator[Sit]:
    """Sit down at the window of an address and a manner; windows are kept, as opening one takes a second."""
    kept: dict[tuple[str, Manner], Reader] = {}

    def sit(address: str, manner: Manner) -> Reader:
        if (address, manner) not in kept:
            kept[address, manner] = Reader(chromium, address, manner)
        kept[address, manner].begin()
        return kept[address, manner]

    yield sit
    for reader in kept.values():
        reader.close()


@pytest.fixture(params=MANNERS)
def reader(request: pytest.FixtureRequest, windows: Sit, demo: str) -> Iterator[Reader]:
    """A reader of the demo archive in each manner: phone and desk, with scripts and without."""
    yield from watched(windows(demo, request.param))


@pytest.fixture(params=[PHONE, DESK])
def scripted(request: pytest.FixtureRequest, windows: Sit, demo: str) -> Iterator[Reader]:
    """A reader with scripts, on a phone and at a desk: for what only scripts do."""
    yield from watched(windows(demo, Manner(request.param)))


@pytest.fixture
def keyboarder(windows: Sit, demo: str) -> Iterator[Reader]:
    """A reader at a desk with scripts, who uses the keyboard alone."""
    yield from watched(windows(demo, Manner()))
