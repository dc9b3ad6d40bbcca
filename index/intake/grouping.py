"""Mentions that seem to name one person: full names first, and the shorter forms that they explain."""

from bisect import bisect, bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from index.intake.forms import EPITHETS, is_blend, is_cut, is_form_of, is_misspelt
from index.intake.names import Span, Words
from index.intake.nicknames import FAR, MOST_NICK_WORDS, Told, is_like, may_be_for, told_nicknames
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

    def take(self, other: "Group") -> None:
        """Make the mentions of ``other`` this one's."""
        self.spans = sorted(self.spans + other.spans, key=lambda span: span.first)


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
            owner.take(group)
            joined.add(id(group))
    return [group for group in groups if id(group) not in joined]


def _join_told(words: Words, groups: list[Group]) -> list[Group]:
    """Nicknames joined with the name that the article tells: "Rudi Hartawan yang akrab disapa Codet"."""
    owners = {span.first: group for group in groups for span in group.spans}
    starts = {span.first: span.last for group in groups for span in group.spans}
    ends = {last: first for first, last in starts.items()}
    firsts = sorted(owners)
    joined: set[int] = set()
    for told in told_nicknames(words, starts, ends):
        nick = owners[told.nick]
        if not _is_whole(name_keys(words, Span(told.nick, starts[told.nick])), nick):
            continue
        if told.owner is not None:
            owner = owners[told.owner if told.begins else ends[told.owner]]
            if owner is nick or not _may_have(nick, owner):
                continue
            if len(owner.keys) == 1 and not may_be_for(nick.keys[-1], owner.keys):
                continue
        elif nick.nickname:
            continue  # was asked before
        else:
            near = firsts[bisect(firsts, told.back - FAR) : bisect_left(firsts, told.back)]
            others = [group for group in groups if id(group) not in joined and group is not nick]
            meant = _meant(told, nick, others, [owners[first] for first in near])
            if meant is None:
                nick.nickname = True
                continue
            owner = meant
        owners.update((span.first, owner) for span in nick.spans)
        owner.take(nick)
        joined.add(id(nick))
    return [group for group in groups if id(group) not in joined]


def _is_whole(keys: Keys, nick: Group) -> bool:
    """Whether what is told is all that the group has, if for an epithet: no first name of somebody."""
    return keys == nick.keys or (nick.keys[0] in EPITHETS and keys == nick.keys[1:])


def _may_have(nick: Group, owner: Group) -> bool:
    """Whether a nickname is one word, or shares one: names of two words are two people's."""
    keys = nick.keys
    while len(keys) > 1 and keys[0] in EPITHETS:
        keys = keys[1:]
    shared = len(nick.keys) <= MOST_NICK_WORDS and not set(keys).isdisjoint(owner.keys)
    return len(keys) == 1 or shared


def _meant(told: Told, nick: Group, groups: list[Group], near: list[Group]) -> Group | None:
    """Whom "pria yang akrab disapa Codet itu" means: the one whose name is like it, or the last one named.

    ``near`` are the ones named just before.
    """
    full = [group for group in groups if len(group.keys) > 1 and group.spans[0].first < told.back]
    full = [group for group in full if _may_have(nick, group)]
    like = [group for group in full if is_like(nick.keys[-1], group.keys)]
    if len(like) == 1:
        return like[0]
    last = {id(group): group for group in near if group is not nick}
    found = [group for group in full if id(group) in last] if len(last) == 1 else []
    return found[0] if found and may_be_for(nick.keys[-1], found[0].keys) else None


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
