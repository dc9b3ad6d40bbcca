"""Which language a page speaks: the address says it, else the browser's Accept-Language, else Indonesian."""

import re
from typing import Literal, get_args
from urllib.parse import parse_qsl

Lang = Literal["id", "en"]
LANGS: tuple[Lang, ...] = get_args(Lang)  # the first is the one for everybody else
_SUBTAGS: dict[str, Lang] = {
    "id": "id",
    "in": "id",
    "en": "en",
}  # "in" was Indonesian until 1989; Java sends it still
_RANGE = re.compile(
    r"\s*([a-z]{1,8}|\*)(?:-[a-z0-9]{1,8})*\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?", re.IGNORECASE
)


def lang_parameter(query_string: str) -> Lang | None:
    """The language that an address asks for; None when it asks for none that we speak.

    >>> lang_parameter("q=gempa&lang=en"), lang_parameter("lang=de")
    ('en', None)
    """
    given = dict(parse_qsl(query_string, errors="replace")).get("lang")
    return next((lang for lang in LANGS if lang == given), None)


def accepted_lang(header: str | None) -> Lang:
    """The language of ours that an Accept-Language header likes best (RFC 9110, 12.5.4).

    Of equal ones the first named; what cannot be read is passed over.

    >>> [accepted_lang(header) for header in ("en-US,en;q=0.9", "en;q=0.5, id", "de, *;q=0.1", None)]
    ['en', 'id', 'id', 'id']
    """
    likes: dict[Lang, float] = {}
    others = 0.0  # how well any language that is not named would do
    for text in (header or "").split(","):
        match = _RANGE.fullmatch(text)
        if match is None:
            continue
        tag, quality = match[1].lower(), min(float(match[2] or 1), 1.0)
        if tag == "*":
            others = max(others, quality)
        elif lang := _SUBTAGS.get(tag):
            likes[lang] = max(likes.get(lang, 0), quality)
    for lang in LANGS:
        likes.setdefault(lang, others)
    best = max(likes, key=lambda lang: likes[lang])
    return best if likes[best] else LANGS[0]
