"""A question on a page, with a part of it marked."""

from dataclasses import dataclass

SHOWN = 60  # characters of a long question on each side of what is pointed at


@dataclass(frozen=True, slots=True)
class Pointed:
    """A question in three parts, of which the middle one is meant."""

    before: str
    there: str
    after: str


def pointed_at(q: str, position: int | None, length: int) -> Pointed | None:
    """A question with a part of it, cut where it is long; None where nothing in particular is meant.

    >>> pointed_at("gempa tanggal:kemarin", 14, 7)
    Pointed(before='gempa tanggal:', there='kemarin', after='')
    """
    if position is None or position >= len(q):
        return None
    start, end = max(0, position - SHOWN), min(position + length, position + SHOWN)
    before = ("…" if start else "") + q[start:position]
    return Pointed(before, q[position:end], q[end : end + SHOWN] + ("…" if end + SHOWN < len(q) else ""))
