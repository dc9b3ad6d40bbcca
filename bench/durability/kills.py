"""Kills a writer at random moments; each time the index must open and hold the last acknowledged commit.

A writer tells by its output what it is doing. Most kills wait for a phase that is drawn first, so that short
phases are hit as well as long ones, and then for a random part of the time that the phase usually takes.
"""

import json
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from bench.durability.checked import checked
from bench.durability.expected import hold_to
from bench.durability.outcome import Failed
from bench.durability.phases import PARALLEL, PHASES
from bench.durability.state import State, read_journal
from bench.durability.victim import Victim

PATIENCE_SECONDS = 6  # for a phase to begin; then the writer is killed wherever it is
PARALLEL_SHARE = 0.4  # of the writers, with several processes
AT_RANDOM = 0.25  # of the kills: at any time
RANDOM_SECONDS = 3.0  # after its start, of a kill at any time
FIRST_GUESS_SECONDS = 0.05  # of a phase that has not been seen yet


@dataclass(slots=True)
class Kills:
    """Kills writers of one index, one after another; ``hits`` counts what was going on, and who it was."""

    folder: Path
    rng: Random
    jobs: int = 2
    phases: Sequence[str] = tuple(PHASES.values())  # of which each kill waits for one
    state: State = field(default_factory=dict)  # what the index holds
    hits: Counter[str] = field(default_factory=Counter)
    seen: dict[str, float] = field(default_factory=dict)  # seconds that a phase took when it was last seen

    def one(self) -> None:
        """Start a writer, kill it, and look; raises Failed."""
        state, journal = self.folder / "state", self.folder / "journal"
        state.write_text(json.dumps(self.state), encoding="ascii")
        journal.unlink(missing_ok=True)
        jobs = self.jobs if self.rng.random() < PARALLEL_SHARE else 1
        given = self.folder / "index", journal, state, self.rng.randrange(2**32), jobs
        with Victim(*given, errors=self.folder / "errors") as victim:
            self._wait(victim, jobs)
            active = list(victim.phases.active)
            self.hits[self._kill(victim)] += 1
            self._look(journal)
            victim.rest()
        self.hits.update(active or ["between"])

    def _wait(self, victim: Victim, jobs: int) -> None:
        """Listen until the moment to kill has come."""
        phases, now = victim.phases, time.monotonic()
        if self.rng.random() < AT_RANDOM:
            victim.listen(now + self.rng.uniform(0.3, RANDOM_SECONDS))
            return
        wanted = self.rng.choice([name for name in self.phases if jobs > 1 or name != PARALLEL])
        nth, part = self.rng.randrange(1, 4), self.rng.random()

        def heard() -> float:
            self.seen.update(phases.lasted)
            if wanted not in phases.active or phases.begun[wanted] < nth:
                return now + PATIENCE_SECONDS
            return phases.active[wanted] + part * self.seen.get(wanted, FIRST_GUESS_SECONDS)

        victim.listen(now + PATIENCE_SECONDS, heard)

    def _kill(self, victim: Victim) -> str:
        """Kill the writer, or somebody who works for it; who it was."""
        who = self.rng.randrange(3)
        if who == 0 and victim.kill_worker(self.rng):
            return "a worker was killed"
        if who == 1:
            victim.kill_all()
            return "all processes were killed"
        victim.kill()
        return "the writer alone was killed"

    def _look(self, journal: Path) -> None:
        """Hold the index to the journal at once, while others that the writer started may still live."""
        index = self.folder / "index"
        allowed: list[State | None] = [*read_journal(journal, self.state)]
        self.state = hold_to(index, [*allowed, None] if {} in allowed else allowed) or {}
        if self.state and (damaged := checked(index)):
            raise Failed(f"damaged: {damaged}")


def run(kills: Kills, count: int) -> Counter[str]:
    """Kill so many writers; what was hit comes back. Raises Failed."""
    for number in range(1, count + 1):
        try:
            kills.one()
        except Exception as error:
            raise Failed(f"kill {number}: {error}") from error
        if not number % 10:
            print(f"{number} kills, {len(kills.state):,} articles", flush=True)
    return kills.hits
