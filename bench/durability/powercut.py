"""A power cut at every step of writing: whether what the disk may hold then is the right index."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from shutil import rmtree

from bench.durability.disk import Disk, Killed, Kind, Operation
from bench.durability.expected import hold_to
from bench.durability.kinds import kind_of
from bench.durability.leftovers import leftovers
from bench.durability.outcome import Failed
from bench.durability.platter import Image, Platter
from bench.durability.script import STEPS, Script
from index.build import IndexWriter
from index.errors import TelusurError

# Between these, no image changes in what is opened.
MOMENTS: tuple[Kind, ...] = ("rename", "unlink", "sync folder")


class Cuts:
    """Opens what the disk may hold at each moment of writing in ``folder``; ``count`` counts that.

    What is ``forgotten``, say ("sync", "docs"), does not reach the disk, as if the writer did not do it: then
    the trial must fail.
    """

    def __init__(
        self,
        folder: Path,
        seed: int,
        steps: Sequence[Mapping[int, int]] = STEPS,
        forgotten: tuple[Kind, str] | None = None,
    ) -> None:
        self._index, self._image = folder / "disk" / "index", folder / "image"
        self._index.parent.mkdir(parents=True)
        self._platter = Platter(self._index, Random(seed))
        self._script = Script(steps)
        self._forgotten = forgotten
        self._seen: set[int] = set()
        self._failure: Failed | None = None
        self.count = 0

    def run(self) -> None:
        """Write an index step by step, and look at each moment; raises Failed."""
        try:
            with Disk(self._index.parent, self._before):
                self._script.run(self._index)
        finally:
            self._platter.close()
            if self._failure is not None:  # on its way here it may have been taken for damage
                raise self._failure

    def die(self, number: int) -> bool:
        """Let the writer die before its operation ``number``; ``run`` is another one that goes on behind it.

        False when there are not so many operations: then all was written.
        """
        left = number

        def watch(operation: Operation) -> None:
            nonlocal left
            left -= 1
            if not left:
                disk.kill()
            self._platter.note(operation)

        with Disk(self._index.parent, watch) as disk, suppress(Killed):
            self._script.run(self._index)
            self._platter.close()
            return False
        allowed = self._script.allowed
        self._script = Script(STEPS[-1:], hold_to(self._index, allowed), allowed)
        return True

    def _before(self, operation: Operation) -> None:
        if operation.kind in MOMENTS:
            try:
                self._look(f"before the {operation.kind} of {operation.path.name}")
            except Failed as failure:
                self._failure = failure
                raise
        if (operation.kind, kind_of(operation.path)) != self._forgotten:
            self._platter.note(operation)

    def _look(self, moment: str) -> None:
        for image in self._platter.images():
            mark = hash((frozenset(image.items()), len(self._script.allowed)))
            if mark not in self._seen:
                self._seen.add(mark)
                self._open(image, moment)

    def _open(self, image: Image, moment: str) -> None:
        """Hold an image to what is allowed, then let a writer open it."""
        self.count += 1
        rmtree(self._image, ignore_errors=True)
        self._image.mkdir()
        for name, content in image.items():
            (self._image / name).write_bytes(content)
        try:
            hold_to(self._image, self._script.allowed)
            with IndexWriter(self._image):
                pass
            if left := leftovers(self._image):
                raise Failed(f"a writer leaves {', '.join(left)}")
        except (TelusurError, Failed) as error:
            raise Failed(
                f"a power cut {moment}: {error}\nWhat is on the disk then is in {self._image}"
            ) from error
