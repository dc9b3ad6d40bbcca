"""Standard output for people: wrapped at the width of a terminal, whole lines in a pipe."""

import os
import sys
from html import unescape

from rich.console import Console
from rich.style import Style
from rich.text import Text

from telusur.color import Color, is_styled
from telusur.printable import printable

WIDEST = 100  # columns of a line that is read with ease
NARROWEST = 20  # that text is wrapped to, however deep it is indented


class Terminal:
    """Where lines for people go; whatever they say, nothing of it reaches a terminal raw."""

    def __init__(self, color: Color = "auto") -> None:
        on_terminal = sys.stdout.isatty()
        styled = is_styled(color, os.environ, on_terminal)
        self._console = _Console(
            highlight=False,
            markup=False,
            emoji=False,
            force_terminal=styled,  # False: rich shows no style whatsoever
            color_system="standard" if styled else None,
            no_color=False,
            legacy_windows=False,
        )
        self.width = min(self._console.width, WIDEST) if on_terminal else None  # None: as long as lines are
        self.blocks = can_encode("█▏▎▍▌▋▊▉", sys.stdout.encoding)

    def line(self, text: Text | str = "", indent: int = 0, whole: bool = False, label: str = "") -> None:
        """A line, wrapped at a terminal under its own beginning; ``whole`` ones can be copied as they are.

        ``label`` stands before the first of what it becomes, in the columns of the indent.
        """
        shown = text if isinstance(text, Text) else plain(text)
        before, behind = label.ljust(indent), " " * max(indent, len(label))
        room = None if self.width is None or whole else max(NARROWEST, self.width - len(behind))
        for one in shown.split(allow_blank=True):
            for piece in [one] if room is None else one.wrap(self._console, room) or [one]:
                piece.rstrip()
                self._console.print(Text(before) + piece, soft_wrap=True)
                before = behind


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave it to the front door, as for every other writer."""
        raise BrokenPipeError


def plain(text: str, style: str | Style = "") -> Text:
    """A printable text in a style."""
    return Text(printable(text), style)


def marked(html: str, style: str | Style = "bold") -> Text:
    """A title or snippet with its marks in a style.

    >>> marked("harga <mark>beras</mark> &amp; gula").plain
    'harga beras & gula'
    """
    text = Text()
    for number, piece in enumerate(html.replace("</mark>", "<mark>").split("<mark>")):
        text.append(printable(unescape(piece)), style if number % 2 else "")
    return text


def can_encode(text: str, encoding: str | None) -> bool:
    """Whether a stream of an encoding can show a text.

    >>> can_encode("█", "ascii"), can_encode("█", "utf-8")
    (False, True)
    """
    try:
        text.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
