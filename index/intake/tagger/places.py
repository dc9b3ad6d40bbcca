"""Which words may be in names, and the places of the words that bear on each of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.intake.names import Words
from index.intake.tagger.attributes import PARTICLES

MAX_RUN = 24  # words; a longer run of capitals is a table or a shout, and is cut
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
    return [words.opens_sentence(i) for i in range(len(words))]


def find_runs(words: Words, opens: Sequence[bool]) -> list[tuple[int, int]]:
    """First and last (excluded) of the runs of words that may be names, none over the end of a sentence."""
    runs: list[tuple[int, int]] = []
    first = -1
    for i, can in enumerate(_may_be_named(words)):
        if first >= 0 and (not can or i - first == MAX_RUN or opens[i]):
            runs.append((first, i))
            first = -1
        if can and first < 0:
            first = i
    if first >= 0:
        runs.append((first, len(words)))
    return runs


def _may_be_named(words: Words) -> list[bool]:
    """Whether each word has a capital, or is a particle between two that have."""
    raws, count = words.raw, len(words.raw)
    may = [raw[0].isupper() or (len(raw) > 3 and _TIED.match(raw) is not None) for raw in raws]
    for i in range(1, count - 1):
        if may[i - 1] and not may[i] and words.low[i] in PARTICLES:
            beyond = i + 2 < count and words.low[i + 1] in PARTICLES and raws[i + 2][0].isupper()
            may[i] = raws[i + 1][0].isupper() or beyond
    return may


def find_places(runs: Sequence[tuple[int, int]], opens: Sequence[bool]) -> Places:
    """Places for all words of ``runs``, one behind another."""
    breaks = np.ones(len(opens) + 4, bool)  # by place, whether a sentence starts there or the text has ended
    breaks[1 : len(opens) + 1] = opens
    bounds = np.array(runs, np.int64).reshape(-1, 2) + 1
    lengths = bounds[:, 1] - bounds[:, 0]
    starts, ends = np.repeat(bounds, lengths, axis=0).T
    word = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths) + starts
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
        word - starts,
        ends - 1 - word,
    )
