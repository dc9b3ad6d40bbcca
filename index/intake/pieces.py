"""Pieces of a full name by which its bearer speaks: "Karva mengimbau warga" of "Juni Karvaningsih"."""

from collections.abc import Iterable

from index.intake.forms import is_piece
from index.intake.given_names import is_name_like
from index.intake.grouping import Group
from index.intake.names import Span, Words
from index.intake.parting import Keys
from index.intake.wordlist import wordlist

MIN_PIECE = 4  # letters of a piece of a name: "Suka" of "Sukarvano"
NEAR = 5  # words before a name in which a noun introduces its bearer: 'Petani itu diam. "Sakit," ujar Mulya'

_SPEAKS = frozenset(("says_before", "says_after"))
_INTRODUCED = frozenset(("title", "title_of_one", "age", "apposition", "degree"))
_SOMEBODY = wordlist("warga petani pedagang sopir supir korban saksi")
_IS = frozenset(("adalah", "merupakan"))
_HE = frozenset(("ia", "dia"))


def join_pieces(words: Words, groups: list[Group], full: Iterable[Group]) -> list[Group]:
    """A lone piece of one name of ``full`` before it, that speaks and is not introduced, joined with it.

    "Kepala badan itu, Juni Karvaningsih, tiba. Karva mengimbau warga." Names that begin or end so are many,
    so a piece that is somebody's by itself is told by its title or age, and one that two share is left.
    """
    long = [group for group in full if len(group.keys) > 1]
    joined: set[int] = set()
    for group in groups:
        if len(group.keys) > 1 or not is_told_of(words, group):
            continue
        first = group.spans[0].first
        owners = [one for one in long if one.spans[0].first < first and may_be_piece(words, group, one.keys)]
        if len(owners) == 1:
            owners[0].take(group)
            joined.add(id(group))
    return [group for group in groups if id(group) not in joined]


def may_be_piece(words: Words, group: Group, full: Keys) -> bool:
    """Whether a name of one word is a piece of another, which may end in a name of its own: "Rahmawati"."""
    word = group.keys[0]
    if len(word) < MIN_PIECE or not is_piece(word, full):
        return False
    ends = any(name.endswith(word) for name in full)
    return not (ends and is_name_like(words.low[group.spans[0].first]))


def is_told_of(words: Words, group: Group) -> bool:
    """Whether a name speaks, and nothing beside it says who that is."""
    return (
        not _SPEAKS.isdisjoint(group.kinds)
        and _INTRODUCED.isdisjoint(group.kinds)
        and not _follows_a_noun(words, group.spans[0].first)
        and not any(_is_explained(words, span) for span in group.spans)
    )


def _follows_a_noun(words: Words, first: int) -> bool:
    before = words.low[max(0, first - NEAR) : first]
    return before[-1:] == ["bernama"] or any(low.removesuffix("nya") in _SOMEBODY for low in before)


def _is_explained(words: Words, span: Span) -> bool:
    """Whether the words behind say who it is: "Santo adalah petani", "kata Hart. Ia warga Ranum"."""
    k = span.last
    if k >= len(words):
        return False
    if words.joined(k):
        return words.low[k] in _IS or words.low[k] == "dari"
    tells = words.low[k + 1] if k + 1 < len(words) else ""
    return words.low[k] in _HE and (tells in _IS or tells in _SOMEBODY or tells == "seorang")
