"""Commands that keep an archive healthy: check, compact, backup, restore."""

from pathlib import Path

import click

from index.backup import backup as make_backup
from index.check import check as check_index
from index.columnar.manifest import Manifest
from index.compact import compact as compact_index
from index.restore import restore as restore_backup
from index.storage import WAY_OUT, folder_bytes
from telusur.config import index_folder
from telusur.options import INDEX, WAIT
from telusur.saying import note, say, tell

MEGABYTE = 1_000_000


@click.command()
@INDEX
def check(location: str | None) -> int:
    """Verify every file of the index, and whether they fit together; exit with 1 when one is damaged."""
    folder = index_folder(location)
    report = check_index(folder)
    for damage in report.damages:
        say(f"damaged: {damage.file}: {damage.reason}")
    say(
        f"checked {report.files:,} files, {_megabytes(report.bytes)}: "
        f"{report.articles:,} articles in {report.segments:,} segments"
        + (f" of generation {report.generation}" if report.generation is not None else "")
    )
    if not report.damages:
        say("every file is as it was written")
        return 0
    tell(f"{folder} is damaged; {WAY_OUT}")
    return 1


@click.command()
@WAIT
@INDEX
def compact(wait: float, location: str | None) -> None:
    """Merge all segments into one and let go of deleted articles: less space, quicker answers."""
    folder = index_folder(location)
    before = folder_bytes(folder) if folder.is_dir() else 0
    if compact_index(folder, wait):
        now = folder_bytes(folder)
        note(f"compacted: {_megabytes(before)} before, {_megabytes(now)} now")
        if now > before:
            note("what somebody reads at the moment goes with the next commit after that")
    else:
        note("nothing to do: the index is one segment, and nothing in it is deleted")


@click.command()
@click.argument("target", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--force", is_flag=True, help="Replace FILE when it exists.")
@INDEX
def backup(target: Path, force: bool, location: str | None) -> None:
    """Write the index to one FILE, a tar archive (compressed when it ends in .zst), checked on the way.

    Searching and indexing may go on meanwhile; the backup is the last commit before it began.
    """
    manifest = make_backup(index_folder(location), target, force)
    note(f"{target}: {_shown(manifest)}, {_megabytes(target.stat().st_size)}")


@click.command()
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@INDEX
def restore(source: Path, location: str | None) -> None:
    """Make an index of a backup, in a folder that is missing or empty; nothing is trusted unchecked."""
    folder = index_folder(location)
    manifest = restore_backup(source, folder)
    note(f"{folder}: {_shown(manifest)}; every file is as it was written")


def _shown(manifest: Manifest) -> str:
    articles = sum(entry.live for entry in manifest.segments)
    return f"{articles:,} articles of generation {manifest.generation}"


def _megabytes(size: int) -> str:
    return f"{size / MEGABYTE:,.1f} MB"
