"""What stands under a label on its own line: a name under "Reporter :", the site under "Tentang Kami"."""

import re
from collections.abc import Iterator, Sequence

from index.intake.headline_end import is_title_case

LONGEST_NAME, MOST_NAME_WORDS = 60, 6
MOST_NAMES = 2  # under one label
LONGEST_ABOUT = 400  # characters of what a site says of itself

FEWEST_TOLD = 3  # words of a writer's life

Reason = str | None  # why a line goes; None while it stays

_ROLE = re.compile(
    r"\W*(?:reporter|editor|penulis|pewarta|jurnalis|wartawan|kontributor|redaktur|fotografer|author|writer|"
    r"oleh|by|sumber|source|laporan|penerjemah|penyunting|uploader|kameramen|produser)\W*",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\W*(?:tentang(?: kami| penulis)?|about(?: us| the author)?|siapa kami)\W*", re.IGNORECASE
)
_WRITER = re.compile(
    r"\b(?:bergabung|lulusan|alumn\w+|meliput|jurnalis|wartawan|penulis|menulis|editor|redaktur|kontributor|"
    r"sejak|universitas|minat|isu|media|kolumnis|reporter|karier|pengalaman)\b"
)
_LABEL = re.compile(r"\W*[\w /&]{3,24}\W*")  # a quick look
_ENDS = (".", "!", "?", ":", ";", ",", "”", '"')


def under_labels(lines: Sequence[str], reasons: Sequence[Reason]) -> Iterator[tuple[int, str]]:
    """The places of names under the labels of reporters and sources, and of what a site says of itself."""
    yield from ((at, "byline") for at in _writers(lines, reasons))
    for at, line in enumerate(lines[:-1]):
        if reasons[at] is None or len(line) > len("tentang penulis") + 4 or not _LABEL.fullmatch(line):
            continue
        if _ROLE.fullmatch(line):
            yield from ((place, "byline") for place in _names(lines, reasons, at + 1))
        elif _ABOUT.fullmatch(line) and reasons[at + 1] is None and len(lines[at + 1]) <= LONGEST_ABOUT:
            yield at + 1, "page furniture"


def _writers(lines: Sequence[str], reasons: Sequence[Reason]) -> Iterator[int]:
    """The places of a name, and of who that is under it, as a page ends with."""
    for at in range(max(1, len(lines) // 2), len(lines)):
        told = reasons[at] is None and len(lines[at]) <= LONGEST_ABOUT and _is_name(lines[at - 1])
        if told and len(set(_WRITER.findall(lines[at].casefold()))) >= FEWEST_TOLD:
            yield from (at - 1, at)


def _names(lines: Sequence[str], reasons: Sequence[Reason], start: int) -> Iterator[int]:
    for at in range(start, min(start + MOST_NAMES, len(lines))):
        if reasons[at] is not None or not _is_name(lines[at]):
            return
        yield at


def _is_name(line: str) -> bool:
    if len(line) > LONGEST_NAME:
        return False
    bare = line.lstrip("-–•: ")
    if not bare or len(line.split()) > MOST_NAME_WORDS or line.endswith(_ENDS):
        return False
    return is_title_case(bare) or (bare != line and len(bare.split()) <= 2)
