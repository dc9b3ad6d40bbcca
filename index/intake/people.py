"""The people an article names: candidates are grouped by name, then kept when the text vouches for them."""

from bisect import bisect
from collections import defaultdict
from dataclasses import dataclass, field

from index.article import Person
from index.intake.evidence import AGAINST, WEIGHTS, read_evidence
from index.intake.given_names import is_name_like
from index.intake.names import Span, Words, find_spans, split_words
from index.intake.parting import Keys, name_keys, part_runs

CERTAIN = 3.0  # the least sum of evidence that makes a person
MAX_TITLE_LETTERS = 1_000
MIN_CUT = 3  # letters that a shortened given name keeps
MAX_NAMES = 500  # forms compared in one article; the rest of a telephone book is left out


@dataclass(slots=True)
class _Group:
    """Forms that seem to name one person."""

    keys: Keys  # spelling keys of the fullest form
    variants: list[Keys]  # these, and those of forms with a given name cut off
    spans: list[Span] = field(default_factory=list)
    kinds: dict[str, int] = field(default_factory=lambda: defaultdict(int))  # evidence, and how often
    role: str | None = None


def find_people(title: str, body: str) -> tuple[Person, ...]:
    """The people whom an article names, in order of first mention; the title only adds forms of theirs.

    A name is the fullest form in the article without titles, ranks and degrees.

    >>> find_people("", "Menteri Kelautan Rudi Hartawan tiba. Rudi lalu pulang.")
    (Person(name='Rudi Hartawan', mentions=('Rudi Hartawan', 'Rudi'), role='Menteri Kelautan'),)
    """
    words = split_words(body)
    spans = part_runs(words, find_spans(words))
    groups = _join_aliases(words, _group(words, spans))
    for group in groups:
        _weigh(words, group)
    _help_neighbours(words, groups)
    certain = [group for group in groups if _score(group) >= CERTAIN]
    certain.sort(key=lambda group: group.spans[0].first)
    heading = split_words(title[:MAX_TITLE_LETTERS])
    in_title = [span for span in find_spans(heading) if is_name_like(heading.low[span.first])]
    forms = [(frozenset(name_keys(heading, span)), _surface(heading, span)) for span in in_title]
    return tuple(_person(words, group, forms) for group in certain)


def _group(words: Words, spans: list[Span]) -> list[_Group]:
    """Full names first, longest first; a shorter form joins the full name it is part of."""
    forms: dict[Keys, list[Span]] = defaultdict(list)
    for span in spans:
        forms[name_keys(words, span)].append(span)
    groups: list[_Group] = []
    by_word: dict[str, list[_Group]] = defaultdict(list)
    for keys in sorted(list(forms)[:MAX_NAMES], key=_fullness, reverse=True):
        owners = _owners(keys, by_word)
        if owners:
            _deal(forms[keys], owners)
            if len(owners) > 1 or len(keys) == 1:
                continue
            owners[0].variants.append(keys)
        else:
            owners = [_Group(keys, [keys], forms[keys])]
            groups += owners
        for key in {*keys, keys[0][:3] + "+"}:
            by_word[key] += owners
    for group in groups:
        group.spans.sort(key=lambda span: span.first)
    return groups


def _fullness(keys: Keys) -> tuple[int, int]:
    return len(keys), sum(map(len, keys))


def _join_aliases(words: Words, groups: list[_Group]) -> list[_Group]:
    """One group for "Rudi Hartawan alias Codet", so that a nickname is a mention."""
    ends = {span.last: group for group in groups for span in group.spans}
    joined: set[int] = set()
    for group in groups:
        at = group.spans[0].first
        owner = ends.get(at - 1) if at and words.low[at - 1] == "alias" else None
        if owner is not None and owner is not group and len(group.keys) == 1 and id(owner) not in joined:
            owner.spans = sorted(owner.spans + group.spans, key=lambda span: span.first)
            joined.add(id(group))
    return [group for group in groups if id(group) not in joined]


def _owners(keys: Keys, by_word: dict[str, list[_Group]]) -> list[_Group]:
    """The fuller names that ``keys`` may be short for; blends are looked up by their first letters."""
    found = {
        id(group): group
        for key in keys
        for group in by_word[key]
        if any(_is_form_of(keys, full) for full in group.variants)
    }
    if not found and len(keys) == 1:
        found = {id(group): group for group in by_word[keys[0][:3] + "+"] if _is_blend(keys[0], group.keys)}
    return list(found.values())


def _is_blend(word: str, full: Keys) -> bool:
    """Whether ``word`` is made of the beginnings of two names: "rudhar" from "rudi hartawan"."""
    if len(full) < 2 or len(word) < 5:
        return False
    cuts = range(2, len(word) - 1)
    return any(
        full[0].startswith(word[:cut]) and any(name.startswith(word[cut:]) for name in full[1:])
        for cut in cuts
    )


def _is_form_of(short: Keys, full: Keys) -> bool:
    """Whether ``short`` has words of ``full`` in the same order, one of them perhaps cut off or an initial.

    Under the same surname a given name may be cut shorter still: "Yos Karvano" for "Yosef Karvano".

    >>> _is_form_of(("faisal", "amodi"), ("faisal", "abdul", "amodi"))
    True
    """
    at, exact = 0, 0
    related = len(short) > 1 and short[-1] == full[-1]
    for word in short:
        while at < len(full) and not (_same_word(word, full[at]) or (related and _cut_off(word, full[at]))):
            at += 1
        if at == len(full):
            return False
        exact += word == full[at]
        at += 1
    return exact > 0


def _same_word(a: str, b: str) -> bool:
    if a == b or (len(a) == 1 and b.startswith(a)):
        return True
    return min(len(a), len(b)) >= 3 and abs(len(a) - len(b)) <= 1 and (a.startswith(b) or b.startswith(a))


def _cut_off(short: str, full: str) -> bool:
    return len(short) >= MIN_CUT and full.startswith(short)


def _deal(spans: list[Span], owners: list[_Group]) -> None:
    """Give each short form to the owner last introduced before it, or to the first one introduced."""
    owners = sorted(owners, key=lambda owner: owner.spans[0].first)
    firsts = [owner.spans[0].first for owner in owners]
    dealt = [(owners[max(0, bisect(firsts, span.first) - 1)], span) for span in spans]
    for owner, span in dealt:
        owner.spans.append(span)


def _weigh(words: Words, group: _Group) -> None:
    for span in group.spans:
        evidence = read_evidence(words, span)
        for kind in evidence.kinds:
            group.kinds[kind] += 1
        if group.role is None:
            group.role = evidence.role


def _score(group: _Group) -> float:
    """The weight of each kind of evidence once; what speaks against counts by its share of the mentions."""
    total = sum(weight for kind, weight in WEIGHTS.items() if kind in group.kinds)
    share = {kind: group.kinds.get(kind, 0) / len(group.spans) for kind in AGAINST}
    return total + sum(AGAINST[kind] * part for kind, part in share.items())


def _help_neighbours(words: Words, groups: list[_Group]) -> None:
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


def _may_be_helped(group: _Group) -> bool:
    return len(group.keys) > 1 and "thing_head" not in group.kinds


def _person(words: Words, group: _Group, in_title: list[tuple[frozenset[str], str]]) -> Person:
    forms = [_surface(words, span) for span in group.spans]
    name = next(
        form for form, span in zip(forms, group.spans, strict=True) if name_keys(words, span) == group.keys
    )
    forms += [form for keys, form in in_title if keys.issubset(group.keys)]
    return Person(name, tuple(dict.fromkeys(forms)), group.role)


def _surface(words: Words, span: Span) -> str:
    return " ".join(words.text[words.start[span.first] : words.end[span.last - 1]].split())
