"""Inversion: from the term at each place of many texts to the documents of each term.

A place becomes one number, term above document above position, and the numbers are sorted: NumPy sorts plain
numbers several times faster than it finds the order of them.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

KEY_BITS = 64

Keys = NDArray[np.uint64]
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


def bits(most: int) -> int:
    """The bits that whole numbers from 0 to ``most`` take."""
    return most.bit_length()


def check_fit(*widths: int) -> None:
    """Raises OverflowError when numbers of so many bits do not fit into one key."""
    if sum(widths) > KEY_BITS:
        raise OverflowError(f"{widths} bits do not fit into a key of {KEY_BITS}: too much for one segment")


def invert(terms: Keys, docs: Docs, positions: NDArray[np.uint32] | None = None) -> Inverted:
    """Postings of the term at each place; ``positions`` are kept where they are given.

    All arrays are (n,), in any order; a place is a term, a document and a position, and comes once.
    """
    doc_bits = bits(int(docs.max(initial=0)))
    place_bits = 0 if positions is None else bits(int(positions.max(initial=0)))
    check_fit(bits(int(terms.max(initial=0))), doc_bits, place_bits)
    keys = terms << np.uint64(doc_bits)
    keys |= docs
    if positions is not None:
        keys <<= np.uint64(place_bits)
        keys |= positions
    keys.sort()
    places = np.empty(0, np.uint32)
    if positions is not None:
        places = (keys & low_bits(place_bits)).astype(np.uint32)
        keys >>= np.uint64(place_bits)
    starts = run_starts(keys)
    freqs = run_lengths(starts, len(keys)).astype(np.uint32)
    keys = keys[starts]
    found = (keys & low_bits(doc_bits)).astype(np.uint32)
    keys >>= np.uint64(doc_bits)
    firsts = run_starts(keys)
    counts = run_lengths(firsts, len(keys))
    return Inverted(keys[firsts].astype(np.int64), counts, found, freqs, places)


def low_bits(width: int) -> np.uint64:
    """A mask of the lowest bits."""
    return np.uint64((1 << width) - 1)


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


def ranges(starts: Ordinals, lengths: Ordinals) -> Ordinals:
    """The whole numbers from each start on, so many of each: where slices stand, to gather them at once.

    >>> ranges(np.array([10, 40]), np.array([3, 2])).tolist()
    [10, 11, 12, 40, 41]
    """
    before = np.cumsum(lengths) - lengths
    found: Ordinals = np.repeat(starts - before, lengths)
    found += np.arange(len(found))
    return found
