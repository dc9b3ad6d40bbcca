"""Long or odd texts made fit for a line, without breaking marks or letting anything through unescaped."""

import re
import unicodedata

_PIECE = re.compile(r"<mark>|</mark>|&[^;]{1,8};|.", re.DOTALL)


def cut_html(html: str, limit: int) -> str:
    """The first ``limit`` characters of text in HTML that is escaped and has only ``<mark>`` added.

    >>> cut_html("A &amp; <mark>gempa</mark>", 6)
    'A &amp; <mark>ge</mark>…'
    """
    if len(html) <= limit:
        return html
    taken: list[str] = []
    shown, inside = 0, False
    for match in _PIECE.finditer(html):
        piece = match[0]
        if piece in ("<mark>", "</mark>"):
            inside = piece == "<mark>"
        elif shown == limit:
            return "".join([*taken, "</mark>" if inside else "", "…"])
        else:
            shown += 1
        taken.append(piece)
    return html


def short(text: str, limit: int = 80) -> str:
    """A name as a line has room for it; a scraped one may be a whole page.

    >>> short("Gaharu"), short("Gaharu", 3)
    ('Gaharu', 'Gah…')
    """
    return text if len(text) <= limit else text[:limit] + "…"


def one_line(text: str, limit: int = 100) -> str:
    """A text for a window's title: without line breaks and without signs that turn the direction of reading.

    >>> one_line("gempa\\n\\u202ebumi")
    'gempa bumi'
    """
    visible = "".join(
        " " if char.isspace() else char for char in text[: 4 * limit] if char.isspace() or _shows(char)
    )
    line = " ".join(visible.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def _shows(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cf", "Cs")
