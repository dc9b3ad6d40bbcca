"""A row of a table for spreadsheets, in which no cell is a formula."""

import re
from collections.abc import Iterable

# What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"), full-width forms included.
_FORMULA = re.compile("[ \N{NO-BREAK SPACE}]*[=+\\-@\t\n\uff1d\uff0b\uff0d\uff20]")
_LINE_END = re.compile("\r\n?|[\u2028\u2029]")
# Controls but tab and line feed; C1 controls; signs that turn the direction of reading.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ud800-\udfff]")


def table_row(cells: Iterable[str]) -> list[str]:
    """The cells without controls, their lines ended by line feeds alone.

    Before what would be a formula stands an apostrophe, as people type it.

    >>> table_row(["=1+1", "Gempa\\x1b[1m", "2023-03-14", "-5"])
    ["'=1+1", 'Gempa[1m', '2023-03-14', "'-5"]
    """
    return [_text(_UNSEEN.sub("", _LINE_END.sub("\n", cell))) for cell in cells]


def _text(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
