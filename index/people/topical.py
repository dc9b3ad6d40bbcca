"""Names that are alike and stand in articles about one thing: what no sentence tells, their rare words do.

"Rudi Kartavo" is "Rudi Kartawo" when both are written of beside the same club and town. Relatives and rivals
share their topics, too, so how like these must be depends on who else may bear a name.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache
from itertools import chain
from math import log

import numpy as np

from index.people.alike import NearPair, Pair
from index.people.bearers import Mentions
from index.people.called import Call, find_calls
from index.people.candidates import (
    Candidate,
    cut_names,
    headlines,
    known_by_one,
    lacking,
    lone_spellings,
    misprints,
    spellings,
)
from index.people.circles import Circles
from index.people.clusters import Clusters
from index.people.company import Company
from index.people.contexts import NO_TEXT, SAMPLE, Contexts, Text
from index.people.kinds import DOUBT, LEAST, READ, WEIGHTS
from index.people.misprints import MISPRINT
from index.people.misspelt import misspelt
from index.people.odds import FLOOR, Weights
from index.people.shorter import (
    HEADLINE,
    LONE,
    LONGEST_SYLLABLE,
    SHORTER,
    FullerNames,
    with_spellings,
)
from index.people.topics import Compared, Counts, Topics, counted, likeness, tell, times

BESIDE = 0.15  # likeness that is as good as to stand beside the right name,
TOGETHER = 0.06  # … of a misprint: a sister may stand there, too
MOST_TOGETHER = 4  # of so many articles of a lone word one may have the right name, too
MOST_LEAD = 1.0  # over the likest rival, as a logarithm
MOST_JOINED = 10  # articles of a person all of whose names are another one's, as two of them are alike
MOST_READ = 2**12  # pairs in doubt of which texts are read at one step, the nearest to the limit
COMMONER = 3  # times the articles of a name that one has which is no short form of it, but what it adds to


class Topical:
    """Links names by their topics."""

    def __init__(
        self,
        clusters: Clusters,
        company: Company,
        topics: Topics,
        counts: Counts,
        weights: Mapping[str, Weights],
    ) -> None:
        self.clusters, self.company = clusters, company
        self._topics, self._counts, self._weights = topics, counts, weights
        self._articles_of = cache(lambda number: company.articles_of(clusters.members[number]))
        self._when = times(topics)
        when = self._when.__getitem__
        self._in_time = cache(lambda number: sorted(self._articles_of(number), key=when))
        self._contexts = Contexts(company.texts or _no_text, np.argsort(topics.order)[:SAMPLE].tolist())

    def link(self, candidates: Iterable[Candidate]) -> None:
        """Link those of some candidates whose articles are alike enough, the likeliest first.

        Those that need no likeness before all: names with words stuck to them are spelt like each other.
        """
        found = []
        scored = self.scored(candidates)
        for (one, _), over in zip(scored, self._overs(scored), strict=True):
            if over >= 0:
                found.append((one.signs is not None or one.least > 0, -over, one))
        for *_, one in sorted(found, key=lambda each: (*each[:2], each[2][:3])):
            self._link(one)

    def scored(self, candidates: Iterable[Candidate]) -> list[tuple[Candidate, float]]:
        """Those of some candidates that may be one, with every sign, and how like their articles are."""
        asked = [one for one in candidates if self.may_be_one(one)]
        likenesses = self._likenesses(asked)
        rivals = self._rivals(asked, likenesses)
        return [
            (one._replace(signs=(*one.signs, _lead(like, rival))), like)
            if one.why == MISPRINT and one.signs is not None
            else (one, like)
            for one, like, rival in zip(asked, likenesses, rivals, strict=True)
        ]

    def _rivals(self, candidates: Sequence[Candidate], likenesses: Sequence[float]) -> list[float]:
        """The greatest likeness of each candidate's first name to any other that it is alike, or else 0."""
        root = self.clusters.root
        people: dict[int, dict[int, float]] = {}  # name → who it may be, and how like their articles are
        for one, like in zip(candidates, likenesses, strict=True):
            for number, other in ((one.number, one.other), (one.other, one.number)):
                likes, home = people.setdefault(number, {}), root(other)
                likes[home] = max(like, likes.get(home, 0.0))
        return [
            max((like for home, like in people[one.number].items() if home != root(one.other)), default=0.0)
            for one in candidates
        ]

    def _likenesses(self, asked: Sequence[Candidate]) -> list[float]:
        """How like the articles of candidates are, or as good as."""
        alike = likeness(self._topics, self._counts, [self._compared(one) for one in asked]).tolist()
        return [
            max(like, BESIDE if one.beside else TOGETHER)
            if (one.beside or one.why == MISPRINT) and self._together(one)
            else like
            for one, like in zip(asked, alike, strict=True)
        ]

    def _overs(self, scored: Sequence[tuple[Candidate, float]]) -> list[float]:
        """By how much each is likelier than it must be; of pairs in doubt the texts are read."""
        overs = [self.over(one, like) for one, like in scored]
        doubtful = [place for place, over in enumerate(overs) if self.in_doubt(scored[place][0], over)]
        nearest = sorted(doubtful, key=lambda place: (abs(overs[place]), scored[place][0][:2]))
        for place in sorted(nearest[:MOST_READ], key=lambda place: scored[place][0][:2]):
            one = scored[place][0]
            kind = READ[one.why]
            found = self.read(one, overs[place] + LEAST[one.why])
            if found is not None:
                overs[place] = self._weights[kind].odds(*found) - LEAST[kind]
        return overs

    def in_doubt(self, one: Candidate, over: float) -> bool:
        """Whether texts can tell more of a pair, and may change what is made of it."""
        return (
            self.company.texts is not None
            and one.why in READ
            and one.signs is not None
            and abs(over) < DOUBT
            and self.knows(one)
        )

    def read(self, one: Candidate, odds: float) -> tuple[float, tuple[float, float]] | None:
        """How like the texts of a pair with these odds are, and its signs; None where none can be read."""
        names, members = self.clusters.names, self.clusters.members
        pair = one.number, one.other
        mine, theirs = (frozenset(names[name] for name in members[number]) for number in pair)
        found = self._contexts.compared((mine, theirs), (self._in_time(pair[0]), self._in_time(pair[1])))
        return None if found is None else (found.likeness, (odds, found.before))

    def over(self, one: Candidate, like: float) -> float:
        """By how much a candidate is likelier than it must be."""
        if one.signs is None:
            return like - one.least
        kind = LONE if one.why == HEADLINE else one.why
        return self._weights[kind].odds(like, one.signs) - LEAST[kind]

    def _link(self, one: Candidate) -> None:
        clusters, number, other = self.clusters, one.number, one.other
        if clusters.root(number) == clusters.root(other):
            return
        if clusters.weights[number] > COMMONER * clusters.weights[other] and other not in clusters.links:
            number, other = other, number
        if number not in clusters.links:
            clusters.link(number, other, one.why)
        elif other not in clusters.links and self._may_join(one, number):
            clusters.link(other, number, one.why)
        elif other in clusters.links and self._may_join(one, number):
            roots = clusters.root(number), clusters.root(other)
            fewer, more = sorted(roots, key=lambda each: (clusters.total(each), -each))
            if clusters.total(fewer) <= MOST_JOINED:
                clusters.link(fewer, more, one.why)

    def _may_join(self, one: Candidate, number: int) -> bool:
        """Whether a name that is somebody's may bring another one along.

        "Hye Sun" is short for several; a name with a verb stuck to it may be, too.
        """
        syllables = max(map(len, self.clusters.tokens[number])) <= LONGEST_SYLLABLE
        told = one.signs is not None or one.least > 0
        return (one.why == MISPRINT and told) or (one.why == SHORTER and not syllables)

    def tell(self) -> list[Call]:
        """What lone words mean in single articles; those that mean one person in all of theirs are linked."""
        return list(find_calls(self.mentions(), self.clusters, self.company, self._weights))

    def mentions(self) -> Mentions:
        """The lone words of articles that stand for nobody yet."""
        when = np.frombuffer(self._when, np.int64)
        return Mentions(self.clusters, self.company, self._topics, self._counts, when)

    def knows(self, one: Candidate) -> bool:
        """Whether there are articles of both names, by which they may be one."""
        return bool(self._articles_of(one.number) and self._articles_of(one.other))

    def may_be_one(self, one: Candidate) -> bool:
        """Whether hardly an article names both, who were two then.

        A misprint may stand beside the right name, and so may a headline's words; a lone word now and then.
        """
        if one.beside or (one.why == MISPRINT and one.signs is not None):
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
            self._in_time(one.number),
            self._in_time(one.other),
            frozenset(chain.from_iterable(words)),
        )


def _lead(like: float, rival: float) -> float:
    """By how much a likeness is greater than a rival's: a logarithm, of which more tells no more.

    It speaks against a misprint: who is misprinted once is misprinted often, in articles about one thing.
    """
    return max(-MOST_LEAD, min(MOST_LEAD, log((like + FLOOR) / (rival + FLOOR))))


def _no_text(_: int) -> Text:
    return NO_TEXT


def make_topical(
    clusters: Clusters, company: Company | None, weights: Mapping[str, Weights] = WEIGHTS
) -> Topical | None:
    """What links by topics, where there are articles enough that tell any."""
    if company is None or company.topics is None:
        return None
    counts = counted(company.topics)
    if not tell(company.topics, counts):
        return None
    return Topical(clusters, company, company.topics, counts, weights)


def link_spellings(topical: Topical) -> None:
    """Link other spellings of names that strangers bear, too, and short given names to those in full."""
    topical.link(spellings(topical.clusters))


def link_misprinted(topical: Topical, near: Iterable[NearPair], respelt: Set[Pair]) -> None:
    """Link names that are spelt alike."""
    topical.link(misprints(topical.clusters, near, respelt))


def link_misspelt(topical: Topical) -> None:
    """Link names in which several letters differ."""
    topical.link(misspelt(topical.clusters))


def link_lacking(topical: Topical, fuller: FullerNames, circles: Circles) -> None:
    """Link names that lack words of others."""
    clusters = topical.clusters
    topical.link([*lacking(clusters, with_spellings(clusters, fuller), circles), *cut_names(clusters)])


def link_alone(topical: Topical) -> None:
    """Link headlines to names, lone words to each other, and fuller names to who is known by one word."""
    clusters = topical.clusters
    topical.link(headlines(clusters))
    topical.link(lone_spellings(clusters))
    topical.link(known_by_one(clusters))
