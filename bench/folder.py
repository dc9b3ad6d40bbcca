"""The folder that holds what the benchmarks make once and use again: corpora, indexes, results, plots."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

FOLDER = Path(os.environ.get("TELUSUR_BENCH", ".venv/bench"))


def made_once(path: Path, make: Callable[[Path], object], again: bool = False) -> Path:
    """``path``, a file or a folder; ``make`` writes it beside and it is renamed, so it is whole or not there.

    What an interrupted run left beside it is thrown away first. ``again`` makes it anew.
    """
    if path.exists() and not again:
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.new")
    remove(fresh)
    make(fresh)
    remove(path)
    fresh.rename(path)
    return path


def remove(path: Path) -> None:
    """Take away a file or a folder with all in it; nothing happens where there is none."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def disk_bytes(path: Path) -> int:
    """The size of a file, or of every file below a folder."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())
