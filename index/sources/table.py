"""CSV with a header row, separated by commas, semicolons or tabs."""

import csv
import io
from collections.abc import Iterator

from index.page import BadArticle, Page, Reject
from index.sources.records import TEXT_KEYS, page_of
from index.sources.source import MAX_PAGE_BYTES, Source

SEPARATORS = ",;\t|"
csv.field_size_limit(MAX_PAGE_BYTES)


def read_csv(source: Source) -> Iterator[Page | Reject]:
    """The records of a table; a bad row is reported with the line it ends on and the next one read."""
    text = io.TextIOWrapper(source.stream, encoding="utf-8-sig", errors="surrogateescape", newline="")
    try:
        yield from _rows(source, text)
    finally:
        text.detach()  # whoever opened the stream closes it


def _rows(source: Source, text: io.TextIOWrapper) -> Iterator[Page | Reject]:
    header = text.readline(MAX_PAGE_BYTES)
    separator = max(SEPARATORS, key=header.count)
    columns = [name.strip().lower() for name in next(csv.reader([header], delimiter=separator), [])]
    wanted = (*TEXT_KEYS, "html")
    if not set(columns) & set(wanted):
        yield source.reject(
            f"no column {', '.join(wanted)} among {', '.join(map(repr, columns))[:200] or 'none'}; "
            "the first row must name the columns",
            1,
        )
        return
    reader = csv.reader(text, delimiter=separator)
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:  # an endless cell: the reader begins anew at the line behind it
            yield source.reject(
                f"not CSV ({error}); is a quote missing in the lines before?", reader.line_num + 1
            )
            continue
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield _page(
                dict(zip(columns, row, strict=False)), len(row), len(columns), source, reader.line_num + 1
            )


def _page(record: dict[str, str], cells: int, columns: int, source: Source, line: int) -> Page | Reject:
    if cells > columns:
        return source.reject(
            f"{cells} cells under {columns} columns; quote texts with separators in them", line
        )
    if any("\udc80" <= char <= "\udcff" for value in record.values() for char in value):
        return source.reject(
            "not UTF-8; convert the file, for example with iconv -f WINDOWS-1252 -t UTF-8", line
        )
    try:
        return page_of(record, f"{source.name}:{line}")
    except BadArticle as error:
        return source.reject(str(error), line)
