"""Which article a page is: the same page always gets the same id, and two pages never share one."""

import hashlib
import re
from urllib.parse import urlsplit

from index.intake.sound import sound_line

MAX_ID = 200  # characters of an id that a record gives
# Parameters that say how a reader came, never what is read.
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|igshid|mc_[ce]id)(?:=.*)?", re.IGNORECASE | re.DOTALL)
_DEFAULT_PORTS = {"http": 80, "https": 443}


def article_id(given: str | None, url: str | None, content: str) -> str:
    """The given id; else one from the address; else one from the content, white space aside.

    >>> article_id("  a-17 ", None, "x")
    'a-17'
    >>> article_id(None, "http://www.suluhpagi.example/a/?utm_source=x#top", "") == article_id(
    ...     None, "https://suluhpagi.example/a", "")
    True
    """
    if given and (plain := given.strip()):
        shown = sound_line(plain)[:MAX_ID]
        return shown if shown == plain else f"{shown[: MAX_ID - 17]}-{_digest(plain)}"
    key = canonical_url(url) if url else None
    return _digest("url " + key) if key else _digest("text " + " ".join(content.split()))


def canonical_url(url: str) -> str | None:
    """An address without what does not tell articles apart; None for something that names no page.

    Scheme, "www.", default port, tracking parameters, a closing slash and the fragment go; a fragment that
    routes within the page (``#/…``, ``#!…``) stays.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not host:
        return None
    if port and port != _DEFAULT_PORTS[parts.scheme]:
        host = f"{host}:{port}"
    path = parts.path.rstrip("/")
    query = "&".join(part for part in parts.query.split("&") if part and not _TRACKING.fullmatch(part))
    route = f"#{parts.fragment}" if parts.fragment.startswith(("/", "!")) else ""
    if not (path or query or route):
        return None
    return host + path + (f"?{query}" if query else "") + route


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(errors="surrogatepass"), digest_size=8).hexdigest()
