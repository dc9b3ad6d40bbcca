"""Texts cut at white space, many at once: where each stretch stands, and a key that tells it from others."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from secrets import randbits, token_bytes

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]
Places = NDArray[np.int64]

LANE = 8  # bytes that are hashed at once
LANES = 16  # of the longest stretch that is hashed with the others
_PARTING = np.array([byte < 128 and (chr(byte).isspace() or chr(byte) == "_") for byte in range(256)])
_ASCII = bytes(range(128))
_WIDE_SPACES = frozenset(char for char in map(chr, range(128, 0x10000)) if char.isspace())
_TO_SPACES = dict.fromkeys(map(ord, _WIDE_SPACES), " ")
_LANE_MASKS = np.array([(1 << 8 * size) - 1 for size in range(LANE + 1)], np.uint64)  # by bytes that count
# Unknown to whoever writes a text, and other in each run: nobody can make two words meet.
_SECRET = token_bytes(16)
_MIXERS, _WEIGHTS = np.random.default_rng(randbits(128)).integers(
    0, 2**64, (2, LANES + 1), np.uint64
) | np.uint64(1)


@dataclass(frozen=True, slots=True)
class Stretches:
    """What stands between the spaces and underscores of some texts, in order."""

    starts: Places  # (n,) in ``data``, in bytes
    ends: Places  # (n,)
    keys: Keys  # (n,) equal for equal stretches, never 0; for others with a chance of about one in 2^64
    texts: Places  # (texts + 1,) at which stretch each text begins, and n
    data: bytes  # UTF-8

    def __getitem__(self, place: int) -> str:
        return self.data[self.starts[place] : self.ends[place]].decode("utf-8", "surrogatepass")

    def some(self, places: Places) -> list[str]:
        """Those at some places, in half of the time."""
        starts, ends = self.starts[places].tolist(), self.ends[places].tolist()
        pieces = [self.data[start:end] for start, end in zip(starts, ends, strict=True)]
        return b" ".join(pieces).decode("utf-8", "surrogatepass").split(" ") if pieces else []


def stretches(texts: Sequence[str]) -> Stretches:
    """The texts cut at white space and underscores, which no token spans and none looks beyond.

    So the tokens of a text are those of its stretches, and one that comes often is looked at once.

    >>> cut = stretches(["bayar Rp3,22", "@telusur_id"])
    >>> [cut[place] for place in range(4)], cut.texts.tolist()
    (['bayar', 'Rp3,22', '@telusur', 'id'], [0, 2, 4])
    """
    encoded = [_encoded(text) for text in texts]
    if not _WIDE_SPACES.isdisjoint(
        b"".join(encoded).translate(None, _ASCII).decode("utf-8", "surrogatepass")
    ):
        encoded = [_encoded(text.translate(_TO_SPACES)) for text in texts]
    data = b" ".join((b"", *encoded, b" " * LANE))  # so that a lane may be read at each byte of a word
    parts = _PARTING[np.frombuffer(data, np.uint8)]
    edges = np.flatnonzero(parts[1:] != parts[:-1]) + 1
    starts, ends = edges[::2], edges[1::2]
    offsets = 1 + np.cumsum([0, *(len(one) + 1 for one in encoded)])
    return Stretches(starts, ends, _keys(data, starts, ends), np.searchsorted(starts, offsets), data)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _keys(data: bytes, starts: Places, ends: Places) -> Keys:
    """A sum over the lanes of each stretch, every one mixed and weighed by its place (multilinear hashing,
    Lemire & Kaser 2014, doi:10.1093/comjnl/bxt070, modulo 2^64)."""
    lanes: Keys = np.ndarray(max(0, len(data) - LANE + 1), "<u8", data, strides=(1,))
    left = ends - starts
    keys: Keys = left.astype(np.uint64) * _WEIGHTS[LANES]
    places, at = np.arange(len(starts)), starts
    for mixer, weight in zip(_MIXERS[:LANES], _WEIGHTS[:LANES], strict=True):
        lane = lanes[at] & _LANE_MASKS[np.minimum(left, LANE)]
        lane ^= lane >> np.uint64(32)
        lane *= mixer
        lane ^= lane >> np.uint64(29)
        keys[places] += lane * weight
        longer = np.flatnonzero(left > LANE)
        places, at, left = places[longer], at[longer] + LANE, left[longer] - LANE
        if not len(places):
            break
    for place in places.tolist():  # longer than all lanes
        stretch = data[starts[place] : ends[place]]
        keys[place] = int.from_bytes(blake2b(stretch, digest_size=8, key=_SECRET).digest(), "little")
    keys[keys == 0] = 1
    return keys
