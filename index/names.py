"""Names as they are compared: outlets and people are one name however they are cased or accented."""

import unicodedata

from index.analysis.tokens import APOSTROPHES, IGNORABLE

_SILENT = frozenset(APOSTROPHES + IGNORABLE)


def fold_name(name: str) -> str:
    """A name without case, accents, apostrophes and spare spaces; names that fold alike are one facet value.

    >>> fold_name("  Élena  VARKONDA ") == fold_name("Elena Varkonda")
    True
    >>> fold_name("Ma’ruf Amin") == fold_name("Ma'ruf Amin") == fold_name("Maruf Amin")
    True
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c) and c not in _SILENT).split())
