"""Runs that hold more than a person's name, cut by what the rest of the article shows of their parts.

"Presiden Bregania Karvo Mandel" has one run of three names, "Bregania Karvo Mandel". Where "di Bregania"
stands elsewhere, the run begins with a country, and "Bregania" by itself names nobody.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial

from index.intake.deeds import BETWEEN, SAYS_AFTER, SAYS_BEFORE
from index.intake.evidence import read_evidence
from index.intake.given_names import is_given, is_name_like, spelling
from index.intake.names import Span, Words
from index.intake.not_people import GROUPS, HARD_TAILS, PLACES
from index.intake.roles import title_before
from index.intake.tagger.tag import named_share
from index.intake.wordlist import wordlist

Keys = tuple[str, ...]  # the words of a name in the spelling by which they are compared

NO_ODDS: Mapping[int, float] = {}
MAX_GROUP_WORDS = 2  # in the name of a group that stands nowhere else
MAX_SEEN = 40  # mentions of a part that are weighed
MOSTLY_NAMED = 6  # a bin of ``train.rates``: three of four capitals of such a word are a name's
SURE = 4.0  # the model's log odds of a lone word that is nobody's country: "Wura" beside "Wura Maruf Karvano"

_OF_A_PLACE = wordlist(
    """
    dari antara negara warga rakyat penduduk pemerintah pasukan tentara militer patroli utusan delegasi
    kedutaan wilayah perbatasan ibukota kota desa kampung parlemen skuad kubu markas kandang suporter
    pemain bek kiper penyerang gelandang pelatih laga pertandingan saham pabrik kantor kontingen klub tim
    from in between against near across
    """
)  # words whose next word is a place or an organisation oftener than a person
FAMILY = wordlist("istri suami anak putra putri ayah ibu adik kakak paman bibi kekasih wife husband son")
_PAIRS = frozenset(("dan", "serta", "and", "melawan", "kontra", "versus", "vs"))
_OF_A_PERSON = frozenset(("courtesy", "age", "degree"))
_IN_OFFICE = frozenset(("title", "title_of_one"))
_OF_A_THING = frozenset(("place_before", "thing_head"))


def name_keys(words: Words, span: Span) -> Keys:
    """The words of ``span`` in one spelling."""
    return tuple(map(spelling, words.low[span.first : span.last]))


def part_runs(
    words: Words, spans: list[Span], others: Sequence[Span] = (), odds: Mapping[int, float] = NO_ODDS
) -> list[Span]:
    """The people's names in ``spans``: runs are cut, and runs that name a thing of this article left out.

    ``others`` are runs that name nobody; they only show what stands elsewhere. ``odds`` are the model's,
    by word; a lone one that says something and that the model is sure of is a person.
    """
    speakers = _speakers(words, spans, odds)
    spans = _split_known(words, spans, speakers)
    runs: dict[Keys, list[Span]] = defaultdict(list)
    for span in [*spans, *others]:
        runs[name_keys(words, span)].append(span)
    offices = {span for span in spans if _may_part(words, span, runs) and _follows_an_office(words, span)}
    things = _things(words, runs, offices, speakers)
    parts = []
    for span in spans:
        keys = name_keys(words, span)
        if keys not in things:
            led = span in offices and keys[:1] not in speakers
            cut = _head_length(words, span, keys, runs, things) if led else 0
            parts.append(Span(span.first + cut, span.last))
    return parts


def _speakers(words: Words, spans: list[Span], odds: Mapping[int, float]) -> set[Keys]:
    """First words of longer runs that speak by themselves, and that the model is sure are people."""
    heads = {words.low[span.first] for span in spans if len(span) > 1}
    lone = [span for span in spans if len(span) == 1 and words.low[span.first] in heads]
    asked = [
        span for span in lone if odds.get(span.first, 0.0) > SURE and not is_name_like(words.low[span.first])
    ]
    return {name_keys(words, span) for span in asked if _speaks(words, span)}


def _speaks(words: Words, span: Span) -> bool:
    """Whether a verb of speech stands beside ``span``: a quick look."""
    k = span.last
    while k < min(len(words) - 1, span.last + 3) and words.low[k] in BETWEEN:
        k += 1
    after = k < len(words) and words.joined(k) and words.low[k] in SAYS_AFTER
    return after or (words.joined(span.first) and words.low[span.first - 1] in SAYS_BEFORE)


def _split_known(words: Words, spans: list[Span], speakers: Collection[Keys]) -> list[Span]:
    """Runs cut where the rest of the article shows the name by itself.

    "Hartawan Joni Prasetya" is two people where "Rudi Hartawan" stands elsewhere, and "Sundulan Rudi
    Hartawan" is "Rudi Hartawan".
    """
    whole = {name_keys(words, span) for span in spans}
    lone = {words.low[span.first] for span in spans if len(span) == 1}
    surnames = {words.low[span.last - 1] for span in spans if len(span) == 2} & lone
    parts = []
    for span in spans:
        first, rest = words.low[span.first], Span(span.first + 1, span.last)
        if len(span) > 2 and first in surnames and not is_given(first):
            parts += [Span(span.first, span.first + 1), rest]
        elif (
            len(span) > 1
            and len(first) > 1
            and not is_name_like(first)
            and (spelling(first),) not in speakers
            and name_keys(words, rest) in whole
            and _adds_nothing(words, span)
        ):
            parts.append(rest)
        else:
            parts.append(span)
    return parts


def _adds_nothing(words: Words, span: Span) -> bool:
    """Whether the first word of ``span`` is probably only the capital of its sentence."""
    return len(span) > 2 or (words.opens_sentence(span.first) and is_given(words.low[span.first + 1]))


def _may_part(words: Words, span: Span, runs: Mapping[Keys, list[Span]]) -> bool:
    """Whether another run is a part of ``span``, or a group's name may start it: a quick look."""
    low = words.low[span.first]
    if len(span) == 1 or is_given(low) or named_share(low) >= MOSTLY_NAMED:
        return False
    keys = name_keys(words, span)
    parts = (part for k in range(1, len(keys)) for part in (keys[:k], keys[k:]))
    return any(part in runs for part in parts) or words.low[span.first - 1] in GROUPS


def _follows_an_office(words: Words, span: Span) -> bool:
    """Whether a title stands before ``span`` that could go on in it: "Presiden", but not "Presiden H."."""
    if not span.first or not words.joined(span.first):
        return False
    if words.low[span.first - 1].removesuffix("nya") in FAMILY:
        return False
    title = title_before(words, span)
    return title is not None and title.first < title.last == span.first


def _things(
    words: Words, runs: Mapping[Keys, list[Span]], offices: Iterable[Span], speakers: Collection[Keys]
) -> set[Keys]:
    """The runs that name a place or an organisation wherever they stand in this article."""
    tails: dict[Keys, list[Span]] = defaultdict(list)  # what follows a run in longer ones
    for span in sorted(offices, key=lambda span: span.first):
        keys = name_keys(words, span)
        for k in range(1, len(keys)):
            if keys[:k] in runs and not is_given(words.low[span.first]):
                tails[keys[:k]].append(Span(span.first + k, span.last))
    suspects = [
        keys
        for keys, spans in runs.items()
        if (keys in tails and keys not in speakers) or _has_hard_tail(words, spans)
    ]
    things: set[Keys] = set()
    for _ in range(2):  # one thing vouches for another: "Bregania dan Karvonia"
        for keys in suspects:
            score = sum(_thinghood(words, span, things) for span in runs[keys][:MAX_SEEN])
            apart = max((_apart(words, tail, runs) for tail in tails[keys]), default=0)
            if score + apart > (score == 0 and any(map(partial(_acts, words), runs[keys]))):
                things.add(keys)
    return things


def _has_hard_tail(words: Words, spans: list[Span]) -> bool:
    return any(_hard_tail(words, span) for span in spans) and not any(
        map(is_name_like, words.low[spans[0].first : spans[0].last])
    )


def _hard_tail(words: Words, span: Span) -> bool:
    k = span.last
    return k < len(words) and words.joined(k) and words.raw[k][0].isupper() and words.low[k] in HARD_TAILS


def _apart(words: Words, tail: Span, runs: Mapping[Keys, list[Span]]) -> int:
    """How much ``tail`` looks like a whole name: by a given name first, by standing alone elsewhere."""
    if len(tail) == 1:
        return -1 if name_keys(words, tail) in runs else -9
    keys = name_keys(words, tail)
    return is_given(words.low[tail.first]) + (keys in runs or keys[-1:] in runs)


def _thinghood(words: Words, span: Span, things: set[Keys]) -> int:
    """What one mention says for a place or an organisation; below zero for a person."""
    before = words.low[span.first - 1] if span.first and words.joined(span.first) else ""
    kinds = read_evidence(words, span).kinds
    if not _OF_A_THING.isdisjoint(kinds) or before in GROUPS or _hard_tail(words, span):
        return 2
    if not _OF_A_PERSON.isdisjoint(kinds):
        return -2
    if before in _OF_A_PLACE or _paired(words, span, things):
        return 1
    if not _IN_OFFICE.isdisjoint(kinds):
        return -1
    return -2 * ("says_before" in kinds) - ("says_after" in kinds)


def _acts(words: Words, span: Span) -> bool:
    """Whether ``span`` is followed by what people do, though countries and companies do it, too."""
    return "does" in read_evidence(words, span).kinds


def _paired(words: Words, span: Span, things: set[Keys]) -> bool:
    """Whether a place or a thing stands beside ``span``, joined by "and"."""
    for link, other in ((span.first - 1, span.first - 2), (span.last, span.last + 1)):
        if 0 <= other < len(words) and words.low[link] in _PAIRS and words.raw[other][0].isupper():
            low = words.low[other]
            return low in PLACES or (spelling(low),) in things
    return False


def _head_length(
    words: Words, span: Span, keys: Keys, runs: Mapping[Keys, list[Span]], things: set[Keys]
) -> int:
    """How many words at the start of ``span`` belong to the office before it."""
    for k in range(len(keys) - 1, 0, -1):
        if keys[:k] in things:
            return k
    low = words.low[span.first : span.last]
    named = words.low[span.first - 1] in GROUPS
    for k in range(1, min(MAX_GROUP_WORDS + 1, len(keys) - 1)):
        if is_name_like(low[k - 1]):
            break
        if keys[k:] in runs or (named and is_given(low[k])):
            return k
    return 0
