"""How a word stands among others: numbers for gaps, kinds and clusters of neighbours together."""

from functools import lru_cache

import numpy as np

from index.intake.tagger.attributes import KIND_COUNT, SHAPE_COUNT
from index.intake.tagger.places import PAD, Ints, Places

CODES = KIND_COUNT * SHAPE_COUNT
COARSE, FINE = 128, 1024  # more than there are clusters on the two coarser levels

_EDGE = 15  # the gap at both ends of a sentence
_MARKS = {
    mark: 2 + i
    for i, marks in enumerate((",", "(", ")", "\"“”'‘’", "-–—", "/", ":;", "&", "."))
    for mark in marks
}


@lru_cache(maxsize=4096)
def gap_class(gap: str) -> int:
    """What stands between two words: 11 for nothing, 1 for white space, 2 to 10 by its first mark, 0 else."""
    bare = gap.strip()
    if bare:
        return _MARKS.get(bare[0], 0)
    return 1 if gap else 11


def context_codes(gaps: Ints, code: Ints, coarse: Ints, fine: Ints, at: Places) -> dict[str, Ints]:
    """A number for each template and word.

    ``gaps`` are classes by place, of what stands before the word, and one more for the end of the text;
    ``code`` (kind and shape), ``coarse`` and ``fine`` (clusters) are by place, the first is the pad's.
    """
    opening = np.where(at.before == PAD, _EDGE, gaps[at.word])
    closing = np.where(at.after == PAD, _EDGE, gaps[at.word + 1])
    gap_left = np.where(at.left == PAD, _EDGE, gaps[at.first])
    gap_right = np.where(at.right == PAD, _EDGE, gaps[at.word + at.until + 1])
    since, until = np.minimum(at.since, 4), np.minimum(at.until, 4)
    own, before, after = code[at.word], code[at.before], code[at.after]
    left, right, first = code[at.left], code[at.right], code[at.first]
    kinds, shapes = np.divmod(code, SHAPE_COUNT)
    shape = shapes[at.word]
    return {
        "g": opening * 16 + closing,
        "p": since * 5 + until,
        "gs": (opening * 16 + shapes[at.before]) * 16 + shape,
        "kp": (before * CODES + own) * 16 + opening,
        "kn": (own * CODES + after) * 16 + closing,
        "kk": (before * CODES + own) * CODES + after,
        "k2": (kinds[at.before2] * CODES + before) * CODES + own,
        "lp": (left * 16 + gap_left) * 5 + since,
        "rp": (right * 16 + gap_right) * 5 + until,
        "lr": (kinds[at.left] * 64 + kinds[at.right]) * 25 + since * 5 + until,
        "lk": left * CODES + own,
        "rk": own * CODES + right,
        "fk": (first * 5 + since) * CODES + own,
        "kq": (own * 5 + since) * 5 + until,
        "cp": fine[at.before] * FINE + fine[at.word],
        "cn": fine[at.word] * FINE + fine[at.after],
        "cl": (coarse[at.left] * COARSE + coarse[at.word]) * 5 + since,
        "cr": (coarse[at.word] * COARSE + coarse[at.right]) * 5 + until,
        "ss": ((shapes[at.before2] * 16 + shapes[at.before]) * 16 + shape) * 256
        + shapes[at.after] * 16
        + shapes[at.after2],
    }


TEMPLATES = tuple(context_codes(*(np.zeros(2, np.int64),) * 4, Places(*(np.zeros(0, np.int64),) * 10)))
