"""The table of known outlets, and those that users add: an outlet's one name, its hosts and spellings."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from index.errors import TelusurError
from index.user_table import read_lines

MOST_BYTES = 10_000_000  # of a user's table
LONGEST_NAME = 100  # characters

_HOST = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z0-9-]{2,63}")


class BadOutlets(TelusurError):
    """A table of outlets that cannot be read, with a line for every bad line."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news outlet, as readers, datelines and addresses know it."""

    name: str  # as shown
    hosts: tuple[str, ...]  # without "www."; subdomains belong to them
    forms: tuple[str, ...] = ()  # further spellings, in datelines, keys and records
    words: frozenset[str] = frozenset()  # those of name and forms that prose uses for something else


def parse_outlets(lines: Iterable[str], source: str) -> tuple[Outlet, ...]:
    """The rows of a table; raises BadOutlets, which names every bad line.

    Columns are parted by tabs: the name, its hosts (parted by spaces), and further spellings (parted by "|").
    A spelling behind "~" is a word of prose too. "#" begins a comment; the last columns may be absent.

    >>> parse_outlets(["Kabar Ranum\\tkabar-ranum.example\\tRanum Online|~Ranum"], "mine.tsv")[0].forms
    ('Ranum Online', 'Ranum')
    """
    outlets: list[Outlet] = []
    faults: list[str] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = [column.strip() for column in line.rstrip("\r\n").split("\t")]
        fault = _fault(columns)
        if fault:
            faults.append(f"{source}:{number}: {fault}")
        else:
            outlets.append(_outlet(*columns))
    if faults:
        raise BadOutlets("\n".join(faults))
    return tuple(outlets)


def read_outlets(path: Path) -> tuple[Outlet, ...]:
    """A user's table; raises BadOutlets also when the file cannot be read."""
    return parse_outlets(read_lines(path, "outlets", MOST_BYTES, BadOutlets), str(path))


def _fault(columns: list[str]) -> str | None:
    """What is wrong with a line, and the way out."""
    if len(columns) > 3:
        return f"{len(columns)} columns; a line has at most 3: name, hosts, spellings, parted by tabs"
    name = columns[0]
    if not name or len(name) > LONGEST_NAME:
        return (
            f"name {name[:50]!r} is not of 1 to {LONGEST_NAME} characters; the name comes first, then a tab"
        )
    bad = [host for host in "".join(columns[1:2]).split() if not _HOST.fullmatch(host.casefold())]
    if bad:
        return (
            f"{bad[0]!r} is no host; write hosts as kabar.example, parted by spaces, without https:// or path"
        )
    if any(not form.strip("~ ") for form in "".join(columns[2:]).split("|")) and columns[2:] not in (
        [],
        [""],
    ):
        return f"an empty spelling in {columns[2]!r}; write spellings as Kabar Ranum|Ranum Online"
    return None


def _outlet(name: str, hosts: str = "", spellings: str = "") -> Outlet:
    forms = [form.strip() for form in spellings.split("|") if form.strip()]
    words = frozenset(form.lstrip("~ ") for form in forms if form.startswith("~"))
    plain = dict.fromkeys(form.lstrip("~ ") for form in forms)
    plain.pop(name, None)
    named = (host.casefold().removeprefix("www.") for host in hosts.split())
    return Outlet(name, tuple(named), tuple(plain), words)


OUTLETS = parse_outlets(
    resources.files("index.intake").joinpath("outlets.tsv").read_text(encoding="utf-8").splitlines(),
    "outlets.tsv",
)
