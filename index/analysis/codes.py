"""A table from 64-bit keys to small numbers, asked for many keys at once.

Open addressing with linear probing: the lookups of a batch do not wait for each other's memory, as those of a
dict do, and its words are never made into strings; so a lookup costs a tenth.
"""

import numpy as np
from numpy.typing import NDArray

from index.analysis.stretches import Keys

Codes = NDArray[np.int32]

FIRST_BITS = 12  # of the number of slots
FULLEST = 0.5  # of the slots; fuller tables are slow
EMPTY = np.uint64(0)  # no key


class CodeTable:
    """Each key with its code; ``len`` counts them."""

    def __init__(self) -> None:
        self._count = 0
        self._clear(FIRST_BITS)

    def __len__(self) -> int:
        return self._count

    def find(self, keys: Keys) -> tuple[Codes, NDArray[np.bool_]]:
        """(n,) the code of each key, and whether it has one; that of an unknown key is 0."""
        slots = self._first_slots(keys)
        held = self._keys[slots]
        codes, known = self._codes[slots], held == keys
        places = np.flatnonzero(~known & (held != EMPTY))
        slots = slots[places]
        while len(places):
            slots = self._next(slots)
            held = self._keys[slots]
            hit = held == keys[places]
            codes[places[hit]], known[places[hit]] = self._codes[slots[hit]], True
            on = ~hit & (held != EMPTY)
            places, slots = places[on], slots[on]
        codes[~known] = 0
        return codes, known

    def add(self, keys: Keys, codes: Codes) -> None:
        """Take in keys that are not there, each once and none of them 0."""
        self._count += len(keys)
        if self._count > FULLEST * len(self._keys):
            held = self._keys != EMPTY
            keys = np.concatenate((self._keys[held], keys))
            codes = np.concatenate((self._codes[held], codes))
            self._clear(max(FIRST_BITS, int(self._count / FULLEST).bit_length() + 1))
        slots = self._first_slots(keys)
        while len(keys):
            free = np.flatnonzero(self._keys[slots] == EMPTY)
            self._keys[slots[free]] = keys[free]  # of several keys for one slot, one gets it
            placed = self._keys[slots] == keys
            self._codes[slots[placed]] = codes[placed]
            slots, keys, codes = self._next(slots[~placed]), keys[~placed], codes[~placed]

    def _clear(self, bits: int) -> None:
        self._shift = np.uint64(64 - bits)
        self._keys = np.zeros(1 << bits, np.uint64)
        self._codes = np.zeros(1 << bits, np.int32)

    def _first_slots(self, keys: Keys) -> NDArray[np.int64]:
        return (keys >> self._shift).view(np.int64)  # the highest bits are the best mixed

    def _next(self, slots: NDArray[np.int64]) -> NDArray[np.int64]:
        return (slots + 1) & (len(self._keys) - 1)
