"""A page of flat text, one file an article."""

from collections.abc import Iterator

from index.page import Page, Reject
from index.sources.source import MAX_PAGE_BYTES, Source, decode, too_long


def read_text(source: Source) -> Iterator[Page | Reject]:
    """The page that the whole file is."""
    data = source.stream.read(MAX_PAGE_BYTES + 1)
    if len(data) > MAX_PAGE_BYTES:
        yield source.reject(too_long(source.path.stat().st_size if source.path else len(data)))
        return
    try:
        text = decode(data)
    except ValueError as error:
        yield source.reject(str(error))
        return
    if "\x00" in text:
        yield source.reject("not text: it has NUL characters")
    else:
        yield Page(source.name, text, path=str(source.path) if source.path else None)
