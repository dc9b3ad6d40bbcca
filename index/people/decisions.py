"""The user's word on who is who: a small file beside the index, which indexing never writes.

One line of JSON and its checksum, as a manifest is. Names of the archive stand in it by their folded forms.
"""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from zlib import crc32

from index.errors import TelusurError
from index.files import open_file, write_file
from index.names import fold_name
from index.people.known import KnownPerson, name_fault

FORMAT = 1
MOST_BYTES = 2**26
WAY_OUT = "take it from a backup, or delete it and say again what you said with `telusur people`"


class DecisionsDamaged(TelusurError):
    """The file is not as it was written."""


class DecisionsRefused(TelusurError):
    """What was said cannot be kept."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What users have said."""

    same: dict[str, str] = field(
        default_factory=dict
    )  # folded name → the name under which its person is shown
    apart: frozenset[tuple[str, str]] = frozenset()  # folded: a name, and one that is not that person's
    people: tuple[KnownPerson, ...] = ()  # a table of known people, which goes before ours

    @property
    def placed(self) -> frozenset[str]:
        """The folded names that are put with another one, and those with which they are."""
        pairs = ((form, fold_name(shown)) for form, shown in self.same.items())
        return frozenset(one for pair in pairs if pair[0] != pair[1] for one in pair)

    def merge(self, shown: str, forms: Iterable[str]) -> "Decisions":
        """Show all of ``forms``, folded names, as ``shown``; what was said against it before is forgotten."""
        forms, target = set(forms), fold_name(shown)
        before = forms | {fold_name(self.same[form]) for form in forms & self.same.keys()}
        same = {form: shown if fold_name(name) in before else name for form, name in self.same.items()}
        same |= dict.fromkeys(forms, shown)
        same = {form: name for form, name in same.items() if form != target or name == shown}
        ours = forms | {target} | {form for form, name in same.items() if fold_name(name) == target}
        apart = frozenset(pair for pair in self.apart if not ours.issuperset(pair))
        return replace(self, same=dict(sorted(same.items())), apart=apart)

    def split(self, name: str, forms: Collection[str]) -> "Decisions":
        """Let folded ``forms`` be somebody else than ``name``."""
        same = {form: shown for form, shown in self.same.items() if form not in forms}
        pairs = {(name, form) for form in forms if form != name}
        return replace(self, same=same, apart=self.apart | pairs)

    def forget(self, name: str) -> "Decisions":
        """Take back what was said of a folded name: whose it is, whose it is not, and whom it shows."""
        target = fold_name(self.same.get(name, name))
        same = {form: shown for form, shown in self.same.items() if name not in {form, fold_name(shown)}}
        if target not in {fold_name(shown) for form, shown in same.items() if form != target}:
            same.pop(target, None)  # it showed that name alone
        return replace(self, same=same, apart=frozenset(pair for pair in self.apart if pair[1] != name))


NO_DECISIONS = Decisions()


def read_decisions(path: Path) -> Decisions:
    """What was said; nothing where there is no file. Raises DecisionsDamaged."""
    try:
        with open_file(path) as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return NO_DECISIONS
    except OSError as error:
        raise DecisionsDamaged(f"{path} cannot be read: {error.strerror or error}; {WAY_OUT}") from error
    try:
        text, checksum, end = data.split(b"\n")
        if end or checksum != b"%08x" % crc32(text):
            raise ValueError("its checksum is another")
        return _decoded(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise DecisionsDamaged(f"{path} is cut off or damaged ({error}); {WAY_OUT}") from error


def write_decisions(path: Path, decisions: Decisions) -> None:
    """Put a file in the place of the one before, whole or not at all; only under the write lock.

    Raises DecisionsRefused for what ``read_decisions`` would not take.
    """
    row = {
        "format": FORMAT,
        "same": decisions.same,
        "apart": sorted(decisions.apart),
        "people": [[one.name, list(one.aliases)] for one in decisions.people],
    }
    text = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    try:
        _decoded(json.loads(text))
    except ValueError as error:
        raise DecisionsRefused(f"this cannot be kept: {error}; nothing was changed") from error
    if len(text.encode()) + 10 > MOST_BYTES:
        raise DecisionsRefused(
            f"more than {MOST_BYTES:,} bytes of decisions cannot be kept; say less at a time"
        )
    write_file(path, f"{text}\n{crc32(text.encode()):08x}\n")


def check_decisions(path: Path) -> None:
    """Raise DecisionsDamaged where there is a file that is not as it was written."""
    read_decisions(path)


def _decoded(row: Any) -> Decisions:
    if row["format"] != FORMAT:
        raise ValueError(f"format {row['format']!r}, this version reads {FORMAT}")
    same = {_folded(form): _shown(shown) for form, shown in row["same"].items()}
    apart = frozenset((_folded(name), _folded(form)) for name, form in row["apart"])
    if any(name == form for name, form in apart):
        raise ValueError("a name that is not its own person's")
    people = tuple(KnownPerson(_shown(name), tuple(map(_shown, others))) for name, others in row["people"])
    return Decisions(same, apart, people)


def _folded(name: object) -> str:
    if not isinstance(name, str) or not name or fold_name(name) != name:
        raise ValueError(f"{name!r} where a folded name belongs")
    return name


def _shown(name: object) -> str:
    if not isinstance(name, str) or (fault := name_fault(name)):
        raise ValueError(f"{name!r} where a name belongs" if not isinstance(name, str) else fault)
    return name
