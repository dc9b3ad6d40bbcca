"""Records of a corpus, read as an indexing run reads them."""

from collections.abc import Iterable

from index.article import Article
from index.page import Line, Reject
from index.worker import read_raw


def read_articles(lines: Iterable[bytes]) -> list[Article]:
    """The article of each record; raises ValueError on one that cannot be read."""
    return [_article(line) for line in lines]


def _article(line: bytes) -> Article:
    reading = read_raw(Line("corpus", line), None)
    if isinstance(reading, Reject):
        raise ValueError(f"a record of the corpus cannot be read: {reading.reason}")
    return reading.article
