"""Which words of a question may be misspelt, where they stand in it, and the question with others there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from index.analysis.tokens import APOSTROPHES
from index.schema import EXACT_SUFFIX, NAME_FIELDS, TEXT_FIELDS
from search.syntax import FIELDS, QUOTES, field_of

OPERATORS = frozenset(("AND", "DAN", "OR", "ATAU", "NOT", "BUKAN", "TO", "SAMPAI"))
NEGATIONS = frozenset(("NOT", "BUKAN"))
_WORD = re.compile(rf"[^\W\d_]+(?:[{APOSTROPHES}][^\W\d_]+)*")
_PIECE = re.compile(
    rf"(?P<field>(?<![\w:])(?i:{'|'.join(FIELDS)})):\s*(?=[^\s:])"
    r'|(?P<minus>(?:(?<=[\s(])|^)-)?"(?P<quoted>[^"]*)"(?:~\d*)?'
    r"|\[(?P<range>[^\[\]]*)\]"
    r'|(?P<run>[^\s()"\[\]]+)'
)
# A run of characters that is none of plain words: a figure, an address, an abbreviation, a pattern.
_NO_WORDS = re.compile(r"[\d@*~_\\]|\w\.\w|://")


@dataclass(frozen=True, slots=True)
class TypedWord:
    """A word of a question: ``text`` is what stands from ``start`` to ``end``."""

    start: int
    end: int
    text: str
    fields: tuple[str, ...]  # of word forms, in which it is sought


def typed_words(q: str) -> Iterator[TypedWord]:
    """The words that a question asks for, in its order.

    Not among them: what is left out of the answer, what has a figure, days, words with a star or a tilde.
    """
    q = q.translate(QUOTES)
    field: str | None = None
    negated = False
    for piece in _PIECE.finditer(q):
        if piece["field"]:
            field = field_of(piece["field"])
            continue
        if piece["run"] in OPERATORS:
            negated = piece["run"] in NEGATIONS
            continue
        wanted = not negated and field != "date" and piece["range"] is None and not piece["minus"]
        if wanted:
            yield from _words(piece, "quoted" if piece["quoted"] is not None else "run", _forms(field))
        field, negated = None, False


def _words(piece: re.Match[str], kind: str, fields: tuple[str, ...]) -> Iterator[TypedWord]:
    text = piece[kind]
    if kind == "run" and (text.startswith("-") or _NO_WORDS.search(text)):
        return
    for word in _WORD.finditer(text):
        start = piece.start(kind) + word.start()
        yield TypedWord(start, start + len(word.group()), word.group(), fields)


def _forms(field: str | None) -> tuple[str, ...]:
    """The fields of word forms in which a word is sought."""
    if field in NAME_FIELDS:
        return (field,)
    return tuple(name + EXACT_SUFFIX for name in ((field,) if field else TEXT_FIELDS))


def respelt(q: str, others: Mapping[TypedWord, str]) -> str:
    """The question with other words in the place of some, in the same case.

    >>> typed = typed_words('gmpa "Kota Semaya"')
    >>> respelt('gmpa "Kota Semaya"', dict(zip(typed, ("gempa", "kota", "semaya"))))
    'gempa "Kota Semaya"'
    """
    pieces, at = [], 0
    for word in sorted(others, key=lambda one: one.start):
        pieces += [q[at : word.start], in_case_of(word.text, others[word])]
        at = word.end
    return "".join((*pieces, q[at:]))


def in_case_of(typed: str, word: str) -> str:
    """A word in capitals where what was typed is, with a capital where that has one.

    >>> in_case_of("Jokwi", "jokowi"), in_case_of("KPPK", "kpk"), in_case_of("gmpa", "gempa")
    ('Jokowi', 'KPK', 'gempa')
    """
    if typed.isupper() and len(typed) > 1:
        return word.upper()
    return word.capitalize() if typed[:1].isupper() else word
