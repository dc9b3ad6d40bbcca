"""What a question says that was passed over: signs without their partner, empty groups, fields that are none.

Such a question is answered as if they were not there; the answer points at them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from search.syntax import FIELDS, QUOTES

NoticeKind = Literal["open_quote", "open_bracket", "closing_bracket", "empty_group", "unknown_field"]
MESSAGES: dict[NoticeKind, str] = {
    "open_quote": "this quotation mark has no partner and was passed over",
    "open_bracket": "this parenthesis is never closed and was passed over",
    "closing_bracket": "this parenthesis closes nothing and was passed over",
    "empty_group": "nothing stands in here, so it was passed over",
    "unknown_field": "there is no field {value!r}, so these are plain words; fields are {fields}",
}
KNOWN_FIELDS = ", ".join(sorted(FIELDS))
MOST = 5  # of one question that are told
_QUOTED = re.compile(r'"[^"]*"')
_UNKNOWN = re.compile(r"(?<![\w:.@/=-])([^\W\d_]{2,20}):(?=[\w\"(=\[])")


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that was passed over, and where it stands in the question, in characters."""

    kind: NoticeKind
    position: int
    length: int = 1
    value: str = ""

    @property
    def message(self) -> str:
        """What it is, in English."""
        return MESSAGES[self.kind].format(value=self.value, fields=KNOWN_FIELDS)


def notices(q: str) -> tuple[Notice, ...]:
    """What was passed over in a question, in its order; MOST at most.

    >>> [(one.kind, one.position) for one in notices('"harga beras (gula')]
    [('open_quote', 0), ('open_bracket', 13)]
    """
    text = q.translate(QUOTES)
    found: list[Notice] = []
    if text.count('"') % 2:
        place = text.rindex('"')
        found.append(Notice("open_quote", place))
        text = f"{text[:place]} {text[place + 1 :]}"
    found += (
        Notice("empty_group", match.start(), len(match[0]))
        for match in _QUOTED.finditer(text)
        if not any(char.isalnum() for char in match[0])
    )
    plain = _QUOTED.sub(lambda match: "x" * len(match[0]), text)
    found += _brackets(plain)
    found += (
        Notice("unknown_field", match.start(), len(match[1]), match[1])
        for match in _UNKNOWN.finditer(text)
        if match[1].lower() not in FIELDS and plain[match.start() : match.end()] == match[0]
    )
    return tuple(sorted(found, key=lambda one: one.position)[:MOST])


def _brackets(text: str) -> Iterator[Notice]:
    """Parentheses without a partner, or with nothing between."""
    opened: list[int] = []
    for place, char in enumerate(text):
        if char == "(":
            opened.append(place)
        elif char == ")" and not opened:
            yield Notice("closing_bracket", place)
        elif char == ")":
            start = opened.pop()
            if not any(one.isalnum() for one in text[start:place]):
                yield Notice("empty_group", start, place + 1 - start)
    for place in opened:
        yield Notice("open_bracket", place)
