"""The table of people known by several names, and those that users add."""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from index.errors import TelusurError
from index.names import fold_name
from index.user_table import read_lines

MOST_BYTES = 10_000_000  # of a user's table
LONGEST_NAME = 100  # characters


class BadPeople(TelusurError):
    """A table of people that cannot be read, with a line for every bad line."""


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person as the archive shows them, and the names under which others write of them."""

    name: str
    aliases: tuple[str, ...]


def parse_people(lines: Iterable[str], source: str) -> tuple[KnownPerson, ...]:
    """The rows of a table; raises BadPeople, which names every bad line.

    Columns are parted by a tab: the name, and further names, parted by "|". "#" begins a comment.

    >>> parse_people(["Rudi Hartawan\\tRuhar|Bang Codet"], "mine.tsv")
    (KnownPerson(name='Rudi Hartawan', aliases=('Ruhar', 'Bang Codet')),)
    """
    people: list[KnownPerson] = []
    faults: list[str] = []
    owners: dict[str, str] = {}  # folded name → whose it is
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        name, *others = [column.strip() for column in line.rstrip("\r\n").split("\t")]
        aliases = [alias.strip() for alias in "".join(others[:1]).split("|")]
        fault = _fault(name, aliases, len(others)) or _claimed(name, aliases, owners)
        if fault:
            faults.append(f"{source}:{number}: {fault}")
        else:
            people.append(KnownPerson(name, tuple(aliases)))
            owners |= {fold_name(one): name for one in (name, *aliases)}
    if faults:
        raise BadPeople("\n".join(faults))
    return tuple(people)


def read_people(path: Path) -> tuple[KnownPerson, ...]:
    """A user's table; raises BadPeople also when the file cannot be read."""
    return parse_people(read_lines(path, "people", MOST_BYTES, BadPeople), str(path))


def name_fault(name: str) -> str | None:
    """What is wrong with a name, if anything."""
    if not fold_name(name) or len(name) > LONGEST_NAME or not name.isprintable():
        return f"name {name[:50]!r} is not of 1 to {LONGEST_NAME} printable characters"
    return None


def _fault(name: str, aliases: list[str], columns: int) -> str | None:
    """What is wrong with a line, and the way out."""
    if columns != 1:
        return f"{columns + 1} columns; a line has 2: name, and further names, parted by a tab"
    return next((fault for one in (name, *aliases) if (fault := name_fault(one))), None)


def _claimed(name: str, aliases: list[str], owners: dict[str, str]) -> str | None:
    """Another person of the table who has one of the names."""
    for one in (name, *aliases):
        owner = owners.get(fold_name(one))
        if owner is not None:
            return f"{one!r} is a name of {owner!r} already; a name belongs to one person"
    return None


PEOPLE = parse_people(
    resources.files("index.people").joinpath("people.tsv").read_text(encoding="utf-8").splitlines(),
    "people.tsv",
)
