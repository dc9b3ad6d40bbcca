"""Texts to arrays of numbers, for indexing: which form stands at each position, and the stem of each form.

Most of a text is words that were met before. So a text is cut at white space, and what was learnt of a
stretch when it first came ("pasar,") is looked up by its key: about a thirtieth of the time that
``Analyzer.analyze`` takes.
"""

from array import array
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from index.analysis.analyzer import Analyzer, plain_form
from index.analysis.codes import CodeTable
from index.analysis.ordered import Ordered
from index.analysis.stretches import Stretches, stretches
from index.article import Language

Numbers = NDArray[np.int32]

MOST_STRETCHES = 500_000  # kept, about 30 MB; the table begins anew when it is full
_FIRST_SIZE = 1024


class Vocabulary:
    """Forms and stems with their numbers: 0, 1, 2, … in the order in which they were met.

    ``forms`` and ``stems`` grow as long as the vocabulary lives: whoever reads without end begins a new one
    now and then.
    """

    def __init__(self, analyzer: Analyzer | None = None) -> None:
        self.analyzer = analyzer or Analyzer()
        self.forms: list[str] = []  # form of each form number
        self.stems: list[str] = []  # stem of each stem number, whatever its language
        self.forms_in_order, self.stems_in_order = Ordered(self.forms), Ordered(self.stems)
        self._learnt = _Learnt(self)
        self.form_numbers: dict[str, int] = {}  # number of each form
        self._stem_numbers: dict[str, int] = {}
        self._stems_of: dict[Language, Numbers] = {}  # form number → stem number, -1 when not asked for yet

    def encode(self, text: str) -> Numbers:
        """The form number at each position of a text; positions and forms are those of ``Analyzer.analyze``.

        >>> vocabulary = Vocabulary()
        >>> vocabulary.encode("Harga beras naik, harga cabai turun").tolist()
        [0, 1, 2, 0, 3, 4]
        """
        return self.encode_all((text,))[0]

    def encode_all(self, texts: Sequence[str]) -> tuple[Numbers, NDArray[np.int64]]:
        """The form numbers of many texts, one behind the other, and where each text begins.

        Text ``n`` is ``numbers[starts[n] : starts[n + 1]]``; ``starts`` has ``len(texts) + 1`` places.
        """
        if self._learnt.is_full:
            self._learnt = _Learnt(self)
        cut = stretches(texts)
        return self._learnt.expand(self._learnt.codes(cut), cut.texts)

    def stem_numbers(self, forms: Numbers, language: Language) -> Numbers:
        """The stem number of each form number; a form is stemmed when it is first asked for.

        >>> vocabulary = Vocabulary()
        >>> stems = vocabulary.stem_numbers(vocabulary.encode("dipimpin pemimpin"), "id")
        >>> stems.tolist(), vocabulary.stems
        ([0, 0], ['pimpin'])
        """
        table = self._table(language)
        stems: Numbers = table[forms]
        if len(stems) and stems.min() < 0:
            stem = self.analyzer.stems.stem
            for number in np.unique(forms[stems < 0]).tolist():
                table[number] = _number(stem(self.forms[number], language), self.stems, self._stem_numbers)
            stems = table[forms]
        return stems

    def number(self, form: str) -> int:
        """The number of a form."""
        return _number(form, self.forms, self.form_numbers)

    def _table(self, language: Language) -> Numbers:
        table = self._stems_of.get(language, np.empty(0, np.int32))
        if len(table) < len(self.forms):
            longer = np.full(max(_FIRST_SIZE, 2 * len(self.forms)), -1, np.int32)
            longer[: len(table)] = table
            self._stems_of[language] = table = longer
        return table


class _Learnt:
    """The code of each stretch: its form's number, or -1 - n where it has none or several, the n-th list."""

    def __init__(self, vocabulary: "Vocabulary") -> None:
        self._vocabulary = vocabulary
        self._codes = CodeTable()
        self._parts = array("i")  # the form numbers of all lists, one behind the other
        self._starts = array("q", [0])  # where each list begins in ``_parts``, and where the last one ends

    @property
    def is_full(self) -> bool:
        """Whether it is time to begin anew."""
        return len(self._codes) >= MOST_STRETCHES or len(self._parts) >= 4 * MOST_STRETCHES

    def codes(self, cut: Stretches) -> Numbers:
        """The code of each stretch; those that are new are learnt, in the order in which they stand."""
        codes, known = self._codes.find(cut.keys)
        places = np.flatnonzero(~known)
        if len(places):
            keys, firsts, which = np.unique(cut.keys[places], return_index=True, return_inverse=True)
            order = np.argsort(firsts)
            learnt = np.empty(len(keys), np.int32)
            learnt[order] = self._learn(cut.some(places[firsts[order]]))
            self._codes.add(keys, learnt)
            codes[places] = learnt[which]
        return codes

    def _learn(self, new: Iterable[str]) -> list[int]:
        """The codes of stretches that were not met before; most are one plain word."""
        number, known = self._vocabulary.number, self._vocabulary.form_numbers.get
        codes = []
        for stretch in new:
            form = plain_form(stretch)
            if not form:
                codes.append(self._learn_several(stretch))
                continue
            code = known(form)
            codes.append(number(form) if code is None else code)
        return codes

    def _learn_several(self, stretch: str) -> int:
        numbers = list(map(self._vocabulary.number, self._vocabulary.analyzer.forms(stretch)))
        if len(numbers) == 1:
            return numbers[0]
        self._parts.extend(numbers)
        self._starts.append(len(self._parts))
        return 1 - len(self._starts)

    def expand(self, codes: Numbers, starts: NDArray[np.int64]) -> tuple[Numbers, NDArray[np.int64]]:
        """Form numbers for codes, ``starts`` moved with them."""
        several = np.flatnonzero(codes < 0)
        if not len(several):
            return codes, starts
        lists = -1 - codes[several]
        bounds = np.array(self._starts)
        lengths = np.ones(len(codes), np.int64)
        lengths[several] = bounds[lists + 1] - bounds[lists]
        ends = np.concatenate(([0], np.cumsum(lengths)))
        numbers: Numbers = np.repeat(codes, lengths)
        places = np.flatnonzero(numbers < 0)
        first = np.repeat(bounds[lists] - _running_total(lengths[several]), lengths[several])
        numbers[places] = np.array(self._parts, dtype=np.int32)[first + np.arange(len(places))]
        return numbers, ends[starts]


def _running_total(lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """The sum of the lengths before each one."""
    return np.cumsum(lengths) - lengths


def _number(word: str, words: list[str], numbers: dict[str, int]) -> int:
    number = numbers.get(word)
    if number is None:
        number = numbers[word] = len(words)
        words.append(word)
    return number
