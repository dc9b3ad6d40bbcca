"""Names that may be another one's person, kind by kind, and what tells it besides their articles' topics.

Of misprints, short forms and lone words it is a row of signs, which ``odds`` weighs; of the others a least
likeness, set on pairs of names of the news archive that were judged by hand (``bench.people_merging``).
"""

from collections.abc import Iterable, Iterator, Set
from itertools import combinations, product
from math import log
from typing import NamedTuple

from rapidfuzz.distance import OSA

from index.people.alike import LONG, MOST_ALIKE, PART, NearPair, Pair, difference, has_stuck, is_slip
from index.people.circles import Circles
from index.people.clusters import PARTICLES, Clusters
from index.people.headlines import headline_names
from index.people.hypocorisms import both_strangers, called_short
from index.people.lone import may_be_called, tells_relation
from index.people.misprints import MISPRINT, sharing
from index.people.shorter import (
    HEADLINE,
    LONE,
    LONGEST_SYLLABLE,
    MOST_LIKE,
    RELATIONS,
    SHORTER,
    SPELLING,
    FullerNames,
    is_relative,
    lacks_given,
    name_cost,
    strangers,
)

MOST_SHARING = 150  # names that share a word; more tell no more
MOST_MISPRINTED = 4  # articles of a misprint; the same

MOST_PEOPLE = 20  # who bear a lone word
LEAST_OF_FEW = 0.5  # of their articles that one has who is named alone more often than in full
OFTEN = 3  # articles of a name by which its company is known
LEAST_RUN = 4  # words of a name that may be two people's
SON = "i"  # before Balinese names, which is no initial
LEAST_COST = 1e-3  # articles that outweigh strangers whom there are not

LEAST_BEHIND = 0.08  # likeness of a name with words of a headline behind it,
LEAST_BEFORE = 0.2  # … before it, where a relative's name may stand;
LEAST_ALONE = 0.16  # of a lone word that is a letter away from a commoner one,
LEAST_NOBODYS = 0.15  # … and in no other name;
LEAST_CUT = 0.2  # of a name in syllables that lacks the last one
RARE_ALONE = 2  # articles of a lone word that may be a misprint; a commoner one has
FAR = 3  # … so many times as many


class Candidate(NamedTuple):
    """A name that may be another one's person."""

    number: int
    other: int
    why: str
    signs: tuple[float, ...] | None = None  # … of the kind that ``why`` is, or
    least: float = 0.0  # likeness that is enough
    beside: bool = False  # whether it may stand beside the right name in an article


def spellings(clusters: Clusters) -> Iterator[Candidate]:
    """Other spellings of names that strangers bear, too, and names with a given name cut short."""
    for number, home in clusters.spellings:
        others = strangers(clusters, number, [home])
        yield Candidate(number, home, SPELLING, (log(others + LEAST_COST),), beside=True)
    for number, home in called_short(clusters):
        others = both_strangers(clusters, number, home)
        yield Candidate(number, home, SPELLING, (log(others + LEAST_COST),))


def _is_apart(clusters: Clusters, number: int, other: int) -> bool:
    return clusters.root(number) != clusters.root(other)


def headlines(clusters: Clusters) -> Iterator[Candidate]:
    """Names that only add a headline's words to a commoner one."""
    for number, name, behind, is_certain in headline_names(clusters):
        if (
            number not in clusters.links
            and _is_apart(clusters, number, name)
            and (behind or not tells_relation(clusters, number))
        ):
            least = 0.0 if is_certain else LEAST_BEHIND if behind else LEAST_BEFORE
            yield Candidate(number, name, HEADLINE, least=least, beside=is_certain)


def misprints(clusters: Clusters, near: Iterable[NearPair], respelt: Set[Pair]) -> Iterator[Candidate]:
    """Names that are spelt alike, the one with fewer articles first."""
    pairs = {(one.fewer, one.more): one for one in near}
    for number, right in pairs.keys() | respelt:
        if _is_apart(clusters, number, right):
            pair = pairs.get((number, right))
            words = () if pair is None else tuple(clusters.tokens[one][pair.place] for one in pair[:2])
            if words and has_stuck(*words):
                yield Candidate(number, right, MISPRINT, beside=True)
            elif not words or not RELATIONS.issuperset(words):
                signs = misprint_signs(clusters, number, pair)
                yield Candidate(number, right, MISPRINT, signs)


def misprint_signs(clusters: Clusters, number: int, pair: NearPair | None) -> tuple[float, ...]:
    """The signs of a misprint; of a ``respelt`` one, in two words, where there is no pair."""
    articles = log(min(max(clusters.weights[number], 1), MOST_MISPRINTED))
    if pair is None:
        return 1.0, log(2), 0.0, log(LONG - 1), articles, 0.0
    odd, meant = difference(clusters, pair)
    return (
        float(OSA.distance(odd, meant) > 1),
        log(1 + min(sharing(clusters, pair), MOST_SHARING)),
        float(clusters.frequencies[clusters.tokens[number][pair.place]] <= 1),
        log(min(len(odd), len(meant))),
        articles,
        float(is_slip(odd, meant)),
    )


def lacking(clusters: Clusters, fuller: FullerNames, circles: Circles) -> Iterator[Candidate]:
    """Names that lack words of others; or the others only add words to it.

    Not one that is often named, lacks a given name and shares no company.
    """
    runs = _runs(clusters, fuller)
    for number, longer in fuller.items():
        if len(longer) > MOST_LIKE:
            continue
        others, words = strangers(clusters, number, longer), clusters.tokens[number]
        for one, kind in longer.items():
            if (
                one not in runs
                and _is_apart(clusters, number, one)
                and not _is_after(clusters, number, one)
                and not _is_without(clusters, number, one, circles)
            ):
                articles = max(clusters.total(clusters.root(one)), 1)
                cost = name_cost(clusters, number, one, kind) * others
                added = clusters.tokens[one][len(words) :]
                tail = len(added) > 1 and clusters.tokens[one][: len(words)] == words
                signs = (
                    log(len(longer)),
                    log(articles / (cost + LEAST_COST)),
                    float(tail),
                    log(strangers(clusters, one, [number]) + LEAST_COST),
                    log(articles / max(clusters.weights[number], 1)),
                    float(len(words) > 2),
                )
                yield Candidate(number, one, SHORTER, signs)


def _runs(clusters: Clusters, fuller: FullerNames) -> set[int]:
    """Names that hold two that have no word in common, each of as many articles: two people in one breath."""
    inside: dict[int, list[int]] = {}
    for number, longer in fuller.items():
        for one in longer:
            if len(clusters.tokens[one]) >= LEAST_RUN and clusters.weights[number] >= clusters.weights[one]:
                inside.setdefault(one, []).append(number)
    tokens = clusters.tokens
    return {
        one
        for one, names in inside.items()
        if any(
            set(tokens[mine]).isdisjoint(tokens[other])
            for mine, other in combinations(names, 2)
            if PARTICLES.isdisjoint((tokens[mine][0], tokens[other][0]))
        )
    }


def _is_after(clusters: Clusters, number: int, fuller: int) -> bool:
    """Whether a fuller name is rather a relative's: "Fairuz A Rafiq" is the daughter of A Rafiq."""
    mine, theirs = clusters.tokens[number], clusters.tokens[fuller]
    behind = len(theirs) > len(mine) and theirs[-len(mine) :] == mine
    initial = len(mine[0]) == 1 and mine[0] != SON
    return (behind and initial) or is_relative(clusters, number, fuller)


def _is_without(clusters: Clusters, number: int, fuller: int, circles: Circles) -> bool:
    """Whether who is often named without a given name is never named in the company of who has it."""
    often = clusters.weights[number] >= OFTEN and lacks_given(clusters, number, fuller)
    return often and not circles.meet(number, [fuller])


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
            yield Candidate(number, one, SHORTER, least=LEAST_CUT)


def lone_spellings(clusters: Clusters) -> Iterator[Candidate]:
    """Lone words that are another spelling of a commoner one, or a letter away from it and nobody's name."""
    for alone in clusters.lone.values():
        if len(alone) > 1:
            first, *others = sorted(alone, key=lambda one: (-clusters.weights[one], one))
            for number in others:
                if number not in clusters.links and _is_apart(clusters, number, first):
                    least = LEAST_NOBODYS if _is_nobodys(clusters, number) else LEAST_ALONE
                    yield Candidate(number, first, SPELLING, least=least, beside=True)
    for one, other in sorted(_lone_misprints(clusters)):
        if _is_apart(clusters, one, other):
            words = clusters.lone_words
            beside = words[one][0] == words[other][0]
            least = LEAST_NOBODYS if beside else LEAST_ALONE
            yield Candidate(one, other, MISPRINT, least=least, beside=beside)
    for number in clusters.lone_words:
        together = clusters.find(clusters.tokens[number])  # written as two words
        if together is not None and _is_apart(clusters, number, together):
            fewer, more = sorted((number, together), key=lambda one: clusters.weights[one])
            if fewer not in clusters.links:
                yield Candidate(fewer, more, SPELLING, least=LEAST_NOBODYS, beside=True)


def _lone_misprints(clusters: Clusters) -> set[Pair]:
    groups: dict[str, list[tuple[str, int]]] = {}
    for number, word in clusters.lone_words.items():
        if len(word) >= LONG and word.isalpha():
            for part in (f"{word[:PART]}-", f"-{word[-PART:]}"):
                groups.setdefault(part, []).append((word, number))
    return {
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


def _is_nobodys(clusters: Clusters, number: int) -> bool:
    rare = clusters.weights[number] <= RARE_ALONE
    return rare and number not in clusters.links and not clusters.bearers(number)


def known_by_one(clusters: Clusters) -> Iterator[Candidate]:
    """Names of who is known by one word of them."""
    return (one for one in lone_words(clusters) if one.why == HEADLINE)


def lone_words(clusters: Clusters) -> Iterator[Candidate]:
    """Lone words that are short for names."""
    for number, word in clusters.lone_words.items():
        if number not in clusters.links and clusters.weights[number]:
            yield from _bearers_of(clusters, number, word)


def _bearers_of(clusters: Clusters, number: int, word: str) -> Iterator[Candidate]:
    bearers = clusters.bearers(number)
    homes = {one: clusters.root(one) for one in bearers}
    weights: dict[int, int] = {}  # articles of each person of whom it may be
    for one, weight in bearers.items():
        if homes[one] != number:
            weights[homes[one]] = weights.get(homes[one], 0) + weight
    every = sum(weights.values())
    if len(weights) > MOST_PEOPLE or not every:  # a name that no article has any more weighs nothing
        return
    people, mine = log(len(weights)), clusters.weights[number]
    key = clusters.tokens[number][0]
    for one, home in homes.items():
        total = clusters.total(home)
        share = weights.get(home, 0) / every
        if (
            home != number
            and key in clusters.tokens[home]
            and (share >= LEAST_OF_FEW or mine <= total)
            and may_be_called(clusters, number, one)
        ):
            signs = people, share, float(len(word)), float(has_own_rest(clusters, one, key))
            if mine < FAR * total:
                yield Candidate(number, one, LONE, signs)
            elif one not in clusters.links and not tells_relation(clusters, one):
                # who is known by one word is shown by it
                yield Candidate(one, number, HEADLINE, signs)


def has_own_rest(clusters: Clusters, number: int, key: str) -> bool:
    """Whether what stands behind the first word of a name is a name by itself: "Projo Budi Arie Setiadi"."""
    words = clusters.tokens[number]
    return words[0] == key and len(words) > 2 and clusters.find(words[1:]) is not None
