"""CSV with a header row, separated by commas, semicolons or tabs."""

import csv
from codecs import BOM_UTF8
from collections.abc import Iterator
from io import BufferedIOBase

from index.page import BadArticle, Page, Reject
from index.sources.kinds import separator_of
from index.sources.records import TEXT_KEYS, page_of
from index.sources.source import MAX_PAGE_BYTES, Source

csv.field_size_limit(MAX_PAGE_BYTES)


class _Endless(Exception):
    """A line, or a row of many lines, that is longer than any article."""


class _Lines:
    """The lines of a table as text, a wrong byte as half a surrogate; ``begin`` before each row."""

    def __init__(self, stream: BufferedIOBase) -> None:
        self._stream = stream
        self._used = 0  # bytes of the row
        self.number = 0  # of the line given last

    def __iter__(self) -> Iterator[str]:
        return self

    def begin(self) -> None:
        """A row may be as long as a page from here on."""
        self._used = 0

    def __next__(self) -> str:
        line = self._stream.readline(MAX_PAGE_BYTES + 1)
        if not line:
            raise StopIteration
        self.number += 1
        self._used += len(line)
        if self._used > MAX_PAGE_BYTES:
            while line and not line.endswith(b"\n"):
                line = self._stream.readline(2**20)
            raise _Endless
        return (line if self.number > 1 else line.removeprefix(BOM_UTF8)).decode("utf-8", "surrogateescape")


def read_csv(source: Source) -> Iterator[Page | Reject]:
    """The records of a table; a bad row is reported with the line it ends on and the next one read."""
    lines = _Lines(source.stream)
    try:
        header = next(lines, "")
    except _Endless:
        yield source.reject(
            f"the first row, which must name the columns, is over {MAX_PAGE_BYTES:,} bytes", 1
        )
        return
    separator = separator_of(header)
    columns = [name.strip().lower() for name in next(csv.reader([header], delimiter=separator), [])]
    wanted = (*TEXT_KEYS, "html")
    if not set(columns) & set(wanted):
        yield source.reject(
            f"no column {', '.join(wanted)} among {', '.join(map(repr, columns))[:200] or 'none'}; "
            "the first row must name the columns",
            1,
        )
        return
    yield from _rows(source, lines, columns, separator)


def _rows(source: Source, lines: _Lines, columns: list[str], separator: str) -> Iterator[Page | Reject]:
    reader = csv.reader(lines, delimiter=separator)
    while True:
        lines.begin()
        try:
            row = next(reader, None)
        except (csv.Error, _Endless) as error:  # the reader begins anew at the line behind it
            told = str(error) or f"a row of over {MAX_PAGE_BYTES:,} bytes"
            yield source.reject(f"not CSV ({told}); is a quote missing in the lines before?", lines.number)
            continue
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield _page(dict(zip(columns, row, strict=False)), len(row), len(columns), source, lines.number)


def _page(record: dict[str, str], cells: int, columns: int, source: Source, line: int) -> Page | Reject:
    if cells > columns:
        return source.reject(
            f"{cells} cells under {columns} columns; quote texts with separators in them", line
        )
    if any("\udc80" <= char <= "\udcff" for value in record.values() for char in value):
        return source.reject(
            "not UTF-8; convert the file, for example with iconv -f WINDOWS-1252 -t UTF-8", line
        )
    if any("\x00" in value for value in record.values()):
        return source.reject("not text: it has NUL characters", line)
    try:
        return page_of(record, f"{source.name}:{line}")
    except BadArticle as error:
        return source.reject(str(error), line)
