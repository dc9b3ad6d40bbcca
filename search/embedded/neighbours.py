"""Where the neighbours of a question are near each other, among the documents that match it."""

from search.embedded.arrays import Docs
from search.embedded.near import Near, near, pairs_of
from search.embedded.snapshot import Snapshot, word_key
from search.tree import Word, Words


class Neighbours:
    """What is near, by question and segment; worked out once, and kept for the snapshot's next questions."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        # By the id of the words, which are kept so that it stays theirs.
        self._found: dict[tuple[int, int], tuple[Words, tuple[Near, ...]]] = {}

    def near(self, words: Words, number: int, matching: Docs) -> tuple[Near, ...]:
        """Pair by pair of ``pairs_of``; ``matching`` are all documents of a segment that match the words."""
        key = id(words), number
        if key not in self._found:
            self._found[key] = (words, self._kept(words, number, matching))
        return self._found[key][1]

    def _kept(self, words: Words, number: int, matching: Docs) -> tuple[Near, ...]:
        pairs = pairs_of(words)
        if not pairs:
            return ()
        key = (number, words.required, *map(word_key, words.subqueries))  # which say what matches
        found = self._snapshot.pairs.get(key)
        if found is None:
            view = self._snapshot.views[number]
            found = tuple(
                near(self._terms(one, number), self._terms(other, number), view, matching)
                for one, other in pairs
            )
            self._snapshot.pairs.put(key, found)
        return found

    def _terms(self, word: Word, number: int) -> dict[str, list[int]]:
        """The ordinals of a word's terms in a segment, by field."""
        found: dict[str, list[int]] = {}
        for leaf in word.subqueries:
            found.setdefault(leaf.fieldname, []).extend(self._snapshot.lexicon.ordinals(leaf, number))
        return found
