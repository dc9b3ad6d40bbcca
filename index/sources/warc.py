"""Web archives (WARC): the pages that a crawler was given, with their addresses.

warcio reads the headers, and joins the chunks in which a payload was sent, also where they are none.
"""

import re
import zlib
from collections.abc import Iterator
from io import BufferedReader, BytesIO
from typing import Any

from warcio.bufferedreaders import ChunkedDataReader as Chunked
from warcio.recordloader import ArcWarcRecordLoader

from index.page import Page, Reject
from index.sources.charset import decode_as
from index.sources.html import markup_of
from index.sources.kinds import HEAD_BYTES, packing_of
from index.sources.source import MAX_PAGE_BYTES, Source, too_long
from index.sources.streams import PACKINGS, Broken, Budget, Unpacked
from index.sources.text import text_of
from index.sources.warc_records import MOST_HEADER, Record, iter_records

OK = "200"
KINDS = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_LOADER = ArcWarcRecordLoader(verify_http=False, arc2warc=False)


def read_warc(source: Source) -> Iterator[Page | Reject]:
    """The pages of HTML or text that were answered with 200; whatever else was crawled is passed over.

    Records are counted from 1 on, those that are passed over too. ``resource`` and ``conversion`` records
    (text extracts) are pages as well.
    """
    for record in iter_records(source.stream, MAX_PAGE_BYTES + MOST_HEADER):
        if record.fault:
            yield source.reject(record.fault, record.number)
            continue
        try:
            if page := _page(record, f"{source.name}:{record.number}"):
                yield page
        except ValueError as error:
            yield source.reject(str(error), record.number)


def _page(record: Record, name: str) -> Page | None:
    """The page in a record; None for what is no page, ValueError with the reason for what cannot be read."""
    head = record.header.lower()
    if b"\nwarc-target-uri:" not in head:
        if b"\nwarc-type: response" in head:
            raise ValueError("it names no address (WARC-Target-URI)")
        return None
    if b"application/http" in head and not _BLANK_LINE.search(record.block[:MOST_HEADER]):
        return None  # an answer without a body, or whose header does not end
    try:
        read: Any = _LOADER.parse_record_stream(BytesIO(record.header + record.block), known_format="warc")
    except Exception as error:  # whatever warcio runs into, it is this record
        raise ValueError(f"cannot be read ({type(error).__name__}: {error})") from error
    kind, charset = _kind(read)
    if kind is None:
        return None
    data = _payload(read, record)
    about = read.rec_headers
    given = {"url": about.get_header("WARC-Target-URI"), "fetched": about.get_header("WARC-Date")}
    if kind == "html":
        return Page(name, "", html=markup_of(data, charset), **given)
    return Page(name, decode_as(data, charset) or text_of(data), **given)


def _kind(read: Any) -> tuple[str | None, str | None]:
    """Whether a record is a page of HTML or text, or none; and the encoding that it names."""
    if read.rec_type == "response" and read.http_headers:
        if read.http_headers.get_statuscode() != OK:
            return None, None
        named = read.http_headers.get_header("Content-Type", "")
    elif read.rec_type in ("resource", "conversion"):
        named = read.content_type or ""
    else:
        return None, None
    charset = _CHARSET.search(named)
    return KINDS.get(named.split(";")[0].strip().lower()), charset and charset[1]


def _payload(read: Any, record: Record) -> bytes:
    """What was sent, unpacked."""
    if cut := read.rec_headers.get_header("WARC-Truncated"):
        raise ValueError(f"the crawler has kept only its beginning (WARC-Truncated: {cut})")
    if record.length > MAX_PAGE_BYTES + MOST_HEADER:
        raise ValueError(too_long(record.length))
    headers = read.http_headers
    if headers and headers.get_header("Transfer-Encoding", "").strip().lower() == "chunked":
        sent = Chunked(read.raw_stream)
        data = b"".join(iter(lambda: sent.read(2**20), b""))
    else:
        data = read.raw_stream.read()
    encoding = headers and headers.get_header("Content-Encoding", "").strip().lower()
    data = unpacked(data, encoding) if encoding else data
    if len(data) > MAX_PAGE_BYTES:
        raise ValueError(too_long(None))
    return data


def unpacked(data: bytes, encoding: str) -> bytes:
    """A payload without its Content-Encoding, at most a byte more than a page may have.

    Crawlers keep the header also where they have unpacked the payload, so its first bytes count. Not
    warcio's own: it unpacks a chunk whole, however much comes out.
    """
    packing = PACKINGS.get(packing_of(data) or "")
    try:
        if packing:
            stream = Unpacked(BytesIO(data), packing, Budget(lambda: len(data)))
            return BufferedReader(stream).read(MAX_PAGE_BYTES + 1)
        if encoding == "deflate":
            raw = data[:1] != b"\x78"  # some servers leave zlib's header out
            return zlib.decompressobj(-15 if raw else 15).decompress(data, MAX_PAGE_BYTES + 1)
    except (Broken, zlib.error) as error:
        raise ValueError(f"its payload cannot be unpacked: {error}") from error
    if encoding == "br" and b"<" not in data[:HEAD_BYTES]:
        raise ValueError("its payload is packed with brotli, which is not read")
    return data
