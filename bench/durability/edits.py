"""Edits arrays of an index at random, with right checksums: what a hostile backup may hold.

``telusur check`` must name each edit that contradicts another array; and whatever it does not name, a
question must end in an answer or in an error of ours, within a time.
"""

import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np

from bench.durability.asking import Asker
from bench.durability.checked import checked
from bench.durability.flips import make_index
from bench.durability.outcome import Failed
from bench.durability.rewriting import rewritten
from index.columnar.arrays import Array
from index.columnar.segment import ENDINGS, Segment
from index.storage import open_generation

LONGEST_SECONDS = 20  # for one round of questions; most take a fifth of a second
# What only the articles tell, of which check reads some: letters of words and of names, words of names,
# signatures and sketches:
FREE = (
    *(f"{field}.terms" for field in ("title", "body", "title_exact", "body_exact", "outlet", "person")),
    *("signature", "sketch"),
    *("outlet_names", "outlet_keys", "person_names", "person_keys"),
    *(
        f"{field}.{kind}"
        for field in ("outlet", "person")
        for kind in ("low", "positions", "container_chunk")
    ),
)
HOW = ("one more", "another's", "any number", "cut", "longer")


@dataclass(frozen=True, slots=True)
class Edit:
    """What happens to an array; ``place`` is one of its numbers."""

    ending: str
    array: str
    how: str
    place: int
    number: int

    def __str__(self) -> str:
        return f"{self.array} in .{self.ending}, {self.how} at {self.place} ({self.number})"

    def of(self, array: Array) -> Array:
        """The edited array."""
        flat = array.reshape(-1)
        if self.how == "cut":
            return array[: self.place]
        if self.how == "longer":
            return np.concatenate((array, array[-1:]))
        with np.errstate(over="ignore"):
            if self.how == "one more":
                flat[self.place] += 1
            else:
                other = flat[self.number % len(flat)]
                flat[self.place] = (
                    other if self.how == "another's" else np.array(self.number).astype(flat.dtype)
                )
        return array


def draw(rng: Random, arrays: dict[str, tuple[str, Array]]) -> Edit:
    """An edit that changes something, of any of the arrays, which come with the endings of their files."""
    while True:
        name = rng.choice(list(arrays))
        ending, array = arrays[name]
        if not array.size:
            continue
        how = rng.choice(HOW)
        place = rng.randrange(len(array) if how == "cut" else array.size)
        edit = Edit(ending, name, how, place, rng.randrange(2**32))
        if not np.array_equal(edit.of(array.copy()), array):
            return edit


def run(folder: Path, seed: int, count: int) -> Counter[str]:
    """Edit an index ``count`` times; how often check named it, or what else came of it. Raises Failed."""
    make_index(folder)
    rng, found = Random(seed), Counter[str]()
    manifest, lease = open_generation(folder)
    lease.close()
    segment = Segment(folder, manifest.segments[0])
    files = zip(ENDINGS, segment.files(), strict=True)
    arrays = {name: (ending, array.copy()) for ending, file in files for name, array in file.items()}
    del segment
    with Asker(folder) as asker:
        for number in range(count):
            edit = draw(rng, arrays)
            try:
                found[look(folder, edit, asker)] += 1
            except Failed as failure:
                raise Failed(f"edit {number + 1} of seed {seed}, {edit}: {failure}") from failure
    return found


def look(folder: Path, edit: Edit, asker: Asker) -> str:
    """Do an edit, look at what is said, and take it back. Raises Failed."""
    with rewritten(folder, edit.ending, edit.array, edit.of):
        named = checked(folder)
        started = time.monotonic()
        answers = asker.ask()
        if time.monotonic() - started > LONGEST_SECONDS:
            raise Failed(f"questions took {time.monotonic() - started:.0f} s")
    wild = [one for one in answers if one is not None and one[0] == "!"]
    if wild:
        raise Failed(f"a question ends in\n{wild[0][1]}")  # type: ignore[index]
    if not named and edit.array not in FREE:
        raise Failed("check names nothing")
    return (
        "named by check"
        if named
        else "letters and names of articles that check did not read: every question ended"
    )
