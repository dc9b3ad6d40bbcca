"""Notices that stand inside a paragraph: "Baca juga: …" links, adverts, credits at its end."""

import re
from collections.abc import Iterator

Piece = tuple[str, str | None]  # a stretch of a line and the reason to take it out; None keeps it

LONGEST_HEADLINE = 200  # characters

_LINK = re.compile(
    r"[\[(>*-]{0,2} ?\b(?:(?:baca|simak|lihat|tonton)[ _]?juga|read also)(?= ?[:|,\"“]| video\b)[ :|,]{0,4}"
    r"|\bbaca juga +(?=[A-Z])|\bpilihan editor ?: ?",
    re.IGNORECASE,
)
_BARE_LABEL = re.compile(r"\b(?:Baca|Simak|Lihat)(?: Juga(?=[A-Z][a-z])|_Juga\b)")
_ADVERT = re.compile(
    r"\b(?:ADVERTISEMENT )?SCROLL TO (?:CONTINUE|RESUME)(?: WITH)? CONTENT\b|"
    r"\[Gambas ?:[^\]\n]{0,60}\]|googletag\.cmd\.push\(function\(\) \{[^}\n]{0,200}\}\);?"
)
_SMALL_WORDS = frozenset(
    "di ke dari dan atau yang untuk pada dalam dengan soal akibat usai saat jadi bagi oleh hingga sampai agar atas "
    "demi bila jika kala tak tidak vs serta tapi sebagai sejak karena lewat via per tentang terkait jelang pasca "
    "setelah sebelum antara hadapi bak para si sang lalu kian lebih of the and to in for on a an is at by with".split()
)
_OPENERS = frozenset(
    "sebelumnya menurut selain namun dia ia hal kata untuk dalam pada adapun sementara selanjutnya sedangkan meski "
    "meskipun diketahui dengan kemudian lalu seperti saat ketika setelah sejak berdasarkan karena oleh bahkan "
    "sebab padahal tetapi selama hingga akibat atas dari di kami kita mereka saya menteri ketua presiden wakil "
    "kepala direktur juru gubernur bupati wali kabid kapolres kapolda kombes komisaris anggota sekretaris jaksa "
    "hakim pelatih bila jika the he she it according meanwhile however".split()
)
_WORD = re.compile(r"\S+")
_NOTICE_END = re.compile(
    r"\s{2}|(?<=[a-z0-9][a-z0-9])(?=[A-Z][a-z])(?!Tok|Tube|Phone|App|Pal|Pay|Book|Gate|Ride|Food|Send)|"
    r"(?<=[?!.]) (?=[A-Z“\"])| (?=[“\"][A-Z])|\["
)


def pieces(line: str) -> Iterator[Piece]:
    """The line cut at its inner notices, in order; together the pieces are the line.

    The end of a linked headline inside a flat paragraph is a guess. Where nothing shows it,
    the notice stays in the text.
    """
    marks = sorted(
        (mark.start(), mark.end(), kind)
        for kind, pattern in (("link", _LINK), ("label", _BARE_LABEL), ("advert", _ADVERT))
        for mark in pattern.finditer(line)
    )
    kept_from = 0
    for at, (start, end, kind) in enumerate(marks):
        if start < kept_from:
            continue
        limit = marks[at + 1][0] if at + 1 < len(marks) else len(line)
        stop = _headline_end(line, end, limit) if kind == "link" else end
        if stop is None:
            continue
        if kept_from < start:
            yield line[kept_from:start], None
        yield line[start:stop], "advert" if kind == "advert" else "related link"
        kept_from = stop
    if kept_from < len(line):
        yield line[kept_from:], None


def _headline_end(line: str, start: int, limit: int) -> int | None:
    """Where the headline that begins at ``start`` ends, or None when nothing shows it."""
    stretch = line[start : min(limit, start + LONGEST_HEADLINE)]
    if limit - start <= LONGEST_HEADLINE and start < 20 and limit == len(line) and not _has_sentence(stretch):
        return limit
    closed = _NOTICE_END.search(stretch.rstrip(), 12)
    if closed:
        return start + closed.start()
    if limit - start <= LONGEST_HEADLINE and not _has_sentence(stretch):
        return limit
    return _guessed_end(stretch, start)


def _has_sentence(stretch: str) -> bool:
    """Whether a full stop closes the stretch, as it does not close a headline."""
    return stretch.rstrip().endswith((".", ".”", '."'))


def _guessed_end(stretch: str, start: int) -> int | None:
    """The end of a Title Case headline that runs into a sentence: before a word that only opens sentences,
    or before the last capital in front of the first word that a headline would have capitalised."""
    words = list(_WORD.finditer(stretch))
    titled = 0
    for at, word in enumerate(words):
        text = word[0]
        follows_lower = at + 1 < len(words) and words[at + 1][0][:1].islower()
        if at >= 3 and text[:1].isupper() and text.lower() in _OPENERS and (follows_lower or titled >= 3):
            return start + word.start()
        if text[:1].islower() and text.strip(",:;").lower() not in _SMALL_WORDS:
            return start + words[at - 1].start() if titled >= 4 and words[at - 1][0][:1].isupper() else None
        titled += text[:1].isupper()
    return None
