"""What an index should hold: editions by article, and the journal in which a writer tells what it commits.

The journal lies outside the index. Before a commit its changes are written down, behind it that it is done;
each line is synced. So whoever finds the journal of a killed writer knows what the index holds: what the last
finished commit made, or what the one commit made that was under way.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from zlib import crc32

State = dict[int, int]  # number of an article → its edition
GONE = 0  # the edition of an article that is deleted


def changed(state: Mapping[int, int], changes: Mapping[int, int]) -> State:
    """The state after changes.

    >>> changed({1: 1, 2: 1}, {2: GONE, 3: 5})
    {1: 1, 3: 5}
    """
    return {number: edition for number, edition in {**state, **changes}.items() if edition != GONE}


def mark_of(state: Mapping[int, int]) -> int:
    """A number that tells states apart."""
    return crc32(json.dumps(sorted(state.items())).encode())


class Journal:
    """Notes of one writer, which starts from ``state``."""

    def __init__(self, path: Path, state: State) -> None:
        self.state = state  # after the last commit that was announced
        self._file = path.open("w", encoding="ascii")

    def announce(self, changes: Mapping[int, int]) -> None:
        """Note what the next commit will change."""
        self.state = changed(self.state, changes)
        self._write({"changes": list(changes.items())})

    def acknowledge(self, generation: int) -> None:
        """Note that the commit is done."""
        self._write({"generation": generation, "mark": mark_of(self.state)})

    def _write(self, row: object) -> None:
        self._file.write(json.dumps(row) + "\n")
        self._file.flush()
        os.fsync(self._file.fileno())


def read_journal(path: Path, state: State) -> list[State]:
    """What the index may hold after a writer that started from ``state``: one state, or two.

    The first is that of the last acknowledged commit.
    """
    acknowledged, announced = state, state
    lines = path.read_text(encoding="ascii").split("\n")[:-1] if path.exists() else []
    for row in map(json.loads, lines):
        if "changes" in row:
            announced = changed(acknowledged, dict(row["changes"]))
        elif mark_of(announced) == row["mark"]:
            acknowledged = announced
        else:
            raise ValueError(f"{path} tells of a commit that it does not describe")
    return [acknowledged] if announced == acknowledged else [acknowledged, announced]
