"""A run of indexing: pages in, what became of each out, over as many processes as wanted."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from index.batch import Done
from index.build import IndexWriter
from index.intake.press import PRESS, Press
from index.intake.read import Reading
from index.page import Raw, Reject
from index.parallel import ParallelRun, chunks
from index.pool import Asked, Workers, wait
from index.worker import PageReader, read_raw

INLINE = 500  # so few pages are read sooner than a second process starts
WINDOW = 4  # chunks under way for each process: what bounds memory


def default_jobs() -> int:
    """As many processes as this one may use processors."""
    return len(os.sched_getaffinity(0))


def index_pages(
    writer: IndexWriter,
    pages: Iterable[Raw],
    outlet: str | None = None,
    jobs: int = 1,
    press: Press = PRESS,
) -> Iterator[Done | Reject]:
    """Read pages and put the articles, one event a page, in page order; closing the writer commits.

    Of a run over several processes that is given up before its last event, what was not committed is dropped.
    """
    few, pages = _few(pages)
    if jobs > 1 and not few:
        yield from ParallelRun(writer, outlet, jobs, press).events(pages)
        return
    for page in pages:
        reading = read_raw(page, outlet, press)
        if isinstance(reading, Reject):
            yield reading
        else:
            outcome = writer.put(reading.article, reading.path)
            yield Done(reading.article.source, outcome, reading.warnings)


def read_pages(
    pages: Iterable[Raw], outlet: str | None = None, jobs: int = 1, press: Press = PRESS
) -> Iterator[Reading | Reject]:
    """What was read of each page, in page order; a few pages are held at a time."""
    few, pages = _few(pages)
    if jobs < 2 or few:
        yield from (read_raw(page, outlet, press) for page in pages)
        return
    with Workers(jobs, PageReader, outlet, press) as workers:
        under_way: deque[Asked] = deque()
        for chunk, _ in chunks(pages):
            under_way.append(min(workers.all, key=lambda worker: worker.waiting).ask("read", chunk))
            if len(under_way) == WINDOW * jobs:
                yield from _answer(under_way.popleft(), workers)
        while under_way:
            yield from _answer(under_way.popleft(), workers)


def _few(pages: Iterable[Raw]) -> tuple[bool, Iterator[Raw]]:
    """Whether there are fewer pages than other processes are worth, and the same pages."""
    rest = iter(pages)
    first = list(islice(rest, INLINE))
    return len(first) < INLINE, chain(first, rest)


def _answer(asked: Asked, workers: Workers) -> Iterator[Reading | Reject]:
    while not asked.done:
        wait(workers.all)
    yield from asked.answer
