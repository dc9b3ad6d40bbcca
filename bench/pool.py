"""Work in several processes, results in order, and only so much of it under way at a time."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from typing import Any, TypeVar

WINDOW = 3  # tasks under way for each process
Task = TypeVar("Task")
Result = TypeVar("Result")


def in_order(
    function: Callable[[Task], Result],
    tasks: Iterable[Task],
    jobs: int,
    prepare: Callable[..., None] | None = None,
    *arguments: Any,
) -> Iterator[Result]:
    """``function`` of each task; each process first calls ``prepare``. One job is done in this process."""
    if jobs < 2:
        if prepare:
            prepare(*arguments)
        yield from map(function, tasks)
        return
    with ProcessPoolExecutor(jobs, get_context("forkserver"), prepare, arguments) as pool:
        window: deque[Future[Result]] = deque()
        for task in tasks:
            window.append(pool.submit(function, task))
            if len(window) == WINDOW * jobs:
                yield window.popleft().result()
        while window:
            yield window.popleft().result()


def chunks(items: Iterable[Task], size: int) -> Iterator[list[Task]]:
    """The items in lists of ``size``, the last one perhaps shorter."""
    items = iter(items)
    while chunk := list(islice(items, size)):
        yield chunk
