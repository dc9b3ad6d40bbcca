"""When hits may lack a word: long questions, and words that never meet in one article."""

from dataclasses import dataclass
from math import ceil

from search.embedded.matching import Matcher
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


@dataclass(frozen=True, slots=True)
class Relaxed:
    """How a tree is answered."""

    tree: Node  # with as many of the words as must match
    strict: Node  # with all of them
    loose: Words | None = None  # the words of which a hit may lack some
    required: int = 0  # how many of those it must have


def relax(tree: Node, matcher: Matcher) -> Relaxed:
    """Decide how many of the plain words of a tree must match.

    When no article has enough of the plain words, those with most of them are taken. Words between
    operators, phrases, fields and exclusions are never given up.
    """
    parts = list(tree.subqueries) if isinstance(tree, Together) else [tree]
    words = next((part for part in parts if isinstance(part, Words)), None)
    if words is None:
        return Relaxed(tree, tree)
    others = [part for part in parts if part is not words]

    def at_least(required: int) -> Node:
        some = Words(words.subqueries, required)
        return Together([some, *others]) if others else some

    required = required_words(len(words.subqueries))
    answered = at_least(required)
    if not matcher.count(answered):
        required = _most_words(words, at_least(0), matcher)
        answered = at_least(required) if required else answered
    strict = at_least(len(words.subqueries))
    if required == len(words.subqueries):
        return Relaxed(answered, strict)
    return Relaxed(answered, strict, words, required)


def _most_words(group: Words, within: Node, matcher: Matcher) -> int:
    """The largest number of the words that any document of a tree has."""
    words = [matcher.match(word) for word in group.subqueries]
    most = 0
    for number, match in enumerate(matcher.match(within)):
        counts = matcher.tally([found[number] for found in words], number)
        most = max(most, int(counts[match.docs].max(initial=0)))
    return most
