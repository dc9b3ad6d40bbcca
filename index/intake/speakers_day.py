"""The weekday on which somebody speaks, where an agency prints it bare: "kata Jaya di Jakarta, Jumat."."""

import re
from datetime import date, timedelta

from index.intake.days import WEEKDAYS
from index.intake.tense import sentence_before, speaks

LATEST = 4  # days from a day that the text dates to the one on which it was told
EARLIEST = -2  # the dated day may be one just ahead, too

_BARE = re.compile(
    rf", (?P<weekday>{'|'.join(sorted((name.capitalize() for name in WEEKDAYS), key=len, reverse=True))})"
    r"(?: (?:malam|pagi|siang|sore|petang|dini hari))?(?=[.\n\"”]|$)"
)


def speakers_day(text: str, dated: date) -> tuple[date, str] | None:
    """The day of speaking nearest to a dated one, two days before it to four after, and its words.

    None where no weekday stands bare at the end of a sentence in which somebody speaks.

    >>> speakers_day("Panen Rabu (12/1/2022).\\nGaram naik, kata Jaya di Ranum, Jumat.", date(2022, 1, 12))
    (datetime.date(2022, 1, 14), 'Jumat')
    """
    for found in _BARE.finditer(text):
        if not speaks(sentence_before(text, found.start())):
            continue
        ahead = (WEEKDAYS[found["weekday"].casefold()] - dated.weekday() - EARLIEST) % 7 + EARLIEST
        return dated + timedelta(days=ahead), found["weekday"]
    return None
