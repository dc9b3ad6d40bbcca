"""What a word says by itself of the labels of the words around it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from index.intake.deeds import SAYS_AFTER, SAYS_BEFORE
from index.intake.given_names import ENDING, GIVEN, SURNAMES
from index.intake.not_people import GROUPS, PLACES, THING_HEADS, THING_TAILS
from index.intake.ordinary import ORDINARY
from index.intake.tagger.lexicon import Lexicon
from index.intake.titles import HONORIFICS, MODIFIERS, RANKS, TITLES
from index.intake.wordlist import wordlist

PARTICLES = wordlist("von van der den de del della di da dos du bin binti al el la le ibn ter ten")

LISTS = (
    ("pad", frozenset(("",))),
    ("rank", RANKS),
    ("honorific", HONORIFICS),
    ("title", TITLES),
    ("modifier", MODIFIERS),
    ("says", SAYS_BEFORE),
    ("said", SAYS_AFTER),
    ("head", THING_HEADS),
    ("group", GROUPS),
    ("place", PLACES),
    ("tail", THING_TAILS),
    ("given", GIVEN),
    ("surname", SURNAMES),
    ("particle", PARTICLES),
    ("ordinary", ORDINARY),
)  # the first one that has a word tells its kind
_ENDING, _NONE = len(LISTS), len(LISTS) + 1
_LISTED = {
    word: (min(found), tuple(f"l:{LISTS[number][0]}" for number in found))
    for word in frozenset().union(*(words for _, words in LISTS))
    for found in [[number for number, (_, words) in enumerate(LISTS) if word in words]]
}  # a word → the first list that has it, and the names of all
KIND_COUNT = len(LISTS) + 2
SHAPE_COUNT = 9
LONGEST_NAME = 20  # letters that may end as names do

_DIGIT = re.compile(r"\d")
_VOWELS = ("a", "e", "i", "o", "u")


@dataclass(frozen=True, slots=True)
class Word:
    """A word type as the model sees it."""

    own: tuple[str, ...]  # attributes for its own label
    near: tuple[str, ...]  # for the labels of its neighbours
    code: int  # kind and shape in one number
    clusters: tuple[int, ...]  # one a level

    @property
    def numbers(self) -> tuple[int, ...]:
        """What contexts see of it: code, kind, shape, and its two coarser clusters."""
        return self.code, *divmod(self.code, SHAPE_COUNT), *self.clusters[:2]


def describe(raw: str, lexicon: Lexicon) -> Word:
    """All that is known of a word as it is written; "" stands for what is beyond a sentence."""
    low = raw.lower()
    if not low.isalpha():
        low = _DIGIT.sub("0", low)
    form = _shape(raw)
    kind, lists = _kind(low)
    clusters = lexicon.clusters(raw)
    rates, rates_here = _rates(form, lexicon.bins(low))
    near = (
        f"w:{low}",
        f"s:{form}",
        f"k:{kind}",
        f"x:{low[-3:]}",
        *lists,
        *_company(clusters),
        *rates,
    )
    own = (
        *near,
        *[f"p:{low[:n]}" for n in range(1, min(5, len(low)))],
        *[f"e:{low[-n:]}" for n in range(1, min(6, len(low)))],
        *rates_here,
        f"sk:{form}:{kind}",
        f"n:{min(len(low), 12)}",
        f"v:{int(low[-1:] in _VOWELS)}",
        f"h:{int('-' in raw)}{int(not raw.isalnum())}",
    )
    return Word(own, near, kind * SHAPE_COUNT + form, clusters)


@lru_cache(maxsize=8192)
def _company(clusters: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(f"c{level}:{number}" for level, number in enumerate(clusters))


@lru_cache(maxsize=8192)
def _rates(form: int, bins: tuple[int, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is counted of a word, and that together with how it is written."""
    near = tuple(f"r{i}:{value}" for i, value in enumerate(bins)) or ("r",)
    return near, tuple(f"q{i}:{form}:{value}" for i, value in enumerate(bins))


def _shape(raw: str) -> int:
    """How it is written: a number, small, an initial, Capitalised, CAPITALS, mixed, with digits."""
    if not raw:
        return 0
    if raw[0].isdigit():
        return 1
    if any(map(str.isdigit, raw)):
        return 8
    if raw[0].islower():
        return 2 if raw.islower() else 6
    if len(raw) == 1:
        return 3
    if raw.isupper():
        return 5
    return 4 if raw[1:].islower() else 7


def _kind(low: str) -> tuple[int, tuple[str, ...]]:
    """The number of the first list with the word, and the names of all."""
    kind, names = _LISTED.get(low, (_NONE, ()))
    if len(low) < LONGEST_NAME and ENDING.fullmatch(low) is not None:
        return min(kind, _ENDING), (*names, "l:ending")
    return kind, names
