"""What reads pages for the command line: index, extract; and delete."""

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from index.batch import Done, Skipped
from index.build import IndexWriter
from index.intake.outlets import read_outlets
from index.intake.press import PRESS, Press
from index.intake.read import reading_json
from index.ledger import Memory, how_read
from index.newborn import newborn
from index.page import Reject
from index.people.known import read_people
from index.run import index_pages, read_pages
from index.sources.contents import Format
from index.sources.files import Progress
from index.sources.walk import iter_raw
from telusur.config import index_folder
from telusur.exits import INTERRUPTED
from telusur.options import FORMAT, INDEX, OUTLET, OUTLETS, SOURCES, WAIT, clean_argument
from telusur.printable import json_text
from telusur.progress import shown, total_bytes
from telusur.saying import note, tell


def fill(
    sources: Sequence[str],
    source_format: Format,
    outlet: str | None,
    outlet_table: Path | None,
    people_table: Path | None,
    jobs: int,
    strict: bool,
    reread: bool,
    wait: float,
    location: str | None,
) -> int:
    """What ``telusur index`` does, once its options are read; the exit code."""
    press = _press(outlet_table)
    known = None if people_table is None else read_people(people_table)
    counts: Counter[str] = Counter()
    folder, progress = index_folder(location), Progress()
    writer = IndexWriter(folder, wait)
    how = how_read(source_format, outlet, press.digest)
    try:
        with newborn(folder), writer:
            if known is not None and known != writer.decisions.people:
                writer.decide(replace(writer.decisions, people=known))
            memory = None if reread else Memory(writer.changes.ledger, how)
            pages = iter_raw(sources, source_format, memory=memory, progress=progress)
            events = index_pages(writer, pages, outlet, jobs, press, how)
            for event in shown(events, progress, total_bytes(sources)):
                _note(event, counts)
    except KeyboardInterrupt:
        tell(
            f"interrupted; {writer.committed:,} articles of this run are in the index, "
            f"{writer.pending:,} were not yet. Say the same again to go on."
        )
        return INTERRUPTED
    if not counts:
        tell(f"nothing to read in {', '.join(sources)}")
    outcomes = ("added", "updated", "unchanged", "rejected")
    note(", ".join(f"{counts[name]:,} {name}" for name in outcomes))
    nothing = not any(counts[name] for name in outcomes[:3])
    return 1 if nothing or (strict and counts["rejected"]) else 0


@click.command()
@SOURCES
@FORMAT
@OUTLET
@OUTLETS
def extract(
    sources: tuple[str, ...], source_format: Format, outlet: str | None, outlet_table: Path | None
) -> int:
    """Print what is read from pages, as JSON Lines, without indexing them."""
    read, press = 0, _press(outlet_table)
    for reading in read_pages(iter_raw(sources, source_format), outlet, press=press):
        if isinstance(reading, Reject):
            _note(reading, Counter())
            continue
        read += 1
        for warning in reading.warnings:
            tell(f"{reading.article.source}: {warning}")
        sys.stdout.write(json_text(reading_json(reading)) + "\n")
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
        tell(f"no article has the id {article_id!r}")
    note(f"{len(wanted) - len(missing):,} deleted, {len(missing):,} not found")
    return 1 if missing else 0


def _press(table: Path | None) -> Press:
    """The known outlets with those of a user's table; raises BadOutlets."""
    return Press(read_outlets(table)) if table else PRESS


def _note(event: Done | Reject | Skipped, counts: Counter[str]) -> None:
    if isinstance(event, Skipped):
        counts["unchanged"] += event.articles
        return
    if isinstance(event, Reject):
        counts["rejected"] += 1
        tell(f"{event.source}: {event.reason}")
        return
    counts[event.outcome] += 1
    for warning in event.warnings:
        tell(f"{event.source}: {warning}")
