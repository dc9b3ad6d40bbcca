"""How fast pages are read, beside ``json.loads`` of the same lines, and what a second run costs.

``python -m bench.intake``. Seconds are of one processor, so that a busy machine counts less.
"""

import json
import sys
import tempfile
import time
from collections.abc import Iterable
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import psutil

from bench.data import DEMO, NEWS, json_lines
from bench.memory import measure
from index.chunks import CHUNK
from index.intake import read
from index.page import FileBegins, FileMark, Line, Raw, Reject
from index.sources.walk import iter_raw
from index.worker import read_raws

FOLDER = 5_000  # page files of the second run
STEP = 160 * CHUNK  # articles after which memory is looked at
BAR = 800  # articles a second and core, people aside
BAR_WITH_PEOPLE = 400


def throughput() -> None:
    """Articles a second from the packed file to the article, with and without people, and memory."""
    source = [str(NEWS if NEWS.exists() else DEMO)]
    if not NEWS.exists():
        print(f"intake: {NEWS} is absent, the demo archive stands in; its figures say little")
    lines = [raw.data for raw in iter_raw(source) if isinstance(raw, Line)]
    started = time.process_time()
    for line in lines:
        json.loads(line)
    if lines:
        rate = len(lines) / (time.process_time() - started)
        print(f"json.loads of the same lines: {rate:,.0f} articles/s")
    del lines
    with _without_people():
        _report(f"people aside (at least {BAR} wanted)", iter_raw(source))
    _report(f"with people (at least {BAR_WITH_PEOPLE} wanted)", iter_raw(source))


def second_run() -> None:
    """Seconds of a run of ``telusur index`` said twice, over the packed file and over a folder of pages."""
    with tempfile.TemporaryDirectory() as place:
        if not NEWS.exists():
            return
        pages = Path(place, "pages")
        pages.mkdir()
        for number, row in enumerate(islice(json_lines(NEWS), FOLDER)):
            (pages / f"{number}.txt").write_text(f"{row['title']}\n\n{row['text']}\n", encoding="utf-8")
        for name, source in (("articles.jsonl.gz", NEWS), (f"{FOLDER:,} page files", pages)):
            index = f"{place}/index-of-{source.name}"
            command = [sys.executable, "-m", "telusur", "index", str(source), "--index", index]
            first, second, reread = (measure([*command, *more]) for more in ([], [], ["--reread"]))
            print(
                f"{name}: {first.seconds:.1f} s, said again {second.seconds:.1f} s, "
                f"with --reread {reread.seconds:.1f} s"
            )


def _report(what: str, raws: Iterable[Raw]) -> None:
    pages = (raw for raw in raws if not isinstance(raw, FileBegins | FileMark))
    started, count, rejected, memory = time.process_time(), 0, 0, []
    while chunk := list(islice(pages, CHUNK)):  # as a process of an indexing run is handed them
        rejected += sum(isinstance(reading, Reject) for reading in read_raws(chunk, None))
        count += len(chunk)
        if not count % STEP:
            memory.append(psutil.Process().memory_info().rss // 2**20)
    rate = count / (time.process_time() - started)
    print(f"intake, {what}: {rate:,.0f} articles/s a core, {rejected:,} of {count:,} rejected")
    print(f"  memory after each {STEP:,} articles, MB: {', '.join(map(str, memory))}")


@contextmanager
def _without_people():
    kept = read.find_people_of
    read.find_people_of = lambda texts: [()] * len(texts)
    try:
        yield
    finally:
        read.find_people_of = kept


def main() -> None:
    """Print every figure."""
    throughput()
    second_run()


if __name__ == "__main__":
    main()
