"""A text as words, with what stands between them, and which of them go together."""

import re
from dataclasses import dataclass
from itertools import pairwise

from index.intake.given_names import is_given, is_name_like
from index.intake.not_people import is_barred
from index.intake.titles import ABBREVIATIONS

MAX_LETTERS = 24  # in one word of a name
MAX_GAP = 9  # characters kept of what stands between two words
MAX_GLUED_LETTERS = 60  # in words that lost the space between them

_SEAM = re.compile(r"(?<=[a-z]{3})[a-z](?=[A-Z][a-z]{2})|(?<=[A-Z])[A-Z](?=[A-Z][a-z]{3})")
_WORD = re.compile(r"[^\W_]+(?:['’‘`-][^\W_]+)*")
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
    raw, start, end, gap = [], [], [], []
    behind = 0
    for match in _WORD.finditer(text):
        word = match.group()
        whole = word.islower() or word[1:].islower() or len(word) > MAX_GLUED_LETTERS
        for first, last in (match.span(),) if whole else _pieces(word, match.start()):
            raw.append(text[first:last])
            start.append(first)
            end.append(last)
            gap.append(
                text[behind:first] if first - behind < MAX_GAP else text[behind : behind + MAX_GAP] + "\n"
            )
            behind = last
    return Words(text, [word.lower() for word in raw], raw, start, end, gap)


def _pieces(word: str, at: int) -> list[tuple[int, int]]:
    """Offsets of words glued together: "PresidenRudi", "KPKRudi" and "Rudi-Joni" hold two, "McKay" one."""
    left, hyphen, right = word.partition("-")
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
