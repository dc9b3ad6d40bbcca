"""Signs that a narrow encoding lacks, as plain ones: a dash costs its length, a letter its accent."""

import codecs
import unicodedata

PLAIN = {"–": "-", "—": "-", "·": "-", "…": "...", "“": '"', "”": '"', "‘": "'", "’": "'", "━": "-"}
NARROW = "telusur.narrow"  # the name under which streams know it
UNKNOWN = "?"


def plainer(error: UnicodeError) -> tuple[str, int]:
    """What stands for signs that cannot be encoded, and where to go on; for ``codecs.register_error``."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_plain, error.object[error.start : error.end])), error.end


def _plain(sign: str) -> str:
    r"""A sign in ASCII.

    >>> "".join(map(_plain, "Médan – 北\u0301"))
    'Medan - ?'
    """
    if sign.isascii() or unicodedata.combining(sign):
        return sign if sign.isascii() else ""
    letters = unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode()
    return PLAIN.get(sign) or letters or UNKNOWN


codecs.register_error(NARROW, plainer)
