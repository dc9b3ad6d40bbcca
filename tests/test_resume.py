"""A real run that is interrupted or killed, and said again: the same index as one clean run makes."""

import gzip
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from reading import stored

from index.storage import FILES

RECORDS = 4_000
# The command itself, with commits as often in these few articles as it has them in a million.
COMMAND = """
import index.parallel, index.sources.files, sys
index.parallel.PART, index.sources.files.MARK_PAGES = 150, 50
from telusur.cli import run
if __name__ == "__main__":
    sys.exit(run())
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Path:
    """A folder of page files, a packed dump, and the index that one clean run makes of them."""
    folder = tmp_path_factory.mktemp("resume")
    (folder / "command.py").write_text(COMMAND)
    (folder / "pages").mkdir()
    for number in range(300):
        text = f"Gempa di Kota {number}\n\nGempa nomor {number} terasa.\n"
        (folder / "pages" / f"{number}.txt").write_text(text)
    lines = (json.dumps({"id": n, "text": f"Gempa nomor {n} terasa di Sabu."}) + "\n" for n in range(RECORDS))
    (folder / "dump.jsonl.gz").write_bytes(gzip.compress("".join(lines).encode()))
    for path in folder.rglob("*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))  # of a file that has just changed no part is trusted
    with start(folder, "clean") as running:
        assert running.stderr.read().startswith(f"{RECORDS + 300:,} added")
    return folder


def start(folder: Path, name: str) -> subprocess.Popen:
    words = ["index", "pages", "dump.jsonl.gz", "--index", name, "--jobs", "2"]
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    return subprocess.Popen(
        [sys.executable, "command.py", *words],
        cwd=folder,
        env=env,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def stopped(folder: Path, name: str, sign: signal.Signals, commits: int) -> str:
    """What a run says that gets a signal once so many commits were noted."""
    with start(folder, name) as running:
        deadline = time.monotonic() + 60
        while written(folder / name) < commits and running.poll() is None and time.monotonic() < deadline:
            time.sleep(0.005)
        assert running.poll() is None
        os.killpg(running.pid, sign)
        return running.stderr.read()


def written(folder: Path) -> int:
    """How many generations the ledger tells of."""
    path = folder / FILES
    lines = path.read_bytes().splitlines() if path.exists() else []
    return len({line.rpartition(b",")[2] for line in lines})


@pytest.mark.parametrize(("sign", "commits"), [(signal.SIGINT, 3), (signal.SIGKILL, 2)])
def test_a_run_that_is_stopped_and_said_again_makes_the_same_index(place, sign, commits):
    name = f"{sign.name}-{commits}"
    told = stopped(place, name, sign, commits)
    kept = len(stored(place / name))
    assert 0 < kept < RECORDS + 300
    if sign == signal.SIGINT:
        assert f"{kept:,} articles of this run are in the index" in told
    with start(place, name) as again:
        numbers = re.findall(r"([\d,]+) (?:added|unchanged)", again.stderr.read())
    added, unchanged = (int(number.replace(",", "")) for number in numbers)
    assert again.returncode == 0
    assert added == RECORDS + 300 - kept
    assert added + unchanged == RECORDS + 300
    assert stored(place / name) == stored(place / "clean")
    assert {path.name for path in (place / name).iterdir() if path.name.startswith(".")} == set()


def test_a_third_run_reads_nothing(place):
    with start(place, "clean") as again:
        told = again.stderr.read()
    assert told == f"0 added, 0 updated, {RECORDS + 300:,} unchanged, 0 rejected\n"
