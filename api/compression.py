"""Answers as zstd or gzip, where the client takes them so.

Compressing what a stranger wrote together with a secret would tell the secret by its length (BREACH); our
answers have no secrets in them, no cookies and no tokens.
"""

import gzip
import zlib
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Literal, Protocol, cast, runtime_checkable

import falcon
import zstandard


@runtime_checkable
class Closeable(Protocol):
    """What holds something that it must let go."""

    def close(self) -> None: ...


Coding = Literal["zstd", "gzip"]
CODINGS: tuple[Coding, ...] = ("zstd", "gzip")  # of equally welcome ones the first
LEAST_BYTES = 1_000  # less fits into a packet anyway
ZSTD_LEVEL = 3
GZIP_LEVEL = 5
FLUSH_BYTES = 64 * 1024  # of a stream: a reader sees so much at once
TEXTS = ("text/", "application/json", "application/problem+json", "application/x-ndjson", "image/svg+xml")
XML = "+xml"


class Compression:
    """Compresses texts that are worth it; a stream piece by piece."""

    def process_response(
        self, req: falcon.Request, resp: falcon.Response, resource: object, succeeded: bool
    ) -> None:
        if resp.status_code == 304:
            resp.append_header("Vary", "Accept-Encoding")
            return
        if not _is_text(resp.content_type or resp.options.default_media_type):
            return
        resp.append_header("Vary", "Accept-Encoding")
        coding = accepted_coding(req.get_header("Accept-Encoding"))
        if coding is None:
            return
        if resp.stream is not None:
            resp.stream = CompressedStream(cast("Iterable[bytes]", resp.stream), coding)
        else:
            body = resp.render_body() or b""
            if len(body) < LEAST_BYTES:
                return
            resp.text = resp.media = None
            resp.data = COMPRESS[coding](body)
        resp.set_header("Content-Encoding", coding)


def _is_text(content_type: str) -> bool:
    kind = content_type.partition(";")[0]
    return kind.startswith(TEXTS) or kind.endswith(XML)


def accepted_coding(header: str | None) -> Coding | None:
    """The coding of ours that an Accept-Encoding header likes best (RFC 9110, 12.5.3); None: none of them.

    >>> [accepted_coding(text) for text in ("gzip, deflate, br, zstd", "gzip;q=1, zstd;q=0.5", "*;q=0", None)]
    ['zstd', 'gzip', None, None]
    """
    likes: dict[str, float] = {}
    for text in (header or "").lower().split(","):
        name, _, weight = text.partition(";")
        _, _, quality = weight.strip().partition("=")
        try:
            likes[name.strip()] = float(quality) if quality else 1.0
        except ValueError:
            likes[name.strip()] = 0.0
    others = likes.get("*", 0.0)
    best = max(CODINGS, key=lambda coding: likes.get(coding, others))
    return best if likes.get(best, others) > 0 else None


def _zstd(body: bytes) -> bytes:
    return zstandard.ZstdCompressor(level=ZSTD_LEVEL).compress(body)


def _gzip(body: bytes) -> bytes:
    return gzip.compress(body, GZIP_LEVEL, mtime=0)


COMPRESS: dict[Coding, Callable[[bytes], bytes]] = {"zstd": _zstd, "gzip": _gzip}


class CompressedStream:
    """A stream compressed as it goes; closing it closes the one that it reads, begun or not."""

    def __init__(self, pieces: Iterable[bytes], coding: Coding) -> None:
        self._pieces = pieces
        self._packed = compressed_stream(pieces, coding)

    def __iter__(self) -> Iterator[bytes]:
        return self._packed

    def close(self) -> None:
        """Leave it, wherever it is."""
        self._packed.close()
        if isinstance(self._pieces, Closeable):
            self._pieces.close()


def compressed_stream(pieces: Iterable[bytes], coding: Coding) -> Generator[bytes]:
    """The pieces compressed as one stream; where they break off, it lacks its end and cannot be unpacked."""
    if coding == "zstd":
        packer = zstandard.ZstdCompressor(level=ZSTD_LEVEL).compressobj()
        flush = zstandard.COMPRESSOBJ_FLUSH_BLOCK
        yield from _packed(pieces, packer.compress, lambda: packer.flush(flush), packer.flush)
    else:
        zipper = zlib.compressobj(GZIP_LEVEL, wbits=16 + zlib.MAX_WBITS)
        yield from _packed(pieces, zipper.compress, lambda: zipper.flush(zlib.Z_SYNC_FLUSH), zipper.flush)


def _packed(
    pieces: Iterable[bytes],
    compress: Callable[[bytes], bytes],
    flush: Callable[[], bytes],
    finish: Callable[[], bytes],
) -> Iterator[bytes]:
    waiting = 0
    for piece in pieces:
        packed, waiting = compress(piece), waiting + len(piece)
        if waiting >= FLUSH_BYTES:
            packed, waiting = packed + flush(), 0
        if packed:
            yield packed
    yield finish()
