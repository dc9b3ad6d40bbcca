"""Another spelling of a question: offered only where it finds more."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from index.analysis.stopwords import STOPWORDS
from index.analysis.tokens import fold
from search.embedded.arrays import size
from search.embedded.filters import Filters
from search.embedded.matching import Matcher
from search.embedded.relaxing import relax
from search.embedded.snapshot import Snapshot
from search.errors import BadQuery
from search.query import Query
from search.respelling import TypedWord, respelt, typed_words
from search.tree import Node

MOST_WORDS = 16  # of a question that are looked at
MOST_TRIED = 4  # questions that are run to see whether they find more


class Found(NamedTuple):
    """How good an answer is, the larger the better; all zero for one without an article."""

    with_all: int  # articles that have all words of the question
    required: int  # words that every article of the answer has; 0 where it has all of them
    total: int  # articles of the answer


def suggestion(
    query: Query, before: Found, parse: Callable[[str], Node], matcher: Matcher, now: Snapshot
) -> str | None:
    """The words of a query as they were probably meant; None where nothing else finds more under its filters.

    ``before`` is what the words find as they stand, ``matcher`` the one that found it. More articles have all
    the words then; where no article has all of them either way, more words are in each, or more articles have
    them.
    """
    others: dict[TypedWord, str] = {}
    for word in islice(typed_words(query.q), MOST_WORDS):
        form = fold(word.text)
        if form not in STOPWORDS and (better := now.speller.better(form, word.fields)):
            others[word] = better
    for chosen in _choices(others):
        text = respelt(query.q, chosen)
        try:
            if _finds_more(parse(text), query, before, matcher, now):
                return text
        except BadQuery:  # it became too long, or too much work
            continue
    return None


def _choices(others: dict[TypedWord, str]) -> Iterator[dict[TypedWord, str]]:
    """All of the words changed, then one at a time."""
    if others:
        yield others
    if len(others) > 1:
        for word in list(others)[: MOST_TRIED - 1]:
            yield {word: others[word]}


def _finds_more(tree: Node, query: Query, before: Found, matcher: Matcher, now: Snapshot) -> bool:
    """Whether a tree finds more than ``before``; those that lack a word are counted where that decides."""
    filters = Filters(query, now)
    matcher.bound(tree)
    relaxed = relax(tree, matcher)

    def count(node: Node) -> int:
        return sum(size(match.docs) for match in filters.apply(matcher.match(node)))

    with_all = count(relaxed.strict)
    if with_all != before.with_all or relaxed.loose is None:
        return with_all > before.with_all
    total = count(relaxed.tree)
    return total > 0 and (relaxed.required, total) > (before.required, before.total)
