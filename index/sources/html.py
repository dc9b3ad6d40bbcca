"""A saved web page, one file an article; intake finds the article in its markup."""

import re
from collections.abc import Iterator

from index.page import Page, Reject
from index.sources.charset import decode_page
from index.sources.source import Source, read_whole

MOST_TAGS = 100_000  # of a page; the longest articles with all their comments have a tenth of it
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")  # names an encoding, which a text has no more


def read_html(source: Source) -> Iterator[Page | Reject]:
    """The page that the whole file is."""
    try:
        html = markup_of(read_whole(source))
    except ValueError as error:
        yield source.reject(str(error))
    else:
        yield Page(source.name, "", html=html, path=source.path)


def markup_of(data: bytes, charset: str | None = None) -> str:
    """The bytes of a page as text; ``charset`` is what HTTP says. Raises ValueError for endless markup."""
    tags = data.count(b"<")
    if tags > MOST_TAGS:
        raise ValueError(f"{tags:,} tags, no article; pages with at most {MOST_TAGS:,} are read")
    return _XML_DECLARATION.sub("", decode_page(data, charset))
