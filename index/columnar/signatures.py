"""Signatures of texts: two of them agree in about as many places as the texts share runs of three words.

MinHash over shingles (Broder 1997, doi:10.1109/SEQUEN.1997.666900), of each minimum its lowest byte (b-bit
minwise hashing, Li & König 2010, doi:10.1145/1772690.1772759). Four bytes are a band: one number by which
texts that are alike are found.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

from index.columnar.records import digest
from index.slices import ranges

Bands = NDArray[np.uint32]  # (BANDS, n): a column is a signature; all zero where a text has none

BANDS = 32
MINIMA = 4 * BANDS
SHINGLE_WORDS = 3
SHORTEST = 24  # words; a shorter body is a copy only where its title and all words are the same
SEED = 1
# Odd numbers without a pattern: words in another order make another shingle.
_WEIGHTS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64)


class TermHashes:
    """64 bits of each form by its number; hashed once each, from the word and never from the number."""

    def __init__(self, forms: Sequence[str]) -> None:
        self._forms = forms  # may grow
        self._hashes = np.empty(0, np.uint64)

    def __call__(self, numbers: NDArray[np.int32]) -> NDArray[np.uint64]:
        """The hash at each position of some texts."""
        known = len(self._hashes)
        if known < len(self._forms):
            new = [digest(form.encode()) for form in self._forms[known:]]
            self._hashes = np.concatenate((self._hashes, np.array(new, np.uint64)))
        return self._hashes.take(numbers)


def signatures(words: NDArray[np.uint64], starts: NDArray[np.int64]) -> Bands:
    """The signature of each article of a batch.

    ``words`` are hashes of words, title and body in turn, one text behind the other; text ``n`` goes from
    ``starts[n]`` to ``starts[n + 1]``. An article has the shingles of its body, or all of its words as one
    when the body is short; one without words has no signature.
    """
    titles, bodies, ends = starts[:-1:2], starts[1::2], starts[2::2]
    short = ends - bodies < SHORTEST
    counts = np.where(short, ends > titles, ends - bodies - SHINGLE_WORDS + 1)
    hashes = np.zeros(int(counts.sum()), np.uint64)
    firsts = np.cumsum(counts) - counts
    shingles = _shingles(words)
    long = np.flatnonzero(~short)
    hashes[ranges(firsts[long], counts[long])] = shingles[ranges(bodies[long], counts[long])]
    for row in np.flatnonzero(short & (counts > 0)).tolist():
        hashes[firsts[row]] = digest(words[titles[row] : ends[row]].astype("<u8").tobytes())
    found = np.zeros((BANDS, len(counts)), np.uint32)
    rows = np.flatnonzero(counts)
    if len(rows):
        found[:, rows] = _minima(hashes, np.append(firsts[rows], len(hashes))).view("<u4").T
    return found


def _shingles(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The shingle that begins at each word, over the ends of texts too."""
    found = np.zeros(max(0, len(words) - SHINGLE_WORDS + 1), np.uint64)
    for place, weight in enumerate(_WEIGHTS):
        found += words[place : place + len(found)] * weight
    return found


def _minima(hashes: NDArray[np.uint64], starts: NDArray[np.int64]) -> NDArray[np.uint8]:
    """(n, MINIMA) the lowest byte of each minimum of each set."""
    matrix = RMinHash.digest_matrix_from_flat_token_hashes(hashes, starts.astype(np.uint64), MINIMA, SEED)
    return np.array(matrix.to_rows(), np.uint32).astype(np.uint8)
