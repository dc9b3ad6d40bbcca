"""A disk that refuses, at every operation: full, read-only or broken, for once or from then on.

Each must be told as one of our errors with the folder's name, and leave what was committed before; the next
writer must go on where it stopped.
"""

import os
from collections import Counter
from errno import EIO, ENOSPC, EROFS
from pathlib import Path
from shutil import rmtree
from typing import NamedTuple

from bench.durability.disk import Disk, Kind, Operation
from bench.durability.expected import hold_to_word
from bench.durability.kinds import kind_of
from bench.durability.outcome import Failed
from bench.durability.script import Script, go_on
from index.errors import TelusurError


class Refusal(NamedTuple):
    """What a disk refuses, and how."""

    name: str
    error: int
    kinds: tuple[Kind, ...]
    lasting: bool  # from then on; else once


TAKING: tuple[Kind, ...] = ("open", "write", "sync", "sync folder", "rename", "make folder")
REFUSALS = (
    Refusal("full for once", ENOSPC, TAKING, lasting=False),
    Refusal("full from then on", ENOSPC, TAKING, lasting=True),
    Refusal("read-only from then on", EROFS, (*TAKING, "unlink"), lasting=True),
    Refusal("broken for once", EIO, (*TAKING, "unlink"), lasting=False),
)


def refuse_everywhere(folder: Path, refusal: Refusal, first: int = 1, every: int = 1) -> Counter[str]:
    """Refuse operations ``first``, ``first + every`` and so on; what that was comes back. Raises Failed."""
    found: Counter[str] = Counter()
    while (refused := _refuse(folder / "index", refusal, first + found.total() * every)) is not None:
        found[refused] += 1
    return found


def _refuse(index: Path, refusal: Refusal, number: int) -> str | None:
    """Refuse an operation, look, and go on; its kind and file, None when there are not so many operations."""
    rmtree(index, ignore_errors=True)
    script = Script()
    seen: list[Operation] = []

    def watch(operation: Operation) -> None:
        if operation.kind not in refusal.kinds:
            return
        seen.append(operation)
        if len(seen) == number or (refusal.lasting and len(seen) > number):
            raise OSError(refusal.error, os.strerror(refusal.error), str(operation.path))

    told = None
    with Disk(index, watch):
        try:
            script.run(index)
        except TelusurError as error:
            told = str(error)
    if len(seen) < number:
        return None
    at = seen[number - 1]
    try:
        if told is not None and at.kind != "sync folder":  # then nobody knows what outlasts it
            hold_to_word(index, told, script.allowed)
        go_on(index, script.allowed)
    except (TelusurError, Failed) as error:
        where = f"operation {number} ({at.kind} of {at.path.name})"
        raise Failed(f"{refusal.name}, {where}: {error}\nThe index is kept in {index}") from error
    return f"{at.kind} {kind_of(at.path)}"
