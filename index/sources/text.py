"""A page of flat text, one file an article."""

from collections.abc import Iterator

from index.page import Page, Reject
from index.sources.source import Source, decode, read_whole


def read_text(source: Source) -> Iterator[Page | Reject]:
    """The page that the whole file is."""
    try:
        text = text_of(read_whole(source))
    except ValueError as error:
        yield source.reject(str(error))
    else:
        yield Page(source.name, text, path=source.path)


def text_of(data: bytes) -> str:
    """The bytes of a page as text; raises ValueError where they are none."""
    text = decode(data)
    if "\x00" in text:
        raise ValueError("not text: it has NUL characters")
    return text
