"""Sentences: where they begin and end in news, which quotes they leave open, and where a line may be cut."""

import re
from bisect import bisect_right
from collections.abc import Iterator

_END = re.compile(r"[.!?…](?<![.!?…][.!?…])[.!?…]*[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")
_BREAKS = re.compile(r"\n+")
# Full stops that end no sentence: initials, degrees, and titles as news writes them.
_ABBREVIATION = (
    r"\b(?:[A-Z]|[A-Z]\.[A-Z][a-z]{0,2}|Prof|Dr|dr|Drs|Dra|drg|drh|Ir|Hj|KH|TGH|Ust|Sdr|Bpk|Pol|Purn|Kol|Kapt"
    r"|Jend|Letjen|Mayjen|Brigjen|Irjen|Komjen|Kombes|Kompol|St|Jl|Jln|Kab|Kec|Kel|No|Tbk|Inc|Ltd|Co|Mr|Mrs|Ms"
    r"|tgl|hlm|vs|dkk|Rp)\."
)
_ENDS_NONE = re.compile(_ABBREVIATION + r"\s+$")
_TIED = re.compile(rf"(?:{_ABBREVIATION}|\b(?:Rp|US\$|S\$|No|pukul|Pasal|ayat))\s$")
_TITLE_CHARACTERS = 10  # of the longest abbreviation, with what follows it


class Sentences:
    """The sentences of a text; a line break ends one too. Only lines that are asked about are looked at."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._start = self._end = 0  # of the line that was looked at last
        self._stops: list[tuple[int, int]] = []
        self._ends: list[int] = []

    def around(self, place: int) -> tuple[int, int]:
        """Start and end of the sentence at a place; only the stops beside it are looked at twice."""
        if not self._start <= place < self._end:
            self._look_at(place)
        first = last = bisect_right(self._ends, place)
        while first and not self._is_end(first - 1):
            first -= 1
        while last < len(self._stops) and not self._is_end(last):
            last += 1
        start = self._ends[first - 1] if first else self._start
        return start, self._ends[last] if last < len(self._stops) else self._end

    def spanning(self, start: int, end: int) -> tuple[int, int]:
        """The sentences in which a stretch begins and ends, with all between."""
        first, last = self.around(start)
        return first, last if end <= last else self.around(end - 1)[1]

    def with_its_quotes(self, start: int, end: int, most: int) -> tuple[int, int]:
        """A sentence, with those beside it on its line by which its quotation marks are in pairs.

        Itself where that would be more than ``most`` characters, or more than a few sentences.
        """
        if not is_open(self._text, start, end):
            return start, end
        for first, last in self._wider(start, end):
            if last - first <= most and not is_open(self._text, first, last):
                return first, last
        return start, end

    def _wider(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """With the next sentence of its line, the two next, then the same before."""
        text, first, last = self._text, start, end
        for _ in range(2):
            if last < len(text) and "\n" not in text[last - 2 : last]:
                last = self.around(last)[1]
                yield start, last
        for _ in range(2):
            if first and "\n" not in text[first - 2 : first]:
                first = self.around(first - 1)[0]
                yield first, end

    def _look_at(self, place: int) -> None:
        """Find the stops of the line at a place; the line breaks that end it are its own."""
        text, last = self._text, place
        while last >= 0 and text[last] == "\n":
            last -= 1
        self._start = text.rfind("\n", 0, last + 1) + 1
        last = text.find("\n", place)
        if last < 0:
            last = len(text)
        breaks = _BREAKS.match(text, last)
        self._end = breaks.end() if breaks else last
        self._stops = [match.span() for match in _END.finditer(text, self._start, last)]
        self._ends = [end for _, end in self._stops]

    def _is_end(self, stop: int) -> bool:
        start, end = self._stops[stop]
        return _ENDS_NONE.search(self._text[max(0, start - _TITLE_CHARACTERS) : end]) is None


def is_open(text: str, start: int, end: int) -> bool:
    """Whether a stretch has a quotation mark without its partner; single ones are apostrophes too.

    >>> is_open('Ia berkata, "Belum.', 0, 19), is_open("“Belum,” kata dia.", 0, 18)
    (True, False)
    """
    return text.count("“", start, end) != text.count("”", start, end) or text.count('"', start, end) % 2 != 0


def may_cut(text: str, space: int) -> bool:
    """Whether a line may end at a space: not within "Rp 1.500.000", "Dr. H. Hadi", "No. 5" or "pukul 07.30".

    >>> [may_cut("Dr. H. Hadi tiba", space) for space in (3, 6, 11)]
    [False, False, True]
    """
    return _TIED.search(text[max(0, space - _TITLE_CHARACTERS) : space + 1]) is None
