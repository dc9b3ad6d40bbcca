"""Every way in which a word can be a known root with Indonesian affixes: what the stemmer chooses from.

Sastrawi stops at the first root that its order of rules meets. Here all are collected, so that one can be
chosen by how common the roots are and how usual the affixes.
"""

from collections.abc import Container, Iterator
from typing import NamedTuple

LEAST_ROOT = 3  # letters
LEAST_WORD = 4  # letters that a word must have to lose a prefix
LEAST_NON = 6  # letters that no word with non- has: nonton is none
MOST_PREFIXES = 3

_VOWELS = frozenset("aeiou")
_PARTICLES = frozenset(("lah", "kah", "tah", "pun"))
_POSSESSIVES = frozenset(("ku", "mu"))
# Prefix → the prefixes that may stand inside it: di-per-, meng-ke-, ber-peng-.
_INSIDE = {
    "di": frozenset(("per", "pe", "ber", "ke", "ter", "se", "peN")),
    "meN": frozenset(("per", "pe", "ber", "ke", "ter", "se")),
    "peN": frozenset(("per", "pe", "ber", "ke", "ter", "se")),
    "per": frozenset(("se", "ke", "ber")),
    "ber": frozenset(("ke", "se", "pe", "peN", "per", "ter")),
    "ter": frozenset(("per", "pe", "peN", "ke", "ber", "se")),
    "ke": frozenset(("ber", "ter", "se", "pe", "peN", "per")),
    "se": frozenset(("pe", "peN", "ke", "ber", "ter", "per", "meN", "di", "se")),
    "ku": frozenset(("per", "ke", "ber")),
    "kau": frozenset(("per",)),
    "non": frozenset(("pe", "peN", "per", "ke", "ber")),
    "ketidak": frozenset(("ber", "ter", "se", "meN", "ke", "pe", "peN", "per")),
}
_NOTHING: frozenset[str] = frozenset()


class Analysis(NamedTuple):
    """A root, and how it became the word.

    ``prefixes`` names each prefix from the outside, with the sound that it took: ``"meN>k-"`` is a meng-
    whose root begins with the k that is not heard (mengirim), ``"meN=k-"`` one that left it (mengkritik).
    """

    root: str
    prefixes: str
    suffix: str  # "", "an", "kan", "i", "wan" …
    clitics: str  # "", "nya", "ku", "lah", "nya+lah" …

    @property
    def affixes(self) -> tuple[str, str]:
        """What a table of affixes counts."""
        return self.prefixes, self.suffix


def analyses(word: str, roots: Container[str]) -> list[Analysis]:
    """All ways to make a folded word of letters from one of ``roots``; the word itself is none of them.

    >>> [(found.root, found.prefixes, found.suffix) for found in analyses("mengakui", {"aku", "kaku"})]
    [('aku', 'meN-', 'i'), ('kaku', 'meN>k-', 'i')]
    >>> sorted({found.root for found in analyses("mengarang", {"arang", "karang", "garang"})})
    ['arang', 'karang']
    """
    found = []
    for base, suffix, clitics in _without_suffixes(word):
        if len(base) < LEAST_ROOT:
            continue
        if base in roots and base != word:
            found.append(Analysis(base, "", suffix, clitics))
        for rest, prefixes in _without_prefixes(base):
            if rest in roots:
                found.append(Analysis(rest, prefixes, suffix, clitics))
    return found


def _without_prefixes(base: str) -> Iterator[tuple[str, str]]:
    """What may be left of a base, and the chain of prefixes that it lost."""
    waiting = [(base, "", "")]
    while waiting:
        word, chain, outer = waiting.pop()
        if len(word) < LEAST_WORD:
            continue
        inside = _INSIDE.get(outer, _NOTHING)
        for rest, kind, prefix in _prefixes(word):
            if len(rest) < LEAST_ROOT or (outer and kind not in inside):
                continue
            longer = f"{chain}{prefix}-"
            yield rest, longer
            if longer.count("-") < MOST_PREFIXES:
                waiting.append((rest, longer, kind))


def _prefixes(word: str) -> list[tuple[str, str, str]]:
    """(rest, kind of prefix, prefix with its sound) for each prefix that a word may begin with."""
    two = word[:2]
    if two == "me":
        return _nasal(word, "meN")
    if two == "pe":
        return _nasal(word, "peN") + _per(word) + _said_twice(word)
    if two in ("be", "te"):
        return _ber_or_ter(word) + _said_twice(word)
    if two == "ke":
        found = [(word[2:], "ke", "ke")]
        return [*found, (word[7:], "ketidak", "ketidak")] if word.startswith("ketidak") else found
    if two in ("di", "se", "ku"):
        return [(word[2:], two, two)]
    if word.startswith("kau") or (word.startswith("non") and len(word) > LEAST_NON):
        return [(word[3:], word[:3], word[:3])]
    return _said_twice(word)


def _said_twice(word: str) -> list[tuple[str, str, str]]:
    """The first sound said twice: rerumputan, pepohonan, lelembut."""
    return [(word[2:], "Ce", "Ce")] if word[0] == word[2] and word[1] == "e" else []


def _ber_or_ter(word: str) -> list[tuple[str, str, str]]:
    """ber- and ter-, which lose their r before another one and before -er- (berenang, bekerja)."""
    kind = word[0] + "er"
    if word[2] == "r":
        return [(word[3:], kind, kind), (word[2:], kind, kind)]
    if word[2] not in _VOWELS and word[3:5] == "er":
        return [(word[2:], kind, word[:2])]
    return [(word[3:], kind, "bel")] if word.startswith("belaj") else []


def _per(word: str) -> list[tuple[str, str, str]]:
    """per-, which loses its r before another one (memperumit), and pe- before any consonant (petani)."""
    if word[2] == "r":
        return [(word[3:], "per", "per"), (word[2:], "pe", "per")]
    if word.startswith("pelaj"):
        return [(word[3:], "pe", "pel")]
    return [] if word[2] in _VOWELS or word[2] in "lmnwy" else [(word[2:], "pe", "pe")]


def _nasal(word: str, kind: str) -> list[tuple[str, str, str]]:
    """meN- and peN-, by the sound that follows."""
    rest, third, fourth = word[2:], word[2], word[3]
    if third == "m":
        if fourth in _VOWELS:
            return [(rest, kind, kind), ("p" + word[3:], kind, kind + ">p")]
        if fourth in "bfv":
            return [(word[3:], kind, kind)]
        return [(word[3:], kind, kind + "=p")] if fourth == "p" else []
    if third == "n":
        return _after_n(word, kind)
    return [(rest, kind, kind)] if third in "lrwy" else []


def _after_n(word: str, kind: str) -> list[tuple[str, str, str]]:
    rest, fourth, fifth = word[2:], word[3], word[4:5]
    if fourth in _VOWELS:
        return [(rest, kind, kind), ("t" + word[3:], kind, kind + ">t")]
    if fourth in "dcjzs":
        return [(word[3:], kind, kind)]
    if fourth == "t":
        return [(word[3:], kind, kind + "=t")]
    if fourth == "y":
        return [(rest, kind, kind), ("s" + word[4:], kind, kind + ">s")] if fifth in _VOWELS else []
    if fourth != "g" or not fifth:
        return []
    if fifth in _VOWELS:
        vowel = [(word[4:], kind, kind), ("k" + word[4:], kind, kind + ">k"), (rest, kind, kind)]
        return [*vowel, (word[5:], kind, kind + "ge")] if fifth == "e" and len(word) > 6 else vowel
    if fifth in "ghq":
        return [(word[4:], kind, kind)]
    return [(word[4:], kind, kind + ("=k" if fifth == "k" else "=?"))]  # mengkritik; penglihatan


def _without_suffixes(word: str) -> Iterator[tuple[str, str, str]]:
    """(base, suffix, clitics) for each set of suffixes that a word may end with, none among them."""
    for base, clitics in without_clitics(word):
        yield base, "", clitics
        size = len(base)
        if size <= LEAST_ROOT:
            continue
        end = base[-2:]
        if end == "an":
            yield base[:-2], "an", clitics
            if base[-3] in "kw":
                yield base[:-3], base[-3:], clitics
        elif end[1] == "i" and end != "ii":
            yield base[:-1], "i", clitics
            if base.endswith("isasi"):
                yield base[:-5], "isasi", clitics
        elif end == "me" and base.endswith("isme"):
            yield base[:-4], "isme", clitics


def without_clitics(word: str) -> list[tuple[str, str]]:
    """(what is left, clitics) for each set of clitics that a word may end with, none first, most last."""
    bases = [(word, "")]
    if len(word) > LEAST_ROOT + 2 and word[-3:] in _PARTICLES:
        bases.append((word[:-3], word[-3:]))
    for base, particle in bases[:]:
        plus = f"+{particle}" if particle else ""
        if base.endswith("nya") and len(base) > LEAST_ROOT + 2:
            bases.append((base[:-3], "nya" + plus))
        elif base[-2:] in _POSSESSIVES and len(base) > LEAST_ROOT + 1:
            bases.append((base[:-2], "ku" + plus))
    return bases
