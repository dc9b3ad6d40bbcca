"""Names as they are compared: outlets and people are one name however they are cased or accented."""

import unicodedata


def fold_name(name: str) -> str:
    """A name without case, accents and spare spaces; two names that fold alike are one facet value.

    >>> fold_name("  Élena  VARKONDA ") == fold_name("Elena Varkonda")
    True
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold())
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).split())
