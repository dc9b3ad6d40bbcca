"""Where an article may name people: what the model reads as names, and runs of capitals that it does not."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log

from index.intake.bounds import LONGEST_NAME, is_own, is_tied_to_initial, may_go_on, names_in
from index.intake.given_names import AMBIGUOUS, is_name_like
from index.intake.names import Span, Words, is_capitalised
from index.intake.not_people import GROUPS
from index.intake.tagger.tag import Labels, capital_share, named_share, shipped_tagger
from index.intake.titles import TITLES, is_courtesy

POSSIBLE = 0.02  # the least probability of a word that is looked at
LIKELY = 0.25  # … that may begin a name before a lone word that was read
OFTEN_NAMED = 4  # a bin of ``train.rates``: a quarter of the capitals of such a word are a name's
MOSTLY_CAPITAL = 5  # … three of five such words have a capital
LIKELY_NICKNAME = 0.5  # the least probability of the last word of a nickname in brackets
LONGEST_NICKNAME = 2  # words
LONGEST_REST = 3  # words of a name before the part that was read
SURE = 2.0  # log odds of a lone name that vouches for a longer one
SUREST = 5.0  # log odds beyond which a probability tells no more

_CLOSES = {"(": ")", '"': '"', "“": "”", "'": "'", "‘": "’"}


@dataclass(frozen=True, slots=True)
class Mentions:
    """Words that may name persons; spans are in text order, none over another."""

    spans: list[Span]
    things: list[Span]  # capitals that name nobody, and begin with a word that a longer span begins with
    odds: dict[int, float]  # of each word of a span, the logarithm of p / (1 - p), from -SUREST to SUREST
    chances: dict[int, float]  # what the model gives each word with a capital for being in a name


def find_mentions(words: Words, labels: Labels) -> Mentions:
    """What the model reads as names, by its ``labels`` of the words, and what it does not rule out."""
    reading = _Reading(words, labels)
    again = reading.again(words, reading.names)
    parts = _apart(reading.names + again + reading.doubtful(words))
    odds = {i: reading.odds(part) for part in parts for i in range(part.first, part.last)}
    spans = _over_initials(words, _from_before(words, _whole(words, parts), reading.chances))
    spans = _without_owners(words, _around_nicknames(words, spans, reading.chances))
    by_word: dict[int, float] = {}
    for span in spans:
        first = next(
            i for i in range(span.first, span.last) if i in odds
        )  # of a lengthened span's first part
        for i in range(span.first, span.last):
            by_word[i] = odds[first]
    return Mentions(spans, reading.things(words, spans), by_word, reading.chances)


def _apart(spans: list[Span]) -> list[Span]:
    """The spans in text order; of two that share a word the one that was found first."""
    kept: list[Span] = []
    taken: set[int] = set()
    for span in spans:
        places = range(span.first, span.last)
        if taken.isdisjoint(places):
            kept.append(span)
            taken.update(places)
    return sorted(kept, key=lambda span: span.first)


def _without_owners(words: Words, spans: list[Span]) -> list[Span]:
    """The spans without lone words that stand right before a name: "Bregania" of "Bregania Rudi Karvano"."""
    longer = [span for span in spans if len(span) > 1]
    parts = {i for span in longer for i in range(span.first, span.last)}
    kept = {words.low[i] for i in parts}
    before = (span.first - 1 for span in longer if span.first and words.joined(span.first))
    owners = {words.low[i] for i in before if i not in parts and is_capitalised(words.raw[i])} - kept
    owners = {low for low in owners if not is_name_like(low)}
    return [span for span in spans if len(span) > 1 or words.low[span.first] not in owners]


def _whole(words: Words, spans: list[Span]) -> list[Span]:
    """The spans; a part of a name is lengthened where it ends the whole name that stands elsewhere."""
    names = {tuple(words.low[span.first : span.last]) for span in spans if len(span) > 1}
    found: list[Span] = []
    for span in spans:
        least = found[-1].last if found else 0
        for first in range(max(least, span.first - LONGEST_REST), span.first):
            tied = all(words.joined(i) for i in range(first + 1, span.first + 1))
            if tied and tuple(words.low[first : span.last]) in names:
                span = Span(first, span.last)
                break
        found.append(span)
    return found


def _from_before(words: Words, spans: list[Span], chances: Mapping[int, float]) -> list[Span]:
    """The spans; a lone word takes in those before it that are names, if not to the model."""
    found: list[Span] = []
    for span in spans:
        if span.first and words.raw[span.first - 1] == "Pol" and is_own(words, span.first - 1):
            found.append(Span(span.first - 1, span.last))
            continue
        if len(span) == 1 and chances.get(span.first - 1, 0.0) > POSSIBLE:
            first, least = span.first, found[-1].last if found else 0
            while first > least and words.joined(first) and _may_begin(words, first - 1, chances):
                first -= 1
            span = span if _of_a_group(words, first) else Span(first, span.last)
        found.append(span)
    return found


def _of_a_group(words: Words, first: int) -> bool:
    """Whether capitals that follow "PT" or the like lead up to word ``first``: they are a company's name."""
    k, least = first - 1, max(0, first - LONGEST_NAME)
    while k > least and words.joined(k + 1) and words.raw[k][0].isupper() and words.low[k] not in GROUPS:
        k -= 1
    return k >= 0 and words.joined(k + 1) and words.low[k] in GROUPS


def _may_begin(words: Words, i: int, chances: Mapping[int, float]) -> bool:
    low = words.low[i]
    if not may_go_on(words, i) or low in TITLES or is_courtesy(low) or low in GROUPS or low in AMBIGUOUS:
        return False
    if 0 < capital_share(low) < MOSTLY_CAPITAL:
        return False
    least = POSSIBLE if named_share(low) >= OFTEN_NAMED else LIKELY
    return chances.get(i, 0.0) > least


def _over_initials(words: Words, spans: list[Span]) -> list[Span]:
    """The spans; one that an initial ends, or that one follows, goes on behind it: "Rudi A. Karvano"."""
    found: list[Span] = []
    for k, span in enumerate(spans):
        if found and span.first < found[-1].last:
            continue  # it is inside the one that was lengthened
        if found and span.first == found[-1].last and is_tied_to_initial(words, span.first):
            found[-1] = Span(found[-1].first, span.last)
            continue
        last = span.last + (span.last < len(words) and len(words.raw[span.last]) == 1)
        if last < len(words) and len(words.raw[last - 1]) == 1 and is_tied_to_initial(words, last):
            whole = k + 1 < len(spans) and spans[k + 1].first == last and len(spans[k + 1]) > 1
            span = span if whole else Span(span.first, last + 1)
        found.append(span)
    return found


def _around_nicknames(words: Words, spans: list[Span], chances: Mapping[int, float]) -> list[Span]:
    """The spans; one before a nickname in brackets or quotes goes on behind it: "Rudi (Codet) Hartawan"."""
    lone = {span.first for span in spans if len(span) == 1}
    found: list[Span] = []
    for span in spans:
        if found and span.first < found[-1].last:
            continue  # it is inside the one that was lengthened
        encloses = span.last < len(words) and words.gap[span.last][1:] in _CLOSES
        for last in range(span.last + 1, span.last + 1 + LONGEST_NICKNAME):
            if encloses and last in lone and _is_enclosed(words, span.last, last, chances):
                span = Span(span.first, last + 1)
                break
        found.append(span)
    return found


def _is_enclosed(words: Words, first: int, last: int, chances: Mapping[int, float]) -> bool:
    """Whether words that may be a name are all that stands in brackets or quotes between two others."""
    opens, closes = words.gap[first], words.gap[last]
    if len(opens) != 2 or len(closes) != 2 or _CLOSES.get(opens.lstrip()) != closes.rstrip():
        return False
    inside = range(first, last)
    named = all(words.raw[i][0].isupper() and not words.raw[i].isupper() for i in inside)
    tied = all(words.joined(i) for i in inside[1:])
    return named and tied and (opens[1] != "(" or chances.get(last - 1, 0.0) > LIKELY_NICKNAME)


def read_names(words: Words) -> list[Span]:
    """The names of persons that the model reads, each sentence by itself; titles and degrees cut off."""
    return _apart(_Reading(words, shipped_tagger().label(words)).names)


class _Reading:
    """The model's labels, asked for spans."""

    def __init__(self, words: Words, labels: Labels) -> None:
        begin, inside = map(shipped_tagger().model.labels.index, ("B-PER", "I-PER"))
        self._capitals: list[int] = labels.at.tolist()
        self._again: set[int] = set()
        chances = labels.chances[:, (begin, inside)].sum(1).tolist()
        self.chances = dict(zip(self._capitals, chances, strict=True))
        best = zip(self._capitals, labels.best.tolist(), strict=True)
        marked = [(i, label == begin) for i, label in best if label in {begin, inside}]
        self._named = [i for i, _ in marked]
        self.names = [part for span in _spans(words, marked) for part in names_in(words, span, self.chances)]

    def doubtful(self, words: Words) -> list[Span]:
        """Runs of words beside the names that the model does not rule out."""
        named = set(self._named)
        marked = [(i, False) for i, chance in self.chances.items() if chance > POSSIBLE and i not in named]
        begun = {span.first for span in self.names}
        found = [part for span in _spans(words, marked) for part in names_in(words, span)]
        return [span for span in found if span.last not in begun or not words.joined(span.last)]

    def again(self, words: Words, spans: list[Span]) -> list[Span]:
        """Names that begin with a lone one that is sure elsewhere: "Rudi Bretelan" beside "kata Rudi"."""
        lone = {words.low[span.first] for span in spans if len(span) == 1 and self.odds(span) > SURE}
        taken = {i for span in spans for i in range(span.first, span.last)}
        found = []
        for i in self._capitals:
            if i in taken or words.low[i] not in lone:
                continue
            last, end = i + 1, min(len(words), i + LONGEST_NAME)
            while last < end and last not in taken and words.joined(last) and may_go_on(words, last):
                last += 1
            taken.update(range(i, last))
            found += names_in(words, Span(i, last))
        self._again.update(span.first for span in found)
        return found

    def things(self, words: Words, spans: list[Span]) -> list[Span]:
        """Runs beside ``spans`` that begin as a longer one does: "Bregania", "Bregania Karvo Mandel"."""
        heads = {words.low[span.first] for span in spans if len(span) > 1}
        taken = {i for span in spans for i in range(span.first, span.last)}
        free = [i for i in self._capitals if i not in taken]
        found: list[Span] = []
        for i in free:
            if found and found[-1].last == i and words.joined(i) and may_go_on(words, i):
                found[-1] = Span(found[-1].first, i + 1)
            elif words.low[i] in heads:
                found.append(Span(i, i + 1))
        return found

    def odds(self, span: Span) -> float:
        """By the least likely word of the span."""
        if span.first in self._again:
            return 0.0
        return odds_of(span, self.chances)


def odds_of(span: Span, chances: Mapping[int, float]) -> float:
    """The logarithm of p / (1 - p) of the span's least likely word, from -SUREST to SUREST."""
    chance = min(chances.get(i, 0.0) for i in range(span.first, span.last))
    return max(-SUREST, min(SUREST, log(chance + 1e-6) - log(1 - chance + 1e-6)))


def _spans(words: Words, marked: list[tuple[int, bool]]) -> list[Span]:
    """Words in a row are one span; two names do not stand side by side without a mark, so they are one."""
    spans: list[Span] = []
    for i, begins in marked:
        if spans and spans[-1].last == i and not (begins and words.gap[i] != " "):
            spans[-1] = Span(spans[-1].first, i + 1)
        else:
            spans.append(Span(i, i + 1))
    return spans
