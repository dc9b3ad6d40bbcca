"""One file or stream to read, and the bounds that keep a broken one from filling memory."""

from dataclasses import dataclass, replace
from io import BufferedIOBase, BufferedReader
from typing import BinaryIO, Self

from index.page import Reject
from index.sources.streams import Rewound

BUFFER = 2**17  # bytes read at once
MAX_PAGE_BYTES = 16 * 2**20  # of a whole-file page, and of a record of a file of records


@dataclass(frozen=True, slots=True)
class Source:
    """An open source; ``name`` is how messages call it. Whoever opened the stream closes it."""

    name: str
    stream: BufferedIOBase
    path: str | None = None  # absolute, below an archive "/a/b.zip/c.txt"; None for standard input
    hint: str = ""  # a file name whose ending may tell the kind: "dump.csv" of dump.csv.gz
    size: int | None = None  # bytes, where that is known before reading
    file: BinaryIO | None = None  # the same as ``stream`` where one can seek

    def reject(self, reason: str, line: int | None = None) -> Reject:
        """What to report when something in here cannot be read."""
        return Reject(f"{self.name}:{line}" if line else self.name, reason)

    def behind(self, head: bytes) -> Self:
        """The same source, of whose stream ``head`` has been read and is to be read again."""
        return replace(self, stream=BufferedReader(Rewound(head, self.stream), BUFFER))


def read_whole(source: Source) -> bytes:
    """All that is in it; raises ValueError for more than a page can have."""
    data = source.stream.read(MAX_PAGE_BYTES + 1)
    if len(data) > MAX_PAGE_BYTES:
        raise ValueError(too_long(source.size))
    return data


def too_long(size: int | None) -> str:
    """The reason for leaving out something larger than MAX_PAGE_BYTES; None where nobody counted it all."""
    length = f"more than {MAX_PAGE_BYTES:,}" if size is None else f"{size:,}"
    return f"{length} bytes long, no article; at most {MAX_PAGE_BYTES:,} are read"


def decode(data: bytes) -> str:
    """UTF-8, or UTF-16 with a byte order mark; raises ValueError that says where it fails."""
    utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        return data.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        if utf16:
            raise ValueError("neither UTF-16, whose mark it has, nor UTF-8; save it as UTF-8") from None
        raise ValueError(
            f"not UTF-8 (byte 0x{data[error.start]:02x} at offset {error.start:,}); "
            "convert it, for example with iconv -f WINDOWS-1252 -t UTF-8"
        ) from None
