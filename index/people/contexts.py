"""The texts in which two names stand: what is written before them, and how like the texts are as a whole.

A sketch has half of the rare words of an article, and none of the common ones that stand before a name:
"kiper", "anggota DPR". For pairs of names that sketches leave in doubt a few texts are read.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from math import fsum, log
from typing import NamedTuple

from index.people.topics import spread

BEFORE = 3  # words before a name that tell of it,
LONGEST = 30  # … and letters of each, about
MOST_TEXTS = 2  # of each name
SAMPLE = 1_000  # texts of which words are counted
KEPT = 2**11  # texts that are kept at hand, some 10 KB each

_WORD = re.compile(r"[^\W_]+")


class Text(NamedTuple):
    """An article as it is read for its names."""

    text: str  # title and body
    forms: Mapping[str, Sequence[str]]  # folded name of each person → as the text has it


NO_TEXT = Text("", {})
Read = Callable[[int], Text]  # the text of an article, by its number; NO_TEXT where it cannot be read


def no_text(_: int) -> Text:
    """What can be read of no article."""
    return NO_TEXT


class _Words(NamedTuple):
    text: str  # in lower case
    forms: Mapping[str, Sequence[str]]  # so, too
    words: frozenset[str]
    weight: float  # of all of them


class _Weights(dict[str, float]):
    """The square of what each word tells, in nats."""

    def __init__(self, count: Callable[[], tuple[Counter[str], int]]) -> None:
        self._count = cache(count)

    def __missing__(self, word: str) -> float:
        counts, texts = self._count()
        found = self[word] = max(0.0, log(max(1, texts) / max(1, counts[word]))) ** 2
        return found


class Contexts:
    """The contexts of the names of an archive."""

    def __init__(self, read: Read, sample: Sequence[int]) -> None:
        """``sample`` are the articles of which words are counted."""
        self._read, self._sample = read, sample
        self._words = lru_cache(KEPT)(self._words_of)
        self._weigh = _Weights(self._counted)

    def compared(
        self, names: tuple[Set[str], Set[str]], articles: tuple[Sequence[int], Sequence[int]]
    ) -> tuple[float, float]:
        """How like the texts of two names are, and what the rarest word before both of them tells.

        ``names`` are the folded forms of each, ``articles`` those that have one of them, in some order that
        hangs on nothing else: MOST_TEXTS of each are read, spread over it. The likeness is the mean, over the
        texts of the name with fewer, of the largest cosine to one of the other name, 0 to 1; a word counts
        once and is weighed by its information in the sample, words of the names not at all. An article is not
        held to itself.
        """
        mine, theirs = (
            [(article, self._words(article)) for article in spread(some, MOST_TEXTS)] for some in articles
        )
        own = frozenset(
            word
            for forms, texts in zip(names, (mine, theirs), strict=True)
            for _, text in texts
            for form in _forms(text, forms)
            for word in _WORD.findall(form)
        )
        before, others = (
            _before(forms, texts) - own for forms, texts in zip(names, (mine, theirs), strict=True)
        )
        rarest = max(map(self._weigh.__getitem__, before & others), default=0.0) ** 0.5
        few, many = sorted((mine, theirs), key=len)
        best = [
            max((self._cosine(text, other, own) for two, other in many if two != one), default=0.0)
            for one, text in few
        ]
        return fsum(best) / max(1, len(best)), rarest

    def _cosine(self, one: _Words, other: _Words, own: Set[str]) -> float:
        both = self._weight((one.words & other.words) - own)
        mine, theirs = (text.weight - self._weight(text.words & own) for text in (one, other))
        return both / (mine * theirs) ** 0.5 if min(mine, theirs) > 0 else 0.0

    def _weight(self, words: Iterable[str]) -> float:
        """That of several words; exact, since sets have no order."""
        return fsum(map(self._weigh.__getitem__, words))

    def _counted(self) -> tuple[Counter[str], int]:
        """How many texts of the sample have each word, and how many there are."""
        texts = [set(_WORD.findall(self._read(article).text.lower())) for article in self._sample]
        return Counter(word for words in texts for word in words), sum(map(bool, texts))

    def _words_of(self, article: int) -> _Words:
        found = self._read(article)
        text = found.text.lower()
        words = frozenset(_WORD.findall(text))
        forms = {name: [form.lower() for form in forms] for name, forms in found.forms.items()}
        return _Words(text, forms, words, self._weight(words))


def _forms(text: _Words, names: Set[str]) -> set[str]:
    """How a text writes some people."""
    return {form for name, forms in text.forms.items() if name in names for form in forms}


def _before(names: Set[str], texts: Sequence[tuple[int, _Words]]) -> set[str]:
    """The words before some people in texts."""
    found: set[str] = set()
    for _, text in texts:
        for form in _forms(text, names):
            for start in _places(text.text, form):
                found.update(_WORD.findall(text.text, max(0, start - BEFORE * LONGEST), start)[-BEFORE:])
    return found


def _places(text: str, form: str) -> Iterator[int]:
    """Where a form stands in a text as whole words."""
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start
        start = text.find(form, end)
