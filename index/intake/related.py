"""A paragraph cut at what stands inside it and is not its own: "Baca juga: …" links and other notices."""

import re
from collections.abc import Iterator

from index.intake.headline_end import goes_on, guessed_end, is_title_case, opens_surely
from index.intake.notices import CUES, notices, without_captions
from index.intake.repair import has_odd_case
from index.intake.unmarked import may_have_unmarked, unmarked_headlines
from index.literals import Literals

Piece = tuple[str, str | None]  # a stretch of a line and the reason to take it out; None keeps it

MOST_NOTICES = 500  # in one line; what has more is no article
LONGEST_HEADLINE = 200  # characters
LONGEST_HEADLINES = 420  # of several in a row
FEWEST_WORDS = 5  # of a second headline
USUAL_HEADLINE = 120
LINK = "a link whose end is to be found"
VOCABULARY_REACH = 4_000  # characters around a notice whose words tell names from other words

_LINK = re.compile(
    r"[\[(>*-]{0,2} ?\b(?:(?:baca|simak|lihat|tonton)[ _]?juga|read also)(?= ?[:|,]| video\b)[ :|,]{0,4}"
    r"|\b(?:simak|lihat|tonton) juga (?=[\"“'‘])"
    r"|\bbaca juga +(?=[A-Z])|\bpilihan editor ?: ?|\bbaca selengkapnya ?: ?(?=\S)"
    r"|(?-i:\b(?:Pilihan Redaksi|PILIHAN REDAKSI)) ?:? ?(?=[A-Z0-9])|(?-i:[\[(]B(?:aca|"
    r"ACA)) ?: ?(?=\S+ \S+ \S+ )"
    r"|(?<=[.!?”\"] )(?-i:(?:Berita|Artikel) [Tt]erkait|Menarik (?:[Uu]ntuk )?[Dd]ibaca|Jangan [Ll]ewatkan"
    r"|Baca|Simak [Vv]ideo|Lihat [Vv]ideo|VIDEO|Video|Infografis|INFOGRAFIS"
    r"|Simak [Pp]ula|Tonton [Vv]ideo|Klik|Terkait|Read [Mm]ore|Also [Rr]ead)(?: ?: "
    r"?)(?=(?-i:[A-Z“\"]))",
    re.IGNORECASE,
)
_BARE_LABEL = re.compile(r"\b(?:Baca|Simak|Lihat)(?: Juga(?=[A-Z“\"])|_Juga\b)")
_LINK_STEMS = Literals(
    [
        "juga",
        "read also",
        "pilihan editor",
        "selengkapnya",
        "(baca",
        "[baca",
        "pilihan redaksi",
        *(
            word + sign
            for word in (
                *("terkait", "dibaca", "lewatkan", "baca", "video", "infografis"),
                *("pula", "klik", "read more", "also read"),
            )
            for sign in (":", " :")
        ),
    ]
)  # one is in each link,
LINK_REACH = 16
_CUES = Literals(
    [
        *("ca juga", "ca_juga", "cajuga", "ak juga", "ak_juga", "akjuga", "at juga", "atjuga", "on juga"),
        *("read also", "pilihan editor", "pilihan redaksi", "(baca", "[baca", *CUES),
        *(
            word + sign
            for word in (
                *("terkait", "dibaca", "lewatkan", " baca", "video"),
                *("k pula", " klik", "read more", "also read"),
            )
            for sign in (":", " :")
        ),
        *("infografis:", "infografis :"),
    ]
)
_CLOSING = {"(": ")", "[": "]"}
_HEADLINE_END = re.compile(
    r"\s{2}|(?<=[a-z0-9][a-z0-9])(?=[A-Z][a-z])(?!Tok|Tube|Phone|App|Pal|Pay|Book|Gate|Ride|"
    r"Food|Send|Pad|Max|Watch|Net|Coin|Ah\b|Dem\b|Station|Sport\b|Tekno\b|Travel\b|Later\b|Pods|"
    r"Lindungi)|"
    r"(?<=[?!]) (?=[A-Z“\"])| (?=[“\"][A-Z])|(?<=[a-z])(?=[“\"][A-Z])|\[|"
    r"\s?(?=(?:Pewarta|Editor|Penerjemah|Reporter|Penulis)\s?:)"
)
_CREDIT = re.compile(r"(?:Pewarta|Editor|Penerjemah|Reporter|Penulis|Sumber|Foto)\s?:")


# Where the words of two links meet: "… di RanumWarga …", "… di Ranum“Kami …".
_GLUED = re.compile(r"(?<=[a-z0-9][a-z0-9])(?=[A-Z][a-z])|(?<=[a-z0-9?!])(?=[“\"][A-Z])")
_WORD_BEHIND, _WORD_BEFORE = re.compile(r"\w+$"), re.compile(r"\w+")


def has_cue(text: str) -> bool:
    """Whether a notice may stand in a line or a page: a quick look."""
    return _CUES.are_in(text.lower())


def pieces(line: str) -> Iterator[Piece]:
    """The line cut at its inner notices, in order; together the pieces are the line.

    The end of a linked headline inside a flat paragraph is a guess. Where nothing shows it, only the
    label goes ("Baca juga:"): what follows may be the article's own.
    """
    if not has_cue(line) and not may_have_unmarked(line):
        yield line, None
        return
    marks = sorted(_marks(line))
    del marks[MOST_NOTICES:]
    kept_from = 0
    for at, (start, end, kind) in enumerate(marks):
        if start < kept_from:
            continue
        limit = next((later for later, _, _ in marks[at + 1 :] if later >= end), len(line))
        stop = _headline_end(line, end, limit, line[start]) if kind == LINK else end
        if stop is None and not line[start:end].rstrip().endswith(":"):
            continue
        stop = end if stop is None else stop
        if kind == LINK and stop > end:
            stop = _behind_second(line, stop, limit)
        if kept_from < start:
            yield from without_captions(line[kept_from:start])
        yield line[start:stop], "related link" if kind == LINK else kind
        kept_from = stop
    if kept_from < len(line):
        yield from without_captions(line[kept_from:])


def _marks(line: str) -> Iterator[tuple[int, int, str]]:
    """Where notices begin, where they end (a link: where its cue ends), and their reasons."""
    folded = line.lower()
    links = _LINK.finditer(line) if has_odd_case(line) else _links(line, folded)
    yield from ((mark.start(), mark.end(), LINK) for mark in links)
    if "Juga" in line:
        yield from ((mark.start(), mark.end(), "related link") for mark in _BARE_LABEL.finditer(line))
    yield from notices(line, folded)
    if may_have_unmarked(line):
        yield from ((start, end, "related link") for start, end in unmarked_headlines(line))


def _links(line: str, folded: str) -> Iterator[re.Match[str]]:
    """What ``_LINK.finditer`` gives, tried only where a cue is near: a tenth of the time."""
    behind = 0
    for place in _LINK_STEMS.places(folded):
        for start in range(max(behind, place - LINK_REACH), place + 1):
            if mark := _LINK.match(line, start):
                yield mark
                behind = mark.end()
                break


def _headline_end(line: str, start: int, limit: int, opened: str) -> int | None:
    """Where the headline that begins at ``start`` ends, or None when nothing shows it.

    ``opened`` is the first character of its notice, perhaps a bracket.
    """
    if line[:start].rstrip().endswith(","):  # "Baca juga:, " where the link's words were lost
        return start
    several = line[:start].endswith("Redaksi ")
    longest = LONGEST_HEADLINES if several else LONGEST_HEADLINE
    stretch = line[start : min(limit, start + longest)]
    if opened in _CLOSING:  # "(Baca juga: …)"
        bracket = stretch.find(_CLOSING[opened])
        return start + bracket + 1 if bracket >= 0 else None
    closed = None if several else _closing(stretch.rstrip(), line)
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


def _behind_second(line: str, stop: int, limit: int) -> int:
    """The end of a second headline, glued to the one that ends at ``stop`` and to what follows; or it."""
    if not (line[stop - 1].isalnum() and line[stop : stop + 1].isupper()) or _CREDIT.match(line, stop):
        return stop
    stretch = line[stop : min(limit, stop + LONGEST_HEADLINE)]
    ends = (found.start() for found in _GLUED.finditer(stretch) if not _is_inside_name(stretch, found, line))
    end = next(ends, 0)
    headline = stretch[:end]
    if headline.count(" ") + 1 < FEWEST_WORDS or _has_sentence(headline) or opens_surely(headline):
        return stop
    return stop + end if is_title_case(headline) else stop


def _is_inside_name(stretch: str, place: re.Match[str], line: str) -> bool:
    """Whether an inner capital is part of a word that the line has again: "KabarTravel"."""
    before = _WORD_BEHIND.search(stretch, 0, place.start())
    after = _WORD_BEFORE.match(stretch, place.start())
    if before is None or after is None or opens_surely(after[0]):
        return False
    return line.count(before[0] + after[0]) > 1


def _closing(stretch: str, line: str) -> re.Match[str] | None:
    """Where something in the stretch, a part of ``line``, shows that the headline is over."""
    for found in _HEADLINE_END.finditer(stretch, 12):
        if not found[0] and _is_inside_name(stretch, found, line):
            continue
        asks = stretch[found.start() - 1] in "?!"
        quotes = found[0] == " " and not asks
        if not ((asks or quotes) and goes_on(stretch[: found.start()], stretch[found.end() :])):
            return found
    return None


def _has_sentence(stretch: str) -> bool:
    """Whether a full stop stands in the stretch, as it does not in a headline."""
    text = stretch.rstrip("”\"') ")
    return (text.endswith(".") and not text.endswith("..")) or ". " in text
