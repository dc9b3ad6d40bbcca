"""How a word stands among others: numbers for gaps, kinds and clusters of neighbours together."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from index.intake.tagger.attributes import KIND_COUNT, SHAPE_COUNT
from index.intake.tagger.places import OFFSETS, PAD, Ints, Places

NUMBERS = ("code", "kind", "shape", "coarse", "fine")  # of a word, as ``Word.numbers`` has them
LONGEST_COUNT = 5  # of words before and behind one in its run, less one, which are told apart

_MARKS_AT = ("gap before", "gap after", "gap left", "gap right")  # the word, its run
_BASES = {
    "code": KIND_COUNT * SHAPE_COUNT,
    "kind": 64,
    "shape": 16,
    "coarse": 128,
    "fine": 1024,
    "gap": 16,
    "since": LONGEST_COUNT,
    "until": LONGEST_COUNT,
}  # more than each digit may be

TEMPLATES = {
    "g": ("gap before", "gap after"),
    "p": ("since", "until"),
    "gs": ("gap before", "shape before", "shape word"),
    "kp": ("code before", "code word", "gap before"),
    "kn": ("code word", "code after", "gap after"),
    "kk": ("code before", "code word", "code after"),
    "k2": ("kind before2", "code before", "code word"),
    "lp": ("code left", "gap left", "since"),
    "rp": ("code right", "gap right", "until"),
    "lr": ("kind left", "kind right", "since", "until"),
    "lk": ("code left", "code word"),
    "rk": ("code word", "code right"),
    "fk": ("code first", "since", "code word"),
    "kq": ("code word", "since", "until"),
    "cp": ("fine before", "fine word"),
    "cn": ("fine word", "fine after"),
    "cl": ("coarse left", "coarse word", "since"),
    "cr": ("coarse word", "coarse right", "until"),
    "ss": ("shape before2", "shape before", "shape word", "shape after", "shape after2"),
}  # the digits of a context's number, the largest first: what of which word, or what stands between two

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


def context_codes(gaps: Ints, numbers: Ints, at: Places) -> Ints:
    """A number for each template and word, (n_templates, n).

    ``gaps`` are classes by place, of what stands before the word, and one more for the end of the text;
    ``numbers`` (n_places, n_numbers) are those of ``NUMBERS`` by place, the first row is the pad's.
    """
    places = at.all()
    marks = gaps[np.array((at.word, at.word + 1, at.first, at.word + at.until + 1))]
    marks[np.array((at.before, at.after, at.left, at.right)) == PAD] = _EDGE
    in_run = np.minimum((at.since, at.until), LONGEST_COUNT - 1)
    digits = np.concatenate((numbers.T[:, places].reshape(-1, places.shape[1]), marks, in_run))
    codes: Ints = (_WORTH @ digits.astype(np.float64)).astype(np.int64)  # whole numbers below 2**53: exact
    return codes


def _worth() -> NDArray[np.float64]:
    """What each digit is worth in the number of each template, (n_templates, n_digits)."""
    columns = [f"{number} {place}" for number in NUMBERS for place in OFFSETS.values()]
    rows = {name: row for row, name in enumerate((*columns, *_MARKS_AT, "since", "until"))}
    worth = np.zeros((len(TEMPLATES), len(rows)))
    for template, names in enumerate(TEMPLATES.values()):
        base = 1
        for name in reversed(names):
            worth[template, rows[name]] += base
            base *= _BASES[name.split()[0]]
    return worth


_WORTH = _worth()
