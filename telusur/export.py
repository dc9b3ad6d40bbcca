"""Hits for other programs: CSV and JSON Lines, written as they come, in memory that does not grow."""

import csv
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TextIO

from search.engine import Engine
from search.query import Query
from search.results import Hit, Results, hit_json
from search.table_row import table_row
from telusur.printable import json_text

CSV_COLUMNS = ("id", "title", "outlet", "date", "people", "url", "score")
PAGE = 5_000  # hits that are made at a time: a page is ranked anew, which costs more the deeper it is


def export_pages(engine: Engine, query: Query, wanted: int | None) -> Iterator[Results]:
    """Pages of the answer until ``wanted`` hits have come, or all (None); raises BadQuery at the first."""
    left, cursor = wanted, query.cursor
    while left is None or left > 0:
        limit = PAGE if left is None else min(PAGE, left)
        results = engine.search(replace(query, limit=limit, cursor=cursor, facet=()))
        yield results
        if results.next is None:
            return
        left = None if left is None else left - len(results.hits)
        cursor = results.next


def write_csv(hits: Iterable[Hit], out: TextIO) -> None:
    """Hits as CSV with a header; what a spreadsheet would take for a formula gets an apostrophe."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_COLUMNS)
    for hit in hits:
        day = hit.date.isoformat() if hit.date else ""
        people = "; ".join(hit.people)
        cells = (hit.id, hit.title, hit.outlet or "", day, people, hit.url or "", f"{hit.score:.6f}")
        writer.writerow(table_row(cells))


def write_jsonl(hits: Iterable[Hit], out: TextIO) -> None:
    """Hits as JSON Lines, each as in the API's answer."""
    for hit in hits:
        out.write(json_text(hit_json(hit)) + "\n")


WRITERS: dict[str, Callable[[Iterable[Hit], TextIO], None]] = {"csv": write_csv, "jsonl": write_jsonl}
