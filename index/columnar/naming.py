"""When who is who is worked out anew over all names of an archive, and when it stays as it was said.

To work it out costs seconds where there are hundreds of thousands of names. So a large archive does it at the
end of a run that changed enough of it; between, names that are known stay who they are.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from index.columnar.manifest import Manifest, SegmentEntry
from index.columnar.people_files import name_as_before, name_people
from index.columnar.segment import Segment
from index.people.decisions import Decisions
from index.people.resolve import resolve, rules_digest

# Who is who is worked out anew at each commit among so few names of people, in all segments,
FEW_NAMES = 20_000
GROWN = 0.01  # … among more when that share of the articles is new or gone, at the end of a run;
ANEW = -1.0  # … always;
GROWN_IN_A_RUN = 10.0  # … before it ends, when there are so many times more


@dataclass(frozen=True, slots=True)
class Naming:
    """Who is who in the segments of a generation."""

    entries: Sequence[SegmentEntry]  # with their files of people
    named: int  # of how many articles it was worked out
    anew: bool  # whether it was now


def has_grown(segments: Iterable[SegmentEntry], named: int, share: float) -> bool:
    """Whether that share of the articles is new or gone since who is who was worked out of ``named``."""
    return abs(sum(segment.live for segment in segments) - named) > share * named


def name_segments(
    folder: Path,
    segments: Sequence[Segment],
    before: Manifest,
    named_before: Sequence[Segment],
    decisions: Decisions,
    share: float,
) -> Naming:
    """Who is who in the segments of the generation behind ``before``, of which ``named_before`` are open.

    Anew where few names allow it, where rules, tables or the user's word are others, where ``share`` of the
    articles is new or gone, and where what was said before does not do any more.
    """
    number, entries = before.generation + 1, [segment.entry for segment in segments]
    names = sum(len(segment.columns["person_counts"]) for segment in segments)
    stays = before.people == rules_digest(decisions) and not has_grown(entries, before.named, share)
    if names > FEW_NAMES and stays:
        kept = name_as_before(folder, segments, named_before, number)
        if kept is not None:
            return Naming(kept, before.named, anew=False)
    named = name_people(folder, segments, partial(resolve, decisions=decisions), number)
    return Naming(named, sum(entry.live for entry in entries), anew=True)
