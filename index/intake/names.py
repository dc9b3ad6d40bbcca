"""A text as words, with what stands between them, and which of them go together."""

import re
from dataclasses import dataclass
from itertools import accumulate, compress, pairwise
from operator import not_

from index.intake.given_names import is_given, is_name_like
from index.intake.not_people import is_barred
from index.intake.titles import ABBREVIATIONS

MAX_LETTERS = 24  # in one word of a name
MAX_GAP = 9  # characters kept of what stands between two words
MAX_GLUED_LETTERS = 60  # in words that lost the space between them

_SEAM = re.compile(r"(?<=[a-z]{3})[a-z](?=[A-Z][a-z]{2})|(?<=[A-Z])[A-Z](?=[A-Z][a-z]{3})")
_WORD = re.compile(r"([^\W_]+(?:['’‘`-][^\W_]+)*)")  # a group, so that splitting keeps the words
_SENTENCE_END = frozenset('.!?:;"“”\n-–—•*')
_QUOTES = frozenset("\"“”'‘’`")


@dataclass(frozen=True, slots=True)
class Words:
    """A text as words, with what lies between them."""

    text: str
    low: list[str]  # each word in lower case
    raw: list[str]  # each word as written
    start: list[int]  # offset of each word's first character
    end: list[int]  # offset behind each word
    gap: list[str]  # what stands before each word, back to the word before it

    def __len__(self) -> int:
        return len(self.low)

    def joined(self, i: int) -> bool:
        """Whether word ``i`` continues the phrase of the word before it."""
        gap = self.gap[i]
        if gap == " " or gap in {"  ", "\xa0"}:
            return True
        if not i or gap not in {". ", ".", ".  "}:
            return False
        before = self.low[i - 1]
        return before in ABBREVIATIONS or (len(before) == 1 and self.raw[i - 1].isupper())

    def opens_sentence(self, i: int) -> bool:
        """Whether a capital at word ``i`` may only be there because a sentence starts."""
        gap = self.gap[i]
        return i == 0 or (gap != " " and not self.joined(i) and not _SENTENCE_END.isdisjoint(gap))


@dataclass(frozen=True, slots=True)
class Span:
    """Words ``first`` to ``last``, the latter excluded, of a text."""

    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first


def split_words(text: str) -> Words:
    """The words of ``text``; one may hold apostrophes and hyphens ("Ma'ruf", "Al-Ghazi").

    >>> split_words("Ma'ruf tiba.").raw
    ["Ma'ruf", 'tiba']
    """
    parts = _WORD.split(text)
    offsets = list(accumulate(map(len, parts)))
    raw, start, end = parts[1::2], offsets[:-1:2], offsets[1::2]
    gap = parts[:-1:2]
    if max(map(len, gap), default=0) >= MAX_GAP:
        gap = [one if len(one) < MAX_GAP else one[:MAX_GAP] + "\n" for one in gap]
    words = Words(text, [], raw, start, end, gap)
    for i in reversed(_odd(raw)):
        _cut(words, i)
    words.low.extend(map(str.lower, raw))
    return words


def _odd(raw: list[str]) -> list[int]:
    """The words that may have lost a space, by their capitals and hyphens."""
    odd = compress(range(len(raw)), map(not_, map(str.islower, raw)))
    return [i for i in odd if not raw[i][1:].islower() and _may_be_glued(raw[i])]


def _may_be_glued(word: str) -> bool:
    alike = word.isupper() or word.isdigit()
    return ("-" in word or not alike) and len(word) <= MAX_GLUED_LETTERS


def _cut(words: Words, i: int) -> None:
    """Put the parts of word ``i`` in its place, if it has lost a space."""
    parts = _pieces(words.raw[i], words.start[i])
    if len(parts) > 1:
        seams = [words.text[one[1] : other[0]] for one, other in pairwise(parts)]
        words.raw[i : i + 1] = [words.text[first:last] for first, last in parts]
        words.gap[i : i + 1] = [words.gap[i], *seams]
        words.start[i : i + 1] = [first for first, _ in parts]
        words.end[i : i + 1] = [last for _, last in parts]


def _pieces(word: str, at: int) -> list[tuple[int, int]]:
    """Offsets of words glued together: "PresidenRudi", "8-Rudi" and "Rudi-Joni" hold two, "McKay" one."""
    left, hyphen, right = word.partition("-")
    if left.isdigit() and right.isalpha() and is_capitalised(right):
        return [(at, at + len(left)), (at + len(left) + 1, at + len(word))]
    if hyphen and all(part[:1].isupper() and is_name_like(part.lower()) for part in (left, right)):
        return [(at, at + len(left)), (at + len(left) + 1, at + len(word))]
    cuts = [0, *(match.end() for match in _SEAM.finditer(word)), len(word)]
    return [(at + first, at + last) for first, last in pairwise(cuts)]


def is_capitalised(word: str) -> bool:
    """Whether ``word`` starts with a capital and goes on in small letters: "Budi", "McKay", "Al-Amin"."""
    return (
        word[0].isupper()
        and not word.isupper()
        and len(word) <= MAX_LETTERS
        and not any(map(str.isdigit, word))
    )


def titles_here(words: Words, i: int) -> bool:
    """Whether the title at word ``i`` is no name: "Hakim Rudi" has a title, "Imam Sarwoto" is a name."""
    if not is_given(words.low[i]) or not _leads_a_name(words, i):
        return True
    return is_given(words.low[i + 1]) and words.low[i] not in {"putra", "putri"}


def _leads_a_name(words: Words, i: int) -> bool:
    """Whether another word that could be a name follows word ``i``."""
    k = i + 1
    return k < len(words) and words.joined(k) and is_capitalised(words.raw[k]) and not is_barred(words.low[k])


def quoted(words: Words, span: Span) -> bool:
    """Whether exactly this span stands in quotation marks, as the title of a film does."""
    before = words.gap[span.first]
    behind = words.text[words.end[span.last - 1] : words.end[span.last - 1] + 1]
    return bool(before) and before[-1] in _QUOTES and behind in _QUOTES and behind != ""
