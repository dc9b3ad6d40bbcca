"""What one array of a segment can be held to by itself: its type, its order, the places it tells of."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import Array, ArrayFile

UNSIGNED = ("|u1", "<u2", "<u4", "<u8")
OFFSETS = ("<u4", "<u8")
KINDS = {  # by name, without the field before it; all others are UNSIGNED
    **dict.fromkeys(("days",), ("<i4",)),
    **dict.fromkeys(("language", "id_blob", "frames", "nibbles", "terms", "deleted"), ("|u1",)),
    **dict.fromkeys(("outlet_names", "outlet_keys", "person_names", "person_keys"), ("|u1",)),
    **dict.fromkeys(("low", "container_chunk", "container_count"), ("<u2",)),
    **dict.fromkeys(
        (
            "id_hash_doc",
            "text_order",
            "person_more_docs",
            "long",
            "stem_id",
            "stem_en",
            "signature",
            "sketch",
        ),
        ("<u4",),
    ),
    **dict.fromkeys(("id_hash", "digest", "text_digest", "record_offsets"), ("<u8",)),
    **dict.fromkeys(("postings_at", "containers_at", "positions_at", "term_offsets", "long_at"), OFFSETS),
    **dict.fromkeys(("id_offsets", "outlet_offsets", "person_offsets", "person_more_offsets"), OFFSETS),
    **dict.fromkeys(("positions",), ("<u2", "<u4")),
}
TABLES = ("person_first", "signature", "sketch")  # have two dimensions


def odd_kinds(file: ArrayFile) -> Iterator[str]:
    """The arrays of a file that no writer writes so, whatever is in them."""
    for name, array in file.items():
        if array.dtype.str not in KINDS.get(name.rpartition(".")[2], UNSIGNED):
            yield f"{name} is of the type {array.dtype.str}"
        if array.ndim != 1 + (name in TABLES):
            yield f"{name} has {array.ndim} dimensions"


def ascends(array: Array, strict: bool = False) -> bool:
    """Whether each number is at least the one before it, or above it."""
    return bool((array[1:] > array[:-1]).all() if strict else (array[1:] >= array[:-1]).all())


def is_offsets(array: Array, count: int, end: int, strict: bool = False) -> bool:
    """Whether these are the places where ``count`` things begin, and ``end``."""
    return len(array) == count + 1 and int(array[0]) == 0 and int(array[-1]) == end and ascends(array, strict)


def is_order(array: Array, count: int) -> bool:
    """Whether every number below ``count`` is there once."""
    seen: NDArray[np.bool_] = np.zeros(count, bool)
    seen[array[array < count]] = True
    return len(array) == count and bool(seen.all())


def are_lines(blob: Array, offsets: Array) -> bool:
    """Whether ``offsets`` are the places where the lines of ``blob`` begin, and its end."""
    ends = np.flatnonzero(blob == ord("\n")) + 1
    return is_offsets(offsets, len(ends), len(blob)) and bool((offsets[1:] == ends).all())


def total(numbers: Array) -> int:
    """The sum, whatever the type of the numbers."""
    return int(numbers.sum(dtype=np.int64))
