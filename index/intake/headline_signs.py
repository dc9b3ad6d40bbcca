"""What is so of a place where the sentence behind a linked headline may begin: the signs that are weighed.

The weights of the signs, and of words that open sentences and end headlines, are the tables
``headline_end.tsv`` and ``headline_words.tsv``; ``python -m train.headlines`` makes them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import resources

from index.intake.wordlist import wordlist

WEIGHTS, WORDS = "headline_end.tsv", "headline_words.tsv"
SMALL_WORDS = wordlist(
    """
    di ke dari dan atau yang untuk pada dalam dengan soal akibat usai saat jadi bagi oleh hingga sampai
    agar atas demi bila jika kala tak tidak vs serta tapi sebagai sejak karena lewat via per tentang
    terkait jelang pasca setelah sebelum antara hadapi bak para si sang lalu kian lebih juta miliar
    triliun persen gegara ala meski kepada terhadap tanpa selama bersama selain dkk guna sambil lantaran lawan
    of the and to in for on a an is at by with
    """
)  # what a headline in Title Case writes small
MOST_NAMES = 6  # capitals in a row of a name that the page has elsewhere
QUOTES = "\"“'‘”"
UNSEEN = (
    -0.7,
    -0.7,
)  # of a word that the table lacks: how well it opens a sentence, how well it ends a headline

_PREDICATES = wordlist(
    """
    juga adalah telah akan sudah pun itu ini tersebut sebenarnya tidak tak memang merupakan masih bisa
    dapat harus kini lantas lalu baru belum hanya sendiri ingin mau perlu kembali sempat berharap kata
    ialah yakni pernah bukan tengah sedang dan yang
    """
)
_COUNTED = wordlist("ribu juta miliar triliun persen tahun orang hari bulan wib kali anak")
_VERB = re.compile(r"(?:me[mnrlwy]|ber|ter|di)[a-z]{4,}")
_COMMON_SHAPE = re.compile(r"(?:Me[mn]|Pe[mn]|Ber)[a-z]{4,}|[A-Z][a-z]{4,}nya")  # affixed, so no proper name


def signs(words: Sequence[str], small: Sequence[bool], at: int, around: str) -> Iterator[str]:
    """The names of what is so when a sentence begins at word ``at``; ``small``: no word of Title Case."""
    word, before, after = words[at], words[at - 1], words[at + 1] if at + 1 < len(words) else ""
    lower = sum(small[:at])
    gap = next((more for more in range(at, len(words)) if small[more]), len(words)) - at
    case = "sentence" if lower else "title"
    yield case
    yield f"{case} gap {min(gap, 6)}"
    yield f"small {min(lower, 4)}"
    yield f"length {min(at, 18)}"
    yield from (f"before {sign}" for sign in _before(before))
    yield from (f"word {sign}" for sign in _word(word, around))
    if after[:1].islower():
        yield "after small word" if plain(after) in SMALL_WORDS else "after lower case"
    yield from _goes_on(words, at)
    if before[-1:].isdigit() and plain(word) in _COUNTED:
        yield "counted"
    bare = word.rstrip(",")
    if around.count(f" {bare}") > 1:  # the one at hand is the first
        yield "word again"
        if around.count(f"{before} {bare}") > 1:
            yield "pair again"
        if after and around.count(f"{word} {after.rstrip('.,')}") > 1:
            yield "name again"
        if 1 < gap < MOST_NAMES and around.count(" ".join(words[at : at + gap])) > 1:
            yield "whole name again"


def _before(before: str) -> Iterator[str]:
    if plain(before) in SMALL_WORDS:
        yield "small word"
    if before[:1].isupper():
        yield "capital"
    last = before[-1:]
    if last.isdigit():
        yield "digit"
    elif last in ",:;-&":
        yield "comma"
    elif last in "?!":
        yield "question"
    elif last in "\"'”’":
        yield "quotation"


def _word(word: str, around: str) -> Iterator[str]:
    if word.endswith(","):
        yield "comma"
    if word[0] in QUOTES:
        yield "quotation"
    if any(map(str.isdigit, word)):
        yield "digit"
    if word.isupper() and len(word) > 1:
        yield "capitals"
    if f" {plain(word)} " in around:
        yield "known"
    if plain(word) in SMALL_WORDS:
        yield "small word"
    if _COMMON_SHAPE.fullmatch(word.rstrip(",")):
        yield "affixed"


def _goes_on(words: Sequence[str], at: int) -> Iterator[str]:
    """What the first word in lower case behind the capitals that begin at ``at`` is."""
    for word in words[at + 1 : at + 6]:
        if word[:1].islower():
            if _VERB.fullmatch(plain(word)):
                yield "verb"
            elif plain(word) in _PREDICATES:
                yield "predicate"
            return


def score(words: Sequence[str], small: Sequence[bool], at: int, around: str) -> float:
    """How well a sentence begins at word ``at`` behind a headline; only differences count."""
    weights = _weights()
    opens, ends = lexical(words, at)
    case = "sentence" if any(small[:at]) else "title"
    total = sum(weights.get(sign, 0.0) for sign in signs(words, small, at, around))
    return total + opens * weights[f"{case} opens"] + ends * weights[f"{case} ends"]


def lexical(words: Sequence[str], at: int) -> tuple[float, float]:
    """How well the word at ``at`` opens a sentence, and the one before it ends a headline: log-odds."""
    table = _words()
    return table.get(plain(words[at]), UNSEEN)[0], table.get(plain(words[at - 1]), UNSEEN)[1]


def is_small(word: str) -> bool:
    """Whether a headline in Title Case would not have the word so."""
    return word[:1].islower() and plain(word) not in SMALL_WORDS


def plain(word: str) -> str:
    """The word in lower case without the marks around it."""
    return word.strip(",:;.?!\"“”'‘’").lower()


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    table = resources.files("index.intake").joinpath(WEIGHTS).read_text(encoding="utf-8")
    return {sign: float(weight) for weight, sign in (row.split("\t") for row in table.splitlines())}


@lru_cache(maxsize=1)
def _words() -> Mapping[str, tuple[float, float]]:
    table = resources.files("index.intake").joinpath(WORDS).read_text(encoding="utf-8")
    rows = (row.split("\t") for row in table.splitlines())
    return {word: (float(opens), float(ends)) for word, opens, ends in rows}
