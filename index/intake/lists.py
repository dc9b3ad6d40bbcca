"""Lists of other stories: "Berita Terkait", "Terpopuler" and the headlines that follow them."""

import re
from collections.abc import Iterator, Sequence

_HEADING = re.compile(
    r"[#\W]{0,4}(?:(?:berita|artikel|baca|konten|video|foto|topik|tag|tulisan|kabar|info)"
    r" (?:terkait|lainnya|lain|terbaru|terkini|terpopuler|populer|pilihan|utama|juga|rekomendasi|"
    r"selanjutnya)|"
    r"(?:hot|trending|popular) (?:topics?|news|issues?)|rekomendasi (?:untuk anda|kami|artikel|berita)|"
    r"(?:related|latest|popular|recommended|more|other|top|trending) (?:articles?|news|stories|posts?|"
    r"topics?)|"
    r"most (?:popular|read|viewed)|read (?:also|more|next)|you may (?:also )?like|recommended for you|"
    r"pilihan (?:editor|redaksi|untuk anda)|editor'?s (?:pick|choice)s?|jangan lewatkan|terpopuler|"
    r"simak juga|"
    r"lihat juga|tonton juga|paling (?:populer|banyak dibaca)|banyak dibaca|mungkin anda suka)\W{0,3}",
    re.IGNORECASE,
)
_WEAK_HEADING = re.compile(
    r"[#\W]{0,4}(?:pilihan|terkini|terbaru|populer|rekomendasi|trending|headlines?|lainnya|foto|video|"
    r"related|"
    r"latest|infografis|sorotan|news update)\W{0,3}",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\W{0,3}[-–•*·▪►»]|\d{1,2}[.)]?")
_BULLETED = re.compile(r"(?:[-–•*·▪►»]|\d{1,2}[.)]) ?\S")
LONGEST_ITEM = 160  # characters
PROSE_WORDS = 6  # and a full stop make a sentence


def other_stories(lines: Sequence[str]) -> Iterator[int]:
    """The places of the lines that are lists of other stories, headings and bullets included.

    A list goes on until something reads like prose. A heading that could be a word of the
    article ("Pilihan") counts only before a bullet, another heading or the end.
    """
    inside = False
    bulleted = False
    for at, line in enumerate(lines):
        if _is_heading(lines, at, inside):
            inside, bulleted = True, False
        elif inside and not _is_item(line, bulleted):
            inside = False
        bulleted = is_bullet(line)
        if inside:
            yield at


def is_bullet(line: str) -> bool:
    """Whether the line is only the mark or number of a list item."""
    return len(line) <= 4 and _BULLET.fullmatch(line) is not None


def _is_heading(lines: Sequence[str], at: int, inside: bool) -> bool:
    line = lines[at]
    if len(line) > 40:
        return False
    if _HEADING.fullmatch(line):
        return True
    if not _WEAK_HEADING.fullmatch(line):
        return False
    after = lines[at + 1] if at + 1 < len(lines) else ""
    return (
        inside
        or not after
        or bool(_BULLET.fullmatch(after[:5]) or _BULLETED.match(after[:8]))
        or bool(len(after) <= 40 and (_HEADING.fullmatch(after) or _WEAK_HEADING.fullmatch(after)))
    )


def _is_item(line: str, bulleted: bool) -> bool:
    """Whether the line reads like a headline and not like a paragraph."""
    if line.rstrip("”\"')").endswith((".", ":", ";", ",")) and len(line.split()) >= PROSE_WORDS:
        return False
    longest = 2 * LONGEST_ITEM if bulleted or _BULLETED.match(line[:8]) else LONGEST_ITEM
    return len(line) <= longest
