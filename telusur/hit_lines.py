"""A page of hits for people."""

from collections.abc import Iterable
from itertools import chain

from search.notices import notices
from search.results import Hit, PartKind, Results, Similar
from telusur.facet_lines import facet_lines
from telusur.pointing import pointed_at
from telusur.terminal import Terminal, marked, plain

REASONS: dict[PartKind, str] = {
    "word": "how often",
    "lead": "how early",
    "near": "near each other",
    "recent": "recent",
}
INDENT = 3


def print_results(
    results: Results, terminal: Terminal, show_facets: bool, advised: Iterable[str] = ()
) -> None:
    """What is to be said of the question, hits, facets where asked for, what is ``advised``, and totals."""
    query = results.query
    for notice in notices(query.q):
        terminal.line(plain(pointed_at(query.q, notice.position, notice.length)), whole=True)
        terminal.line(plain(notice.message, "italic"))
    for remark in remarks(results):
        terminal.line(plain(remark, "italic"))
    for number, hit in enumerate(results.hits, results.offset + 1):
        _print_hit(number, hit, terminal)
    if show_facets:
        for name, facet in results.facets.items():
            heading, *rows = facet_lines(name, facet, terminal.width, terminal.blocks)
            terminal.line(plain(heading, "bold"))
            for row in rows:
                terminal.line(row)
    for line in advised:
        terminal.line(line)
    shown = f"{results.offset + 1}–{results.offset + len(results.hits)} of " if results.hits else ""
    groups = f", {results.groups:,} without copies" if results.groups < results.total else ""
    terminal.line(f"{shown}{results.total:,} articles{groups}, {results.took_ms:.1f} ms")
    if results.next:
        terminal.line(f"next page: --cursor {results.next}", whole=True)


def remarks(results: Results) -> list[str]:
    """What a reader should know of how the question was understood."""
    said = [] if results.suggestion is None else [f"Did you mean: {results.suggestion}"]
    if results.as_typed:
        said.append(f"as typed, without stems: {', '.join(results.as_typed)}")
    said += (
        f"Also sought for {one.word}: {', '.join(one.forms)} (--no-expand leaves them out)"
        for one in results.expansions
    )
    if results.relaxed:
        said.append("Some of these lack words of the query; each says which.")
    return said


def print_similar(similar: Similar, terminal: Terminal) -> None:
    """Articles like another one, and the words that they share with it."""
    for number, hit in enumerate(similar.hits, 1):
        _print_hit(number, hit, terminal)
    terminal.line(f"{len(similar.hits)} like {similar.id}, by: {', '.join(similar.words) or 'no word'}")


def _print_hit(number: int, hit: Hit, terminal: Terminal) -> None:
    terminal.line(marked(hit.title_html, "bold underline"), INDENT, label=f"{number}. ")
    day = hit.date.isoformat() if hit.date else "no date"
    facts = filter(None, chain((hit.outlet or "no outlet", day), [", ".join(hit.people)]))
    terminal.line(plain(" · ".join(facts), "cyan"), INDENT)
    for snippet in hit.snippets:
        terminal.line(marked(snippet), INDENT)
    if hit.missing:
        terminal.line(plain("without: " + ", ".join(hit.missing), "italic"), INDENT)
    if hit.explanation:
        parts = " + ".join(f"{p.word} {p.score:.3f} ({REASONS[p.kind]})" for p in hit.explanation)
        terminal.line(f"score {hit.score:.3f} = {parts}", INDENT)
    copies = f", {hit.duplicates} {'copies' if hit.duplicates > 1 else 'copy'}" if hit.duplicates else ""
    terminal.line(plain(f"{hit.id}{copies}", "dim"), INDENT)
