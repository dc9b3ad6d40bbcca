"""Which words may be in names, and the places of the words that bear on each of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from operator import itemgetter, not_

import numpy as np
from numpy.typing import NDArray

from index.intake.names import Words
from index.intake.tagger.attributes import PARTICLES

MAX_RUN = 24  # words; a longer run of capitals is a table or a shout, and is cut
REACH = 2  # words before and behind one that bear on it
PAD = 0  # the place beyond both ends of a sentence; words count from 1

_TIED = re.compile(r"[a-z]{1,3}['’-][A-Z]")  # al-Ghazi, d'Aosta

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Places:
    """For each of the n words that may be in a name the places of words, PAD where the sentence has none."""

    word: Ints  # (n,) its own; all others likewise
    before: Ints
    before2: Ints
    after: Ints
    after2: Ints
    left: Ints  # the word before its run
    right: Ints  # the word behind its run
    first: Ints  # the first of its run
    since: Ints  # how many words of the run stand before it
    until: Ints  # and behind it

    def all(self) -> Ints:
        """Places in the order of ``OFFSETS``, (n_offsets, n)."""
        return np.array([getattr(self, place) for place in OFFSETS.values()])


OFFSETS = {
    "0": "word",
    "-": "before",
    "=": "before2",
    "+": "after",
    "#": "after2",
    "<": "left",
    ">": "right",
    "^": "first",
}  # the sign that an attribute bears in training -> the place it is read at


def sentence_starts(words: Words) -> list[bool]:
    """Whether each word may only have its capital because a sentence starts."""
    return [gap != " " and words.opens_sentence(i) if i else True for i, gap in enumerate(words.gap)]


def find_runs(words: Words, opens: Sequence[bool]) -> list[tuple[int, int]]:
    """First and last (excluded) of the runs of words that may be names, none over the end of a sentence."""
    runs: list[tuple[int, int]] = []
    first = last = -1
    for i in _may_be_named(words):
        if i != last or opens[i] or i - first == MAX_RUN:
            if last > first:
                runs.append((first, last))
            first = i
        last = i + 1
    if last > first:
        runs.append((first, last))
    return runs


def _may_be_named(words: Words) -> list[int]:
    """The words that have a capital, and the particles between two that have."""
    raws, low, count = words.raw, words.low, len(words)
    named = list(compress(range(count), map(str.isupper, map(itemgetter(0), raws))))
    odd = compress(range(count), map(not_, map(str.isalnum, raws)))
    tied = [i for i in odd if len(raws[i]) > 3 and _TIED.match(raws[i])]
    if tied:
        named = sorted({*named, *tied})
    particles = [i for i in compress(range(count - 1), map(PARTICLES.__contains__, low)) if i]
    if not particles:
        return named
    may = set(named)
    for i in particles:
        if i - 1 in may and i not in may:
            beyond = i + 2 < count and low[i + 1] in PARTICLES and raws[i + 2][0].isupper()
            if raws[i + 1][0].isupper() or beyond:
                may.add(i)
    return sorted(may)


def find_near(runs: Sequence[tuple[int, int]], count: int) -> Ints:
    """Which of ``count`` words are in runs, or so near that they may bear on a word of one; ascending."""
    bounds = np.array(runs, np.int64).reshape(-1, 2)
    changes = np.zeros(count + 1, np.int64)
    np.add.at(changes, np.maximum(bounds[:, 0] - REACH, 0), 1)
    np.add.at(changes, np.minimum(bounds[:, 1] + REACH, count), -1)
    return changes.cumsum().nonzero()[0]


def find_places(runs: Sequence[tuple[int, int]], opens: Sequence[bool]) -> Places:
    """Places for all words of ``runs``, one behind another."""
    breaks = np.ones(len(opens) + 4, bool)  # by place, whether a sentence starts there or the text has ended
    breaks[1 : len(opens) + 1] = opens
    bounds = np.array(runs, np.int64).reshape(-1, 2) + 1
    lengths = bounds[:, 1] - bounds[:, 0]
    starts, ends = bounds.repeat(lengths, axis=0).T
    since = np.arange(len(starts)) - (lengths.cumsum() - lengths).repeat(lengths)
    word = starts + since
    before = (word - 1) * ~breaks[word]  # PAD is 0, so a product does it
    after = (word + 1) * ~breaks[word + 1]
    return Places(
        word,
        before,
        (before - 1) * ~breaks[before],
        after,
        (after + 1) * ~(breaks[after + 1] | (after == PAD)),
        (starts - 1) * ~breaks[starts],
        ends * ~breaks[ends],
        starts,
        since,
        ends - 1 - word,
    )
