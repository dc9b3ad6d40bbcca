"""Mentions that seem to name one person: full names first, and the shorter forms that they explain."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from index.intake.forms import EPITHETS, is_blend, is_cut, is_form_of, is_misspelt
from index.intake.names import Span, Words
from index.intake.nicknames import FAR, MOST_NICK_WORDS, Told, has_its_letters, is_like, told_nicknames
from index.intake.parting import Keys, name_keys

MAX_BRACKETED = 2  # nicknames in brackets; more of them are the parts of a film
MAX_COMPARED = 60  # names compared letter by letter with a lone form
MAX_NAMES = 500  # forms compared in one article; the rest of a telephone book is left out


@dataclass(slots=True)
class Group:
    """Forms that seem to name one person."""

    keys: Keys  # spelling keys of the fullest form
    variants: list[Keys]  # these, and those of forms with a given name cut off
    spans: list[Span] = field(default_factory=list)
    kinds: dict[str, int] = field(default_factory=lambda: defaultdict(int))  # evidence, and how often
    odds: float = 0.0  # what the model thinks of the mentions
    role: str | None = None
    nickname: bool = False  # the article says that it is one, and not whose


def group_spans(words: Words, spans: Sequence[Span]) -> list[Group]:
    """Full names first, longest first; a shorter form joins the full name it is part of."""
    forms: dict[Keys, list[Span]] = defaultdict(list)
    for span in spans:
        forms[name_keys(words, span)].append(span)
    groups: list[Group] = []
    by_word: dict[str, list[Group]] = defaultdict(list)
    for keys in sorted(list(forms)[:MAX_NAMES], key=_fullness, reverse=True):
        owners = _owners(keys, by_word)
        if owners:
            _deal(forms[keys], owners)
            if len(owners) > 1 or len(keys) == 1:
                continue
            owners[0].variants.append(keys)
        else:
            owners = [Group(keys, [keys], forms[keys])]
            groups += owners
        for key in {*keys, keys[0][:3] + "+", *(word[:1] + "*" for word in keys)}:
            by_word[key] += owners
    for group in groups:
        group.spans.sort(key=lambda span: span.first)
    return _join_told(words, _join_aliases(words, groups))


def _fullness(keys: Keys) -> tuple[int, int]:
    return len(keys), sum(map(len, keys))


def _join_aliases(words: Words, groups: list[Group]) -> list[Group]:
    """One group for "Rudi Hartawan alias Codet" and "Rudi Hartawan (Codet)": a nickname is a mention."""
    ends = {span.last: group for group in groups for span in group.spans}
    lone = [group for group in groups if len(group.keys) == 1]
    pairs = [(group, _known_as(words, group.spans[0], ends)) for group in lone]
    bracketed = sum(words.gap[group.spans[0].first] == " (" for group, owner in pairs if owner is not None)
    joined: set[int] = set()
    for group, owner in pairs:
        cast = words.gap[group.spans[0].first] == " (" and bracketed > MAX_BRACKETED
        if owner is not None and owner is not group and not cast and id(owner) not in joined:
            owner.spans = sorted(owner.spans + group.spans, key=lambda span: span.first)
            joined.add(id(group))
    return [group for group in groups if id(group) not in joined]


def _join_told(words: Words, groups: list[Group]) -> list[Group]:
    """Nicknames joined with the name that the article tells: "Rudi Hartawan yang akrab disapa Codet"."""
    owners = {span.first: group for group in groups for span in group.spans}
    starts = {span.first: span.last for group in groups for span in group.spans}
    ends = {last: first for first, last in starts.items()}
    joined: dict[int, Group] = {}
    for told in told_nicknames(words, starts, ends):
        nick = owners[told.nick]
        if len(nick.keys) > MOST_NICK_WORDS or id(nick) in joined:
            continue
        if told.owner is None:
            owner = _meant(told, nick, groups)
        else:
            owner = owners[told.owner if told.begins else ends[told.owner]]
            if len(owner.keys) == 1 and not _may_be_for(nick, owner):
                continue
        if owner is None:
            nick.nickname = True
        elif owner is not nick and id(owner) not in joined and len(owner.keys) >= len(nick.keys):
            owner.spans = sorted(owner.spans + nick.spans, key=lambda span: span.first)
            joined[id(nick)] = owner
    return [group for group in groups if id(group) not in joined]


def _meant(told: Told, nick: Group, groups: list[Group]) -> Group | None:
    """Whom "pria yang akrab disapa Codet itu" means: the one whose name is like it, or the last one named."""
    before = [
        (span.first, group)
        for group in groups
        for span in group.spans
        if span.first < told.back and group is not nick
    ]
    full = {id(group): group for _, group in before if len(group.keys) > 1}
    like = [group for group in full.values() if is_like(nick.keys[-1], group.keys)]
    if len(like) == 1:
        return like[0]
    near = {id(group): group for first, group in before if first > told.back - FAR}
    last = full.get(next(iter(near))) if len(near) == 1 else None
    return last if last is not None and _may_be_for(nick, last) else None


def _may_be_for(nick: Group, owner: Group) -> bool:
    word = nick.keys[-1]
    return is_like(word, owner.keys) or has_its_letters(word, owner.keys)


def _known_as(words: Words, span: Span, ends: dict[int, Group]) -> Group | None:
    """The name that ``span`` is said to be another one for."""
    if span.first and words.low[span.first - 1] == "alias":
        return ends.get(span.first - 1)
    owner = ends.get(span.first) if words.gap[span.first] == " (" else None
    closes = words.text.startswith(")", words.end[span.last - 1])
    return owner if owner is not None and closes and len(owner.keys) > 1 else None


def _owners(keys: Keys, by_word: dict[str, list[Group]]) -> list[Group]:
    """The fuller names that ``keys`` may be short for; the surest way to be short for one goes first."""
    named = [group for key in keys for group in by_word[key]]
    found = [group for group in named if any(is_form_of(keys, full) for full in group.variants)]
    if not found and len(keys) > 1 and keys[0] in EPITHETS:
        return _owners(keys[1:], by_word)
    if not found and len(keys) == 1:
        alike = by_word[keys[0][:3] + "+"]
        found = [group for group in alike if is_blend(keys[0], group.keys) or is_cut(keys[0], group.keys)]
    if not found:
        alike = by_word[keys[-1][:1] + "*"][:MAX_COMPARED]
        found = [group for group in alike if is_misspelt(keys, group.keys)]
    return list({id(group): group for group in found}.values())


def _deal(spans: list[Span], owners: list[Group]) -> None:
    """Give each short form to the owner last introduced before it, or to the first one introduced."""
    owners = sorted(owners, key=lambda owner: owner.spans[0].first)
    firsts = [owner.spans[0].first for owner in owners]
    dealt = [(owners[max(0, bisect(firsts, span.first) - 1)], span) for span in spans]
    for owner, span in dealt:
        owner.spans.append(span)
