"""A writer to be killed: ``python -m bench.durability.writer FOLDER JOURNAL STATE SEED JOBS``.

It adds, updates and deletes invented articles, merges and compacts, and notes each commit in the journal.
STATE is the path of the JSON of what the index holds at the start.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Self

from bench.durability.articles import article_id, page
from bench.durability.leftovers import leftovers
from bench.durability.phases import PARALLEL, begin, end, phase, told
from bench.durability.state import GONE, Journal, State
from index import parallel
from index.batch import Done
from index.build import IndexWriter
from index.columnar import commit, policy
from index.columnar.commit import Committed, Merge
from index.columnar.manifest import SegmentEntry
from index.compact import compact
from index.run import index_pages
from index.storage import generation
from index.worker import read_raw

MOST_ARTICLES = 1_500  # with more, deletions outweigh
PARALLEL_PAGES = 640  # of a run with several processes; fewer are not worth them
PART_PAGES = 100  # of a segment of such a run, so that it has several commits
COMPACTED = 0.2  # how often, of the times a writer begins
MERGED_AT_ONCE = 3  # segments, so that merges are frequent


class Wrong(Exception):
    """The index did something else than was asked of it."""


class NotingWriter(IndexWriter):
    """Notes in a journal what each commit changes, before it and behind it."""

    def __init__(self, folder: Path, journal: Journal) -> None:
        super().__init__(folder)
        self._journal = journal
        self.decided: State = {}  # changes since the last seal
        self._sealed: State = {}

    def __enter__(self) -> Self:
        with phase("opening"):
            super().__enter__()
        if left := leftovers(self.folder):
            raise Wrong(f"left over once a writer has opened the index: {', '.join(left)}")
        seal = self.changes.seal

        def noting() -> object:
            self._sealed, self.decided = self.decided, {}
            return seal()

        self.changes.seal = noting  # type: ignore[assignment, method-assign]
        return self

    def publish(self, entries: Iterable[SegmentEntry]) -> None:
        """Commit, with a note before and behind."""
        self._journal.announce(self._sealed)
        with phase("deleting" if GONE in self._sealed.values() else "committing"):
            super().publish(entries)
        self._journal.acknowledge(generation(self.folder).number)


class Loop:
    """What the process does, drawn from ``rng``; ``state`` is what the index holds when it starts."""

    def __init__(self, folder: Path, journal: Journal, rng: Random, jobs: int) -> None:
        self._folder, self._journal, self._rng, self._jobs = folder, journal, rng, jobs
        self._state = dict(journal.state)  # once everything that was put is committed
        self._next_number = max(self._state, default=0) + 1
        self._edition = max(self._state.values(), default=0)

    def run(self) -> None:
        """Never comes back."""
        while True:
            if self._state and self._rng.random() < COMPACTED:
                with phase("compacting"):
                    compact(self._folder)
            with NotingWriter(self._folder, self._journal) as writer:
                if self._jobs > 1 and self._rng.random() < 0.7:
                    with phase(PARALLEL):
                        self._run_in_parallel(writer)
                else:
                    for _ in range(self._rng.randrange(1, 6)):
                        self._fill(writer)
                        writer.commit()

    def _fill(self, writer: NotingWriter) -> None:
        """Put and delete what makes a commit."""
        full = len(self._state) > MOST_ARTICLES
        adding, updating, deleting = self._rng.choice(
            ((100, 0, 0), (30, 30, 5), (0, 0, 40), (0, 1, 0), (1, 0, 1))
        )
        self._edition += 1
        with phase("reading and analysing"):
            numbers = self._some(updating) + self._new(0 if full else adding)
            for number in numbers:
                reading = read_raw(page(number, self._edition), None)
                self._note(writer, number, self._edition, writer.put(reading.article))  # type: ignore[union-attr]
        for number in self._some(400 if full else deleting):
            if not writer.delete(article_id(number)):
                raise Wrong(f"{article_id(number)} could not be deleted: it was not found")
            del self._state[number]
            writer.decided[number] = GONE

    def _run_in_parallel(self, writer: NotingWriter) -> None:
        """A run over several processes, with commits in between."""
        self._edition += 1
        updated = self._some(PARALLEL_PAGES // 2)
        numbers = updated + self._new(PARALLEL_PAGES - len(updated))
        self._rng.shuffle(numbers)
        pages = (page(number, self._edition) for number in numbers)
        for event in index_pages(writer, pages, jobs=self._jobs):
            if not isinstance(event, Done):
                raise Wrong(f"{event.source} was rejected: {event.reason}")
            name, _, edition = event.source.partition("@")
            self._note(writer, int(name[1:]), int(edition), event.outcome)

    def _some(self, count: int) -> list[int]:
        return self._rng.sample(sorted(self._state), min(count, len(self._state)))

    def _new(self, count: int) -> list[int]:
        first, self._next_number = self._next_number, self._next_number + count
        return list(range(first, self._next_number))

    def _note(self, writer: NotingWriter, number: int, edition: int, outcome: str) -> None:
        if outcome != ("updated" if number in self._state else "added"):
            raise Wrong(f"{article_id(number)} counts as {outcome}")
        self._state[number] = writer.decided[number] = edition


def tell_of_phases() -> None:
    """Have the parts of a commit tell when they are at work."""
    told(IndexWriter, "write_builder", "writing a segment")
    told(commit, "write_manifest", "renaming the manifest")
    told(commit, "sweep", "sweeping")
    begin_merge, finish_merge = Committed.begin_merge, Committed.finish_merge

    def beginning(self: Committed, chosen: Sequence[SegmentEntry] | None = None) -> Merge | None:
        merge = begin_merge(self, chosen)
        if merge is not None:
            begin("merging")
        return merge

    def finishing(self: Committed, merge: Merge, merged: SegmentEntry) -> None:
        finish_merge(self, merge, merged)
        end("merging")

    Committed.begin_merge, Committed.finish_merge = beginning, finishing  # type: ignore[method-assign]


def main() -> None:
    """Write until somebody ends it."""
    folder, journal, state, seed, jobs = sys.argv[1:]
    tell_of_phases()
    parallel.PART, policy.MERGED_AT_ONCE = PART_PAGES, MERGED_AT_ONCE
    before = {int(number): edition for number, edition in json.loads(Path(state).read_text("ascii")).items()}
    Loop(Path(folder), Journal(Path(journal), before), Random(int(seed)), int(jobs)).run()


if __name__ == "__main__":
    main()
