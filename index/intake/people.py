"""The people an article names: mentions are grouped, and kept when the whole article vouches for them.

The model reads each sentence by itself (``mentions``). What it thinks of all mentions of one name is put
together with what stands beside them (``evidence``), so a name that is certain once is certain again, and
one that was a person once and a place nine times is nobody.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from index.article import Person
from index.intake.evidence import AGAINST, WEIGHTS, read_evidence
from index.intake.forms import is_form_of
from index.intake.given_names import is_name_like
from index.intake.grouping import Group, group_spans
from index.intake.heading_names import full_names
from index.intake.mentions import find_mentions
from index.intake.names import Span, Words, split_words
from index.intake.nicknames import may_be_for
from index.intake.parting import Keys, name_keys, part_runs
from index.intake.pieces import is_told_of, join_pieces, may_be_piece
from index.intake.stray import without_strays
from index.intake.tagger.tag import Labels, shipped_tagger

CERTAIN = 3.0  # the least sum of evidence that makes a person
ODDS = 1.0  # what the model's log odds weigh in it
MAX_TITLE_LETTERS = 1_000
TOGETHER = 16  # articles that the model reads at once; what more of them take is no longer near the processor
TOGETHER_LETTERS = 100_000  # … or fewer articles, when they are long: their words take memory

_ENCLOSED = re.compile(r" (?:\([^()]*\)|[\"“'‘][^\"”'’]*[\"”'’]) ")  # a nickname inside a name


def find_people(title: str, body: str) -> tuple[Person, ...]:
    """The people whom an article names, in order of first mention; the title only adds forms of theirs.

    A name is the fullest form in the article without titles, ranks and degrees.

    >>> find_people("", "Menteri Kelautan Rudi Hartawan tiba. Rudi lalu pulang.")
    (Person(name='Rudi Hartawan', mentions=('Rudi Hartawan', 'Rudi'), role='Menteri Kelautan'),)
    """
    return find_people_of([(title, body)])[0]


def find_people_of(texts: Sequence[tuple[str, str]]) -> list[tuple[Person, ...]]:
    """``find_people`` of titles and bodies, sooner than one by one: the model reads several at once."""
    return [people for few in _few(texts) for people in _find(few)]


def _few(texts: Sequence[tuple[str, str]]) -> Iterator[Sequence[tuple[str, str]]]:
    """The texts in parts that are read together."""
    first = letters = 0
    for number, (_, body) in enumerate(texts):
        if number - first == TOGETHER or (letters + len(body) > TOGETHER_LETTERS and number > first):
            yield texts[first:number]
            first, letters = number, 0
        letters += len(body)
    yield texts[first:]


def _find(texts: Sequence[tuple[str, str]]) -> list[tuple[Person, ...]]:
    headings = [title[:MAX_TITLE_LETTERS] + "\n\n" if title else "" for title, _ in texts]
    split = [split_words(heading + body) for heading, (_, body) in zip(headings, texts, strict=True)]
    labels = shipped_tagger().label_all(split)
    return list(map(_people, split, map(len, headings), labels))


def _people(words: Words, heading: int, labels: Labels) -> tuple[Person, ...]:
    """The people of one article, whose heading is so many characters long."""
    start = bisect_left(words.start, heading)  # the body's first word
    mentions = without_strays(words, find_mentions(words, labels))
    spans = part_runs(words, mentions.spans, mentions.things, mentions.odds)
    groups = group_spans(words, [span for span in spans if span.first >= start])
    for group in groups:
        _weigh(words, group, mentions.odds)
    _help_neighbours(words, groups)
    full = [group for group in groups if _score(group) >= CERTAIN]
    groups = join_pieces(words, groups, full)
    certain = [group for group in groups if _score(group) >= CERTAIN]
    certain.sort(key=lambda group: group.spans[0].first)
    in_heading = full_names(words, [span for span in spans if span.first < start], mentions.chances)
    return tuple(
        _person(words, group, start, _fuller(words, group, certain, in_heading)) for group in certain
    )


def _weigh(words: Words, group: Group, odds: dict[int, float]) -> None:
    """Put together what is said of each mention; ``odds`` are by word, as parting cuts spans."""
    for span in group.spans:
        evidence = read_evidence(words, span)
        for kind in evidence.kinds:
            group.kinds[kind] += 1
        if group.role is None:
            group.role = evidence.role
    group.odds = sum(odds[span.first] for span in group.spans) / len(group.spans)


def _score(group: Group) -> float:
    """The weight of each kind of evidence once; what speaks against by its share, squared."""
    kinds, count = group.kinds, len(group.spans)
    total = sum([weight for kind, weight in WEIGHTS.items() if kind in kinds])
    against = [weight * (kinds[kind] / count) ** 2 for kind, weight in AGAINST.items() if kind in kinds]
    return total + ODDS * group.odds + sum(against)


def _help_neighbours(words: Words, groups: list[Group]) -> None:
    """A name in a list with a certain person is likelier one: "Rudi Hartawan, Xena Corva dan Bly Tarn"."""
    owner = {span.first: group for group in groups for span in group.spans}
    ends = {span.last: group for group in groups for span in group.spans}
    sure = {id(group) for group in groups if _score(group) >= CERTAIN}
    for at in sorted(owner):
        link = at - 1 if at and words.low[at - 1] in {"dan", "serta", "and"} else at
        left = ends.get(link)
        if left is None or left is owner[at] or (link == at and words.gap[at] != ", "):
            continue
        pair = (left, owner[at])
        for one, other in (pair, pair[::-1]):
            if id(one) in sure and id(other) not in sure and _may_be_helped(other):
                other.kinds["neighbour"] += 1
                if _score(other) >= CERTAIN:
                    sure.add(id(other))


def _may_be_helped(group: Group) -> bool:
    return len(group.keys) > 1 and "thing_head" not in group.kinds


def _fuller(words: Words, group: Group, certain: list[Group], in_heading: list[Span]) -> list[Span]:
    """The title's full name of a group that the body only gives one word of; a longer name stays as it is."""
    if len(group.keys) > 1:
        return []
    fuller = [span for span in in_heading if is_form_of(group.keys, name_keys(words, span))]
    if fuller or not (group.nickname or is_told_of(words, group)):
        return fuller
    names = {name_keys(words, span): span for span in in_heading}
    for other in certain:  # of whom the title tells nothing new
        names = {keys: span for keys, span in names.items() if not is_form_of(other.keys, keys)}
    found = [span for keys, span in names.items() if _may_mean(words, group, keys)]
    return found if len(found) == 1 else []


def _may_mean(words: Words, group: Group, full: Keys) -> bool:
    """Whether a nickname, or a piece of a name, may be for a full name of the title."""
    if group.nickname:
        return may_be_for(group.keys[-1], full)
    return may_be_piece(words, group, full)


def _person(words: Words, group: Group, start: int, fuller: list[Span]) -> Person:
    forms = [_surface(words, span) for span in group.spans]
    full = [span for span in group.spans if name_keys(words, span) == group.keys][:1]
    name = _ENCLOSED.sub(" ", _surface(words, (fuller or full)[0]))
    in_title = [_surface(words, span) for span in (*fuller, *_forms_in(words, start, group))]
    return Person(name, tuple(dict.fromkeys(forms + in_title)), group.role)


def _forms_in(words: Words, start: int, group: Group) -> list[Span]:
    """Forms of the name in the title: capitals tell nothing there, so all words must be the name's own."""
    keys = name_keys(words, Span(0, start))
    own = [key in group.keys and raw[0].isupper() for key, raw in zip(keys, words.raw, strict=False)]
    forms, first = [], 0
    for i in range(start + 1):
        if i == start or not own[i] or not words.joined(i):
            if first < i and is_name_like(words.low[first]):
                forms.append(Span(first, i))
            first = i + (i < start and not own[i])
    return forms


def _surface(words: Words, span: Span) -> str:
    return " ".join(words.text[words.start[span.first] : words.end[span.last - 1]].split())
