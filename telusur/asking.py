"""Commands that ask: search, show, analyze, stats."""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice

import click

from index.analysis.analyzer import Analyzer
from index.analysis.language import find_language
from index.article import Language, article_json
from search.engine import Engine
from search.errors import BadQuery
from search.query import COPIES, MAX_LIMIT, MAX_SIMILAR, MAY_LACK, PEOPLE, SORTS, Query, whole_number
from search.results import Hit, Results, copies_json, results_json, similar_json
from telusur.config import open_engine
from telusur.options import INDEX, clean_argument
from telusur.output import Terminal, print_article, print_results, print_similar, write_csv, write_jsonl
from telusur.pointing import pointed_at

MOST_EXPORTED = 10_000_000  # hits of a csv or jsonl answer


@click.command()
@click.argument("words", nargs=-1, metavar="[QUERY]")
@click.option("--outlet", multiple=True, metavar="O", help="Only this outlet; repeat for several.")
@click.option(
    "--person", multiple=True, metavar="P", help="Only articles that name this person; repeat for several."
)
@click.option("--people", type=click.Choice(PEOPLE), help="Name any of --person, or all.  [default: any]")
@click.option("--from", "from_", metavar="D", help="First day: 2022, 2022-01 or 2022-01-13.")
@click.option("--to", metavar="D", help="Last day, month or year, inclusive.")
@click.option(
    "--without",
    type=click.Choice(MAY_LACK),
    multiple=True,
    help="Only articles without an outlet or a date, beside those of --outlet or of the days; may repeat.",
)
@click.option("--sort", type=click.Choice(SORTS), default="relevance", show_default=True)
@click.option(
    "--copies",
    type=click.Choice(COPIES),
    help="Of articles that are copies of each other, show one or all.  [default: one; all in csv and jsonl]",
)
@click.option(
    "--limit",
    default="10",
    metavar="N",
    help="Hits to show; csv and jsonl may have any number.  [default: 10]",
)
@click.option("--cursor", metavar="C", help="Where to go on, from the answer before.")
@click.option(
    "--facet", multiple=True, metavar="NAME[:N]", help="Show a facet: outlet, person or date; N values."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "jsonl", "csv"]), default="text", show_default=True
)
@click.option("--explain", is_flag=True, help="Show of what each score is made.")
@click.option(
    "--expand/--no-expand",
    default=True,
    help="Seek names of places and institutions in their other forms too (AS: Amerika Serikat).  "
    "[default: expand]",
)
@INDEX
def search(
    words: tuple[str, ...],
    outlet: tuple[str, ...],
    person: tuple[str, ...],
    people: str | None,
    from_: str | None,
    to: str | None,
    without: tuple[str, ...],
    sort: str,
    copies: str | None,
    limit: str,
    cursor: str | None,
    facet: tuple[str, ...],
    form: str,
    explain: bool,
    expand: bool,
    location: str | None,
) -> None:
    """Find articles. All words must match; "…" is a phrase, kata* a prefix, -kata leaves out.

    \b
    telusur search "harga beras" --from 2023 --facet person
    telusur search '"kereta cepat" -anggaran tokoh:ratna'
    telusur search --person "Vladimir Putin" --sort newest --format csv --limit 500
    """
    export = form in ("csv", "jsonl")
    wanted = whole_number("limit", limit, MOST_EXPORTED if export else MAX_LIMIT)
    pairs = [
        ("q", " ".join(words)),
        ("people", people or ""),
        ("from", from_ or ""),
        ("to", to or ""),
        ("sort", sort),
        ("copies", copies or ("all" if export else "one")),  # what is exported is whole
        ("cursor", cursor or ""),
    ]
    pairs += [("limit", str(min(wanted, MAX_LIMIT))), ("explain", "1" if explain else "")]
    pairs += [("expand", "1" if expand else "0")]
    pairs += [("outlet", name) for name in outlet] + [("person", name) for name in person]
    pairs += [("without", name) for name in without] + [("facet", value) for value in facet]
    query = Query.from_pairs([(name, clean_argument(value)) for name, value in pairs])
    engine = open_engine(location)
    try:
        first = engine.search(query)  # a bad query is told before anything is written
    except BadQuery as error:
        if error.position is not None:
            click.echo(pointed_at(query.q, error.position, error.length), err=True)
        raise
    if form == "json":
        click.echo(json.dumps(results_json(first), ensure_ascii=False))
    elif form == "text":
        print_results(first, Terminal(), bool(facet))
    else:
        hits = islice(_all_hits(engine, first), wanted)
        (write_csv if form == "csv" else write_jsonl)(hits, sys.stdout)


def _all_hits(engine: Engine, results: Results) -> Iterator[Hit]:
    """The hits from a page to the last, page by page."""
    yield from results.hits
    while results.next is not None:
        results = engine.search(results.query.with_page(results.next))
        yield from results.hits


@click.command()
@click.argument("article_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@INDEX
def show(article_id: str, as_json: bool, location: str | None) -> None:
    """Show one article with everything that was read of it."""
    engine, wanted = open_engine(location), clean_argument(article_id)
    article, copies = engine.article(wanted), engine.copies(wanted)
    if as_json:
        click.echo(json.dumps(article_json(article) | copies_json(copies), ensure_ascii=False))
    else:
        print_article(article, copies, Terminal())


@click.command()
@click.argument("article_id", metavar="ID")
@click.option("--limit", default="10", metavar="N", help="Articles to show.  [default: 10]")
@click.option("--json", "as_json", is_flag=True, help="Print exactly the API's answer.")
@INDEX
def similar(article_id: str, limit: str, as_json: bool, location: str | None) -> None:
    """Find articles like one: those that share its most telling words, without its copies."""
    most = whole_number("limit", limit, MAX_SIMILAR)
    found = open_engine(location).similar(clean_argument(article_id), most)
    if as_json:
        click.echo(json.dumps(similar_json(found), ensure_ascii=False))
    else:
        print_similar(found, Terminal())


@click.command()
@click.argument("text", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array, one entry a token.")
@click.option("--language", type=click.Choice(["auto", "id", "en"]), default="auto", show_default=True)
def analyze(text: tuple[str, ...], as_json: bool, language: str) -> None:
    """Show how a text (- for stdin) becomes terms: its stem, then its exact form."""
    from_stdin = text == ("-",)
    read = sys.stdin.buffer.read().decode("utf-8", "replace") if from_stdin else " ".join(text)
    whole = clean_argument(read)
    chosen: Language = find_language(whole) if language == "auto" else language  # type: ignore[assignment]
    found = Analyzer().analyze(whole, chosen)
    if as_json:
        rows = [{"token": t.token, "start": t.start, "end": t.end, "terms": list(t.terms)} for t in found]
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for token in found:
        click.echo(f"{token.start}-{token.end}\t{token.token}\t{' '.join(token.terms)}")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@INDEX
def stats(as_json: bool, location: str | None) -> None:
    """Show how much the index holds."""
    numbers = asdict(open_engine(location).stats())
    del numbers["behind"]  # who opens an index anew serves the latest commit, or says why not
    days = {name: numbers[name].isoformat() if numbers[name] else None for name in ("first", "last")}
    if as_json:
        click.echo(json.dumps(numbers | days))
        return
    for name, value in (numbers | days).items():
        click.echo(f"{name + ':':<12}{f'{value:,}' if isinstance(value, int) else value or '–'}")
