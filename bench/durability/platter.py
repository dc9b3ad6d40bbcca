"""What a disk may hold of a folder when the power goes.

A disk keeps what was synced. Of the rest it keeps what it likes: of a file that has changed since, its old
content, its new one, or a part; of a name that was made, changed or taken away since its folder was synced,
the old entry or the new one. (Pillai et al. 2014, "All File Systems Are Not Created Equal", has such images.)
"""

import os
from collections.abc import Iterator
from pathlib import Path
from random import Random

from bench.durability.disk import Operation

Image = dict[str, bytes]  # name in the folder → content


class Platter:
    """What is on the disk of a folder that is watched from its beginning."""

    def __init__(self, folder: Path, rng: Random) -> None:
        self._folder, self._rng = folder, rng
        self._there = False  # whether the folder itself was synced into the one above
        self._names: dict[str, int] = {}  # name → inode, as the folder was synced
        self._synced: dict[int, bytes] = {}  # inode → content
        self._held: dict[
            int, int
        ] = {}  # inode → descriptor: as long as it is open, no other file gets the inode

    def note(self, operation: Operation) -> None:
        """Take in an operation that is about to happen."""
        now = self._now()
        if operation.kind == "sync":
            self._synced[operation.path.stat().st_ino] = operation.path.read_bytes()
        elif operation.kind == "sync folder" and operation.path == self._folder:
            self._names = now
        elif operation.kind == "sync folder" and self._folder.exists():
            self._there = True

    def images(self) -> Iterator[Image]:
        """What the disk may hold if the power goes: the least; every name, with what was synced; a mix."""
        now = self._now()
        yield (
            {name: self._synced.get(inode, b"") for name, inode in self._names.items()} if self._there else {}
        )
        yield {name: self._synced.get(inode, b"") for name, inode in now.items()}
        mix = {
            name: self._rng.choice((now, self._names)).get(name) for name in now.keys() | self._names.keys()
        }
        yield {name: self._some_of(inode) for name, inode in mix.items() if inode is not None}

    def close(self) -> None:
        """Let go of the files."""
        while self._held:
            os.close(self._held.popitem()[1])

    def _now(self) -> dict[str, int]:
        found = {}
        for entry in os.scandir(self._folder) if self._folder.exists() else ():
            found[entry.name] = entry.inode()
            if entry.inode() not in self._held:
                self._held[entry.inode()] = os.open(entry.path, os.O_RDONLY)
        return found

    def _some_of(self, inode: int) -> bytes:
        """The content of a file: what was synced, what it has now, or a part of that."""
        descriptor = self._held[inode]
        now = os.pread(descriptor, os.fstat(descriptor).st_size, 0)
        synced = self._synced.get(inode, b"")
        if synced == now:
            return synced
        return self._rng.choice((synced, now, now[: self._rng.randrange(len(now) + 1)]))
