"""Where the neighbours of a question are near each other, among the documents that match it."""

from collections.abc import Iterator

import numpy as np

from search.embedded.arrays import Docs
from search.embedded.near import Near, near, pairs_of
from search.embedded.snapshot import Snapshot, word_key
from search.tree import Word, Words

MOST_WORK = 3_000_000  # articles that have the rarer word of a pair, of all pairs of a question together
KEPT_BYTES = 2**21  # of one question; what takes more is worked out again when it is asked again


class Neighbours:
    """What is near, by question and segment; worked out once, and kept for the snapshot's next questions.

    Pairs count in the order of the question for as long as there are not too many articles to look at: at a
    million four pairs of its commonest words. Said again, or the other way round, a pair is the same.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        # By the id of the words, which are kept so that it stays theirs.
        self._found: dict[tuple[int, int], tuple[Words, tuple[Near, ...]]] = {}
        self._work: dict[int, dict[frozenset[object], int]] = {}

    def near(self, words: Words, number: int, matching: Docs) -> tuple[Near, ...]:
        """Pair by pair of ``pairs_of``; ``matching`` are all documents of a segment that match the words."""
        key = id(words), number
        if key not in self._found:
            self._found[key] = (words, self._kept(words, number, matching))
        return self._found[key][1]

    def _kept(self, words: Words, number: int, matching: Docs) -> tuple[Near, ...]:
        key = (number, words.required, *map(word_key, words.subqueries))  # which say what matches
        found = self._snapshot.pairs.get(key)
        if found is None:
            found = tuple(self._each(words, number, matching))
            if sum(one.nbytes for one in {id(one): one for one in found}.values()) <= KEPT_BYTES:
                self._snapshot.pairs.put(key, found)
        return found

    def _each(self, words: Words, number: int, matching: Docs) -> Iterator[Near]:
        view = self._snapshot.views[number]
        nowhere = Near(matching[:0], np.empty(0, dtype=np.uint8), view.n_docs)
        known: dict[frozenset[object], Near] = {}
        works, work = self._works(words), 0
        for pair in pairs_of(words):
            key = frozenset(map(word_key, pair))
            if key not in known:
                work += works[key]
                first, second = (self._terms(word, number) for word in pair)
                known[key] = near(first, second, view, matching) if work <= MOST_WORK else nowhere
            yield known[key]

    def _works(self, words: Words) -> dict[frozenset[object], int]:
        """The articles to look at for each pair: no deleted ones, or scores would change when they are gone.

        These are only told apart where all together may be too many.
        """
        if id(words) not in self._work:
            documents = self._snapshot.lexicon.documents
            pairs = {frozenset[object](map(word_key, pair)): pair for pair in pairs_of(words)}
            works = {key: min(map(documents, pair)) for key, pair in pairs.items()}
            if sum(works.values()) > MOST_WORK:
                works = {key: min(documents(word, live=True) for word in pair) for key, pair in pairs.items()}
            self._work[id(words)] = works
        return self._work[id(words)]

    def _terms(self, word: Word, number: int) -> dict[str, list[int]]:
        """The ordinals of a word's terms in a segment, by field."""
        found: dict[str, list[int]] = {}
        for leaf in word.subqueries:
            found.setdefault(leaf.fieldname, []).extend(self._snapshot.lexicon.ordinals(leaf, number))
        return found
