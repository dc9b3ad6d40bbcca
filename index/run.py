"""A run of indexing: pages in, what became of each out, over as many processes as wanted."""

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from itertools import chain, islice

from index.batch import Done, Skipped
from index.build import IndexWriter
from index.chunks import chunks
from index.intake.people import TOGETHER
from index.intake.press import PRESS, Press
from index.intake.read import Reading
from index.page import FileBegins, FileMark, Raw, Reject
from index.parallel import ParallelRun
from index.pool import Asked, Workers, wait
from index.worker import PageReader, read_raws

INLINE = 500  # so few pages are read sooner than a second process starts
MARKS = 4  # a page of a file that is new comes between two marks: of so many one is a page, or more
WINDOW = 4  # chunks under way for each process: what bounds memory


def index_pages(
    writer: IndexWriter,
    pages: Iterable[Raw],
    outlet: str | None = None,
    jobs: int = 1,
    press: Press = PRESS,
    how: str = "",
) -> Iterator[Done | Reject | Skipped]:
    """Read pages and put the articles, one event a page, in page order; closing the writer commits.

    Files that the pages tell of are noted in the writer's ledger, as read in the way ``how``. Of a run over
    several processes that is given up before its last event, what was not committed is dropped.
    """
    ledger = writer.changes.ledger
    with closing(_events(writer, iter(pages), outlet, jobs, press)) as events:
        for event in events:
            if isinstance(event, FileMark):
                ledger.note(event, how)
            elif isinstance(event, FileBegins):
                ledger.begin(event)
                if event.pages:
                    yield Skipped(event.path, event.articles)
                    yield from event.rejects
            else:
                ledger.add(event if isinstance(event, Reject) else None)
                yield event


def _events(
    writer: IndexWriter, pages: Iterator[Raw], outlet: str | None, jobs: int, press: Press
) -> Generator[Done | Reject | FileBegins | FileMark]:
    """What became of each page, and the marks between them."""
    read = 0
    while some := list(islice(pages, INLINE)):
        found = sum(not isinstance(raw, FileBegins | FileMark) for raw in some)
        read += found
        if jobs > 1 and len(some) == INLINE and (found >= INLINE // MARKS or read >= INLINE):
            yield from ParallelRun(writer, outlet, jobs, press).events(chain(some, pages))
            return
        readings = _read(iter(some), outlet, press)
        for page in some:
            yield page if isinstance(page, FileBegins | FileMark) else _put(writer, next(readings))


def _put(writer: IndexWriter, reading: Reading | Reject) -> Done | Reject:
    if isinstance(reading, Reject):
        return reading
    return Done(reading.article.source, writer.put(reading.article, reading.path), reading.warnings)


def read_pages(
    pages: Iterable[Raw], outlet: str | None = None, jobs: int = 1, press: Press = PRESS
) -> Iterator[Reading | Reject]:
    """What was read of each page, in page order; a few pages are held at a time."""
    few, pages = _few(page for page in pages if not isinstance(page, FileBegins | FileMark))
    if jobs < 2 or few:
        yield from _read(pages, outlet, press)
        return
    with Workers(jobs, PageReader, outlet, press) as workers:
        under_way: deque[Asked] = deque()
        for chunk, _ in chunks(pages):
            under_way.append(min(workers.all, key=lambda worker: worker.waiting).ask("read", chunk))
            if len(under_way) == WINDOW * jobs:
                yield from _answer(under_way.popleft(), workers)
        while under_way:
            yield from _answer(under_way.popleft(), workers)


def _read(pages: Iterator[Raw], outlet: str | None, press: Press) -> Iterator[Reading | Reject]:
    """What was read of each page between the marks, in this process."""
    unmarked = (page for page in pages if not isinstance(page, FileBegins | FileMark))
    while some := list(islice(unmarked, TOGETHER)):
        yield from read_raws(some, outlet, press)


def _few(pages: Iterable[Raw]) -> tuple[bool, Iterator[Raw]]:
    """Whether there are fewer pages than other processes are worth, and the same pages."""
    rest = iter(pages)
    first = list(islice(rest, INLINE))
    return len(first) < INLINE, chain(first, rest)


def _answer(asked: Asked, workers: Workers) -> Iterator[Reading | Reject]:
    while not asked.done:
        wait(workers.all)
    yield from asked.answer
