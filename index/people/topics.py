"""Whether articles are about the same thing: by the rare words that they share, of their sketches."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
Sketches = NDArray[np.uint16]
Places = list[tuple[Ints, Ints]]  # (n,) places in sketches, and (n,) what stands there; -1 for nothing

VALUES = 2**16
COMMON = 0.1  # of all articles that have a word which tells nothing
MOST_ARTICLES = 6  # of the name with fewer articles that are held to those of the other one,
MOST_PAIRS = 300  # … each to as many of these as make so many pairs
AT_ONCE = 2**10  # names whose articles are read together
BLOCK = 2**12  # pairs of articles that are compared at a time
ENOUGH = 100  # articles of which words are counted, or none is rare


@dataclass(frozen=True, slots=True)
class Topics:
    """What is known of the articles of a company, by their numbers there."""

    days: Ints  # (n,) proleptic ordinals; below 1 where an article has none
    order: NDArray[
        np.uint64
    ]  # (n,) of one day the least comes first, so that numbers and segments tell nothing
    sample: Ints  # the articles of which words are counted
    sketches: Callable[[Ints], Sketches]  # (k, places) those of some articles; zeros for one without
    place_of: Callable[[str], tuple[int, int]]  # where a word stands in a sketch, and what stands there


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles of a sample have each word."""

    words: NDArray[np.uint32]  # (places, VALUES)
    articles: int  # that have a sketch


@dataclass(frozen=True, slots=True)
class Compared:
    """The articles of two names, and the words of both, which tell nothing."""

    articles: Sequence[int]  # in the order of time, as ``times`` has it
    others: Sequence[int]  # so, too
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Held:
    """Articles that each of some others is held to, one row behind the other."""

    articles: Ints
    lengths: Ints  # (p,) of the rows


def times(topics: Topics) -> "array[int]":
    """(n,) which article comes first in time: by day, then as ``order`` says."""
    found = np.empty(len(topics.days), np.int64)
    found[np.lexsort((topics.order, topics.days))] = np.arange(len(found))
    return array("q", found.tobytes())


def likeness(topics: Topics, counts: Counts, compared: Sequence[Compared]) -> NDArray[np.float64]:
    """(k,) from 0 to 1, how like the articles of two names are: the mean of the likest of each.

    The cosine of their rare words, each weighed by the square of its information, of which ``counts`` tells.
    An article that has both names tells nothing.
    """
    parts = (compared[start : start + AT_ONCE] for start in range(0, len(compared), AT_ONCE))
    return np.concatenate((np.zeros(0), *(_likeness(topics, counts, part) for part in parts)))


def _likeness(topics: Topics, counts: Counts, compared: Sequence[Compared]) -> NDArray[np.float64]:
    found = np.zeros(len(compared))
    pairs = _Pairs(topics, compared)
    if not len(pairs.one):
        return found
    cosines = _Sketched(topics, counts, pairs.one, pairs.other).cosines(pairs.names, pairs.words)
    best = np.maximum.reduceat(cosines, pairs.starts).astype(np.float64)
    held = pairs.counts[pairs.counts > 0]
    found[pairs.counts > 0] = np.add.reduceat(best, np.cumsum(held) - held) / held
    return found


def largest(
    topics: Topics, counts: Counts, articles: Ints, held: Held, words: Places
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """(p,) the greatest likeness of each article to those it is held to, without some words of its own.

    And (p,) what these words but the first tell, as information, where the article has all of them, else 0.
    """
    found = np.zeros(len(articles))
    pairs = np.repeat(np.arange(len(articles)), held.lengths)
    if not len(pairs):
        return found, found.copy()
    sketched = _Sketched(topics, counts, articles[pairs], held.articles)
    cosines = sketched.cosines(pairs, words)
    some = held.lengths > 0
    starts = np.cumsum(held.lengths) - held.lengths
    found[some] = np.maximum.reduceat(cosines, starts[some])
    rest = np.zeros(len(articles))
    rest[some] = sketched.information(starts[some], [(one[some], value[some]) for one, value in words[1:]])
    return found, rest


class _Sketched:
    """Pairs of articles, and the sketches of these."""

    def __init__(self, topics: Topics, counts: Counts, one: Ints, other: Ints) -> None:
        wanted, rows = np.unique(np.concatenate((one, other)), return_inverse=True)
        self._one, self._other = rows[: len(one)], rows[len(one) :]
        self._sketches = topics.sketches(wanted)
        self._weights = _weights(counts, self._sketches)

    def cosines(self, names: Ints, words: Places) -> Floats:
        """(p,) how like the articles of each pair are, without words at these places of ``names``."""
        found = np.zeros(len(names), np.float32)
        lengths = self._weights.sum(axis=1)
        for start in range(0, len(found), BLOCK):
            block = slice(start, start + BLOCK)
            mine, theirs, own = self._one[block], self._other[block], names[block]
            same = self._sketches[mine] == self._sketches[theirs]
            dots = np.einsum("pk,pk->p", same, self._weights[mine])
            left, right = lengths[mine].copy(), lengths[theirs].copy()
            for places, values in words:
                weight = self._of(mine, places[own], values[own])
                other_weight = self._of(theirs, places[own], values[own])
                left -= weight
                right -= other_weight
                dots -= np.minimum(weight, other_weight)
            found[block] = dots / np.sqrt(np.maximum(left * right, 1e-6))
        found[self._one == self._other] = 0
        return found

    def information(self, pairs: Ints, words: Places) -> NDArray[np.float64]:
        """What words tell in the first article of some pairs, as information; 0 where one is not there."""
        rows, found = self._one[pairs], np.zeros(len(pairs))
        every = np.ones(len(pairs), bool)
        for places, values in words:
            every &= (values < 0) | (self._sketches[rows, places] == values)
            found += np.sqrt(self._of(rows, places, values))
        return found * every

    def _of(self, rows: Ints, places: Ints, values: Ints) -> Floats:
        """The weights of words in articles that have them."""
        found: Floats = self._weights[rows, places] * (self._sketches[rows, places] == values)
        return found


class _Pairs:
    """The articles that are held to each other."""

    def __init__(self, topics: Topics, compared: Sequence[Compared]) -> None:
        one, other, lengths, starts = array("q"), array("q"), array("q"), array("q")
        self.counts = np.zeros(len(compared), np.int64)  # articles of each name that are held to others
        repeats = np.zeros(len(compared), np.int64)  # pairs of each
        for number, each in enumerate(compared):
            few, many = sorted((each.articles, each.others), key=len)
            if not len(few):
                continue
            few = spread(few, MOST_ARTICLES)
            many = array("q", spread(many, MOST_PAIRS // len(few)))
            for article in few:
                one.append(article)
                starts.append(len(other))
                other += many
                lengths.append(len(many))
            self.counts[number] = len(few)
            repeats[number] = len(few) * len(many)
        self.one = np.repeat(np.array(one, np.int64), np.array(lengths, np.int64))
        self.other = np.array(other, np.int64)
        self.starts = np.array(starts, np.int64)
        self.names = np.repeat(np.arange(len(compared)), repeats)
        self.words = places_of(topics, [sorted(each.words) for each in compared])


def places_of(topics: Topics, words: Sequence[Sequence[str]]) -> Places:
    """Where the words of each row stand: row by row their first ones, then their second ones, …"""
    known: dict[str, tuple[int, int]] = {}
    most = max(map(len, words), default=0)
    places, values = np.zeros((most, len(words)), np.int64), np.full((most, len(words)), -1, np.int64)
    for number, own in enumerate(words):
        for row, word in enumerate(own):
            if word not in known:
                known[word] = topics.place_of(word)
            places[row, number], values[row, number] = known[word]
    return list(zip(places, values, strict=True))


def spread(articles: Sequence[int], most: int) -> Sequence[int]:
    """As many of some articles at most, from their whole time."""
    if len(articles) <= most:
        return articles
    return [articles[number * len(articles) // most] for number in range(most)]


def counted(topics: Topics) -> Counts:
    """The words of the sample."""
    sample = topics.sketches(topics.sample)
    found = np.zeros((sample.shape[1], VALUES), np.uint32)
    for place, counts in enumerate(found):
        counts[:] = np.bincount(sample[:, place], minlength=VALUES)
    return Counts(found, int(np.count_nonzero(sample.any(axis=1))))


def tell(topics: Topics, counts: Counts) -> bool:
    """Whether there are enough articles to know a rare word by, most of them with a sketch."""
    return counts.articles >= max(ENOUGH, len(topics.sample) / 2)


def _weights(counts: Counts, sketches: Sketches) -> Floats:
    """(k, places) the square of the information of each word; 0 of what tells nothing."""
    sample = counts.articles
    common = int(COMMON * sample) + 1
    told = np.zeros(common + 1, np.float32)  # the last is of all that are commoner
    told[:common] = np.log(sample / np.maximum(np.arange(common), 1)) ** 2
    seen = counts.words[np.arange(sketches.shape[1]), sketches]
    weights: Floats = told.take(seen, mode="clip")
    weights[sketches == 0] = 0
    return weights
