"""Names that are alike and stand in articles about one thing: what no sentence tells, their rare words do.

"Rudi Kartavo" is "Rudi Kartawo" when both are written of beside the same club and town. Relatives and rivals
share their topics, too, so how like these must be depends on who else may bear a name.
"""

from collections.abc import Iterable, Set
from functools import cache, cached_property
from itertools import chain
from math import log

import numpy as np
from numpy.typing import NDArray

from index.people.acquainted import may_join
from index.people.alike import NearPair, Pair
from index.people.candidates import (
    Candidate,
    cut_names,
    headlines,
    lacking,
    lone_misprints,
    lone_words,
    misprints,
    spellings,
)
from index.people.clusters import Clusters
from index.people.company import Company
from index.people.misprints import MISPRINT
from index.people.shorter import LONE, FullerNames
from index.people.topics import Compared, Topics, counted, likeness

FLOOR = 0.02  # of likeness; what is less is chance
BESIDE = 0.15  # likeness that is as good as to stand beside the right name
MOST_TOGETHER = 4  # of so many articles of a lone word one may name its person in full beside it


class Topical:
    """Links names by their topics."""

    def __init__(self, clusters: Clusters, company: Company, topics: Topics) -> None:
        self.clusters, self._topics = clusters, topics
        self._articles_of = cache(lambda number: company.articles_of(clusters.members[number]))
        self._ordered = cache(lambda number: sorted(self._articles_of(number)))

    @cached_property
    def _counts(self) -> NDArray[np.uint32]:
        return counted(self._topics)

    def link(self, candidates: Iterable[Candidate]) -> None:
        """Link those of some candidates whose articles are alike enough, the likeliest first."""
        asked = [one for one in candidates if self._are_apart(one)]
        if not asked:
            return
        alike = likeness(self._topics, self._counts, [self._compared(one) for one in asked])
        found = []
        for one, like in zip(asked, alike.tolist(), strict=True):
            if one.beside and self._together(one):
                like = max(like, BESIDE)
            odds = one.odds + one.weight * log(like + FLOOR) if one.weight else like
            if odds >= one.least:
                found.append((one.least - odds, one))
        for _, one in sorted(found):
            self._link(one)

    def _link(self, one: Candidate) -> None:
        clusters, number, other = self.clusters, one.number, one.other
        if clusters.root(number) != clusters.root(other):
            if number not in clusters.links:
                clusters.link(number, other, one.why)
            elif one.why == MISPRINT and other not in clusters.links and may_join(clusters, number, other):
                clusters.link(other, number, one.why)

    def _are_apart(self, one: Candidate) -> bool:
        """Whether hardly an article names both, who were two then.

        A lone word may stand beside the name that it is short for, and a headline's beside the right one.
        """
        if one.beside:
            return True
        both = self._together(one)
        return not both or (one.why == LONE and both * MOST_TOGETHER <= len(self._articles_of(one.number)))

    def _together(self, one: Candidate) -> int:
        mine, theirs = self._articles_of(one.number), self._articles_of(one.other)
        return 0 if mine.isdisjoint(theirs) else len(mine & theirs)

    def _compared(self, one: Candidate) -> Compared:
        written = self.clusters.written
        words = (written[self.clusters.members[number][0]] for number in (one.number, one.other))
        return Compared(
            self._ordered(one.number),
            self._ordered(one.other),
            frozenset(chain.from_iterable(words)),
        )


def link_spellings(topical: Topical) -> None:
    """Link other spellings of names that strangers bear, too."""
    topical.link(spellings(topical.clusters))


def link_topical(topical: Topical, near: Iterable[NearPair], respelt: Set[Pair], fuller: FullerNames) -> None:
    """Link names that are alike whose articles are about the same: headlines first, lone words last."""
    clusters = topical.clusters
    topical.link(headlines(clusters))
    alike = misprints(clusters, near, respelt), lone_misprints(clusters)
    topical.link([*chain(*alike), *lacking(clusters, fuller), *cut_names(clusters)])
    topical.link(lone_words(clusters))
