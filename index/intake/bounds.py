"""Where a name begins and ends: titles, degrees and ordinary words beside it are none of it."""

import re
from collections.abc import Mapping
from itertools import pairwise

from index.intake.given_names import is_given, is_name_like
from index.intake.names import Span, Words, is_capitalised, titles_here
from index.intake.not_people import HARD_TAILS, PLACES, THING_HEADS, is_barred
from index.intake.ordinary import ORDINARY
from index.intake.tagger.tag import named_share, usually_small
from index.intake.titles import DEGREE, RANKS, TITLES, is_courtesy
from index.intake.wordlist import wordlist

LONGEST_NAME = 8  # words; a longer run is a headline or a list
SURE_OF_TAIL = (
    0.85  # the model's chance of an ordinary word that ends a name: "Joko Pribadi", "Wiratno Muslim"
)
SURE_OF_INITIAL = 0.95  # … of an initial behind one word: "Wiratno K"
SURE_OF_SMALL = 0.995  # … of a word that news hardly writes with a capital: "Joko Amat"
LEAST_NAMED = 3  # a bin of ``train.rates``: a tenth of the capitals of such a word are a name's
NO_CHANCES: Mapping[int, float] = {}

_INSIDE = frozenset(("-", "'", "’", "‘", "`"))  # gaps inside a name besides those of ``Words.joined``
_AFFIXED = re.compile(r"me|di|ber|ter|pe|se|ke")  # a verb or noun made of another word: "Melihat"
_INITIALS = frozenset("SBY JK AHY BTP HRS TGB BJ UAS".split())  # by which people are known
_ADDRESS = frozenset(("@", "#", "_", "=", "%"))  # marks before a word of a link, a handle or a tag
_NUMERALS = frozenset("IVX")  # letters that are no initials
_LETTER_ENDS = re.compile(
    r"[\s,)\"”]|\.?$|\.[\s,)\"”]", re.MULTILINE
)  # "Wiratno K.", but "Karvo F.C." and "R&B"
_SURNAMES_TOO = wordlist("utama pribadi muslim bakar pamungkas perdana")
_NO_TAILS = frozenset(("in", "cita", "official", "army"))  # of "Pit In", "Asta Cita"
_BALINESE = frozenset(("I", "Ni"))  # stand before given names, "I Made" and "Ni Luh"
_BIRTH_ORDER = wordlist("made wayan nyoman ketut gede putu gusti komang kadek nengah dewa luh ngurah kade")
_BEGINNERS = (RANKS | wordlist("kh hj dr drs dra prof ir tgk tgb pak bapak")) - wordlist("arm art inf kav")
_BEHIND_RANKS = "pol"  # a rank only behind another: "Kombes Pol"
_KIN_TOO = frozenset(("adik", "kakak", "putra", "putri"))
_NAMES_TOO = frozenset(("raden", "mas", "kang", "teh", "bunda", "sang", "si", "tan", "yang", "wah"))


def names_in(words: Words, span: Span, chances: Mapping[int, float] = NO_CHANCES) -> list[Span]:
    """The names in what the model takes for one: parted at marks, without what belongs to no name.

    ``chances`` are the model's, by word: one that it is sure of may be an ordinary word.
    """
    cuts = [i for i in range(span.first + 1, span.last) if _parts_names(words, i)]
    found = (_trim(words, Span(*ends), chances) for ends in pairwise((span.first, *cuts, span.last)))
    return [part for part in found if 0 < len(part) <= LONGEST_NAME and _names_somebody(words, part)]


def _parts_names(words: Words, i: int) -> bool:
    """Whether another name begins at word ``i``: behind a mark, or with a rank or "KH"."""
    if not (words.joined(i) or words.gap[i] in _INSIDE):
        return True
    return words.low[i] in _BEGINNERS and words.low[i - 1] not in _BEGINNERS


def _names_somebody(words: Words, span: Span) -> bool:
    """Whether it is more than initials of a suspect ("AS"), a degree ("M.Sc") or a piece of an address."""
    raws = words.raw[span.first : span.last]
    if all(raw.isupper() for raw in raws) and not _INITIALS.issuperset(raws):
        return len(span) > 1 and max(map(len, raws)) > 3
    if all(map(is_barred, words.low[span.first : span.last])):
        return False
    if len(span) > 1 and words.low[span.last - 1] in HARD_TAILS and words.low[span.last - 1] != "park":
        return False
    degree = DEGREE.match(words.text, words.end[span.first - 1] if span.first else 0)
    if degree is not None and degree.end() >= words.end[span.last - 1]:
        return False
    gap = words.gap[span.first]
    return (
        gap[-1:] not in _ADDRESS
        and "://" not in gap
        and not words.text.startswith("://", words.end[span.last - 1])
    )


def _trim(words: Words, span: Span, chances: Mapping[int, float]) -> Span:
    """The span without titles and a place before the name, and without degrees and initials behind it."""
    first, last = span.first, span.last
    while first < last and _leads_up(words, first, last):
        first += 1
    for i in range(first + 1, last):
        if DEGREE.match(words.text, words.end[i - 1]):
            last = i
            break
    while (
        last > first + 1 and _is_ordinary(words.low[last - 1]) and not _is_tail(words, first, last, chances)
    ):
        last -= 1
    while last > first and len(words.raw[last - 1]) == 1 and not _is_initial(words, first, last, chances):
        last -= 1
    if first < last and first and words.joined(first) and _begins_before(words, first):
        first -= 1
    return Span(first, last)


def _is_tail(words: Words, first: int, last: int, chances: Mapping[int, float]) -> bool:
    """Whether an ordinary word ends a name that it begins nowhere: "Rudi Pamungkas", "Joko Pribadi"."""
    low = words.low[last - 1]
    least = SURE_OF_SMALL if usually_small(low) else SURE_OF_TAIL
    return (
        last - first <= LONGEST_NAME
        and min(chances.get(i, 0.0) for i in range(first, last)) > least
        and not _is_ordinary(words.low[last - 2])
        and named_share(low) >= LEAST_NAMED
        and not (usually_small(low) and (_AFFIXED.match(low) or _goes_on(words, last)))
        and low not in THING_HEADS
        and low not in _NO_TAILS
    )


def _goes_on(words: Words, i: int) -> bool:
    """Whether capitals go on at word ``i``, as in a headline: "Rudi Hartawan Minta Maaf"."""
    return i < len(words) and words.joined(i) and words.raw[i][0].isupper()


def _is_initial(words: Words, first: int, last: int, chances: Mapping[int, float]) -> bool:
    """Whether somebody goes by the letter behind one word, "Wiratno K", and no numeral, "Wiratno V"."""
    return (
        last - first == 2
        and len(words.raw[first]) > 1
        and words.raw[last - 1] not in _NUMERALS
        and words.joined(last - 1)
        and _LETTER_ENDS.match(words.text, words.end[last - 1]) is not None
        and min(chances.get(i, 0.0) for i in range(first, last)) > SURE_OF_INITIAL
    )


def is_tied_to_initial(words: Words, i: int) -> bool:
    """Whether word ``i`` goes on a name behind an initial: "Rudi A. Karvano", but no degree, "Rudi M.Si"."""
    if i < 2 or not words.joined(i) or len(words.raw[i - 1]) > 1 or not words.joined(i - 1):
        return False
    if not words.raw[i - 1].isupper() or words.raw[i - 1] in _NUMERALS or not is_capitalised(words.raw[i]):
        return False
    if DEGREE.match(words.text, words.end[i - 2]):
        return False
    low = words.low[i]
    return may_go_on(words, i) or (low not in TITLES and low not in PLACES and named_share(low) > 1)


def _begins_before(words: Words, first: int) -> bool:
    """Whether the word before a name is its first: "I" of "I Made", "Lalu", which also means then."""
    before = words.raw[first - 1]
    if before in _BALINESE:
        return words.low[first] in _BIRTH_ORDER
    low = words.low[first - 1]
    return (
        is_given(low)
        and is_capitalised(before)
        and not is_courtesy(low)
        and not words.opens_sentence(first - 1)
    )


def may_go_on(words: Words, i: int) -> bool:
    """Whether a word may be the next one of a name that the model does not see."""
    if words.low[i] in _SURNAMES_TOO and is_capitalised(words.raw[i]):
        return not _goes_on(words, i + 1)
    return is_capitalised(words.raw[i]) and not is_barred(words.low[i]) and not _is_ordinary(words.low[i])


def _is_ordinary(low: str) -> bool:
    ordinary = low in ORDINARY or (_AFFIXED.match(low) is not None and usually_small(low))
    return ordinary and not is_name_like(low) and low not in _NAMES_TOO


def _leads_up(words: Words, i: int, last: int) -> bool:
    """Whether word ``i`` stands before the name and is none of it."""
    low = words.low[i]
    if (low == _BEHIND_RANKS or low in _KIN_TOO) and is_own(words, i):
        return False
    if is_courtesy(low):
        return low not in _NAMES_TOO or not is_capitalised(words.raw[i])
    if low in TITLES:
        return titles_here(words, i)
    if last - i > 1 and words.opens_sentence(i) and _is_ordinary(low):
        return True
    if last - i < 3 or is_given(low):
        return False
    return is_barred(low) and (is_name_like(words.low[i + 1]) or len(words.raw[i + 1]) == 1)


def is_own(words: Words, i: int) -> bool:
    """Whether what is a rank or kin elsewhere is a name: "Pol Karvano", but "Kombes Pol"; "Kapten Adik"."""
    if not is_capitalised(words.raw[i]):
        return False
    behind_rank = i > 0 and words.low[i - 1] in RANKS
    if words.low[i] == _BEHIND_RANKS:
        return not behind_rank and i + 1 < len(words) and words.gap[i + 1] == " "
    return behind_rank and words.gap[i] == " " and words.low[i] in _KIN_TOO
