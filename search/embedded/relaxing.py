"""When hits may lack a word: long questions, and words that never meet in one article."""

from math import ceil

import numpy as np
from numpy.typing import NDArray

from search.embedded.matching import Match, Matcher
from search.tree import Node, Together, Words

ALL_OF = 4  # up to so many plain words must all match
SHARE = 0.25  # of more words, this share, rounded up: within 0.002 nDCG of the best on facqa's first half,
# where any single word is the best; two words at least keep a count worth looking at


def required_words(count: int) -> int:
    """How many of ``count`` plain words a hit must have.

    >>> [required_words(count) for count in (1, 4, 5, 10)]
    [1, 4, 2, 3]
    """
    return count if count <= ALL_OF else ceil(SHARE * count)


def match_relaxed(tree: Node, matcher: Matcher) -> tuple[Match, Words | None]:
    """The documents of a tree, and those of its words that a hit may lack.

    When no article has enough of the plain words, those with most of them are taken. Words between
    operators, phrases, fields and exclusions are never given up.
    """
    parts = list(tree.subqueries) if isinstance(tree, Together) else [tree]
    words = next((part for part in parts if isinstance(part, Words)), None)
    if words is None:
        return matcher.match(tree), None
    others = [part for part in parts if part is not words]

    def at_least(required: int) -> Match:
        return matcher.match(Together([Words(words.subqueries, required), *others]))

    required = required_words(len(words.subqueries))
    match = at_least(required)
    if not len(match.docs):
        required = _most_words(words, at_least(0).docs, matcher)
        match = at_least(required) if required else match
    return match, words if required < len(words.subqueries) else None


def _most_words(group: Words, within: NDArray[np.int64], matcher: Matcher) -> int:
    """The largest number of the words that any document of ``within`` has."""
    counts = sum(
        (matcher.match(word).at(within)[0].astype(np.int64) for word in group.subqueries), np.zeros(1)
    )
    return int(np.max(counts, initial=0))
