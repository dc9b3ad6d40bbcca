"""Words at the ends of what the model takes for a name that belong to no name, seen in their sentence.

A capital tells of a name only where other words have none. In headlines, behind offices and in tables of
results words stand beside names that news writes small, or that name places and organisations.
"""

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from index.intake.given_names import is_given, is_lone_name, is_name_like
from index.intake.mentions import Mentions, odds_of
from index.intake.names import Span, Words, is_capitalised
from index.intake.not_people import COUNTRIES, PLACES, is_barred, is_derived
from index.intake.roles import title_before
from index.intake.tagger.tag import capital_share, named_share, usually_small
from index.intake.titles import TITLES, is_courtesy
from index.intake.wordlist import wordlist

FEWEST_CAPITALS = 3  # letters of an abbreviation that is no initials: "DPRD Rudi", but "BJ Karvano"
SELDOM_CAPITAL = 3  # a bin of ``train.rates``: at most three of ten such words have a capital
MOSTLY_CAPITAL = 7  # … nearly all have one
SOMETIMES_CAPITAL = 4  # … six of ten, which is no proof where a sentence opens
HARDLY_NAMED, SELDOM_NAMED = 2, 3  # … a tenth, a quarter of the capitals of such a word are a name's
MOSTLY_NAMED = 6  # … three of four are
OFTEN_NAMED = 5  # … half to three of four, as of words that headlines put behind names: "Rudi Absen"
LEAST_OFFICE = 5  # letters of an ordinary word behind an office; shorter ones are names elsewhere: "Tim"
OF_AN_OFFICE = 2.0  # log odds: an office tells less of a lone word, as "Menteri Pariwisata" names nobody
LONGEST_SENTENCE = 12  # words to each side that show whether a capital tells anything

_COUNTRIES = wordlist(COUNTRIES)
_ROMAN = re.compile(r"[IVX]+")
_SENTENCE_END = re.compile(r"[.!?\n]")
_SMALL_IN_HEADLINES = wordlist(
    "dan di ke dari yang untuk pada dengan dalam oleh atau bagi of the and in for to a"
)
_KIN = wordlist(
    """
    ibunda ayahanda ibu ayah istri suami anak putra putri adik kakak cucu bayi kakek nenek paman bibi mama
    papa ananda adinda kakanda menantu mertua cicit keponakan sepupu mantu janda duda sang si
    """
)  # whose next word is somebody else's name

Lows = tuple[str, ...]
Seen = dict[Lows, list[Span]]  # the mentions of each name of an article


def without_strays(words: Words, mentions: Mentions) -> Mentions:
    """The mentions without such words at their ends."""
    suspects = [_is_suspect(words, span) for span in mentions.spans]
    if True not in suspects:
        return mentions
    seen: Seen = {}
    for span in mentions.spans:
        seen.setdefault(_lows(words, span), []).append(span)
    found: list[Span] = []
    odds = dict(mentions.odds)
    for span, suspect in zip(mentions.spans, suspects, strict=True):
        if not suspect:
            found.append(span)
            continue
        piece = _without_codes(words, span, seen)
        part = _trimmed(words, piece, seen)
        found.append(part)
        if part != span:  # what is left may be surer
            own = max(odds[part.first], odds_of(part, mentions.chances)) + _lent(words, part, piece)
            odds.update(dict.fromkeys(range(part.first, part.last), own))
    return replace(mentions, spans=found, odds=odds)


def _lent(words: Words, part: Span, piece: Span) -> float:
    """Log odds for a lone word behind what an office goes on in, which counted as its first word before."""
    lone = len(part) == 1 < len(piece) and words.low[part.first] not in PLACES
    return OF_AN_OFFICE if lone and _follows_an_office(words, piece.first) else 0.0


def _is_suspect(words: Words, span: Span) -> bool:
    """Whether a word of the span may be stray by itself: a quick look."""
    if len(span) == 1:
        return False
    if _may_lead(words.low[span.first]) or _may_trail(words.low[span.last - 1]):
        return True
    return any(len(raw) > 1 and raw.isupper() for raw in words.raw[span.first : span.last])


@lru_cache(maxsize=65_536)
def _may_lead(low: str) -> bool:
    """Whether a word may stand before names: it is no name, kin or title."""
    if not _may_be_stray(low) or low in _KIN or is_courtesy(low) or low in TITLES:
        return False
    return named_share(low) <= SELDOM_NAMED or is_derived(low)


@lru_cache(maxsize=65_536)
def _may_trail(low: str) -> bool:
    """Whether a word may stand behind names."""
    return _may_be_stray(low) and (_is_small(low) or named_share(low) <= HARDLY_NAMED)


@lru_cache(maxsize=65_536)
def _may_be_stray(low: str) -> bool:
    """Whether a word may stand beside names."""
    if len(low) == 1 or is_name_like(low):
        return False
    return is_barred(low) or 0 < capital_share(low) <= SOMETIMES_CAPITAL


def _is_small(low: str) -> bool:
    """Whether news seldom writes a word with a capital."""
    return 0 < capital_share(low) <= SELDOM_CAPITAL


def _lows(words: Words, span: Span) -> Lows:
    return tuple(words.low[span.first : span.last])


def _has_given_name(words: Words, span: Span) -> bool:
    return any(map(is_name_like, words.low[span.first : span.last]))


def _without_codes(words: Words, span: Span, seen: Seen) -> Span:
    """The likeliest name between abbreviations and numbers: "Rudi Hartawan ITA Mandel", "Rudi Karvo U-23"."""
    codes = [i for i in range(span.first, span.last) if _is_code(words, span, i)]
    if not codes or len(codes) == len(span):
        return span
    if codes == [span.first + 1] and len(span) == 2:  # "Rudi ASTRO" is known by both
        return span
    if codes == [span.first + 1] and len(span) == 3 and not is_barred(words.low[span.last - 1]):
        return span  # "Rudi KRV Hartawan"
    if codes == [span.first] and not _is_sure_behind_a_code(words, Span(span.first + 1, span.last), seen):
        return span
    ends = pairwise((span.first - 1, *codes, span.last))
    pieces = [Span(before + 1, after) for before, after in ends if after > before + 1]
    of_office = len(pieces[0]) == 1 and _follows_an_office(words, span.first)  # "Rais Aam PBKM Karvano"
    return next((piece for piece in pieces if _has_given_name(words, piece)), pieces[-1 if of_office else 0])


def _is_sure_behind_a_code(words: Words, rest: Span, seen: Seen) -> bool:
    """Whether what an abbreviation leads up to is a person's: "DPRD Rudi", but "JRR Karvano"."""
    code = rest.first - 1
    if _follows_an_office(words, code):
        return True
    if len(words.raw[code]) == FEWEST_CAPITALS and not named_share(words.low[code]):
        return False
    return len(rest) > 1 or is_name_like(words.low[rest.first]) or _lows(words, rest) in seen


def _is_code(words: Words, span: Span, i: int) -> bool:
    raw, low = words.raw[i], words.low[i]
    if not raw.isupper() or len(raw) < 2 or _ROMAN.fullmatch(raw):
        return False
    if not any(map(is_capitalised, words.raw[span.first : span.last])):
        return False
    if any(map(str.isdigit, raw)) or (len(raw) == FEWEST_CAPITALS and i > span.first):
        return True
    if is_name_like(low):
        return False
    if len(raw) < FEWEST_CAPITALS:
        return (
            i == span.first and 0 < named_share(low) <= HARDLY_NAMED and capital_share(low) >= MOSTLY_CAPITAL
        )
    return named_share(low) <= SELDOM_NAMED and raw.isalpha()


def _trimmed(words: Words, span: Span, seen: Seen) -> Span:
    """The span without stray words."""
    first, last = span.first, span.last
    again = last < len(words) and words.joined(last) and _is_code(words, Span(first, last + 1), last)
    while last - first > 1 and _trails(words, Span(first, last), seen, again):
        last, again = last - 1, True
    while last - first > 1 and _leads(words, Span(first, last), seen):
        first += 1
    return Span(first, last)


def _leads(words: Words, span: Span, seen: Seen) -> bool:
    """Whether the first word stands before the name."""
    low, rest = words.low[span.first], Span(span.first + 1, span.last)
    if not _may_lead(low):
        return False
    stands = _lows(words, rest) in seen
    if _may_follow_an_office(low) and _follows_an_office(words, span.first):
        return _is_of_an_office(words, low, rest, stands)
    if any(_is_told(words, one) for one in seen.get(_lows(words, span), ())):
        return False
    if words.opens_sentence(span.first):
        share = capital_share(low)
        seldom = 0 < share <= SOMETIMES_CAPITAL and named_share(low) <= HARDLY_NAMED
        return stands and (seldom or is_derived(low))
    if not _is_small(low) or named_share(low) > SELDOM_NAMED or not _is_in_headline(words, span):
        return False
    return stands or _is_certain(words, rest)


def _is_of_an_office(words: Words, low: str, rest: Span, stands: bool) -> bool:
    """Whether a word behind an office goes on in it, as what is left is a name."""
    if stands:
        return True
    share = named_share(words.low[rest.first])
    if low in _COUNTRIES or 0 < share <= SELDOM_NAMED:
        return False
    return _has_given_name(words, rest) or share >= OFTEN_NAMED or (len(rest) > 1 and low not in PLACES)


def _is_certain(words: Words, rest: Span) -> bool:
    low = words.low[rest.first]
    if len(rest) > 1:
        return is_given(low)
    return is_lone_name(low) or named_share(low) >= MOSTLY_NAMED


def _follows_an_office(words: Words, i: int) -> bool:
    """Whether a title leads up to word ``i``: "Gubernur", "Ketua DPRD"."""
    if not i or not words.joined(i):
        return False
    if words.low[i - 1] == "ibu" and words.low[i] == "negara":
        return True
    title = title_before(words, Span(i, i + 1))
    return title is not None and title.first < title.last == i


def _may_follow_an_office(low: str) -> bool:
    """Whether it goes on in this word: a place, an organisation, a field."""
    if is_derived(low):
        return True
    if named_share(low) > HARDLY_NAMED:
        return False
    return low in PLACES or (is_barred(low) and len(low) >= LEAST_OFFICE)


def _trails(words: Words, span: Span, seen: Seen, again: bool) -> bool:
    """Whether the last word stands behind the name; ``again`` after another that does."""
    low, rest = words.low[span.last - 1], Span(span.first, span.last - 1)
    share = named_share(low)
    if again and words.raw[span.last - 1].islower():
        return True
    if again and len(rest) > 1 and 0 < share <= HARDLY_NAMED and not is_name_like(low):
        return True
    named = len(rest) > 1 and _has_given_name(words, rest)
    if not _may_trail(low):
        return False
    if not _is_small(low):
        if not named or share > HARDLY_NAMED or _names_a_thing(words, span):
            return False
        return _lows(words, rest) in seen or _is_of_a_dateline(words, span)
    if share > OFTEN_NAMED or len(low) < LEAST_OFFICE or not _is_in_headline(words, span):
        return False
    return named or (share <= SELDOM_NAMED and _lows(words, rest) in seen)


def _names_a_thing(words: Words, span: Span) -> bool:
    """Whether a place may end the name of what is named after somebody: "UIN Rudi Hartawan Bregania"."""
    if not span.first or words.low[span.last - 1] not in PLACES:
        return False
    return words.raw[span.first - 1][0].isupper() and words.gap[span.first] in {" ", ") ", ". "}


def _is_of_a_dateline(words: Words, span: Span) -> bool:
    """Whether a place ends a credit that runs into a dateline: "Foto: Rudi Hartawan Jakarta - "."""
    low = words.low[span.last - 1]
    return low in PLACES and named_share(low) <= 1 and not (span.first and words.joined(span.first))


def _is_told(words: Words, span: Span) -> bool:
    """Whether words beside the span are small, so that its capitals are a name's."""
    if words.opens_sentence(span.first) or _follows_large(words, span.first):
        return False
    small, large = _around(words, span)
    return small > large


def _is_in_headline(words: Words, span: Span) -> bool:
    """Whether words that news writes small have a capital beside the span."""
    small, large = _around(words, span)
    return large > small or _follows_large(words, span.first)


def _follows_large(words: Words, i: int) -> bool:
    """Whether the word before word ``i`` has a capital that news seldom gives it."""
    k = i - 1
    if k < 0 or not words.joined(i) or words.opens_sentence(k) or words.raw[k].islower():
        return False
    return usually_small(words.low[k])


def _around(words: Words, span: Span) -> tuple[int, int]:
    """How many words of the sentence around the span are small, and how many large that usually are not."""
    small = large = 0
    for step, start in ((-1, span.first - 1), (1, span.last)):
        for i in range(start, start + step * LONGEST_SENTENCE, step):
            if not 0 <= i < len(words) or _SENTENCE_END.search(words.gap[i + (step < 0)]):
                break
            if words.raw[i].islower():
                small += words.low[i] not in _SMALL_IN_HEADLINES
            else:
                large += usually_small(words.low[i]) and not words.opens_sentence(i)
    return small, large
