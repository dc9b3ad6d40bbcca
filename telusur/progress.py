"""How far a run of indexing has come: a bar with its rate on a terminal, silence in a pipe."""

import stat
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import (
    BarColumn,
    ProgressColumn,
    SpinnerColumn,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as Bar

from index.batch import Done, Skipped
from index.page import Reject
from index.sources.files import Progress
from telusur.printable import one_line

Event = Done | Reject | Skipped
REFRESH_SECONDS = 0.1
LONGEST_NAME = 40  # characters of a file's name, its end


def total_bytes(sources: Sequence[str]) -> int | None:
    """The bytes of files; None where folders or streams make that unknown before all is read."""
    total = 0
    for source in sources:
        try:
            state = Path(source).stat()
        except (OSError, ValueError):
            return None
        if not stat.S_ISREG(state.st_mode):
            return None
        total += state.st_size
    return total


def shown(
    events: Iterator[Event], progress: Progress, total: int | None, console: Console | None = None
) -> Iterator[Event]:
    """The events; on a terminal a line tells how many articles have come, how fast, and of which file."""
    # Whatever FORCE_COLOR says, a pipe stays quiet; and messages above the bar keep their lines whole.
    console = console or Console(stderr=True, force_terminal=sys.stderr.isatty(), soft_wrap=True)
    if not console.is_terminal or console.is_dumb_terminal:
        yield from events
        return
    with Bar(*_columns(total), console=console, transient=True, refresh_per_second=10) as bar:
        task = bar.add_task("", total=total, articles=0, rate="–", name="")
        articles, began, latest = 0, time.monotonic(), 0.0
        for event in events:
            yield event
            articles += event.articles if isinstance(event, Skipped) else isinstance(event, Done)
            if (now := time.monotonic()) - latest >= REFRESH_SECONDS:
                latest, rate = now, articles / max(now - began, REFRESH_SECONDS)
                name = one_line(progress.name)[-LONGEST_NAME:]
                bar.update(task, completed=progress.bytes, articles=articles, rate=f"{rate:,.0f}", name=name)


def _columns(total: int | None) -> Sequence[ProgressColumn]:
    text = TextColumn("{task.fields[articles]:,} articles, {task.fields[rate]}/s", markup=False)
    name = TextColumn("{task.fields[name]}", markup=False)
    if total is None:
        return (SpinnerColumn(), text, TimeElapsedColumn(), name)
    return (BarColumn(), TaskProgressColumn(), text, TimeRemainingColumn(), name)
