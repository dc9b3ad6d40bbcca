"""A disk that is too small, read-only or closed, for real: ``python -m bench.durability.smalldisk FOLDER``.

It mounts small file systems in memory below FOLDER, so ``unshare`` starts it in a mount namespace of its own.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from bench.durability.articles import article
from bench.durability.command import Ended, refused, telusur, write_records
from bench.durability.expected import hold_to, hold_to_word
from bench.durability.leftovers import leftovers
from bench.durability.outcome import Failed
from bench.durability.state import State, changed
from index.build import IndexWriter

PAGE = 4_096  # bytes by which disks grow: what a file in memory takes at least
ROOMY = "64m"
BEFORE: State = dict.fromkeys(range(1, 41), 1)
FEW: State = dict.fromkeys(range(30, 91), 2)
MANY: State = dict.fromkeys(range(30, 700), 2)  # enough for several processes


@contextmanager
def mounted(place: Path, size: str) -> Iterator[Path]:
    """A file system of a size, in memory."""
    place.mkdir(exist_ok=True)
    _mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place))
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)


class SmallDisks:
    """Runs over disks of many sizes, below ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._place = folder / "disk"
        self._index = self._place / "index"
        self._records = folder / "records.jsonl"
        self._base = folder / "base"
        with IndexWriter(self._base) as writer:
            for number, edition in BEFORE.items():
                writer.put(article(number, edition))

    def fill(self, before: State | None, added: State, jobs: int, step: int) -> int:
        """Index articles on ever larger disks, ``step`` pages apart, until one has room; how many had not.

        ``before`` is what the index holds before, None for no index. Raises Failed.
        """
        write_records(self._records, added)
        first = 1 if before is None else pages(self._base) + 1
        for number in count():
            with mounted(self._place, f"{(first + number * step) * PAGE}"):
                if before is not None:
                    shutil.copytree(self._base, self._index)
                ended = self._run(jobs)
                if ended.code == 0:
                    return number
                self._look(before, added, ended, jobs)
        raise AssertionError("disks have a largest size")

    def _run(self, jobs: int) -> Ended:
        return telusur("index", str(self._records), "--index", str(self._index), "--jobs", str(jobs))

    def _look(self, before: State | None, added: State, ended: Ended, jobs: int) -> None:
        """Hold a full disk to what it held before; then make room, and go on."""
        message = refused(ended, self._index, "No space left on device")
        after = changed(before or {}, added)
        hold_to_word(self._index, message, [before, {}, after] if before is None else [before, after])
        _mount("-o", f"remount,size={ROOMY}", str(self._place))
        if (again := self._run(jobs)).code:
            raise Failed(f"there is room again, but: {again.errors}")
        hold_to(self._index, [after])
        if left := leftovers(self._index):
            raise Failed(f"left over: {', '.join(left)}")

    def read_only(self) -> None:
        """Search, check and write on a disk that is read-only. Raises Failed."""
        write_records(self._records, FEW)
        with mounted(self._place, ROOMY):
            shutil.copytree(self._base, self._index)
            _mount("-o", "remount,ro", str(self._place))
            refused(self._run(1), self._index, "Read-only file system")
            refused(
                telusur("delete", "w000001", "--index", str(self._index)),
                self._index,
                "Read-only file system",
            )
            for command in (["search", "desa"], ["check"], ["show", "w000001"], ["stats"]):
                if (ended := telusur(*command, "--index", str(self._index))).code:
                    raise Failed(f"`telusur {command[0]}` on a read-only disk: {ended.errors}")
            hold_to(self._index, [BEFORE])


def pages(folder: Path) -> int:
    """What a folder takes on a disk of its own."""
    return 2 + sum(-(-path.stat().st_size // PAGE) for path in folder.iterdir())


def main() -> None:
    """Run every trial and print what was hit."""
    disks = SmallDisks(Path(sys.argv[1]))
    trials = (
        ("no index yet", None, FEW, 1, 2),
        ("an index", BEFORE, FEW, 1, 2),
        ("an index, several processes", BEFORE, MANY, 2, 12),
    )
    for name, before, added, jobs, step in trials:
        print(f"{name}: {disks.fill(before, added, jobs, step)} disks were too small", flush=True)
    disks.read_only()
    print("read-only: searched and checked, nothing written")


if __name__ == "__main__":
    main()
