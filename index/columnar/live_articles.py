"""What is known of the live articles of some segments, which are numbered segment by segment."""

from collections.abc import Callable, Sequence
from itertools import cycle
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import FileDamaged
from index.columnar.frames import FrameReader
from index.columnar.given_names import live_docs
from index.columnar.records import decode_named
from index.columnar.segment import Segment
from index.columnar.sketches import ROWS
from index.names import fold_name
from index.people.contexts import NO_TEXT, Text

T = TypeVar("T", bound=np.generic)

SAMPLE = 2**16  # articles of which words are counted, about
LET_GO = 64  # texts after which the pages of a segment's articles are let go of


class LiveArticles:
    """The n live articles."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self._live = [live_docs(segment) for segment in segments]
        self._ends = np.cumsum([len(docs) for docs in self._live])

    def __len__(self) -> int:
        return int(self._ends[-1]) if len(self._ends) else 0

    def days(self) -> NDArray[np.int64]:
        """(n,) the day of each."""
        return self._of_all(np.int64, lambda segment: segment.days)

    def order(self) -> NDArray[np.uint64]:
        """(n,) a number of each, by its id."""
        return self._of_all(np.uint64, Segment.id_hashes)

    def sample(self) -> NDArray[np.int64]:
        """Articles of which words are counted: all, or those that their ids say, in whatever segment."""
        step = -(-len(self) // SAMPLE)
        if step <= 1:
            return np.arange(len(self))
        return np.flatnonzero(self.order() % np.uint64(step) == 0)

    def sketches(self, articles: NDArray[np.int64]) -> NDArray[np.uint16]:
        """(k, PLACES) those of some articles; zeros for one without."""
        found = np.zeros((len(articles), ROWS), np.uint32)
        owners = np.searchsorted(self._ends, articles, side="right")
        for number, (segment, docs) in enumerate(zip(self._segments, self._live, strict=True)):
            mine = np.flatnonzero(owners == number)
            if segment.sketches is not None and len(mine):
                rows = docs[articles[mine] - (self._ends[number] - len(docs))]
                found[mine] = segment.sketches[:, rows].T
        return found.view(np.uint16)

    def texts(self, frames: FrameReader) -> Callable[[int], Text]:
        """What reads title and body of an article, and how they write each person.

        It gives NO_TEXT where the record is damaged: ``telusur check`` names it. Pages of the disk are let go
        of now and then, since each text has others: of a million articles they were half a gigabyte.
        """
        turns = cycle(range(LET_GO))

        def text(article: int) -> Text:
            number = int(np.searchsorted(self._ends, article, side="right"))
            segment, docs = self._segments[number], self._live[number]
            doc = int(docs[article - (int(self._ends[number]) - len(docs))])
            try:
                data = frames.decompress(segment.record(doc), segment.articles.path)
                named, body = decode_named(data)
            except (FileDamaged, ValueError):
                return NO_TEXT
            finally:
                if not next(turns):
                    segment.articles.release()
            forms: dict[str, tuple[str, ...]] = {}
            for person in named.people:
                key = fold_name(person.name)
                forms[key] = tuple(dict.fromkeys((*forms.get(key, ()), person.name, *person.mentions)))
            return Text(f"{named.title}\n{body}", forms)

        return text

    def _of_all(self, kind: type[T], column: Callable[[Segment], NDArray[Any]]) -> NDArray[T]:
        """(n,) what stands in a column of each segment."""
        pairs = zip(self._segments, self._live, strict=True)
        every = (column(segment)[docs].astype(kind, copy=False) for segment, docs in pairs)
        return np.concatenate((np.zeros(0, kind), *every))
