"""Notices that stand inside a paragraph: "Baca juga: …" links, adverts, credits at its end."""

import re
from collections.abc import Iterator

from index.intake.headline_end import goes_on, guessed_end, is_title_case, opens_surely
from index.intake.repair import has_odd_case

Piece = tuple[str, str | None]  # a stretch of a line and the reason to take it out; None keeps it

MOST_NOTICES = 500  # in one line; what has more is no article
LONGEST_HEADLINE = 200  # characters
USUAL_HEADLINE = 120
VOCABULARY_REACH = 4_000  # characters around a notice whose words tell names from other words

_LINK = re.compile(
    r"[\[(>*-]{0,2} ?\b(?:(?:baca|simak|lihat|tonton)[ _]?juga|read also)(?= ?[:|,]| video\b)[ :|,]{0,4}"
    r"|\b(?:simak|lihat|tonton) juga (?=[\"“])"
    r"|\bbaca juga +(?=[A-Z])|\bpilihan editor ?: ?|\bbaca selengkapnya ?: ?(?=\S)",
    re.IGNORECASE,
)
_BARE_LABEL = re.compile(r"\b(?:Baca|Simak|Lihat)(?: Juga(?=[A-Z“\"])|_Juga\b)")
_ADVERT = re.compile(
    r"\b(?:ADVERTISEMENT )?SCROLL TO (?:CONTINUE|RESUME)(?: WITH)? CONTENT\b|"
    r"Simak (?:berita|artikel|ulasan)?(?: ini)? ?selengkapnya (?:di|pada) halaman (?:selanjutnya|"
    r"berikutnya)\W{0,3}|"
    r"\[ ?Gambas ?: ?[^\]\n]{0,60}\]|,{2,} ?loading\b\.{0,3}|"
    r"googletag\.cmd\.push\(function\(\) \{[^}\n]{0,200}\}\);?"
)
_ADDRESS = re.compile(r"\bBACA ?: ?https?://\S{5,300}")
_REPORTER = re.compile(r"\bReporter ?: ?[A-Z][\w.' ]{2,50}? Sumber ?: ?[\w.]{2,30}\.(?:com|co\.id|id)\b")
_CAPTION = re.compile(
    r"(?:^|(?<=[.!?”\"] ))[A-Z0-9][^\n.]{15,280}\(\d{1,2}/\d{1,2}(?:/\d{4})?\)\.? ?"
    r"\(?ANTARA(?: FOTO)?/[^.)\n]{2,60}[.)]{1,2}"
)
_LINK_STEMS = ("juga", "read also", "pilihan editor", "selengkapnya")  # one is in each link,
LINK_REACH = 10  # so many characters behind its beginning at most: "(( tonton juga"
_ADVERT_CUES = ("scroll to", "gambas", "googletag", "selengkapnya", ",,loading", ",, loading")
_JUGA_CUES = (
    "ca juga", "ca_juga", "cajuga", "ak juga", "ak_juga", "akjuga", "at juga", "atjuga", "on juga",
)  # fmt: skip
_CUES = ("read also", "pilihan editor", "reporter:", "reporter :", "baca: http", "baca : http", "antara/",
         "antara foto/", *_ADVERT_CUES)  # fmt: skip
_REASONS = {"advert": "advert", "reporter": "byline"}  # of the others: related link
_CLOSING = {"(": ")", "[": "]"}
_HEADLINE_END = re.compile(
    r"\s{2}|(?<=[a-z0-9][a-z0-9])(?=[A-Z][a-z])(?!Tok|Tube|Phone|App|Pal|Pay|Book|Gate|Ride|Food|Send)|"
    r"(?<=[?!]) (?=[A-Z“\"])| (?=[“\"][A-Z])|(?<=[a-z])(?=[“\"][A-Z])|\[|"
    r" (?=(?:Pewarta|Editor|Penerjemah|Reporter|Penulis)\s?:)"
)


def has_cue(text: str) -> bool:
    """Whether a notice may stand in a line or a page: a quick look."""
    folded = text.lower()
    if any(folded.endswith(_JUGA_CUES, 0, place + len("juga")) for place in _places("juga", folded)):
        return True
    return any(cue in folded for cue in _CUES)


def pieces(line: str) -> Iterator[Piece]:
    """The line cut at its inner notices, in order; together the pieces are the line.

    The end of a linked headline inside a flat paragraph is a guess. Where nothing shows it,
    the notice stays in the text.
    """
    if not has_cue(line):
        yield line, None
        return
    marks = sorted(_marks(line))
    del marks[MOST_NOTICES:]
    kept_from = 0
    for at, (start, end, kind) in enumerate(marks):
        if start < kept_from:
            continue
        limit = marks[at + 1][0] if at + 1 < len(marks) else len(line)
        stop = _headline_end(line, end, limit, line[start]) if kind == "link" else end
        if stop is None:
            continue
        if kept_from < start:
            yield from _without_captions(line[kept_from:start])
        yield line[start:stop], _REASONS.get(kind, "related link")
        kept_from = stop
    if kept_from < len(line):
        yield from _without_captions(line[kept_from:])


def _without_captions(stretch: str) -> Iterator[Piece]:
    """The stretch cut at captions of photos, one sentence each with its day and its photographer."""
    kept_from = 0
    if "ANTARA" in stretch:
        opening = len(stretch) - len(stretch.lstrip())
        for caption in _CAPTION.finditer(stretch.lstrip()):
            start, end = caption.start() + opening, caption.end() + opening
            if kept_from < start:
                yield stretch[kept_from:start], None
            yield stretch[start:end], "photo credit"
            kept_from = end
    if kept_from < len(stretch):
        yield stretch[kept_from:], None


def _marks(line: str) -> Iterator[tuple[int, int, str]]:
    """Where notices begin, where their cues end, and their kinds."""
    folded = line.lower()
    odd = has_odd_case(line)
    links = _LINK.finditer(line) if odd else _links(line, folded)
    yield from ((mark.start(), mark.end(), "link") for mark in links)
    if "Juga" in line:
        yield from ((mark.start(), mark.end(), "label") for mark in _BARE_LABEL.finditer(line))
    if "http" in folded:
        yield from ((mark.start(), mark.end(), "address") for mark in _ADDRESS.finditer(line))
    if "sumber" in folded:
        yield from ((mark.start(), mark.end(), "reporter") for mark in _REPORTER.finditer(line))
    if odd or any(cue in folded for cue in _ADVERT_CUES):
        yield from ((mark.start(), mark.end(), "advert") for mark in _ADVERT.finditer(line))


def _links(line: str, folded: str) -> Iterator[re.Match[str]]:
    """What ``_LINK.finditer`` gives, tried only where a cue is near: a tenth of the time."""
    behind = 0
    for place in sorted(place for stem in _LINK_STEMS for place in _places(stem, folded)):
        for start in range(max(behind, place - LINK_REACH), place + 1):
            if mark := _LINK.match(line, start):
                yield mark
                behind = mark.end()
                break


def _places(stem: str, folded: str) -> Iterator[int]:
    at = folded.find(stem)
    while at >= 0:
        yield at
        at = folded.find(stem, at + 1)


def _headline_end(line: str, start: int, limit: int, opened: str) -> int | None:
    """Where the headline that begins at ``start`` ends, or None when nothing shows it.

    ``opened`` is the first character of its notice, perhaps a bracket.
    """
    if line[:start].rstrip().endswith(","):  # "Baca juga:, " where the link's words were lost
        return start
    stretch = line[start : min(limit, start + LONGEST_HEADLINE)]
    if opened in _CLOSING:  # "(Baca juga: …)"
        bracket = stretch.find(_CLOSING[opened])
        return start + bracket + 1 if bracket >= 0 else None
    closed = _closing(stretch.rstrip())
    end = closed.start() if closed else len(stretch)
    whole = limit - start <= LONGEST_HEADLINE or closed is not None
    if whole and end <= USUAL_HEADLINE and not _has_sentence(stretch[:end]):
        return start + end
    if opens_surely(stretch):  # the link's words were lost: "Baca juga: Selain itu, …"
        return start
    if whole and is_title_case(stretch[:end]):  # "Baca juga: Ombak Menutup Pelabuhan."
        return start + end
    around = line[max(0, start - VOCABULARY_REACH) : start + VOCABULARY_REACH]
    guess = guessed_end(stretch, around)
    return None if guess is None else start + guess


def _closing(stretch: str) -> re.Match[str] | None:
    """Where something in the stretch shows that the headline is over."""
    for found in _HEADLINE_END.finditer(stretch, 12):
        asks = stretch[found.start() - 1] in "?!"
        quotes = found[0] == " " and not asks
        if not ((asks or quotes) and goes_on(stretch[: found.start()], stretch[found.end() :])):
            return found
    return None


def _has_sentence(stretch: str) -> bool:
    """Whether a full stop stands in the stretch, as it does not in a headline."""
    text = stretch.rstrip("”\"') ")
    return (text.endswith(".") and not text.endswith("..")) or ". " in text
