"""Damages files of an index at random: ``telusur check`` must find each, and no question may go astray.

A file that is cut, extended or lost must be told by name when the index is opened. A bit that flips may go
unseen until somebody checks, but a question must end in an answer or in an error of ours.
"""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

from bench.durability.articles import article, article_id
from bench.durability.asking import Asker
from bench.durability.checked import checked
from bench.durability.damage import Damage, draw
from bench.durability.kinds import kind_of
from bench.durability.outcome import Failed
from index.build import IndexWriter
from index.page import FileBegins, FileMark
from index.people.known import KnownPerson
from index.storage import FILES, LOCK, MARKER, MARKER_TEXT, PEOPLE, SOURCES, STEMS

ARTICLES = 700  # enough for a dictionary
TOLD = ("told when opened", "told by some answers", "all answered")
BESIDE = (STEMS, SOURCES, FILES)  # without them nothing is missing from an index
NOT_READ = (*BESIDE, PEOPLE)  # by whoever searches
SAID = (KnownPerson("Ratna Wulandari", ("Bunda Wulan",)),)


def make_index(folder: Path, count: int = ARTICLES) -> None:
    """An index with a file of every kind: two segments, deletions in one, a dictionary, every note."""
    with IndexWriter(folder, merge=False) as writer:
        for number in range(1, count + 1):
            writer.put(article(number, 1), path=f"/pages/{number}.txt" if number <= 10 else None)
        ledger = writer.changes.ledger
        for number in range(1, 11):
            ledger.begin(FileBegins(f"/pages/{number}.txt"))
            ledger.note(FileMark(f"/pages/{number}.txt", 900, 20, 1, "ab"), "as text")
    with IndexWriter(folder, merge=False) as writer:
        for number in range(count - 10, count + count // 5):
            writer.put(article(number, 2))
        writer.delete(article_id(5))
        writer.decide(replace(writer.decisions, people=SAID))


def kinds(folder: Path) -> dict[str, list[str]]:
    """The files of an index by kind."""
    found: dict[str, list[str]] = {}
    for path in sorted(folder.iterdir()):
        if path.name != LOCK:
            found.setdefault(kind_of(path), []).append(path.name)
    return found


def look(folder: Path, damage: Damage, asker: Asker) -> str:
    """Damage a file, look at what is said, and put it right again; in a word, what opening the index told.

    Raises Failed.
    """
    with damage.done(folder):
        found = checked(folder)
        if not names(found, damage) and not may_be_untold(damage):
            raise Failed(f"check does not name the file, it says {found!r}")
        opening, *others = asker.ask()
    for one in (opening, *others):
        if one is not None and one[0] == "!":
            raise Failed(f"a question ends in\n{one[1]}")
    if must_be_told(damage) and (opening is None or not names(opening[1], damage)):
        raise Failed(f"opening does not name the file, it says {opening and opening[1]!r}")
    return TOLD[0] if opening is not None else TOLD[1] if any(others) else TOLD[2]


def names(text: str, damage: Damage) -> bool:
    """Whether a text names a damaged file; of a manifest that is lost nobody knows the number."""
    name = "manifest-*.json" if damage.how == "lose" and damage.file.startswith("manifest-") else damage.file
    return name in text


def may_be_untold(damage: Damage) -> bool:
    """Whether a check need not name it: nothing is lost, or a killed writer leaves the file so, too."""
    return damage.file in BESIDE if damage.how == "lose" else (damage.file, damage.how) == (FILES, "extend")


def must_be_told(damage: Damage) -> bool:
    """Whether whoever opens the index must hear of a damage at once."""
    if damage.file in NOT_READ:
        return False
    if damage.file == MARKER:  # white space behind it says nothing
        return damage.how == "lose" or (damage.how == "cut" and damage.at < len(MARKER_TEXT) - 1)
    return damage.how != "flip" or damage.file.startswith("manifest")


def run(index: Path, seed: int, count: int) -> dict[str, Counter[str]]:
    """Damage files ``count`` times, every kind as often; by kind, what was done and told. Raises Failed."""
    rng = Random(seed)
    files = kinds(index)
    tables: dict[str, Counter[str]] = {kind: Counter() for kind in files}
    with Asker(index) as asker:
        if any(asker.ask()):
            raise Failed(f"questions fail before anything is damaged: {asker.ask()}")
        for number in range(count):
            kind = list(files)[number % len(files)]
            damage = draw(rng, index, files[kind])
            try:
                told = look(index, damage, asker)
            except Failed as failure:
                raise Failed(f"damage {number + 1} of seed {seed}, {damage}: {failure}") from failure
            tables[kind].update((damage.how, told))
    return tables
