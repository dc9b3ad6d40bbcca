"""The stem of an Indonesian word: the likeliest of all roots that affixes could have made it from.

How likely a root is, is a sum of logarithms to the base of 2: how usual its affixes are together, and how
common the root is in a large corpus. Sastrawi's choice has a start over the others.
"""

from functools import lru_cache

from index.analysis.affixes import LEAST_ROOT, Analysis, analyses, without_clitics
from index.analysis.lexicon import Lexicon, lexicon
from index.analysis.own_stems import OWN_STEMS
from index.analysis.reduplication import CLITICS, halves, sounds_alike
from index.analysis.sastrawi import sastrawi
from index.analysis.spellings import USUAL

# Tuned on one half of the words of ``bench.stems``.
COMMON = 0.8  # how much a root's weight counts beside its affixes'
THEIRS = 1.0  # the start of Sastrawi's choice
LEAST = -10.0  # a word whose likeliest root is less likely is left as it is: a name, an error, a foreign word
UNSEEN = -17.0  # the weight of affixes that the corpus does not have together
LEAST_OWNED = 4  # letters of an unknown word that loses its -nya


def indonesian_stem(word: str) -> str:
    """The root of a folded word; of one that is said twice, that of its parts.

    >>> [indonesian_stem(word) for word in ("kerusakan", "mengatakan", "perbankan", "bekasi", "ijinnya")]
    ['rusak', 'kata', 'bank', 'bekasi', 'izin']
    >>> [indonesian_stem(word) for word in ("buku-bukunya", "meniru-nirukan", "gerak-gerik", "ke-2")]
    ['buku', 'tiru', 'gerak', 'ke-2']
    """
    return _compound_stem(word) if "-" in word else _stem(word)


def core(stem: str) -> str:
    """What every word that has the stem holds in a row: of a root, its first sound may be lost to a prefix.

    >>> core("pukul"), core("risiko"), core("kpk")
    ('ukul', 'siko', 'kpk')
    """
    if stem not in lexicon().roots:
        return stem
    words = _written().get(stem)
    return words if words is not None else _sounding(stem)


@lru_cache(maxsize=1)
def _written() -> dict[str, str]:
    """Stem → what the words have in common that are folded to it, or are exceptions with it."""
    found: dict[str, str] = {}
    for spelling, stem in USUAL.items():
        found[stem] = _common(found.get(stem, _sounding(stem)), _sounding(spelling))
    for word, stem in OWN_STEMS.items():
        found[stem] = _common(found.get(stem, _sounding(stem)), word)
    return found


def _sounding(root: str) -> str:
    """A root without the first letter, where a nasal prefix can take it away."""
    return root[1:] if root[0] in "ptks" else root


def _common(one: str, other: str) -> str:
    """The longest row of letters that both have; the first of several."""
    rows = (one[start:end] for start in range(len(one)) for end in range(start + 1, len(one) + 1))
    return max((row for row in rows if row in other), key=len, default="")


def _stem(word: str) -> str:
    root = _root(word)
    return USUAL.get(root, root)


def _root(word: str) -> str:
    known = lexicon()
    own = OWN_STEMS.get(word)
    if own is not None:
        return own
    if word in known.roots or word in known.whole or len(word) <= LEAST_ROOT:
        return word
    base, clitics = without_clitics(word)[-1]
    owned = clitics.startswith("nya")
    if clitics and (base in known.whole or base in OWN_STEMS or (owned and base in known.roots)):
        return OWN_STEMS.get(base, base)
    root = likeliest(word, known)
    if root is None and owned and len(base) >= LEAST_OWNED:
        return base
    return root or word


def likeliest(word: str, known: Lexicon) -> str | None:
    """The likeliest root of a word; None where there is none, or none that is likely enough.

    Roots that are equally likely go by the alphabet.
    """
    scores: dict[str, float] = {}
    for found in analyses(word, known.roots):
        score = likelihood(found, known)
        if score > scores.get(found.root, LEAST):
            scores[found.root] = score
    if not scores:
        return None
    best = max(sorted(scores), key=scores.__getitem__)
    near = [root for root, score in scores.items() if score > scores[best] - THEIRS]
    if len(near) > 1:
        theirs = str(sastrawi().stem_word(word))
        return theirs if theirs in near else best
    return best


def likelihood(found: Analysis, known: Lexicon) -> float:
    """The sum of weights of an analysis."""
    affixes = known.affixes.get(found.affixes, UNSEEN)
    return affixes + known.clitics.get(found.clitics, UNSEEN) + COMMON * known.weights.get(found.root, 0)


def _compound_stem(word: str) -> str:
    """Of two words that mean one, the stem of the first; another compound stays as it is."""
    words = halves(word)
    if words is None:
        return word
    first, second = words
    stem = _stem(first)
    alike = first == second or second in CLITICS or stem in (_stem(second), _stem("me" + second))
    return stem if alike or sounds_alike(first, second) else word
