"""What a source says of its page, made safe: sound text, and nothing longer than such a thing can be."""

from collections.abc import Iterable
from dataclasses import dataclass

from index.article import Person
from index.intake.sound import sound_line
from index.names import fold_name
from index.page import Page

LONGEST = {"title": 500, "outlet": 100, "author": 200, "url": 2_000, "date": 100}  # characters
LONGEST_NAME = 100
MOST_PEOPLE = 300  # a list of more is a register, not a story
MOST_MENTIONS = 20  # forms of one name

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))  # soft hyphen, zero-width space, joiner, BOM


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts that a source gives; None where it does not say."""

    title: str | None
    outlet: str | None
    author: str | None
    url: str | None
    date: str | None
    people: tuple[Person, ...] | None
    warnings: tuple[str, ...]  # what was cut or left out


def given_facts(page: Page, outlet: str | None) -> Facts:
    """The facts of a page; ``outlet`` stands in where the page names none. A title too long is cut."""
    warnings: list[str] = []
    facts: dict[str, str | None] = {}
    for name, limit in LONGEST.items():
        value = _line(getattr(page, name) or "")
        if len(value) > limit:
            done = "cut" if name == "title" else "left out"
            warnings.append(f"{name} of {len(value):,} characters was {done}; at most {limit:,} are kept")
            value = value[:limit] if name == "title" else ""
        facts[name] = value or None
    facts["outlet"] = facts["outlet"] or (sound_line(outlet) if outlet else None)
    if facts["url"]:
        facts["url"] = facts["url"].replace(" ", "")
    people = None if page.people is None else _people(page.people, warnings)
    return Facts(**facts, people=people, warnings=tuple(warnings))


def _line(text: str) -> str:
    line = sound_line(text)
    return line if line.isprintable() else line.translate(_INVISIBLE)


def _people(people: Iterable[Person], warnings: list[str]) -> tuple[Person, ...]:
    """People with sound names, each name once."""
    found: dict[str, Person] = {}
    for person in people:
        name = _line(person.name)
        if len(name) > LONGEST_NAME:
            warnings.append(f"a name of {len(name):,} characters was left out")
        elif name and (name[0].isalnum() or fold_name(name)):
            forms = (sound_line(form)[:LONGEST_NAME] for form in person.mentions[:MOST_MENTIONS])
            role = sound_line(person.role)[:LONGEST_NAME] if person.role else None
            found.setdefault(name, Person(name, tuple(dict.fromkeys(filter(None, forms))), role))
    if len(found) > MOST_PEOPLE:
        warnings.append(f"{len(found):,} people were given; the first {MOST_PEOPLE} are kept")
    return tuple(found.values())[:MOST_PEOPLE]
