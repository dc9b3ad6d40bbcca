"""The outlet of a page: read from its address, its dateline, or the lines where it speaks of itself."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from index.intake.dateline import read_dateline
from index.intake.outlets import OUTLETS
from index.intake.repair import collapse

HEAD_LINES = 12  # a dateline stands in one of these
EDGE = 20_000  # characters at either end that are searched for the outlet's own name

_NOT_KEY = re.compile(r"[^a-z0-9]+")
_ENDING = re.compile(r"\.(?:com|co\.id|or\.id|go\.id|co|id|net|org|tv|news)$")


def _key(name: str) -> str:
    """What all spellings of one outlet share."""
    return _NOT_KEY.sub("", name.casefold())


def _spellings() -> dict[str, str]:
    """Every key of the table with the display name it stands for; names go before hosts, hosts before guesses."""
    names: dict[str, str] = {}
    for outlet in OUTLETS:
        for form in (outlet.name, *outlet.forms):
            names.setdefault(_key(form), outlet.name)
    for endless in (False, True):
        for outlet in OUTLETS:
            for host in outlet.hosts:
                names.setdefault(_key(_ENDING.sub("", host) if endless else host), outlet.name)
    return names


_HOSTS = {host: outlet.name for outlet in OUTLETS for host in outlet.hosts}
_NAMES = _spellings()
_SUBJECTS = frozenset({"Kominfo"})  # institutions that the news also writes about
_SELF_NAMES = sorted(
    {form for outlet in OUTLETS for form in (outlet.name, *outlet.forms, *outlet.hosts)
     if len(form) > 3 and outlet.name not in _SUBJECTS},
    key=len,
    reverse=True,
)
_SELF_NAME = rf"(?P<name>{'|'.join(map(re.escape, _SELF_NAMES))})(?![\w@-])"
_FOOTER = re.compile(
    r"(?:©|\(c\)|copyright|newsletter|langganan|dapatkan (?:update|informasi|berita)|ikuti (?:berita|kami)|grup telegram|"
    r"whatsapp channel|saluran whatsapp|kanal whatsapp|google news|(?:unduh|download|install|instal) aplikasi|laporan (?:wartawan|reporter|kontributor)|"
    r"selengkapnya di|gambas:video|(?:berita|artikel|informasi)[^.\n]{0,40} di)[^.\n]{0,80}?(?<![\w@/.-])"
    + _SELF_NAME,
    re.IGNORECASE,
)
_FOOTER_CUES = ("©", "(c)", "copyright", "letter", "langganan", "dapatkan", "ikuti", "telegram", "whatsapp", "google",
                "aplikasi", "laporan", "selengkapnya", "gambas", "berita", "artikel")  # fmt: skip
_NAME_CUES = sorted({name[:5].lower() for name in _SELF_NAMES})
_NEWSROOM = re.compile(
    rf"\b(?:pantauan|dihimpun|diterima|ditemui|dihubungi|wartawan|reporter|tim|redaksi|kepada) {_SELF_NAME}"
    rf"|\btim (?:\w+ ){{1,3}}\({_SELF_NAME.replace('name', 'team')}\)"
    rf"|\bdikutip (?:<\w+>)?{_SELF_NAME.replace('name', 'citing')} ?(?:</\w+>)? ?dari\b"
    rf"|\b{_SELF_NAME.replace('name', 'telling')} (?:telah )?(?:merangkum|menghubungi|mewawancarai)",
    re.IGNORECASE,
)
_CREDIT = re.compile(r" - (?P<name>detik[A-Z]\w+)\b")
_IMPRINT = re.compile(
    r"(?i:copyright|©) ?(?:©|\(c\))? ?(?:19|20)\d\d ?(?:by |- )?(?P<name>[A-Z][\w.]+(?: [A-Z][\w.]+){0,3})"
)
_HEADLINE_TAIL = re.compile(r" (?:[|–—-]|::) (?P<name>[\w. ]{3,30})$")
_AGENCIES = frozenset({"Antara", "The Conversation", "BBC News Indonesia", "VOA Indonesia"})  # others print them too


def canonical_outlet(name: str) -> str:
    """The one display name of an outlet; an unknown name unchanged but for its whitespace.

    >>> canonical_outlet("KOMPAS.com"), canonical_outlet("kompas"), canonical_outlet(" Kabar  Teluk ")
    ('Kompas.com', 'Kompas.com', 'Kabar Teluk')
    """
    return known_outlet(name) or collapse(name)


@lru_cache(maxsize=4096)
def known_outlet(name: str) -> str | None:
    """The display name of an outlet in the table, however it is spelled; None for any other name."""
    if len(name) > 80:
        return None
    return _NAMES.get(_key(name)) or _NAMES.get(_key(_ENDING.sub("", collapse(name).casefold())))


def find_outlet(text: str, url: str | None = None) -> str | None:
    """The outlet that published the page, or None when nothing tells.

    ``text`` is the page as scraped: its footer speaks of the outlet where its article does not.
    A medium that is only quoted ("dilansir dari …") is not the outlet.
    """
    return _by_url(url) or _by_dateline(text) or _by_footer(text) or _by_newsroom(text)


def split_headline(line: str) -> tuple[str, str]:
    """A headline without the outlet's name that web pages hang on it, and that name; ``""`` without one.

    >>> split_headline("Harga Cabai Turun | tempo.co")
    ('Harga Cabai Turun', 'tempo.co')
    """
    tail = _HEADLINE_TAIL.search(line[-40:]) if len(line) < 300 else None
    if tail is None or known_outlet(tail["name"]) is None:
        return line, ""
    return line[: -len(tail[0])].rstrip(), tail["name"]


def _by_url(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:  # "http://[" is no address
        return None
    labels = host.removeprefix("www.").split(".")
    return next((_HOSTS[tail] for at in range(len(labels)) if (tail := ".".join(labels[at:])) in _HOSTS), None)


def _by_dateline(text: str) -> str | None:
    lines = (line for line in map(str.strip, text[:EDGE].splitlines()) if line)
    guess = None
    for at, line in zip(range(HEAD_LINES), lines, strict=False):
        if at == 0 and (name := known_outlet(split_headline(line)[1])):
            return name
        dateline = read_dateline(line.replace("&nbsp;", " "))
        if dateline is None:
            continue
        known = next(filter(None, map(known_outlet, dateline.names)), None)
        if known:
            return known
        if dateline.sure and guess is None:
            guess = collapse(dateline.names[0])
    return _inner_dateline(text) or guess


_INNER = re.compile(
    rf"(?:\(ANTARA(?: News)?\)|(?<![\w.@/]){_SELF_NAME}\s?[,.] ?[A-Z][A-Za-z]{{2,20}}) ?(?:-\s?-|[-–—]) ?(?=[A-Z“\"])"
)


def _inner_dateline(text: str) -> str | None:
    """A known outlet's dateline behind a title or a deck on the same line."""
    found = _INNER.search(text[:600])
    return known_outlet(found["name"] or "Antara") if found else None


def _by_footer(text: str) -> str | None:
    """An outlet named in a credit, a notice or an imprint, the last on the page."""
    edges = text if len(text) <= 2 * EDGE else f"{text[:EDGE]}\n{text[-EDGE:]}"
    credit = _CREDIT.search(edges[:1000])
    if credit:
        return known_outlet(credit["name"]) or "detikcom"
    folded = edges.lower()
    if any(cue in folded for cue in _FOOTER_CUES) and any(cue in folded for cue in _NAME_CUES):
        found = [notice["name"] for notice in _FOOTER.finditer(edges)]
        if found:
            return known_outlet(found[-1])
    imprint = _IMPRINT.search(edges[-2000:])
    return canonical_outlet(imprint["name"]) if imprint else None


def _by_newsroom(text: str) -> str | None:
    """An outlet that names itself as the one who was told."""
    folded = text[:EDGE].lower()
    if not any(cue in folded for cue in _NAME_CUES):
        return None
    for found in _NEWSROOM.finditer(text[:EDGE]):
        name = known_outlet(found["name"] or found["team"] or found["citing"] or found["telling"])
        if name not in _AGENCIES:
            return name
    return None
