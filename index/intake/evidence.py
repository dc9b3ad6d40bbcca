"""What speaks for and against a run of words being a person, seen from the words beside it."""

import re
from dataclasses import dataclass

from index.intake.deeds import BETWEEN, DOES, PERSON_BEFORE, SAYS_AFTER, SAYS_BEFORE
from index.intake.given_names import AMBIGUOUS, is_given, is_lone_name, is_name_like
from index.intake.names import Span, Words, quoted
from index.intake.not_people import GROUPS, NAMED_AFTER, PLACES, THING_TAILS, is_barred
from index.intake.ordinary import ORDINARY
from index.intake.roles import apposition_text, role_text, title_before
from index.intake.tagger.tag import usually_small
from index.intake.titles import DEGREE, RANKS, TITLES, is_courtesy
from index.intake.wordlist import wordlist

_CREDITS = wordlist(
    "editor penulis reporter pewarta foto fotografer sumber laporan redaktur photo uploader kontributor"
)
_AGE = re.compile(r"\s?[(,]\s?\d{1,2}(?:\)|\s(?:tahun|thn|th)\b)")
_BYLINE = re.compile(
    r"(?:\s[A-Z]\.?)?\s[-–|]\s[\w.]{3,30}\s(?:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu|Ahad)\b,?\s\d"
)

_REPORT = re.compile(r"\b[Ll]aporan\s(?:wartawan|reporter|kontributor)\b[^\n]*$")
_AGENCY = re.compile(r"/\s?[A-Z][\w.]+\s[-–]\s$")  # "Warga menunggu/Karvo - Rudi"
LONGEST_LEAD = 70  # letters that tell of a credit before a name
MAX_CREDIT_WORDS = 4  # before the slash of a photo credit

WEIGHTS = {
    "title": 3.0,
    "title_of_one": 2.0,
    "courtesy": 3.0,
    "says_before": 3.5,
    "says_after": 2.0,
    "degree": 6.0,
    "age": 4.0,
    "apposition": 2.5,
    "does": 0.5,
    "context": 2.0,
    "given": 2.0,
    "name_like": 1.0,
    "known_mononym": 1.0,
    "several_words": 1.0,
    "neighbour": 2.0,
}
AGAINST = {
    "thing_head": -10.0,
    "thing_tail": -3.0,
    "place_before": -2.5,
    "quoted": -3.5,
    "barred": -6.0,
    "opens": -1.0,
    "mixed": -2.0,
    "place_tail": -1.5,
    "code": -2.0,
    "credit": -12.0,
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one occurrence of a name tells."""

    kinds: frozenset[str]  # keys of WEIGHTS and AGAINST
    role: str | None  # the title phrase beside it


def read_evidence(words: Words, span: Span) -> Evidence:
    """All that the words around ``span`` say of it."""
    kinds = _own_words(words, span) | _behind(words, span) | _before(words, span)
    role = None
    title = title_before(words, span)
    if title is not None:
        if title.first > 0 and words.joined(title.first) and words.low[title.first - 1] in SAYS_BEFORE:
            kinds.add("says_before")
        if not _in_a_group(words, span):
            kinds |= _title_kinds(words, title, span)
        role = role_text(words, title, span)
    elif _behind_thing(words, span):
        kinds.add("thing_head")
    if role is None and "apposition" in kinds:
        role = apposition_text(words, span)
    return Evidence(frozenset(kinds), role)


def _title_kinds(words: Words, title: Span, span: Span) -> set[str]:
    """An office before a lone word is weaker than a rank: "Menteri Pariwisata" names nobody."""
    kinds = set()
    if title.last < span.first or title.first == title.last or words.low[span.first - 1] in RANKS:
        kinds.add("courtesy")
    if title.first < title.last:
        kinds.add("title" if len(span) > 1 else "title_of_one")
    return kinds


def _own_words(words: Words, span: Span) -> set[str]:
    low = words.low[span.first : span.last]
    kinds = set()
    if len(low) > 1:
        kinds.add("several_words")
        if is_given(low[0]):
            kinds.add("given")
        if any(map(is_name_like, low[1:])) or (is_name_like(low[0]) and not is_given(low[0])):
            kinds.add("name_like")
    elif is_lone_name(low[0]):
        kinds.add("known_mononym")
    elif not words.raw[span.first][1:].islower() and "-" not in words.raw[span.first]:
        kinds.add("mixed")
    elif words.opens_sentence(span.first):
        kinds.add("opens")
    if all(is_barred(word) or (usually_small(word) and not is_given(word)) for word in low):
        kinds.add("barred")
    if quoted(words, span):
        kinds.add("quoted")
    if _credited(words, span):
        kinds.add("credit")
    return kinds


def _credited(words: Words, span: Span) -> bool:
    """Whether the span is a byline or photo credit: "Editor: Rudi", "(Rudi/Antara)", "© Rudi"."""
    before, k = words.gap[span.first], span.last
    if "©" in before or _BYLINE.match(words.text, words.end[span.last - 1]):
        return True
    if span.first and _by(words, span):
        return True
    if span.first and before == "/" and (_is_source(words, span.first - 1) or _closes_credit(words, span)):
        return True
    return k < len(words) and words.gap[k] == "/" and _is_source(words, k)


def _by(words: Words, span: Span) -> bool:
    """Whether a label leads up to the span: "Editor: A. Rudi", "Laporan wartawan Karvo.com, Rudi"."""
    first = span.first
    while first > 1 and len(words.raw[first - 1]) == 1 and words.gap[first] in {" ", ". "}:
        first -= 1
    gap = words.gap[first]
    if ":" in gap and "\n\n" not in gap and words.low[first - 1] in _CREDITS:
        return True
    end = words.start[first]
    return any(lead.search(words.text, max(0, end - LONGEST_LEAD), end) for lead in (_REPORT, _AGENCY))


def _closes_credit(words: Words, span: Span) -> bool:
    """Whether the span ends a bracket of capitals: "(Arsip Karvo/Rudi)", but not the pair "(Joni/Rudi)"."""
    if words.text[words.end[span.last - 1] : words.end[span.last - 1] + 1] not in {")", "]"}:
        return False
    for k in range(span.first - 1, max(-1, span.first - 1 - MAX_CREDIT_WORDS), -1):
        if is_name_like(words.low[k]) or not words.raw[k][0].isupper():
            return False
        if words.gap[k][-1:] in {"(", "["}:
            return True
    return False


def _is_source(words: Words, k: int) -> bool:
    return is_barred(words.low[k]) or (words.raw[k].isupper() and len(words.raw[k]) > 1)


def _behind(words: Words, span: Span) -> set[str]:
    """What the words after the span say."""
    kinds = set()
    offset, k = words.end[span.last - 1], span.last
    if _AGE.match(words.text, offset):
        kinds.add("age")
    if DEGREE.match(words.text, offset):
        kinds.add("degree")
    if k >= len(words):
        return kinds
    if words.gap[k] == ", " and words.low[k] in TITLES and words.raw[k][0].islower():
        kinds.add("apposition")
    if words.gap[k] not in {" ", "  ", ", "}:
        return kinds
    if words.low[k] == "selaku":
        kinds.add("apposition")
    if words.gap[k] != ", " and words.raw[k][0].isupper():
        if words.low[k] in THING_TAILS:
            kinds.add("thing_tail")
        elif words.low[k] in PLACES or is_barred(words.low[k]):
            kinds.add("place_tail")
        elif not words.raw[k].isalpha() or words.raw[k].isupper():
            kinds.add("code")
        return kinds
    if words.raw[k][0].isdigit() and words.gap[k] != ", ":
        kinds.add("code")
    if words.low[k] in DOES and words.gap[k] != ", ":
        kinds.add("does")
    while k < len(words) - 1 and k < span.last + 3 and words.low[k] in BETWEEN:
        k += 1
    if words.low[k] in SAYS_AFTER:
        kinds.add("says_after")
    return kinds


def _before(words: Words, span: Span) -> set[str]:
    """What the words just before the span say."""
    if span.first == 0:
        return set()
    kinds, k = set(), span.first - 1
    low, near = words.low[k], words.joined(span.first)
    if near and low in SAYS_BEFORE:
        kinds.add("says_before")
    if near and low in PERSON_BEFORE:
        kinds.add("context")
    if near and low in {"di", "ke"}:
        kinds.add("place_before")
    if near and low in NAMED_AFTER:
        kinds.add("thing_head")
    if near and len(span) == 1 and words.low[span.first] in AMBIGUOUS and words.raw[k][0].isupper():
        kinds.add("thing_head")  # Jaksa Agung, Metro Jaya
    if near and len(span) == 1 and _ends_a_group_name(words, span.first):
        kinds.add("thing_head")
    while near and is_courtesy(low) and k > 0 and words.joined(k):  # Jalan Jenderal, RSUD dr
        k -= 1
        low = words.low[k]
        if low in NAMED_AFTER:
            kinds.add("thing_head")
    if near and words.raw[k].isupper() and len(words.raw[k]) > 1 and k and words.low[k - 1] in NAMED_AFTER:
        kinds.add("thing_head")
    return kinds


def _in_a_group(words: Words, span: Span) -> bool:
    """Whether a title before the span is held in what the span names: "pengasuh pesantren Karvo Mandel"."""
    k = span.first - 1
    if k < 0 or len(span) > 2 or not words.joined(span.first):
        return False
    return words.low[k] in GROUPS and not is_given(words.low[span.first])


def _ends_a_group_name(words: Words, i: int) -> bool:
    """Whether word ``i`` ends an ordinary word's name for a group: "kelompok tani Sumber Karvo"."""
    k = i - 1
    if is_name_like(words.low[i]) or words.low[k] not in ORDINARY or not words.raw[k][0].isupper():
        return False
    while k > max(0, i - 4) and words.joined(k):
        k -= 1
        if words.low[k] in GROUPS:
            return True
        if words.raw[k][0].isupper():
            return False
    return False


def _behind_thing(words: Words, span: Span) -> bool:
    """Whether a thing's name leads up to the span: "Bandara Internasional Rudi Hartawan"."""
    k = span.first
    while k > max(0, span.first - 6) and words.joined(k):
        k -= 1
        if words.low[k] in NAMED_AFTER and words.raw[k][0].isupper():
            return True
        if not words.raw[k][0].isupper() or not (
            is_barred(words.low[k]) or words.raw[k].isupper() or is_courtesy(words.low[k])
        ):
            return False
    return False
