"""JSON Lines, a record a line; and JSON files that hold one record or an array of them."""

import json
from collections.abc import Iterator
from typing import Any

import msgspec

from index.page import BadArticle, Line, Page, Raw, Reject
from index.sources.elements import Overlong, split_array
from index.sources.records import page_of
from index.sources.source import MAX_PAGE_BYTES, Source, decode, too_long

# What json.loads gives, of what is strict JSON, in a third of its time.
_quickly = msgspec.json.Decoder().decode
_BLANK = b"\xef\xbb\xbf \t\r\n"  # a byte order mark counts

JSON_KINDS = {
    list: "array",
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    type(None): "null",
}


def read_jsonl(source: Source) -> Iterator[Line | Reject]:
    """The lines of a file, for ``parse_line``; an overlong one is reported and the next one read."""
    number = 0
    while line := source.stream.readline(MAX_PAGE_BYTES + 1):
        number += 1
        if len(line) > MAX_PAGE_BYTES:
            yield source.reject(too_long(len(line) + _skip_line(source, line)), number)
        elif line.strip():
            yield Line(f"{source.name}:{number}", line)


def read_json(source: Source) -> Iterator[Raw]:
    """One record over several lines, an array of records, or a record a line: whatever it is."""
    start = source.stream.readline(MAX_PAGE_BYTES + 1)
    while not start.strip(_BLANK) and len(start) < MAX_PAGE_BYTES and (line := source.stream.readline(2**20)):
        start += line
    if start.lstrip(_BLANK).startswith(b"["):
        yield from _array(source.behind(start))
    elif _is_record(start):
        yield from read_jsonl(source.behind(start))
    else:
        data = start + source.stream.read(max(0, MAX_PAGE_BYTES + 1 - len(start)))
        if len(data) <= MAX_PAGE_BYTES and _is_record(data):
            yield parse_line(Line(source.name, data))
        else:
            yield from read_jsonl(source.behind(data))


def _array(source: Source) -> Iterator[Line | Reject]:
    """The elements of an array, each like a line."""
    try:
        for number, element in enumerate(split_array(source.stream, MAX_PAGE_BYTES), 1):
            if isinstance(element, Overlong):
                yield source.reject(too_long(element.size), number)
            else:
                yield Line(f"{source.name}:{number}", element)
    except ValueError as error:
        yield source.reject(f"not JSON: {error}")


def _is_record(data: bytes) -> bool:
    try:
        return isinstance(json.loads(decode(data)), dict)
    except (ValueError, RecursionError):
        return False


def parse_line(line: Line) -> Page | Reject:
    """The record in a line, or what is wrong with it."""
    try:
        record = _quickly(line.data)
    except (ValueError, RecursionError):
        return _parse_leniently(line)
    return _page(record, line.source)


def _parse_leniently(line: Line) -> Page | Reject:
    """The same of a line that is no strict JSON in UTF-8: with NaN, half surrogates or a byte order mark."""
    try:
        record = json.loads(decode(line.data.rstrip(b"\r\n")))
    except json.JSONDecodeError as error:
        return Reject(line.source, f"not JSON: {error.msg.removesuffix(' at')}, {_place(error)}")
    except ValueError as error:
        digits = "set_int_max_str_digits" in str(error)  # how Python refuses a number of thousands of digits
        return Reject(line.source, "a number in it has thousands of digits" if digits else str(error))
    except RecursionError:
        return Reject(line.source, "not an article: JSON nested too deeply")
    return _page(record, line.source)


def _place(error: json.JSONDecodeError) -> str:
    """Where a record goes wrong; one that is cut off has no character there."""
    size = len(error.doc)
    return (
        f"character {error.pos + 1} of {size}"
        if error.pos < size
        else f"behind the last of {size} characters"
    )


def _page(record: Any, name: str) -> Page | Reject:
    if not isinstance(record, dict):
        return Reject(name, f"not a record but a JSON {JSON_KINDS[type(record)]}")
    try:
        return page_of(record, name)
    except BadArticle as error:
        return Reject(name, str(error))


def _skip_line(source: Source, line: bytes) -> int:
    """Read on to the end of an overlong line without keeping it; the number of bytes passed over."""
    skipped = 0
    while line and not line.endswith(b"\n"):
        line = source.stream.readline(2**20)
        skipped += len(line)
    return skipped
