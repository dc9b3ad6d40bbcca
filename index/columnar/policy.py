"""Which segments become one, and when: few segments to ask, and no article written too often.

Segments of about one size are merged when there are enough of them, so an article moves up through levels and
is copied about once a level. (The idea of Lucene's LogMergePolicy, which tantivy took over.)
"""

from collections.abc import Iterator, Sequence

from index.columnar.manifest import SegmentEntry

MERGED_AT_ONCE = 8  # segments of one level
MERGED_IN_A_RUN = 16  # of one level, while a run goes on: most of its segments are merged at its end anyway
LEVEL_FACTOR = 8  # the largest of a level has less than so many times the articles of the smallest
SMALL = 250  # articles; segments that have no more are of one level, since opening them costs most
MOST_OPEN = 24  # segments that may still be merged; more of them are merged whatever their sizes
MOST_MERGED = 4_000_000  # articles of a merged segment; what has more than half of it is merged no more
MOST_DELETED = 0.3  # of a segment's documents; with more it is written anew


def segments_to_merge(segments: Sequence[SegmentEntry], at_once: int = MERGED_AT_ONCE) -> list[SegmentEntry]:
    """The next segments that should become one, smallest first; none when all is well.

    ``at_once`` segments of one level are merged. A single one means that it should be written anew, without
    what was deleted.
    """
    mergeable = (segment for segment in segments if segment.live <= MOST_MERGED // 2)
    still_open = sorted(mergeable, key=lambda segment: segment.live)
    for level in _levels(still_open):
        if len(level) >= at_once:
            return _that_fit(level)
    if len(still_open) > MOST_OPEN:
        return _that_fit(still_open[:MERGED_AT_ONCE])
    worn = (one for one in segments if one.deleted > MOST_DELETED * one.documents)
    return sorted(worn, key=lambda segment: segment.live)[:1]


def segments_to_settle(segments: Sequence[SegmentEntry], written: int) -> list[SegmentEntry]:
    """What becomes one segment at the end of a run that wrote so many articles; none when it wrote too few.

    A run that wrote half of the index or more ends with one segment, so an archive that is built in one go
    has one, and over many runs an article is copied twice for each time that the index doubles, at most.
    """
    mergeable = sorted((one for one in segments if one.live <= MOST_MERGED), key=lambda one: one.live)
    chosen = _that_fit(mergeable)
    live = sum(segment.live for segment in chosen)
    return chosen if len(chosen) > 1 and 2 * written >= live else []


def _levels(segments: Sequence[SegmentEntry]) -> Iterator[list[SegmentEntry]]:
    """Segments that are sorted by size in groups of about one size, from the largest down."""
    left = list(segments)
    while left and left[-1].live > SMALL:
        first = next(n for n, one in enumerate(left) if one.live * LEVEL_FACTOR > left[-1].live)
        yield left[first:]
        left = left[:first]
    yield left


def _that_fit(segments: Sequence[SegmentEntry]) -> list[SegmentEntry]:
    """As many of the first as one segment may have; two at least, since none has more than half."""
    chosen: list[SegmentEntry] = []
    for segment in segments:
        if sum(one.live for one in chosen) + segment.live > MOST_MERGED:
            break
        chosen.append(segment)
    return chosen
