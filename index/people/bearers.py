"""Who bears the lone words of articles, and how like their articles of about that time are to these."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.people.clusters import Clusters
from index.people.company import Company
from index.people.lone import may_be_called
from index.people.topics import Counts, Held, Topics, largest, places_of
from index.slices import ranges

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

MOST_BEARERS = 100  # people; a word that more of them bear tells nobody
ASKED = 8  # of them, those who are named the most and the nearest in time
WINDOW = 8  # articles of each, about the time of the word's, that this one is held to
STRAY = 10  # times the articles of a name with a word before it that it has without
NEVER = 5_000  # days to an article that there is not; more tell no more


@dataclass(frozen=True, slots=True)
class Words:
    """Lone words that stand for nobody yet, a row each, and the people who bear them."""

    numbers: Ints  # (w,) clusters of one word
    starts: Ints  # (w + 1,) where the bearers of each begin
    roots: Ints  # (b,) clusters
    named: Ints  # (b,) the commonest of the person's names that begin or end with the word, a cluster
    articles: Ints  # (b,) of all such names of the person


@dataclass(frozen=True, slots=True)
class Bearers:
    """People who bear the words of some mentions, a row each, by mention."""

    mentions: Ints  # (b,) the place of the mention among those that were asked about
    roots: Ints  # (b,) clusters
    likeness: Floats  # (b,) the greatest of the mention's article to one of the person's about its time
    rest: Floats  # (b,) what the rest of the name tells, if all of it stands in the article; else 0
    articles: Ints  # (b,) of the person's names with the word,
    share: Floats  # (b,) … of those of all who bear it,
    own: Floats  # (b,) … and of all of the person's articles, 1 at most
    inside: NDArray[np.bool_]  # (b,) whether the article names the person in full
    held: Held  # the articles of each that the mention's was held to


class Mentions:
    """Every lone word of an article that stands for nobody yet, m of them."""

    def __init__(
        self, clusters: Clusters, company: Company, topics: Topics, counts: Counts, when: Ints
    ) -> None:
        """``when`` is the order of the articles in time."""
        self._clusters, self._topics, self._counts = clusters, topics, counts
        self.words = free_words(clusters)
        rows = np.full(len(clusters.names), -1, np.int64)
        for row, number in enumerate(self.words.numbers.tolist()):
            rows[clusters.members[number]] = row
        places = np.flatnonzero(rows[company.names] >= 0)
        order = np.lexsort((when[company.articles[places]], rows[company.names[places]]))
        places = places[order]  # by word and time, so that neighbours are held to the same articles
        self.names = company.names[places]  # (m,)
        self.articles = company.articles[places].astype(np.int64)  # (m,)
        self.rows = rows[self.names]  # (m,) of words
        self._time = _Time(clusters, company, topics.days, when, self.words.roots)

    def bearers(self, mentions: Ints) -> Bearers:
        """Those who bear the words of some mentions, ASKED of each at most, held to the articles there."""
        words, rows, articles = self.words, self.rows[mentions], self.articles[mentions]
        lengths = np.diff(words.starts)[rows]
        pairs, own = ranges(words.starts[rows], lengths), np.repeat(np.arange(len(rows)), lengths)
        every = np.bincount(own, words.articles[pairs], len(rows))
        gap = self._time.gap(words.roots[pairs], articles[own])
        kept = _first(own, np.log1p(words.articles[pairs]) - np.log1p(gap), lengths)
        pairs, own = pairs[kept], own[kept]
        roots, bearing = words.roots[pairs], words.articles[pairs]
        held, all_of, inside = self._time.about(roots, articles[own])
        where = self._places(rows[own], words.named[pairs])
        likeness, rest = largest(self._topics, self._counts, articles[own], held, where)
        shares = bearing / every[own], np.minimum(1, bearing / np.maximum(1, all_of))
        return Bearers(own, roots, likeness, rest, bearing, *shares, inside, held)

    def _places(self, rows: Ints, names: Ints) -> list[tuple[Ints, Ints]]:
        """Where the words of each pair stand in sketches: the lone one, then those of the name."""
        clusters, numbers = self._clusters, self.words.numbers.tolist()
        known: dict[tuple[int, int], int] = {}
        words: list[list[str]] = []
        at = np.empty(len(rows), np.int64)
        for place, (row, name) in enumerate(zip(rows.tolist(), names.tolist(), strict=True)):
            number = known.setdefault((row, name), len(words))
            if number == len(words):
                lone, full = clusters.lone_words[numbers[row]], clusters.written[clusters.members[name][0]]
                words.append([lone, *sorted({word for word in full if word != lone})])
            at[place] = number
        return [(places[at], values[at]) for places, values in places_of(self._topics, words)]


def free_words(clusters: Clusters) -> Words:
    """The lone words of no known person that somebody bears, but hardly everybody."""
    numbers, starts = [], [0]
    rows: list[tuple[int, int, int]] = []
    for number in clusters.lone_words:
        if number not in clusters.links and number not in clusters.labels:
            people = _people(clusters, number)
            if 0 < len(people) <= MOST_BEARERS:
                numbers.append(number)
                rows += people
                starts.append(len(rows))
    table = np.array(rows, np.int64).reshape(-1, 3)
    return Words(np.array(numbers, np.int64), np.array(starts), *table.T)


def _people(clusters: Clusters, number: int) -> list[tuple[int, int, int]]:
    """Who bears a word: the person, and as ``Words`` has it ``named`` and ``articles``."""
    weights: dict[int, int] = {}
    named: dict[int, int] = {}
    bearers = clusters.bearers(number)
    for one, weight in bearers.items():
        root = clusters.root(one)
        if (
            root != number
            and weight
            and may_be_called(clusters, number, one)
            and not _is_before(clusters, number, one)
        ):
            weights[root] = weights.get(root, 0) + weight
            if root not in named or weight > bearers[named[root]]:
                named[root] = one
    return [(root, named[root], weight) for root, weight in weights.items()]


def _is_before(clusters: Clusters, number: int, name: int) -> bool:
    """Whether a word only stands before a name that is mostly given without: "Projo Budi Arie Setiadi"."""
    words = clusters.tokens[name]
    rest = clusters.find(words[1:]) if len(words) > 2 and words[:1] == clusters.tokens[number] else None
    return (
        rest is not None
        and clusters.root(rest) == clusters.root(name)
        and clusters.weights[rest] >= STRAY * clusters.weights[name]
    )


def _first(own: Ints, rank: Floats, lengths: Ints) -> Ints:
    """The pairs of each mention that rank first, ASKED at most, by mention."""
    order = np.lexsort((-rank, own))
    return order[np.arange(len(own)) - np.repeat(np.cumsum(lengths) - lengths, lengths) < ASKED]


class _Time:
    """The articles of some people in the order of time."""

    def __init__(self, clusters: Clusters, company: Company, days: Ints, when: Ints, people: Ints) -> None:
        self._when, self._days = when, days
        wanted = np.zeros(len(clusters.members), bool)
        wanted[people] = True
        roots = np.array(clusters.roots(), np.int64)[company.names]
        places = np.flatnonzero(wanted[roots])
        keys = self._keys_of(roots[places], company.articles[places])
        self._keys, first = np.unique(keys, return_index=True)
        self._articles = company.articles[places[first]].astype(np.int64)

    def _keys_of(self, roots: Ints, articles: NDArray[np.integer]) -> Ints:
        found: Ints = roots * len(self._when) + self._when[articles]
        return found

    def gap(self, roots: Ints, articles: Ints) -> Ints:
        """(p,) the days between an article and the nearest other one of a person; NEVER without days."""
        at = np.searchsorted(self._keys, self._keys_of(roots, articles))
        found = np.full(len(at), NEVER)
        for near in (at - 1, at, at + 1):
            there = (near >= 0) & (near < len(self._keys))
            near = near.clip(0, len(self._keys) - 1)
            there &= (self._keys[near] // len(self._when) == roots) & (self._articles[near] != articles)
            theirs, mine = self._days[self._articles[near]], self._days[articles]
            there &= (theirs > 0) & (mine > 0)
            np.minimum(found, np.abs(theirs - mine), out=found, where=there)
        return found

    def about(self, roots: Ints, articles: Ints) -> tuple[Held, Ints, NDArray[np.bool_]]:
        """Those of people about the time of an article, how many they have at all, whether it is theirs."""
        asked = self._keys_of(roots, articles)
        at = np.searchsorted(self._keys, asked)
        low = np.searchsorted(self._keys, roots * len(self._when))
        high = np.searchsorted(self._keys, (roots + 1) * len(self._when))
        begin = (at - WINDOW // 2).clip(low, np.maximum(low, high - WINDOW))
        lengths = np.minimum(begin + WINDOW, high) - begin
        inside = (at < high) & (self._keys[at.clip(max=len(self._keys) - 1)] == asked)
        return Held(self._articles[ranges(begin, lengths)], lengths), high - low, inside
