"""Names of places and institutions in Indonesian and English: which forms one has, and how they are sought.

The table is ``bilingual.tsv``; the signs in front of its forms are explained at its head.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from index.analysis.analyzer import Analyzer
from index.analysis.stopwords import STOPWORDS
from index.article import Language

TABLE = Path(__file__).with_name("bilingual.tsv")
_FORM = re.compile(r"(?P<signs>[!-]*)(?:(?P<language>id|en):)?(?P<more>[!-]*)(?P<text>.+)")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a name."""

    text: str  # as it is written
    capitals: bool  # it is a word too, and the name only when it is typed in capitals
    sought: bool  # else it is only known when it is typed
    language: Language | None  # of the articles in which it is sought alone


@cache
def names() -> tuple[tuple[Form, ...], ...]:
    """The names of the table, each by its forms."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(map(_form, line.split("\t"))) for line in lines if line and not line.startswith("#"))


def _form(cell: str) -> Form:
    match = _FORM.fullmatch(cell)
    if match is None:
        raise ValueError(f"{TABLE.name}: {cell!r} is no form of a name")
    signs = match["signs"] + match["more"]
    language: Language | None = match["language"]  # type: ignore[assignment]
    return Form(match["text"], "!" in signs, "-" not in signs, language)


@cache
def abbreviations() -> frozenset[str]:
    """The forms that are names in capitals and words otherwise.

    >>> sorted(abbreviations() & {"AS", "WHO", "PBB", "as"})
    ['AS', 'WHO']
    """
    return frozenset(form.text for name in names() for form in name if form.capitals)


@dataclass(frozen=True, slots=True)
class Expansion:
    """What is sought beside a name that was typed."""

    word: str  # as typed
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A name that was recognised in what was typed."""

    length: int  # in words
    expansion: Expansion | None  # None where the name has no other form
    others: tuple[
        tuple[Form, tuple[str, ...]], ...
    ]  # the other forms that are sought, with their words folded
    is_indonesian: bool  # what was typed is an Indonesian abbreviation that English has as a word: AS, WHO


class Names:
    """The table, ready to recognise names in folded words."""

    def __init__(self, analyzer: Analyzer) -> None:
        self._rows = [[(form, tuple(analyzer.forms(form.text))) for form in name] for name in names()]
        self._by_words: dict[tuple[str, ...], list[tuple[int, Form]]] = {}
        for number, row in enumerate(self._rows):
            for form, words in row:
                self._by_words.setdefault(_wanted(words), []).append((number, form))
        self._longest = max(map(len, self._by_words))

    def at_start(self, words: list[str], texts: list[str]) -> Known | None:
        """The longest name with which some words begin; ``texts`` are these as they were typed."""
        for length in range(min(self._longest, len(words)), 0, -1):
            for number, form in self._by_words.get(tuple(words[:length]), ()):
                typed = " ".join(texts[:length])
                if not form.capitals or typed.isupper():
                    return self._known(number, form, words[:length], typed)
        return None

    def _known(self, number: int, as_typed: Form, words: list[str], typed: str) -> Known:
        others = tuple(
            (form, forms)
            for form, forms in self._rows[number]
            if form.sought and _wanted(forms) != tuple(words)
        )
        expansion = Expansion(typed, tuple(form.text for form, _ in others)) if others else None
        return Known(len(words), expansion, others, as_typed.capitals and as_typed.language == "id")


def _wanted(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name that a question keeps: function words only where there is nothing else."""
    return tuple(word for word in words if word not in STOPWORDS) or words
