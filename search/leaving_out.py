"""A question without one of its parts, for when all of them together find nothing."""

import re
from dataclasses import dataclass

from index.analysis.stopwords import STOPWORDS
from index.analysis.tokens import EDGES, fold
from search.respelling import OPERATORS
from search.syntax import FIELDS, QUOTES

MOST_PARTS = 5  # of a question that is looked at
_PART = re.compile(rf"(?:(?i:{'|'.join(FIELDS)}):\s*)?" r'(?:-?"[^"]*"(?:~\d*)?|\[[^\[\]]*\]|[^\s()"\[\]]+)')


@dataclass(frozen=True, slots=True)
class Shorter:
    """A question without a part of it."""

    left_out: str  # as typed
    q: str


def without_each(q: str) -> tuple[Shorter, ...]:
    """The question without each part that is required, in its order.

    Nothing for a single part, more than MOST_PARTS, or a question with operators or parentheses, whose parts
    lean on each other.

    >>> [one.q for one in without_each('"harga beras" zebra judul:pasar')]
    ['zebra judul:pasar', '"harga beras" judul:pasar', '"harga beras" zebra']
    """
    text = q.translate(QUOTES)
    parts = [match[0] for match in _PART.finditer(text)]
    if "(" in text or ")" in text or text.count('"') % 2 or not OPERATORS.isdisjoint(parts):
        return ()
    required = [place for place, part in enumerate(parts) if not _is_free(part)]
    if not 2 <= len(required) <= MOST_PARTS:
        return ()
    return tuple(
        Shorter(parts[place], " ".join(part for number, part in enumerate(parts) if number != place))
        for place in required
    )


def _is_free(part: str) -> bool:
    """Whether nothing has to match a part: it leaves out, has no word, or is a function word."""
    if part.startswith("-") or not any(char.isalnum() for char in part):
        return True
    return fold(part.strip(EDGES)) in STOPWORDS
