"""What is put and deleted over the latest generation, before it is committed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, Protocol

from index.columnar.commit import Committed
from index.columnar.manifest import SegmentEntry
from index.givers import Givers
from index.ledger import Ledger

Outcome = Literal["added", "updated", "unchanged"]


@dataclass(frozen=True, slots=True)
class Done:
    """An article that was read, and what the index made of it."""

    source: str
    outcome: Outcome
    warnings: tuple[str, ...]


class Skipped(NamedTuple):
    """Articles of a file that was not read again."""

    path: str
    articles: int


class Slots(Protocol):
    """A segment that is being built, here or in another process."""

    def drop(self, slot: int) -> None:
        """Leave an article out."""


class Placed(NamedTuple):
    """Where an article that was put waits to be written."""

    part: Slots
    slot: int
    digest: int


@dataclass(slots=True)
class Batch:
    """The changes of one commit."""

    added: dict[str, Placed] = field(default_factory=dict)  # by id
    gone: set[str] = field(default_factory=set)  # ids whose committed articles go, if there are any

    def __bool__(self) -> bool:
        return bool(self.added or self.gone)

    def drop(self, article_id: str) -> None:
        """Forget an article that was put, if it was."""
        placed = self.added.pop(article_id, None)
        if placed is not None:
            placed.part.drop(placed.slot)


class Changes:
    """Changes over the latest generation: the batch that grows, and one before it that is being written."""

    def __init__(self, index: Committed, givers: Givers, ledger: Ledger) -> None:
        self._index = index
        self._givers = givers
        self.ledger = ledger
        self._batch = Batch()
        self._sealed: Batch | None = None
        self._count = len(index)
        self._forgotten = 0
        self.committed = 0  # articles that commits have written so far

    def __len__(self) -> int:
        """Articles in the index once everything is committed."""
        return self._count

    @property
    def pending(self) -> int:
        """Articles that were put or deleted, and are not committed."""
        waiting = (len(one.added.keys() | one.gone) for one in (self._batch, self._sealed) if one is not None)
        return sum(waiting) + self._forgotten

    @property
    def wait(self) -> bool:
        """Whether there is anything to commit, if only a note of what was read."""
        return bool(self._batch) or self._givers.wait or self.ledger.wait

    def digest(self, article_id: str) -> int | None:
        """The digest of an article as it will be; None where there is none."""
        waiting, digest = self._waiting(article_id)
        return digest if waiting else self._index.lookup.digest(article_id)

    def digest_over(self, article_id: str, committed: int | None) -> int | None:
        """The same for an article whose committed digest is known."""
        waiting, digest = self._waiting(article_id)
        return digest if waiting else committed

    def _waiting(self, article_id: str) -> tuple[bool, int | None]:
        """Whether an article waits to be written or deleted, and with what digest."""
        for batch in (self._batch, self._sealed):
            if batch is not None:
                if article_id in batch.added:
                    return True, batch.added[article_id].digest
                if article_id in batch.gone:
                    return True, None
        return False, None

    def decide(
        self, article_id: str, digest: int, path: str | None, before: int | None
    ) -> tuple[Outcome, bool]:
        """What becomes of an article that was read, and whether it must be placed.

        ``before`` is the digest of the article with its id. ``path`` names the whole file that it was read
        from: when the same file gave another article before, and nothing else gives that one, it is deleted.
        """
        known = before is not None
        orphan = self._givers.note(article_id, path, known)
        replaced = orphan is not None and self.delete(orphan)
        if before == digest:
            return ("updated" if replaced else "unchanged"), False
        self._count += not known
        return ("updated" if replaced or known else "added"), True

    def place(self, article_id: str, placed: Placed, outcome: Outcome) -> None:
        """Note where an article waits; the one before it with its id goes, if it was not "added"."""
        self._batch.drop(article_id)
        self._batch.added[article_id] = placed
        if outcome != "added":
            self._batch.gone.add(article_id)

    def delete(self, article_id: str) -> bool:
        """Take an article out; False when there is none with this id."""
        if self.digest(article_id) is None:
            return False
        self._batch.drop(article_id)
        self._batch.gone.add(article_id)
        self._count -= 1
        return True

    def seal(self) -> Batch:
        """The batch so far, to be written; what comes now goes to the next one. One at a time."""
        if self._sealed is not None:
            raise ValueError("the batch before is not committed yet")
        self._givers.seal()
        self.ledger.seal()
        self._sealed, self._batch = self._batch, Batch()
        return self._sealed

    def forget(self) -> None:
        """Drop what is not committed; it goes on to count as pending."""
        self._forgotten = self.pending
        self._batch, self._sealed = Batch(), None
        self._count = len(self._index)
        self._givers.forget()
        self.ledger.forget()

    def commit(self, entries: Iterable[SegmentEntry]) -> None:
        """Commit the sealed batch, which was written to these segments."""
        if self._sealed is None:
            raise ValueError("no batch was sealed")
        self._index.commit(list(entries), self._sealed.gone, self._givers.save())
        self.committed += len(self._sealed.added)
        self._sealed = None
        self._givers.confirm()
        self.ledger.save(self._index.generation)
