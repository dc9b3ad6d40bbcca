"""The columnar index as a Whoosh index: ``index.searcher().search(query)`` of plain Whoosh works on it.

It walks matchers over the arrays and is slow; Telusur's own engine runs the same trees over whole arrays.
"""

from pathlib import Path
from typing import Any

from whoosh.index import Index
from whoosh.reading import EmptyReader, MultiReader, SegmentReader

from index.columnar.frames import FrameReader
from index.columnar.manifest import Lease, Manifest, manifest_name
from index.columnar.segment import Segment
from index.columnar.whoosh_codec import ColumnarCodec
from index.columnar.whoosh_segment import ColumnarSegment
from index.columnar.whoosh_writer import ColumnarWriter
from index.damage import damage
from index.files import read_file
from index.schema import article_schema
from index.storage import generation, open_generation


class ColumnarIndex(Index):  # type: ignore[misc]
    """The index in a folder; each reader reads the generation that is the latest when it is opened.

    Raises IndexMissing where there is none, IndexDamaged where it cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.schema = article_schema()
        _, lease = open_generation(folder)
        lease.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self.folder)!r})"

    def latest_generation(self) -> int:
        return generation(self.folder).number

    def last_modified(self) -> float:
        """When the latest generation was written, in seconds since 1970."""
        return (self.folder / manifest_name(self.latest_generation())).stat().st_mtime

    def writer(self, timeout: float = 0) -> ColumnarWriter:
        """The one writer, waited for so many seconds; raises IndexLocked."""
        return ColumnarWriter(self, timeout)

    def is_empty(self) -> bool:
        manifest, lease = open_generation(self.folder)
        lease.close()
        return not manifest.segments

    def reader(self, reuse: Any = None) -> Any:
        """A whoosh.reading.IndexReader of the latest generation. ``reuse`` is closed: opening is cheap."""
        found = self.read(*open_generation(self.folder))
        if reuse is not None:
            reuse.close()
        return found

    def read(self, manifest: Manifest, lease: Lease) -> Any:
        """A reader of one generation, which closes the lease."""
        with damage(self.folder):
            frames = FrameReader({name: read_file(self.folder / name) for name in manifest.dictionaries})
            codec = ColumnarCodec(self.schema, frames, lease)
            segments = [ColumnarSegment(Segment(self.folder, entry), codec) for entry in manifest.segments]
            leaves = [SegmentReader(None, self.schema, one, manifest.generation) for one in segments]
        if not leaves:
            lease.close()
            return _Nothing(self.schema, manifest.generation)
        return leaves[0] if len(leaves) == 1 else MultiReader(leaves, manifest.generation)


class _Nothing(EmptyReader):  # type: ignore[misc]
    """What is read of a generation without segments."""

    def __init__(self, schema: Any, number: int) -> None:
        super().__init__(schema)
        self._number = number

    def generation(self) -> int:
        return self._number
