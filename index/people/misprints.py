"""Names that are a letter away from another one: misprints, told from other people by what else they share.

"Nahrawi" is nobody's name but one man's, so "Iman Nahrawi" is "Imam Nahrawi"; but "Rian Susanto" is not
"Dian Susanto".
"""

import re
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from index.people.clusters import Clusters
from index.people.spelling import GENERATIONS, Tokens

MISPRINT = "misprint"
MOST_SHARING = 30  # names that share all words but one; what more share tells nobody apart
ALIKE = 3  # letters with which words of larger groups begin that are held to each other
SHORTEST = 4  # letters of a word that may have a misprint
LONG = 7  # letters of a word that may have two
ALONE = 6  # letters of words, less one, of which none may be right; fewer where one only lacks a letter
ENOUGH = 1_000  # names in which a word that is in no other name is hardly a given name
RAREST = 4  # other names that have one of the shared words at most, where two letters differ
RARE = 8  # … where one does, in an archive of ENOUGH names: then it tells a person apart
FAR = 5  # times the articles of a misprint by two letters that the right name has;
COMMONER = 3  # times the articles of a misprint that the right name has, where both are words of other names

NearPair = tuple[int, int, int]  # two clusters, and how many names share all words but the one that differs

_VOWELS = frozenset("aeiou")
_VERB = re.compile(r"(?:me|di|ber|ter)[a-z]{4,}|iang")  # "yang" by its key


def link_misprints(clusters: Clusters, pairs: Iterable[NearPair]) -> None:
    """Link each name that is a misprint of one that more articles have, of ``near_pairs``."""
    for number, right, sharing in sorted(pairs):
        if clusters.root(number) == clusters.root(right) or not _is_misprint(
            clusters, number, right, sharing
        ):
            continue
        if number not in clusters.links:
            clusters.link(number, right, MISPRINT)
        elif right not in clusters.links:
            clusters.link(right, number, MISPRINT)


def near_pairs(clusters: Clusters) -> Iterator[NearPair]:
    """Names that differ in one word by a letter or two, the one with fewer articles first.

    With them comes how many names share all of their other words.
    """
    groups: dict[tuple[int, Tokens], list[tuple[str, int]]] = {}
    for number in clusters.full:
        words = clusters.tokens[number]
        if GENERATIONS.isdisjoint(words):
            for place in range(len(words)):
                rest = (*words[:place], *words[place + 1 :])
                groups.setdefault((place, rest), []).append((words[place], number))
    for (place, _), group in groups.items():
        for odd in [group] if len(group) <= MOST_SHARING else _parted(group):
            for at, (word, number) in enumerate(odd):
                for other, another in odd[at + 1 :]:
                    if _is_near(word, other) or _is_cut(word, other, place == 0):
                        fewer, more = sorted((number, another), key=lambda one: (clusters.weights[one], -one))
                        yield fewer, more, len(group)


def _parted(group: list[tuple[str, int]]) -> Iterator[list[tuple[str, int]]]:
    """Those of many names that begin alike, where they are few enough to be held to each other."""
    parts: dict[str, list[tuple[str, int]]] = {}
    for word, number in group:
        parts.setdefault(word[:ALIKE], []).append((word, number))
    yield from (part for part in parts.values() if len(part) <= MOST_SHARING)


def _is_near(word: str, other: str) -> bool:
    """Whether one or two letters make one word of another; not both its first and its last."""
    if word[0] != other[0] and word[-1] != other[-1]:
        return False
    shorter = min(len(word), len(other))
    most = 2 if shorter >= LONG else 1
    return (
        shorter >= SHORTEST
        and word.isalpha()
        and other.isalpha()  # figures are no misprints of each other
        and abs(len(word) - len(other)) <= most
        and OSA.distance(word, other, score_cutoff=most) <= most
    )


def _is_cut(word: str, other: str, given: bool) -> bool:
    """Whether a word begins with another: "Alexander" with "Alex", or a name with a verb stuck to it."""
    least = SHORTEST if given else SHORTEST + 1
    return (
        (word.startswith(other) or other.startswith(word))
        and min(len(word), len(other)) >= least
        and (word + other).isalpha()
    )


def _is_misprint(clusters: Clusters, number: int, right: int, sharing: int) -> bool:
    """Whether a name is so like another one by misprint, not by chance."""
    mine, theirs = clusters.tokens[number], clusters.tokens[right]
    odd, meant = next((a, b) for a, b in zip(mine, theirs, strict=True) if a != b)
    both = {number, right}
    others = [
        clusters.frequencies[word] - sum(word in clusters.tokens[one] for one in both)
        for word in mine
        if word != odd and len(word) > 1
    ]
    if len(mine) > 2:
        others.append(sharing - len(both))
    shorter = min(len(odd), len(meant))
    strange = clusters.frequencies[odd] <= 1  # no other name has such a word
    if clusters.weights[number] == clusters.weights[right]:
        strange |= clusters.frequencies[meant] <= 1  # either may be the misprint
    commoner = clusters.weights[right] >= COMMONER * clusters.weights[number]
    if commoner and _has_verb(odd, meant):
        return True
    far = OSA.distance(odd, meant) > 1
    if far and clusters.weights[right] < FAR * clusters.weights[number]:
        return False
    if not commoner and len(odd) == len(meant) and odd[:-1] == meant[:-1]:
        return False  # Yulianto is not Yulianti
    many = len(clusters.full) >= ENOUGH
    if min(others, default=RARE + 1) <= (RARE if many and not far else RAREST):
        least = SHORTEST if is_slip(odd, meant) or (strange and many) else ALONE
        least = min(least, SHORTEST + 1) if _is_vowel(odd, meant) else least
        return commoner or (_is_near(odd, meant) and shorter >= least)
    if not _is_near(odd, meant):
        return False
    if strange and clusters.frequencies[meant] <= 1:  # nobody else has the right word either
        return shorter > (SHORTEST if is_slip(odd, meant) else ALONE)
    return strange and commoner and shorter > SHORTEST


def is_slip(word: str, other: str) -> bool:
    """Whether letters are missing or have changed places: "Berman" for "Borman" is rather another name."""
    return len(word) != len(other) or sorted(word) == sorted(other)


def _is_vowel(word: str, other: str) -> bool:
    """Whether one vowel inside the words is another one: "Paulo" and "Paolo"; the last one tells sexes."""
    if len(word) != len(other):
        return False
    differ = [i for i, (a, b) in enumerate(zip(word, other, strict=True)) if a != b]
    at = differ[0]
    return len(differ) == 1 and 0 < at < len(word) - 1 and {word[at], other[at]} <= _VOWELS


def _has_verb(word: str, other: str) -> bool:
    """Whether a word is the other with the next one of its sentence stuck to it: "Karvomengatakan"."""
    return word.startswith(other) and _VERB.fullmatch(word, len(other)) is not None
