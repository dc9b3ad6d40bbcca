"""``telusur index``: its options, and processes that start while this one still imports what it needs."""

import stat
from pathlib import Path
from typing import Any

import click

from index.pool import default_jobs, start_early
from telusur.config import index_folder
from telusur.options import FORMAT, INDEX, OUTLET, OUTLETS, PEOPLE, SOURCES, WAIT

LARGE_BYTES = 2**21  # of a file; of a smaller one few pages come, which this process reads


@click.command()
@SOURCES
@FORMAT
@OUTLET
@OUTLETS
@PEOPLE
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    metavar="N",
    help="Processes that read and analyse.  [default: one a processor]",
)
@click.option("--strict", is_flag=True, help="Exit with 1 when anything was rejected.")
@click.option("--reread", is_flag=True, help="Read files again that have not changed since they were read.")
@WAIT
@INDEX
def index(sources: tuple[str, ...], jobs: int | None, location: str | None, **options: Any) -> int:
    """Add or update articles from files, archives, folders (with all below them), or - (standard input).

    Adding the same thing twice changes nothing, and files that have not changed are passed over. What cannot
    be read is named on stderr with its reason, and the rest is indexed; where nothing can, no index is made.
    """
    jobs = jobs or default_jobs()
    if jobs > 1 and _is_new(index_folder(location)) and any(map(_is_large, sources)):
        start_early("index.worker")
    from telusur.indexing import fill  # takes as long as the processes take to start

    return fill(sources, jobs=jobs, location=location, **options)


def _is_new(folder: Path) -> bool:
    """Whether there is no index yet, so that everything will be read; what has not changed is passed over."""
    try:
        return not any(folder.iterdir())
    except OSError:
        return not folder.exists()


def _is_large(source: str) -> bool:
    """Whether a source is likely to have so many pages that several processes read them."""
    try:
        state = Path(source).stat()
    except (OSError, ValueError):
        return False
    return stat.S_ISDIR(state.st_mode) or (stat.S_ISREG(state.st_mode) and state.st_size >= LARGE_BYTES)
