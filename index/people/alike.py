"""Names that are spelt alike but not the same: of all pairs of an archive those that may be misprints.

Nobody can hold each name to each other one, so names are held to those that share a place to look: all words
but one, and of that one its beginning, its end or its consonants.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import OSA

from index.people.clusters import Clusters
from index.people.spelling import GENERATIONS, Tokens

FEW = 10  # names that share all words but one are all held to each other; more by the odd word's parts,
MOST_ALIKE = 30  # … of which more than so many share one part: that tells nobody apart
PART = 3  # letters of a beginning and of an end
SHORTEST = 4  # letters of a word that may have a misprint
LONG = 7  # letters of a word that may have two,
LOOSE = 5  # … where company must tell the rest
LEAST_LONG = 9  # letters of a name that may have one in each of two words


Pair = tuple[int, int]


class NearPair(NamedTuple):
    """Two clusters whose names differ in one word by a letter or two, or by what is stuck to it."""

    fewer: int  # the one with fewer articles
    more: int
    place: int  # of the word that differs
    sharing: int  # names that share all of their other words
    slight: bool = False  # by a letter of a word so short that names alone do not tell


_CONSONANTS = str.maketrans("", "", "aeiou")
_STUCK = re.compile(
    r"(?:me|di|ber|ter)[a-z]{4,}"
    r"|akan|bersama|dalam|dari|dengan|hingga|iang|jadi|juga|karena|kata|kembali|kepada|pada|resmi|saat"
    r"|sebagai|selaku|sempat|serta|setelah|soal|sudah|telah|terkait|ujar|untuk|usai"
    r"|(?<![0-9])[0-9]{1,2}"
)  # "iang" is the key of "yang"
SHORTEST_STUCK = 3  # letters of a word that another one, or a number on a shirt, may be stuck to


def near_pairs(clusters: Clusters) -> Iterator[NearPair]:
    """All pairs of names that differ in one word by a letter or two."""
    for place, group in _groups(clusters):
        pairs = combinations(group, 2) if len(group) <= FEW else _parted(clusters, place, group)
        for one, other in pairs:
            if _are_near(clusters, one, other, place):
                yield NearPair(*_fewer_first(clusters, one, other), place, len(group))
            elif _are_slight(clusters, one, other, place):
                yield NearPair(*_fewer_first(clusters, one, other), place, len(group), slight=True)


def respelt_pairs(clusters: Clusters) -> Iterator[Pair]:
    """Names whose first and last words begin alike: those that differ by a letter, or by one in two words."""
    groups: dict[tuple[str, str, int], list[tuple[str, int]]] = {}
    for number in clusters.full:
        words = clusters.tokens[number]
        if GENERATIONS.isdisjoint(words):
            name = " ".join(words)
            if len(name) >= LEAST_LONG:
                ends = words[0][:PART], words[-1][:PART], len(words)
                groups.setdefault(ends, []).append((name, number))
    for group in groups.values():
        if 1 < len(group) <= MOST_ALIKE:
            for (name, one), (meant, other) in combinations(group, 2):
                letters = OSA.distance(name, meant, score_cutoff=2)
                if 0 < letters <= 2 and letters <= _differing(clusters.tokens[one], clusters.tokens[other]):
                    yield _fewer_first(clusters, one, other)


def difference(clusters: Clusters, pair: NearPair) -> tuple[str, str]:
    """The words that differ, the rarer name's first: as they are written or their keys, which are closer."""
    keys = clusters.tokens[pair.fewer][pair.place], clusters.tokens[pair.more][pair.place]
    written = clusters.spelt(pair.fewer)[pair.place], clusters.spelt(pair.more)[pair.place]
    return written if OSA.distance(*written) < OSA.distance(*keys) else keys


def has_stuck(word: str, other: str) -> bool:
    """Whether a word is the other with the sentence's next one or a number stuck to it: "Karvomengatakan".

    No number to another one: "Nomor10" is not "Nomor1" with a nought.
    """
    return (
        len(other) >= SHORTEST_STUCK
        and word.startswith(other)
        and _STUCK.fullmatch(word, len(other)) is not None
    )


def is_slip(word: str, other: str) -> bool:
    """Whether letters are missing or have changed places: "Berman" for "Borman" is rather another name."""
    return len(word) != len(other) or sorted(word) == sorted(other)


def _groups(clusters: Clusters) -> Iterator[tuple[int, list[int]]]:
    """Names that share all words but the one at a place."""
    firsts: dict[str, list[int]] = {}  # names of two words, as nearly all are, by each of them
    lasts: dict[str, list[int]] = {}
    longer: dict[tuple[int, str], list[int]] = {}
    for number in clusters.full:
        words = clusters.tokens[number]
        if len(words) == 2:
            if GENERATIONS.isdisjoint(words):
                firsts.setdefault(words[0], []).append(number)
                lasts.setdefault(words[1], []).append(number)
        elif GENERATIONS.isdisjoint(words):
            for place in range(len(words)):
                rest = " ".join([*words[:place], "", *words[place + 1 :]])
                longer.setdefault((place, rest), []).append(number)
    yield from ((0, group) for group in lasts.values() if len(group) > 1)
    yield from ((1, group) for group in firsts.values() if len(group) > 1)
    yield from ((place, group) for (place, _), group in longer.items() if len(group) > 1)


def _parted(clusters: Clusters, place: int, group: list[int]) -> set[tuple[int, int]]:
    """The pairs of a larger group whose odd words have a part in common."""
    parts: dict[str, list[int]] = {}
    for number in group:
        for part in _parts(clusters.tokens[number][place]):
            parts.setdefault(part, []).append(number)
    return {pair for part in parts.values() if 1 < len(part) <= MOST_ALIKE for pair in combinations(part, 2)}


@lru_cache(maxsize=2**16)
def _parts(word: str) -> tuple[str, str, str]:
    consonants = "".join(sorted(word.translate(_CONSONANTS)))
    return f"{word[:PART]}-", f"-{word[-PART:]}", consonants


def _are_near(clusters: Clusters, one: int, other: int, place: int) -> bool:
    """Whether one or two letters make one name of another, both of which have all words but one in common."""
    word, meant = clusters.tokens[one][place], clusters.tokens[other][place]
    if word == meant or (word[0] != meant[0] and word[-1] != meant[-1]):
        return False  # as most; the rest costs more
    return (
        is_near(word, meant, LOOSE)
        or is_cut(word, meant, place == 0)
        or is_near(clusters.spelt(one)[place], clusters.spelt(other)[place], LOOSE)
    )


def _are_slight(clusters: Clusters, one: int, other: int, place: int) -> bool:
    """Whether a letter of a short word makes one name of another: "Budi ten Har" of "Budi ten Haar"."""
    if min(len(clusters.tokens[one][place]), len(clusters.tokens[other][place])) > SHORTEST:
        return False  # as most; a key is hardly shorter than its word
    word, meant = clusters.spelt(one)[place], clusters.spelt(other)[place]
    if clusters.tokens[one] == clusters.tokens[other]:
        return False  # spellings of one name
    if not 1 < min(len(word), len(meant)) < SHORTEST or (word[0] != meant[0] and word[-1] != meant[-1]):
        return False
    return word.isalpha() and meant.isalpha() and OSA.distance(word, meant, score_cutoff=1) == 1


def _fewer_first(clusters: Clusters, one: int, other: int) -> tuple[int, int]:
    if (clusters.weights[one], -one) > (clusters.weights[other], -other):
        return other, one
    return one, other


def is_near(word: str, other: str, long: int = LONG) -> bool:
    """Whether a letter, in ``long`` words two, makes one word of another; not both its first and its last."""
    if word[0] != other[0] and word[-1] != other[-1]:
        return False
    shorter, longer = len(word), len(other)
    if shorter > longer:
        shorter, longer = longer, shorter
    most = 2 if shorter >= long else 1
    return (
        shorter >= SHORTEST
        and longer - shorter <= most
        and word.isalpha()
        and other.isalpha()  # figures are no misprints of each other
        and OSA.distance(word, other, score_cutoff=most) <= most
    )


def is_cut(word: str, other: str, given: bool) -> bool:
    """Whether a word begins with another: "Alexander" with "Alex", or a name with a verb stuck to it."""
    if len(word) < len(other):
        word, other = other, word
    if not word.startswith(other):
        return False
    least = SHORTEST if given else SHORTEST + 1
    return (len(other) >= least and word.isalpha()) or has_stuck(word, other)


def _differing(one: Tokens, other: Tokens) -> int:
    """How many words of two names of as many differ."""
    return sum(map(str.__ne__, one, other))
