"""Running a query tree over the segments of a snapshot: which documents match, with which score."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import partial, reduce

import numpy as np
from numpy.typing import NDArray
from whoosh.query import (
    And,
    AndMaybe,
    ConstantScoreQuery,
    DisjunctionMax,
    Every,
    Not,
    NumericRange,
    Or,
    Phrase,
    _NullQuery,
)

from search.embedded.arrays import Docs, Mask, listed, rows_of, size
from search.embedded.matches import (
    NOTHING,
    Match,
    NearHits,
    WordHits,
    all_of,
    any_of,
    best_of,
    some_of,
    tally,
    with_maybe,
    without,
)
from search.embedded.neighbours import Neighbours
from search.embedded.question_words import QuestionWords
from search.embedded.snapshot import Snapshot, word_key
from search.errors import BadQuery
from search.tree import Node, Together, Word, Words, all_words, stretch_of

MOST_PHRASE_WORK = 8_000_000  # words to be compared of all phrases but the costliest, each some 130 ns
MOST_WORK_OF_ONE = 16_000_000  # the same of one phrase: sixteen words that each of a million articles has
APART_WORK = 2  # a word within a distance is as much work as two side by side, which soon leave few places

Scores = NDArray[np.float64]
Tally = NDArray[np.uint16]
Found = tuple[Mask, Scores]  # whether each of some documents matches, and its score, else 0


class Matcher:
    """Matches the trees of one question, in normal form, against one snapshot; each node is run once.

    What phrases may cost is for all of its trees together: other spellings of a question share its allowance.

    A document's score is the sum over the words that it matches, in the order of the query, and the same
    however many segments there are.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._views = snapshot.views
        # By the id of a node, which is kept so that its id stays its own.
        self._done: dict[tuple[int, int], tuple[Node, Match]] = {}
        self._tallies: dict[tuple[int, ...], tuple[Sequence[Node], Tally]] = {}  # likewise, of several nodes
        # These two know nothing of us, so a question's arrays go when it has been answered.
        self._words = QuestionWords(snapshot)
        self._neighbours = Neighbours(snapshot)
        self._phrase_work: dict[Hashable, int] = {}  # of each phrase so far, by what it asks

    def bound(self, tree: Node) -> None:
        """Raise BadQuery when the phrases of a tree, and of all before it, are too much work together.

        To be asked once a tree, before anything of it is matched.
        """
        for word in all_words(tree):
            self._bound_phrases(word)

    def match(self, node: Node) -> list[Match]:
        """The documents of a tree, by segment; kept, as those of its parts side by side are."""
        return [self._kept(node, number) for number in range(len(self._views))]

    def count(self, node: Node) -> int:
        """How many documents match."""
        return sum(match.size for match in self.match(node))

    def tally(self, nodes: Sequence[Node], number: int) -> Tally:
        """(n_docs,) how many of some nodes each document of a segment matches."""
        key = (number, *map(id, nodes))
        if key not in self._tallies:
            matches = (self._in_segment(node, number) for node in nodes)
            self._tallies[key] = nodes, tally(matches, self._views[number].n_docs)
        return self._tallies[key][1]

    def has(self, word: Word, number: int, docs: Docs) -> Mask:
        """Whether each of some documents of a segment has a word."""
        return self._words.has(word, number, docs)

    def look_at(self, hits: Iterable[tuple[int, int]]) -> None:
        """Say of which documents, by their places, one by one is going to be asked."""
        page: dict[int, set[int]] = {}
        for number, doc in hits:
            page.setdefault(number, set()).add(doc)
        self._words.look_at({number: np.array(sorted(docs), dtype=np.int32) for number, docs in page.items()})

    def parts(self, word: Word, number: int, docs: Docs) -> tuple[Scores, Scores]:
        """The two parts of a word's score in some documents of a segment: how often, and how early."""
        weight = self._words.weight(word)
        _, often, early = self._words.at(word, number, docs)
        return weight * often, weight * early

    def _bound_phrases(self, word: Word) -> None:
        phrases = [leaf for leaf in word.subqueries if isinstance(leaf, Phrase)]
        if not phrases or word.expansion:  # the phrases of names are few, and of words that are not common
            return
        key = word_key(word)
        if key not in self._phrase_work:
            self._phrase_work[key] = sum(map(self._snapshot.lexicon.phrase_work, phrases))
            apart = APART_WORK if any(leaf.slop > 1 for leaf in phrases) else 1
            if apart * self._phrase_work[key] > MOST_WORK_OF_ONE:
                raise BadQuery("common_phrase").at(*stretch_of(word))
            work = self._phrase_work.values()
            if sum(work) - max(work) > MOST_PHRASE_WORK:
                raise BadQuery("common_phrases").at(*stretch_of(word))

    def _kept(self, node: Node, number: int) -> Match:
        if isinstance(node, Word):
            return self._in_segment(node, number)
        key = (id(node), number)
        if key not in self._done:
            self._done[key] = node, self._in_segment(node, number)
        return self._done[key][1]

    def _in_segment(self, node: Node, number: int) -> Match:
        """The documents of a node; what is inside it is let go of, as there may be hundreds of groups."""
        if isinstance(node, Word):
            return WordHits(partial(self._words.in_segment, node, number), self._words.weight(node))
        return self._match(node, number).times(_boost(node))

    def _match(self, node: Node, number: int) -> Match:
        view = self._views[number]
        if isinstance(node, Words):
            return NearHits(self._words_in(node, number), partial(self._neighbours.near, node, number))
        if isinstance(node, And):
            return self._all(node.subqueries, number, kept=isinstance(node, Together))
        if isinstance(node, Not):
            return self._all([node], number)
        if isinstance(node, Or):
            return any_of([self._in_segment(part, number) for part in node.subqueries], view.n_docs)
        if isinstance(node, NumericRange):
            return Match(view.between(*view.of_days(node.start, node.end)))
        if isinstance(node, Every):
            return Match(view.every())
        return NOTHING if isinstance(node, _NullQuery) else self._match_rarer(node, number)

    def _words_in(self, words: Words, number: int) -> Match:
        """The documents of as many of the words as must match, with what each word gives."""
        if words.required == len(words.subqueries):
            return self._all(words.subqueries, number)
        parts = [self._in_segment(part, number) for part in words.subqueries]
        return some_of(
            parts, self.tally(words.subqueries, number), words.required, self._views[number].every()
        )

    def nearness(self, words: Words, number: int, docs: Docs) -> Iterator[Scores]:
        """What each of ``pairs_of`` gives to some documents of a segment that match the words."""
        matching = listed(self._kept(words, number).docs)
        return (pair.exactly(docs) for pair in self._neighbours.near(words, number, matching))

    def _match_rarer(self, node: Node, number: int) -> Match:
        n_docs = self._views[number].n_docs
        if isinstance(node, AndMaybe):
            return with_maybe(self._in_segment(node.a, number), self._in_segment(node.b, number), n_docs)
        if isinstance(node, DisjunctionMax):
            parts = [self._in_segment(part, number) for part in node.subqueries]
            return best_of(parts, node.tiebreak, n_docs)
        if isinstance(node, ConstantScoreQuery):
            docs = self._in_segment(node.child, number).docs
            return Match(docs, np.full(size(docs), node.score, dtype=np.float32) if node.score else None)
        raise TypeError(f"{node!r} has no place in a query tree")

    def _all(self, parts: Sequence[Node], number: int, kept: bool = False) -> Match:
        """Documents of every part, within its ranges of days; a NOT among them takes away.

        The parts are ``kept`` where other trees of the question have them too.
        """
        one = self._kept if kept else self._in_segment
        view = self._views[number]
        start, stop = 0, view.n_docs
        for node in parts:
            if isinstance(node, NumericRange):
                first, last = view.of_days(node.start, node.end)
                start, stop = max(start, first), min(stop, last)
        wanted = [node for node in parts if not isinstance(node, (NumericRange, Every, Not))]
        if wanted:
            matches = [one(node, number) for node in wanted]
            match = all_of(matches, start, max(start, stop), view.n_docs)
        else:
            match = Match(view.between(start, stop))
        for node in parts:
            if isinstance(node, Not):
                match = without(match, one(node.query, number).docs, view.n_docs)
        return match

    def at(self, node: Node, number: int, docs: Docs) -> Found:
        """Whether each of ``docs`` of a segment matches, and its score in double precision, else 0."""
        if isinstance(node, Word):
            here, often, early = self._words.at(node, number, docs)
            return here, self._words.weight(node) * (often + early)
        if isinstance(node, Not):
            return ~self.at(node.query, number, docs)[0], np.zeros(len(docs))
        if isinstance(node, (And, Or, AndMaybe, DisjunctionMax)):
            here, scores = _combined(node, (self.at(part, number, docs) for part in node.subqueries))
            if isinstance(node, Words):
                scores = reduce(np.add, self.nearness(node, number, docs), scores)
        else:
            here = rows_of(self._kept(node, number).docs, docs)[0]
            scores = np.full(len(docs), getattr(node, "score", 0.0))
        return here, np.where(here, _boost(node) * scores, 0.0)


def _boost(node: Node) -> float:
    return 1.0 if isinstance(node, ConstantScoreQuery) else float(getattr(node, "boost", 1.0))


def _combined(node: Node, parts: Iterator[Found]) -> Found:
    """What the parts of a node come to; each is let go of before the next one, as there may be hundreds."""
    here, total = next(parts)
    counts, best = here.astype(np.uint16), total
    for more_here, more in parts:
        counts += more_here
        total = total + more
        if isinstance(node, DisjunctionMax):
            best = np.maximum(best, more)
    if isinstance(node, AndMaybe):
        return here, total
    if isinstance(node, DisjunctionMax):
        total = best + node.tiebreak * (total - best)
    return counts >= (getattr(node, "required", len(node.subqueries)) if isinstance(node, And) else 1), total
