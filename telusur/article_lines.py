"""One article for people, with everything that was read of it."""

from rich.text import Text

from index.article import Article, Person
from search.results import Copies
from telusur.terminal import Terminal, plain

LANGUAGES = {"id": "Indonesian", "en": "English"}
LABEL = 10  # columns


def print_article(article: Article, copies: Copies, terminal: Terminal) -> None:
    """Title, facts, people and copies; then the text, and what was taken out of the page."""
    terminal.line(plain(article.title, "bold"))
    for name, value in _facts(article).items():
        _print_fact(name, value or "unknown", terminal)
    for person in article.people:
        _print_fact("person", _person(person), terminal)
    for copy in copies.first:
        facts = (copy.id, copy.outlet or "no outlet", str(copy.date or "no date"), copy.title)
        _print_fact("copy", " · ".join(facts), terminal)
    if copies.count > len(copies.first):
        terminal.line(plain(f"and {copies.count - len(copies.first):,} more copies", "dim"), LABEL)
    terminal.line()
    terminal.line(article.body)
    if article.removed:
        terminal.line()
        terminal.line(plain(f"removed ({len(article.removed)}):", "dim"))
        for removed in article.removed:
            terminal.line(plain(f"[{removed.reason}] {removed.text}", "dim"), indent=2)


def _facts(article: Article) -> dict[str, str | None]:
    return {
        "id": article.id,
        "outlet": article.outlet,
        "date": f"{article.date} (to the {article.date_precision})" if article.date else None,
        "language": LANGUAGES[article.language],
        "author": article.author,
        "url": article.url,
        "source": article.source,
    }


def _person(person: Person) -> str:
    role = f", {person.role}" if person.role else ""
    return f"{person.name}{role} ({', '.join(person.mentions)})"


def _print_fact(name: str, value: str, terminal: Terminal) -> None:
    """A label and its value; a URL or a path stays whole, so that it can be copied."""
    terminal.line(Text.assemble((f"{name + ':':<{LABEL}}", "dim"), plain(value)), whole=True)
