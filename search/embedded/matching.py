"""Running a query tree over arrays: which documents match, with which score."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray
from whoosh.query import And, Every, FuzzyTerm, Not, NumericRange, Or, Phrase, Prefix, _NullQuery

from index.schema import EXACT_SUFFIX
from search.embedded.columns import Columns
from search.embedded.phrases import phrase_frequencies
from search.embedded.postings import Postings
from search.embedded.scoring import FIELD_WEIGHTS, Floats, idf, saturate, weighted_frequency
from search.tree import Node, Word, Words

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Match:
    """Documents with their scores."""

    docs: Ints  # (n,) ascending, live
    scores: Floats  # (n,)

    def at(self, docs: Ints) -> tuple[NDArray[np.bool_], Floats]:
        """Whether each of ``docs`` matches, and its score, 0 where it doesn't."""
        if not len(self.docs):
            return np.zeros(len(docs), dtype=bool), np.zeros(len(docs))
        places = np.minimum(np.searchsorted(self.docs, docs), len(self.docs) - 1)
        found = self.docs[places] == docs
        return found, np.where(found, self.scores[places], 0.0)


def _unscored(docs: Ints) -> Match:
    return Match(docs, np.zeros(len(docs)))


class Matcher:
    """Matches the trees of one question against one generation; each node is run once.

    Scores are the same however many segments there are.
    """

    def __init__(self, columns: Columns, postings: Postings) -> None:
        self._columns = columns
        self._postings = postings
        self._done: dict[int, tuple[Node, Match]] = {}  # by id; the node is kept so that its id stays its own

    def match(self, node: Node) -> Match:
        """The documents of a tree. A document's score is the sum over the words that it matches."""
        done = self._done.get(id(node))
        if done is None:
            done = self._done[id(node)] = (node, self._match(node))
        return done[1]

    def _match(self, node: Node) -> Match:
        if isinstance(node, Word):
            return self._word(node)
        if isinstance(node, Words):
            return self._some(node)
        if isinstance(node, And):
            return self._all(node)
        if isinstance(node, Or):
            return self._any([self.match(child) for child in node.subqueries])
        if isinstance(node, Not):
            return _unscored(np.setdiff1d(self._every(), self.match(node.query).docs, assume_unique=True))
        if isinstance(node, Every):
            return _unscored(self._every())
        if isinstance(node, NumericRange):
            days = self._columns.days
            within = (days >= node.start) & (days <= node.end) & self._columns.live
            return _unscored(np.flatnonzero(within))
        if isinstance(node, _NullQuery):
            return _unscored(np.empty(0, dtype=np.int64))
        raise TypeError(f"{node!r} has no place in a query tree")

    def _word(self, word: Word) -> Match:
        """A word in all its fields and forms, ranked as one BM25F term."""
        docs, weights, scored = [], [], False
        for field, found, frequencies in self._occurrences(word.subqueries):
            weight = FIELD_WEIGHTS.get(field)
            scored = scored or weight is not None
            docs.append(found)
            if weight is None:
                weights.append(np.zeros(len(found)))
            else:
                lengths = self._columns.lengths[field][found]
                weights.append(
                    weighted_frequency(weight, frequencies, lengths, self._columns.average_lengths[field])
                )
        if not docs:
            return _unscored(np.empty(0, dtype=np.int64))
        unique, places = np.unique(np.concatenate(docs), return_inverse=True)
        totals: Floats = np.bincount(places, np.concatenate(weights), len(unique)).astype(np.float64)
        factor = idf(self._columns.live_count, len(unique)) if scored else 0.0
        return Match(unique, factor * saturate(totals))

    def _occurrences(self, leaves: Iterable[Node]) -> Iterable[tuple[str, Ints, Ints]]:
        """Field without its suffix, documents and occurrences of each leaf and each term it stands for."""
        for leaf in leaves:
            field = leaf.fieldname
            base = field.removesuffix(EXACT_SUFFIX)
            if isinstance(leaf, Phrase):
                docs, counts = phrase_frequencies(
                    [self._postings.read(field, w) for w in leaf.words], leaf.slop
                )
                yield base, docs, counts
            else:
                for term in self.terms(leaf):
                    posting = self._postings.read(field, term)
                    yield base, posting.docs, posting.frequencies

    def terms(self, leaf: Node) -> tuple[str, ...]:
        """The terms that a leaf stands for; raises BadQuery when a prefix stands for too many."""
        if isinstance(leaf, Prefix):
            return self._postings.with_prefix(leaf.fieldname, leaf.text)
        if isinstance(leaf, FuzzyTerm):
            return self._postings.similar(leaf.fieldname, leaf.text, leaf.maxdist)
        return tuple(leaf.words) if isinstance(leaf, Phrase) else (leaf.text,)

    def _every(self) -> Ints:
        return np.flatnonzero(self._columns.live)

    def _all(self, node: And) -> Match:
        """Documents of every child; a NOT among them takes away."""
        banned = [self.match(child.query).docs for child in node.subqueries if isinstance(child, Not)]
        wanted = [self.match(child) for child in node.subqueries if not isinstance(child, Not)]
        docs = reduce(lambda a, b: np.intersect1d(a, b, assume_unique=True), [m.docs for m in wanted])
        for taken in banned:
            docs = np.setdiff1d(docs, taken, assume_unique=True)
        return Match(docs, _total([match.at(docs)[1] for match in wanted], len(docs)))

    def _any(self, matches: list[Match]) -> Match:
        docs = reduce(np.union1d, [match.docs for match in matches])
        return Match(docs, _total([match.at(docs)[1] for match in matches], len(docs)))

    def _some(self, words: Words) -> Match:
        """Documents with at least ``required`` of the words; all documents for 0."""
        counts = np.zeros(self._columns.n_docs, dtype=np.int32)
        scores = np.zeros(self._columns.n_docs)
        for child in words.subqueries:
            match = self.match(child)
            counts[match.docs] += 1
            scores[match.docs] += match.scores
        docs = np.flatnonzero(self._columns.live & (counts >= words.required))
        return Match(docs, scores[docs])


def _total(scores: list[Floats], size: int) -> Floats:
    return reduce(np.add, scores, np.zeros(size))
