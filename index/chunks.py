"""Pages in the portions in which they are handed to processes: few enough to queue, and not one by one."""

from collections.abc import Iterable, Iterator

from index.page import Line, Page, Raw

CHUNK = 64  # pages handed to a process at a time
CHUNK_BYTES = 2**18


def chunks(pages: Iterable[Raw]) -> Iterator[tuple[list[Raw], int]]:
    """Pages in the portions in which they are handed out, and the size of each portion."""
    chunk: list[Raw] = []
    size = 0
    for page in pages:
        chunk.append(page)
        size += _size(page)
        if len(chunk) == CHUNK or size >= CHUNK_BYTES:
            yield chunk, size
            chunk, size = [], 0
    if chunk:
        yield chunk, size


def _size(page: Raw) -> int:
    if isinstance(page, Line):
        return len(page.data)
    return len(page.text) + len(page.html or "") if isinstance(page, Page) else 0
