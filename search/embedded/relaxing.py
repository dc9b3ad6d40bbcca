"""When hits may lack a word: long questions, and words that never meet in one article."""

from math import ceil

import numpy as np
from numpy.typing import NDArray
from whoosh.query import And

from search.embedded.matching import Match, Matcher
from search.tree import Node, Words

ALL_OF = 4  # up to so many plain words must all match
SHARE = 0.6  # of more words, this share, rounded up


def required_words(count: int) -> int:
    """How many of ``count`` plain words a hit must have.

    >>> [required_words(count) for count in (1, 4, 5, 10)]
    [1, 4, 3, 6]
    """
    return count if count <= ALL_OF else ceil(SHARE * count)


def match_relaxed(tree: Node, matcher: Matcher) -> tuple[Match, tuple[Words, ...]]:
    """The documents of a tree, and those of its words that a hit may lack.

    When no article has enough of the plain words, those with most of them are taken. Words between
    operators, phrases, fields and exclusions are never given up.
    """
    groups = [node for node in _top(tree) if isinstance(node, Words)]
    loose = {id(group): required_words(len(group.subqueries)) for group in groups}
    match = matcher.match(_with(tree, loose))
    if not len(match.docs) and groups:
        (group,) = groups
        others = matcher.match(_with(tree, {id(group): 0}))
        most = _most_words(group, others.docs, matcher)
        if most:
            loose = {id(group): most}
            match = matcher.match(_with(tree, loose))
    return match, tuple(group for group in groups if loose[id(group)] < len(group.subqueries))


def _top(tree: Node) -> list[Node]:
    return list(tree.subqueries) if type(tree) is And else [tree]


def _with(tree: Node, required: dict[int, int]) -> Node:
    """The tree with other numbers of required words at its top."""
    parts = [
        Words(part.subqueries, required[id(part)]) if isinstance(part, Words) else part for part in _top(tree)
    ]
    return And(parts) if type(tree) is And else parts[0]


def _most_words(group: Words, within: NDArray[np.int64], matcher: Matcher) -> int:
    """The largest number of the words that any document of ``within`` has."""
    counts = sum(
        (matcher.match(word).at(within)[0].astype(np.int64) for word in group.subqueries), np.zeros(1)
    )
    return int(np.max(counts, initial=0))
