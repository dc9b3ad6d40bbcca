"""Packed streams: no more comes out than is honest, and memory stays small."""

import gzip
import tracemalloc
import zlib
from io import BufferedReader, BytesIO

import pytest
import zstandard
from packed import lines, zipped

from index.page import Page, Reject
from index.sources import streams
from index.sources.streams import GZIP, ZSTD, Bomb, Broken, Budget, Unpacked, Watched
from index.sources.walk import iter_pages


def unpack(data: bytes, packing=GZIP) -> BufferedReader:
    watched = Watched(BytesIO(data))
    return BufferedReader(Unpacked(BufferedReader(watched), packing, Budget(lambda: watched.position)))


def gzipped_zeros(megabytes: int) -> bytes:
    packer, zeros = zlib.compressobj(9, wbits=31), bytes(2**20)
    return b"".join(packer.compress(zeros) for _ in range(megabytes)) + packer.flush()


def zstd_zeros(megabytes: int) -> bytes:
    packer, zeros = zstandard.ZstdCompressor(level=1).compressobj(), bytes(2**20)
    return b"".join(packer.compress(zeros) for _ in range(megabytes)) + packer.flush()


@pytest.mark.parametrize(("pack", "packing"), [(gzipped_zeros, GZIP), (zstd_zeros, ZSTD)])
def test_a_bomb_is_told_with_its_numbers_before_it_fills_memory(pack, packing):
    stream = unpack(pack(80), packing)
    tracemalloc.start()
    with pytest.raises(Bomb, match=r"bytes come out of [\d,]+, like a bomb; at most 200 bytes out of one"):
        all(iter(lambda: stream.read(2**16), b""))
    assert tracemalloc.get_traced_memory()[1] < 80 * 2**20
    tracemalloc.stop()


@pytest.mark.parametrize("pack", [gzipped_zeros, zstd_zeros])
def test_what_stays_small_may_be_packed_as_tightly_as_it_likes(pack):
    data = pack(20)
    assert len(unpack(data, GZIP if pack is gzipped_zeros else ZSTD).read()) == 20 * 2**20


def test_a_bomb_costs_its_file_and_the_next_one_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(streams, "FREE_BYTES", 2**21)
    text = b'{"text": "' + b"a" * 10 * 2**20
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(text, 9))
    (tmp_path / "b.zip").write_bytes(zipped({f"{number}.jsonl": text for number in range(3)}))
    (tmp_path / "c.txt").write_bytes(b"isi")
    *told, page = list(iter_pages([str(tmp_path)]))
    assert [type(one) for one in told] == [Reject] * 2
    assert all("unpack it first and index what comes out" in reject.reason for reject in told)
    assert page.text == "isi"


def test_layers_share_one_budget(tmp_path, monkeypatch):
    monkeypatch.setattr(streams, "FREE_BYTES", 2**16)
    inner = lines({"text": "a" * 30_000}, {"text": "b" * 30_000})
    many = zipped({f"{number}.jsonl.gz": gzip.compress(inner) for number in range(30)})
    (tmp_path / "a.zip").write_bytes(many)
    results = list(iter_pages([str(tmp_path)]))
    assert "like a bomb" in results[-1].reason
    assert 0 < sum(isinstance(one, Page) for one in results) < 60


def test_a_frame_that_wants_too_much_memory_is_refused():
    long = zstandard.ZstdCompressionParameters(window_log=28, enable_ldm=True)
    packer = zstandard.ZstdCompressor(compression_params=long).compressobj()
    data = packer.compress(b"a") + packer.flush()
    with pytest.raises(Broken, match=r"damaged zstd data: .*memory"):
        unpack(data, ZSTD).read()


def test_a_digest_is_that_of_the_whole_file_however_much_was_read():
    data = bytes(range(256)) * 5_000
    whole, some = Watched(BytesIO(data)), Watched(BytesIO(data))
    some.read(1_000)
    assert whole.digest() == some.digest() != Watched(BytesIO(data[:-1])).digest()
    assert whole.position == len(data)
