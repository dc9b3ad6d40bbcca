"""Which terms of an index a leaf of the tree stands for: itself, a prefix's, or those a few edits away."""

import fnmatch
import re
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist
from whoosh.query import FuzzyTerm, Phrase, Prefix, Term, TermRange, Wildcard

from index.columnar.postings import TermPostings
from index.columnar.segment import Segment
from search.embedded.kept import Kept
from search.errors import BadQuery
from search.tree import Node, Word

MAX_EXPANSION = 1_000  # terms that a prefix or a fuzzy term may stand for, over all segments
KEPT_BYTES = 8 * 2**20  # of expansions that are kept
TERM_BYTES = 60  # of a term, besides its letters
LAST_CHARACTER = "\U0010ffff"  # behind every character of a term

Ordinals: TypeAlias = Sequence[int]  # of terms in one field of one segment; of a phrase, in its order


class Lexicon:
    """The terms of a snapshot; ordinals are those of a segment's field."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self.expansions: Kept[tuple[str, ...]] = Kept(KEPT_BYTES, _nbytes)

    def terms(self, leaf: Node) -> tuple[str, ...]:
        """The terms that a leaf stands for, alphabetically; those of a phrase in its order.

        A term, and the words of a phrase, are given whether the index has them or not. Raises BadQuery when
        the leaf stands for too many.
        """
        if isinstance(leaf, Phrase):
            return tuple(leaf.words)
        if isinstance(leaf, Term):
            return (leaf.text,)
        key = expansion_key(leaf)
        found = self.expansions.get(key)
        if found is None:
            found = self._expand(*key)
            self.expansions.put(key, found)
        return found

    def ordinals(self, leaf: Node, number: int) -> Ordinals:
        """The terms of a leaf in segment ``number``; nothing for a phrase of which a word is not there."""
        postings = self._segments[number].fields[leaf.fieldname]
        terms = self.terms(leaf)
        if isinstance(leaf, (Prefix, TermRange)):
            return _between(postings, *expansion_key(leaf)[2:])
        found = [one for term in terms if (one := postings.find(term.encode())) is not None]
        return [] if isinstance(leaf, Phrase) and len(found) < len(terms) else found

    def documents(self, word: Word, live: bool = False) -> int:
        """Documents that have a word, counted once for each of its terms: all, or the ``live`` ones."""
        return sum(
            self._frequency(self._segments[number], leaf.fieldname, one, live)
            for number in range(len(self._segments))
            for leaf in word.subqueries
            for one in self.ordinals(leaf, number)
        )

    @staticmethod
    def _frequency(segment: Segment, field: str, ordinal: int, live: bool) -> int:
        postings = segment.fields[field]
        if live and segment.live is not None:
            return int(np.count_nonzero(segment.live[postings.docs(ordinal)]))
        return postings.doc_frequency(ordinal)

    def phrase_work(self, phrase: Phrase) -> int:
        """Words that may have to be compared: of the phrase, in as many documents as its rarest one has.

        Deleted ones are compared, too, so it is less once segments are merged.
        """
        work = 0
        for number, segment in enumerate(self._segments):
            counts = map(segment.fields[phrase.fieldname].doc_frequency, self.ordinals(phrase, number))
            work += len(phrase.words) * min(counts, default=0)
        return work

    def _expand(self, kind: type, field: str, *asked: Any) -> tuple[str, ...]:
        found: set[str] = set()
        for segment in self._segments:
            found.update(_EXPAND[kind](segment.fields[field], *asked))
            if len(found) > MAX_EXPANSION:
                raise BadQuery("too_many_expansions", value=asked[0], most=MAX_EXPANSION)
        return tuple(sorted(found))


def _nbytes(terms: Sequence[str]) -> int:
    return sum(TERM_BYTES + len(term) for term in terms)


def expansion_key(leaf: Node) -> tuple[Any, ...]:
    """What a leaf that stands for other terms asks: kind, field, and the arguments of its expansion."""
    if isinstance(leaf, Prefix):
        return Prefix, leaf.fieldname, leaf.text, leaf.text + LAST_CHARACTER, False, True
    if isinstance(leaf, TermRange):
        ends = leaf.start or "", leaf.end or LAST_CHARACTER
        return TermRange, leaf.fieldname, *ends, bool(leaf.startexcl), bool(leaf.endexcl)
    if isinstance(leaf, FuzzyTerm):
        return FuzzyTerm, leaf.fieldname, leaf.text, leaf.maxdist, leaf.prefixlength
    return Wildcard, leaf.fieldname, leaf.text


def _between(postings: TermPostings, start: str, end: str, without_start: bool, without_end: bool) -> range:
    first, last = postings.at_or_after(start.encode()), postings.at_or_after(end.encode())
    first += without_start and first < len(postings) and postings.term(first) == start.encode()
    last += not without_end and last < len(postings) and postings.term(last) == end.encode()
    return range(first, max(first, last))


def _terms_between(postings: TermPostings, *ends: Any) -> list[str]:
    """The terms of a range, or one more than are allowed."""
    ordinals = _between(postings, *ends)
    return postings.terms(ordinals.start, min(ordinals.stop, ordinals.start + MAX_EXPANSION + 1))


def _similar(postings: TermPostings, text: str, edits: int, same: int) -> list[str]:
    """The terms with the ``same`` first letters and at most ``edits`` edits away.

    An edit adds, drops or replaces a letter or swaps two neighbours.
    """
    ordinals = postings.starting(text[:same].encode())
    terms = postings.terms(ordinals.start, ordinals.stop)
    if not terms:
        return []
    near = cdist([text], terms, scorer=OSA.distance, score_cutoff=edits, dtype=np.int32)[0] <= edits
    return [terms[place] for place in np.flatnonzero(near)]


def _like(postings: TermPostings, pattern: str) -> list[str]:
    """The terms of a pattern in which * stands for any letters, ? for one, [ab] for one of some."""
    ordinals = postings.starting(re.split(r"[*?\[]", pattern, maxsplit=1)[0].encode())
    whole = re.compile(fnmatch.translate(pattern))
    return [term for term in postings.terms(ordinals.start, ordinals.stop) if whole.match(term)]


_EXPAND: dict[type, Callable[..., list[str]]] = {
    Prefix: _terms_between,
    TermRange: _terms_between,
    FuzzyTerm: _similar,
    Wildcard: _like,
}
