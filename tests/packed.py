"""Invented pages and records in every packing that sources come in."""

import gzip
import io
import json
import tarfile
import zipfile

import zstandard

TEXT = "Suluhpagi.com - Gempa terasa di Sabu."


def lines(*records) -> bytes:
    """JSON Lines; bytes stand as they are."""
    return b"".join(r if isinstance(r, bytes) else json.dumps(r).encode() + b"\n" for r in records)


def zstd(data: bytes) -> bytes:
    """A frame with its checksum."""
    return zstandard.ZstdCompressor(write_checksum=True).compress(data)


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(members: dict[str, bytes | tarfile.TarInfo]) -> bytes:
    """A tar archive; what is given as a TarInfo has no content."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in members.items():
            info = data if isinstance(data, tarfile.TarInfo) else tarfile.TarInfo(name)
            if data is not info:
                info.size = len(data)
            archive.addfile(info, None if data is info else io.BytesIO(data))
    return out.getvalue()


def warc_record(
    body: bytes,
    url: str = "https://suluhpagi.example/a/1",
    kind: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    headers: str = "",
    type: str = "response",
    length: object = None,
) -> bytes:
    """A record; ``headers`` are more of HTTP, each with its line end; ``length`` replaces the right one."""
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{headers}\r\n"
    http = answer.encode() if type == "response" else b""
    block = http + body
    content = "application/http; msgtype=response" if http else kind
    header = (
        f"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2023-03-14T01:02:03Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{len(block)}>\r\nContent-Type: {content}\r\n"
        f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    )
    return header.encode() + block + b"\r\n\r\n"


def html(text: str = TEXT) -> str:
    """A page of an article."""
    paragraphs = f"<p>{text} Warga keluar rumah dan menunggu di lapangan sampai pagi hari tiba.</p>" * 4
    return (
        f"<html><head><title>Gempa di Sabu</title></head><body><article>{paragraphs}</article></body></html>"
    )


def gzip_bomb(megabytes: int) -> bytes:
    """So much of one letter."""
    return gzip.compress(b"a" * megabytes * 2**20)
