"""Each name and the one that it stands for: trees of names, whose roots are people."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from index.names import fold_name
from index.people.called import Call
from index.people.clusters import Clusters
from index.people.decisions import Decisions
from index.people.known import KnownPerson
from index.people.shorter import HEADLINE, HEADLINES, SPELLING

KNOWN, USER = "known", "user"


class Told(NamedTuple):
    """Whom a name means in one article, while it stands for itself elsewhere; names are folded."""

    article: int  # its number in the company
    name: str  # a name of that article, which is none of ``Resolution.stands``; told once an article
    home: str  # the name under which the person is shown there


@dataclass(frozen=True, slots=True)
class Resolution:
    """Names that stand for others; folded, as all names here."""

    stands: Mapping[
        str, str
    ]  # name → the one under which its person is shown; those that are themselves lack
    shown: Mapping[str, str]  # … → how that one is written, where table or user say it; else as articles do
    absent: frozenset[str]  # those of the names in ``stands`` that no article has
    why: Mapping[str, str]  # name → what linked it: a known name, a spelling, …; also of some that are shown
    told: Sequence[Told] = ()  # what single articles tell, in any order


@dataclass(frozen=True, slots=True)
class Known:
    """A known person; names are folded."""

    shown: str
    name: str
    aliases: tuple[str, ...]


@lru_cache(maxsize=4)
def folded(people: tuple[KnownPerson, ...]) -> tuple[Known, ...]:
    return tuple(
        Known(one.name, fold_name(one.name), tuple(dict.fromkeys(map(fold_name, one.aliases))))
        for one in people
    )


class Forest:
    """Each name and the one that it stands for, as far as it stands for another; roots are people."""

    def __init__(
        self, names: Sequence[str], counts: Sequence[int], known: Iterable[Known], decisions: Decisions
    ) -> None:
        present = set(names)
        wanted = {one.name for one in known if not present.isdisjoint(one.aliases)}
        wanted |= {fold_name(name) for name in decisions.same.values()}
        added = sorted(wanted - present)  # under them people are shown, though no article has them
        self.names = [*names, *added]
        self.counts = [*counts, *(0 for _ in added)]
        self.numbers = dict(zip(self.names, range(len(self.names)), strict=True))
        self.clusters = Clusters(self.names, self.counts)
        self.parents: dict[int, int] = {}
        self.why: dict[int, str] = {}

    def link_known(self, known: Iterable[Known]) -> None:
        """Link the names that a table gives to one person; of tables that differ the first holds."""
        clusters = self.clusters
        homes = {
            self.names[one]: number for number, members in enumerate(clusters.members) for one in members
        }
        for person in known:
            home = homes.get(person.name)
            if home is None or home in clusters.links or home in clusters.labels:
                continue
            clusters.labels[home] = person.shown
            for alias in person.aliases:
                number = homes.get(alias)
                if number is not None and number != home and number not in clusters.links:
                    clusters.link(number, home, KNOWN)

    def plant(self) -> None:
        """Make trees of names of the clusters and their links."""
        for number, members in enumerate(self.clusters.members):
            first, *others = members
            for one in others:
                self.parents[one], self.why[one] = first, SPELLING
            link = self.clusters.links.get(number)
            if link is not None:
                self.parents[first], self.why[first] = self.clusters.members[link[0]][0], link[1]

    def part(self, apart: Iterable[tuple[str, str]]) -> None:
        """Take names out of the people that the user says they are not; nobody else goes along."""
        pairs = sorted(apart)
        wanted = {self.numbers[form] for _, form in pairs if form in self.numbers}
        below: dict[int, list[int]] = {one: [] for one in wanted}
        for number, parent in self.parents.items():
            if parent in wanted:
                below[parent].append(number)
        for name, form in pairs:
            one, other = self.numbers.get(name), self.numbers.get(form)
            if one is not None and other is not None and self._root(one) == self._root(other):
                self._take_out(other, one, below)

    def _take_out(self, number: int, stays: int, below: dict[int, list[int]]) -> None:
        """Make one name a tree of its own; those that hung under it (``below``) hang where it hung.

        Where it hung nowhere, they hang under the one of them that leads to the name that ``stays``.
        """
        left = [one for one in below[number] if self.parents.get(one) == number]
        parent, below[number] = self.parents.pop(number, None), []
        if parent is None:
            way = self._way(stays)
            parent = way[way.index(number) - 1]
            del self.parents[parent]
            left = [one for one in left if one != parent]
        for one in left:
            self.parents[one] = parent
        if parent in below:
            below[parent] += left
        self.why[number] = USER

    def join(self, same: Mapping[str, str]) -> None:
        """Link names to whom the user says that they are."""
        for form, shown in sorted(same.items()):
            target, number = self.numbers[fold_name(shown)], self.numbers.get(form)
            if number is None or number == target:
                continue
            if number in self._way(target):
                del self.parents[next(one for one in self._way(target) if self.parents.get(one) == number)]
            self.parents[number], self.why[number] = target, USER

    def resolution(
        self, known: Iterable[Known], decisions: Decisions, calls: Iterable[Call] = ()
    ) -> Resolution:
        """What everything comes to."""
        same = decisions.same
        groups: dict[int, list[int]] = {}
        for number in self.parents:
            groups.setdefault(self._root(number), []).append(number)
        stands: dict[str, str] = {}
        titles = self._titles(known, same)
        for root, members in groups.items():
            first = titles.get(root, self._best([root, *members]))
            if first != root:  # which is theirs for what links the two
                self.why.setdefault(root, self.why[self._way(first)[-2]])
            for one in (root, *members):
                if one != first:
                    stands[self.names[one]] = self.names[first]
        shown = {self.names[first]: self._shown[first] for first in titles.values()}
        parted = {(stands.get(name, name), form) for name, form in decisions.apart}
        absent = {
            alias: home
            for person in reversed(list(known))
            if person.name in self.numbers
            for home in [stands.get(person.name, person.name)]
            for alias in person.aliases
            if alias not in self.numbers and (home, alias) not in parted
        }
        for form, name in same.items():
            if form not in self.numbers:
                key = fold_name(name)
                absent[form] = stands.get(key, key)
        why = {self.names[one]: told for one, told in self.why.items()}
        told = tuple(self._told(calls, stands, decisions))
        return Resolution(absent | stands, shown, frozenset(absent), why, told)

    def _told(self, calls: Iterable[Call], stands: Mapping[str, str], decisions: Decisions) -> Iterator[Told]:
        """What single articles tell and the user does not say otherwise."""
        parted = {(stands.get(name, name), form) for name, form in decisions.apart}
        said = decisions.placed | stands.keys()
        for article, number, person in calls:
            name, full = self.names[number], self.names[self.clusters.members[person][0]]
            home = stands.get(full, full)
            if name not in said and (home, name) not in parted:
                yield Told(article, name, home)

    def _titles(self, known: Iterable[Known], same: Mapping[str, str]) -> dict[int, int]:
        """Root → the name under which user or table say that its person is shown."""
        titles: dict[int, int] = {}
        self._shown: dict[int, str] = {}
        for shown in same.values():
            number = self.numbers[fold_name(shown)]
            if titles.setdefault(self._root(number), number) == number:
                self._shown[number] = shown
        for person in known:
            known_number = self.numbers.get(person.name)
            if (
                known_number is not None
                and titles.setdefault(self._root(known_number), known_number) == known_number
            ):
                self._shown.setdefault(known_number, person.shown)
        return titles

    def _best(self, members: Iterable[int]) -> int:
        """The name of a person that is shown: in full, without initials, the commonest, the first.

        One who needs no other name is shown by the lone one, whatever a headline has put before it.
        """
        ranked = sorted(members, key=lambda one: (-self._quality(one), -self.counts[one], self.names[one]))
        common = min(ranked, key=lambda one: (-self.counts[one], self.names[one]))
        return common if self.counts[common] >= HEADLINES * self.counts[ranked[0]] else ranked[0]

    def _quality(self, number: int) -> int:
        words = self.clusters.words[number]
        if len(words) < 2 or self.why.get(number) == HEADLINE:
            return 0
        plain = len(words) == len(self.clusters.written[number])
        return 1 + (plain and min(map(len, words)) > 1)

    def _root(self, number: int) -> int:
        while number in self.parents:
            number = self.parents[number]
        return number

    def _way(self, number: int) -> list[int]:
        """A name, and those above it up to the root."""
        way = [number]
        while way[-1] in self.parents:
            way.append(self.parents[way[-1]])
        return way
