"""The spellings of the known outlets, and the one name each is shown by."""

import re
from collections.abc import Iterator
from functools import lru_cache

from index.intake.outlets import OUTLETS
from index.intake.repair import collapse

LONGEST = 80  # characters

_NOT_KEY = re.compile(r"[^a-z0-9]+")
_ENDING = re.compile(r"\.(?:com|co\.id|or\.id|go\.id|co|id|net|org|tv|news)$")
_MARKS = "\"'“”‘’()[]{}<>.,:;!?|"
_WORDS = frozenset({"Antara", "Kominfo", "PR", "JP", "Fajar"})  # that prose also uses for something else


def _key(name: str) -> str:
    """What all spellings of one outlet share."""
    return _NOT_KEY.sub("", name.casefold())


def _by_key() -> dict[str, str]:
    """Every key of the table with its display name; names go before hosts, hosts before endless hosts."""
    names: dict[str, str] = {}
    for outlet in OUTLETS:
        for form in (outlet.name, *outlet.forms):
            names.setdefault(_key(form), outlet.name)
    for endless in (False, True):
        for outlet in OUTLETS:
            for host in outlet.hosts:
                names.setdefault(_key(_ENDING.sub("", host) if endless else host), outlet.name)
    return names


def _by_spelling() -> dict[str, str]:
    """The spellings that stand for an outlet in running text, where "antara" only means between."""
    forms = [
        (form, outlet.name) for outlet in OUTLETS for form in (outlet.name, *outlet.forms, *outlet.hosts)
    ]
    spelled = {form: name for form, name in forms if form not in _WORDS}
    spelled |= {form[:1].upper() + form[1:]: name for form, name in forms if form not in _WORDS}
    spelled |= {form.upper(): name for form, name in forms if len(form) > 3}
    return spelled | {form.lower(): name for form, name in forms if "." in form}


_KEYS = _by_key()
_SPELLINGS = _by_spelling()


def canonical_outlet(name: str) -> str:
    """The one display name of an outlet; an unknown name unchanged but for its whitespace.

    >>> canonical_outlet("KOMPAS.com"), canonical_outlet("kompas"), canonical_outlet(" Kabar  Teluk ")
    ('Kompas.com', 'Kompas.com', 'Kabar Teluk')
    """
    return known_outlet(name) or collapse(name)


@lru_cache(maxsize=4096)
def known_outlet(name: str) -> str | None:
    """The display name of an outlet in the table, however it is spelled; None for any other name."""
    if len(name) > LONGEST:
        return None
    return _KEYS.get(_key(name)) or _KEYS.get(_key(_ENDING.sub("", collapse(name).casefold())))


def outlets_in(text: str) -> Iterator[str]:
    """Display names of the outlets that a short stretch of text names, in order, of two the longer."""
    words = [word.strip(_MARKS) for word in text.split()]
    at = 0
    while at < len(words):
        for size in (3, 2, 1):
            name = _SPELLINGS.get(" ".join(words[at : at + size]))
            if name:
                yield name
                at += size - 1
                break
        at += 1
