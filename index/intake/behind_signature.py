"""What a page prints behind the article's signature: the first sentences of other stories."""

import re
from collections.abc import Sequence

MOST_LINES = 12
MOST_SHARE = 0.5  # of the characters above the signature; more is an article that goes on

Reason = str | None  # why a line goes; None while it stays

# "… kata Wira. (jay/put)", "… kata Wira. (H-4)": initials, which no caption ends in.
_SIGNATURE = re.compile(r"[.!?”\"] ?\((?:[a-z]{2,6} ?/ ?[a-z]{2,8}|[A-Z]{1,2}-\d{1,2})\)$")
_OPENS_TALK = ('"', "“", "'", "‘")


def behind_signature(lines: Sequence[str], reasons: Sequence[Reason]) -> range:
    """The places of the lines behind the first signature, when they are few and nobody speaks in them."""
    signed = next(
        (at for at, line in enumerate(lines) if line.endswith(")") and _is_signed(line, reasons[at])), None
    )
    if signed is None or not len(lines) - signed - 1 > 0:
        return range(0)
    behind = [at for at in range(signed + 1, len(lines)) if reasons[at] is None]
    above = sum(len(line) for line, reason in zip(lines[: signed + 1], reasons, strict=False) if not reason)
    if len(behind) > MOST_LINES or sum(len(lines[at]) for at in behind) > MOST_SHARE * above:
        return range(0)
    if any(lines[at].startswith(_OPENS_TALK) for at in behind):
        return range(0)
    return range(signed + 1, len(lines))


def _is_signed(line: str, reason: Reason) -> bool:
    return reason is None and _SIGNATURE.search(line, max(0, len(line) - 24)) is not None
