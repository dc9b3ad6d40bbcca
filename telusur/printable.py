"""Text that is safe on a terminal: nothing in it moves the cursor, changes colours or turns what is read."""

import json
import re
from typing import Any

# Controls but tab and line feed, C1 controls, line and paragraph separators: what a terminal may obey.
_OBEYED = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
# Signs of direction, of annotation, and tags: they show nothing, and turn or hide what stands around them.
_UNSEEN = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\U000e0000-\U000e007f"
_CONTROL = re.compile(f"[{_OBEYED}\ud800-\udfff]")
_DIRECTION = re.compile(f"[{_UNSEEN}]")
_IN_JSON = re.compile(f"[{_OBEYED}{_UNSEEN}\ud800-\udfff]")
SHOWN_AS = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    r"""The text with controls shown as a sign, and unseen signs of direction left out.

    Line feeds and tabs stay: whoever needs one line says ``one_line``.

    >>> printable("Gempa\x1b[2J di \u202eSabu")
    'Gempa�[2J di Sabu'
    """
    return _CONTROL.sub(SHOWN_AS, _DIRECTION.sub("", text))


def one_line(text: str) -> str:
    r"""A printable text on one line.

    >>> one_line("arsip\nbaru.txt")
    'arsip baru.txt'
    """
    return printable(re.sub(r"[\t\r\n]", " ", text))


def json_text(value: Any) -> str:
    r"""A value as one line of JSON, letters as they are; what a terminal would obey is escaped, not lost.

    >>> print(json_text({"title": "Sabu \u202e\x9b1m é"}))
    {"title": "Sabu \u202e\u009b1m é"}
    """
    return _IN_JSON.sub(_escaped, json.dumps(value, ensure_ascii=False))


def _escaped(match: re.Match[str]) -> str:
    """As JSON writes signs in ASCII: four figures for each unit of UTF-16."""
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))
