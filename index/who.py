"""Who is who in an archive as it stands: each person's names, their articles, and why they are one's."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from index.columnar.dictionaries import read_sound_frames
from index.columnar.frames import FrameReader
from index.columnar.people_files import live_counts, read_company
from index.columnar.segment import Segment
from index.damage import damage
from index.errors import TelusurError
from index.names import fold_name
from index.people.decisions import Decisions, read_decisions
from index.people.resolve import resolve
from index.storage import PEOPLE, open_generation

ARTICLE = "article"  # why a name is somebody's in the articles that tell it, and there alone


class NoSuchPerson(TelusurError):
    """No article names them, or a name is not theirs."""


@dataclass(frozen=True, slots=True)
class Form:
    """One name of a person, as most articles write it."""

    name: str
    articles: int
    why: str  # what made it theirs, as ``index.people`` names it, or ARTICLE; "" for the name that is shown


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person of the archive."""

    name: str  # as shown
    forms: tuple[Form, ...]  # the commonest first; without the name that is shown where no article has it


class Who:
    """The people of an index; for one state of it."""

    def __init__(self, segments: Sequence[Segment], decisions: Decisions, frames: FrameReader) -> None:
        self.decisions = decisions
        spelt: dict[str, dict[str, int]] = {}  # folded name → its spellings, and the articles of each
        for segment in segments:
            names = zip(
                segment.keys("person"), segment.names("person"), live_counts(segment).tolist(), strict=True
            )
            for key, name, count in names:
                if count:
                    counts = spelt.setdefault(key, {})
                    counts[name] = counts.get(name, 0) + count
        given = {key: sum(counts.values()) for key, counts in spelt.items()}
        self._spelt = {key: min(found, key=lambda name: (-found[name], name)) for key, found in spelt.items()}
        keys = sorted(spelt)
        articles, company = [given[key] for key in keys], read_company(segments, keys, frames)
        self._resolution = resolve(keys, articles, decisions, company=company)
        self._told: dict[str, Counter[str]] = {}  # name → under whom it is shown in the articles that tell it
        for one in self._resolution.told:
            self._told.setdefault(one.name, Counter())[one.home] += 1
        self._counts = {key: n - self._told.get(key, Counter()).total() for key, n in given.items()}
        self._groups: dict[str, list[str]] = {}  # home → names, those that are told alone left out
        self._told_to: dict[str, list[str]] = {}  # home → the names that articles tell to be theirs
        for key in keys:
            if self._counts[key]:
                self._groups.setdefault(self.home(key), []).append(key)
            for home in self._told.get(key, ()):
                self._told_to.setdefault(home, []).append(key)

    def home(self, name: str) -> str:
        """The folded name under which somebody is shown."""
        key = fold_name(name)
        return self._resolution.stands.get(key, key)

    def __contains__(self, name: str) -> bool:
        """Whether an article names somebody of this name."""
        home = self.home(name)
        return home in self._groups or home in self._told_to

    def told(self, name: str) -> list[tuple[str, int]]:
        """Whom a name means in single articles, as they are shown, the most frequent first; in how many."""
        found = self._told.get(fold_name(name), Counter())
        return [(self._shown(home), found[home]) for home in sorted(found, key=lambda h: (-found[h], h))]

    def person(self, name: str) -> NamedPerson:
        """The person of a name, in any case and accents; raises NoSuchPerson."""
        forms, home = self.forms(name), self.home(name)
        found = [(self._counts[key], key, self._why(key, home)) for key in forms]
        found += [(self._told[key][home], key, ARTICLE) for key in self._told_to.get(home, ())]
        shown = self._shown(home)
        return NamedPerson(
            shown,
            tuple(
                Form(shown if key == home else self._spelt[key], count, why)
                for count, key, why in sorted(found, key=lambda one: (-one[0], one[1]))
            ),
        )

    def _shown(self, home: str) -> str:
        return self._resolution.shown.get(home) or self._spelt[home]

    def _why(self, key: str, home: str) -> str:
        said = "user" if key in self.decisions.same else "known"
        return "" if key == home else self._resolution.why.get(key, said)

    def forms(self, name: str) -> frozenset[str]:
        """All folded names that articles have of a person, without those told; raises NoSuchPerson."""
        if name in self:
            return frozenset(self._groups.get(self.home(name), ()))
        if told := self.told(name):
            theirs = ", ".join(repr(shown) for shown, _ in told)
            raise NoSuchPerson(f"each article that names {name!r} tells whom it means: {theirs}")
        raise NoSuchPerson(f"no article names {name!r}; `telusur people list` shows who there is")

    def merged(self, name: str, others: Sequence[str]) -> Decisions:
        """What holds once others are shown as one person; raises NoSuchPerson.

        What articles tell goes along as that; a name that each of its articles tells becomes the person's.
        """
        decisions, shown = self.decisions, self.person(name).name
        for other in others:
            forms = self.forms(other) if other in self or not self.told(other) else frozenset[str]()
            decisions = decisions.merge(shown, forms | {self.home(other)})
        return decisions

    def renamed(self, name: str, shown: str) -> Decisions:
        """What holds once a person is shown by another name; raises NoSuchPerson.

        Not a word that means others in some articles: under another name it would be one person everywhere.
        """
        home, target = self.home(name), fold_name(shown)
        if target != home:
            self._check_free(name, shown)
        return self.decisions.merge(shown, self.forms(name) | {home, target})

    def _check_free(self, name: str, shown: str) -> None:
        """Raise NoSuchPerson where to show a person by another name would take articles from somebody."""
        if told := self.told(name):
            ways = ", ".join(f"`telusur people split {one!r} {name!r}`" for one, _ in told)
            raise NoSuchPerson(
                f"some articles tell that {name!r} means somebody else there, who would lose them; "
                f"say {ways} first"
            )
        if shown in self and self.home(shown) != self.home(name):
            raise NoSuchPerson(
                f"{shown!r} is somebody else in the archive; if they are one person, "
                f"say `telusur people merge {shown!r} {name!r}`"
            )
        if told := self.told(shown):
            theirs = ", ".join(one for one, _ in told)
            raise NoSuchPerson(
                f"articles tell whom they mean by {shown!r}: {theirs}; if it is {name!r} in all of them, "
                f"say `telusur people merge {name!r} {shown!r}` first"
            )

    def parted(self, name: str, forms: Sequence[str]) -> Decisions:
        """What holds once some names are no longer a person's; raises NoSuchPerson."""
        home, own = self.home(name), self.forms(name) | set(self._told_to.get(self.home(name), ()))
        wanted = [fold_name(form) for form in forms]
        said = {key for one, key in self.decisions.apart if self.home(one) == home}
        for form, key in zip(forms, wanted, strict=True):
            if key not in own | said or (key == home and len(own) == 1):
                raise NoSuchPerson(
                    f"{form!r} is not one of several names of {self.person(name).name!r}; "
                    f"`telusur people show {name!r}` shows them"
                )
        stays = fold_name(name) if home in wanted else home
        if stays in wanted:
            raise NoSuchPerson(f"{name!r} cannot be split off itself; name what stays first")
        return self.decisions.split(stays, wanted)

    def forgotten(self, names: Sequence[str]) -> Decisions:
        """What holds once nothing is said of some names any more; raises NoSuchPerson."""
        decisions = self.decisions
        for name in names:
            before = decisions
            decisions = decisions.forget(fold_name(name))
            if decisions == before:
                raise NoSuchPerson(f"nothing was said of {name!r} with `telusur people`")
        return decisions


def read_who(folder: Path) -> Who:
    """Who is who in an index; raises IndexMissing, IndexDamaged or DecisionsDamaged."""
    manifest, lease = open_generation(folder)
    try:
        decisions = read_decisions(folder / PEOPLE)
        with damage(folder):
            frames = read_sound_frames(folder, manifest.dictionaries)
            return Who([Segment(folder, entry) for entry in manifest.segments], decisions, frames)
    finally:
        lease.close()
