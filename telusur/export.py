"""Answers for other programs, written as they come: hits as JSON Lines, articles in the forms of the API."""

from collections.abc import Iterable
from typing import TextIO

from api.formats import FORMATS, Format
from search.export import Exported
from search.results import Hit, hit_json
from telusur.printable import json_text

HITS = "jsonl"  # each as in the API's answer, with its snippets; the API's own are whole articles
ARTICLES: dict[str, Format] = {name: form for name, form in FORMATS.items() if name != HITS}


def write_hits(hits: Iterable[Hit], out: TextIO) -> None:
    """Hits as JSON Lines."""
    for hit in hits:
        out.write(json_text(hit_json(hit)) + "\n")


def write_articles(found: Iterable[Exported], form: Format, out: TextIO) -> None:
    """Articles as the API exports them."""
    out.write(form.begin)
    for one in found:
        out.write(form.write(one))
