"""Time, memory and bytes of indexing JSON Lines with people given, beside other engines fed with the same.

``python -m bench.indexing --size 100000``. Each figure comes from a process of its own; analysis is counted
for everybody. Engines take turns (a, b, c, a, b, c, …) and are compared turn by turn, as machines change
their pace by more than what is compared.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from rich.console import Console
from rich.table import Table

from bench.bars import WIDTH, Bar, print_bars
from bench.corpus import corpus
from bench.folder import FOLDER, disk_bytes
from bench.memory import measure
from bench.results import load_figures, save_figures, with_circumstances
from bench.timing import UNKNOWN, Circumstances, circumstances, told, warn_when_busy
from bench.who_is_who import who_is_who

SIZE = 100_000
STOCK_SIZE = 20_000  # articles that stock Whoosh gets; its time grows with their number
JOBS = 2
TURNS = 3
LARGE = 1_000_000  # articles of which memory matters more than time
SECTION = "indexing, turn by turn"  # of the results
ENGINES = ("telusur", "reading", "tantivy", "stock")
GIVEN_PEOPLE = ("tantivy", "stock")  # under one name each


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


@dataclass(frozen=True, slots=True)
class Turns:
    """What indexing took one engine, turn by turn; one turn at least."""

    all: tuple[Indexed, ...]

    @property
    def per_article(self) -> float:
        """Seconds an article, the median."""
        return median(one.per_article for one in self.all)

    def times(self, other: "Turns") -> float:
        """The median over the turns of how many times the other's time an article it took.

        Turns of engines that were measured in different runs do not belong together: look at ``under``.
        """
        pairs = zip(self.all, other.all, strict=False)
        return median(mine.per_article / theirs.per_article for mine, theirs in pairs)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what the flags name and print it beside its bars."""
    wanted = _flags().parse_args(arguments)
    warn_when_busy()
    measured: dict[str, list[Indexed]] = {name: [] for name in wanted.peers}
    small: list[Indexed] = []  # ours over as many as stock Whoosh gets
    for _ in range(wanted.turns):
        for name, turns in measured.items():
            size = min(wanted.size, STOCK_SIZE) if name == "stock" else wanted.size
            turns.append(_measured(name, size))
            save_figures(SECTION, {f"{name} {wanted.size}": [asdict(one) for one in turns]})
            if size < wanted.size:
                small.append(_measured("telusur", size))
                save_figures(SECTION, {f"telusur {size}": [asdict(one) for one in small]})
    found = found_turns(load_figures(SECTION), wanted.size)
    print_table(wanted.size, found)
    if small:
        times = found["stock"].times(Turns(tuple(small)))
        print(f"stock Whoosh takes {times:.1f} times ours where both index {STOCK_SIZE:,} articles")
    print_bars(indexing_bars(wanted.size, found), f"indexing {wanted.size:,} articles")


def found_turns(figures: Mapping[str, Any], size: int) -> dict[str, Turns]:
    """The turns of each engine at one size, of what ``load_figures`` gives."""
    rows = {name: figures.get(f"{name} {size}") for name in ENGINES}
    return {
        name: Turns(tuple(Indexed(**with_circumstances(row)) for row in turns))
        for name, turns in rows.items()
        if turns
    }


def _measured(name: str, size: int) -> Indexed:
    text = corpus(size)
    if name in GIVEN_PEOPLE:
        who_is_who(text)  # before their time is taken; ours finds it out in its own
    under = circumstances()
    with tempfile.TemporaryDirectory(dir=FOLDER) as place:
        folder = Path(place, "index")
        took = measure(_command(name, text, folder), closely=size >= LARGE)
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


def indexing_bars(size: int, found: Mapping[str, Turns]) -> list[Bar]:
    """The bars of what has been measured at one size."""
    ours = found.get("telusur")
    if ours is None:
        return []
    bars = []
    if "reading" in found:
        bars.append(Bar("time, ours / reading and analysis alone", ours.times(found["reading"]), 1.5))
    if "tantivy" in found:
        bars.append(Bar("time, ours / tantivy", ours.times(found["tantivy"]), 1.5))
        figure = ours.all[-1].bytes_per_article / found["tantivy"].all[-1].bytes_per_article
        bars.append(Bar("bytes an article, ours / tantivy", figure, 1.2))
    if "stock" in found:
        bars.append(Bar("time, stock Whoosh / ours", found["stock"].times(ours), 15, at_least=True))
    if size >= LARGE:
        most = max(one.together_bytes for one in ours.all)
        bars.append(Bar("memory of all processes together", most / 1e9, 1.5, unit="GB"))
    return bars


def print_table(size: int, found: Mapping[str, Turns]) -> None:
    """What indexing took, engine by engine: the median of the turns, and the most memory of any."""
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
    for name, turns in found.items():
        numbers = (
            turns.all[-1].articles,
            median(one.seconds for one in turns.all),
            1 / turns.per_article,
            max(one.largest_bytes for one in turns.all) / 1e6,
            max(one.together_bytes for one in turns.all) / 1e6,
            turns.all[-1].bytes_per_article,
        )
        table.add_row(name, *(f"{number:,.0f}" for number in numbers))
    Console(width=WIDTH).print(table)
    if found:
        print(told([one.under for turns in found.values() for one in turns.all]))
    for name, turns in found.items():
        print(f"{name}, turn by turn: {', '.join(f'{one.seconds:.1f}' for one in turns.all)} s")
    if "reading" in found:
        share = median(one.analysis_seconds / JOBS for one in found["reading"].all)
        print(f"reading: of that analysis alone takes {share:,.1f} s{_beside_analysis(found, share)}")


def _beside_analysis(found: Mapping[str, Turns], analysis: float) -> str:
    """How many times the analysis alone, without reading and cleaning what is analysed, ours takes."""
    if "telusur" not in found:
        return ""
    return f", indexing {median(one.seconds for one in found['telusur'].all) / analysis:.1f} times that"


def _flags() -> argparse.ArgumentParser:
    flags = argparse.ArgumentParser(prog="python -m bench.indexing", description=__doc__)
    flags.add_argument("--size", type=int, default=SIZE, help="articles")
    flags.add_argument("--turns", type=int, default=TURNS, help="of each engine")
    flags.add_argument("--peers", type=lambda text: text.split(","), default=ENGINES, metavar="NAME,NAME")
    return flags


if __name__ == "__main__":
    main()
