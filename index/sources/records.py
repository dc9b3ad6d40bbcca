"""A record of a table or of JSON Lines, as a page: the field names that people use, in one place."""

from collections.abc import Mapping
from typing import Any

from index.page import BadArticle, Page
from index.sources.html import html_page

TEXT_KEYS = ("text", "body", "content")  # the first with something in it is the text; else "html"
SINGLE_KEYS = ("id", "url", "title", "outlet", "date", "author")


def page_of(record: Mapping[str, Any], name: str) -> Page:
    """A record as a page; what it gives wins over what an HTML field of it gives.

    ``people`` is a list of names or of objects with a ``name``, or one text with semicolons.
    Raises BadArticle for a record without text and for values of the wrong kind.
    """
    given: dict[str, Any] = {key: _text(record, key) for key in SINGLE_KEYS}
    given["people"] = _people(record.get("people"))
    for key in TEXT_KEYS:
        if text := _text(record, key):
            return Page(name, text, **given)
    page = html_page(html, name) if (html := _text(record, "html")) else None
    if page is None:
        fields = ", ".join(map(repr, record)) or "none"
        raise BadArticle(
            f"no text: one of {', '.join((*TEXT_KEYS, 'html'))} must have some (fields: {fields[:200]})"
        )
    inferred = {key: getattr(page, key) for key in SINGLE_KEYS}
    return Page(
        name, page.text, **(inferred | {key: value for key, value in given.items() if value is not None})
    )


def _text(record: Mapping[str, Any], key: str) -> str | None:
    value = record.get(key)
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise BadArticle(f"{key} is not a text but {_shown(value)}")
    return str(value)


def _people(value: Any) -> tuple[str, ...] | None:
    if value is None or value == "":
        return None
    names = value.split(";") if isinstance(value, str) else value
    if not isinstance(names, list):
        raise BadArticle(f"people is not a list of names but {_shown(value)}")
    plain: list[str] = []
    for name in names:
        name = name.get("name") if isinstance(name, dict) else name
        if not isinstance(name, str):
            raise BadArticle(f"people is not a list of names but {_shown(value)}")
        plain.append(" ".join(name.split()))
    return tuple(dict.fromkeys(filter(None, plain)))


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:60] + "…"
