"""Time, memory and bytes of indexing JSON Lines with people given, beside other engines fed with the same.

``python -m bench.indexing --size 100000``. Each figure comes from a process of its own; analysis is counted
for everybody.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.bars import WIDTH, Bar, print_bars
from bench.corpus import corpus
from bench.feed import who_is_who
from bench.folder import FOLDER, disk_bytes
from bench.memory import measure
from bench.results import load_figures, save_figures, with_circumstances
from bench.timing import UNKNOWN, Circumstances, circumstances, told, warn_when_busy

SIZE = 100_000
STOCK_SIZE = 10_000  # articles that stock Whoosh gets; its time grows with their number, or faster
JOBS = 2
ENGINES = ("telusur", "reading", "tantivy", "stock")


@dataclass(frozen=True, slots=True)
class Indexed:
    """What indexing took."""

    articles: int
    seconds: float
    largest_bytes: int  # memory of the largest process
    together_bytes: int  # of all processes
    bytes_per_article: float  # on disk; 0 where nothing is written
    analysis_seconds: float = 0.0  # analysis without reading, over all processes
    under: Circumstances = UNKNOWN  # before it began

    @property
    def per_article(self) -> float:
        """Seconds an article."""
        return self.seconds / self.articles


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what the flags name and print it beside its bars."""
    wanted = _flags().parse_args(arguments)
    warn_when_busy()
    for name in wanted.peers:
        size = min(wanted.size, STOCK_SIZE) if name == "stock" else wanted.size
        save_figures("indexing", {f"{name} {wanted.size}": asdict(_measured(name, size))})
    figures = {name: Indexed(**with_circumstances(row)) for name, row in load_figures("indexing").items()}
    found = {name: figures[key] for name in ENGINES if (key := f"{name} {wanted.size}") in figures}
    print_table(wanted.size, found)
    print_bars(indexing_bars(wanted.size, found), f"indexing {wanted.size:,} articles")


def _measured(name: str, size: int) -> Indexed:
    text = corpus(size)
    who_is_who(text)  # ours finds it out in its own time; the others are given it
    under = circumstances()
    with tempfile.TemporaryDirectory(dir=FOLDER) as place:
        folder = Path(place, "index")
        took = measure(_command(name, text, folder))
        on_disk = disk_bytes(folder) if folder.exists() else 0
    analysis = json.loads(took.output)["analysis"] if name == "reading" else 0.0
    memory = took.largest, took.together
    return Indexed(size, took.seconds, *memory, on_disk / size, analysis, under)


def _command(name: str, text: Path, folder: Path) -> list[str]:
    if name == "telusur":
        arguments = ["telusur", "index", str(text), "--index", str(folder), "--jobs", str(JOBS)]
    else:
        arguments = ["bench.tasks", name, str(text), str(folder), str(JOBS)]
    return [sys.executable, "-m", *arguments]


def indexing_bars(size: int, found: dict[str, Indexed]) -> list[Bar]:
    """The bars of what has been measured at one size."""
    ours = found.get("telusur")
    if ours is None:
        return []
    bars = []
    if "reading" in found:
        figure = ours.per_article / found["reading"].per_article
        bars.append(Bar("time, ours / reading and analysis alone", figure, 1.5))
    if "tantivy" in found:
        bars.append(Bar("time, ours / tantivy", ours.per_article / found["tantivy"].per_article, 1.5))
        figure = ours.bytes_per_article / found["tantivy"].bytes_per_article
        bars.append(Bar("bytes an article, ours / tantivy", figure, 1.2))
    if "stock" in found:
        figure = found["stock"].per_article / ours.per_article
        bars.append(Bar("time, stock Whoosh / ours", figure, 15, at_least=True))
    if size >= 1_000_000:
        bars.append(Bar("memory of all processes together", ours.together_bytes / 1e9, 1.5, unit="GB"))
    return bars


def print_table(size: int, found: dict[str, Indexed]) -> None:
    """What indexing took, engine by engine."""
    table = Table(title=f"indexing {size:,} articles, {JOBS} processes")
    columns = (
        "articles",
        "seconds",
        "articles/s",
        "largest process, MB",
        "all processes, MB",
        "bytes/article",
    )
    for name in ("engine", *columns):
        table.add_column(name, justify="left" if name == "engine" else "right")
    for name, one in found.items():
        numbers = (
            one.articles,
            one.seconds,
            1 / one.per_article,
            one.largest_bytes / 1e6,
            one.together_bytes / 1e6,
        )
        table.add_row(name, *(f"{number:,.0f}" for number in (*numbers, one.bytes_per_article)))
    Console(width=WIDTH).print(table)
    if found:
        print(told([one.under for one in found.values()]))
    if "reading" in found:
        share = found["reading"].analysis_seconds / JOBS
        print(f"reading: of its {found['reading'].seconds:,.0f} s analysis alone takes {share:,.1f} s")


def _flags() -> argparse.ArgumentParser:
    flags = argparse.ArgumentParser(prog="python -m bench.indexing", description=__doc__)
    flags.add_argument("--size", type=int, default=SIZE, help="articles")
    flags.add_argument("--peers", type=lambda text: text.split(","), default=ENGINES, metavar="NAME,NAME")
    return flags


if __name__ == "__main__":
    main()
