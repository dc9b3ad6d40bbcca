"""Answers for other programs, written as they come: hits as JSON Lines, articles in the forms of the API."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TextIO

from api.formats import FORMATS, Format
from search.engine import Engine
from search.export import Exported
from search.query import Query
from search.results import Hit, Results, hit_json
from telusur.printable import json_text

HITS = "jsonl"  # each as in the API's answer, with its snippets; the API's own are whole articles
ARTICLES: dict[str, Format] = {name: form for name, form in FORMATS.items() if name != HITS}
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


def write_hits(hits: Iterable[Hit], out: TextIO) -> None:
    """Hits as JSON Lines."""
    for hit in hits:
        out.write(json_text(hit_json(hit)) + "\n")


def write_articles(found: Iterable[Exported], form: Format, out: TextIO) -> None:
    """Articles as the API exports them."""
    out.write(form.begin)
    for one in found:
        out.write(form.write(one))
