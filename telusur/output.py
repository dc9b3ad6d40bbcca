"""How answers look on a terminal and in a pipe."""

import csv
import json
import sys
from collections.abc import Iterable
from html import unescape
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from index.article import Article
from search.notices import notices
from search.results import Copies, DateFacet, Hit, PartKind, Results, Similar, ValueFacet, hit_json
from telusur.pointing import pointed_at

REASONS: dict[PartKind, str] = {
    "word": "how often",
    "lead": "how early",
    "near": "near each other",
    "recent": "recent",
}
CSV_COLUMNS = ("id", "title", "outlet", "date", "people", "url", "score")


class Terminal(Console):
    """Standard output: wrapped at the width of a terminal, whole lines in a pipe."""

    def __init__(self) -> None:
        super().__init__(highlight=False, soft_wrap=not sys.stdout.isatty())

    def on_broken_pipe(self) -> None:
        """Leave it to the front door, as for every other writer."""
        raise BrokenPipeError


def marked(html: str, style: str = "bold") -> Text:
    """A title or snippet with its marks as a terminal style.

    >>> marked("harga <mark>beras</mark> &amp; gula").plain
    'harga beras & gula'
    """
    text = Text()
    for number, piece in enumerate(html.replace("</mark>", "<mark>").split("<mark>")):
        text.append(unescape(piece), style if number % 2 else "")
    return text


def print_results(results: Results, console: Console, show_facets: bool) -> None:
    """Hits for people: number, title, outlet, date, people, snippets, id."""
    for notice in notices(results.query.q):
        console.print(Text(pointed_at(results.query.q, notice.position, notice.length)), soft_wrap=True)
        console.print(Text(notice.message), style="italic")
    if results.suggestion is not None:
        console.print(Text("Did you mean: ") + Text(results.suggestion, style="bold"))
    if results.as_typed:
        console.print(Text(f"as typed, without stems: {', '.join(results.as_typed)}", style="italic"))
    for one in results.expansions:
        forms = ", ".join(one.forms)
        console.print(Text(f"Also sought for {one.word}: {forms} (--no-expand leaves them out)"))
    if results.relaxed:
        console.print("Some of these lack words of the query; each says which.", style="italic")
    for number, hit in enumerate(results.hits, results.offset + 1):
        _print_hit(number, hit, console)
    if show_facets:
        for name, facet in results.facets.items():
            console.print(_facet_table(name, facet))
    if not results.total:
        console.print("Nothing matches: check the spelling, use fewer words or filters, or more common ones.")
    first = results.offset + 1 if results.hits else 0
    last = results.offset + len(results.hits)
    groups = f", {results.groups:,} without copies" if results.groups < results.total else ""
    console.print(
        f"{first}–{last} of {results.total:,} articles{groups}, {results.took_ms:.1f} ms", highlight=False
    )
    if results.next:
        console.print(f"next page: --cursor {results.next}", highlight=False, soft_wrap=True)


def print_similar(similar: Similar, console: Console) -> None:
    """Articles like another one, and the words that they share with it."""
    for number, hit in enumerate(similar.hits, 1):
        _print_hit(number, hit, console)
    console.print(Text(f"{len(similar.hits)} like {similar.id}, by: {', '.join(similar.words) or 'no word'}"))


def _print_hit(number: int, hit: Hit, console: Console) -> None:
    console.print(Text(f"{number}. ") + marked(hit.title_html, "bold underline"))
    facts = [
        hit.outlet or "no outlet",
        hit.date.isoformat() if hit.date else "no date",
        ", ".join(hit.people),
    ]
    console.print(Text("   " + " · ".join(filter(None, facts)), style="cyan"))
    for snippet in hit.snippets:
        console.print(Text("   ") + marked(snippet))
    if hit.missing:
        console.print(Text("   without: " + ", ".join(hit.missing), style="italic"))
    if hit.explanation:
        parts = " + ".join(f"{p.word} {p.score:.3f} ({REASONS[p.kind]})" for p in hit.explanation)
        console.print(Text(f"   score {hit.score:.3f} = {parts}"))
    copies = f", {hit.duplicates} {'copies' if hit.duplicates > 1 else 'copy'}" if hit.duplicates else ""
    console.print(Text(f"   {hit.id}{copies}", style="dim"))


def _facet_table(name: str, facet: ValueFacet | DateFacet) -> Table:
    table = Table(title=name, title_justify="left", box=None, pad_edge=False)
    table.add_column(justify="right")
    table.add_column()
    if isinstance(facet, DateFacet):
        for bucket in facet.buckets:
            if bucket.count:
                table.add_row(f"{bucket.count:,}", Text(f"{facet.interval} of {bucket.start}"))
    else:
        for value in facet.values:
            table.add_row(f"{value.count:,}", Text(_choice(value.value, value.selected)))
        if facet.truncated:
            table.add_row("", f"… of {facet.distinct:,}")
    if facet.without and (facet.without.count or facet.without.selected):
        absent = Text(_choice(f"no {name}", facet.without.selected), style="italic")
        table.add_row(f"{facet.without.count:,}", absent)
    return table


def _choice(text: str, selected: bool) -> str:
    return f"{text} (selected)" if selected else text


def print_article(article: Article, copies: Copies, console: Console) -> None:
    """One article with everything that was read of it."""
    console.print(Text(article.title, style="bold"))
    rows = {
        "id": article.id,
        "outlet": article.outlet,
        "date": f"{article.date} (to the {article.date_precision})" if article.date else None,
        "language": {"id": "Indonesian", "en": "English"}[article.language],
        "author": article.author,
        "url": article.url,
        "source": article.source,
    }
    for name, value in rows.items():
        console.print(Text(f"{name + ':':<10}", style="dim") + Text(value or "unknown"), soft_wrap=True)
    for person in article.people:
        role = f", {person.role}" if person.role else ""
        console.print(
            Text(f"{'person:':<10}", style="dim")
            + Text(f"{person.name}{role} ({', '.join(person.mentions)})")
        )
    for copy in copies.first:
        facts = " · ".join((copy.id, copy.outlet or "no outlet", str(copy.date or "no date"), copy.title))
        console.print(Text(f"{'copy:':<10}", style="dim") + Text(facts), soft_wrap=True)
    if copies.count > len(copies.first):
        console.print(f"{'':<10}and {copies.count - len(copies.first):,} more copies", style="dim")
    console.print()
    console.print(Text(article.body), soft_wrap=True)
    if article.removed:
        console.print(f"\nremoved ({len(article.removed)}):", style="dim")
        for removed in article.removed:
            console.print(Text(f"  [{removed.reason}] {removed.text}", style="dim"), soft_wrap=True)


def write_csv(hits: Iterable[Hit], out: TextIO) -> None:
    """Hits as CSV with a header; what a spreadsheet would take for a formula gets an apostrophe."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_COLUMNS)
    for hit in hits:
        day = hit.date.isoformat() if hit.date else ""
        row = (
            hit.id,
            hit.title,
            hit.outlet or "",
            day,
            "; ".join(hit.people),
            hit.url or "",
            f"{hit.score:.6f}",
        )
        writer.writerow([f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t")) else cell for cell in row])


def write_jsonl(hits: Iterable[Hit], out: TextIO) -> None:
    """Hits as JSON Lines, each as in the API's answer."""
    for hit in hits:
        out.write(json.dumps(hit_json(hit), ensure_ascii=False) + "\n")
