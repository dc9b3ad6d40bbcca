"""The table of query times: a row for each kind of query, engines side by side."""

from collections.abc import Mapping
from statistics import geometric_mean

from rich.console import Console
from rich.table import Table

from bench.bars import Column, asked_first, by_kind, ratio, with_facets, without_facets
from bench.results import SizeResult, Timing
from bench.timing import told

RATIOS: tuple[tuple[str, str, str, Column], ...] = (
    ("ours / tantivy", "telusur", "tantivy", with_facets),
    ("… without facets", "telusur", "tantivy", without_facets),
    ("ours / SQLite", "telusur", "sqlite", with_facets),
    ("stock / ours", "stock", "telusur", with_facets),
)


def print_size(size: int, peers: Mapping[str, SizeResult]) -> None:
    """Geometric means by kind: milliseconds with facets, without them, of a first run, and ratios."""
    table = Table(title=f"{size:,} articles: milliseconds, geometric mean of each kind")
    table.add_column("kind of query")
    table.add_column("queries", justify="right")
    for name, peer in peers.items():
        for what in (name, "no facets", *(["first time"] if _has_first(peer) else [])):
            table.add_column(what, justify="right")
    shown = [one for one in RATIOS if one[1] in peers and one[2] in peers]
    for title, *_ in shown:
        table.add_column(title, justify="right")
    kinds = by_kind(next(iter(peers.values())))
    for kind, keys in kinds.items():
        table.add_row(kind, str(len(keys)), *_cells(peers, keys, shown))
    table.add_section()
    every = [key for keys in kinds.values() for key in keys]
    table.add_row("all", str(len(every)), *_cells(peers, every, shown))
    Console(width=max(Console().width, 60 + 12 * (3 * len(peers) + len(shown)))).print(table)
    print(told([timing.under for peer in peers.values() for timing in peer.timings.values()]))
    if "telusur" in peers and "tantivy" in peers:
        print(f"asked for the first time, × tantivy: {asked_first(peers['telusur'], peers['tantivy'])}")
    print("   ".join(f"{name}: {one.bytes_per_article:,.0f} bytes an article" for name, one in peers.items()))


def _cells(
    peers: Mapping[str, SizeResult], keys: list[str], ratios: list[tuple[str, str, str, Column]]
) -> list[str]:
    cells = []
    for peer in peers.values():
        timings = [peer.timings[key] for key in keys if key in peer.timings]
        cells += [
            _mean([with_facets(one) for one in timings]),
            _mean([without_facets(one) for one in timings]),
        ]
        if _has_first(peer):
            cells.append(_mean([one.first_ms for one in timings if one.first_ms is not None]))
    for _, one, other, column in ratios:
        figure = ratio(peers[one], peers[other], column, keys)
        cells.append("–" if figure is None else f"{figure:.2f}")
    return cells


def _has_first(peer: SizeResult) -> bool:
    return any(one.first_ms is not None for one in peer.timings.values())


def _mean(times: list[float]) -> str:
    return f"{geometric_mean(times):.3f}" if times else "–"


def print_queries(peers: Mapping[str, SizeResult]) -> None:
    """Every query on a line of its own."""
    first = next(iter(peers.values()))
    print(f"{'kind':22}{'query':42}{'hits':>9}" + "".join(f"{name:>11}{'no facets':>11}" for name in peers))
    for key, timing in first.timings.items():
        times = "".join(_pair(peer.timings.get(key)) for peer in peers.values())
        print(f"{timing.kind:22}{timing.name[:40]:42}{timing.total:9,}{times}")


def _pair(timing: Timing | None) -> str:
    return f"{timing.facets_ms:11.3f}{timing.hits_ms:11.3f}" if timing else f"{'–':>11}{'–':>11}"
