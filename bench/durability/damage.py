"""Ways in which a file of an index can be damaged, drawn at random, and taken back again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Literal

How = Literal["flip", "cut", "extend", "lose"]
NEAR_END = 2_000  # bytes
OFTEN: dict[How, int] = {"flip": 14, "cut": 4, "extend": 1, "lose": 1}  # how often each is drawn


@dataclass(frozen=True, slots=True)
class Damage:
    """What happens to a file: a bit of it flips, it is cut, it gets a byte more, it is lost."""

    file: str  # name in the folder
    how: How
    at: int = (
        0  # the byte of the flip, the first byte that is cut off, or any number for the byte that is added
    )
    bit: int = 0

    def __str__(self) -> str:
        what = {"flip": f"bit {self.bit} of byte {self.at:,} flips", "cut": f"cut to {self.at:,} bytes"}
        return f"{self.file}: {what.get(self.how, self.how)}"

    @contextmanager
    def done(self, folder: Path) -> Iterator[None]:
        """The file is damaged while the block lasts."""
        path = folder / self.file
        whole = path.read_bytes()
        try:
            if self.how == "lose":
                path.unlink()
            else:
                path.write_bytes(self._damaged(whole))
            yield
        finally:
            path.write_bytes(whole)

    def _damaged(self, whole: bytes) -> bytes:
        if self.how == "cut":
            return whole[: self.at]
        if self.how == "extend":
            return whole + bytes((self.at % 256,))
        return whole[: self.at] + bytes((whole[self.at] ^ 1 << self.bit,)) + whole[self.at + 1 :]


def draw(rng: Random, folder: Path, files: list[str]) -> Damage:
    """A damage to one of these files; a third of the places are near the end, where the footers are."""
    file = rng.choice(files)
    size = (folder / file).stat().st_size
    how = rng.choices(list(OFTEN), list(OFTEN.values()))[0]
    at = max(size - NEAR_END, 0) if rng.random() < 1 / 3 else 0
    return Damage(file, how, rng.randrange(at, size), rng.randrange(8))
