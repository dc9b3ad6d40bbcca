"""Which article a page is: the same page always gets the same id, and two pages never share one."""

import hashlib

from index.intake.address import canonical_url
from index.intake.sound import sound_line

MAX_ID = 200  # characters of an id that a record gives


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


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(errors="surrogatepass"), digest_size=8).hexdigest()
