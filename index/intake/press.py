"""The press as intake knows it: which outlet a name, a host or a stretch of prose means."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from urllib.parse import urlsplit

from rapidfuzz.distance import OSA

from index.intake.outlets import OUTLETS, Outlet
from index.intake.repair import collapse

LONGEST = 80  # characters of a name
LONGEST_FORM = 4  # words
SHORTEST_MISPRINT = 6  # letters of a host, below which one letter makes another outlet
MOST_LABELS = 6  # of a host name, from its end

_NOT_KEY = re.compile(r"[^a-z0-9]+")
_ENDING = re.compile(r"\.(?:com|co\.id|or\.id|go\.id|co|id|net|org|tv|news)$", re.IGNORECASE)
_SPACED_HOST = re.compile(r" \. (?=(?:com|co|id|net|tv)\b)", re.IGNORECASE)
_WORD = re.compile(r"[^\s\"'“”‘’()\[\]{}<>,:;!?|/@#]+")


@dataclass(frozen=True, slots=True)
class Named:
    """An outlet that a text names, and from where to where."""

    outlet: str  # display name
    start: int
    end: int


class Press:
    """The known outlets, by their spellings and hosts. Rows that come first win over later ones."""

    def __init__(self, outlets: Iterable[Outlet] = ()) -> None:
        rows = (*outlets, *OUTLETS)
        self.digest = _digest(rows)  # tells tables apart
        names = _display_names(rows)
        self._hosts: dict[str, str] = {}
        for row in rows:
            for host in row.hosts:
                self._hosts.setdefault(host, names[_key(row.name)])
        self._keys = _by_key(rows, names)
        self._misprints = {_key(host): name for host, name in self._hosts.items()}
        self._spellings = _by_spelling(rows, names)
        self._firsts = frozenset(form.split(" ", 1)[0] for form in self._spellings)

    def known(self, name: str) -> str | None:
        """The display name of an outlet in the table, however it is spelled; None for any other name."""
        if len(name) > LONGEST:
            return None
        return self._keys.get(_key(name)) or self._keys.get(_key(_ENDING.sub("", collapse(name).casefold())))

    def canonical(self, name: str) -> str:
        """The one display name of an outlet; an unknown name unchanged but for its whitespace.

        A host or an address stands for its outlet, too.

        >>> PRESS.canonical("KOMPAS.com"), PRESS.canonical("m.kompas.com"), PRESS.canonical(" Kabar  Teluk ")
        ('Kompas.com', 'Kompas.com', 'Kabar Teluk')
        """
        plain = collapse(name)
        host = plain if "://" in plain else f"//{plain}"
        return self.known(plain) or ("." in plain and self.at(host)) or plain

    def nearly(self, host: str) -> str | None:
        """The outlet whose host is misprinted by one letter: "TEMO.CO", "Kompas.con"; None for any other.

        >>> PRESS.nearly("KOMAPS.com"), PRESS.nearly("LAYANG.ID")
        ('Kompas.com', None)
        """
        key = _key(host)
        if len(key) < SHORTEST_MISPRINT or len(key) > LONGEST:
            return None
        near = {
            name for known, name in self._misprints.items() if OSA.distance(key, known, score_cutoff=1) <= 1
        }
        return near.pop() if len(near) == 1 else None

    def at(self, url: str | None) -> str | None:
        """The outlet of an address, by the longest part of its host that the table has."""
        try:
            host = urlsplit(url or "").hostname or ""
        except ValueError:  # "http://[" is no address
            return None
        labels = host.rstrip(".").split(".")[-MOST_LABELS:]
        tails = (".".join(labels[at:]) for at in range(len(labels)))
        return next((self._hosts[tail] for tail in tails if tail in self._hosts), None)

    def named_in(self, text: str) -> Iterator[Named]:
        """The outlets that a text names in prose, in order, of two the longer."""
        end = 0
        for found in _WORD.finditer(text):
            word = found[0]
            begins = word in self._firsts or ("." in word and not self._firsts.isdisjoint(_variants(word)))
            if not begins or found.start() < end:
                continue
            words = list(_pieces(text, found.start()))
            for size in range(len(words), 0, -1):
                form = " ".join(piece[0] for piece in words[:size])
                name = next(filter(None, map(self._spellings.get, _variants(form))), None)
                if name:
                    end = words[size - 1].end()
                    yield Named(name, found.start(), end)
                    break


def _digest(rows: Iterable[Outlet]) -> str:
    plain = [(row.name, row.hosts, row.forms, sorted(row.words)) for row in rows]
    return blake2b(json.dumps(plain).encode(), digest_size=8).hexdigest()


def unspaced(text: str) -> str:
    """The text with plain spaces, and none inside hosts, where scraping has set some: "KABAR . COM"."""
    text = text.replace("\xa0", " ")
    return _SPACED_HOST.sub(".", text) if " . " in text else text


def _variants(form: str) -> tuple[str, ...]:
    """A form, without the full stop of its sentence, as a host in any case, and without a host's ending."""
    plain = form.rstrip(".")
    return (form, plain, plain.lower(), _ENDING.sub("", plain)) if "." in plain else (form, plain)


def _pieces(text: str, start: int) -> list[re.Match[str]]:
    """The words from a place on that no mark parts, as many as the longest spelling has."""
    pieces: list[re.Match[str]] = []
    for piece in _WORD.finditer(text, start, start + LONGEST):
        if pieces and (text[pieces[-1].end() : piece.start()] != " " or len(pieces) == LONGEST_FORM):
            break
        pieces.append(piece)
    return pieces


@lru_cache(maxsize=65_536)
def _key(name: str) -> str:
    """What all spellings of one outlet share."""
    return _NOT_KEY.sub("", name.casefold())


def _display_names(rows: Iterable[Outlet]) -> dict[str, str]:
    """The first spelling of each name: a user's "Kompas.Com" also names the row of ours."""
    names: dict[str, str] = {}
    for row in rows:
        names.setdefault(_key(row.name), row.name)
    return names


def _by_key(rows: tuple[Outlet, ...], names: dict[str, str]) -> dict[str, str]:
    """Every key of the table with its display name; names go before hosts, hosts before endless hosts."""
    keys: dict[str, str] = {}
    for row in rows:
        for form in (row.name, *row.forms):
            keys.setdefault(_key(form), names[_key(row.name)])
    for endless in (False, True):
        for row in rows:
            for host in row.hosts:
                keys.setdefault(_key(_ENDING.sub("", host) if endless else host), names[_key(row.name)])
    keys.pop("", None)
    return keys


def _by_spelling(rows: tuple[Outlet, ...], names: dict[str, str]) -> dict[str, str]:
    """The spellings that stand for an outlet in running text, where "antara" only means between."""
    spelled: dict[str, str] = {}
    for row in rows:
        forms = [form for form in (row.name, *row.forms, *row.hosts) if form not in row.words]
        for form in forms:
            name = names[_key(row.name)]
            spelled.setdefault(form, name)
            spelled.setdefault(form[:1].upper() + form[1:], name)
            if "." in form:
                spelled.setdefault(form.lower(), name)
        for form in (row.name, *row.forms, *row.hosts):
            if len(form) > 3:
                spelled.setdefault(form.upper(), names[_key(row.name)])
    return spelled


PRESS = Press()
