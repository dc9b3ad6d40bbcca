"""Names that are alike and keep the same company: what spelling leaves open, those named beside them decide.

"Rudi Kartavo" is rather "Rudi Kartawo" when both are named with "Bly Tarn", whom hardly an article has.
"""

from collections.abc import Iterable, Iterator, Set

from rapidfuzz.distance import OSA

from index.people.alike import SHORTEST, NearPair, Pair, difference, is_slip
from index.people.circles import Circles
from index.people.clusters import Clusters
from index.people.company import Company
from index.people.lone import may_be_called
from index.people.misprints import MISPRINT
from index.people.shorter import (
    GIVEN,
    LEAST_SHARE,
    LONE,
    LONGEST_SYLLABLE,
    MOST_LIKE,
    RELATIONS,
    SHORTER,
    FullerNames,
    is_relative,
    likeliest,
    strangers,
)

CHANCE = 0.1  # the most articles of one name in which somebody so rare of the other's company is by chance,
CHANCE_OF_STRANGERS = 0.005  # … times the strangers who bear a short form,
CHANCE_OF_BEARERS = 0.03  # … times the names that have a lone word,
RIVAL = 4  # times the least chance of those who have a lone word has one who may be meant as well
CHANCE_OF_NAMES = 0.005  # … where a word stands against another one that is as good a name
MOST_ADDED = 2  # words that the fuller name has more, or it is rather two names, or a headline
NOBODY = 5  # articles of a lone word that is somebody: such a one is not part of another's name
COMMON = 4  # names that have a word which is hardly a misprint of another one that as many have,
COMMON_SLIP = 12  # … by a letter too many or too few, or two that have changed places
HARDLY = 5  # articles of somebody who may turn out to be another one; or times theirs that the other has
MOST_SLIPS = 2  # articles of a name whose given name may be a slip all the same
LONG_SLIP = 6  # letters of a word that may have two wrong beside the right one
SLIP_COMMONER = 5  # times the articles of a slip that the right name has beside it in one article
MOST_ALONE = 20  # articles of a lone word; of whom more speak so is known by it

Link = tuple[float, int, int, str]  # the chance, a name, whose it is, and why


def link_acquainted(
    clusters: Clusters,
    company: Company,
    near: Iterable[NearPair],
    respelt: Set[Pair],
    fuller: FullerNames,
) -> None:
    """Link misprints, short forms and lone words that share company, the likeliest first."""
    circles = Circles(clusters, company)
    found = [
        *_misprints(clusters, circles, near, respelt),
        *_short_forms(clusters, circles, fuller),
        *_lone(clusters, circles),
    ]
    for _, number, other, why in sorted(found):
        if clusters.root(number) != clusters.root(other):
            if number not in clusters.links:
                clusters.link(number, other, why)
            elif other not in clusters.links and may_join(clusters, number, other):
                clusters.link(other, number, why)


def may_join(clusters: Clusters, number: int, other: int) -> bool:
    """Whether a name that is somebody's may bring another one along; not where both are in the news."""
    few, many = sorted(clusters.total(clusters.root(one)) for one in (number, other))
    return few <= HARDLY or HARDLY * few <= many


def _misprints(
    clusters: Clusters, circles: Circles, near: Iterable[NearPair], respelt: Set[Pair]
) -> Iterator[Link]:
    """The chance of each misprint of a name, the one with fewer articles first; without too likely ones."""
    pairs = {(one.fewer, one.more): one for one in near if not one.slight}
    for number, right in pairs.keys() | respelt:
        if clusters.root(number) != clusters.root(right):
            pair = pairs.get((number, right))
            if pair is not None and circles.beside(number, right) and _is_slip_beside(clusters, pair):
                yield 0.0, number, right, MISPRINT
            most = CHANCE if may_be_misprint(clusters, number, right) else CHANCE_OF_NAMES
            if most == CHANCE or (pair is not None and may_be_slip(clusters, pair)):
                chance = circles.chance(number, right, most)
                if chance <= most:
                    yield chance, number, right, MISPRINT


def _is_slip_beside(clusters: Clusters, pair: NearPair) -> bool:
    """Whether a name that only stands beside a commoner one is how an article has misprinted that once."""
    odd, meant = difference(clusters, pair)
    letters, shorter = OSA.distance(odd, meant), min(len(odd), len(meant))
    articles, right = clusters.weights[pair.fewer], clusters.weights[pair.more]
    if clusters.frequencies[clusters.tokens[pair.fewer][pair.place]] > 1:
        return (
            letters == 1 and is_slip(odd, meant) and shorter >= SHORTEST and right >= SLIP_COMMONER * articles
        )
    certain = is_slip(odd, meant) or shorter > SHORTEST or right >= SLIP_COMMONER * articles
    return right > articles and ((letters == 1 and certain) or (letters == 2 and shorter >= LONG_SLIP))


def may_be_slip(clusters: Clusters, pair: NearPair) -> bool:
    """Whether names differ by a letter, or in their last words.

    Given names tell sisters apart, who keep one company; so do the syllables of Korean and Chinese names.
    """
    words, others = (clusters.tokens[one] for one in (pair.fewer, pair.more))
    odd, meant = difference(clusters, pair)
    if max(map(len, words)) <= LONGEST_SYLLABLE or {words[pair.place], others[pair.place]} <= RELATIONS:
        return False
    last, slip = pair.place == len(words) - 1, OSA.distance(odd, meant) == 1
    return last or (slip and clusters.weights[pair.fewer] <= MOST_SLIPS)


def may_be_misprint(clusters: Clusters, number: int, right: int) -> bool:
    """Whether no word stands against another that is as good a name: "Rudy" and "Rully"."""
    pairs = zip(clusters.tokens[number], clusters.tokens[right], strict=True)
    return all(
        mine == theirs or _is_odd(clusters, mine, theirs, given=place == 0)
        for place, (mine, theirs) in enumerate(pairs)
    )


def _is_odd(clusters: Clusters, word: str, other: str, given: bool) -> bool:
    """Whether one of two words is hardly a name of others; of given names a short form, as "Alex" is one."""
    if {word, other} <= RELATIONS:
        return False
    if (
        given
        and min(len(word), len(other)) >= SHORTEST
        and (word.startswith(other) or other.startswith(word))
    ):
        return True
    slip = is_slip(word, other) and OSA.distance(word, other, score_cutoff=1) <= 1
    rarer = min(clusters.frequencies[word], clusters.frequencies[other])
    return rarer < (COMMON_SLIP if slip else COMMON)


def _short_forms(clusters: Clusters, circles: Circles, fuller: FullerNames) -> Iterator[Link]:
    """The chance of each short form, and whose it likeliest is; without those of several people."""
    for number, longer in fuller.items():
        if len(longer) > MOST_LIKE:
            continue
        most = min(CHANCE, CHANCE_OF_STRANGERS / strangers(clusters, number, longer))
        chances = {
            one: chance
            for one in longer
            if clusters.root(number) != clusters.root(one) and may_be_short(clusters, number, one)
            for chance in [circles.chance(number, one, most)]
            if chance <= most
        }
        found = likeliest(clusters, {one: clusters.weights[one] for one in chances}, LEAST_SHARE)
        if found is not None:
            yield chances[found], number, found, SHORTER


def _lone(clusters: Clusters, circles: Circles) -> Iterator[Link]:
    """The chance of each lone word that few articles have, and whose it likeliest is."""
    for word, alone in clusters.lone.items():
        for number in alone:
            bearers = clusters.bearers(number)
            if number in clusters.links or clusters.weights[number] > MOST_ALONE or len(bearers) > MOST_LIKE:
                continue
            most = CHANCE_OF_BEARERS / (1 + clusters.frequencies[word])
            chances = {
                one: circles.chance(number, one, most)
                for one in bearers
                if clusters.root(one) != number
                and word in clusters.tokens[clusters.root(one)]
                and may_be_called(clusters, number, one)
            }
            best = min(chances.values(), default=1.0)
            weights = {one: bearers[one] for one, chance in chances.items() if chance <= RIVAL * best}
            found = likeliest(clusters, weights, LEAST_SHARE) if best <= most else None
            if found is not None and clusters.total(clusters.root(found)) >= clusters.weights[number]:
                yield best, number, found, LONE


def may_be_short(clusters: Clusters, number: int, fuller: int) -> bool:
    """Whether what a fuller name adds is part of it, not of a headline, and it is no relative's."""
    mine, theirs = clusters.tokens[number], clusters.tokens[fuller]
    added = [word for word in theirs if word not in mine]
    behind = theirs[-len(mine) :] == mine
    return (
        len(theirs) - len(mine) <= MOST_ADDED
        and not (behind and min(map(len, mine)) == 1)  # "Fairuz A Rafiq" is the daughter of A Rafiq
        and not is_relative(clusters, number, fuller)
        and not any(_is_somebody(clusters, word) for word in added)
        and (len(added) < MOST_ADDED or clusters.find(tuple(added)) is None)
    )


def _is_somebody(clusters: Clusters, word: str) -> bool:
    """Whether a word alone is somebody's name, and no given name of many."""
    return clusters.firsts[word] < GIVEN and any(
        clusters.weights[one] >= NOBODY for one in clusters.lone.get(word, ())
    )
