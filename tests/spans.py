"""Where invented names stand in a text, for tests of what stands beside them."""

import re

from index.intake.names import Span, Words

_NAME = re.compile(
    r"(?:(?:Karvo|Karva|Karvano|Mandel|Budi|Joni|Bretelan|Siregar|Suharto|Sarkum)\b ?)+(?<! )", re.ASCII
)


def spans_in(words: Words) -> list[Span]:
    """The invented names of a text, in order."""
    return [
        Span(words.start.index(found.start()), words.end.index(found.end()) + 1)
        for found in _NAME.finditer(words.text)
        if found.start() in words.start and found.end() in words.end
    ]
