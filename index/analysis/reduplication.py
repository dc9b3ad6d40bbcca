"""Words that are said twice, with or without a change: buku-bukunya, tolong-menolong, sayur-mayur."""

import re

CLITICS = frozenset(("ku", "mu", "nya", "lah", "kah", "tah", "pun"))


def halves(compound: str) -> tuple[str, str] | None:
    """The two words of a folded, hyphenated compound, a hyphenated clitic behind them left out; else None.

    >>> halves("buku-buku-nya"), halves("u-17"), halves("satu-dua-tiga")
    (('buku', 'buku'), None, None)
    """
    first, *rest = compound.split("-")
    if len(rest) == 2 and rest[1] in CLITICS:
        rest = rest[:1]
    if len(rest) != 1 or not (first.isalpha() and rest[0].isalpha()):
        return None
    return first, rest[0]


def sounds_alike(first: str, second: str) -> bool:
    """Whether two words are one said twice with other vowels or another first sound.

    >>> sounds_alike("warna", "warni"), sounds_alike("sayur", "mayur"), sounds_alike("rusia", "ukraina")
    (True, True, False)
    """
    if second.startswith("me") and len(first) > 3 and second.endswith(first[1:]):  # karang-mengarang
        return True
    if len(first) != len(second) or len(first) < 4:
        return False
    consonants = [re.sub("[aeiou]", "", word) for word in (first, second)]
    return (len(consonants[0]) > 1 and consonants[0] == consonants[1]) or first[1:] == second[1:]
