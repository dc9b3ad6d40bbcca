"""JSON Lines, a record a line; and JSON files that hold one record or an array of them."""

import json
from collections.abc import Iterator
from typing import Any

from index.page import BadArticle, Page, Reject
from index.sources.records import page_of
from index.sources.source import MAX_PAGE_BYTES, Source, decode, too_long

MAX_JSON_BYTES = 256 * 2**20  # of a file that is not by lines and must be read whole


def read_jsonl(source: Source) -> Iterator[Page | Reject]:
    """The records of a file line by line; a bad line is reported and the next one read."""
    number = 0
    while line := source.stream.readline(MAX_PAGE_BYTES + 1):
        number += 1
        if len(line) > MAX_PAGE_BYTES:
            yield source.reject(too_long(len(line) + _skip_line(source, line)), number)
        elif line.strip():
            yield _record_of(line, source, number)


def read_json(source: Source) -> Iterator[Page | Reject]:
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
        yield _page(record, source, number)


def _json_object_or_lines(source: Source) -> Iterator[Page | Reject]:
    data = source.stream.read(MAX_PAGE_BYTES + 1)
    source.stream.seek(0)
    try:
        record = json.loads(decode(data))
    except (ValueError, RecursionError):
        yield from read_jsonl(source)
    else:
        yield _page(record, source, None)


def _record_of(line: bytes, source: Source, number: int) -> Page | Reject:
    try:
        record = json.loads(decode(line.rstrip(b"\r\n")))
    except json.JSONDecodeError as error:
        return source.reject(
            f"not JSON: {error.msg.removesuffix(' at')}, character {error.pos + 1} of {len(error.doc)}",
            number,
        )
    except ValueError as error:
        digits = "set_int_max_str_digits" in str(error)  # how Python refuses a number of thousands of digits
        return source.reject("a number in it has thousands of digits" if digits else str(error), number)
    except RecursionError:
        return source.reject("not an article: JSON nested too deeply", number)
    return _page(record, source, number)


def _page(record: Any, source: Source, number: int | None) -> Page | Reject:
    if not isinstance(record, dict):
        return source.reject(f"not a record but a JSON {type(record).__name__}", number)
    try:
        return page_of(record, source.reject("", number).source)
    except BadArticle as error:
        return source.reject(str(error), number)


def _skip_line(source: Source, line: bytes) -> int:
    """Read on to the end of an overlong line without keeping it; the number of bytes passed over."""
    skipped = 0
    while line and not line.endswith(b"\n"):
        line = source.stream.readline(2**20)
        skipped += len(line)
    return skipped
