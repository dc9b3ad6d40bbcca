"""The command that searches."""

import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from typing import Any

import click

from search.engine import Engine
from search.errors import BadQuery
from search.notices import notices
from search.query import LIMIT, MAX_LIMIT, Query, whole_number
from search.results import Results, results_json
from telusur.advice import advice
from telusur.color import COLOR, Color
from telusur.engine import open_engine
from telusur.export import ARTICLES, HITS, write_articles, write_hits
from telusur.hit_lines import print_results, remarks
from telusur.options import INDEX
from telusur.pointing import pointed_at
from telusur.printable import json_text
from telusur.question import asking, read_query
from telusur.saying import note, tell
from telusur.terminal import Terminal

ALL = "all"  # a limit
MOST_HITS = 999_999_999  # that a limit can name
EXPORTED = (HITS, *ARTICLES)
FORMS = ("text", "json", *EXPORTED)


@click.command()
@click.argument("words", nargs=-1, metavar="[QUERY]")
@asking
@click.option(
    "--limit",
    metavar="N",
    help=f"Hits, 1 to {MAX_LIMIT}; forms for programs take any number, and {ALL}.  [default: {LIMIT}]",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    show_default=True,
    help="For people, exactly the API's answer, hits line by line, or a table or references of articles.",
)
@COLOR
@INDEX
def search(
    words: tuple[str, ...], limit: str | None, form: str, color: Color, location: str | None, **asked: Any
) -> None:
    """Find articles. All words must match; "…" is a phrase, kata* a prefix, -kata leaves out.

    A query that begins with a minus stands behind two of them: telusur search -- -gempa
    """
    wanted = _read_limit(limit, form)
    if form in EXPORTED:
        asked["copies"] = asked["copies"] or "all"  # what is exported is whole
    query = read_query(words, min(wanted or MAX_LIMIT, MAX_LIMIT), asked)
    engine = open_engine(location)
    if form in EXPORTED:
        _export(engine, query, form, wanted, cut=limit is None)
        return
    results = _pointing(query, lambda: engine.search(query))
    if form == "json":
        click.echo(json_text(results_json(results)))
    else:
        advised = () if results.total else advice(engine, query)
        print_results(results, Terminal(color), bool(asked["facet"]), advised)


def _read_limit(limit: str | None, form: str) -> int | None:
    """How many hits are wanted; None: all."""
    if limit is None:
        return LIMIT
    if form in EXPORTED and limit == ALL:
        return None
    try:
        return whole_number("limit", limit, MOST_HITS if form in EXPORTED else MAX_LIMIT)
    except BadQuery as error:
        others = f"; --format {', '.join(EXPORTED)} take any number, and {ALL}"
        more = f", or {ALL}" if form in EXPORTED else others
        raise click.UsageError(f"{error}{more}", click.get_current_context()) from error


def _export(engine: Engine, query: Query, form: str, wanted: int | None, cut: bool) -> None:
    """Write hits or articles to stdout; a bad query is told before anything is written."""
    first = _pointing(query, lambda: engine.search(replace(query, facet=())))
    _tell_of_export(first, cut)
    if form == HITS:
        write_hits(islice(engine.hits(query), wanted), sys.stdout)
    else:
        write_articles(islice(engine.export(query).articles, wanted), ARTICLES[form], sys.stdout)


def _pointing(query: Query, answer: Callable[[], Results]) -> Results:
    """The answer; where the question is at fault, a line that shows where, before the error goes on."""
    try:
        return answer()
    except BadQuery as error:
        if error.position is not None:
            note(pointed_at(query.q, error.position, error.length))
        raise


def _tell_of_export(first: Results, cut: bool) -> None:
    """Beside the rows, on stderr: how the question was understood, and whether there is more of them."""
    for notice in notices(first.query.q):
        note(pointed_at(first.query.q, notice.position, notice.length))
        tell(notice.message)
    for remark in remarks(first):
        tell(remark)
    if cut and first.next is not None:
        tell(f"the first {LIMIT} of {first.total:,} articles; --limit {ALL} gives every one")
