"""One file or stream to read, and the bounds that keep a broken one from filling memory."""

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from index.page import Reject

MAX_PAGE_BYTES = 16 * 2**20  # of a whole-file page, and of a record of a file of records


@dataclass(frozen=True, slots=True)
class Source:
    """An open source; ``name`` is how messages call it."""

    name: str
    stream: BinaryIO
    path: Path | None  # absolute; None for a stream

    def reject(self, reason: str, line: int | None = None) -> Reject:
        """What to report when something in here cannot be read."""
        return Reject(f"{self.name}:{line}" if line else self.name, reason)


def too_long(size: int) -> str:
    """The reason for leaving out something larger than MAX_PAGE_BYTES."""
    return f"{size:,} bytes long, no article; at most {MAX_PAGE_BYTES:,} are read"


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
