"""Looks an index over: every file that a generation needs, byte by byte, and whether they fit together."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.analysis.stemmer import StemTable
from index.analysis.version import ANALYSIS
from index.columnar.arrays import FileDamaged, FileEntry, checksum
from index.columnar.frames import FrameReader
from index.columnar.manifest import Lease, Manifest, generations, manifest_name, read_manifest
from index.columnar.segment import Segment
from index.columnar.sound_articles import article_faults
from index.columnar.soundness import faults
from index.errors import TelusurError
from index.files import read_file
from index.givers import Givers
from index.ledger_file import check_ledger
from index.people.decisions import WAY_OUT as DECISIONS_WAY_OUT
from index.people.decisions import check_decisions
from index.storage import FILES, LOCK, MARKER, MARKER_TEXT, PEOPLE, SOURCES, STEMS, check_marker


@dataclass(frozen=True, slots=True)
class Damage:
    """What is wrong with a file."""

    file: str  # its name in the folder
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at, and what was found."""

    generation: int | None  # the latest that can be read; None when none can
    articles: int
    segments: int
    files: int
    bytes: int
    damages: tuple[Damage, ...]


def check(folder: Path) -> Report:
    """Look a folder over while others may read and write it.

    Raises IndexMissing where there is no index, IndexDamaged where there is one of another format.
    """
    check_marker(folder)
    damages: list[Damage] = []
    with ExitStack() as stack:
        manifests = list(_manifests(folder, stack, damages))
        entries = {name: entry for manifest in manifests for name, entry in manifest.files()}
        for name, entry in entries.items():
            damages += _differences(folder, name, entry)
        latest = manifests[-1] if manifests else Manifest(-1)
        broken = {damage.file for damage in damages}
        if broken.isdisjoint(name for name, _ in latest.files()):
            damages += check_segments(folder, latest)
    damages += _notes(folder, latest)
    return Report(
        latest.generation if manifests else None,
        sum(entry.live for entry in latest.segments),
        len(latest.segments),
        len(entries) + len(manifests),
        sum(entry.bytes for entry in entries.values()),
        tuple(damages),
    )


def check_segments(folder: Path, manifest: Manifest) -> Iterator[Damage]:
    """What does not fit together in the segments of a generation whose files are as they were written."""
    frames = FrameReader({name: read_file(folder / name) for name in manifest.dictionaries})
    segments = []
    for entry in manifest.segments:
        file = f"{entry.name}.columns"
        try:
            segment = Segment(folder, entry)
            found = [*faults(segment)] or [*article_faults(segment, frames, manifest.analysis == ANALYSIS)]
            yield from (Damage(array_file.path.name, told) for array_file, told in found)
            if not found:
                segments.append(segment)
        except FileDamaged as error:
            yield Damage(file, str(error))
        except Exception as error:
            yield Damage(file, f"cannot be read ({type(error).__name__}: {error})")
    yield from _twice(segments)


def _manifests(folder: Path, stack: ExitStack, damages: list[Damage]) -> Iterator[Manifest]:
    """The generations that can be read, held until ``stack`` ends; the others are added to ``damages``."""
    found = generations(folder)
    if not found:
        damages.append(Damage("manifest-*.json", "there is none"))
    for number in found:
        name = manifest_name(number)
        if irregular := _irregular(folder / name):
            damages.append(Damage(name, irregular))
            continue
        try:
            stack.enter_context(closing(Lease(folder / name)))
            yield read_manifest(folder / name)
        except FileNotFoundError:  # a commit took it away just now
            if (folder / name).is_symlink():
                damages.append(Damage(name, "is a link to nothing"))
        except Exception as error:
            told = error if isinstance(error, FileDamaged) else f"cannot be read ({error!r})"
            damages.append(Damage(name, str(told)))


def _irregular(path: Path) -> str:
    """Why a path is not to be opened: a pipe would be read for ever; "" for a file, and for nothing."""
    return "is no file" if path.exists() and not path.is_file() else ""


def _differences(folder: Path, name: str, entry: FileEntry) -> Iterator[Damage]:
    if told := _irregular(folder / name):
        yield Damage(name, told)
        return
    try:
        found = checksum(folder / name)
    except OSError as error:
        yield Damage(
            name, "is missing" if isinstance(error, FileNotFoundError) else f"cannot be read: {error}"
        )
        return
    if found.bytes != entry.bytes:
        yield Damage(name, f"has {found.bytes:,} bytes, {entry.bytes:,} were written")
    elif found != entry:
        yield Damage(name, "does not match its checksum")


def _notes(folder: Path, latest: Manifest) -> Iterator[Damage]:
    """What is wrong with the files beside the generations."""
    if latest.decided and not (folder / PEOPLE).exists():
        yield Damage(PEOPLE, f"is missing, and what was said of people with it; {DECISIONS_WAY_OUT}")
    try:
        if read_file(folder / MARKER).decode() != MARKER_TEXT:
            yield Damage(MARKER, "is not as it was written")
    except (OSError, ValueError) as error:
        yield Damage(MARKER, f"cannot be read: {error}")
    if told := _irregular(folder / LOCK):
        yield Damage(LOCK, told)
    notes = (
        (STEMS, StemTable.check),
        (SOURCES, Givers.check),
        (FILES, check_ledger),
        (PEOPLE, check_decisions),
    )
    for name, look in notes:
        if told := _irregular(folder / name):
            yield Damage(name, told)
            continue
        try:
            look(folder / name)
        except TelusurError as error:
            yield Damage(name, str(error).removeprefix(f"{folder / name} "))


def _twice(segments: Sequence[Segment]) -> Iterator[Damage]:
    """An article that is live in two places."""
    hashes, docs = [np.empty(0, np.uint64)], [np.empty(0, np.uint32)]
    for segment in segments:
        live = slice(None) if segment.live is None else segment.live[segment.columns["id_hash_doc"]]
        hashes.append(segment.columns["id_hash"][live])
        docs.append(segment.columns["id_hash_doc"][live])
    _, places, counts = np.unique(np.concatenate(hashes), return_inverse=True, return_counts=True)
    double = np.split(counts[places] > 1, np.cumsum([len(one) for one in hashes])[:-1])
    seen: set[str] = set()
    for segment, own, which in zip(segments, docs[1:], double[1:], strict=True):
        for article_id in map(segment.id, own[which].tolist()):
            if article_id in seen:
                yield Damage(
                    f"{segment.name}.columns", f"the article {article_id!r} is in another segment too"
                )
            seen.add(article_id)
