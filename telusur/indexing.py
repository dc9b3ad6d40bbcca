"""Commands that read pages: index, extract, delete."""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from index.batch import Done
from index.build import IndexWriter
from index.intake.outlets import read_outlets
from index.intake.press import PRESS, Press
from index.intake.read import reading_json
from index.page import Raw, Reject
from index.run import default_jobs, index_pages, read_pages
from index.sources.walk import Format, iter_raw
from telusur.config import NotYet, index_folder
from telusur.options import FORMAT, INDEX, OUTLET, OUTLETS, SOURCES, WAIT, clean_argument


@click.command()
@SOURCES
@FORMAT
@OUTLET
@OUTLETS
@click.option(
    "--jobs", type=click.IntRange(1, 256), help="Processes that read and analyse.  [default: one a processor]"
)
@click.option("--strict", is_flag=True, help="Exit with 1 when anything was rejected.")
@WAIT
@INDEX
def index(
    sources: tuple[str, ...],
    source_format: str,
    outlet: str | None,
    outlet_table: Path | None,
    jobs: int | None,
    strict: bool,
    wait: float,
    location: str | None,
) -> int:
    """Add or update articles from files, folders (with all below them), or - (JSON Lines on stdin).

    Adding the same thing twice changes nothing. What cannot be read is named on stderr with its reason,
    and the rest is indexed.
    """
    press = _press(outlet_table)
    pages = _pages(sources, source_format)
    counts: Counter[str] = Counter()
    writer = IndexWriter(index_folder(location), wait)
    try:
        with writer:
            for event in _shown(index_pages(writer, pages, outlet, jobs or default_jobs(), press)):
                _note(event, counts)
    except KeyboardInterrupt:
        click.echo(
            f"telusur: interrupted; {writer.committed:,} articles of this run are in the index, "
            f"{writer.pending:,} were not yet. Say the same again to go on.",
            err=True,
        )
        return 1
    if not counts:
        click.echo(f"telusur: nothing to read in {', '.join(sources)}", err=True)
    outcomes = ("added", "updated", "unchanged", "rejected")
    click.echo(", ".join(f"{counts[name]:,} {name}" for name in outcomes), err=True)
    nothing = not any(counts[name] for name in outcomes[:3])
    return 1 if nothing or (strict and counts["rejected"]) else 0


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE...")
@FORMAT
@OUTLET
@OUTLETS
def extract(
    sources: tuple[str, ...], source_format: str, outlet: str | None, outlet_table: Path | None
) -> int:
    """Print what is read from pages, as JSON Lines, without indexing them."""
    read, press = 0, _press(outlet_table)
    for reading in read_pages(_pages(sources, source_format), outlet, press=press):
        if isinstance(reading, Reject):
            _note(reading, Counter())
            continue
        read += 1
        for warning in reading.warnings:
            click.echo(f"telusur: {reading.article.source}: {warning}", err=True)
        sys.stdout.write(json.dumps(reading_json(reading), ensure_ascii=False) + "\n")
    return 0 if read else 1


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@WAIT
@INDEX
def delete(ids: tuple[str, ...], wait: float, location: str | None) -> int:
    """Take articles out of the index, by id."""
    folder = index_folder(location)
    wanted = dict.fromkeys(map(clean_argument, ids))
    with IndexWriter(folder, wait, create=False) as writer:
        missing = [article_id for article_id in wanted if not writer.delete(article_id)]
    for article_id in missing:
        click.echo(f"telusur: no article has the id {article_id!r}", err=True)
    click.echo(f"{len(wanted) - len(missing):,} deleted, {len(missing):,} not found", err=True)
    return 1 if missing else 0


def _press(table: Path | None) -> Press:
    """The known outlets with those of a user's table; raises BadOutlets."""
    return Press(read_outlets(table)) if table else PRESS


def _pages(sources: tuple[str, ...], source_format: str) -> Iterator[Raw]:
    if source_format == "warc":
        raise NotYet("--format warc: WARC files are not read yet; extract their pages to .html files first")
    chosen: Format = source_format  # type: ignore[assignment]
    return iter_raw(sources, chosen)


def _note(event: Done | Reject, counts: Counter[str]) -> None:
    if isinstance(event, Reject):
        counts["rejected"] += 1
        click.echo(f"telusur: {event.source}: {event.reason}", err=True)
        return
    counts[event.outcome] += 1
    for warning in event.warnings:
        click.echo(f"telusur: {event.source}: {warning}", err=True)


def _shown(events: Iterator[Done | Reject]) -> Iterator[Done | Reject]:
    """The events, with a progress line on a terminal and silence in a pipe."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield from events
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed:,} articles, {task.fields[rate]}/s"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=None, rate="–")
        for event in events:
            yield event
            speed = progress.tasks[0].speed
            progress.update(task, advance=1, rate=f"{speed:,.0f}" if speed else "–")
