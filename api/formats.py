"""The formats of an export: how each begins, and how it writes an article."""

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import msgspec

from api.parameters import Format as FormatName
from index.article import article_json
from search.citations import citation, ris
from search.export import Exported
from search.table_row import table_row

COLUMNS = ("id", "title", "outlet", "date", "people", "url", "score", "author", "language", "date_precision")
NOT_EXPORTED = ("source", "removed")  # where it was read from stays with us; what is no article is left out


@dataclass(frozen=True, slots=True)
class Format:
    """One format, UTF-8."""

    media_type: str
    ending: str  # of a file's name
    write: Callable[[Exported], str]
    begin: str = ""


def json_line(one: Exported) -> str:
    """The whole article on a line, as ``telusur index`` reads it back."""
    row = article_json(one.article)
    for name in NOT_EXPORTED:
        del row[name]
    return msgspec.json.encode(row).decode() + "\n"


def csv_row(one: Exported) -> str:
    """A row, in which no cell is a formula to a spreadsheet."""
    article = one.article
    return _row(
        article.id,
        article.title,
        article.outlet or "",
        article.date.isoformat() if article.date else "",
        "; ".join(one.people),
        article.url or "",
        f"{one.score:.6f}",
        article.author or "",
        article.language,
        article.date_precision or "",
    )


def _row(*cells: str) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(table_row(cells))
    return text.getvalue()


FORMATS: Mapping[FormatName, Format] = {
    "jsonl": Format("application/x-ndjson", "jsonl", json_line),
    "csv": Format("text/csv; charset=utf-8; header=present", "csv", csv_row, _row(*COLUMNS)),
    "citations": Format("text/plain; charset=utf-8", "txt", lambda one: citation(one.article) + "\n"),
    "ris": Format("application/x-research-info-systems", "ris", lambda one: ris(one.article)),
}
