"""A page read as an article: every question asked of it in turn, what the source says first."""

import re
from dataclasses import dataclass
from datetime import date

from index.analysis.language import find_language
from index.article import Article, Person, Precision, Removed
from index.intake.clean import Cleaned, clean
from index.intake.dates import find_date, parse_date
from index.intake.identity import article_id
from index.intake.outlet import canonical_outlet, find_outlet
from index.intake.people import find_people
from index.intake.title import find_title
from index.page import BadArticle, Page

MAX_CHARACTERS = 1_000_000  # the longest reportage has a tenth of it
MAX_TITLE = 500


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, and what the reader should know of how it was read."""

    article: Article
    warnings: tuple[str, ...] = ()


def read_page(page: Page, outlet: str | None = None) -> Reading:
    """Read a page; ``outlet`` is the outlet of every page that does not name its own.

    Raises BadArticle when there is no text in it, or more than an article can have.
    """
    text = _sound(page.text)
    if len(text) > MAX_CHARACTERS:
        raise BadArticle(f"{len(text):,} characters long, no article; at most {MAX_CHARACTERS:,} are read")
    cleaned = clean(text)
    if not any(char.isalnum() for paragraph in cleaned.paragraphs for char in paragraph):
        raise BadArticle("no text left once menus and adverts are out" if text.strip() else "no text")
    title, paragraphs = _title(page, cleaned.paragraphs)
    kept = {title, *paragraphs}
    head = tuple(Removed(p, "title again, or above it") for p in cleaned.paragraphs if p not in kept)
    body = "\n\n".join(paragraphs)
    whole = f"{title}\n\n{body}"
    day, precision, warnings = _date(page, cleaned)
    return Reading(
        Article(
            id=article_id(page.id and _sound(page.id), page.url, text),
            title=title,
            body=body,
            outlet=_outlet(page, outlet, text),
            date=day,
            date_precision=precision,
            language=find_language(whole),
            people=_people(page, title, body),
            url=_sound(page.url.strip()) if page.url else None,
            author=" ".join(_sound(page.author).split()) if page.author else None,
            source=page.source,
            removed=head + cleaned.removed,
        ),
        warnings,
    )


_UNSOUND = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _sound(text: str) -> str:
    """Text that is safe to store and print: no half surrogates, controls or bidi overrides."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    return _UNSOUND.sub("", re.sub(r"\r\n?|\x85|\u2028|\u2029", "\n", text))


def _title(page: Page, paragraphs: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The title and the paragraphs under it; a page of one paragraph has it as its body too."""
    given = " ".join(_sound(page.title).split())[:MAX_TITLE] if page.title else ""
    if given:
        rest = tuple(p for p in paragraphs if p.casefold() != given.casefold())
        return given, rest or paragraphs
    title, rest = find_title(paragraphs)
    return title[:MAX_TITLE], rest or paragraphs


def _outlet(page: Page, outlet: str | None, text: str) -> str | None:
    named = page.outlet or outlet
    return canonical_outlet(_sound(named)) if named and named.strip() else find_outlet(text, page.url)


def _date(page: Page, cleaned: Cleaned) -> tuple[date | None, Precision | None, tuple[str, ...]]:
    """The given date; one that is no day of the calendar is reported, and the text asked instead."""
    warnings: tuple[str, ...] = ()
    if page.date:
        if parsed := parse_date(_sound(page.date)):
            return (*parsed, ())
        warnings = (f"date={page.date[:60]!r} is not a day of the calendar; the date was sought in the text",)
    imprint = "\n".join(piece.text for piece in cleaned.removed if piece.reason == "copyright")
    found = find_date("\n\n".join(cleaned.paragraphs), page.url, imprint)
    return (found.day, found.precision, warnings) if found else (None, None, warnings)


def _people(page: Page, title: str, body: str) -> tuple[Person, ...]:
    if page.people is None:
        return find_people(title, body)
    text = f"{title}\n{body}".casefold()
    names = [name for name in (" ".join(_sound(n).split()) for n in page.people) if name]
    return tuple(Person(name, (name,) if name.casefold() in text else ()) for name in names)
