"""The values of a facet in a segment: their names in order, and which documents have which."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.columnar.invert import Ordinals
from index.names import fold_name

Name = tuple[bytes, bytes]  # folded, as written; values are sorted by both


@dataclass(frozen=True, slots=True)
class Values:
    """The values of the documents of a segment, by ordinal; every name is some document's."""

    names: list[Name]  # (V,) ascending
    starts: Ordinals  # (N + 1,) where the values of each document begin
    ordinals: NDArray[np.uint32]  # (E,) in the order of the article, each at most once


class Numbering(dict[str, int]):
    """Name → its number: 0, 1, 2, … in the order in which names are first asked for."""

    def __missing__(self, name: str) -> int:
        number = self[name] = len(self)
        return number


class NameTable:
    """Names of outlets or people, numbered as they come and told apart by their folded form."""

    def __init__(self) -> None:
        self._numbers = Numbering()
        self._keys: list[str] = []  # folded name by number

    def different(self, names: Iterable[str]) -> list[int]:
        """The numbers of the names in order; of those that fold alike only the first."""
        found: dict[str, int] = {}
        for name in names:
            number = self._numbers[name]
            if number == len(self._keys):
                self._keys.append(fold_name(name))
            found.setdefault(self._keys[number], number)
        return list(found.values())

    def values(self, numbers: list[list[int]]) -> Values:
        """The values of documents that have these numbers. In a name, newlines become spaces."""
        starts = np.zeros(len(numbers) + 1, np.int64)
        np.cumsum([len(one) for one in numbers], out=starts[1:])
        flat = np.fromiter((number for one in numbers for number in one), np.int64, int(starts[-1]))
        written = [name.replace("\n", " ").encode() for name in self._numbers]
        used = {number: (self._keys[number].encode(), written[number]) for number in np.unique(flat).tolist()}
        names = sorted(set(used.values()))
        ordinal_of = dict(zip(names, range(len(names)), strict=True))
        ordinals = np.zeros(len(written), np.uint32)
        ordinals[list(used)] = [ordinal_of[name] for name in used.values()]
        return Values(names, starts, ordinals[flat])
