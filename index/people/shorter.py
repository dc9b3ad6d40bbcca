"""Names that are short for others: words left out, or cut to their first letter.

What a short form stands for is a matter of weights: the articles of each fuller name that it may be short
for, against each other and against strangers. How many other people bear a name by chance follows from how
many names of the archive have each of its words: "Agus … Setiawan" may be anybody, "Anies … Baswedan" is one.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from math import prod

from index.people.clusters import UNSEEN, Clusters
from index.people.spelling import GENERATIONS, MUHAMMAD, Tokens, word_keys

SHORTER, LONE, SPELLING, HEADLINE = "shorter", "lone", "spelling", "headline"
LEAST_SHARE = (
    0.75  # of the articles that the likeliest fuller name must have, of all that it may be short for;
)
STRANGER = 25.0  # articles of a fuller name that weigh as much as one stranger of the shorter name,
WITHIN = 2.0  # … times this where words between the first and the last are left out or cut
ONE_OF_SEVERAL = 15.0  # … where a given name before it is left out: they are called by their first one,
TURNED = 80.0  # … where the first word stands last,
TURNED_COMMONER = 5  # … which has so many times fewer articles;
MUHAMMADS = 0.25  # … where what is cut to an M is Muhammad
LONGER = 175.0  # articles of a name that weigh as much as one stranger, where another only adds a word to it
LEAST_LONGER = 2  # articles of such a name
M_IS_MUHAMMAD = 4  # times as often as the M of another name
RARER = 2.0  # … times this where the fuller name is the rarer one
RELATIVE = (
    0.1  # of the articles of a name that one with a given name before it has at least: "Erni" is the wife
)
RELATION = 0.5  # … where the word before it says whose relative that is: "Ibunda Rudi Hartawan"
RELATIVES = 3  # names that begin with the given name of a relative
THEN = "lalu"  # a noble title, and a word that opens sentences
GIVEN = 8  # names that begin with a word that is a given name
COMMONER = 3  # times the articles of a name that one has which it adds a word to
ADDED = 0.3  # of the names that begin with a word add it to another name: then it is a club, or a headline's
INITIAL = 0.1  # of all names have a certain first letter at a certain place
HEADLINES = 20  # articles of a lone word that is a whole name, for each of a name that adds a word to it
MOST_WORDS = 8  # a longer run of words is hardly a name, and not shortened
LONGEST_SYLLABLE = 4  # letters of a word of a Korean or Chinese name
MOST_LIKE = 50  # fuller names of one short form; what so many begin with is no one's
MOST_INITIALS = 4  # letters of a word, less one, that may be initials without dots: "AM Hendropriyono"
MOST_TURNED = 3  # words of a name whose first one, the family's in Korea and China, may stand last
SONS = frozenset(("bin", "binti", "bint", "ibn"))  # what stands behind is the father's name
RELATIONS = word_keys("putra putri anak istri suami ibu ibunda ayah ayahanda adik kakak")
KIN = word_keys("istri suami ibunda ayah ayahanda adik kakak keponakan menantu mertua sepupu")  # no names
LEFT_OUT = frozenset(
    (MUHAMMAD, *"ahmad andi lalu tubagus tb teuku tengku raden siti".split())
)  # from before a name
FullerNames = Mapping[int, Mapping[int, float]]  # of each short form the names it may be of, and their cost

_VOWELS = frozenset("aeiou")


def short_forms(name: Tokens, shortened: Collection[str]) -> Iterator[tuple[Tokens, float]]:
    """The forms of two words and more that a longer name may take elsewhere, some twice, and what each costs.

    Words are left out at the end, at the beginning, or between the first and the last; or a word is an
    initial, which is only told where the last word is one of ``shortened``. A generation is not left out.

    >>> sorted({" ".join(form) for form, _ in short_forms(("gibran", "rakabuming", "raka"), ())})
    ['gibran raka', 'gibran rakabuming', 'rakabuming raka']
    >>> sorted({" ".join(form) for form, _ in short_forms(("muhamad", "nasir"), ("nasir",))})
    ['m nasir']
    """
    count = len(name)
    if count > MOST_WORDS:
        return
    if count > 2 and max(map(len, name)) <= LONGEST_SYLLABLE:
        yield name[1:], 1.0  # of syllables the last ones tell people apart: Lee Soo Hyun, Lee Soo Man
        return
    if count > 2 and not GENERATIONS.intersection(name):
        fathers = not SONS.isdisjoint(name)
        for length in range(2, count):
            yield name[:length], 1.0
            if not fathers:
                yield name[count - length :], 1.0
        yield (name[0], name[-1]), WITHIN
        if count > 3:
            if name[0] == MUHAMMAD or name[0] == MUHAMMAD[0]:
                yield (name[1], name[-1]), WITHIN
            for place in range(1, count - 1):
                yield name[:place] + name[place + 1 :], WITHIN
    if name[-1] in shortened:
        initials = tuple(word[0] for word in name)
        for place in range(count - 1):
            cost = MUHAMMADS if name[place] == MUHAMMAD else WITHIN
            yield (*name[:place], initials[place], *name[place + 1 :]), cost
        if count > 2:
            yield initials[:-1] + name[-1:], WITHIN
            yield ("".join(initials[:-1]), name[-1]), WITHIN
            yield (name[0], *initials[1:-1], name[-1]), WITHIN


def link_shorter(clusters: Clusters, fuller: FullerNames) -> None:
    """Link every name of two words and more that is short for one of ``fuller_names``, the longest first."""
    _link_longer(clusters, fuller)
    for number in sorted(fuller, key=lambda one: (*_fullness(clusters.tokens[one]), one)):
        if len(fuller[number]) <= MOST_LIKE:
            root = clusters.root(number)
            weights = {
                one: clusters.weights[one] * (M_IS_MUHAMMAD if cost == MUHAMMADS else 1)
                for one, cost in fuller[number].items()
                if clusters.root(one) != root and not _is_of_another(clusters, number, one)
            }
            found = likeliest(clusters, weights, LEAST_SHARE)
            if found is None or is_relative(clusters, number, found):
                continue
            articles = clusters.total(clusters.root(found))
            kind = fuller[number][found]
            cost = name_cost(clusters, number, found, kind) * strangers(clusters, number, fuller[number])
            within, turned = kind == WITHIN, kind == TURNED
            if turned and articles < TURNED_COMMONER * clusters.total(root):
                continue
            if articles >= cost * (RARER if within and articles < clusters.total(number) else 1):
                if number not in clusters.links:
                    clusters.link(number, found, SHORTER)
                elif found not in clusters.links and articles <= clusters.total(root):
                    clusters.link(found, number, SHORTER)


def name_cost(clusters: Clusters, number: int, fuller: int, kind: float) -> float:
    """Articles of a fuller name that weigh as much as one stranger of a shorter one that lacks so much."""
    return STRANGER * kind * (ONE_OF_SEVERAL if lacks_given(clusters, number, fuller) else 1)


def _link_longer(clusters: Clusters, fuller: FullerNames) -> None:
    """Link rare names to a common one that they only add a word to: titles, clubs, a word of a headline."""
    homes: dict[int, int] = {}
    for number, longer in fuller.items():
        if len(longer) > MOST_LIKE or clusters.weights[number] < LEAST_LONGER:
            continue
        cost = LONGER * strangers(clusters, number, longer)
        for one, kind in longer.items():
            if (
                kind != WITHIN
                and clusters.weights[number] >= max(cost, COMMONER * clusters.weights[one])
                and not is_relative(clusters, number, one)
                and clusters.weights[number] > clusters.weights[homes.get(one, one)]
            ):
                homes[one] = number
    for one, number in sorted(homes.items()):
        if one not in clusters.links and clusters.root(number) != one:
            clusters.link(one, number, SHORTER)


def likeliest(clusters: Clusters, weights: Mapping[int, int], least: float) -> int | None:
    """The cluster, of those with these articles, whose person has at least such a share of them."""
    totals: dict[int, int] = {}
    for number, weight in weights.items():
        root = clusters.root(number)
        totals[root] = totals.get(root, 0) + weight
    best = max(totals, key=lambda root: (totals[root], -root), default=None)
    if best is None or totals[best] < least * sum(totals.values()):
        return None
    return max(
        (number for number in weights if clusters.root(number) == best),
        key=lambda number: (weights[number], -number),
    )


def _is_of_another(clusters: Clusters, number: int, fuller: int) -> bool:
    """Whether a fuller name was found to add words to one of which a shorter name has none."""
    link = clusters.links.get(fuller)
    return link is not None and set(clusters.tokens[link[0]]).isdisjoint(clusters.tokens[number])


def is_relative(clusters: Clusters, number: int, fuller: int) -> bool:
    """Whether the fuller name is rather that of somebody who is named after the other: a wife, a son."""
    mine, theirs = clusters.tokens[number], clusters.tokens[fuller]
    if theirs[-len(mine) :] != mine or theirs[0] in (MUHAMMAD, THEN) or len(theirs[0]) == 1:
        return False
    if theirs[0] in KIN:
        return True
    least = RELATION if theirs[0] in RELATIONS else RELATIVE
    return (
        clusters.total(clusters.root(fuller)) < least * clusters.weights[number]
        and clusters.firsts[theirs[0]] >= RELATIVES
        and (theirs[0] in RELATIONS or not _is_added(clusters, theirs[0]))
    )


def _is_added(clusters: Clusters, word: str) -> bool:
    """Whether a word rather stands before names than in them: a club, a word of a headline."""
    return clusters.added[word] >= ADDED * clusters.firsts[word]


def lacks_given(clusters: Clusters, number: int, fuller: int) -> bool:
    """Whether a name is another one without the given name before it, by which its bearer is called."""
    mine, theirs = clusters.tokens[number], clusters.tokens[fuller]
    return (
        theirs[-len(mine) :] == mine
        and theirs[0] not in LEFT_OUT
        and len(theirs[0]) > 1
        and max(map(len, theirs)) > LONGEST_SYLLABLE
        and clusters.firsts[theirs[0]] >= GIVEN
        and not _is_added(clusters, theirs[0])
    )


def fuller_names(clusters: Clusters) -> FullerNames:
    """The clusters that are short forms of others; of which, and what that costs."""
    full = [(one, clusters.tokens[one]) for one in clusters.full]
    names = set(clusters.full)
    shortened = {words[-1] for _, words in full if min(map(len, words)) < MOST_INITIALS and _initials(words)}
    found: dict[int, dict[int, float]] = {}
    for number, words in full:
        if len(words) <= MOST_TURNED:
            other = clusters.find((*words[1:], words[0]))
            if other in names and other != number and _may_be_turned(clusters.spelt(number)):
                found.setdefault(other, {}).setdefault(number, TURNED)
        if len(words) == 2 and words[1] not in shortened:
            continue  # as most names; they have no short form
        for form, cost in short_forms(words, shortened):
            shorter = clusters.find(form)
            if shorter in names and shorter != number and _fits(form, clusters.tokens[shorter]):
                found.setdefault(shorter, {}).setdefault(number, cost)
    return found


def with_spellings(clusters: Clusters, fuller: FullerNames) -> FullerNames:
    """The same with other spellings of short forms, where strangers bear them, too."""
    others = {number: fuller[home] for number, home in clusters.spellings if home in fuller}
    return {**fuller, **{number: longer for number, longer in others.items() if number not in longer}}


def _may_be_turned(words: Sequence[str]) -> bool:
    """Whether the first word of a name may stand last: "Wonho Kim" is Kim Won Ho, Jin Woo is not Woo Jin."""
    return len(words) == MOST_TURNED or max(map(len, words)) > LONGEST_SYLLABLE


def _fits(form: Tokens, name: Tokens) -> bool:
    """Whether a name that is written together alike has the same initials: "C Atsu", not "Cat Su"."""
    return form == name or min(map(len, form + name)) > 1 or _together(form) == _together(name)


def _together(name: Tokens) -> list[str]:
    """The words of a name, with initials that follow each other as one: "B J Habibie" is "BJ Habibie"."""
    return [
        word
        for alone, words in groupby(name, lambda word: len(word) == 1)
        for word in (("".join(words),) if alone else words)
    ]


def _fullness(name: Tokens) -> tuple[int, int]:
    return -len(name), _initials(name)


def _initials(name: Tokens) -> int:
    """How many words are initials, or look like several of them."""
    return sum(
        [len(word) < MOST_INITIALS and (len(word) == 1 or _VOWELS.isdisjoint(word)) for word in name[:-1]]
    )


def strangers(clusters: Clusters, number: int, fuller: Collection[int]) -> float:
    """How many other people bear a shorter name by chance."""
    names, among = len(clusters.full), [set(clusters.tokens[one]) for one in {number, *fuller}]
    shares = [
        INITIAL
        if len(word) == 1
        else (clusters.frequencies[word] - sum(word in words for words in among) + UNSEEN) / names
        for word in set(clusters.tokens[number])
    ]
    return names * prod(shares)
