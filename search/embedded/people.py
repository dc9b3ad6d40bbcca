"""A person's page, and names like one that nobody has: from the columns, and a sample of the articles."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from rapidfuzz.distance import OSA

from index.analysis.analyzer import Analyzer
from index.names import fold_name
from index.schema import TEXT_FIELDS
from search.embedded.aliases import name_counts
from search.embedded.arrays import Docs
from search.embedded.facets import value_facet
from search.embedded.highlights import LANGUAGES, Sought
from search.embedded.snapshot import Snapshot
from search.marks import Terms
from search.person import MOST_SHOWN, Entries, Entry, PersonMissing, PersonPage, in_words
from search.query import Query

SAMPLE = 200  # articles that are read for roles,
CLUMPS = 8  # … in so many runs through time: neighbours stand together on the disk
MOST_NEAR = 5  # names offered for one that nobody has
MOST_WEIGHED = 300  # of the commonest names that begin as a word of it
LONGEST_SOUGHT = 100  # characters, and
MOST_WORDS = 5  # … words of a name that is sought so
RARE = 20  # a name that fewer than one in so many of their articles give is no usual one
BEGINNING = 3  # letters of a word that names like it begin with
LEAST_ALIKE = 0.7


def number_of(name: str, now: Snapshot) -> int:
    """The number of a person by any of their names; raises PersonMissing."""
    number = now.person.number(name)
    if number is None:
        told = [now.person.name(one) for one in now.person.told_of(name)[:MOST_NEAR]]
        raise PersonMissing(name, near_names(name, now), told)
    return number


def person_page(asked: str, now: Snapshot) -> PersonPage:
    """Everything but the latest articles; raises PersonMissing."""
    number = number_of(asked, now)
    name, sets = now.person.name(number), now.person.docs_of({number})
    query = Query(person=(name,))
    total = sum(map(len, sets))
    outlets = value_facet(now.outlet, now.outlet.counts(sets), (), MOST_SHOWN)
    others = value_facet(now.person, now.person.counts(sets), (), MOST_SHOWN + 1)
    names = list(name_counts(now.person, number))
    roles, read = _roles(number, sampled(sets, now), now)
    return PersonPage(
        asked=asked,
        name=name,
        total=total,
        names=_entries(((value, n, in_words(query, value)) for value, n in names), len(names)),
        roles=_entries(
            ((role, n, in_words(query, role)) for role, n in roles),
            len(roles),
            None if read == total else read,
        ),
        dates=now.timeline.facet(sets),
        outlets=_entries(
            ((one.value, one.count, replace(query, outlet=(one.value,))) for one in outlets.values),
            outlets.distinct,
        ),
        people=_entries(
            (
                (one.value, one.count, Query(person=(name, one.value), people="all"))
                for one in others.values
                if one.value != name
            ),
            others.distinct - 1,
        ),
        latest=(),
        took_ms=0.0,
    )


def terms_of(page: PersonPage, analyzer: Analyzer) -> Sought:
    """The words of a person's names, to be marked where articles speak of them.

    Names that few articles give are left out: they are often slips, with words of other things.
    """
    usual = [one.value for one in page.names.values if one.count * RARE >= page.total]
    forms = frozenset(form for name in usual for form in analyzer.forms(name) if len(form) > 1)
    return dict.fromkeys(LANGUAGES, dict.fromkeys(TEXT_FIELDS, Terms(forms=forms)))


def _entries(found: Iterable[tuple[str, int, Query]], distinct: int, sample: int | None = None) -> Entries:
    entries = [Entry(*one) for one in found]
    return Entries(tuple(entries[:MOST_SHOWN]), distinct, sample)


def sampled(sets: Sequence[Docs], now: Snapshot) -> list[tuple[int, int]]:
    """SAMPLE places of some documents: runs of neighbours, spread evenly from the newest to the oldest.

    All of them where there are no more.
    """
    days = np.concatenate([view.days.take(docs) for view, docs in zip(now.views, sets, strict=True)])
    parts = np.repeat(np.arange(len(sets)), [len(docs) for docs in sets])
    docs = np.concatenate(sets)
    order = np.argsort(-days.astype(np.int64), kind="stable")
    if len(order) > SAMPLE:
        run = SAMPLE // CLUMPS
        starts = np.linspace(0, len(order) - run, CLUMPS).astype(np.int64)
        order = order[(starts[:, None] + np.arange(run)).reshape(-1)]
    return list(zip(parts[order].tolist(), docs[order].tolist(), strict=True))


def _roles(
    number: int, places: Sequence[tuple[int, int]], now: Snapshot
) -> tuple[list[tuple[str, int]], int]:
    """The titles beside a person's name in some articles, the commonest first, and how many were read.

    A title in any case is one, written as most of those articles do.
    """
    counts: Counter[str] = Counter()
    written: dict[str, Counter[str]] = {}
    for place in places:
        found = {fold_name(role): role for role in _roles_in(place, number, now)}
        counts.update(found.keys())
        for key, role in found.items():
            written.setdefault(key, Counter())[role] += 1
    shown = {key: min(forms, key=lambda form: (-forms[form], form)) for key, forms in written.items()}
    ordered = sorted(counts, key=lambda key: (-counts[key], key))
    return [(shown[key], counts[key]) for key in ordered], len(places)


def _roles_in(place: tuple[int, int], number: int, now: Snapshot) -> Iterable[str]:
    people = [one for one in now.article(*place).people if one.role and one.role.strip()]
    numbers = now.person.meant(*place, [one.name for one in people])
    return (one.role for one, theirs in zip(people, numbers, strict=True) if theirs == number and one.role)


def near_names(name: str, now: Snapshot) -> tuple[str, ...]:
    """Names like one that nobody has, the likeliest first, equal ones by their articles; at most MOST_NEAR.

    Before all others stand those whom the name means in single articles. The others begin a word as one of
    its words begins, or as it was probably meant. So many of the commonest are compared, word by word.
    """
    words = fold_name(name[:LONGEST_SOUGHT]).split()[:MOST_WORDS]
    beginnings, people = now.completer.beginnings("person"), now.person
    meant = [now.speller.better(word, ("person",)) for word in words]
    sought = [*(word[:BEGINNING] for word in words), *filter(None, meant)]
    numbers = dict.fromkeys(number for word in sought for number in beginnings.commonest(word, MOST_WEIGHED))
    alike = {number: _alike(words, number, now) for number in numbers}
    likely = [number for number in alike if alike[number] >= LEAST_ALIKE]
    likely.sort(key=lambda number: (-round(alike[number], 2), -beginnings.count(number), number))
    first = dict.fromkeys([*people.told_of(name), *likely])
    return tuple(people.name(number) for number in list(first)[:MOST_NEAR])


def _alike(words: Sequence[str], number: int, now: Snapshot) -> float:
    """How much of some words a person's name has, 0 to 1: for each the nearest word of any of the names."""
    best = 0.0
    for key in (now.person.keys[number], *now.person.other_keys(number)):
        own = key.split()
        near = (max(OSA.normalized_similarity(word, one) for one in own) for word in words)
        best = max(best, sum(near) / len(words))
    return best
