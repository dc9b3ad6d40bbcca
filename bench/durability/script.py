"""A small index written in steps that touch nearly every kind of file, and what it may hold at each moment.

No two of its articles are copies.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from bench.durability.articles import article, article_id
from bench.durability.expected import hold_to
from bench.durability.leftovers import leftovers
from bench.durability.outcome import Failed
from bench.durability.state import GONE, State, changed
from index import assembly
from index.build import IndexWriter
from index.page import FileBegins, FileMark
from index.people.known import KnownPerson

STEPS: tuple[Mapping[int, int], ...] = (
    dict.fromkeys(range(1, 41), 1),  # a dictionary and a segment
    {3: 2, 4: 2} | dict.fromkeys(range(41, 46), 2),  # another segment, and deletions in the first
    dict.fromkeys(range(5, 25), GONE),  # so many deletions that the first is written anew
    {30: 3},
)
LEAST_RECORDS = 30  # for a dictionary
PAGES = 6  # the articles up to this number are read from files of their own
SAID = (KnownPerson("Ratna Wulandari", ("Yosef Lamahala",)),)  # two names of articles, so that all files tell


class Script:
    """Writes the steps. The index holds ``before`` when it begins; None where there is no index yet.

    A disk may ``also`` hold something else at first, when the writer before was killed.
    """

    def __init__(
        self,
        steps: Sequence[Mapping[int, int]] = STEPS,
        before: State | None = None,
        also: Sequence[State | None] = (),
    ) -> None:
        self._steps = steps
        self._state = before
        self.allowed = [*also, before]  # what the index may hold now; None: it need not be there

    def run(self, folder: Path) -> None:
        """Write every step as a commit; after an error ``allowed`` is what may be left."""
        with patch.object(assembly, "LEAST_RECORDS", LEAST_RECORDS):
            for changes in self._steps:
                self._state = changed(self._state or {}, changes)
                self.allowed += [{}, self._state] if None in self.allowed else [self._state]
                with IndexWriter(folder) as writer:
                    _write(writer, changes)
                self.allowed = [self._state]


def _write(writer: IndexWriter, changes: Mapping[int, int]) -> None:
    ledger = writer.changes.ledger
    for number, edition in changes.items():
        path = f"/pages/{number}.txt" if number <= PAGES else None
        if edition == GONE:
            writer.delete(article_id(number))
        elif path is None:
            writer.put(article(number, edition))
        else:
            ledger.begin(FileBegins(path))
            ledger.add(None)
            writer.put(article(number, edition), path)
            ledger.note(FileMark(path, 900, edition, 1, "ab"), "as text")
    if len(changes) == 1:
        writer.decide(replace(writer.decisions, people=SAID))


def go_on(folder: Path, allowed: Sequence[State | None]) -> None:
    """Hold an index to what it may hold, write another step, and look again; raises Failed."""
    script = Script(STEPS[-1:], hold_to(folder, allowed))
    script.run(folder)
    hold_to(folder, script.allowed)
    if left := leftovers(folder):
        raise Failed(f"a writer leaves {', '.join(left)}")
