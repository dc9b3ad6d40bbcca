"""Names that may be another one's person, kind by kind, and how like the topics of their articles must be.

For misprints and lone words that is a log-odds: the weights are those of two logistic regressions over pairs
of names of the news archive that were judged by hand (``bench.people_merging``). The others are likenesses,
set on the same pairs.
"""

from collections.abc import Iterable, Iterator, Set
from itertools import product
from math import log
from typing import NamedTuple

from rapidfuzz.distance import OSA

from index.people.acquainted import may_be_misprint, may_be_short
from index.people.alike import LONG, MOST_ALIKE, PART, NearPair, Pair, difference
from index.people.clusters import Clusters
from index.people.headlines import headline_names
from index.people.lone import may_be_called
from index.people.misprints import MISPRINT
from index.people.shorter import (
    HEADLINE,
    LONE,
    LONGEST_SYLLABLE,
    SHORTER,
    SPELLING,
    FullerNames,
    lacks_given,
    strangers,
)

LEAST_MISPRINT = 0.6  # log-odds
MISPRINT_ODDS = 5.24  # without topics,
LIKE_MISPRINT = 2.76  # … for the logarithm of likeness,
ODD, LETTERS = 1.35, 0.45  # … for a word that is hardly a name, for each letter of the shorter one,
SHARED = -0.48  # … for the logarithm of the names that have the rarest word in common
SLIP_ODDS, FAR_ODDS = 7.6, 6.5  # at most; of two letters
REST_OF_FEW = 50  # of these, where no longer word is in common
LEAST_LONE = 1.5
LONE_ODDS, LIKE_LONE = 3.94, 2.37
PEOPLE, SHARE = -0.57, 1.63  # for the logarithm of the people who bear it, for one's share of their articles,
LETTER, ARTICLES = 0.22, -0.12  # … for each letter, for the logarithm of its articles
MOST_PEOPLE = 30
LIKELY = 0.3  # likeness that hardly any have: who needs more is not asked
LEAST_OF_FEW = 0.5  # of their articles that one has who is named alone more often than in full

LEAST_SPELT = 0.05  # likeness of another spelling of a name,
LEAST_BEHIND = 0.08  # of a name with words of a headline behind it,
LEAST_BEFORE = 0.2  # … before it, where a relative's name may stand;
LEAST_ALONE = 0.12  # of a lone word that is a letter away from a commoner one,
LEAST_CUT = 0.2  # of a name in syllables that lacks the last one,
LEAST_SHORT = 0.13  # of a name that lacks words,
LEAST_SURE = 0.1  # … that hardly a stranger bears;
SURE = 0.05  # strangers of such a name,
MOST_STRANGERS = 5.0  # … and of one that anybody may bear
MOST_FULLER = 5  # names that a name may be short for
RARE_ALONE = 2  # articles of a lone word that may be a misprint; a commoner one has
FAR = 3  # … so many times as many


class Candidate(NamedTuple):
    """A name that may be another one's person."""

    number: int
    other: int
    why: str
    least: float  # log-odds; or likeness, where that has no weight
    odds: float = 0.0  # without topics
    weight: float = 0.0  # of the logarithm of likeness
    beside: bool = False  # whether it may stand beside the right name in an article


def spellings(clusters: Clusters) -> Iterator[Candidate]:
    """Other spellings of names that strangers bear, too."""
    for number, home in clusters.spellings:
        yield Candidate(number, home, SPELLING, LEAST_SPELT)


def _is_apart(clusters: Clusters, number: int, other: int) -> bool:
    return clusters.root(number) != clusters.root(other)


def headlines(clusters: Clusters) -> Iterator[Candidate]:
    """Names that only add a headline's words to a commoner one."""
    for number, name, behind, is_certain in headline_names(clusters):
        if number not in clusters.links and _is_apart(clusters, number, name):
            least = 0.0 if is_certain else LEAST_BEHIND if behind else LEAST_BEFORE
            yield Candidate(number, name, HEADLINE, least, beside=is_certain)


def misprints(clusters: Clusters, near: Iterable[NearPair], respelt: Set[Pair]) -> Iterator[Candidate]:
    """Names that are spelt alike, the one with fewer articles first."""
    pairs = {(one.fewer, one.more): one for one in near}
    for number, right in pairs.keys() | respelt:
        if _is_apart(clusters, number, right):
            pair = pairs.get((number, right))
            odds = MISPRINT_ODDS + ODD * may_be_misprint(clusters, number, right)
            if pair is not None:
                odd, meant = difference(clusters, pair)
                odds += LETTERS * min(len(odd), len(meant)) + SHARED * log(_rarest(clusters, pair))
                odds = min(odds, SLIP_ODDS if OSA.distance(odd, meant) < 2 else FAR_ODDS)
            yield Candidate(number, right, MISPRINT, LEAST_MISPRINT, odds, LIKE_MISPRINT)


def _rarest(clusters: Clusters, pair: NearPair) -> int:
    """The names that have the rarest of the words that two names have in common."""
    words = enumerate(clusters.tokens[pair.fewer])
    shared = [clusters.frequencies[word] for at, word in words if at != pair.place and len(word) > 1]
    return min(shared, default=REST_OF_FEW)


def lacking(clusters: Clusters, fuller: FullerNames) -> Iterator[Candidate]:
    """Names that lack words of others, but not the given one."""
    for number, longer in fuller.items():
        if number in clusters.links or len(longer) > MOST_FULLER:
            continue
        for one in longer:
            if (
                _is_apart(clusters, number, one)
                and may_be_short(clusters, number, one)
                and not lacks_given(clusters, number, one)
            ):
                others = strangers(clusters, number, [one])
                if others <= MOST_STRANGERS:
                    yield Candidate(number, one, SHORTER, LEAST_SURE if others < SURE else LEAST_SHORT)


def cut_names(clusters: Clusters) -> Iterator[Candidate]:
    """Names in syllables that lack the last one, as no short form does, of the commonest that has it."""
    fuller: dict[int, int] = {}
    for one in clusters.full:
        words = clusters.tokens[one]
        if len(words) == 3 and max(map(len, words)) <= LONGEST_SYLLABLE:
            number = clusters.find(words[:2])
            if number is not None and number not in clusters.links:
                best = fuller.setdefault(number, one)
                if clusters.weights[one] > clusters.weights[best]:
                    fuller[number] = one
    for number, one in fuller.items():
        if _is_apart(clusters, number, one):
            yield Candidate(number, one, SHORTER, LEAST_CUT)


def lone_misprints(clusters: Clusters) -> Iterator[Candidate]:
    """Rare lone words, of no other name, that are a letter away from a commoner one."""
    groups: dict[str, list[tuple[str, int]]] = {}
    for number, word in clusters.lone_words.items():
        if len(word) >= LONG and word.isalpha():
            for part in (f"{word[:PART]}-", f"-{word[-PART:]}"):
                groups.setdefault(part, []).append((word, number))
    found = {
        (one, other)
        for group in groups.values()
        if len(group) <= MOST_ALIKE**2
        for (word, one), (meant, other) in product(
            [each for each in group if _is_nobodys(clusters, each[1])], group
        )
        if clusters.weights[other] >= FAR * clusters.weights[one]
        and abs(len(word) - len(meant)) < 2
        and OSA.distance(word, meant, score_cutoff=1) == 1
    }
    for one, other in sorted(found):
        if _is_apart(clusters, one, other):
            yield Candidate(one, other, MISPRINT, LEAST_ALONE, beside=True)


def _is_nobodys(clusters: Clusters, number: int) -> bool:
    rare = clusters.weights[number] <= RARE_ALONE
    return rare and number not in clusters.links and not clusters.bearers(number)


def lone_words(clusters: Clusters) -> Iterator[Candidate]:
    """Lone words that are short for names."""
    for number, word in clusters.lone_words.items():
        if number in clusters.links or not clusters.weights[number]:
            continue
        homes = {one: clusters.root(one) for one in clusters.bearers(number)}
        weights: dict[int, int] = {}  # articles of each person of whom it may be
        for one, weight in clusters.bearers(number).items():
            if homes[one] != number:
                weights[homes[one]] = weights.get(homes[one], 0) + weight
        every = sum(weights.values())
        if len(weights) > MOST_PEOPLE or not every:  # a name that no article has any more weighs nothing
            continue
        odds = LONE_ODDS + PEOPLE * log(len(weights)) + LETTER * len(word)
        odds += ARTICLES * log(clusters.weights[number])
        for one, home in homes.items():
            share = weights.get(home, 0) / every
            mine = odds + SHARE * share
            if (
                home != number
                and clusters.tokens[number][0] in clusters.tokens[home]
                and mine + LIKE_LONE * log(LIKELY) >= LEAST_LONE
                and (share >= LEAST_OF_FEW or clusters.weights[number] <= clusters.total(home))
                and may_be_called(clusters, number, one)
            ):
                if clusters.weights[number] < FAR * clusters.total(home):
                    yield Candidate(number, one, LONE, LEAST_LONE, mine, LIKE_LONE)
                elif one not in clusters.links:  # who is known by one word is shown by it
                    yield Candidate(one, number, HEADLINE, LEAST_LONE, mine, LIKE_LONE)
