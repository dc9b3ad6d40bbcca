"""Whether the postings of a field fit: terms, documents, frequencies and positions, and the stems of forms.

What takes memory is looked at in blocks of whole terms; only a term that is larger than a block has one of
its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import Array
from index.columnar.invert import Ordinals
from index.columnar.postings import LANGUAGE_CODES, LARGE, TermPostings
from index.columnar.segment import STEM_FIELDS, VALUE_FIELDS, WORD_FIELDS, Segment
from index.columnar.sound_arrays import are_lines, ascends, is_offsets, total
from index.columnar.tally import Numbers, Tally, draw
from index.schema import EXACT_SUFFIX

BLOCK = 2**20  # postings or positions that are looked at together
WORDS_AT_ONCE = 2**16


@dataclass(frozen=True, slots=True)
class Block:
    """The postings of some terms in a row."""

    terms: range
    starts: Ordinals  # (T,) where the postings of each term begin in ``docs``
    docs: NDArray[np.int32]  # (P,)
    freqs: NDArray[np.int64]  # (P,) ones in a field without frequencies


def layout_faults(segment: Segment, field: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the places of terms, before any posting is decoded: the file's ending, and what."""
    yield from (("terms", told) for told in _terms(segment, field))
    if field not in VALUE_FIELDS:
        yield from (("freqs", told) for told in _frequencies(segment, field))


def posting_faults(segment: Segment, field: str) -> Iterator[tuple[str, str]]:
    """The first thing that is wrong with the postings of a field whose layout was found sound."""
    text = field.removesuffix(EXACT_SUFFIX)
    lengths = segment.columns[f"{text}_length"] if text in STEM_FIELDS else None
    held = np.zeros(segment.n_docs, np.int64)
    places = _Places(segment, field, lengths)
    for block in blocks(segment, field):
        if not _documents_ascend(block, segment.n_docs):
            yield "docs", "the documents of a term do not ascend, or there are none such"
            return
        if not block.freqs.all():
            yield "freqs", "a document has a term no times"
            return
        np.add.at(held, block.docs.astype(np.intp), block.freqs)
        if field in WORD_FIELDS and (told := places.fault(block)):
            yield told
            return
    if lengths is not None and not (held == lengths).all():
        yield "columns", f"{text}_length is not the number of words that the documents have"
    elif field in WORD_FIELDS and lengths is not None and not places.are_filled():
        yield "positions", "a place in a document has no word, or two"


def stem_faults(segment: Segment, text: str) -> Iterator[str]:
    """Whether the stems of a text field stand where its forms do; both must have been found sound."""
    stems, forms = segment.fields[text], f"{text}{EXACT_SUFFIX}"
    of_form = [segment.terms[f"{forms}.stem_{code}"] for code in LANGUAGE_CODES]
    if any(len(one) != len(segment.fields[forms]) for one in of_form):
        yield f"{forms}: there is not a stem for each form"
        return
    if any(int(one.max(initial=0)) > len(stems) for one in of_form):
        yield f"{forms}: a form has a stem that there is not"
        return
    numbers = draw(len(stems) + 1)  # the last is that of no stem, which no document has
    spoken = np.zeros((len(of_form), len(segment.fields[forms])), bool)  # whether a document has the form
    by_stem, by_form = Tally(segment.n_docs), Tally(segment.n_docs)
    for block in blocks(segment, text):
        own = np.repeat(numbers[block.terms.start : block.terms.stop], _counts(block))
        by_stem.add(block.docs, own * block.freqs.astype(np.uint64))
    for block in blocks(segment, forms):
        own = _of_languages(block, segment.columns["language"], of_form, numbers, spoken)
        by_form.add(block.docs, own * block.freqs.astype(np.uint64))
    if not by_stem.equals(by_form):
        yield f"{text}: the stems do not stand where the forms do that have them"
    elif not all(((stem < len(stems)) == has).all() for stem, has in zip(of_form, spoken, strict=True)):
        yield f"{forms}: a form has a stem in a language in which it is not"


def _of_languages(
    block: Block, languages: Array, of_form: list[Array], numbers: Numbers, spoken: NDArray[np.bool_]
) -> Numbers:
    """The number of the stem that the form of each posting has in the language of its document.

    ``spoken`` notes which forms there are in each language.
    """
    language, found = languages.take(block.docs), np.empty(len(block.docs), np.uint64)
    forms = np.repeat(np.arange(block.terms.start, block.terms.stop), _counts(block))
    for code, stems in enumerate(of_form):
        mine = language == code
        found[mine] = numbers[stems[forms[mine]]]
        spoken[code, forms[mine]] = True
    return found


def _terms(segment: Segment, field: str) -> Iterator[str]:
    terms, low = segment.terms, segment.docs[f"{field}.low"]
    count = len(terms[f"{field}.postings_at"]) - 1
    if not is_offsets(terms[f"{field}.postings_at"], count, len(low), strict=True):
        yield "the postings of terms do not follow each other"
    sizes, containers = terms[f"{field}.container_count"], terms[f"{field}.containers_at"]
    if not is_offsets(containers, count, len(sizes), strict=True):
        yield "the containers of terms do not follow each other"
    elif len(terms[f"{field}.container_chunk"]) != len(sizes) or total(sizes) + len(sizes) != len(low):
        yield "the containers do not hold the postings"
    elif not _containers_fit(sizes, containers, terms[f"{field}.postings_at"]):
        yield "the containers of a term do not hold its postings"
    if field in VALUE_FIELDS:
        return
    blob, offsets = terms[f"{field}.terms"], terms[f"{field}.term_offsets"]
    if not is_offsets(offsets, count, len(blob), strict=True) or not are_lines(blob, offsets):
        yield "the terms do not follow each other"
    elif not all(one < other for one, other in pairwise(_words(segment.fields[field]))):
        yield "the terms do not ascend"
    if field in WORD_FIELDS:
        positions = segment.positions[f"{field}.positions"]
        if not is_offsets(terms[f"{field}.positions_at"], count, len(positions), strict=True):
            yield "the positions of terms do not follow each other"


def _words(postings: TermPostings) -> Iterator[str]:
    for start in range(0, len(postings), WORDS_AT_ONCE):
        yield from postings.terms(start, min(start + WORDS_AT_ONCE, len(postings)))


def _containers_fit(sizes: Array, containers: Array, postings: Array) -> bool:
    ends = np.zeros(len(sizes) + 1, np.int64)
    np.cumsum(sizes.astype(np.int64) + 1, out=ends[1:])
    return bool((ends[containers] == postings).all())


def _frequencies(segment: Segment, field: str) -> Iterator[str]:
    freqs, postings = segment.freqs, len(segment.docs[f"{field}.low"])
    nibbles, places, large = (freqs[f"{field}.{name}"] for name in ("nibbles", "long_at", "long"))
    if len(nibbles) != (postings + 1) // 2 or len(places) != len(large):
        yield "there is not a frequency for each posting"
    elif not ascends(places, strict=True) or (len(places) and int(places[-1]) >= postings):
        yield "the large frequencies do not ascend"
    elif (len(large) and int(large.min()) < LARGE) or not _large_stand_at(nibbles, places.astype(np.int64)):
        yield "the large frequencies are not those that four bits cannot tell"


def _large_stand_at(nibbles: Array, places: Ordinals) -> bool:
    """Whether exactly the postings at ``places`` have all four bits."""
    for start in range(0, len(nibbles), BLOCK):
        some = nibbles[start : start + BLOCK]
        pairs = np.stack((some & LARGE, some >> 4), axis=1).reshape(-1)
        found = np.flatnonzero(pairs == LARGE) + 2 * start
        first, last = np.searchsorted(places, (2 * start, 2 * (start + len(some)))).tolist()
        if not np.array_equal(found, places[first:last]):
            return False
    return True


def blocks(segment: Segment, field: str) -> Iterator[Block]:
    """The postings of a field, all terms in order."""
    postings = (segment.fields | segment.values)[field]
    starts = segment.terms[f"{field}.postings_at"].astype(np.int64)
    weights = segment.terms[f"{field}.positions_at"].astype(np.int64) if field in WORD_FIELDS else starts
    cuts = np.searchsorted(weights, np.arange(0, int(weights[-1]), BLOCK)).tolist()
    for first, last in pairwise(dict.fromkeys((*cuts, len(postings)))):
        docs = postings.docs(first, last)
        freqs = (
            postings.frequencies(first, last).astype(np.int64)
            if isinstance(postings, TermPostings)
            else np.ones(len(docs), np.int64)
        )
        yield Block(range(first, last), starts[first:last] - starts[first], docs, freqs)
    for file in (segment.docs, segment.freqs, segment.positions):
        file.release()


def _counts(block: Block) -> Ordinals:
    return np.diff(block.starts, append=len(block.docs))


def _documents_ascend(block: Block, n_docs: int) -> bool:
    """Whether the documents of each term ascend and exist."""
    steps = np.diff(block.docs)
    steps[block.starts[1:] - 1] = 1  # from one term to the next
    return int(block.docs.min()) >= 0 and int(block.docs.max()) < n_docs and bool((steps > 0).all())


class _Places:
    """The positions of a field: those of a document are 0, 1, 2, … in a field of text, each once.

    In a field of names, where there are gaps, they ascend.
    """

    def __init__(self, segment: Segment, field: str, lengths: Array | None) -> None:
        self._all = (
            segment.positions[f"{field}.positions"] if field in WORD_FIELDS else np.empty(0, np.uint16)
        )
        self._at = segment.terms[f"{field}.positions_at"] if field in WORD_FIELDS else np.empty(0, np.uint32)
        self._lengths = lengths
        self._filled = Tally(segment.n_docs)
        longest = 0 if lengths is None else int(lengths.max(initial=0))
        self._numbers = draw(min(longest, len(self._all)))  # of each position

    def fault(self, block: Block) -> tuple[str, str] | None:
        """What is wrong with the positions of some terms."""
        first, last = block.terms.start, block.terms.stop
        held = np.add.reduceat(block.freqs, block.starts)
        if not (held == np.diff(self._at[first : last + 1].astype(np.int64))).all():
            return "freqs", "a term has not as many positions as its frequencies say"
        positions = self._all[int(self._at[first]) : int(self._at[last])]
        starts = np.cumsum(block.freqs) - block.freqs  # of the positions of each posting
        ascending = positions[1:] > positions[:-1]
        ascending[starts[1:] - 1] = True  # from one document to the next
        if not ascending.all():
            return "positions", "the positions of a term in a document do not ascend"
        if self._lengths is None:
            return None
        ends = starts + block.freqs - 1
        if (positions[ends] >= self._lengths.take(block.docs)).any() or int(positions.max()) >= len(
            self._numbers
        ):
            return "positions", "a word stands behind the end of its document"
        self._filled.add(block.docs, np.add.reduceat(self._numbers[positions], starts))
        return None

    def are_filled(self) -> bool:
        """Whether every place of every document has a word; where there are as many as the lengths say."""
        if self._lengths is None:
            return True
        sums = np.zeros(len(self._numbers) + 1, np.uint64)
        np.cumsum(self._numbers, out=sums[1:])
        return bool((self._filled.sums == sums[self._lengths]).all())
