"""Marks of an article numbered from its title on, so that links and a script can go from one to the next."""

import re
from collections.abc import Sequence

MOST_MARKS = (
    1_000  # nobody goes from one to the next so often, and an article may repeat a word 170,000 times
)
# A mark that a link cuts in two is one mark: between its pieces is nothing but the link's tag.
_MARK = re.compile(r"</mark>(<a [^<>]*>|</a>)<mark>|<mark>|</mark>")


def numbered(texts: Sequence[str], most: int = MOST_MARKS) -> tuple[list[str], int]:
    """Texts of escaped HTML with an id ``mark-1``, ``mark-2`` … on each mark; and how many there are.

    Only the first ``most`` stay marked; the others are counted.

    >>> numbered(["<mark>Gempa</mark> di", "laut"])
    (['<mark id="mark-1">Gempa</mark> di', 'laut'], 1)
    """
    count = 0

    def number(found: re.Match[str]) -> str:
        nonlocal count
        count += found[0] == "<mark>"
        if count > most:
            return found[1] or ""
        return f'<mark id="mark-{count}">' if found[0] == "<mark>" else found[0]

    return [_MARK.sub(number, text) for text in texts], count
