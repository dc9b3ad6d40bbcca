"""The weekday on which somebody speaks, where an agency prints it bare: "kata Jaya di Jakarta, Jumat."."""

import re
from datetime import date, timedelta

from index.intake.days import WEEKDAYS
from index.intake.tense import sentence_before, speaks

EARLIEST = -2  # the dated day may be one just ahead, too
LATEST_ELSEWHERE = 3  # a paper's "Jumat" behind Senin (10/1) is mostly the one that is gone
AFTER = 40  # characters behind the weekday in which its sentence may say that somebody speaks
HEAD = 600  # characters in which an agency's dateline stands

_WEEKDAY = (
    rf"(?P<weekday>{'|'.join(sorted((name.capitalize() for name in WEEKDAYS), key=len, reverse=True))})"
    r"(?: (?:malam|pagi|siang|sore|petang|dini hari|WIB))?"
)
_BARE = re.compile(rf", {_WEEKDAY}(?=[.\n\"”]|,(?! ?\d)|$)")
# An agency's own day stands bare in any sentence: "di Ranum, Jumat", "menguat pada Jumat pagi".
_AGENCY = re.compile(r"\((?:ANTARA|Antara)\b")
_OWN = re.compile(
    rf"(?:, |\bpada (?:hari )?){_WEEKDAY}(?=[.;\n\"”]|,(?! ?\d)|$| [a-z])"
    r"(?! (?:lalu|silam|pekan|minggu|mendatang|depan|nanti|besok|itu|dan|hingga|sampai|atau)\b)"
)


def speakers_day(text: str, dated: date) -> tuple[date, str] | None:
    """The day of speaking nearest to a dated one, two days before it to four after, and its words.

    None where no weekday stands bare in a sentence in which somebody speaks, or in any sentence of an agency,
    and where it lies four days after in a text that is no agency's.

    >>> speakers_day("Panen Rabu (12/1/2022).\\nGaram naik, kata Jaya di Ranum, Jumat.", date(2022, 1, 12))
    (datetime.date(2022, 1, 14), 'Jumat')
    """
    agency = _AGENCY.search(text, 0, HEAD) is not None
    for found in (_OWN if agency else _BARE).finditer(text):
        if agency or speaks(sentence_before(text, found.start())) or _speaks_on(text, found.end()):
            ahead = (WEEKDAYS[found["weekday"].casefold()] - dated.weekday() - EARLIEST) % 7 + EARLIEST
            if not agency and ahead > LATEST_ELSEWHERE:
                return None
            return dated + timedelta(days=ahead), found["weekday"]
    return None


def _speaks_on(text: str, at: int) -> bool:
    """Whether somebody speaks behind a comma: ", Jumat, mengatakan"."""
    return text[at : at + 1] == "," and speaks(text[at : at + AFTER])
