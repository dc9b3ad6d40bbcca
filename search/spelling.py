"""How likely a hand that meant one word typed another: the weight of edits.

An edit costs about the logarithm of how many different ways there are to make it: a letter that is missing or
swapped with its neighbour can go wrong in one way a place, a wrong letter in 25. A key beside the right one,
a doubled letter and letters that sound or are spelt alike in Indonesian are likelier than the rest
(the noisy channel of Kernighan, Church & Gale 1990, doi:10.3115/997939.997975).
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from rapidfuzz.distance import Postfix, Prefix

EDIT = 3.2  # any edit at all: one word in some hundred has one
MISSING = 0.0  # a letter of the word was not typed
DOUBLED = 0.0  # a letter was typed twice, or once where it stands twice
SWAPPED = 0.0
ALIKE = 1.4  # a spelling of the same sound
BESIDE = 2.4  # the key beside the right one
WRONG = 3.2  # any other letter, or one too many
FIRST = 0.5  # besides, where the first letters differ: few err there

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SHIFTS = (0.0, 0.25, 0.75)  # of the rows to the right, in keys
_SOUND_ALIKE = (
    "i/e u/o f/v f/p v/p z/j z/s c/k q/k x/k d/t b/p g/k i/y "
    "kh/h kh/k sy/s sh/s sh/sy ch/kh oe/u dj/j tj/c nj/ny j/y ph/f th/t dh/d gh/g x/ks au/o ai/e ie/i"
)


@lru_cache(maxsize=256)  # strangers type letters of any script
def keys_beside(letter: str) -> frozenset[str]:
    """The keys around a letter's on a QWERTY keyboard.

    >>> "".join(sorted(keys_beside("g")))
    'bfhtvy'
    """
    places = {
        key: (row, shift + n)
        for row, (keys, shift) in enumerate(zip(_ROWS, _SHIFTS, strict=True))
        for n, key in enumerate(keys)
    }
    if letter not in places:
        return frozenset()
    row, column = places[letter]
    return frozenset(
        key for key, (r, c) in places.items() if key != letter and abs(r - row) <= 1 and abs(c - column) <= 1
    )


_PAIRS = [tuple(pair.split("/")) for pair in _SOUND_ALIKE.split()]
SPELT_ALIKE = frozenset((a, b) for one, other in _PAIRS for a, b in ((one, other), (other, one)))


def edit_cost(typed: str, word: str) -> float:
    """The least weight of edits that make ``typed`` of ``word``; the two are not the same.

    >>> missing, beside, wrong = (edit_cost(typed, "banjir") for typed in ("bajir", "bankir", "banxir"))
    >>> missing < beside < wrong
    True
    """
    same = Prefix.similarity(typed, word)
    same_at_end = Postfix.similarity(typed[same:], word[same:])
    before = max(0, same - 1)  # one letter on either side tells what is doubled and what is beside
    typed, word = (text[before : len(text) - max(0, same_at_end - 1)] for text in (typed, word))
    costs = [[0.0] * (len(word) + 1) for _ in range(len(typed) + 1)]
    for i, j in product(range(len(typed) + 1), range(len(word) + 1)):
        if i or j:
            costs[i][j] = min(costs[i - a][j - b] + cost for a, b, cost in _steps(typed, word, i, j))
    return costs[-1][-1] + (0.0 if same else FIRST)


def _steps(typed: str, word: str, i: int, j: int) -> Iterator[tuple[int, int, float]]:
    """The last steps to the first ``i`` letters typed from the first ``j`` meant: letters of each, weight."""
    last, meant = typed[max(0, i - 1) : i], word[max(0, j - 1) : j]
    if last and meant:
        yield 1, 1, 0.0 if last == meant else EDIT + _replaced(last, meant)
    if meant:
        yield 0, 1, EDIT + MISSING
    if last:
        yield 1, 0, EDIT + _added(last, typed[max(0, i - 2) : i - 1], typed[i : i + 1])
    if i > 1 and j > 1 and typed[i - 2 : i] == word[j - 1] + word[j - 2]:
        yield 2, 2, EDIT + SWAPPED
    for a, b in ((1, 2), (2, 1), (2, 2)):
        if i >= a and j >= b and (typed[i - a : i], word[j - b : j]) in SPELT_ALIKE:
            yield a, b, EDIT + ALIKE


def _replaced(letter: str, meant: str) -> float:
    if (letter, meant) in SPELT_ALIKE:
        return ALIKE
    return BESIDE if meant in keys_beside(letter) else WRONG


def _added(letter: str, before: str, behind: str) -> float:
    if letter in (before, behind):
        return DOUBLED
    beside = keys_beside(letter)
    return BESIDE if before in beside or behind in beside else WRONG
