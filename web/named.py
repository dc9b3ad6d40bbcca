"""Links on the names that an article mentions, laid over its text without touching the marks in it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick
from markupsafe import escape

from index.article import Person

LONGEST_FORM = 200  # characters; nobody is called so, whatever a record says
_SPECIAL = re.compile(r"<mark>|</mark>|&[^;]{1,8};")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text that leads somewhere."""

    start: int
    end: int
    url: str


class NameLinks:
    """Finds names in texts; ``urls`` are by the form of a name, as the text has it."""

    def __init__(self, urls: Mapping[str, str]) -> None:
        self._urls = {
            form: url for form, url in urls.items() if _WORD.search(form) and len(form) <= LONGEST_FORM
        }
        self._forms = sorted(self._urls)
        self._automaton = AhoCorasick(self._forms) if self._forms else None

    def spans(self, text: str) -> tuple[Span, ...]:
        """Where names stand, in order, none in another one: of two that overlap the first, then the longer.

        Only whole words are names.
        """
        if self._automaton is None:
            return ()
        try:
            found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # half a surrogate pair
            return ()
        whole = [(start, -end, form) for form, start, end in found if _is_whole(text, start, end)]
        return tuple(self._apart(sorted(whole)))

    def _apart(self, found: Iterable[tuple[int, int, int]]) -> Iterator[Span]:
        last = 0
        for start, end, form in found:
            if start >= last:
                last = -end
                yield Span(start, last, self._urls[self._forms[form]])


def form_urls(people: Sequence[Person], urls: Sequence[str | None]) -> dict[str, str]:
    """Form of a name → the address of its person; without those of people who have no address, or of two."""
    found: dict[str, set[str | None]] = {}
    for person, url in zip(people, urls, strict=True):
        for form in (person.name, *person.mentions):
            found.setdefault(form, set()).add(url)
    return {form: url for form, theirs in found.items() for url in theirs if url and len(theirs) == 1}


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (
        (start and _WORD.match(text[start - 1]) and _WORD.match(text[start]))
        or (end < len(text) and _WORD.match(text[end]) and _WORD.match(text[end - 1]))
    )


def linked_html(html: str, spans: Iterable[Span]) -> str:
    """HTML that is escaped and has only ``<mark>`` added, with links on spans of the text that it shows.

    Places count characters of that text. A mark that begins or ends in a name is parted at the link's ends.

    >>> linked_html("Budi <mark>Tan &amp; Co</mark>", [Span(0, 8, "/tokoh/Budi%20Tan")])
    '<a class="name" href="/tokoh/Budi%20Tan">Budi <mark>Tan</mark></a><mark> &amp; Co</mark>'
    """
    out = _Linked()
    ends = iter(sorted((place, link) for s in spans for place, link in ((s.start, s.url), (s.end, ""))))
    coming = next(ends, None)
    at = 0  # characters of the text so far
    for piece, length in _pieces(html):
        if length == 0:
            out.mark(piece == "<mark>")
            continue
        done = 0
        while coming and coming[0] < at + length:
            out.text(piece[done : coming[0] - at])
            done = coming[0] - at
            out.link(coming[1])
            coming = next(ends, None)
        out.text(piece[done:])
        at += length
    return out.closed()


def _pieces(html: str) -> Iterator[tuple[str, int]]:
    """Tags, entities and runs of other characters, with how many characters of text each shows."""
    at = 0
    for special in _SPECIAL.finditer(html):
        if special.start() > at:
            yield html[at : special.start()], special.start() - at
        yield special[0], 1 if special[0].startswith("&") else 0
        at = special.end()
    if at < len(html):
        yield html[at:], len(html) - at


class _Linked:
    """Writes text in links and marks, marks inside links, and no tag before there is text in it."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._url = ""  # wanted
        self._marked = False
        self._open_url = ""
        self._open_mark = False

    def link(self, url: str) -> None:
        """What follows leads there; "" for nowhere."""
        self._url = url
        if self._open_url != url or not url:
            self._close(link=True)

    def mark(self, marked: bool) -> None:
        """Whether what follows is marked."""
        self._marked = marked
        if not marked:
            self._close(link=False)

    def text(self, html: str) -> None:
        """Escaped text."""
        if not html:
            return
        if self._url and not self._open_url:
            self._close(link=False)
            self._out.append(f'<a class="name" href="{escape(self._url)}">')
            self._open_url = self._url
        if self._marked and not self._open_mark:
            self._out.append("<mark>")
            self._open_mark = True
        self._out.append(html)

    def closed(self) -> str:
        """All of it."""
        self._close(link=True)
        return "".join(self._out)

    def _close(self, link: bool) -> None:
        if self._open_mark:
            self._out.append("</mark>")
            self._open_mark = False
        if link and self._open_url:
            self._out.append("</a>")
            self._open_url = ""
