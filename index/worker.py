"""What each process of an indexing run does: read pages, analyse them, build segments, merge segments."""

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from index.analysis.stemmer import StemTable
from index.assembly import Assembly
from index.columnar.builder import SegmentBuilder
from index.columnar.dictionaries import read_dictionary
from index.columnar.lookup import Lookup
from index.columnar.manifest import SegmentEntry
from index.columnar.merge import merge_segments
from index.columnar.merge_halves import MergeOfBodies, merge_but_bodies
from index.columnar.merge_stems import Renumbered
from index.columnar.records import make_record
from index.columnar.segment import Segment
from index.damage import damage
from index.intake.press import PRESS, Press
from index.intake.read import Reading, read_all_but_people, read_page, with_people
from index.page import BadArticle, Line, Page, Raw, Reject
from index.sources.jsonlines import parse_line
from index.storage import STEMS, open_generation

# An article that was read, for the process that decides what becomes of it: its id, its digest, its slot in
# the builder and the warnings. The slot is None when the index holds the very same, and nothing was built.
# A plain tuple is handed over in a third of the time that one with names takes.
Taken = tuple[str, int, int | None, tuple[str, ...]]


class Written(NamedTuple):
    """A segment that was written, and the stems that were learnt meanwhile."""

    entry: SegmentEntry | None
    stems: dict[str, str]


def read_raw(raw: Raw, outlet: str | None, press: Press = PRESS) -> Reading | Reject:
    """A page read as an article, or why it cannot be; never raises."""
    return _read(raw, partial(read_page, outlet=outlet, press=press))


def _read(raw: Raw, read: Callable[[Page], Reading]) -> Reading | Reject:
    page = parse_line(raw) if isinstance(raw, Line) else raw
    if not isinstance(page, Page):
        if isinstance(page, Reject):
            return page
        raise TypeError(f"a mark is nothing to read: {page!r}")
    try:
        return read(page)
    except BadArticle as error:
        return Reject(page.source, str(error))
    except Exception as error:  # a fault of ours costs this page, never the run
        return Reject(page.source, f"could not be read ({type(error).__name__}: {error}); please report it")


def read_raws(raws: Sequence[Raw], outlet: str | None, press: Press = PRESS) -> list[Reading | Reject]:
    """What ``read_raw`` gives for each page, a quarter sooner: people are sought in several at once."""
    read = [_read(raw, partial(read_all_but_people, outlet=outlet, press=press)) for raw in raws]
    try:
        whole = iter(with_people([reading for reading in read if isinstance(reading, Reading)]))
    except Exception:  # by one of the pages, which reading one by one will tell
        return [read_raw(raw, outlet, press) for raw in raws]
    return [next(whole) if isinstance(reading, Reading) else reading for reading in read]


class PageReader:
    """Reads pages, and hands whole articles back."""

    def __init__(self, outlet: str | None, press: Press = PRESS) -> None:
        self._outlet, self._press = outlet, press

    def read(self, pages: Sequence[Raw]) -> list[Reading | Reject]:
        """What was read of each page."""
        return read_raws(pages, self._outlet, self._press)


class PageBuilder:
    """Reads pages and keeps the articles, in one builder after another; what goes back is small."""

    def __init__(self, folder: Path, outlet: str | None, press: Press = PRESS) -> None:
        self._outlet, self._press = outlet, press
        manifest, lease = open_generation(folder)
        with damage(folder):
            self._committed = Lookup([Segment(folder, entry) for entry in manifest.segments])
            dictionary = read_dictionary(folder, manifest.dictionaries)
        lease.close()
        self._folder = folder
        self._assembly = Assembly(folder, StemTable(folder / STEMS), dictionary)
        self._done: deque[SegmentBuilder] = deque()  # will be written

    def read(self, pages: Sequence[Raw]) -> list[Taken | Reject]:
        """Read pages, and keep each article but those that the index held when the run began."""
        readings = read_raws(pages, self._outlet, self._press)
        ids = [reading.article.id for reading in readings if isinstance(reading, Reading)]
        with damage(self._folder):
            known = dict(zip(ids, self._committed.digests(ids), strict=True))
        return [
            reading if isinstance(reading, Reject) else self._take(reading, known[reading.article.id])
            for reading in readings
        ]

    def _take(self, reading: Reading, known: int | None) -> Taken:
        article, record = reading.article, make_record(reading.article)
        slot = None if record.digest == known else self._assembly.builder.add(article, record)
        return article.id, record.digest, slot, reading.warnings

    def begin_next(self) -> None:
        """What was read so far makes a segment, which ``write`` writes; what comes now goes to another."""
        self._done.append(self._assembly.begin_next())

    def train(self, number: int) -> bytes | None:
        """A dictionary for articles like those that will be written next; None when there is too little."""
        return self._assembly.train(self._done[0], number)

    def write(self, name: str | None, dropped: Sequence[int], dictionary: bytes | None) -> Written:
        """Write what waits longest without the slots ``dropped``; forget it when it has no name."""
        if dictionary is not None:
            self._assembly.use(dictionary)
        builder = self._done.popleft()
        for slot in dropped:
            builder.drop(slot)
        entry = None if name is None else self._assembly.write(builder, name)
        return Written(entry, self._assembly.stems.new())


class Merger:
    """Merges segments while others read, whole or a half of them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._bodies: MergeOfBodies | None = None  # that waits for its other half

    def merge(self, entries: Sequence[SegmentEntry], name: str) -> SegmentEntry:
        """Make one segment of several."""
        with damage(self._folder, OSError):
            return merge_segments(self._opened(entries), self._folder, name)

    def merge_but_bodies(self, entries: Sequence[SegmentEntry], name: str) -> tuple[SegmentEntry, Renumbered]:
        """The one half."""
        with damage(self._folder, OSError):
            return merge_but_bodies(self._opened(entries), self._folder, name)

    def merge_bodies(self, entries: Sequence[SegmentEntry], name: str) -> None:
        """The other half, which then waits for ``join``."""
        with damage(self._folder, OSError):
            self._bodies = MergeOfBodies(self._opened(entries), self._folder, name)

    def join(self, half: SegmentEntry, stems: Renumbered) -> SegmentEntry:
        """One segment of both halves."""
        if self._bodies is None:
            raise ValueError("no half was begun")
        with damage(self._folder, OSError):
            return self._bodies.join(half, stems)

    def _opened(self, entries: Sequence[SegmentEntry]) -> list[Segment]:
        return [Segment(self._folder, entry) for entry in entries]
