"""The bars: what the project says it must show, each beside its figure."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import geometric_mean

from rich.console import Console
from rich.table import Table

from bench.results import SizeResult, Timing

Column = Callable[[Timing], float]
WIDTH = 120  # of tables, in characters, also where output goes to a file


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure and the bound that it must keep."""

    name: str
    figure: float
    bound: float
    at_least: bool = False  # the figure must not be below the bound; else it must not be above
    unit: str = "×"

    @property
    def passed(self) -> bool:
        """Whether the figure keeps the bound."""
        return self.figure >= self.bound if self.at_least else self.figure <= self.bound


def with_facets(timing: Timing) -> float:
    """Milliseconds of total, top 10 and three facets."""
    return timing.facets_ms


def without_facets(timing: Timing) -> float:
    """Milliseconds of total and top 10."""
    return timing.hits_ms


def by_kind(result: SizeResult) -> dict[str, list[str]]:
    """Kind → keys of its queries, in the order measured."""
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for key, timing in result.timings.items():
        kinds[timing.kind].append(key)
    return dict(kinds)


def ratio(one: SizeResult, other: SizeResult, column: Column, keys: list[str] | None = None) -> float | None:
    """Geometric mean of one engine's times over another's, of the queries that both ran; None without any."""
    shared = [key for key in keys or one.timings if key in one.timings and key in other.timings]
    ratios = [column(one.timings[key]) / column(other.timings[key]) for key in shared]
    return geometric_mean(ratios) if ratios else None


def asked_first(ours: SizeResult, theirs: SizeResult) -> str:
    """Times of ours, the first time that a worker is asked, over theirs: kind by kind, the slowest first."""
    times = {}
    for kind, keys in by_kind(ours).items():
        both = [(ours.timings[key].first_ms, theirs.timings[key]) for key in keys if key in theirs.timings]
        ratios = [first / with_facets(other) for first, other in both if first is not None]
        if ratios:
            times[kind] = geometric_mean(ratios)
    slowest = sorted(times.items(), key=lambda one: -one[1])
    return ", ".join(f"{kind} {figure:.2f}" for kind, figure in slowest)


def query_bars(found: Mapping[int, Mapping[str, SizeResult]]) -> list[Bar]:
    """The bars of the queries that have been measured."""
    bars: list[Bar] = []
    for size, peers in sorted(found.items()):
        ours = peers.get("telusur")
        if ours is None:
            continue
        if size in (100_000, 1_000_000) and "tantivy" in peers:
            bars += _beside_tantivy(f"{size:,}", ours, peers["tantivy"])
        if size == 100_000 and "sqlite" in peers:
            name = f"{size:,}: ours / SQLite, geometric mean{_but_for(ours, peers['sqlite'])}"
            bars += _bar(name, ratio(ours, peers["sqlite"], with_facets), 0.2)
        if size == 20_000 and "stock" in peers:
            figure = ratio(peers["stock"], ours, with_facets)
            name = f"{size:,}: stock Whoosh / ours, geometric mean{_but_for(ours, peers['stock'])}"
            bars += _bar(name, figure, 200, at_least=True)
    return bars


def _beside_tantivy(size: str, ours: SizeResult, theirs: SizeResult) -> list[Bar]:
    kinds = {kind: ratio(ours, theirs, with_facets, keys) for kind, keys in by_kind(ours).items()}
    worst = max(((value, kind) for kind, value in kinds.items() if value is not None), default=(None, ""))
    name = f"{size}: ours / tantivy{_but_for(ours, theirs)}"
    return [
        *_bar(f"{name}, geometric mean", ratio(ours, theirs, with_facets), 0.5),
        *_bar(f"{name}, slowest kind ({worst[1]})", worst[0], 1.2),
        *_bar(f"{name}, without facets", ratio(ours, theirs, without_facets), 1.2),
        *_bar(f"{name}, bytes per article", ours.bytes_per_article / theirs.bytes_per_article, 1.2),
    ]


def _but_for(ours: SizeResult, theirs: SizeResult) -> str:
    """How many queries a figure lacks, as one of the two never ran them."""
    lacking = len(ours.timings.keys() ^ theirs.timings.keys())
    return f" (without {lacking} queries that one has not run)" if lacking else ""


def _bar(name: str, figure: float | None, bound: float, at_least: bool = False) -> list[Bar]:
    return [] if figure is None else [Bar(name, figure, bound, at_least)]


def print_bars(bars: list[Bar], title: str) -> None:
    """A table of figures, bounds, and whether they are kept; nothing when there is no figure."""
    if not bars:
        return
    table = Table(title=title)
    for name in ("figure", "measured", "bar", ""):
        table.add_column(name, justify="left" if name == "figure" else "right")
    for bar in bars:
        sign = "≥" if bar.at_least else "≤"
        shown = (f"{number:,.3g} {bar.unit}" for number in (bar.figure, bar.bound))
        figure, bound = shown
        table.add_row(bar.name, figure, f"{sign} {bound}", "pass" if bar.passed else "[bold]FAIL[/bold]")
    Console(width=WIDTH).print(table)
