"""Marks of an article numbered from its title on, so that links and a script can go from one to the next."""

import re
from collections.abc import Sequence

# A mark that a link cuts in two is one mark: between its pieces is nothing but the link's tag.
_MARK = re.compile(r"(</mark>(?:<a [^<>]*>|</a>))?<mark>")


def numbered(texts: Sequence[str]) -> tuple[list[str], int]:
    """Texts of escaped HTML with an id ``mark-1``, ``mark-2`` … on each mark; and how many there are.

    >>> numbered(["<mark>Gempa</mark> di", "laut"])
    (['<mark id="mark-1">Gempa</mark> di', 'laut'], 1)
    """
    count = 0

    def number(found: re.Match[str]) -> str:
        nonlocal count
        if found[1]:
            return found[0]
        count += 1
        return f'<mark id="mark-{count}">'

    return [_MARK.sub(number, text) for text in texts], count
