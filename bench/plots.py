"""Plots of what has been measured: times by kind of query, and growth with the number of articles."""

from collections.abc import Mapping
from pathlib import Path
from statistics import geometric_mean

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bench.bars import by_kind
from bench.results import SizeResult, Timing

Found = Mapping[int, Mapping[str, SizeResult]]
COLOURS = {
    "telusur": "#0072b2",
    "tantivy": "#d55e00",
    "sqlite": "#009e73",
    "stock": "#999999",
    "opensearch": "#cc79a7",
}
MARKS = {"telusur": "o", "tantivy": "s", "sqlite": "^", "stock": "x", "opensearch": "D"}
INCH_A_KIND = 0.32


def draw(found: Found, folder: Path) -> list[Path]:
    """Write every plot as PNG and SVG; the paths written."""
    figures = {f"kinds-{size}": _kinds(size, peers) for size, peers in found.items()}
    if len(found) > 1:
        figures["growth"] = _growth(found)
    paths = [folder / f"{name}.{kind}" for name in figures for kind in ("png", "svg")]
    for path in paths:
        figures[path.stem].savefig(path, dpi=150, bbox_inches="tight")
    plt.close("all")
    return paths


def _kinds(size: int, peers: Mapping[str, SizeResult]) -> Figure:
    """A row for each kind of query, a mark for each engine."""
    kinds = by_kind(next(iter(peers.values())))
    figure, axes = plt.subplots(figsize=(8, 1.5 + INCH_A_KIND * len(kinds)))
    for name, one in peers.items():
        rows = [(place, _mean(one, keys)) for place, keys in enumerate(kinds.values())]
        shown = [(time, place) for place, time in rows if time is not None]
        axes.plot(
            *zip(*shown, strict=True), linestyle="", marker=MARKS[name], color=COLOURS[name], label=name
        )
    axes.set_yticks(range(len(kinds)), list(kinds))
    axes.invert_yaxis()
    axes.set_xscale("log")
    axes.set_xlabel("milliseconds: total, top 10 and three facets (geometric mean)")
    axes.set_title(f"{size:,} articles")
    _finish(axes)
    return figure


def _growth(found: Found) -> Figure:
    """Time per query and bytes per article over the number of articles."""
    figure, (times, sizes) = plt.subplots(1, 2, figsize=(11, 4.5))
    names = dict.fromkeys(name for peers in found.values() for name in peers)
    for name in names:
        rows = [(size, peers[name]) for size, peers in sorted(found.items()) if name in peers]
        line = {"marker": MARKS[name], "color": COLOURS[name], "label": name}
        times.plot([size for size, _ in rows], [_mean(one, list(one.timings)) for _, one in rows], **line)
        sizes.plot([size for size, _ in rows], [one.bytes_per_article for _, one in rows], **line)
    for axes, label in ((times, "milliseconds a query (geometric mean)"), (sizes, "bytes an article")):
        axes.set_xscale("log")
        axes.set_xlabel("articles")
        axes.set_ylabel(label)
        _finish(axes)
    times.set_yscale("log")
    for axis in (times.yaxis, times.xaxis, sizes.xaxis):
        axis.set_major_formatter("{x:,.10g}")
    times.yaxis.set_minor_formatter("{x:,.10g}")
    sizes.set_ylim(bottom=0)
    return figure


def _mean(result: SizeResult, keys: list[str]) -> float | None:
    found: list[Timing] = [result.timings[key] for key in keys if key in result.timings]
    return geometric_mean([one.facets_ms for one in found]) if found else None


def _finish(axes: Axes) -> None:
    axes.grid(alpha=0.3, which="both")
    axes.legend()
