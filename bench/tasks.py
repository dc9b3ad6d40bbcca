"""What is measured in a process of its own: ``python -m bench.tasks TASK CORPUS FOLDER JOBS``."""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from bench.feed import feed
from bench.peers.sqlite import SqlitePeer
from bench.peers.stock import StockPeer
from bench.peers.tantivy import TantivyPeer
from bench.reading import read_and_analyse

Task = Callable[[Path, Path, int], object]


def _read(corpus: Path, folder: Path, jobs: int) -> object:
    return asdict(read_and_analyse(corpus, jobs))


TASKS: dict[str, Task] = {
    "reading": _read,
    "tantivy": lambda corpus, folder, jobs: TantivyPeer().write(feed(corpus, jobs), folder),
    "sqlite": lambda corpus, folder, jobs: SqlitePeer().write(feed(corpus, jobs), folder),
    "stock": lambda corpus, folder, jobs: StockPeer().write(feed(corpus, jobs), folder),
}


def main() -> None:
    """Do a task and print what it returns, as JSON."""
    task, corpus, folder, jobs = sys.argv[1:]
    print(json.dumps(TASKS[task](Path(corpus), Path(folder), int(jobs))))


if __name__ == "__main__":
    main()
