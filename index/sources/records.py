"""A record of a table or of JSON Lines, as a page: the field names that people use, in one place."""

from collections.abc import Mapping
from reprlib import Repr
from typing import Any

from index.article import Person
from index.page import BadArticle, Page

TEXT_KEYS = ("text", "body", "content")  # the first with something in it is the text; else "html"
SINGLE_KEYS = ("id", "url", "title", "outlet", "date", "author")
RECORD_KEYS = {*TEXT_KEYS, "html", *SINGLE_KEYS, "people"}
_SHORT = Repr()  # looks only so deep: ``repr`` fails on what JSON just may nest, and takes long on long lists


def page_of(record: Mapping[str, Any], name: str) -> Page:
    """A record as a page.

    ``people`` is a list of names or of objects with a ``name``, or one text with semicolons.
    Raises BadArticle for a record without text and for values of the wrong kind.
    """
    given: dict[str, Any] = {key: _text(record, key) for key in SINGLE_KEYS}
    given["people"] = _people(record.get("people"))
    for key in TEXT_KEYS:
        if text := _text(record, key):
            return Page(name, text, **given)
    if html := _text(record, "html"):
        return Page(name, "", html=html, **given)
    fields = ", ".join(map(repr, record)) or "none"
    wanted = ", ".join((*TEXT_KEYS, "html"))
    raise BadArticle(f"no text: one of {wanted} must have some (fields: {fields[:200]})")


def _text(record: Mapping[str, Any], key: str) -> str | None:
    value = record.get(key)
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise BadArticle(f"{key} is not a text but {_shown(value)}")
    return str(value)


def _people(value: Any) -> tuple[Person, ...] | None:
    if value is None or value == "":
        return None
    people = value.split(";") if isinstance(value, str) else value
    if not isinstance(people, list):
        raise BadArticle(f"people is not a list of names but {_shown(value)}")
    return tuple(_person(one) for one in people)


def _person(value: Any) -> Person:
    """A name, or what `telusur extract` prints of a person."""
    if isinstance(value, str):
        return Person(value)
    if isinstance(value, dict) and isinstance(value.get("name"), str):
        mentions, role = value.get("mentions"), value.get("role")
        forms = (
            tuple(form for form in mentions if isinstance(form, str)) if isinstance(mentions, list) else ()
        )
        return Person(value["name"], forms, role if isinstance(role, str) else None)
    raise BadArticle(f"people has {_shown(value)}, which is neither a name nor an object with one")


def _shown(value: Any) -> str:
    text = _SHORT.repr(value)
    return text if len(text) <= 60 else text[:60] + "…"
