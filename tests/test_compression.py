"""Answers as zstd or gzip."""

import gzip
import random
import zlib

import pytest
import zstandard
from archive import story
from falcon import testing
from hypothesis import given
from hypothesis import strategies as st

from api.compression import CODINGS, FLUSH_BYTES, LEAST_BYTES, accepted_coding, compressed_stream


def unpacked(body: bytes, coding: str) -> bytes:
    """What a client reads; raises where the end is missing."""
    if coding == "gzip":
        return gzip.decompress(body)
    reader = zstandard.ZstdDecompressor().decompressobj()
    text = reader.decompress(body)
    assert reader.eof
    return text


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("path", ["/", "/api/v1/search", "/openapi.json", "/static/telusur.css", "/nix"])
def test_a_text_comes_in_the_coding_that_is_asked_for(site, path, coding):
    plain = site.simulate_get(path)
    answer = site.simulate_get(path, headers={"Accept-Encoding": coding})
    assert answer.headers["content-encoding"] == coding
    assert "content-encoding" not in plain.headers
    assert "Accept-Encoding" in answer.headers["vary"]
    assert "Accept-Encoding" in plain.headers["vary"]
    assert len(answer.content) == int(answer.headers["content-length"]) < 0.7 * len(plain.content)
    if path not in ("/", "/api/v1/search"):  # they tell how long it took
        assert unpacked(answer.content, coding) == plain.content


def test_tiny_answers_are_left_alone(site):
    answer = site.simulate_get("/health/live", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in answer.headers
    assert answer.json == {"status": "live"}
    assert len(answer.content) < LEAST_BYTES


def test_a_head_has_the_headers_of_its_get(site: testing.TestClient):
    asked = {"Accept-Encoding": "zstd"}
    got = site.simulate_get("/bantuan", headers=asked)
    head = site.simulate_head("/bantuan", headers=asked)
    assert head.headers["content-encoding"] == "zstd"
    assert head.headers["content-length"] == got.headers["content-length"]


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        ("gzip, deflate, br", "gzip"),
        ("GZIP;q=0.5", "gzip"),
        ("*", "zstd"),
        ("*;q=0.1, zstd;q=0", "gzip"),
        ("gzip;q=0", None),
        ("gzip;q=x", None),
        ("identity", None),
        ("br", None),
        ("", None),
    ],
)
def test_the_client_says_which_coding_it_takes(header, coding):
    assert accepted_coding(header) == coding


@given(st.text(max_size=60))
def test_any_header_can_be_read(header):
    assert accepted_coding(header) in (*CODINGS, None)


@pytest.mark.parametrize("coding", CODINGS)
def test_a_stream_is_the_same_when_it_is_unpacked(coding):
    rng = random.Random(5)
    pieces = [story(n, rng.randrange(2_000)).encode() for n in range(60)]
    assert unpacked(b"".join(compressed_stream(pieces, coding)), coding) == b"".join(pieces)


@pytest.mark.parametrize("coding", CODINGS)
def test_what_a_stream_has_so_far_reaches_the_reader(coding):
    packed = compressed_stream((b"a" * FLUSH_BYTES for _ in range(3)), coding)
    reader = zlib.decompressobj(16 + zlib.MAX_WBITS) if coding == "gzip" else None
    reader = reader or zstandard.ZstdDecompressor().decompressobj()
    assert len(reader.decompress(next(packed))) == FLUSH_BYTES


@pytest.mark.parametrize("coding", CODINGS)
def test_a_stream_that_breaks_off_cannot_be_unpacked(coding):
    def broken():
        yield b"a" * 10 * FLUSH_BYTES
        raise OSError

    found = []
    with pytest.raises(OSError):  # noqa: PT011 (it is ours)
        found.extend(compressed_stream(broken(), coding))
    with pytest.raises((EOFError, AssertionError)):
        unpacked(b"".join(found), coding)
