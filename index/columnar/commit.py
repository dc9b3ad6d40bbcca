"""How one generation takes the place of another: segments in, deletions marked, the manifest last.

At any instant the folder holds a whole generation: files are written and synced under names that no manifest
has, then the folder is synced, then the manifest is renamed into place. What a killed writer left, the next
one sweeps.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from index.columnar.arrays import FileDamaged
from index.columnar.copy_files import link_copies, merged_copies
from index.columnar.deletions import deleted_since, without_documents
from index.columnar.dictionaries import check_dictionaries, read_dictionary, write_dictionary
from index.columnar.lookup import Lookup
from index.columnar.manifest import Manifest, SegmentEntry, sweep, write_manifest
from index.columnar.merge import merge_segments
from index.columnar.naming import ALWAYS, AT_THE_END, WHILE_IT_GOES_ON, Growth, name_segments
from index.columnar.policy import MERGED_IN_A_RUN, segments_to_merge, segments_to_settle
from index.columnar.segment import ENDINGS, Segment
from index.files import sync_folder
from index.people.decisions import NO_DECISIONS, Decisions
from index.people.resolve import rules_digest


@dataclass(frozen=True, slots=True)
class Merge:
    """Segments that become one; ``segments`` are as they stood when it began."""

    name: str
    half: str  # the name of what may be written on the way, and goes
    segments: tuple[Segment, ...]

    @property
    def entries(self) -> list[SegmentEntry]:
        """The segments, for another process."""
        return [segment.entry for segment in self.segments]

    @property
    def names(self) -> set[str]:
        """Everything that has a part in it."""
        return {self.name, self.half, *(segment.name for segment in self.segments)}


class Committed:
    """The latest generation, for its one writer: call everything under ``write_lock``, in one thread.

    Whatever raises leaves the generation as it was, and no file of what failed.
    """

    def __init__(self, folder: Path, manifest: Manifest, decisions: Decisions = NO_DECISIONS) -> None:
        self._folder = folder
        self._manifest = manifest
        self._decisions = decisions
        check_dictionaries(folder, manifest.dictionaries)
        self._next_number = manifest.next_number
        self._dictionaries = dict(manifest.dictionaries)
        self._givers = manifest.givers
        self._busy: dict[str, set[str]] = {}  # segments that are being written or merged → their files
        self.lookup = Lookup([Segment(folder, entry) for entry in manifest.segments])
        # Articles that were written or deleted since who is who was worked out.
        self._changed = max(manifest.changed, abs(len(self) - manifest.named))
        sync_folder(folder)  # the generation must outlast a power cut before those before it go
        self._sweep()

    def __len__(self) -> int:
        """The live articles."""
        return sum(segment.entry.live for segment in self.lookup.segments)

    @property
    def generation(self) -> int:
        """The number of the generation."""
        return self._manifest.generation

    @property
    def givers(self) -> int:
        """The checksum of the note of who gave what that belongs to the generation; 0 without one."""
        return self._manifest.givers

    @property
    def segments(self) -> tuple[SegmentEntry, ...]:
        """The segments of the generation."""
        return self._manifest.segments

    def new_name(self) -> str:
        """A name for a segment to be; its files are let stand until it is committed or given up."""
        name = f"s{self._number():08d}"
        # A worker that outlives its killed parent may have written it.
        while (self._folder / f"{name}.columns").exists():
            name = f"s{self._number():08d}"
        self._busy[name] = {f"{name}.{ending}" for ending in ENDINGS}
        return name

    def give_up(self, names: Iterable[str]) -> None:
        """Take away what there is of segments that will not be committed."""
        self._finish(names)
        self._dictionaries = dict(self._manifest.dictionaries)
        self._sweep()

    def give_up_all(self) -> None:
        """Take away every segment that is not committed."""
        self.give_up(list(self._busy))

    def dictionary(self) -> bytes | None:
        """The newest dictionary; raises FileDamaged when it is not as it was written."""
        return read_dictionary(self._folder, self._dictionaries)

    @property
    def next_number(self) -> int:
        """The number of the next file that gets a name."""
        return self._next_number

    def add_dictionary(self, data: bytes) -> None:
        """Write a dictionary; the next commit makes it part of the index."""
        path = self._folder / f"d{self._number():08d}.dict"
        self._dictionaries[path.name] = write_dictionary(path, data)

    def commit(self, added: Sequence[SegmentEntry], gone: Collection[str], givers: int) -> None:
        """Make ``added`` part of the index, and delete the articles ``gone`` from the segments before.

        What is added is linked with the articles that it is a copy of, in whatever segment they are. The note
        of who gave what that has the checksum ``givers`` belongs to it from then on. Nothing happens when
        nothing is new.
        """
        self._givers = givers
        try:
            entries = [*self._without(gone), *added]
            if tuple(entries) != self.segments or givers != self._manifest.givers:
                linked = self._linked(entries, {entry.name for entry in added})
                new = sum(entry.live for entry in added)
                deleted = len(self) + new - sum(entry.live for entry in entries)
                self._changed += max(new, deleted)
                self._publish(linked, WHILE_IT_GOES_ON)
        except BaseException:
            self._givers = self._manifest.givers
            self.give_up([entry.name for entry in added])
            raise
        self._finish(entry.name for entry in added)

    def decide(self, decisions: Decisions) -> None:
        """Take the user's word on who is who; a commit of its own where it changes anything."""
        self._decisions = decisions
        self.name_people()

    def name_people(self, always: bool = False) -> None:
        """Say who is who anew where enough articles were written or deleted since, by whatever run.

        Or where that is of other rules, or from before the user's word.
        """
        before = self._manifest
        stale = always or before.people != rules_digest(self._decisions)
        if len(self) and (stale or AT_THE_END.reached(self._changed, before.named)):
            self._publish(self.segments, ALWAYS)

    def merge_all(self) -> None:
        """Merge segments until the policy wants no more."""
        while merge := self.begin_merge():
            self.merge(merge)

    def settle(self, written: int) -> None:
        """Merge once more at the end of a run that wrote so many articles, if it wrote enough."""
        if merge := self.begin_settling(written):
            self.merge(merge)

    def begin_settling(self, written: int) -> Merge | None:
        """The segments of that merge; None for nothing."""
        chosen = segments_to_settle(self.segments, written)
        return self.begin_merge(chosen) if chosen else None

    def merge(self, merge: Merge) -> None:
        """Do a merge that was begun, and commit it."""
        try:
            merged = merge_segments(merge.segments, self._folder, merge.name)
        except BaseException:
            self.give_up(merge.names)
            raise
        self.finish_merge(merge, merged)

    def begin_merge(self, chosen: Sequence[SegmentEntry] | None = None) -> Merge | None:
        """The segments that become one next: these, or those that the policy chooses; None for nothing.

        The files of all stay until the merge is finished or given up.
        """
        chosen = segments_to_merge(self.segments) if chosen is None else chosen
        if not chosen:
            return None
        names = {entry.name for entry in chosen}
        for entry in chosen:
            self._busy[entry.name] = {f"{entry.name}.{ending}" for ending in entry.files}
        segments = tuple(segment for segment in self.lookup.segments if segment.name in names)
        return Merge(self.new_name(), self.new_name(), segments)

    def begin_merge_in_a_run(self) -> Merge | None:
        """The same for segments of a run that goes on, more of them at a time."""
        return self.begin_merge(segments_to_merge(self.segments, MERGED_IN_A_RUN))

    def finish_merge(self, merge: Merge, merged: SegmentEntry) -> None:
        """Put the merged segment in the place of what it was made of; deletions since then hold in it too."""
        names = merge.names
        try:
            entry = self._caught_up(merge, merged)
            left = [one for one in self.segments if one.name not in names]
            first = next((n for n, one in enumerate(self.segments) if one.name in names), len(left))
            entries = [*left[:first], *([entry] if entry else []), *left[first:]]
            self._publish(entries, WHILE_IT_GOES_ON, names)
        except BaseException:
            self.give_up(names)
            raise

    def _caught_up(self, merge: Merge, merged: SegmentEntry) -> SegmentEntry | None:
        """The merged segment without what was deleted meanwhile, and with the copies as they stand."""
        now = {segment.name: segment for segment in self.lookup.segments}
        ids = [one.id(doc) for one in merge.segments for doc in deleted_since(one, now.get(one.name))]
        segment = Segment(self._folder, merged)
        docs = [doc for one in ids if (doc := segment.find(one)) is not None]
        entry = self._deleted(segment, docs) if docs else merged
        if entry is None:
            return None
        sources = [now[one.name] for one in merge.segments if one.name in now]
        segment = Segment(self._folder, entry)
        return merged_copies(self._folder, sources, segment, self._manifest.generation + 1)

    def _linked(self, entries: Sequence[SegmentEntry], new: Collection[str]) -> Sequence[SegmentEntry]:
        if not new:
            return entries
        return link_copies(self._folder, self._opened(entries), new, self._manifest.generation + 1)

    def _opened(self, entries: Iterable[SegmentEntry]) -> list[Segment]:
        """The segments of these entries; those that have not changed are open already."""
        known = {_state(one.entry): one for one in self.lookup.segments}
        return [known.get(_state(one)) or Segment(self._folder, one) for one in entries]

    def _without(self, gone: Collection[str]) -> list[SegmentEntry]:
        docs: defaultdict[int, list[int]] = defaultdict(list)
        for place in self.lookup.places(list(gone)):
            if place is not None:
                docs[place[0]].append(place[1])
        kept = [
            self._deleted(segment, docs[number]) if docs[number] else segment.entry
            for number, segment in enumerate(self.lookup.segments)
        ]
        return [entry for entry in kept if entry is not None]

    def _deleted(self, segment: Segment, docs: list[int]) -> SegmentEntry | None:
        return without_documents(self._folder, segment, docs, self._manifest.generation + 1)

    def _publish(self, entries: Sequence[SegmentEntry], growth: Growth, done: Collection[str] = ()) -> None:
        number = self._manifest.generation + 1
        naming = name_segments(
            self._folder,
            self._opened(entries),
            self._manifest,
            self.lookup.segments,
            self._decisions,
            self._changed,
            growth,
            self._dictionaries,
        )
        if naming.anew:
            self._changed = 0
        manifest = Manifest(
            number,
            tuple(naming.entries),
            dict(self._dictionaries),
            self._next_number,
            self._manifest.analysis,
            rules_digest(self._decisions),
            naming.named,
            self._changed,
            self._manifest.decided or self._decisions != NO_DECISIONS,
            self._givers,
        )
        lookup = Lookup(self._opened(naming.entries))
        sync_folder(self._folder)
        write_manifest(self._folder, manifest)
        self._manifest = manifest
        self._finish(done)
        self.lookup = lookup
        self._sweep()

    def _sweep(self) -> None:
        with suppress(OSError, FileDamaged):  # the next writer sweeps again
            sweep(self._folder, self._manifest, frozenset(chain(*self._busy.values())))

    def _finish(self, names: Iterable[str]) -> None:
        for name in names:
            self._busy.pop(name, None)

    def _number(self) -> int:
        number, self._next_number = self._next_number, self._next_number + 1
        return number


def _state(entry: SegmentEntry) -> tuple[str, str | None, str | None, str | None]:
    """What tells whether a segment that is open is still as it was."""
    return entry.name, entry.deletions, entry.copies, entry.people
