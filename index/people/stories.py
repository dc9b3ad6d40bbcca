"""Whether articles tell the same story: by their days, and the signatures that near-copies are found by."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Signatures = NDArray[np.uint8]

PLACES = 5  # in which signatures of articles agree that share sentences: 2 of 1,000 by chance,
NEAR, SOON = 30, 3  # … one less for each of so many days that are not between them
MOST_PAIRS = 300  # articles of one name times those of another; whom so many name is not told by one story
BLOCK = 2**12  # pairs of articles that are compared at a time


@dataclass(frozen=True, slots=True)
class Stories:
    """What is known of the articles of a company, by their numbers there."""

    days: Ints  # (n,) proleptic ordinals; below 1 where an article has none
    signatures: Callable[[Ints], Signatures]  # (k, MINIMA) those of some articles; zeros for one without


@dataclass(frozen=True, slots=True)
class Compared:
    """The articles of a name that are held to those of another one."""

    articles: Sequence[int]
    others: Sequence[int]
    more: int  # places in which they must agree besides


def shares(stories: Stories, compared: Sequence[Compared]) -> NDArray[np.float64]:
    """(k,) of the articles of each name the share that tell a story of the other one.

    An article that has both names tells nothing, and who is in too many articles is not compared.
    """
    found = np.zeros(len(compared))
    asked = [
        number for number, one in enumerate(compared) if 0 < len(one.articles) * len(one.others) <= MOST_PAIRS
    ]
    if not asked:
        return found
    mine, theirs, lengths, more = array("q"), array("q"), array("q"), array("q")
    for number in asked:
        one = compared[number]
        others = array("q", one.others)
        for article in one.articles:
            mine.append(article)
            theirs += others
            lengths.append(len(others))
            more.append(one.more)
    repeats = np.array(lengths, np.int64)
    told = _told(stories, np.repeat(mine, repeats), np.array(theirs), np.repeat(more, repeats))
    some = np.logical_or.reduceat(told, np.cumsum(repeats) - repeats)
    counts = np.array([len(compared[number].articles) for number in asked])
    found[asked] = np.add.reduceat(some.astype(np.int64), np.cumsum(counts) - counts) / counts
    return found


def _told(stories: Stories, some: Ints, others: Ints, more: Ints) -> NDArray[np.bool_]:
    """(p,) whether the articles of each pair tell one story."""
    wanted, rows = np.unique(np.concatenate((some, others)), return_inverse=True)
    signatures = stories.signatures(wanted)
    signed: NDArray[np.bool_] = np.any(signatures, axis=1)
    one, other = rows[: len(some)], rows[len(some) :]
    apart = np.abs(stories.days[some] - stories.days[others])
    dated = stories.days[some] > 0  # two without a day have none in common
    need = PLACES + more - (dated & (apart <= NEAR)) - (dated & (apart <= SOON))
    told = np.zeros(len(some), bool)
    for start in range(0, len(some), BLOCK):
        block = slice(start, start + BLOCK)
        agree = np.packbits(signatures[one[block]] == signatures[other[block]], axis=1)
        places = np.bitwise_count(agree).sum(axis=1)
        told[block] = (places >= need[block]) & signed[one[block]] & (one[block] != other[block])
    return told
