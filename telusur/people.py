"""Commands on who is who: people list, show, merge, split, rename, forget, table."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click

from index.build import IndexWriter
from index.people.known import name_fault, read_people
from index.who import Who, read_who
from search.embedded.engine import EmbeddedEngine
from search.query import Query
from telusur.config import index_folder
from telusur.options import INDEX, WAIT, clean_argument
from telusur.printable import json_text
from telusur.saying import note, say

WHY = {
    "": "",
    "spelling": "another spelling",
    "shorter": "a short form",
    "lone": "a lone name",
    "known": "a known name",
    "misprint": "a misprint",
    "headline": "a name in a headline",
    "user": "your word",
    "article": "a lone name, told by the article",
}
MOST_LISTED = 10_000


@click.group()
def people() -> None:
    """Say who is who: which names are one person's, and under which of them the person is shown.

    What you say wins over what was found, and is kept with the index: it survives indexing again, compact,
    backup and restore. The names that articles give stay as they are, so all of it can be undone.
    """


@people.command("list")
@click.option(
    "--limit",
    type=click.IntRange(1, MOST_LISTED),
    default=50,
    show_default=True,
    metavar="N",
    help="People to show.",
)
@INDEX
def list_people(limit: int, location: str | None) -> None:
    """Show whom most articles name, and their other names."""
    folder = index_folder(location)
    facet = EmbeddedEngine(folder).search(Query(facet=(("person", limit),), limit=1)).facets["person"]
    who = read_who(folder)
    for value in getattr(facet, "values", ()):
        forms = who.person(value.value).forms if value.value in who else ()  # not yet worked out in the index
        others = [form.name for form in forms if form.why]
        say(f"{value.count:>9,}  {value.value}" + (f"  = {', '.join(others)}" if others else ""))


@people.command()
@click.argument("name", metavar="NAME")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@INDEX
def show(name: str, as_json: bool, location: str | None) -> None:
    """Show the names of one person, how many articles have each, and why it is theirs."""
    folder = index_folder(location)
    person = read_who(folder).person(clean_argument(name))
    articles = EmbeddedEngine(folder).search(Query(person=(person.name,), limit=1)).total
    if as_json:
        names = [{"name": form.name, "articles": form.articles, "why": form.why} for form in person.forms]
        say(json_text({"name": person.name, "articles": articles, "names": names}))
        return
    say(f"{person.name}: {articles:,} {'article' if articles == 1 else 'articles'}")
    for form in person.forms:
        say(f"{form.articles:>9,}  {form.name}" + (f"  ({WHY[form.why]})" if form.why else ""))


@people.command()
@click.argument("name", metavar="A")
@click.argument("others", nargs=-1, required=True, metavar="B...")
@WAIT
@INDEX
def merge(name: str, others: tuple[str, ...], wait: float, location: str | None) -> None:
    """Show B, by all of its names, as A: they are one person."""
    with _deciding(location, wait) as (writer, who):
        writer.decide(who.merged(clean_argument(name), [clean_argument(one) for one in others]))
    _tell(location, name)


@people.command()
@click.argument("name", metavar="NAME")
@click.argument("forms", nargs=-1, required=True, metavar="FORM...")
@WAIT
@INDEX
def split(name: str, forms: tuple[str, ...], wait: float, location: str | None) -> None:
    """Let each FORM be somebody else than NAME, whatever put them together."""
    with _deciding(location, wait) as (writer, who):
        writer.decide(who.parted(clean_argument(name), [clean_argument(one) for one in forms]))
    for one in (name, *forms):
        _tell(location, one)


@people.command()
@click.argument("name", metavar="A")
@click.argument("shown", metavar="B")
@WAIT
@INDEX
def rename(name: str, shown: str, wait: float, location: str | None) -> None:
    """Show A as B, a name that is nobody else's."""
    shown = " ".join(clean_argument(shown).split())
    if fault := name_fault(shown):
        raise click.UsageError(f"B: {fault}")
    with _deciding(location, wait) as (writer, who):
        writer.decide(who.renamed(clean_argument(name), shown))
    _tell(location, shown)


@people.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@WAIT
@INDEX
def forget(names: tuple[str, ...], wait: float, location: str | None) -> None:
    """Take back what you said of each NAME, and of whom you show under it: what was found holds again."""
    with _deciding(location, wait) as (writer, who):
        writer.decide(who.forgotten([clean_argument(one) for one in names]))
    for one in names:
        _tell(location, one)


@people.command()
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@WAIT
@INDEX
def table(source: Path, wait: float, location: str | None) -> None:
    """Keep a table of known people with the index: a name, a tab, further names parted by "|".

    It goes before the table that comes with Telusur, and takes the place of the one that was kept before.
    """
    known = read_people(source)
    with IndexWriter(index_folder(location), wait, create=False, merge=False) as writer:
        writer.decide(replace(writer.decisions, people=known))
    note(f"{len(known):,} people of {source} are kept with the index")


@contextmanager
def _deciding(location: str | None, wait: float) -> Iterator[tuple[IndexWriter, Who]]:
    """A writer, and who is who as long as nobody else writes."""
    folder = index_folder(location)
    with IndexWriter(folder, wait, create=False, merge=False) as writer:
        yield writer, read_who(folder)


def _tell(location: str | None, name: str) -> None:
    """Say on stderr what a person's names are now, or that nobody is named so any more."""
    who, name = read_who(index_folder(location)), clean_argument(name)
    if name not in who:
        told = ", ".join(f"{shown} ({n:,})" for shown, n in who.told(name))
        note(f"{name}: told by the article: {told}" if told else f"{name}: nobody is shown so")
        return
    person = who.person(name)
    names = ", ".join(f"{form.name} ({form.articles:,})" for form in person.forms)
    note(f"{person.name}: {names}")
