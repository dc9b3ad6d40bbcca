"""JSON Lines, a record a line; and JSON files that hold one record or an array of them."""

import json
from collections.abc import Iterator
from typing import Any

from index.page import BadArticle, Line, Page, Raw, Reject
from index.sources.records import page_of
from index.sources.source import MAX_PAGE_BYTES, Source, decode, too_long

MAX_JSON_BYTES = 256 * 2**20  # of a file that is not by lines and must be read whole


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
    """A whole JSON document: one record, or an array of them; anything else is tried line by line."""
    start = source.stream.read(1024)
    source.stream.seek(0)
    if not start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        yield from _json_object_or_lines(source)
        return
    data = source.stream.read(MAX_JSON_BYTES + 1)
    if len(data) > MAX_JSON_BYTES:
        yield source.reject(
            f"an array larger than {MAX_JSON_BYTES:,} bytes; write JSON Lines, a record a line"
        )
        return
    try:
        records = json.loads(decode(data))
    except (ValueError, RecursionError) as error:
        yield source.reject(f"not JSON: {error}")
        return
    for number, record in enumerate(records, 1):
        yield _page(record, f"{source.name}:{number}")


def _json_object_or_lines(source: Source) -> Iterator[Raw]:
    data = source.stream.read(MAX_PAGE_BYTES + 1)
    source.stream.seek(0)
    try:
        record = json.loads(decode(data))
    except (ValueError, RecursionError):
        yield from read_jsonl(source)
    else:
        yield _page(record, source.name)


def parse_line(line: Line) -> Page | Reject:
    """The record in a line, or what is wrong with it."""
    try:
        record = json.loads(decode(line.data.rstrip(b"\r\n")))
    except json.JSONDecodeError as error:
        return Reject(
            line.source,
            f"not JSON: {error.msg.removesuffix(' at')}, character {error.pos + 1} of {len(error.doc)}",
        )
    except ValueError as error:
        digits = "set_int_max_str_digits" in str(error)  # how Python refuses a number of thousands of digits
        return Reject(line.source, "a number in it has thousands of digits" if digits else str(error))
    except RecursionError:
        return Reject(line.source, "not an article: JSON nested too deeply")
    return _page(record, line.source)


def _page(record: Any, name: str) -> Page | Reject:
    if not isinstance(record, dict):
        return Reject(name, f"not a record but a JSON {type(record).__name__}")
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
