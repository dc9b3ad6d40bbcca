"""The texts of live articles, read one by one for whom they name."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.columnar.arrays import FileDamaged
from index.columnar.frames import FrameReader
from index.columnar.records import decode_named
from index.columnar.segment import Segment
from index.names import fold_name
from index.people.contexts import NO_TEXT, Text


class ArticleTexts:
    """Articles by their number: those of ``live`` documents, segment by segment."""

    def __init__(
        self, segments: Sequence[Segment], live: Sequence[NDArray[np.int64]], frames: FrameReader
    ) -> None:
        self._segments, self._live, self._frames = segments, live, frames
        self._ends = np.cumsum([len(docs) for docs in live])

    def __call__(self, article: int) -> Text:
        """Title and body, and how they write each person.

        NO_TEXT where the record is damaged: who is who is told without it, and ``telusur check`` names it.
        """
        number = int(np.searchsorted(self._ends, article, side="right"))
        segment, docs = self._segments[number], self._live[number]
        doc = int(docs[article - (int(self._ends[number]) - len(docs))])
        try:
            data = self._frames.decompress(segment.record(doc), segment.articles.path)
            named, body = decode_named(data)
        except (FileDamaged, ValueError):
            return NO_TEXT
        forms = {fold_name(person.name): (person.name, *person.mentions) for person in named.people}
        return Text(f"{named.title}\n{body}", forms)
