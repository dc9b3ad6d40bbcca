"""Runs of capitalised words that could be a person's name, and the words around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from index.intake.given_names import SURNAMES, is_given, is_name_like
from index.intake.not_people import is_barred
from index.intake.titles import ABBREVIATIONS, DEGREE, HONORIFICS, RANKS, TITLES
from index.intake.wordlist import wordlist

MAX_WORDS = 6  # a longer run is a headline
MAX_LETTERS = 24  # in one word of a name
MAX_GAP = 9  # characters kept of what stands between two words
MAX_GLUED_LETTERS = 60  # in words that lost the space between them

HEADLINE_WORDS = wordlist(
    """
    yang di ke dan dari untuk ini itu dengan tak tidak akan jadi bakal sebut minta kembali malah saat usai
    soal bisa pada hingga ada lagi sudah belum agar bukan karena tapi juga lebih begini cara ungkap buka
    kata siap jangan harus tolak mulai tetap raih the of and to is in for with
    """
)
_VERB = re.compile(r"me(?:ng|ny|[mnlrw])[a-z]{4,}|di[a-z]{3,}(?:i|kan)|ter[a-z]{5,}|[a-z]{4,}kan")
_SEAM = re.compile(r"(?<=[a-z]{3})[a-z](?=[A-Z][a-z]{2})|(?<=[A-Z])[A-Z](?=[A-Z][a-z]{3})")
_WORD = re.compile(r"[^\W_]+(?:['’‘`-][^\W_]+)*")
_PARTICLES = wordlist("von van der den de del della di da dos du bin binti al el la le ibn ter ten")
_INNER_NAMES = frozenset(("nona", "mas", "raden", "teh", "bunda"))  # honorifics before a name
_LEADING_PARTICLES = frozenset(("van", "von", "al", "el", "de", "di"))
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
        if gap in {" ", "  ", "\xa0"}:
            return True
        if not i or gap not in {". ", ".", ".  "}:
            return False
        before = self.low[i - 1]
        return before in ABBREVIATIONS or (len(before) == 1 and self.raw[i - 1].isupper())

    def opens_sentence(self, i: int) -> bool:
        """Whether a capital at word ``i`` may only be there because a sentence starts."""
        return i == 0 or (not self.joined(i) and not _SENTENCE_END.isdisjoint(self.gap[i]))


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
        for first, last in _pieces(match.group(), match.start()):
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
    if word.islower() or word[1:].islower() or len(word) > MAX_GLUED_LETTERS:
        return [(at, at + len(word))]
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


def find_spans(words: Words) -> list[Span]:
    """Every run that could be a name, in text order, titles and ordinary words cut off."""
    common = {word for word, raw in zip(words.low, words.raw, strict=True) if raw[0].islower()}
    headline = _headline_words(words)
    spans = [span for run in _runs(words, common) for span in _trim(words, run, common)]
    return [span for span in spans if span.first not in headline and not _is_degree(words, span)]


def _is_degree(words: Words, span: Span) -> bool:
    """Whether ``span`` is a degree behind a name: "M.Sc" of "Budi Karvano, M.Sc."."""
    degree = DEGREE.match(words.text, words.end[span.first - 1] if span.first else 0)
    return degree is not None and degree.end() >= words.end[span.last - 1]


def _headline_words(words: Words) -> set[int]:
    """Words of sentences that are written Like This Headline, Verbs and All: capitals there tell nothing."""
    found: set[int] = set()
    first = 0
    for i in range(1, len(words) + 1):
        if i < len(words) and not words.opens_sentence(i):
            continue
        stretch = range(first, i)
        capitals = sum(words.raw[k][0].isupper() or words.raw[k][0].isdigit() for k in stretch)
        if len(stretch) >= 5 and capitals >= 0.8 * len(stretch):
            inner = {words.low[k] for k in stretch[1:] if is_capitalised(words.raw[k])} - TITLES
            if any(
                word in HEADLINE_WORDS or (_VERB.fullmatch(word) and not is_name_like(word)) for word in inner
            ):
                found.update(stretch)
        first = i
    return found


def _runs(words: Words, common: set[str]) -> Iterator[Span]:
    i, count = 0, len(words)
    while i < count:
        if not _may_stand(words, i, common):
            i += 1
            continue
        first = i
        i += 1
        while i < count and words.joined(i) and _continues(words, i, common):
            i += 1
        last = i
        while last > first + 1 and words.low[last - 1] in _PARTICLES and words.raw[last - 1].islower():
            last -= 1
        if last - first <= MAX_WORDS:
            yield Span(first, last)


def _may_stand(words: Words, i: int, common: set[str]) -> bool:
    """Whether word ``i`` can be part of a name by itself."""
    raw, low = words.raw[i], words.low[i]
    if not raw[0].isupper() or _in_an_address(words, i):
        return False
    if len(raw) == 1:
        return not words.opens_sentence(i) or words.gap[i + 1 : i + 2] == [". "] or low == "i"
    if raw.isupper() or not is_capitalised(raw):
        return False
    if low in TITLES or low in HONORIFICS or low in RANKS:
        return not titles_here(words, i)
    if is_barred(low):
        return is_given(low) and _leads_a_name(words, i)  # Bima is a town, too
    return low not in common or is_given(low)


def _in_an_address(words: Words, i: int) -> bool:
    """Whether word ``i`` is part of a link, a handle or a made-up word: "a.id/RudiHartawan", "@Rudi"."""
    gap = words.gap[i]
    if gap == "" and i > 0:
        return not (words.raw[i - 1].isupper() or words.low[i - 1] in TITLES)
    return gap[-1:] in {"@", "#", "_", "=", "%"} or (gap == "/" and words.raw[i - 1].islower())


def titles_here(words: Words, i: int) -> bool:
    """Whether the title at word ``i`` is no name: "Hakim Rudi" has a title, "Imam Sarwoto" is a name."""
    if not is_given(words.low[i]) or not _leads_a_name(words, i):
        return True
    return is_given(words.low[i + 1]) and words.low[i] not in {"putra", "putri"}


def _leads_a_name(words: Words, i: int) -> bool:
    """Whether another word that could be a name follows word ``i``."""
    k = i + 1
    return k < len(words) and words.joined(k) and is_capitalised(words.raw[k]) and not is_barred(words.low[k])


def _continues(words: Words, i: int, common: set[str]) -> bool:
    if DEGREE.match(words.text, words.end[i - 1]) and len(words.raw[i]) < 3:
        return False
    if words.low[i] in SURNAMES and is_capitalised(words.raw[i]) and _ends_a_name(words, i):
        return True  # Tanjung is a surname, and a cape
    if words.low[i] in _INNER_NAMES and is_capitalised(words.raw[i]) and _leads_a_name(words, i):
        return not is_barred(words.low[i - 1])  # Nona is a name, too, between two others
    if words.raw[i].islower():
        return words.low[i] in _PARTICLES and _leads_on(words, i, common)
    return _may_stand(words, i, common)


def _ends_a_name(words: Words, i: int) -> bool:
    """Whether word ``i`` stands behind a given name, or where a longer name ends."""
    if is_given(words.low[i - 1]):
        return True
    ends = i + 1 == len(words) or not words.joined(i + 1) or words.raw[i + 1][0].islower()
    return ends and i > 1 and words.joined(i - 1) and is_given(words.low[i - 2])


def _leads_on(words: Words, i: int, common: set[str]) -> bool:
    """Whether a particle at word ``i`` has a capitalised word behind it, perhaps after one more particle."""
    if words.low[i] == "di" and not is_name_like(words.low[i - 1]):
        return False  # mostly the Indonesian "in"
    for k in (i + 1, i + 2):
        if k >= len(words) or not words.joined(k):
            return False
        if words.raw[k][0].isupper():
            return _may_stand(words, k, common) and words.low[i] != "di"
        if words.low[k] not in _PARTICLES:
            return False
    return False


def _trim(words: Words, span: Span, common: set[str]) -> Iterator[Span]:
    """The name in a run: without an initial at its end and without the capital of a sentence's first word."""
    first, last = span.first, span.last
    while last > first and len(words.raw[last - 1]) == 1:
        last -= 1
    if (
        first < last
        and words.low[first] in common
        and not is_given(words.low[first])
        and words.opens_sentence(first)
    ):
        first += 1
    if (
        first > 0
        and first < last
        and words.low[first - 1] in _LEADING_PARTICLES
        and words.low[first - 1] not in {"di", "de"}
    ):
        first -= words.joined(first)
    if first < last and any(len(word) > 1 for word in words.raw[first:last]):
        yield Span(first, last)


def quoted(words: Words, span: Span) -> bool:
    """Whether exactly this span stands in quotation marks, as the title of a film does."""
    before = words.gap[span.first]
    behind = words.text[words.end[span.last - 1] : words.end[span.last - 1] + 1]
    return bool(before) and before[-1] in _QUOTES and behind in _QUOTES and behind != ""
