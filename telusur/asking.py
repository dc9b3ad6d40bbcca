"""Commands that ask about articles, words and the index: show, similar, analyze, stats."""

import sys
from dataclasses import asdict

import click

from index.analysis.analyzer import Analyzer
from index.analysis.language import find_language
from index.article import Language, article_json
from search.query import LIMIT, MAX_SIMILAR, whole_number
from search.results import copies_json, similar_json
from telusur.article_lines import print_article
from telusur.color import COLOR, Color
from telusur.engine import open_engine
from telusur.hit_lines import print_similar
from telusur.options import INDEX, clean_argument
from telusur.printable import json_text
from telusur.saying import say
from telusur.terminal import Terminal


@click.command()
@click.argument("article_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@COLOR
@INDEX
def show(article_id: str, as_json: bool, color: Color, location: str | None) -> None:
    """Show one article with everything that was read of it."""
    engine, wanted = open_engine(location), clean_argument(article_id)
    article, copies = engine.article(wanted), engine.copies(wanted)
    if as_json:
        click.echo(json_text(article_json(article) | copies_json(copies)))
    else:
        print_article(article, copies, Terminal(color))


@click.command()
@click.argument("article_id", metavar="ID")
@click.option(
    "--limit",
    default=str(LIMIT),
    metavar="N",
    help=f"Articles to show, 1 to {MAX_SIMILAR}.  [default: {LIMIT}]",
)
@click.option("--json", "as_json", is_flag=True, help="Print exactly the API's answer.")
@COLOR
@INDEX
def similar(article_id: str, limit: str, as_json: bool, color: Color, location: str | None) -> None:
    """Find articles like one: those that share its most telling words, without its copies."""
    most = whole_number("limit", limit, MAX_SIMILAR)
    found = open_engine(location).similar(clean_argument(article_id), most)
    if as_json:
        click.echo(json_text(similar_json(found)))
    else:
        print_similar(found, Terminal(color))


@click.command()
@click.argument("text", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array, one entry a token.")
@click.option(
    "--language",
    type=click.Choice(["auto", "id", "en"]),
    default="auto",
    show_default=True,
    help="Whose rules it follows; auto finds out.",
)
def analyze(text: tuple[str, ...], as_json: bool, language: str) -> None:
    """Show how a text (- for stdin) becomes terms: its stem, then its exact form."""
    from_stdin = text == ("-",)
    read = sys.stdin.buffer.read().decode("utf-8", "replace") if from_stdin else " ".join(text)
    whole = clean_argument(read)
    chosen: Language = find_language(whole) if language == "auto" else language  # type: ignore[assignment]
    found = Analyzer().analyze(whole, chosen)
    if as_json:
        rows = [{"token": t.token, "start": t.start, "end": t.end, "terms": list(t.terms)} for t in found]
        click.echo(json_text(rows))
        return
    for token in found:
        say(f"{token.start}-{token.end}\t{token.token}\t{' '.join(token.terms)}")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@INDEX
def stats(as_json: bool, location: str | None) -> None:
    """Show how much the index holds."""
    numbers = asdict(open_engine(location).stats())
    del numbers["behind"]  # who opens an index anew serves the latest commit, or says why not
    days = {name: numbers[name].isoformat() if numbers[name] else None for name in ("first", "last")}
    if as_json:
        click.echo(json_text(numbers | days))
        return
    for name, value in (numbers | days).items():
        say(f"{name + ':':<12}{f'{value:,}' if isinstance(value, int) else value or '–'}")
