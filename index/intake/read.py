"""A page read as an article: every question asked of it in turn, what the source says first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from index.analysis.language import find_language
from index.article import Article, Person, Precision, Removed, article_json
from index.intake.clean import ISSUED, Cleaned, clean
from index.intake.dates import find_date
from index.intake.embedded import posted
from index.intake.facts import LONGEST, Facts, given_facts
from index.intake.identity import article_id
from index.intake.markup import read_markup
from index.intake.outlet import find_outlet
from index.intake.people import find_people_of
from index.intake.press import PRESS, Press
from index.intake.record_date import parse_date
from index.intake.reprinted import printed_first
from index.intake.sound import sound
from index.intake.title import find_title
from index.page import BadArticle, Page

LONG_MENU = 6  # lines taken out of a page, above which its dateline may stand
MAX_CHARACTERS = 1_000_000  # the longest reportage has a tenth of it


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, and what the reader should know of how it was read."""

    article: Article
    warnings: tuple[str, ...] = ()
    path: str | None = None  # of the whole file that the page is
    date_evidence: str | None = None  # where the date was read, and the words: "text: Kamis (13/1/2022)"
    people_given: bool = False  # by the page; else they are found in the text


def reading_json(reading: Reading) -> dict[str, Any]:
    """What was read, as JSON values, with the evidence of the date; ``body`` and ``removed`` come last."""
    values = article_json(reading.article)
    body, removed = values.pop("body"), values.pop("removed")
    return {**values, "date_evidence": reading.date_evidence, "body": body, "removed": removed}


def read_page(page: Page, outlet: str | None = None, press: Press = PRESS) -> Reading:
    """Read a page; ``outlet`` is that of every page that does not name its own, ``press`` knows the others.

    Raises BadArticle when there is no text in it, or more than an article can have.
    """
    return with_people([read_all_but_people(page, outlet, press)])[0]


def with_people(readings: Sequence[Reading]) -> list[Reading]:
    """The readings; where no people were given, those are found whom the article names, of all at once."""
    nameless = [number for number, reading in enumerate(readings) if not reading.people_given]
    articles = [readings[number].article for number in nameless]
    found = find_people_of([(article.title, article.body) for article in articles])
    whole = list(readings)
    for number, article, people in zip(nameless, articles, found, strict=True):
        whole[number] = replace(readings[number], article=replace(article, people=people))
    return whole


def read_all_but_people(page: Page, outlet: str | None = None, press: Press = PRESS) -> Reading:
    """``read_page`` up to the people that are not given, whom ``with_people`` finds."""
    field = "record" if page.date or page.html is None else "markup"
    if page.html is not None:
        page = read_markup(page)
    text = sound(page.text)
    if len(text) > MAX_CHARACTERS:
        raise BadArticle(f"{len(text):,} characters long, no article; at most {MAX_CHARACTERS:,} are read")
    cleaned = clean(text)
    if not any(char.isalnum() for paragraph in cleaned.paragraphs for char in paragraph):
        raise BadArticle("no text left once menus and adverts are out" if text.strip() else "no text")
    facts = given_facts(page, outlet)
    title, paragraphs = _title(facts, cleaned.paragraphs)
    kept = {title, *paragraphs}
    head = tuple(Removed(p, "title again, or above it") for p in cleaned.paragraphs if p not in kept)
    body = "\n\n".join(paragraphs)
    day, precision, evidence, warnings = _date(facts, cleaned, field)
    article = Article(
        id=article_id(page.id, facts.url, _content(page, text)),
        title=title,
        body=body,
        outlet=press.canonical(facts.outlet) if facts.outlet else _outlet(text, facts, cleaned, press),
        date=day,
        date_precision=precision,
        language=find_language(f"{title}\n\n{body}"),
        people=() if facts.people is None else _given_people(facts.people, title, body),
        url=facts.url,
        author=facts.author,
        source=page.source,
        removed=head + cleaned.removed,
    )
    return Reading(article, facts.warnings + warnings, page.path, evidence, facts.people is not None)


def _outlet(text: str, facts: Facts, cleaned: Cleaned, press: Press) -> str | None:
    """The outlet that address and text tell; a page with a long menu is asked again without it."""
    menu = len(cleaned.removed) >= LONG_MENU
    return find_outlet(text, facts.url, press, cleaned.paragraphs if menu else ())


def _content(page: Page, text: str) -> str:
    """What tells a page without id and address from others: two outlets may print one text."""
    said = [f"{name}: {fact}" for name in ("outlet", "title", "date") if (fact := getattr(page, name))]
    return "\n".join([*said, text])


def _title(facts: Facts, paragraphs: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The title and the paragraphs under it; a page of one paragraph has it as its body too."""
    if facts.title:
        wanted = facts.title.casefold()
        return facts.title, tuple(
            p for p in paragraphs if len(p) > len(wanted) or p.casefold() != wanted
        ) or paragraphs
    title, rest = find_title(paragraphs)
    return title[: LONGEST["title"]], rest or paragraphs


def _date(
    facts: Facts, cleaned: Cleaned, field: str
) -> tuple[date | None, Precision | None, str | None, tuple[str, ...]]:
    """The given date, its precision and evidence; one that cannot be read is reported, and the text asked."""
    warnings: tuple[str, ...] = ()
    if facts.date:
        if parsed := parse_date(facts.date):
            return (*parsed, f"{field}: {facts.date}", ())
        warnings = (f"date={facts.date!r} cannot be read as a day; the date was sought in the text",)
    captions = (piece.text for piece in cleaned.removed if piece.reason == "photo credit")  # may name the day
    post = posted(cleaned.removed)
    imprint = f"{cleaned.imprint} {post.day.year}" if post else cleaned.imprint
    found = find_date("\n\n".join((*cleaned.dated, *captions)), facts.url, imprint)
    if found is None:  # a page printed from its middle on
        issued = "\n\n".join(piece.text for piece in cleaned.removed if piece.reason == ISSUED)
        found = (find_date(issued) if issued else printed_first(cleaned.removed)) or post
    if found is None:
        return None, None, None, warnings
    place = "address" if found.place == "address" else "text"
    return found.day, found.precision, f"{place}: {found.evidence}", warnings


def _given_people(people: tuple[Person, ...], title: str, body: str) -> tuple[Person, ...]:
    """Given people; who comes without mentions is mentioned by name where the text has it."""
    text = f"{title}\n{body}"
    found = [not p.mentions and p.name in text for p in people]
    told = all(p.mentions or named for p, named in zip(people, found, strict=True))
    folded = "" if told else text.casefold()
    return tuple(
        Person(p.name, (p.name,), p.role)
        if named or (folded and not p.mentions and p.name.casefold() in folded)
        else p
        for p, named in zip(people, found, strict=True)
    )
