"""A question on a terminal, with a line below that points at a part of it."""

import unicodedata

SHOWN = 60  # characters of a long question on each side of what is pointed at


def pointed_at(q: str, position: int, length: int) -> str:
    """The question, cut where it is long, and carets below the characters from ``position``.

    >>> print(pointed_at("gempa tanggal:kemarin", 14, 7))
      gempa tanggal:kemarin
                    ^^^^^^^
    """
    start, end = max(0, position - SHOWN), min(len(q), position + length)
    line = "".join(char if char.isprintable() else " " for char in q[start : end + SHOWN])
    before, there = line[: position - start], line[position - start : end - start]
    return f"  {line}\n  {' ' * _columns(before)}{'^' * max(1, _columns(there))}"


def _columns(text: str) -> int:
    """How wide a text is on a terminal: East Asian signs take two columns, marks on letters none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )
