"""A run of indexing: pages in, what became of each out, over as many processes as wanted."""

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread

from index.build import IndexWriter, Outcome
from index.errors import TelusurError
from index.intake.read import Reading, read_page
from index.page import BadArticle, Page, Reject

INLINE = 500  # so few pages are read sooner than a second process starts
CHUNK = 16  # pages handed to a process at a time
WINDOW = 4  # chunks under way for each process: what bounds memory


class ReaderDied(TelusurError):
    """A process that read pages is gone."""


@dataclass(frozen=True, slots=True)
class Done:
    """An article that was read, and what the index made of it."""

    source: str
    outcome: Outcome
    warnings: tuple[str, ...]


def default_jobs() -> int:
    """As many processes as this one may use processors."""
    return len(os.sched_getaffinity(0))


def index_pages(
    writer: IndexWriter, pages: Iterable[Page | Reject], outlet: str | None = None, jobs: int = 1
) -> Iterator[Done | Reject]:
    """Read pages and put the articles, one event a page, in page order; closing the writer commits."""
    for reading in read_pages(pages, outlet, jobs):
        if isinstance(reading, Reject):
            yield reading
        else:
            outcome = writer.put(reading.article, reading.path)
            yield Done(reading.article.source, outcome, reading.warnings)


def read_pages(
    pages: Iterable[Page | Reject], outlet: str | None = None, jobs: int = 1
) -> Iterator[Reading | Reject]:
    """What was read of each page, in page order; a few pages are held at a time."""
    pages = iter(pages)
    first = list(islice(pages, INLINE))
    if jobs < 2 or len(first) < INLINE:
        for page in chain(first, pages):
            yield _read(page, outlet)
        return
    with ProcessPoolExecutor(jobs, get_context("forkserver"), _live_and_die_with_the_parent) as pool:
        window: deque[Future[list[Reading | Reject]]] = deque()
        try:
            for chunk in _chunks(chain(first, pages)):
                window.append(pool.submit(_read_chunk, chunk, outlet))
                if len(window) == WINDOW * jobs:
                    yield from window.popleft().result()
            while window:
                yield from window.popleft().result()
        except BrokenProcessPool as error:
            raise ReaderDied(
                "a process that read pages was killed, perhaps for want of memory; what was committed stays. "
                "Say the same again with --jobs 1"
            ) from error


def _chunks(pages: Iterable[Page | Reject]) -> Iterator[list[Page | Reject]]:
    pages = iter(pages)
    while chunk := list(islice(pages, CHUNK)):
        yield chunk


def _read_chunk(pages: list[Page | Reject], outlet: str | None) -> list[Reading | Reject]:
    return [_read(page, outlet) for page in pages]


def _live_and_die_with_the_parent() -> None:
    """Leave Ctrl-C to the parent, and end when the parent is gone, however it went."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _read(page: Page | Reject, outlet: str | None) -> Reading | Reject:
    if isinstance(page, Reject):
        return page
    try:
        return read_page(page, outlet)
    except BadArticle as error:
        return Reject(page.source, str(error))
    except Exception as error:  # a fault of ours costs this page, never the run
        return Reject(page.source, f"could not be read ({type(error).__name__}: {error}); please report it")
