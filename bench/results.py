"""What was measured, as JSON: a run of some kinds, engines or sizes replaces just what it measured."""

import json
import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bench.folder import FOLDER
from bench.timing import UNKNOWN, Circumstances
from index.files import write_file

RESULTS = FOLDER / "results.json"


@dataclass(frozen=True, slots=True)
class Timing:
    """One query of one engine at one size; times are medians."""

    kind: str
    name: str
    total: int  # articles that match
    facets_ms: float  # total, top 10, three facets
    hits_ms: float  # total and top 10
    first_ms: float | None = None  # with facets, the first run by an engine that met none of its words before
    under: Circumstances = UNKNOWN


@dataclass(frozen=True, slots=True)
class SizeResult:
    """One engine at one size."""

    bytes_per_article: float
    timings: dict[str, Timing]  # by kind and name


def load(path: Path = RESULTS) -> dict[int, dict[str, SizeResult]]:
    """Size → engine → what was measured."""
    return {
        int(size): {
            name: SizeResult(
                one["bytes_per_article"], {key: _timing(row) for key, row in one["timings"].items()}
            )
            for name, one in peers.items()
        }
        for size, peers in _read(path).get("queries", {}).items()
    }


def _timing(row: dict[str, Any]) -> Timing:
    return Timing(**with_circumstances(row))


def with_circumstances(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of the file with its circumstances as a value; UNKNOWN where it was written without any."""
    return {**row, "under": Circumstances(**row.get("under") or asdict(UNKNOWN))}


def save_queries(size: int, peer: str, result: SizeResult, path: Path = RESULTS) -> None:
    """Put one engine's timings at one size in the place of those of the same kinds.

    So none is left of a query that is no longer asked.
    """
    document = _read(path)
    before = document.setdefault("queries", {}).setdefault(str(size), {}).get(peer, {})
    kinds = {timing.kind for timing in result.timings.values()}
    kept = {key: row for key, row in before.get("timings", {}).items() if row["kind"] not in kinds}
    timings = kept | {key: asdict(timing) for key, timing in result.timings.items()}
    row = {"bytes_per_article": result.bytes_per_article, "timings": timings}
    document["queries"][str(size)][peer] = row
    _write(document, path)


def save_figures(section: str, figures: Mapping[str, Any], path: Path = RESULTS) -> None:
    """Put figures of another measurement (indexing, serving) beside the ones that are there."""
    document = _read(path)
    document[section] = document.get(section, {}) | dict(figures)
    _write(document, path)


def load_figures(section: str, path: Path = RESULTS) -> dict[str, Any]:
    """The figures of a section; empty before it was measured."""
    found: dict[str, Any] = _read(path).get(section, {})
    return found


def _read(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {"machine": {"python": platform.python_version(), "system": platform.platform()}}
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


def _write(document: dict[str, Any], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_file(path, json.dumps(document, ensure_ascii=False, indent=1) + "\n")
