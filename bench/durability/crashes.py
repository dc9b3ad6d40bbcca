"""Death at every operation, played in this process: what is left must be a whole index, and go on.

Real kills come at random moments; here no moment is left out: between two operations the disk stays as it is.
"""

from contextlib import suppress
from pathlib import Path
from shutil import rmtree

from bench.durability.disk import Disk, Killed, Operation
from bench.durability.outcome import Failed
from bench.durability.script import Script, go_on
from index.errors import TelusurError


def crash_everywhere(folder: Path, first: int = 1, every: int = 1) -> int:
    """Die before operations ``first``, ``first + every`` and so on; how often comes back. Raises Failed."""
    count = 0
    while _crash(folder / "index", first + count * every):
        count += 1
    return count


def _crash(index: Path, number: int) -> bool:
    """Die before an operation, look, and go on; False when there are not so many operations."""
    rmtree(index, ignore_errors=True)
    script = Script()
    seen: list[Operation] = []

    def watch(operation: Operation) -> None:
        seen.append(operation)
        if len(seen) == number:
            disk.kill()

    with Disk(index, watch) as disk, suppress(Killed):
        script.run(index)
        return False
    try:
        go_on(index, script.allowed)
    except (TelusurError, Failed) as error:
        last = f"{seen[-1].kind} of {seen[-1].path.name}"
        raise Failed(
            f"death before operation {number} ({last}): {error}\nThe index is kept in {index}"
        ) from error
    return True
