"""When hits may lack a word: questions, long queries, and words that never meet in one article.

Up to four words are all wanted. A question ("siapa pendiri kota itu?") is another thing: the article that
answers it need not repeat its words, and the one that has most of them is seldom it. So of a question, and of
more than four words, as many must match as ENOUGH articles have. On facqa's questions (``make quality``) the
ranking is the better the fewer must match; with ENOUGH it is as good, and the total still means something.

Phrases, =forms and patterns are meant, so words are given up before them, and they only where no article has
all of them, for the best partial answer beats none.
"""

from dataclasses import dataclass

import numpy as np
from whoosh.query import Every

from search.embedded.arrays import indices
from search.embedded.matching import Matcher
from search.tree import Node, Together, Word, Words

ALL_OF = 4  # up to so many plain words must all match where nothing is asked
ENOUGH = 100  # articles, ten pages of hits


@dataclass(frozen=True, slots=True)
class Relaxed:
    """How a tree is answered."""

    tree: Node  # with as many of the words as must match
    strict: Node  # with all of them
    loose: Words | None = None  # the words, or words and phrases, of which a hit may lack some
    required: int = 0  # how many of those it must have


def relax(tree: Node, matcher: Matcher) -> Relaxed:
    """Decide how many of the plain words of a tree must match.

    When no article has all of a few plain words, those with most of them are taken; when none has a phrase
    with any of the words, those with the phrase; when none has all phrases, those with most of everything.
    What stands between operators, what is asked of one field, and what is left out are never given up.
    Filters have no say, so a filter only ever takes articles away.
    """
    parts = side_by_side(tree)
    words = next((part for part in parts if isinstance(part, Words)), None)
    relaxed = Relaxed(tree, tree) if words is None else _fewer_words(words, parts, matcher)
    if len(parts) == 1:
        return relaxed
    loose = [part for part in parts if isinstance(part, Word) and part.loose]
    plain = [*(words.subqueries if words else ()), *(part for part in loose if part.plain)]
    meant = [part for part in loose if not part.plain]
    if not meant or len(plain) + len(meant) < 2 or matcher.count(relaxed.tree):
        return relaxed
    given_up = {id(part) for part in (words, *loose)}
    others = [part for part in parts if id(part) not in given_up]
    if plain and matcher.count(only := Together([*meant, *others])):
        return Relaxed(only, relaxed.strict, Words(plain))
    every = Words([*plain, *meant])
    required = _required(every, Together(others) if others else Every(), 1, matcher)
    return Relaxed(_together(every.at_least(required), others), relaxed.strict, every, required)


def side_by_side(tree: Node) -> list[Node]:
    """The parts of a tree; plain words that are asked of one field stand apart from its Words."""
    parts: list[Node] = []
    for part in tree.subqueries if isinstance(tree, Together) else [tree]:
        asked = [word for word in part.subqueries if not word.loose] if isinstance(part, Words) else []
        if asked:
            loose = [word for word in part.subqueries if word.loose]
            parts += [Words(loose, question=part.question)] if len(loose) > 1 else loose
        parts += asked or [part]
    return parts


def _fewer_words(words: Words, parts: list[Node], matcher: Matcher) -> Relaxed:
    """As many of the plain words as must match, and all of the other parts."""
    others = [part for part in parts if part is not words]
    count = len(words.subqueries)
    strict = _together(words.at_least(count), others)
    if all_wanted(words) and matcher.count(strict):
        return Relaxed(strict, strict)
    enough = 1 if all_wanted(words) else ENOUGH
    required = _required(words, Together(others) if others else Every(), enough, matcher)
    if required == count:
        return Relaxed(strict, strict)
    return Relaxed(_together(words.at_least(required), others), strict, words, required)


def _together(some: Words, others: list[Node]) -> Node:
    return Together([some, *others]) if others else some


def all_wanted(words: Words) -> bool:
    """Whether hits have all of the words where any article has."""
    return len(words.subqueries) <= ALL_OF and not words.question


def _required(words: Words, within: Node, enough: int, matcher: Matcher) -> int:
    """The largest number of the words that ``enough`` documents of a tree have; 1 where too few have any."""
    having = np.zeros(len(words.subqueries) + 1, dtype=np.int64)  # documents by how many of the words
    for number, match in enumerate(matcher.match(within)):
        counts = matcher.tally(words.subqueries, number)
        having += np.bincount(counts[indices(match.docs)], minlength=len(having))
    at_least = having[::-1].cumsum()[::-1]
    return max(1, int(np.count_nonzero(at_least[1:] >= enough)))
