"""One page as it came in, before anybody has read it."""

from dataclasses import dataclass
from typing import NamedTuple

from index.article import Person
from index.errors import TelusurError


class BadArticle(TelusurError):
    """A page or record that cannot become an article; the rest of the batch goes on."""


@dataclass(frozen=True, slots=True)
class Page:
    """A raw page and what its source says of it; what the source says wins over what intake infers.

    ``""`` and ``None`` mean the same: the source does not say.
    """

    source: str  # where it came from, for messages: "pages/a.txt" or "dump.jsonl:17"
    text: str  # flat text as scraped, line breaks kept; "" when there is markup instead
    html: str | bytes | None = None  # markup, in which intake finds the text
    path: str | None = (
        None  # absolute path when the page is a whole file, so that a changed file is an update
    )
    id: str | None = None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    date: str | None = None  # as written by the source; intake.dates.parse_date reads it
    author: str | None = None
    people: tuple[Person, ...] | None = None  # None: not given; (): given, and nobody
    fetched: str | None = None  # when a crawler got the page, ISO 8601; its article is no younger


class Line(NamedTuple):  # a tuple is handed to another process in a third of a dataclass's time
    """A line of JSON Lines that nobody has parsed yet."""

    source: str  # file and line, for messages: "dump.jsonl:17"
    data: bytes


@dataclass(frozen=True, slots=True)
class Reject:
    """A page or record that was left out, and why."""

    source: str  # file, with ":line" where the file has records
    reason: str


class FileBegins(NamedTuple):
    """What comes from here on is of a file; the rest tells what was read of it in a run before this one."""

    path: str  # absolute
    pages: int = 0  # articles and rejects; they do not come again
    articles: int = 0
    rejects: tuple[Reject, ...] = ()


class FileMark(NamedTuple):
    """So much of the file that began last has come."""

    path: str
    size: int  # bytes, of the whole file
    changed: int  # when, in nanoseconds; -1 when it was too lately to tell it from another change
    pages: int  # that have come so far, in the runs before too
    digest: str | None = None  # of the whole file, at its end; None before


Raw = Page | Line | Reject | FileBegins | FileMark  # what a source gives
