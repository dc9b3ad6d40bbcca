"""Inversion: from the term at each place of many texts to the documents of each term.

Places come in the order of documents and of positions in them, and stay in it when they are sorted by term.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

DIGIT_BITS = 16
FEW_DIGITS = 4

Keys = NDArray[np.uint64]
Terms = NDArray[np.uint32]
Ordinals = NDArray[np.int64]
Docs = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Inverted:
    """The postings of some terms, in the order of terms and of documents within a term."""

    terms: Ordinals  # (T,) ascending; the number of each term that has postings
    counts: Ordinals  # (T,) postings of each, 1 and more
    docs: Docs  # (P,) ascending within a term
    freqs: NDArray[np.uint32]  # (P,) how often the term stands in the document
    positions: NDArray[np.uint32]  # (sum of freqs,) ascending within a posting; empty when not asked for


def invert(terms: Terms, docs: Docs, positions: NDArray[np.uint32] | None = None) -> Inverted:
    """Postings of the term at each place; ``positions`` are kept where they are given.

    All arrays are (n,); documents ascend, and so do the positions of each.
    """
    order = _by_term(terms)
    terms, docs = terms[order], docs[order]
    first = np.ones(len(terms), bool)
    np.not_equal(terms[1:], terms[:-1], out=first[1:])
    first[1:] |= docs[1:] != docs[:-1]
    starts = np.flatnonzero(first)
    terms = terms[starts]
    firsts = run_starts(terms)
    return Inverted(
        terms[firsts].astype(np.int64),
        run_lengths(firsts, len(terms)),
        docs[starts],
        run_lengths(starts, len(docs)).astype(np.uint32),
        np.empty(0, np.uint32) if positions is None else positions[order],
    )


def _by_term(terms: Terms) -> Ordinals:
    """(n,) the places in the order of their terms, those of one term as they come.

    By the lower 16 bits first, and then by the upper ones: NumPy sorts numbers of 16 bits by counting, in
    half of the time that whole numbers take. Most segments have less than four times 65,536 terms: of so few
    upper digits, the places of each are picked in turn, in a quarter of the time of sorting.
    """
    order = np.argsort(terms.astype(np.uint16), kind="stable")
    upper = (terms >> np.uint32(DIGIT_BITS)).astype(np.uint16)
    digits = int(upper.max(initial=0)) + 1
    if digits == 1:
        return order
    upper = upper[order]
    if digits > FEW_DIGITS:
        return order[np.argsort(upper, kind="stable")]
    return np.concatenate([order[upper == digit] for digit in range(digits)])


def run_starts(keys: NDArray[np.generic]) -> Ordinals:
    """Where each run of equal neighbours begins."""
    first = np.ones(len(keys), bool)
    np.not_equal(keys[1:], keys[:-1], out=first[1:])
    return np.flatnonzero(first)


def run_lengths(starts: Ordinals, end: int) -> Ordinals:
    """How long each run is; the last one goes to ``end``."""
    lengths = np.empty_like(starts)
    np.subtract(starts[1:], starts[:-1], out=lengths[:-1])
    lengths[-1:] = end - starts[-1:]
    return lengths


def lengths_between(offsets: NDArray[np.unsignedinteger]) -> Ordinals:
    """The lengths of things that lie one behind the other from each offset to the next."""
    places = offsets.astype(np.int64)
    return places[1:] - places[:-1]
