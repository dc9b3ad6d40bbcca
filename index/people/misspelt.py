"""Names in which no word is spelt as in another one: whether they are one person's, topics alone tell.

"Nadin Karmisa" and "Nadine Harmisa" differ by a letter in each word, "Rendi A Kasaro" and "Rendi Kakasaro"
in how their words are parted. Names that share a word are not held to each other here: siblings do, too, and
what differs in one word by more than a misprint is another name. So are syllables that differ by a letter.
"""

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import OSA

from index.people.alike import LEAST_LONG, MOST_ALIKE, PART
from index.people.candidates import Candidate
from index.people.clusters import Clusters
from index.people.misprints import MISPRINT
from index.people.spelling import GENERATIONS, Tokens

MOST_LETTERS = 3  # that may be wrong in a whole name,
RIGHT = 4  # … one of so many
LEAST = 0.05  # likeness of a name in which two letters differ,
LEAST_FAR = 0.15  # … three
SYLLABLES = 3  # words of a Korean or Chinese name at most,
LONGEST_SYLLABLE = 5  # … and the letters of each


def misspelt(clusters: Clusters) -> Iterator[Candidate]:
    """Names that begin and end alike and have no word in common, the one with fewer articles first."""
    groups: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for number in clusters.full:
        words = clusters.tokens[number]
        name = "".join(words)
        if len(name) >= LEAST_LONG and GENERATIONS.isdisjoint(words) and name.isalpha():
            groups.setdefault((name[:PART], name[-PART:]), []).append((name, number))
    for group in groups.values():
        if 1 < len(group) <= MOST_ALIKE:
            for (name, one), (other_name, other) in combinations(group, 2):
                most = min(MOST_LETTERS, min(len(name), len(other_name)) // RIGHT)
                letters = OSA.distance(name, other_name, score_cutoff=most)
                if (
                    letters <= most
                    and may_be_misspelt(clusters.tokens[one], clusters.tokens[other])
                    and clusters.root(one) != clusters.root(other)
                ):
                    fewer, more = sorted((one, other), key=lambda each: (clusters.weights[each], -each))
                    least = LEAST if letters < MOST_LETTERS else LEAST_FAR
                    yield Candidate(fewer, more, MISPRINT, least=least)


def may_be_misspelt(words: Tokens, others: Tokens) -> bool:
    """Whether all words of two names differ, or how they are parted; none may be in syllables.

    >>> may_be_misspelt(("nadin", "kamisah"), ("nadini", "hamisah"))
    True
    >>> may_be_misspelt(("annisa", "karto"), ("ani", "karto"))
    False
    """
    if len(words) == len(others) and not set(words).isdisjoint(others):
        return False
    return not any(
        len(each) <= SYLLABLES and max(map(len, each)) <= LONGEST_SYLLABLE for each in (words, others)
    )
