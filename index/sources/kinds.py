"""What a file is, by its first bytes; its name decides only where they leave it open."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import PurePath
from typing import Literal

from index.sources.records import RECORD_KEYS, TEXT_KEYS

Kind = Literal["gzip", "zstd", "zip", "tar", "text", "html", "json", "jsonl", "csv", "warc"]

HEAD_BYTES = 2**14  # of a file, by which it is told what it is
MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"\x1f\x8b", "gzip"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    *((bytes([0x50 + n]) + b"\x2a\x4d\x18", "zstd") for n in range(16)),  # a frame to be passed over
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"WARC/", "warc"),
)
ENDINGS: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".warc": "warc",
    ".tar": "tar",
    ".zip": "zip",
}
PACKED_ENDINGS = {".gz": "", ".zst": "", ".zstd": "", ".tgz": ".tar", ".tzst": ".tar"}  # → without it
OTHERS = (  # that people have beside their pages, and how to have them read
    (b"%PDF", "a PDF document; save its text with pdftotext"),
    (b"BZh", "packed with bzip2; unpack it first, or: bzcat FILE | telusur index -"),
    (b"\xfd7zXZ", "packed with xz; unpack it first, or: xzcat FILE | telusur index -"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"\x04\x22\x4d\x18", "packed with lz4; unpack it first"),
    (b"PAR1", "a Parquet table; write it as CSV or JSON Lines"),
    (b"SQLite format 3", "an SQLite database; write a table of it as CSV"),
    (b"\xd0\xcf\x11\xe0", "an office document; save it as text or HTML"),
)
OFFICE = (".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".epub", ".jar", ".apk")  # zip inside
SEPARATORS = ",;\t|"
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,4000}?-->\s*)*<(?:!doctype\s+html|(?:html|head|body|meta|title|link|"
    r"script|style|header|main|article|section|div|p|h1|h2|table|span|center|font|b|strong)\b)",
    re.IGNORECASE | re.DOTALL,
)
_OBJECT = re.compile(r'\s*\{\s*["}]')
_ARRAY = re.compile(r"\s*\[\s*(?:\{|\]\s*$)")


class UnknownKind(ValueError):
    """Something that no reader reads; the message is the reason."""


def kind_of(head: bytes, name: str) -> Kind:
    """What a file with these first bytes and this name is; raises UnknownKind.

    ``name`` is "" for a stream; what has no name and tells nothing is flat text.
    """
    ending = PurePath(name).suffix.lower()
    if packed := packing_of(head):
        if packed == "zip" and ending in OFFICE:
            raise UnknownKind(f"an office document or program ({ending}); save it as text or HTML")
        return packed
    found = "warc" if head.startswith(b"WARC/") else _kind_of_text(_text(head), ending)
    if found:
        return found
    if ending in ENDINGS and ENDINGS[ending] not in ("tar", "zip", "warc"):
        return ENDINGS[ending]
    for magic, told in OTHERS:
        if head.startswith(magic):
            raise UnknownKind(told)
    if name:
        raise UnknownKind(
            f"unknown kind of file {ending!r}: neither its content nor its ending tells "
            f"(known: {', '.join(ENDINGS)}, also as .gz and .zst); say what it is with --format"
        )
    return "text"


def packing_of(head: bytes) -> Kind | None:
    """Whether it is packed or an archive, and how."""
    for magic, kind in MAGIC:
        if head.startswith(magic) and kind != "warc":
            return kind
    return "tar" if head[257:262] == b"ustar" else None


def without_packing(name: str) -> str:
    """The name that a packed file has inside.

    >>> without_packing("dump.CSV.gz"), without_packing("pages.tgz"), without_packing("dump")
    ('dump.CSV', 'pages.tar', 'dump')
    """
    path = PurePath(name)
    inside = PACKED_ENDINGS.get(path.suffix.lower())
    return name if inside is None else name[: -len(path.suffix)] + inside


def separator_of(header: str) -> str:
    """What separates the cells of a header row."""
    return max(SEPARATORS, key=header.count)


def columns_of(header: str) -> list[str]:
    """The names in a header row without quotes, lower case.

    >>> columns_of('URL;"Text"')
    ['url', 'text']
    """
    return [cell.strip().strip('"').strip().lower() for cell in header.split(separator_of(header))]


def _kind_of_text(text: str, ending: str) -> Kind | None:
    if _HTML.match(text):
        return "html"
    if _ARRAY.match(text):
        return "json"
    if _OBJECT.match(text):
        return "jsonl" if ENDINGS.get(ending) == "jsonl" else "json"
    columns = columns_of(text.lstrip().split("\n", 1)[0])
    known = {name for name in columns if name in RECORD_KEYS}
    # One name may be the first word of an article; a table also says something of its texts.
    return "csv" if len(known) > 1 and known & {*TEXT_KEYS, "html"} else None


def _text(head: bytes) -> str:
    """The first bytes as text, wrong ones replaced."""
    if head.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return head.decode("utf-16", "replace")
    return head.removeprefix(BOM_UTF8).decode("utf-8", "replace")
