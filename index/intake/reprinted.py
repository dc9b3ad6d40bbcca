"""The day on which a reprinted page says that it was printed first, in its notice or in the address there."""

import re
from collections.abc import Sequence

from index.article import Removed
from index.intake.dates import FoundDate
from index.intake.days import day_of, mentions, plausible
from index.intake.url_date import day_in_url

REACH = 3  # removed pieces, the notice and what a scraper broke off it

_NOTICE = re.compile(
    r"\b(?:telah|sudah|pernah|pertama kali) (?:(?:di)?(?:tayang|terbit)(?:kan)?|dimuat|dipublikasikan)\b|"
    r"\b(?:published|dipublikasikan|diterbitkan)\W{1,3}(?=\d)|"
    r"^\W*(?:sumber|source|(?:link|tautan|url)(?: artikel| berita)?) ?: ?https?://",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\b(?:ber|dengan )judul\b", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s\"”]{4,300}")


def printed_first(removed: Sequence[Removed]) -> FoundDate | None:
    """The day of the first such notice that tells one: beside it, else in the path of its address.

    A day in the title that it names is none of its own.
    """
    for at, piece in enumerate(removed):
        if not _NOTICE.search(piece.text):
            continue
        told = _TITLE.split(piece.text)[0]
        for mention in mentions(told):
            day = day_of(mention.year, mention.month, mention.day) if mention.year else None
            if day and plausible(day):
                return FoundDate(day, "day", told[mention.start : mention.end], "news")
        for address in _ADDRESS.findall("\n".join(part.text for part in removed[at : at + REACH])):
            found = day_in_url(address)
            if found and found[1] == "day":
                return FoundDate(found[0], "day", found[2], "news")
    return None
