"""From an open source to its pages, whatever it holds: told by its content, unpacked, archives opened."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BufferedIOBase, BufferedReader
from typing import Literal, get_args

from index.page import Line, Page, Raw, Reject
from index.sources.archives import tar_members, zip_members
from index.sources.html import read_html
from index.sources.jsonlines import read_json, read_jsonl
from index.sources.kinds import HEAD_BYTES, UnknownKind, kind_of, packing_of, without_packing
from index.sources.recoded import as_utf8
from index.sources.source import Source
from index.sources.streams import PACKINGS, Bomb, Broken, Budget, Unpacked
from index.sources.table import read_csv
from index.sources.text import read_text
from index.sources.warc import read_warc

Format = Literal["auto", "text", "html", "jsonl", "csv", "warc"]
FORMATS: tuple[str, ...] = get_args(Format)
Reader = Callable[[Source], Iterator[Raw]]

READERS: dict[str, Reader] = {
    "text": read_text,
    "html": read_html,
    "json": read_json,
    "jsonl": read_jsonl,
    "csv": read_csv,
    "warc": read_warc,
}
BY_LINES = ("json", "jsonl", "csv")  # that are parted before they are decoded
MOST_LAYERS = 4  # dump.jsonl.gz in a folder.tar.gz has three


def read_source(source: Source, format: Format, budget: Budget, layers: int = 0) -> Iterator[Raw]:
    """The pages of a source, and a reject for what it holds else. Raises OSError; and Bomb in an inner layer.

    What a stream is packed in is told by its content even when ``format`` says what is inside.
    """
    last: Raw | None = None
    try:
        for last in _read(source, format, budget, layers):
            yield last
    except Bomb as bomb:
        if layers:
            raise  # it costs the whole file, or each member of an archive would tell of it
        yield source.reject(f"{bomb}{_behind(last)}")
    except (Broken, UnknownKind) as error:
        yield source.reject(f"{error}{_behind(last)}")


def _read(source: Source, format: Format, budget: Budget, layers: int) -> Iterator[Raw]:
    head = _head(source.stream)
    if not head:
        yield source.reject("the file is empty")
        return
    source = source.behind(head)
    kind = kind_of(head, source.hint) if format == "auto" else packing_of(head) or format
    if kind in BY_LINES:
        source = replace(source, stream=as_utf8(source.stream, head))
    if kind in READERS:
        yield from READERS[kind](source)
    elif layers == MOST_LAYERS:
        yield source.reject(f"packed in more than {MOST_LAYERS} layers; unpack some of them first")
    elif kind in PACKINGS:
        stream = BufferedReader(Unpacked(source.stream, PACKINGS[kind], budget), 2**17)
        inside = replace(source, stream=stream, hint=without_packing(source.hint), size=None, file=None)
        yield from read_source(inside, format, budget, layers + 1)
    else:
        if kind == "zip" and source.file:
            budget.size = source.size or 0  # it is read here and there
        for member in tar_members(source) if kind == "tar" else zip_members(source, budget):
            if isinstance(member, Reject):
                yield member
            else:
                yield from read_source(member, format, budget, layers + 1)


def _head(stream: BufferedIOBase) -> bytes:
    """The first bytes of a stream, as many as tell what it is; of one that comes slowly the first record."""
    head = b""
    try:
        while len(head) < HEAD_BYTES and (piece := stream.read1(HEAD_BYTES - len(head))):
            head += piece
            if head.startswith(b"{") and b"\n" in head:
                break
    except Broken:
        if not head:
            raise
    return head  # what is wrong behind it will be met again


def _behind(last: Raw | None) -> str:
    """Where in a source something went wrong: behind what was read last."""
    return f" (behind {last.source})" if isinstance(last, Page | Line | Reject) else ""
