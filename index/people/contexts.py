"""The texts in which two names stand: what is written before them, and how like the texts are as a whole.

A sketch has half of the rare words of an article, and none of the common ones that stand before a name:
"kiper", "anggota DPR". For pairs of names that sketches leave in doubt a few texts are read.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache, partial
from itertools import islice
from math import fsum, log
from typing import NamedTuple

from index.people.topics import spread

BEFORE = 3  # words before a name that tell of it,
LONGEST = 30  # … and letters of each, about
MOST_TEXTS = 2  # of each name,
MOST_LETTERS = 20_000  # … as much of each,
MOST_PLACES = 20  # … and mentions of one form in it
SAMPLE = 1_000  # texts of which words are counted
KEPT = 64  # texts that are kept at hand; names that are alike come one behind the other

_WORD = re.compile(r"[^\W_]+")


class Text(NamedTuple):
    """An article as it is read for its names."""

    text: str  # title and body
    forms: Mapping[str, Sequence[str]]  # folded name of each person → as the text has it


NO_TEXT = Text("", {})
ReadText = Callable[[int], Text]  # of an article, by its number; NO_TEXT where it cannot be read


class Compared(NamedTuple):
    """The texts of two names."""

    likeness: float  # 0 to 1
    before: float  # what the rarest word before both names tells, in nats


class _Known(NamedTuple):
    text: str  # in lower case
    forms: Mapping[str, Sequence[str]]  # so, too
    words: frozenset[str]
    weight: float  # of all of them


class _Tells(dict[str, float]):
    """The square of what each word tells, by how many texts of the sample have it."""

    def __init__(self, read: ReadText, sample: Sequence[int]) -> None:
        texts = [set(_words(_lower(read(article)))) for article in sample]
        count = max(1, sum(map(bool, texts)))
        counts = Counter(word for words in texts for word in words)
        super().__init__((word, log(count / number) ** 2) for word, number in counts.items())
        self._unseen = log(count) ** 2

    def __missing__(self, word: str) -> float:
        return self._unseen


class Contexts:
    """The contexts of the names of an archive."""

    def __init__(self, read: ReadText, sample: Sequence[int]) -> None:
        """``sample`` are the articles of which words are counted, when the first names are asked about."""
        self._tells = cache(partial(_Tells, read, sample))
        self._of = lru_cache(KEPT)(partial(_known, read, self._tells))

    def compared(
        self, names: tuple[Set[str], Set[str]], articles: tuple[Sequence[int], Sequence[int]]
    ) -> Compared | None:
        """How like the texts of two names are; None where there are none of both to be held to each other.

        ``names`` are the folded forms of each, ``articles`` those that have one of them, in some order that
        hangs on nothing else: MOST_TEXTS of each are read, spread over it. The likeness is the mean, over the
        texts of the name with fewer, of the largest cosine to one of the other name; a word counts once and
        is weighed by its information in the sample, words of the names not at all. An article is not held to
        itself.
        """
        read = [
            [(article, known) for article in spread(some, MOST_TEXTS) if (known := self._of(article)).words]
            for some in articles
        ]
        few, many = sorted(read, key=len)
        held = [[(text, other) for two, other in many if two != one] for one, text in few]
        if not any(held):
            return None
        own = frozenset(
            word
            for forms, texts in zip(names, read, strict=True)
            for _, text in texts
            for form in _forms(text, forms)
            for word in _words(form)
        )
        best = [max((self._cosine(*pair, own) for pair in pairs), default=0.0) for pairs in held]
        mine, theirs = (_before(forms, texts) - own for forms, texts in zip(names, read, strict=True))
        tells = self._tells()
        rarest = max((tells[word] for word in mine & theirs), default=0.0)
        return Compared(fsum(best) / len(best), rarest**0.5)

    def _cosine(self, one: _Known, other: _Known, own: Set[str]) -> float:
        tells = self._tells()
        both = _weight(tells, (one.words & other.words) - own)
        mine, theirs = (text.weight - _weight(tells, text.words & own) for text in (one, other))
        return both / (mine * theirs) ** 0.5 if min(mine, theirs) > 0 else 0.0


def _known(read: ReadText, tells: Callable[[], _Tells], article: int) -> _Known:
    found = read(article)
    text = _lower(found)
    words = frozenset(_words(text))
    forms = {name: [form.lower() for form in forms if form] for name, forms in found.forms.items()}
    return _Known(text, forms, words, _weight(tells(), words))


def _lower(text: Text) -> str:
    return text.text[:MOST_LETTERS].lower()


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _weight(tells: _Tells, words: Iterable[str]) -> float:
    """That of several words; exact, since sets have no order."""
    return fsum([tells[word] for word in words])


def _forms(text: _Known, names: Set[str]) -> set[str]:
    """How a text writes some people."""
    return {form for name, forms in text.forms.items() if name in names for form in forms}


def _before(names: Set[str], texts: Sequence[tuple[int, _Known]]) -> set[str]:
    """The words before some people in their paragraphs."""
    found: set[str] = set()
    for _, text in texts:
        for form in _forms(text, names):
            for start in islice(_places(text.text, form), MOST_PLACES):
                line = text.text[max(0, start - BEFORE * LONGEST) : start].rpartition("\n")[2]
                found.update(_words(line)[-BEFORE:])
    return found


def _places(text: str, form: str) -> Iterator[int]:
    """Where a form stands in a text as whole words."""
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start
        start = text.find(form, end)
