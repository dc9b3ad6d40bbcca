"""Notices that stand inside a paragraph: "Baca juga: …" links, adverts, credits at its end."""

import re
from collections.abc import Collection, Iterator, Sequence

from index.intake.repair import has_odd_case
from index.intake.wordlist import wordlist

Piece = tuple[str, str | None]  # a stretch of a line and the reason to take it out; None keeps it

MOST_NOTICES = 500  # in one line; what has more is no article
LONGEST_HEADLINE = 200  # characters
USUAL_HEADLINE = 120
VOCABULARY_REACH = 4_000  # characters around a notice whose words tell names from other words

_LINK = re.compile(
    r"[\[(>*-]{0,2} ?\b(?:(?:baca|simak|lihat|tonton)[ _]?juga|read also)(?= ?[:|,]| video\b)[ :|,]{0,4}"
    r"|\b(?:simak|lihat|tonton) juga (?=[\"“])"
    r"|\bbaca juga +(?=[A-Z])|\bpilihan editor ?: ?",
    re.IGNORECASE,
)
_BARE_LABEL = re.compile(r"\b(?:Baca|Simak|Lihat)(?: Juga(?=[A-Z“\"])|_Juga\b)")
_ADVERT = re.compile(
    r"\b(?:ADVERTISEMENT )?SCROLL TO (?:CONTINUE|RESUME)(?: WITH)? CONTENT\b|"
    r"Simak (?:berita|artikel|ulasan)?(?: ini)? ?selengkapnya (?:di|pada) halaman (?:selanjutnya|"
    r"berikutnya)\W{0,3}|"
    r"\[Gambas ?:[^\]\n]{0,60}\]|googletag\.cmd\.push\(function\(\) \{[^}\n]{0,200}\}\);?"
)
_LINK_STEMS = ("juga", "read also", "pilihan editor")  # one is in each link,
LINK_REACH = 10  # so many characters behind its beginning at most: "(( tonton juga"
_ADVERT_CUES = ("scroll to", "gambas", "googletag", "selengkapnya")
_JUGA_CUES = (
    "ca juga", "ca_juga", "cajuga", "ak juga", "ak_juga", "akjuga", "at juga", "atjuga", "on juga",
)  # fmt: skip
_CUES = ("read also", "pilihan editor", *_ADVERT_CUES)
_SMALL_WORDS = wordlist(
    """
    di ke dari dan atau yang untuk pada dalam dengan soal akibat usai saat jadi bagi oleh hingga sampai
    agar atas demi bila jika kala tak tidak vs serta tapi sebagai sejak karena lewat via per tentang
    terkait jelang pasca setelah sebelum antara hadapi bak para si sang lalu kian lebih juta miliar
    triliun persen of the and to in for on a an is at by with
    """
)
_OPENERS = wordlist(
    """
    sebelumnya menurut selain namun dia ia hal kata untuk dalam pada adapun sementara selanjutnya
    sedangkan meski meskipun diketahui dengan kemudian lalu seperti saat ketika setelah sejak
    berdasarkan karena oleh bahkan sebab padahal tetapi berikut sebanyak sejumlah seorang para ini itu
    soal mengenai tak lebih juga selama hingga akibat atas dari di kami kita mereka saya menteri ketua
    presiden wakil kepala direktur juru gubernur bupati wali kabid kapolres kapolda kombes komisaris
    anggota sekretaris jaksa hakim pelatih bila jika the he she it according meanwhile however
    """
)
_SURE_OPENERS = wordlist(
    """
    bahkan namun meski meskipun sementara adapun sebelumnya menurut selain sedangkan selanjutnya
    diketahui padahal
    """
)
_CLOSING = {"(": ")", "[": "]"}
_COMMON_SHAPE = re.compile(r"(?:Me[mn]|Pe[mn]|Ber)[a-z]{4,}|[A-Z][a-z]{4,}nya")  # affixed, so no proper name
_WORD = re.compile(r"\S+")
_HEADLINE_END = re.compile(
    r"\s{2}|(?<=[a-z0-9][a-z0-9])(?=[A-Z][a-z])(?!Tok|Tube|Phone|App|Pal|Pay|Book|Gate|Ride|Food|Send)|"
    r"(?<=[?!]) (?=[A-Z“\"])| (?=[“\"][A-Z])|(?<=[a-z])(?=[“\"][A-Z])|\["
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
            yield line[kept_from:start], None
        yield line[start:stop], "advert" if kind == "advert" else "related link"
        kept_from = stop
    if kept_from < len(line):
        yield line[kept_from:], None


def _marks(line: str) -> Iterator[tuple[int, int, str]]:
    """Where notices begin, where their cues end, and their kinds."""
    folded = line.lower()
    odd = has_odd_case(line)
    links = _LINK.finditer(line) if odd else _links(line, folded)
    yield from ((mark.start(), mark.end(), "link") for mark in links)
    if "Juga" in line:
        yield from ((mark.start(), mark.end(), "label") for mark in _BARE_LABEL.finditer(line))
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
    closed = _HEADLINE_END.search(stretch.rstrip(), 12)
    end = closed.start() if closed else len(stretch)
    whole = limit - start <= LONGEST_HEADLINE or closed is not None
    if whole and end <= USUAL_HEADLINE and not _has_sentence(stretch[:end]):
        return start + end
    around = line[max(0, start - VOCABULARY_REACH) : start + VOCABULARY_REACH]
    guess = _guessed_end(stretch, set(around.split()))
    return None if guess is None else start + guess


def _has_sentence(stretch: str) -> bool:
    """Whether a full stop stands in the stretch, as it does not in a headline."""
    text = stretch.rstrip("”\"') ")
    return (text.endswith(".") and not text.endswith("..")) or ". " in text


def _guessed_end(stretch: str, vocabulary: Collection[str]) -> int | None:
    """The end of a headline that runs into a sentence.

    In a Title Case headline, the sentence opens at a word that only opens sentences, or at the last
    capital in front of the first word that the headline would have capitalised. In any other, at the
    first capitalised word that the paragraph elsewhere writes small.
    """
    words = list(_WORD.finditer(stretch))
    small = [
        at for at, word in enumerate(words) if word[0][:1].islower() and _plain(word[0]) not in _SMALL_WORDS
    ]
    title_case = not small or small[0] > 3
    for at, word in enumerate(words[:-1]):
        if at < 3:
            continue
        if not title_case and word[0].endswith("."):
            return None
        if title_case and (word[0].endswith(".") or at + 1 == min(small, default=0)):
            return word.end() if word[0].endswith(".") else _last_capital(words[: at + 1])
        if word[0][:1].isupper() and _opens_sentence(word[0], words[at + 1][0], title_case, vocabulary):
            return word.start()
    return None


def _opens_sentence(word: str, following: str, title_case: bool, vocabulary: Collection[str]) -> bool:
    """Whether a capitalised word opens a sentence rather than being part of the headline."""
    plain = _plain(word)
    if title_case:
        return plain in _SURE_OPENERS or (
            plain in _OPENERS and (following[:1].islower() or word.endswith(","))
        )
    return plain in _OPENERS or plain in vocabulary or _COMMON_SHAPE.fullmatch(word) is not None


def _last_capital(words: Sequence[re.Match[str]]) -> int | None:
    """Where the last capitalised word among the last four begins."""
    return next((word.start() for word in reversed(words[-4:]) if word[0][:1].isupper()), None)


def _plain(word: str) -> str:
    return word.strip(',:;.?!"“”').lower()
