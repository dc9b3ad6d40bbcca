"""A merge in two halves that two processes do at one time, and that take about as long.

The forms of bodies take half of the time of a merge. They need nothing from the rest but the new numbers of
the stems, and that last.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from index.columnar.arrays import ArrayFile
from index.columnar.manifest import SegmentEntry
from index.columnar.merge_parts import (
    check,
    check_files,
    live_order,
    merge_articles,
    merge_columns,
    merge_field,
    merge_forms,
)
from index.columnar.merge_stems import Renumbered
from index.columnar.segment import Segment
from index.columnar.segment_files import SegmentFiles
from index.schema import NAME_FIELDS


def merge_but_bodies(segments: Sequence[Segment], folder: Path, name: str) -> tuple[SegmentEntry, Renumbered]:
    """The half of a merge without articles and forms of bodies: a segment of its own, whose arrays are whole.

    And the new numbers of the stems of bodies. Nothing is checked; the other half does that.
    """
    order = live_order(segments, name)
    with SegmentFiles(folder, name) as files:
        merge_columns(files, segments, order)
        stems = merge_field(files, segments, order, "title")
        merge_forms(files, segments, order, "title").write(files["terms"], stems)
        stems = merge_field(files, segments, order, "body")
        for field in NAME_FIELDS:
            merge_field(files, segments, order, field)
        return files.close(order.n_docs), stems


class MergeOfBodies:
    """The half with articles and forms of bodies, which takes as long; ``join`` puts both together.

    Raises what ``merge_segments`` raises, and leaves no file on an error; where nobody joins it, it leaves
    unfinished ones.
    """

    def __init__(self, segments: Sequence[Segment], folder: Path, name: str) -> None:
        check(segments)
        self._folder, self._order = folder, live_order(segments, name)
        with ExitStack() as stack:
            self._files = stack.enter_context(SegmentFiles(folder, name))
            merge_articles(self._files, segments, self._order)
            self._forms = merge_forms(self._files, segments, self._order, "body")
            self._stack = stack.pop_all()

    def join(self, half: SegmentEntry, stems: Renumbered) -> SegmentEntry:
        """The merged segment, with what ``merge_but_bodies`` has written and given."""
        with self._stack:
            written = half.files.items()
            files = {ending: ArrayFile(half.path(self._folder, ending), entry) for ending, entry in written}
            check_files(self._folder, half)
            for ending, file in files.items():
                self._files[ending].copy(file)
            self._forms.write(self._files["terms"], stems)
            return self._files.close(self._order.n_docs)
