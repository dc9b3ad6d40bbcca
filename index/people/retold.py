"""Names that are alike and stand in one story: what names and company leave open, the words of others decide.

"Rudi Kartavo" is "Rudi Kartawo" when two outlets quote him with the same sentences. A story is no office and
no relative, so names must be hardly less alike than for company, and the more so, the longer both words are
names of others.
"""

from collections.abc import Iterable, Iterator, Set
from functools import cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from index.people.acquainted import may_be_misprint, may_be_short, may_be_slip
from index.people.alike import NearPair, Pair, difference
from index.people.clusters import Clusters
from index.people.company import Company
from index.people.headlines import VERB
from index.people.lone import may_be_called
from index.people.misprints import MISPRINT
from index.people.shorter import (
    HEADLINE,
    LEAST_SHARE,
    LONE,
    LONGEST_SYLLABLE,
    MOST_LIKE,
    SHORTER,
    FullerNames,
    lacks_given,
    likeliest,
)
from index.people.stories import Compared, Stories, shares

LEAST = 0.5  # of the articles of a name that must tell a story of the other one
# In how many more places than else signatures must agree, of names
FAR = 2  # two letters of which differ,
SLIGHT = 1  # … one of a word of two or three,
SYLLABLES = 2  # … one, where all words are so short,
SLIP = 2  # … one, and both words are names of others,
LAST_LETTER = 5  # … it is the last one, as that of Yulianto and Yulianti,
GIVEN_NAME = 6  # … it is in the given name, which tells sisters apart,
NAMES = 8  # … more of them do, and both words are names of others;
SHORT = 2  # … one of which lacks words,
WITHOUT_GIVEN = 8  # … the given name among them;
SEVERAL = 1  # … one of which is a lone word that some have,
BEHIND = 4  # … to which a headline adds words before it, where a relative's name may stand
OTHERS = 4  # names that have a word which is a name of others
MOST_SHORT = 4  # articles of a name that lacks words, or has those of a headline
FEW_BEARERS, MOST_BEARERS = 3, 10  # names that have a lone word
MOST_ALONE = 20  # articles of a lone word
COMMONER = 3  # times a name's articles that a lone word has at most; or at least, where the name adds to it


class Candidate(NamedTuple):
    """A name that may be another one's person."""

    number: int
    other: int
    more: int  # places in which signatures must agree besides
    why: str


def link_retold(
    clusters: Clusters,
    company: Company,
    stories: Stories,
    near: Iterable[NearPair],
    respelt: Set[Pair],
    fuller: FullerNames,
) -> None:
    """Link names most of whose articles tell a story that articles of another name tell, too."""
    candidates = sorted(
        one
        for one in {*_misprints(clusters, near, respelt), *_short_forms(clusters, fuller), *_lone(clusters)}
        if one.number not in clusters.links and clusters.root(one.number) != clusters.root(one.other)
    )

    @cache
    def articles(number: int) -> list[int]:
        return list(company.articles_of(clusters.members[number]))

    compared = [Compared(articles(one.number), articles(one.other), one.more) for one in candidates]
    told = shares(stories, compared).tolist()
    ranked = sorted((-share, one) for share, one in zip(told, candidates, strict=True) if share >= LEAST)
    for one in _likeliest(clusters, [one for _, one in ranked]):
        if one.number not in clusters.links:
            clusters.link(one.number, one.other, one.why)


def _likeliest(clusters: Clusters, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Of the names that one may be short for, the one who has most of the articles, if anybody has."""
    several: dict[tuple[int, str], list[Candidate]] = {}
    for one in candidates:
        several.setdefault((one.number, one.why), []).append(one)
    for (_, why), found in several.items():
        weights = {one.other: clusters.weights[one.other] for one in found}
        most = likeliest(clusters, weights, LEAST_SHARE) if why in (SHORTER, LONE) else None
        yield from (one for one in found if why not in (SHORTER, LONE) or one.other == most)


def _misprints(clusters: Clusters, near: Iterable[NearPair], respelt: Set[Pair]) -> Iterator[Candidate]:
    """Names that are spelt alike, the one with fewer articles first."""
    pairs = {(one.fewer, one.more): one for one in near}
    for number, right in pairs.keys() | respelt:
        pair = pairs.get((number, right))
        if pair is None:
            more = 0 if may_be_misprint(clusters, number, right) else NAMES
        elif pair.slight:
            more = SLIGHT
        elif may_be_misprint(clusters, number, right):
            more = 0 if OSA.distance(*difference(clusters, pair)) == 1 else FAR
        else:
            more = SLIP if may_be_slip(clusters, pair) else NAMES
        yield Candidate(
            number, right, more if pair is None else max(more, _told_apart(clusters, pair)), MISPRINT
        )


def _told_apart(clusters: Clusters, pair: NearPair) -> int:
    """How many more places it takes for the word in which two names differ."""
    words = clusters.tokens[pair.fewer]
    odd, meant = words[pair.place], clusters.tokens[pair.more][pair.place]
    if max(map(len, words)) <= LONGEST_SYLLABLE:
        return SYLLABLES
    if pair.place == len(words) - 1:
        return LAST_LETTER if len(odd) == len(meant) and odd[:-1] == meant[:-1] else 0
    are_names = min(clusters.frequencies[odd], clusters.frequencies[meant]) >= OTHERS
    return GIVEN_NAME if pair.place == 0 and are_names else 0


def _short_forms(clusters: Clusters, fuller: FullerNames) -> Iterator[Candidate]:
    """Names that lack words of others."""
    for number, longer in fuller.items():
        if len(longer) <= MOST_LIKE and clusters.weights[number] <= MOST_SHORT:
            for one in longer:
                if may_be_short(clusters, number, one):
                    more = WITHOUT_GIVEN if lacks_given(clusters, number, one) else SHORT
                    yield Candidate(number, one, more, SHORTER)


def _lone(clusters: Clusters) -> Iterator[Candidate]:
    """Lone words that are short for names, and names that are a lone word and a headline's."""
    for word, alone in clusters.lone.items():
        for number in alone:
            bearers = clusters.bearers(number)
            if len(bearers) <= MOST_BEARERS:
                for one in bearers:
                    if _is_headline(clusters, word, number, one):
                        behind = clusters.tokens[one][-1] == word
                        yield Candidate(one, number, BEHIND if behind else 0, HEADLINE)
                    elif _may_be_alone(clusters, number, one):
                        yield Candidate(number, one, SEVERAL if len(bearers) > FEW_BEARERS else 0, LONE)


def _is_headline(clusters: Clusters, word: str, number: int, name: int) -> bool:
    """Whether a name is rather a commoner lone word with a verb: "Xaverio Ungkapkan"."""
    return (
        clusters.weights[name] <= MOST_SHORT
        and clusters.weights[number] >= COMMONER * clusters.weights[name]
        and any(one != word and VERB.fullmatch(one) for one in clusters.tokens[name])
    )


def _may_be_alone(clusters: Clusters, number: int, name: int) -> bool:
    weight = clusters.weights[number]
    return (
        weight <= MOST_ALONE
        and weight <= COMMONER * clusters.total(clusters.root(name))
        and may_be_called(clusters, number, name)
    )
