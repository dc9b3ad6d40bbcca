"""Which article a page is: the same page always gets the same id."""

import hashlib
import re
from urllib.parse import parse_qsl, urlencode, urlsplit

MAX_ID = 200  # characters of an id that a record gives
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|igshid|mc_[ce]id|ref|source|from", re.IGNORECASE)


def article_id(given: str | None, url: str | None, text: str) -> str:
    """The given id; else one from the address; else one from the text as it came, white space aside.

    >>> article_id("  a-17 ", None, "x")
    'a-17'
    >>> article_id(None, "http://www.suluhpagi.example/a/?utm_source=x#top", "") == article_id(
    ...     None, "https://suluhpagi.example/a", "")
    True
    """
    if given:
        return re.sub(r"[\x00-\x20\x7f]+", "-", given.strip())[:MAX_ID]
    key = canonical_url(url) if url else None
    return _digest("url " + key) if key else _digest("text " + " ".join(text.split()))


def canonical_url(url: str) -> str | None:
    """An address without what does not tell articles apart; None for something that is no web address."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    query = urlencode([(k, v) for k, v in parse_qsl(parts.query) if not _TRACKING.fullmatch(k)])
    path = parts.path.rstrip("/")
    return f"{host}{path}?{query}" if query else host + path if path else None


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
