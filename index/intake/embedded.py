"""The day of a post set into a page, behind its writer's name: "Ranum FC (@ranumfc) 13 Januari 2022"."""

import re
from collections.abc import Iterable

from index.article import Removed
from index.intake.dates import FoundDate
from index.intake.days import mentions, plausible

REASON = "embedded post"  # of a removed piece
REACH = 40  # characters behind the name

_WRITER = re.compile(r"\(@[\w.]{1,40}\)")


def posted(removed: Iterable[Removed]) -> FoundDate | None:
    """The latest day of the posts, on which or after which the page came out; None without one.

    News shows a post when it is new: where the text names no day, that of the post is within one of it.
    """
    found = []
    for piece in removed:
        writer = _WRITER.search(piece.text) if piece.reason == REASON else None
        if writer is None:
            continue
        stamp = piece.text[writer.end() : writer.end() + REACH]
        mention = next(mentions(stamp), None)
        day = mention.on(mention.year) if mention and mention.year else None
        if mention and day and plausible(day):
            found.append(FoundDate(day, "day", stamp[mention.start : mention.end], "news"))
    return max(found, key=lambda one: one.day, default=None)
