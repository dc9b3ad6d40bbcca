"""Names that are a letter away from another one: misprints, told from other people by what else they share.

"Nahrawi" is nobody's name but one man's, so "Iman Nahrawi" is "Imam Nahrawi"; but "Rian Susanto" is not
"Dian Susanto".
"""

from collections.abc import Iterable

from rapidfuzz.distance import OSA

from index.people.alike import LONG, PART, SHORTEST, NearPair, difference, has_stuck, is_cut, is_near, is_slip
from index.people.clusters import ENOUGH, Clusters

MISPRINT = "misprint"
ALONE = 6  # letters of words, less one, of which none may be right; fewer where one only lacks a letter
RAREST = 4  # other names that have one of the shared words at most, where two letters differ
RARE = 8  # … where one does, in an archive of ENOUGH names: then it tells a person apart
FAR = 5  # times the articles of a misprint by two letters that the right name has;
OFTEN = 5  # articles of a name that is no misprint of one with hardly more
COMMONER = 3  # times the articles of a misprint that the right name has, where both are words of other names

_VOWELS = frozenset("aeiou")


def link_misprints(clusters: Clusters, pairs: Iterable[NearPair]) -> None:
    """Link each name that is a misprint of one that more articles have, of ``near_pairs``."""
    for pair in sorted(one for one in pairs if not one.slight):
        number, right = pair.fewer, pair.more
        if clusters.root(number) == clusters.root(right) or not _is_misprint(clusters, pair):
            continue
        if number not in clusters.links:
            clusters.link(number, right, MISPRINT)
        elif right not in clusters.links:
            clusters.link(right, number, MISPRINT)


def _is_misprint(clusters: Clusters, pair: NearPair) -> bool:
    """Whether a name is so like another one by misprint, not by chance."""
    fewer, more, place = pair[:3]
    key, meant_key = clusters.tokens[fewer][place], clusters.tokens[more][place]
    if has_stuck(key, meant_key):
        return True
    odd, meant = difference(clusters, pair)
    if not is_near(odd, meant) and not is_cut(odd, meant, place == 0):
        return False
    commoner = clusters.weights[more] >= COMMONER * clusters.weights[fewer]
    far = OSA.distance(odd, meant) > 1
    if far and clusters.weights[more] < FAR * clusters.weights[fewer]:
        return False
    if not commoner and len(odd) == len(meant) and odd[:-1] == meant[:-1]:
        return False  # Yulianto is not Yulianti
    strange = clusters.frequencies[key] <= 1  # no other name has such a word
    if clusters.weights[fewer] == clusters.weights[more]:
        strange |= clusters.frequencies[meant_key] <= 1  # either may be the misprint
    many = len(clusters.full) >= ENOUGH
    shorter = min(len(odd), len(meant))
    if sharing(clusters, pair) <= (RARE if many and not far else RAREST):
        least = SHORTEST if is_slip(odd, meant) or (strange and many) else ALONE
        least = min(least, SHORTEST + 1) if _is_vowel(odd, meant) else least
        return commoner or (is_near(odd, meant) and shorter >= least)
    if not is_near(odd, meant):
        return False
    if strange and clusters.frequencies[meant_key] <= 1:  # nobody else has the right word either
        often = clusters.weights[fewer] >= OFTEN and not commoner
        return shorter > (SHORTEST if is_slip(odd, meant) else ALONE) and not often
    alike, least = (PART, LONG) if far else (1, SHORTEST)
    return strange and commoner and odd[:alike] == meant[:alike] and shorter > least


def sharing(clusters: Clusters, pair: NearPair) -> int:
    """How many others share what both names have in common: the rarest of the words, or all of them."""
    words = clusters.tokens[pair.fewer]
    both = words, clusters.tokens[pair.more]
    others = [
        clusters.frequencies[word] - sum(word in one for one in both)
        for place, word in enumerate(words)
        if place != pair.place and len(word) > 1
    ]
    if len(words) > 2:
        others.append(pair.sharing - len(both))
    return min(others, default=RARE + 1)


def _is_vowel(word: str, other: str) -> bool:
    """Whether one vowel inside the words is another one: "Paulo" and "Paolo"; the last one tells sexes."""
    if len(word) != len(other):
        return False
    differ = [i for i, (a, b) in enumerate(zip(word, other, strict=True)) if a != b]
    at = differ[0]
    return len(differ) == 1 and 0 < at < len(word) - 1 and {word[at], other[at]} <= _VOWELS
