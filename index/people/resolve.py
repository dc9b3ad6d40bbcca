"""Which names of an archive are one person's, and under which of them each person is shown.

A pure function of the names, of how many articles have each, of what these are about, of the table of known
people and of the user's word. In this order, each step leaves alone what those before it have linked: known
names, spellings, misprints, short forms, lone names, which may mean somebody in single articles alone; the
user's word stands above all of it.
"""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import blake2b

from index.people.alike import near_pairs, respelt_pairs
from index.people.called import Call
from index.people.circles import Circles
from index.people.clusters import Clusters
from index.people.company import Company
from index.people.decisions import NO_DECISIONS, Decisions
from index.people.forest import Forest, Known, Resolution, folded
from index.people.kinds import WEIGHTS
from index.people.known import PEOPLE, KnownPerson
from index.people.lone import link_lone, link_mononyms
from index.people.misprints import link_misprints
from index.people.odds import Weights
from index.people.shorter import SPELLING, fuller_names, link_shorter
from index.people.topical import (
    Topical,
    link_alone,
    link_lacking,
    link_misprinted,
    link_misspelt,
    link_spellings,
    make_topical,
)

RULES = 10  # grows with every change that may resolve a name otherwise, but of known people and weights


def rules_digest(decisions: Decisions, people: Sequence[KnownPerson] = PEOPLE) -> str:
    """What tells apart all by which names are resolved but the archive: rules, tables, the user's word."""
    word = decisions.people, sorted(decisions.same.items()), sorted(decisions.apart)
    said = tuple(people), *word, sorted(WEIGHTS.items())
    return f"{RULES}-{blake2b(repr(said).encode(), digest_size=8).hexdigest()}"


def resolve(
    names: Sequence[str],
    counts: Sequence[int],
    decisions: Decisions = NO_DECISIONS,
    people: Sequence[KnownPerson] = PEOPLE,
    company: Company | None = None,
    weights: Mapping[str, Weights] = WEIGHTS,
) -> Resolution:
    """Who is who among ``names``, folded and each there once; ``counts`` are the articles that have each.

    ``company`` says which of them stand together, by their place in ``names``; without it less is told.
    ``weights`` are of the signs of each kind of link.
    Aliases of people of the archive that it does not have itself are resolved too, so that they are found.
    """
    known = [*folded(decisions.people), *folded(tuple(people))]
    with _collecting_later():
        return _resolved(names, counts, decisions, known, company, weights)


@contextmanager
def _collecting_later() -> Iterator[None]:
    """Let the collector of garbage wait: it would look at hundreds of thousands of words again and again."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _resolved(
    names: Sequence[str],
    counts: Sequence[int],
    decisions: Decisions,
    known: Sequence[Known],
    company: Company | None,
    weights: Mapping[str, Weights],
) -> Resolution:
    forest = Forest(names, counts, known, decisions)
    forest.link_known(known)
    clusters = forest.clusters
    topical = make_topical(clusters, company, weights)
    told: list[Call] = []
    if topical is not None:
        told = _link_told(topical)
    else:
        _link_named(clusters, company)
    forest.plant()
    forest.part(decisions.apart)
    forest.join(decisions.same)
    forest.part(decisions.apart)  # of what has been put together, too
    return forest.resolution(known, decisions, told)


def _link_told(topical: Topical) -> list[Call]:
    """Link names by what their articles are about; what single articles tell besides."""
    clusters = topical.clusters
    link_spellings(topical)
    link_misprinted(topical, near_pairs(clusters), set(respelt_pairs(clusters)))
    circles = Circles(clusters, topical.company)
    link_lacking(topical, fuller_names(clusters), circles)
    link_misspelt(topical)
    link_alone(topical)
    return topical.tell()


def _link_named(clusters: Clusters, company: Company | None) -> None:
    """Link names by themselves, where the topics of articles do not tell."""
    for number, home in clusters.spellings:
        clusters.link(number, home, SPELLING)
    near, fuller = list(near_pairs(clusters)), fuller_names(clusters)
    link_misprints(clusters, near)
    link_shorter(clusters, fuller)
    link_lone(clusters, None if company is None else Circles(clusters, company))
    link_mononyms(clusters)
