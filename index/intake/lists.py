"""Lists of other stories: "Berita Terkait", "Terpopuler" and the headlines that follow them."""

import re
from collections.abc import Iterator, Sequence

from index.intake.dates import is_date_line
from index.intake.furniture import is_section
from index.intake.headings import LONGEST as LONGEST_HEADING
from index.intake.headings import heads_list, heads_tags, may_head_list
from index.intake.headline_end import is_title_case

_AGO = re.compile(
    r"(?:[^.!?]{2,30} ?[-–|•·/,] ?)?\d{1,3} (?:detik|menit|jam|hari|minggu|pekan|bulan|tahun) (?:yang )?lalu",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\W{0,4}(?:(?:baca|simak|lihat|tonton) juga|baca(?= ?:))\W{0,3}", re.IGNORECASE)
_TIMETABLE = re.compile(r"\d{1,2}[.:]\d\d WI[BT]")
_SCORES = re.compile(r" vs |[()/=]|^\d{1,2}\.|^[-*•]", re.IGNORECASE)
SAID = re.compile(
    r"\b(?:(?:Di|Ber|Me[mn])[a-z]{4,}|Terungkap|Jadi|Tak|Ini|Begini|Bakal|Siap|Usai|Akui|Minta|Sebut|"
    r"Ungkap|Soal|"
    r"Akan|Bikin|Cara|Tegaskan|Kini|Bisa|Ingin|Sudah|Belum|Masih|Harus|Respons|Alasan|Penyebab|Viral|Naik|"
    r"Turun|"
    r"Gelar|Raih)\b"
)
_CLOCK = re.compile(r"\b\d{1,2}[.:]\d\d\b")
_SENTENCES = re.compile(r"[a-z]{3}\.[”\"]? [A-Z]")  # a headline has one
_BULLET = re.compile(r"\W{0,3}[-–•*·▪►»]|\d{1,2}[.)]?")
_BULLETED = re.compile(r"(?:[-–•*·▪►»]|\d{1,2}[.)]) ?\S")
LONGEST_ITEM = 160  # characters
LONGEST_AGO = 60
FIRST_NUMBER = ("1", "1.")  # alone on its line
SHORTEST_STORY = 4  # words
FEWEST_HEADLINES = 3  # at the end of a page, to be a list without a heading
MOST_LABELLED = 6  # lines, bullets too, under a "Baca Juga"
LONGEST_TAG = 5  # words
PROSE_WORDS = 6  # and a full stop make a sentence
FEWEST_TEASERS, SHORTEST_TEASER = 2, 40  # characters of other stories' first sentences, cut short

CUT_SHORT = ("…", "...", "[…]", "[...]")


def other_stories(lines: Sequence[str]) -> Iterator[int]:
    """The places of the lines that are lists of other stories, headings and bullets included.

    A list goes on until something reads like prose. A heading that could be a word of the
    article ("Pilihan") counts only before a bullet, another heading or the end.
    """
    inside = bulleted = tags = labelled = False
    for at, line in enumerate(lines):
        if not inside and len(line) > LONGEST_HEADING:  # most lines
            bulleted = False
            continue
        if heads_tags(line):
            inside, bulleted, tags, labelled = True, False, True, False
        elif _is_heading(lines, at, inside):
            inside, bulleted, tags = True, False, False
            labelled = _LABEL.fullmatch(line) is not None
            if labelled and not _ends_soon(lines, at + 1):
                yield at
                inside = False
        elif inside and (not _is_item(line, bulleted) or (tags and len(line.split()) > LONGEST_TAG)):
            inside = tags = False
        elif inside and labelled and not bulleted and _is_subheading(lines, at):
            inside = False
        bulleted = is_bullet(line)
        if inside:
            yield at


def _is_subheading(lines: Sequence[str], at: int) -> bool:
    """Whether a short line that says nothing stands above prose: the article goes on there."""
    if len(lines[at].split()) > SHORTEST_STORY or SAID.search(lines[at]) or at + 1 == len(lines):
        return False
    return not is_bullet(lines[at]) and not _is_item(lines[at + 1], bulleted=False)


def _ends_soon(lines: Sequence[str], start: int) -> bool:
    """Whether the items under a "Baca Juga" are few: a long list there is the article's, its links lost."""
    bulleted = False
    for line in lines[start : start + MOST_LABELLED + 1]:
        if not _is_item(line, bulleted) or heads_list(line):
            return True
        bulleted = is_bullet(line)
    return len(lines) - start <= MOST_LABELLED


def dated_tail(lines: Sequence[str]) -> range:
    """The places of the last lines when they tell when other stories came out, with or without headlines.

    At least two days with their clock time (a list of matches has days alone), and no more than two
    headlines to a day; a line of prose ends the list.
    """
    days = start = headlines = 0
    for at in range(len(lines) - 1, 0, -1):
        if is_ago(lines[at]) or (_CLOCK.search(lines[at][:60]) and is_date_line(lines[at])):
            days, start, headlines = days + 1, at, len(lines) - at - days - 1
        elif not _is_item(lines[at], bulleted=False) or len(lines) - at > 3 * (days + 1):
            break
    if days < 2:
        return range(0)
    above = start > 1 and headlines >= days - 1 and _is_item(lines[start - 1], bulleted=False)
    return range(start - above, len(lines))


def headline_tail(lines: Sequence[str]) -> range:
    """The places of the last lines when they are headlines under no known heading.

    At least three lines in Title Case, half of them with a word that headlines say things with; names,
    scores and prices, which end articles too, have none. A short line right above them is their heading.
    """
    start = len(lines)
    said = headlines = 0
    while start > 1 and (_is_headline(lines[start - 1]) or is_section(lines[start - 1])):
        start -= 1
        headlines += not is_section(lines[start])
        said += SAID.search(lines[start]) is not None
    if headlines < FEWEST_HEADLINES or 2 * said < headlines:
        return range(0)
    heading = (
        start > 1 and len(lines[start - 1].split()) <= 4 and not lines[start - 1].endswith((".", ":", "”"))
    )
    return range(start - heading, len(lines))


def numbered_lists(lines: Sequence[str]) -> Iterator[int]:
    """The places of the most-read stories without a heading: the number of each alone on the line above.

    Three at least, numbered from one; half of them are headlines by their words or capitals. A table has
    shorter cells, and the article's own list whole sentences.
    """
    for first in (at for at, line in enumerate(lines) if line in FIRST_NUMBER):
        at, items = first, list[int]()
        while (
            at + 1 < len(lines) and lines[at].rstrip(".") == str(len(items) + 1) and _is_story(lines[at + 1])
        ):
            items.append(at + 1)
            at += 2
        told = sum(is_title_case(lines[item]) or SAID.search(lines[item]) is not None for item in items)
        if len(items) >= FEWEST_HEADLINES and 2 * told >= len(items):
            yield from range(first, at)


def _is_story(line: str) -> bool:
    return (
        line.count(" ") + 1 >= SHORTEST_STORY
        and len(line) <= LONGEST_ITEM
        and not line.endswith((".", ":", ";"))
    )


def teaser_tail(lines: Sequence[str]) -> range:
    """The places of the last lines when they are first sentences of other stories, cut short with "…".

    Two at least, with headlines above them or without.
    """
    if not lines or not lines[-1].endswith(CUT_SHORT):
        return range(0)
    start, cut = len(lines), 0
    while start > 1 and (lines[start - 1].endswith(CUT_SHORT) or _heads_teaser(lines, start - 1)):
        start -= 1
        cut += lines[start].endswith(CUT_SHORT) and len(lines[start]) >= SHORTEST_TEASER
    return range(start, len(lines)) if cut >= FEWEST_TEASERS else range(0)


def _heads_teaser(lines: Sequence[str], at: int) -> bool:
    """Whether a headline or a label stands above what is cut short."""
    line = lines[at]
    if len(line) > LONGEST_ITEM or line.endswith((".", ":", ";", ",", "”", '"', "?")):
        return False
    return is_title_case(line) or is_date_line(line)


def _is_headline(line: str) -> bool:
    return (
        len(line) <= LONGEST_ITEM
        and len(line.split()) >= PROSE_WORDS
        and not line.endswith((".", ":", ";", ",", "”", '"'))
        and not _SCORES.search(line)
        and is_title_case(line)
    )


def is_ago(line: str) -> bool:
    """Whether the line says how long ago another story came out: "Khazanah - 3 jam yang lalu"."""
    return line.endswith(("lalu", "LALU", "Lalu")) and len(line) <= LONGEST_AGO and bool(_AGO.fullmatch(line))


def is_bullet(line: str) -> bool:
    """Whether the line is only the mark or number of a list item."""
    return len(line) <= 4 and _BULLET.fullmatch(line) is not None


def _is_heading(lines: Sequence[str], at: int, inside: bool) -> bool:
    line = lines[at]
    if len(line) > LONGEST_HEADING:
        return False
    if heads_list(line):
        return True
    if not may_head_list(line):
        return False
    after = lines[at + 1] if at + 1 < len(lines) else ""
    return (
        inside
        or not after
        or bool(_BULLET.fullmatch(after[:5]) or _BULLETED.match(after[:8]))
        or heads_list(after)
        or may_head_list(after)
    )


def _is_item(line: str, bulleted: bool) -> bool:
    """Whether the line reads like a headline and not like a paragraph."""
    if line.rstrip("”\"')").endswith((".", ":", ";", ",")) and line.count(" ") >= PROSE_WORDS - 1:
        return False
    if line.endswith(":") or _TIMETABLE.match(line[:12]):
        return False
    if _SENTENCES.search(line) and not line.endswith(CUT_SHORT) and len(line.split()) >= PROSE_WORDS:
        return False
    longest = 2 * LONGEST_ITEM if bulleted or _BULLETED.match(line[:8]) else LONGEST_ITEM
    return len(line) <= longest
