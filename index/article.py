"""The article: what intake read from a page, and what the index keeps."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

Language = Literal["id", "en"]
Precision = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom an article names."""

    name: str  # the fullest form in the article, without titles and degrees: "Vladimir Putin"
    mentions: tuple[str, ...] = ()  # each form once, in order of appearance: ("Vladimir Putin", "Putin")
    role: str | None = None  # the first title found beside the name: "Presiden Rusia"


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece of the page that is not the article, and the rule that took it out."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """One news article, as far as intake could read it."""

    id: str  # unique in the index; the same page always gets the same id
    title: str  # "" only when the page has no text for one
    body: str  # plain text, a blank line between paragraphs
    outlet: str | None  # display name, "Suara.com"; None when nothing tells
    date: date | None  # day of publication in WIB; the first day of the month or year when only that is known
    date_precision: Precision | None
    language: Language
    people: tuple[Person, ...] = ()  # in order of first mention
    url: str | None = None
    author: str | None = None
    source: str = ""  # file, with ":line" where the file has records
    removed: tuple[Removed, ...] = ()  # in page order


def article_json(article: Article) -> dict[str, Any]:
    """Everything that was read of an article, as JSON values; ``body`` and ``removed`` come last."""
    return {
        "source": article.source,
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "date": article.date.isoformat() if article.date else None,
        "date_precision": article.date_precision,
        "language": article.language,
        "people": [{"name": p.name, "mentions": list(p.mentions), "role": p.role} for p in article.people],
        "url": article.url,
        "author": article.author,
        "body": article.body,
        "removed": [{"text": removed.text, "reason": removed.reason} for removed in article.removed],
    }
