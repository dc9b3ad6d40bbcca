"""Merged segments, against the same articles written at once; and the policy that chooses what is merged."""

import random
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from segments import NAMES, STEMS, archives, tiny, without, write

from index.analysis.analyzer import Analyzer
from index.analysis.vocabulary import Vocabulary
from index.article import Article, Person
from index.columnar import merge_order, merge_postings
from index.columnar.arrays import ArrayFile, FileDamaged
from index.columnar.manifest import SegmentEntry
from index.columnar.merge import merge_segments
from index.columnar.merge_halves import MergeOfBodies, merge_but_bodies
from index.columnar.policy import (
    LEVEL_FACTOR,
    MERGED_AT_ONCE,
    MOST_DELETED,
    MOST_MERGED,
    MOST_OPEN,
    SMALL,
    segments_to_merge,
    segments_to_settle,
)
from index.columnar.segment import ENDINGS, Segment

VOCABULARY = Vocabulary(
    Analyzer(STEMS)
)  # words have other numbers here than in the segments that are compared
WAYS = (merge_segments, merge_but_bodies, MergeOfBodies)  # whole and by halves


def parts(folder: Path, archive: Sequence[Article], count: int, deleted: set[str]) -> list[Segment]:
    """The archive over so many segments, without the deleted articles."""
    found = []
    for number in range(count):
        if mine := archive[number::count]:
            segment = write(folder, mine, f"s0000001{number}", VOCABULARY)
            found.append(without(folder, segment, deleted))
    return found


def check_merge(archive: Sequence[Article], count: int, deleted: set[str]) -> Segment:
    """Merged segments are byte for byte what a builder makes of the live articles."""
    kept = [article for article in archive if article.id not in deleted]
    with TemporaryDirectory() as name:
        folder = Path(name)
        segments = parts(folder, archive, count, deleted)
        merged = Segment(folder, merge_segments(segments, folder, "s00000003"))
        assert merged.entry.documents == len(kept)
        assert merged.entry.files == write(folder, kept, "s00000004").entry.files
        half, stems = merge_but_bodies(segments, folder, "s00000005")
        joined = MergeOfBodies(segments, folder, "s00000006").join(half, stems)
        assert arrays(folder, joined) == arrays(folder, merged.entry)
        return merged


def arrays(folder: Path, entry: SegmentEntry) -> dict[str, dict[str, tuple[object, ...]]]:
    """Every array of a segment; in which order a file has them is all one."""
    files = {ending: ArrayFile(entry.path(folder, ending), entry.files[ending]) for ending in ENDINGS}
    return {
        ending: {name: (array.dtype, array.shape, array.tobytes()) for name, array in file.items()}
        for ending, file in files.items()
    }


@settings(max_examples=60)
@given(archives, st.integers(1, 4), st.data())
def test_a_merged_segment_is_what_the_live_articles_would_have_been_written_as(archive, count, data):
    some = st.sets(st.sampled_from([article.id for article in archive]), max_size=len(archive) - 1)
    check_merge(archive, count, data.draw(some, label="deleted"))


@pytest.mark.parametrize(("postings", "terms", "documents"), [(1, 1, 1), (7, 100, 3), (100, 2, 100)])
def test_a_merge_in_many_small_steps_comes_to_the_same(postings, terms, documents):
    rng = random.Random(postings)
    words = [f"kata{number}" for number in range(40)] + ["padi"] * 20
    archive = [
        tiny(
            number,
            body=" ".join(rng.choices(words, k=rng.randrange(40))),
            people=tuple(map(Person, rng.sample(NAMES, rng.randrange(7)))),
            language=rng.choice(("id", "en")),
        )
        for number in range(30)
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merge_postings, "POSTINGS_AT_ONCE", postings)
        patch.setattr(merge_postings, "TERMS_AT_ONCE", terms)
        patch.setattr(merge_postings, "POSITIONS_AT_ONCE", 3)
        patch.setattr(merge_order, "SORTED_AT_ONCE", documents)
        patch.setattr(merge_order, "GATHERED_AT_ONCE", documents)
        check_merge(archive, 4, {article.id for article in archive[3:20:4]})


def test_documents_beyond_the_first_65536_are_written_and_merged(tmp_path):
    rare = {5, 65_535, 65_536, 65_999}
    articles = (tiny(n, body="padi rebah" if n in rare else "padi", title="") for n in range(66_000))
    segment = write(tmp_path, articles)
    forms = segment.fields["body_exact"]
    assert forms.docs(forms.find(b"padi")).tolist() == list(range(66_000))
    assert forms.docs(forms.find(b"rebah")).tolist() == sorted(rare)
    merged = merge_segments([without(tmp_path, segment, {"t000004"})], tmp_path, "s00000002")
    forms = Segment(tmp_path, merged).fields["body_exact"]
    assert forms.docs(forms.find(b"padi")).tolist() == list(range(65_999))
    assert forms.docs(forms.find(b"rebah")).tolist() == [4, 65_534, 65_535, 65_998]


def test_names_and_words_and_stems_that_only_deleted_articles_have_are_gone():
    archive = [
        tiny(1, outlet="Lensa.id", people=(Person("Bagas"),), body="meetings", language="en"),
        tiny(2, outlet="Gaharu", people=(Person("Bagas"), Person("Ōta")), body="padi meetings"),
    ]
    merged = check_merge(archive, 2, {"t000001"})
    assert merged.names("outlet") == ["Gaharu"]
    assert merged.names("person") == ["Bagas", "Ōta"]
    assert merged.fields["body"].terms() == ["meetings", "padi"]


def test_positions_need_less_room_once_the_endless_article_is_deleted():
    register = tiny(1, body="padi " * 66_000, people=tuple(Person(f"Orang {n}") for n in range(700)))
    archive = [register, tiny(2, people=(Person("Bagas"),)), tiny(3)]
    wide, narrow = check_merge(archive, 2, set()), check_merge(archive, 2, {register.id})
    for field in ("body_exact", "person"):
        assert wide.positions[f"{field}.positions"].dtype == np.uint32
        assert narrow.positions[f"{field}.positions"].dtype == np.uint16


@pytest.mark.parametrize("merge", WAYS)
def test_segments_without_live_articles_make_no_segment(tmp_path, merge):
    segment = without(tmp_path, write(tmp_path, [tiny(1)]), {"t000001"})
    before = sorted(tmp_path.iterdir())
    with pytest.raises(ValueError, match="s00000003 would be empty"):
        merge([segment], tmp_path, "s00000003")
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("merge", [merge_segments, MergeOfBodies])
@pytest.mark.parametrize("ending", [*ENDINGS, "00000002.deleted"])
def test_damage_is_not_merged_into_a_sound_segment(tmp_path, ending, merge):
    segment = without(tmp_path, write(tmp_path, [tiny(1), tiny(2)]), {"t000001"})
    path = segment.entry.path(tmp_path, ending)
    data = bytearray(path.read_bytes())
    data[7] ^= 16
    path.write_bytes(data)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(FileDamaged, match=rf"{ending} does not match its checksum"):
        merge([segment], tmp_path, "s00000003")
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("merge", WAYS)
def test_a_merge_that_fails_leaves_no_file(tmp_path, merge):
    segments = [write(tmp_path, [tiny(n)], f"s0000001{n}") for n in range(2)]
    before = sorted(tmp_path.iterdir())
    (tmp_path / "s00000003.positions").touch()  # in the way
    with pytest.raises(FileExistsError):
        merge(segments, tmp_path, "s00000003")
    (tmp_path / "s00000003.positions").unlink()
    assert sorted(tmp_path.iterdir()) == before


def test_halves_that_cannot_be_joined_leave_no_file(tmp_path):
    segments = [write(tmp_path, [tiny(n)], f"s0000001{n}") for n in range(2)]
    before = sorted(tmp_path.iterdir())
    bodies = MergeOfBodies(segments, tmp_path, "s00000003")
    half, stems = merge_but_bodies(segments, tmp_path, "s00000004")
    for ending in ENDINGS:
        half.path(tmp_path, ending).unlink()
    with pytest.raises(FileDamaged, match=r"s00000004\.columns is missing"):
        bodies.join(half, stems)
    assert sorted(tmp_path.iterdir()) == before


def test_damage_in_one_half_is_not_joined_with_the_other(tmp_path):
    segments = [write(tmp_path, [tiny(n)], f"s0000001{n}") for n in range(2)]
    bodies = MergeOfBodies(segments, tmp_path, "s00000003")
    half, stems = merge_but_bodies(segments, tmp_path, "s00000004")
    path = half.path(tmp_path, "docs")
    data = bytearray(path.read_bytes())
    data[0] ^= 16
    path.write_bytes(data)
    with pytest.raises(FileDamaged, match=r"s00000004\.docs does not match its checksum"):
        bodies.join(half, stems)
    assert not list(tmp_path.glob("s00000003*"))


def entry(live: int, deleted: int = 0, name: str = "s") -> SegmentEntry:
    return SegmentEntry(name, live + deleted, {}, deleted)


def settled(sizes: Sequence[int]) -> tuple[list[SegmentEntry], int, int]:
    """The segments after commits of these sizes, the most there were, and the articles that merges wrote."""
    segments: list[SegmentEntry] = []
    most = written = 0
    for number, size in enumerate(sizes):
        segments.append(entry(size, name=f"s{number}"))
        while chosen := segments_to_merge(segments):
            live = sum(one.live for one in chosen)
            written += live
            segments = [one for one in segments if one not in chosen]
            segments.append(entry(live, name=f"m{number}-{written}"))
        most = max(most, len(segments))
    return segments, most, written


def test_a_thousand_commits_of_one_article_leave_few_segments_and_little_copying():
    segments, most, written = settled([1] * 1_000)
    assert sum(one.live for one in segments) == 1_000
    assert most <= 2 * MERGED_AT_ONCE
    assert written <= 12 * 1_000


def test_an_archive_read_in_batches_is_copied_about_once_a_level():
    segments, most, written = settled([16_384] * 512)
    assert most <= MOST_OPEN
    assert written <= 3 * 16_384 * 512
    assert max(one.live for one in segments) <= MOST_MERGED


@settings(max_examples=50)
@given(st.lists(st.floats(0, 6.5).map(lambda power: int(10**power)), max_size=200))
def test_however_large_commits_are_segments_stay_few(sizes):
    segments, _, _ = settled(sizes)
    full = [one for one in segments if 2 * one.live > MOST_MERGED]
    assert sum(one.live for one in segments) == sum(sizes)
    assert len(segments) - len(full) <= MOST_OPEN
    assert segments_to_merge(segments) == []


@given(st.lists(st.tuples(st.integers(0, 5_000_000), st.integers(0, 5_000_000)), max_size=40))
def test_what_is_chosen_fits_into_one_segment_and_is_not_chosen_twice(sizes):
    segments = [entry(live, deleted, f"s{number}") for number, (live, deleted) in enumerate(sizes)]
    chosen = segments_to_merge(segments)
    assert len({one.name for one in chosen}) == len(chosen)
    if len(chosen) > 1:
        assert sum(one.live for one in chosen) <= MOST_MERGED
    if len(chosen) == 1:
        assert chosen[0].deleted > MOST_DELETED * chosen[0].documents
    if not chosen:
        assert all(one.deleted <= MOST_DELETED * one.documents for one in segments)


def test_segments_of_one_size_are_merged_and_a_large_one_is_let_be():
    alike = [entry(1_000 + number, name=f"s{number}") for number in range(MERGED_AT_ONCE)]
    large = entry(1_001 * LEVEL_FACTOR * 2, name="large")
    assert segments_to_merge([large, *alike]) == alike
    assert segments_to_merge([large, *alike[1:]]) == []
    assert segments_to_merge([entry(SMALL)] * (MERGED_AT_ONCE - 1)) == []
    assert segments_to_merge(alike, MERGED_AT_ONCE + 1) == []


def test_a_run_that_wrote_half_of_the_index_leaves_one_segment():
    segments = [entry(live, name=f"s{live}") for live in (30, 10, 20)]
    assert segments_to_settle(segments, 30) == [segments[1], segments[2], segments[0]]
    assert segments_to_settle(segments, 29) == []
    assert segments_to_settle(segments[:1], 30) == []
    assert segments_to_settle([entry(MOST_MERGED), *segments], 30) == [segments[1], segments[2], segments[0]]


def test_a_segment_with_many_deletions_is_written_anew():
    worn = entry(60, 40)
    assert segments_to_merge([entry(100), worn]) == [worn]
    assert segments_to_merge([entry(70, 30)]) == []
