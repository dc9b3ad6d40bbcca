"""One writer and four readers: no error, no step back, and every answer is of one commit.

``python -m bench.durability.readers FOLDER SECONDS SEED`` is a process of readers, threads with one engine.
"""

import json
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

from bench.durability.ledger import LEDGER, MEMBERS, Commits, commit_of
from bench.durability.outcome import Failed
from index.build import IndexWriter
from search.embedded.engine import EmbeddedEngine
from search.embedded.snapshot import Snapshot, open_snapshot
from search.query import MAX_LIMIT, Query

PROCESSES, THREADS = 2, 2  # two readers in each of two processes
HELD_ROUNDS = 50  # for which a reader keeps a generation
PATIENCE_SECONDS = 60  # for the readers to end


class Reader:
    """Asks again and again, and holds every answer to the ledger in it."""

    def __init__(self, folder: Path, engine: EmbeddedEngine, rng: Random) -> None:
        self._folder, self._engine, self._rng = folder, engine, rng
        self._generation = self._commit = -1  # the latest that were seen
        self._held: tuple[Snapshot, str] | None = None  # a generation, and the ledger's title in it
        self.counts: Counter[str] = Counter()

    def read(self, seconds: float) -> "Reader":
        """Ask for so long; raises Failed, Mixed, and whatever the engine raises."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._look_at_everything()
            self._look_at_a_word()
            self._look_back()
            self.counts["rounds"] += 1
        return self

    def _look_at_everything(self) -> None:
        engine = self._engine if self._rng.random() < 0.9 else EmbeddedEngine(self._folder)
        commit, generation = (
            commit_of(engine.search(Query(copies="all", limit=MAX_LIMIT))),
            engine.stats().generation,
        )
        if commit < self._commit or generation < self._generation:
            raise Failed(
                f"behind commit {self._commit} of generation {self._generation} came {commit} of {generation}"
            )
        self.counts["commits seen"] += commit > self._commit
        self._commit, self._generation = commit, generation

    def _look_at_a_word(self) -> None:
        """A group is there as a whole or not at all."""
        edition = self._commit - self._rng.randrange(5)
        total = self._engine.search(Query(q=f"judul:edisi{edition}")).total
        if total not in (0, MEMBERS):
            raise Failed(f"{total} articles have edition {edition} in their title")

    def _look_back(self) -> None:
        """A generation that is held stays as it is, whatever is committed and merged meanwhile."""
        if self._held is None or not self.counts["rounds"] % HELD_ROUNDS:
            self._held = (snapshot := open_snapshot(self._folder)), _ledger(snapshot)
        elif _ledger(self._held[0]) != self._held[1]:
            raise Failed("a generation has changed while it was held")


def _ledger(snapshot: Snapshot) -> str:
    place = snapshot.find(LEDGER)
    if place is None:
        raise Failed("the ledger is not in the index")
    return snapshot.article(*place).title


def run(folder: Path, seconds: float, seed: int) -> Counter[str]:
    """Write and read for so long; commits, and the readers' rounds together. Raises Failed."""
    commits = Commits(Random(seed))
    _commit(folder, commits)
    command = [sys.executable, "-m", "bench.durability.readers", str(folder), str(seconds)]
    readers = [
        subprocess.Popen([*command, str(seed + n)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for n in range(PROCESSES)
    ]
    try:
        while any(reader.poll() is None for reader in readers):
            _commit(folder, commits)
        counts = Counter({"commits": commits.number})
        for reader in readers:
            out, errors = reader.communicate(timeout=PATIENCE_SECONDS)
            if reader.returncode:
                raise Failed(f"a reader of seed {seed} has ended:\n{errors}")
            counts.update(json.loads(out))
        return counts
    finally:
        for reader in readers:
            reader.kill()
            reader.communicate()


def _commit(folder: Path, commits: Commits) -> None:
    with IndexWriter(folder) as writer:
        commits.write_next(writer)


def main() -> None:
    """Read in several threads, and print the counts of all as JSON."""
    folder, seconds, seed = Path(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])
    engine = EmbeddedEngine(folder)
    readers = [Reader(folder, engine, Random(seed * THREADS + n)) for n in range(THREADS)]
    counts: Counter[str] = Counter()
    with ThreadPoolExecutor(THREADS) as pool:
        for reader in pool.map(lambda one: one.read(seconds), readers):
            counts.update(reader.counts)
    print(json.dumps(counts))


if __name__ == "__main__":
    main()
