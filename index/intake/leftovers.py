"""Short lines that the rules leave behind the end of a text, scored by their shape and company.

A logistic regression whose few weights are the table ``leftovers.tsv``; ``python -m train.leftovers`` makes
them from the invented pages, so no word has a weight of its own: those pages have a small world. Only lines
beside a removed one are asked, and of these no sentence, no item of a list and nothing with figures: unsure,
they stay.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import resources

from index.intake.wordlist import wordlist

TABLE = "leftovers.tsv"
LONGEST = 160  # characters of a line that is asked
TITLE_LENGTH = 35  # characters of a line that may be a title or a deck
PROSE_WORDS = 6  # and a mark at the end make a sentence
REACH = 3  # lines on either side that are a line's company
LEAST, LEAST_LONG = 2.0, 4.0  # log-odds from which a line goes, and one as long as a title

Reason = str | None  # why a line goes; None while it stays

_SENTENCE_END = (".", "!", "?", '"', "”", ":", ";", ",")
_TOLD_END = (".", '"', "”", ":", ";", ",")
_INNER_END = re.compile(r"[a-z][.!?][”\"]?\*? ")
_LISTED = re.compile(r"\d| vs |:|^[-–•*] ")  # of a list, a talk or a table that closes an article
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
_SIGNS = "|>»©#@/([→+=*"
_GLUED = re.compile(r"[a-z][A-Z]")
_WORD = re.compile(r"\w+")


def leftovers(lines: Sequence[str], reasons: Sequence[Reason]) -> Iterator[int]:
    """The places of the lines that are most probably furniture, once the rules have said what else is."""
    places = asked(lines, reasons)
    if places:
        weights = _weights()
        for at, found in zip(places, signs(lines, reasons, places), strict=True):
            least = LEAST if len(lines[at]) < TITLE_LENGTH else LEAST_LONG
            if weights[""] + sum(weights.get(sign, 0.0) for sign in found) > least:
                yield at


def asked(lines: Sequence[str], reasons: Sequence[Reason]) -> list[int]:
    """The places of the lines behind the end of the text, beside a removed one, that may be furniture."""
    end = next(
        (at for at in reversed(range(len(lines))) if reasons[at] is None and _is_prose(lines[at])), None
    )
    if end is None:
        return []
    return [
        at
        for at in range(end + 1, len(lines))
        if reasons[at] is None and any(reasons[at - 1 : at + 2]) and _may_be_furniture(lines[at])
    ]


def _may_be_furniture(line: str) -> bool:
    return not line.endswith(_TOLD_END) and _LISTED.search(line) is None


def signs(
    lines: Sequence[str], reasons: Sequence[Reason], places: Sequence[int]
) -> Iterator[tuple[str, ...]]:
    """The names of everything that is so of the lines at these places; each has its weight."""
    share = f"removed share {5 * sum(map(bool, reasons)) // len(lines)}"
    for at in places:
        steps = [step for step in range(-REACH, REACH + 1) if step]
        beside = {step: _company(lines, reasons, at + step) for step in steps}
        yield (
            share,
            *_shape(lines[at]),
            *_grammar(lines[at]),
            *(f"{step:+d} {what}" for step, what in beside.items()),
            f"between {beside[-1]} and {beside[1]}",
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


def _grammar(line: str) -> Iterator[str]:
    words = _WORD.findall(line.casefold())
    if not words:
        return
    yield f"small words {8 * sum(word in _SMALL for word in words) // len(words)}"
    yield f"calls {words[0] in _CALLS}"


def _company(lines: Sequence[str], reasons: Sequence[Reason], at: int) -> str:
    if not 0 <= at < len(lines):
        return "edge"
    if reasons[at]:
        return "removed"
    return "prose" if _is_prose(lines[at]) else "short"


def _is_prose(line: str) -> bool:
    told = line.endswith(_SENTENCE_END) or _INNER_END.search(line) is not None
    return len(line) > LONGEST or (told and len(line.split()) >= PROSE_WORDS)


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    """By sign; that of ``""`` belongs to every line."""
    table = resources.files("index.intake").joinpath(TABLE).read_text(encoding="utf-8")
    return {sign: float(weight) for weight, sign in (row.split("\t") for row in table.splitlines())}
