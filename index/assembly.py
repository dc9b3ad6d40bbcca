"""Segments made one after another in one process: its vocabulary, its dictionary, its builder."""

from pathlib import Path

from index.analysis.analyzer import Analyzer
from index.analysis.stemmer import StemTable
from index.analysis.vocabulary import Vocabulary
from index.columnar.builder import SegmentBuilder
from index.columnar.frames import FrameWriter, train_dictionary
from index.columnar.manifest import SegmentEntry
from index.columnar.signatures import TermHashes
from index.columnar.sketches import Rarities

MOST_FORMS = 1_000_000  # different words of a vocabulary; then a new one takes its place
LEAST_RECORDS = 500  # what a dictionary is trained on at least


class Assembly:
    """Builds segments in ``folder``; ``dictionary`` compresses their articles, None until there is one."""

    def __init__(self, folder: Path, stems: StemTable, dictionary: bytes | None) -> None:
        self._folder = folder
        self.stems = stems
        self._begin_vocabulary()
        self._has_dictionary = dictionary is not None
        self._frames = FrameWriter(dictionary)
        self.builder = self._new_builder()  # the one that grows

    def begin_next(self) -> SegmentBuilder:
        """The builder so far, which will be written; articles go to a new one from now on."""
        done = self.builder
        if len(self._vocabulary.forms) >= MOST_FORMS:
            self._begin_vocabulary()
        self.builder = self._new_builder()
        return done

    def train(self, builder: SegmentBuilder, number: int) -> bytes | None:
        """A dictionary for articles like a builder's; None when there is one, or too little to learn from."""
        if self._has_dictionary or len(builder) < LEAST_RECORDS:
            return None
        return train_dictionary(builder.records(), number)

    def use(self, dictionary: bytes) -> None:
        """Compress with this dictionary from now on."""
        self._has_dictionary = True
        self._frames = FrameWriter(dictionary)

    def write(self, builder: SegmentBuilder, name: str) -> SegmentEntry:
        """Write a segment; on an error its files are gone and the builder is as it was."""
        return builder.write(self._folder, name, self._frames)

    def _begin_vocabulary(self) -> None:
        self._vocabulary = Vocabulary(Analyzer(self.stems))
        self._hashes, self._rarities = TermHashes(self._vocabulary.forms), Rarities(self._vocabulary)

    def _new_builder(self) -> SegmentBuilder:
        return SegmentBuilder(self._vocabulary, self._hashes, self._rarities)
