"""Names of one word: whom they mean, if the archive has one whom they can only mean."""

from index.people.circles import Circles
from index.people.clusters import Clusters
from index.people.shorter import (
    GIVEN,
    HEADLINES,
    KIN,
    LONE,
    SHORTER,
    SPELLING,
    likeliest,
)

LEAST_LONE_SHARE = 0.75  # of the articles of all bearers of a lone word that the likeliest one has
LONE_RATE = 0.1  # articles that name nobody but "Agus", for each person of the archive who has that name
LONE_CERTAIN = 0.6  # of the articles of a lone word that must not be explained so
DOMINANT = (
    10  # times the articles of a lone word that a person has whom it means although others have it, too,
)
DOMINANT_SHARE = 0.9  # … of those of all bearers,
FEW_OTHERS = 50  # … and names of these others
LEAST_LONE = 2  # articles of the fuller name; less is no dominant bearer
MOST_LONE = 1.0  # of the articles of the fuller name that a lone word may have
MONONYM = 5  # articles of a lone word, for each name that has it, by which it is somebody's whole name
LEAST_RELATIVE = 3  # words of a name that may end with that of a relative
FEW_BEARERS = 1  # of a lone word whose spellings are one name by themselves


def link_lone(clusters: Clusters, circles: Circles | None = None) -> None:
    """Link every lone word to the one person of the archive whom it can only mean, if there is one.

    Not where strangers of that name explain how often it stands alone, and not where it has more articles
    than that person: who is never called in full is somebody else. Where ``circles`` tell, nor one who shares
    no company with that person: of 45 such lone words of the news archive 28 were somebody else. Spellings of
    one lone word that nobody bears are linked, too.
    """
    for word, alone in sorted(clusters.lone.items()):
        free = [number for number in alone if number not in clusters.links]
        for number in free:
            weights = clusters.bearers(number)
            found = likeliest(clusters, weights, LEAST_LONE_SHARE)
            if found is None:
                continue
            root = clusters.root(found)
            names = [one for one in weights if clusters.root(one) == root]
            mine = [weights[one] for one in names]
            others = clusters.frequencies[word] - len(mine)
            least = LONE_RATE * others / (1 - LONE_CERTAIN)
            if others <= FEW_OTHERS and sum(mine) >= max(
                DOMINANT * clusters.weights[number], DOMINANT_SHARE * sum(weights.values())
            ):
                least = 0
            if not (least <= clusters.weights[number] <= MOST_LONE * sum(mine) and sum(mine) >= LEAST_LONE):
                continue
            if circles is None or circles.meet(number, names):
                clusters.link(number, found, LONE)
        if len(alone) > 1 and all(len(clusters.bearers(number)) <= FEW_BEARERS for number in alone):
            _link_spellings(clusters, [number for number in free if number not in clusters.links])


def may_be_called(clusters: Clusters, number: int, name: int) -> bool:
    """Whether a lone word is not rather that after which somebody else is named: a father, a husband.

    Who is named alone more often than in full is hardly the one whose long name only ends so.
    """
    ends = clusters.written[clusters.members[name][0]][-1] == clusters.lone_words[number]
    if ends and tells_relation(clusters, name):
        return False
    if not ends or len(clusters.tokens[name]) < LEAST_RELATIVE:
        return True
    return clusters.weights[number] <= clusters.total(clusters.root(name))


def tells_relation(clusters: Clusters, number: int) -> bool:
    """Whether the first word of a name tells whose relative that is: "Ibunda Rudi"."""
    return clusters.tokens[number][0] in KIN


def link_mononyms(clusters: Clusters) -> None:
    """Link names that only add a word to one who needs no other name, and that no other name has.

    "Menpolhukam Wiranto" is Wiranto, whose name hardly anybody shares; "Xu Kim" is not Kim.
    """
    alone = {
        clusters.written[clusters.members[number][0]][-1]: number
        for word, numbers in clusters.lone.items()
        for number in numbers
        if clusters.weights[number] >= MONONYM * max(1, clusters.frequencies[word])
    }
    for number in clusters.full:
        home = alone.get(clusters.written[clusters.members[number][0]][-1])
        if (
            home is not None
            and number not in clusters.links
            and clusters.root(home) != number
            and clusters.weights[home] >= HEADLINES * clusters.weights[number]
            and max(clusters.firsts[word] for word in clusters.tokens[number][:-1]) < GIVEN
        ):
            clusters.link(number, home, SHORTER)


def _link_spellings(clusters: Clusters, alone: list[int]) -> None:
    """Link spellings of one lone word to the commonest."""
    alone = sorted(alone, key=lambda one: (-clusters.weights[one], one))
    for number in alone[1:]:
        clusters.link(number, alone[0], SPELLING)
