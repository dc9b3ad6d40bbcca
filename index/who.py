"""Who is who in an archive as it stands: each person's names, their articles, and why they are one's."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from index.columnar.people_files import live_counts, read_company
from index.columnar.segment import Segment
from index.damage import damage
from index.errors import TelusurError
from index.names import fold_name
from index.people.decisions import Decisions, read_decisions
from index.people.resolve import resolve
from index.storage import PEOPLE, open_generation


class NoSuchPerson(TelusurError):
    """No article names them, or a name is not theirs."""


@dataclass(frozen=True, slots=True)
class Form:
    """One name of a person, as most articles write it."""

    name: str
    articles: int
    why: str  # what made it theirs, as ``index.people`` names it; "" for the name that is shown


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person of the archive."""

    name: str  # as shown
    forms: tuple[Form, ...]  # the commonest first; without the name that is shown where no article has it


class Who:
    """The people of an index; for one state of it."""

    def __init__(self, segments: Sequence[Segment], decisions: Decisions) -> None:
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
        self._counts = {key: sum(counts.values()) for key, counts in spelt.items()}
        self._spelt = {key: min(found, key=lambda name: (-found[name], name)) for key, found in spelt.items()}
        keys = sorted(spelt)
        articles, company = [self._counts[key] for key in keys], read_company(segments, keys)
        self._resolution = resolve(keys, articles, decisions, company=company)
        self._groups: dict[str, list[str]] = {}
        for key in keys:
            self._groups.setdefault(self.home(key), []).append(key)

    def home(self, name: str) -> str:
        """The folded name under which somebody is shown."""
        key = fold_name(name)
        return self._resolution.stands.get(key, key)

    def __contains__(self, name: str) -> bool:
        """Whether an article names somebody of this name."""
        return self.home(name) in self._groups

    def person(self, name: str) -> NamedPerson:
        """The person of a name, in any case and accents; raises NoSuchPerson."""
        home = self.home(name)
        forms = self.forms(name)
        why = self._resolution.why
        shown = self._resolution.shown.get(home) or self._spelt[home]
        ordered = sorted(forms, key=lambda key: (-self._counts[key], key))
        return NamedPerson(
            shown,
            tuple(
                Form(
                    shown if key == home else self._spelt[key],
                    self._counts[key],
                    "" if key == home else why.get(key, "user" if key in self.decisions.same else "known"),
                )
                for key in ordered
            ),
        )

    def forms(self, name: str) -> frozenset[str]:
        """All folded names that articles have of a person; raises NoSuchPerson."""
        if name not in self:
            raise NoSuchPerson(f"no article names {name!r}; `telusur people list` shows who there is")
        return frozenset(self._groups[self.home(name)])

    def merged(self, name: str, others: Sequence[str]) -> Decisions:
        """What holds once others are shown as one person; raises NoSuchPerson."""
        decisions, shown = self.decisions, self.person(name).name
        for other in others:
            decisions = decisions.merge(shown, self.forms(other) | {self.home(other)})
        return decisions

    def renamed(self, name: str, shown: str) -> Decisions:
        """What holds once a person is shown by another name; raises NoSuchPerson."""
        forms = self.forms(name) | {self.home(name)}
        if shown in self and self.home(shown) != self.home(name):
            raise NoSuchPerson(
                f"{shown!r} is somebody else in the archive; if they are one person, "
                f"say `telusur people merge {shown!r} {name!r}`"
            )
        return self.decisions.merge(shown, forms | {fold_name(shown)})

    def parted(self, name: str, forms: Sequence[str]) -> Decisions:
        """What holds once some names are no longer a person's; raises NoSuchPerson."""
        home, own = self.home(name), self.forms(name)
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


def read_who(folder: Path) -> Who:
    """Who is who in an index; raises IndexMissing, IndexDamaged or DecisionsDamaged."""
    manifest, lease = open_generation(folder)
    try:
        decisions = read_decisions(folder / PEOPLE)
        with damage(folder):
            return Who([Segment(folder, entry) for entry in manifest.segments], decisions)
    finally:
        lease.close()
