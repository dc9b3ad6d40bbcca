"""A saved web page, one file an article; intake finds the article in its markup."""

from collections.abc import Iterator

from index.page import Page, Reject
from index.sources.source import MAX_PAGE_BYTES, Source, too_long


def read_html(source: Source) -> Iterator[Page | Reject]:
    """The page that the whole file is, its markup as it came."""
    data = source.stream.read(MAX_PAGE_BYTES + 1)
    if len(data) > MAX_PAGE_BYTES:
        yield source.reject(too_long(source.path.stat().st_size if source.path else len(data)))
    else:
        yield Page(source.name, "", html=data, path=str(source.path) if source.path else None)
