"""Compressed records: one zstd frame each, so that any article is read alone, with a dictionary they share.

Articles are short, and what is common to them (the names of facts, the language) is most of what a
compressor finds: with a trained dictionary a frame takes about 0.36 of its record, without one 0.5.
"""

import threading
from collections.abc import Mapping, Sequence

import zstandard

from index.columnar.arrays import FileDamaged

LEVEL = 3
DICTIONARY_BYTES = 112_640  # zstd's own default
TRAINED_ON = 1_000  # records; twice as many make frames smaller by three thousandths, in twice the time
MOST_BYTES = 64 * 2**20  # of one record; a frame that claims more is damaged
_FIRST_ID = 2**15  # dictionary ids below it are zstd's to give out


def train_dictionary(records: Sequence[bytes], number: int) -> bytes | None:
    """A dictionary for records like these, about 0.2 s of work; None when there is too little to learn from.

    ``number`` tells the dictionaries of an index apart: 1, 2, …
    """
    samples = records[:: max(1, len(records) // TRAINED_ON)][:TRAINED_ON]
    size = min(DICTIONARY_BYTES, sum(map(len, samples)) // 8)  # a large one would know its samples by heart
    try:
        found = zstandard.train_dictionary(size, list(samples), level=LEVEL, dict_id=_FIRST_ID + number)
    except zstandard.ZstdError:  # hardly any samples, or all alike
        return None
    return found.as_bytes()


class FrameWriter:
    """Compresses records, with a dictionary or with none. Not for several threads at a time."""

    def __init__(self, dictionary: bytes | None = None) -> None:
        known = None
        if dictionary is not None:
            known = zstandard.ZstdCompressionDict(dictionary, dict_type=zstandard.DICT_TYPE_FULLDICT)
            known.precompute_compress(level=LEVEL)
        self._compressor = zstandard.ZstdCompressor(level=LEVEL, dict_data=known, write_checksum=True)

    def compress(self, record: bytes) -> bytes:
        """A frame with the record's size, its checksum and the id of the dictionary."""
        return self._compressor.compress(record)


class FrameReader:
    """Reads frames of any of the ``dictionaries``, which come by file name; any number of threads may.

    Raises FileDamaged with the name of a dictionary that is none.
    """

    def __init__(self, dictionaries: Mapping[str, bytes]) -> None:
        self._dictionaries: dict[int, zstandard.ZstdCompressionDict] = {}
        for name, data in dictionaries.items():
            known = zstandard.ZstdCompressionDict(data)
            if not known.dict_id():
                raise FileDamaged(f"{name} is no zstd dictionary")
            self._dictionaries[known.dict_id()] = known
        self._own = _Decompressors()

    def decompress(self, frame: bytes, file: object) -> bytes:
        """The record of a frame that stands in ``file``; FileDamaged names the file."""
        try:
            found = zstandard.get_frame_parameters(frame)
            if found.content_size > MOST_BYTES:  # so is an unknown size
                raise FileDamaged(f"{file}: a record says it has {found.content_size:,} bytes")
            return self._decompressor(found.dict_id, file).decompress(frame)
        except (zstandard.ZstdError, MemoryError) as error:
            raise FileDamaged(f"{file}: a record cannot be decompressed ({error})") from error

    def _decompressor(self, number: int, file: object) -> zstandard.ZstdDecompressor:
        mine = self._own.by_dictionary
        if number not in mine:
            if number and number not in self._dictionaries:
                raise FileDamaged(
                    f"{file}: a record needs the dictionary {number}, which is not in the index"
                )
            mine[number] = zstandard.ZstdDecompressor(dict_data=self._dictionaries.get(number))
        return mine[number]


class _Decompressors(threading.local):
    """A thread's own decompressors, by the id of their dictionary: they must not be shared."""

    def __init__(self) -> None:
        self.by_dictionary: dict[int, zstandard.ZstdDecompressor] = {}
