"""Bytes of a web page as text, in the encoding that it says it has, or else in the likeliest."""

import codecs
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

HEAD_BYTES = 4096  # in which a page must name its encoding; browsers look at 1,024
FALLBACK = "windows-1252"  # what browsers take for western pages that name none
_META = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})""", re.IGNORECASE)
# Pages that name these mean windows-1252, see https://encoding.spec.whatwg.org/#names-and-labels
_WESTERN = {"ascii", "iso8859-1"}


def decode_page(data: bytes, header: str | None = None) -> str:
    """The text of a page; ``header`` is the encoding that HTTP names. Never raises.

    A mark at the start wins over the header, the header over the page. What names UTF-8, or nothing, and
    is mostly not UTF-8 is windows-1252.

    >>> decode_page(b'<meta charset="iso-8859-1"><p>\\x93Kafe Ren\\xe9\\x94')[-11:]
    '“Kafe René”'
    """
    for mark, name in ((BOM_UTF8, "utf-8-sig"), (BOM_UTF16_LE, "utf-16"), (BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            return data.decode(name, "replace")
    named = _codec(header) or _codec(_named(data[:HEAD_BYTES]))
    if named and named != "utf-8":
        return data.decode(named, "replace")
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    if wrong and wrong > sum(char > "\x7f" for char in text) - wrong:
        return data.decode(FALLBACK, "replace")
    return text


def decode_as(data: bytes, name: str | None) -> str | None:
    """Flat text in the encoding that is named for it; None when none is, or another one."""
    named = _codec(name)
    if named is None or named == "utf-8":
        return None
    try:
        return data.decode(named)
    except ValueError:
        return None


def _named(head: bytes) -> str | None:
    match = _XML.match(head) or _META.search(head)
    return match[1].decode("ascii") if match else None


def _codec(name: str | None) -> str | None:
    """Python's name of an encoding that turns bytes into text; None for others, and for none."""
    try:
        codec = codecs.lookup((name or "").strip())
        b" ".decode(codec.name, "replace")  # LookupError for what is no encoding of texts, such as zlib
    except (LookupError, ValueError):
        return None
    if codec.name.startswith("utf-16"):
        return "utf-8"  # the name was read as ASCII, so it is wrong
    return FALLBACK if codec.name in _WESTERN else codec.name
