"""What is so of a line and of the lines about it: the signs that ``leftovers`` weighs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from index.intake.headline_end import is_title_case
from index.intake.interface import is_word_of_notices, is_word_of_switches
from index.intake.prose import is_paragraph, is_prose
from index.intake.wordlist import wordlist

TITLE_LENGTH = 25  # characters of a line that may be the title
REACH = 3  # lines on either side that are a line's company
NEAR = 5  # lines on either side among which removed ones are counted
FAR = 100  # lines on which a look back is taken

Reason = str | None  # why a line goes; None while it stays
Zone = Literal["above", "head", "text", "tail"]

_SMALL = wordlist(
    """
    yang di dan itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka
    lebih kata tahun sudah atau saat oleh menjadi orang ia telah adalah seperti sebagai bahwa dapat para harus
    namun kita dua satu masih hari hanya kepada kami setelah lalu belum lain dia kalau banyak menurut anda
    hingga tak baru ketika saja sekitar secara sementara tapi sangat hal sehingga
    """
)
_CALLS = wordlist(
    """
    baca simak klik ikuti lihat bagikan gabung dapatkan tonton saksikan unduh download kirim tulis cek follow
    share
    """
)
_SAID = re.compile(r"\b(?:kata|ujar|ucap|tutur|jelas|ungkap|tegas|menurut|mengatakan|menyebut|menjelaskan)\b")
_VERB = re.compile(r"\b(?:me(?:m|n|ng|ny)?|di|ber|ter)[a-z]{4,}\b")
_DATED = re.compile(r"\b(?:19|20)\d\d(?: ?[-|,] ?[\d:. ]{4,8}(?:WI[BT]|WITA)?)?$")
_DAY = re.compile(r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)")
_SIGNS = "|>»©#@/([→+=*"
_GLUED = re.compile(r"[a-z][A-Z]")
_WORD = re.compile(r"\w+")
_KINDS = {  # of removed lines
    "byline": "byline",
    "photo credit": "photo",
    "advert": "advert",
    "list of other stories": "list",
    "related link": "link",
    "share notice": "share",
    "newsletter": "share",
    "date of publication": "day",
    "copyright": "copyright",
    "comments": "comments",
    "embedded post": "post",
    "repeated block": "repeat",
}


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the parts of a page begin and end, as far as the rules can tell."""

    title: int  # the place of the first line that may be the title, 0 when none is
    lead: int  # that of the first paragraph below it; the number of lines when there is none
    end: int  # that of the last line of prose, -1 when there is none
    share: int  # of the lines that are removed, in fifths

    def zone(self, at: int) -> Zone:
        """Where in the page a line stands."""
        if at > self.end:
            return "tail"
        if at >= self.lead:
            return "text"
        return "head" if at >= self.title else "above"


def layout(lines: Sequence[str], reasons: Sequence[Reason]) -> Layout:
    """The parts of a page of at least one line."""
    left = [at for at, reason in enumerate(reasons) if reason is None]
    title = next((at for at in left if _may_be_title(lines[at])), 0)
    return Layout(
        title,
        next((at for at in left if at > title and is_paragraph(lines[at])), len(lines)),
        next((at for at in reversed(left) if is_prose(lines[at])), -1),
        5 * (len(lines) - len(left)) // len(lines),
    )


def _may_be_title(line: str) -> bool:
    if len(line) < TITLE_LENGTH or line[-1] == "." or "|" in line:
        return False
    return _DATED.search(line[-24:]) is None


def signs(lines: Sequence[str], reasons: Sequence[Reason], where: Layout, at: int) -> Iterator[str]:
    """The names of everything that is so of the line at ``at``; each has its weight."""
    zone, line = where.zone(at), lines[at]
    yield f"{zone}"
    yield f"{zone} share {where.share}"
    yield from (f"{zone} {sign}" for sign in _shape(line))
    yield from _grammar(line)
    yield f"title said {_said_again(line, lines[where.title])}"
    beside = {step: _company(lines, reasons, at + step) for step in range(-REACH, REACH + 1) if step}
    yield from (f"{zone} {step:+d} {what}" for step, what in beside.items())
    yield f"{zone} between {_roughly(beside[-1])} and {_roughly(beside[1])}"
    yield f"{zone} near {sum(map(bool, reasons[max(0, at - NEAR) : at + NEAR + 1]))}"
    if zone == "tail":
        yield f"tail lines {min(len(lines) - where.end - 1, 8)}"
        yield from (f"tail behind {kind}" for kind in _kinds(reasons[max(where.end + 1, at - FAR) : at]))
    elif zone == "head":
        yield f"head lines {min(where.lead - where.title - 1, 6)}"
        yield from (
            f"head has {kind}"
            for kind in _kinds(reasons[where.title + 1 : min(where.lead, where.title + FAR)])
        )


def _shape(line: str) -> Iterator[str]:
    words = line.split()
    yield f"words {min(len(words), 12)}"
    yield f"length {min(len(line) // 20, 8)}"
    yield f"ends {'a' if line[-1].isalnum() else line[-1]}"
    first = line[0]
    yield f"opens {'A' if first.isupper() else 'a' if first.islower() else '1' if first.isdigit() else '*'}"
    yield f"capitals {6 * sum(word[:1].isupper() for word in words) // len(words)}"
    yield from (f"has {sign}" for sign in _SIGNS if sign in line)
    if _GLUED.search(line):
        yield "has glued words"
    if "http" in line or "www" in line:
        yield "has address"
    if line.isupper():
        yield "all capitals"
    elif is_title_case(line):
        yield "title case"
    if _DAY.search(line):
        yield "has a day"
    if any(map(str.isdigit, line)):
        yield "has digits"


def _grammar(line: str) -> Iterator[str]:
    words = _WORD.findall(line.casefold())
    if not words:
        return
    yield f"small words {8 * sum(word in _SMALL for word in words) // len(words)}"
    yield f"calls {words[0] in _CALLS}"
    yield f"notice words {4 * sum(map(is_word_of_notices, words)) // len(words)}"
    yield f"verbs {min(len(_VERB.findall(line)), 3)}"
    if any(map(is_word_of_switches, words)):
        yield "switch word"
    if _SAID.search(line):
        yield "somebody says"


def _said_again(line: str, title: str) -> int:
    """How many of a line's words the title has, in thirds."""
    words, known = _WORD.findall(line.casefold()), set(_WORD.findall(title.casefold()))
    return 3 * sum(word in known for word in words) // max(1, len(words))


def _company(lines: Sequence[str], reasons: Sequence[Reason], at: int) -> str:
    if not 0 <= at < len(lines):
        return "edge"
    if reason := reasons[at]:
        return _KINDS.get(reason, "furniture")
    return "prose" if is_prose(lines[at]) else "short"


def _roughly(company: str) -> str:
    return company if company in ("edge", "prose", "short") else "removed"


def _kinds(reasons: Sequence[Reason]) -> set[str]:
    return {_KINDS.get(reason, "furniture") for reason in reasons if reason}
