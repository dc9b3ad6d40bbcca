"""Sources too large for the tests that are nobody's articles: seconds, memory, and what is said of them.

``python -m bench.hostile_sources``. Each is read by ``telusur extract`` in a process of its own, with one
good article behind it, which must come; ``!`` marks those where it does not, or memory goes beyond the bar.
"""

import sys
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import zstandard

from bench.memory import measure

BAR = 400  # MB of memory; trafilatura and lxml on a page of 16 MB take half of it
GOOD = b'{"id": "baik", "text": "Gempa terasa di Sabu pada malam hari."}\n'
MB = 2**20
Make = Callable[[BinaryIO], None]


def _letters(before: bytes, megabytes: int, after: bytes = b"") -> Make:
    """A file of one letter between two texts."""

    def write(file: BinaryIO) -> None:
        file.write(before)
        for _ in range(megabytes):
            file.write(b"a" * MB)
        file.write(after)

    return write


def _packed(packer: Callable[[], object], make: Make) -> Make:
    """What another one makes, packed."""

    def write(file: BinaryIO) -> None:
        object = packer()

        class Packing:
            def write(self, data: bytes) -> None:
                file.write(object.compress(data))  # type: ignore[attr-defined]

        make(Packing())  # type: ignore[arg-type]
        file.write(object.flush())  # type: ignore[attr-defined]

    return write


def _gzip() -> object:
    return zlib.compressobj(6, wbits=31)


def _zstd() -> object:
    return zstandard.ZstdCompressor(level=1).compressobj()


def _repeated(text: bytes, times: int, before: bytes = b"", after: bytes = b"") -> Make:
    def write(file: BinaryIO) -> None:
        file.write(before + text * times + after)

    return write


CASES: dict[str, tuple[str, Make]] = {
    "HTML of 100 MB": ("a.html", _letters(b"<html><body><p>", 100)),
    "HTML of 15 MB": ("a.html", _repeated(b"<p>Gempa terasa di Sabu.</p> ", 90_000, b"<html><body>")),
    "100,000 nested tags": (
        "a.html",
        _repeated(b"<div>", 99_000, b"<html>", b"<p>" + b"Gempa terasa. " * 50),
    ),
    "one line of JSON, 1 GB": ("a.jsonl", _letters(b'{"text": "', 1_000, b'"}\n' + GOOD)),
    "one element of a JSON array, 1 GB": ("a.json", _letters(b'[{"text": "', 1_000, b'"}, ' + GOOD + b"]")),
    "one cell of CSV, 1 GB": ("a.csv", _letters(b"id,text\n1,", 1_000, b"\nbaik,Gempa terasa.\n")),
    "one quoted row of CSV, 20 MB": ("a.csv", _repeated(b'","\n', 5 * MB, b'id,text\n"')),
    "a record of WARC, 1 GB": (
        "a.warc",
        _letters(
            b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gaharu.example/1\r\n"
            b"Content-Length: 1048576000\r\n\r\n",
            1_000,
            b"\r\n\r\n",
        ),
    ),
    "a gzip bomb, 1 GB": ("a.jsonl.gz", _packed(_gzip, _letters(b'{"text": "', 1_000))),
    "a zstd bomb, 5 GB": ("a.jsonl.zst", _packed(_zstd, _letters(b'{"text": "', 5_000))),
    "a gzip bomb in a gzip bomb": ("a.txt.gz.gz", _packed(_gzip, _packed(_gzip, _letters(b"", 1_000)))),
    "gzip, 100 MB of one line again and again": (
        "a.jsonl.gz",
        _packed(_gzip, _repeated(b'{"teks": "' + b"a" * 1_000 + b'"}\n', 100_000)),
    ),
}


def main() -> None:
    """Print a line for each source."""
    print(f"{'':38}{'seconds':>8}{'MB':>6}  last words")
    for label, (name, make) in CASES.items():
        with tempfile.TemporaryDirectory() as place:
            source, good = Path(place, name), Path(place, "zz.jsonl")
            with source.open("wb") as file:
                make(file)
            good.write_bytes(GOOD)
            printed = Path(place, "printed")  # it may be long
            words = [sys.executable, "-m", "telusur", "extract", str(source), str(good)]
            took = measure(["sh", "-c", f'exec "$@" > {printed} 2>&1', "sh", *words])
            *said, last = printed.read_text(encoding="utf-8").strip().splitlines()
            memory = took.largest // MB
            mark = "!" if '"id": "baik"' not in last or memory > BAR else " "
            reasons = [line for line in said if line.startswith("telusur: ")] or ["nothing"]
            told = reasons[-1].replace(f"{place}/", "")[:150]
            print(f"{label:38}{took.seconds:8.1f}{memory:6}{mark} {told}", flush=True)


if __name__ == "__main__":
    main()
