"""When who is who is worked out anew over all names of an archive, and when it stays as it was said.

To work it out costs seconds where there are hundreds of thousands of names. So a large archive does it at the
end of a run that changed enough of it; between, names that are known stay who they are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from index.columnar.arrays import FileEntry
from index.columnar.dictionaries import read_sound_frames
from index.columnar.manifest import Manifest, SegmentEntry
from index.columnar.people_files import name_as_before, name_people
from index.columnar.segment import Segment
from index.people.decisions import Decisions
from index.people.resolve import resolve, rules_digest

FEW_NAMES = 20_000  # of people, in all segments; among so few who is who is worked out at each commit


@dataclass(frozen=True, slots=True)
class Growth:
    """How much of an archive with more names must be new or gone until who is who is worked out anew."""

    share: float  # of the articles that it was worked out of
    articles: int = 0  # and so many at least

    def reached(self, changed: int, named: int) -> bool:
        """Whether it is, when so many are since who is who was worked out of ``named`` articles."""
        return changed >= max(self.share * named, self.articles)


ALWAYS = Growth(0)
AT_THE_END = Growth(0.01)  # of a run
WHILE_IT_GOES_ON = Growth(10, 250_000)  # fewer are read in a minute or two, and wait for the end


@dataclass(frozen=True, slots=True)
class Naming:
    """Who is who in the segments of a generation."""

    entries: Sequence[SegmentEntry]  # with their files of people
    named: int  # of how many articles it was worked out
    anew: bool  # whether it was now


def name_segments(
    folder: Path,
    segments: Sequence[Segment],
    before: Manifest,
    named_before: Sequence[Segment],
    decisions: Decisions,
    changed: int,
    growth: Growth,
    dictionaries: Mapping[str, FileEntry],
) -> Naming:
    """Who is who in the segments of the generation behind ``before``, of which ``named_before`` are open.

    Anew where few names allow it, where rules, tables or the user's word are others, where ``growth`` is
    reached by the articles that ``changed``, and where what was said before does not do any more. As long as
    nothing was said, names stand for themselves. With ``dictionaries`` articles are read where names alone
    leave doubts.
    """
    number = before.generation + 1
    names = sum(len(segment.columns["person_counts"]) for segment in segments)
    said_alike = not before.named or before.people == rules_digest(decisions)
    if names > FEW_NAMES and said_alike and not growth.reached(changed, before.named):
        kept = name_as_before(folder, segments, named_before, number)
        if kept is not None:
            return Naming(kept, before.named, anew=False)
    frames = read_sound_frames(folder, dictionaries)
    named = name_people(folder, segments, partial(resolve, decisions=decisions), number, frames)
    return Naming(named, sum(segment.entry.live for segment in segments), anew=True)
