"""How generations follow each other: what a commit writes, what it takes away, and what readers keep."""

import random
from pathlib import Path

from archive import article, make_index, random_articles
from reading import names, stored

from index.build import IndexWriter
from index.columnar.commit import Committed
from index.columnar.lookup import Lookup
from index.columnar.manifest import generations
from index.columnar.segment import Segment
from index.lock import write_lock
from index.storage import create_index, open_generation


def ids(folder: Path) -> set[str]:
    return set(stored(folder))


def segments(folder: Path) -> list[str]:
    manifest, lease = open_generation(folder)
    lease.close()
    return [entry.name for entry in manifest.segments]


def test_nothing_new_makes_no_generation(tmp_path):
    make_index(tmp_path, [article("a1")])
    before = names(tmp_path)
    with IndexWriter(tmp_path) as writer:
        writer.put(article("a1"))
        writer.delete("nobody")
        writer.commit()
        writer.put(article("a2"))
        writer.delete("a2")
    assert names(tmp_path) == before


def test_a_segment_of_which_nothing_is_left_is_gone(tmp_path):
    make_index(tmp_path, [article("a1"), article("a2"), article("a3")], segments=3, deleted=["a2"])
    assert segments(tmp_path) == ["s00000001", "s00000003"]
    assert not list(tmp_path.glob("s00000002.*"))
    make_index(tmp_path, [], deleted=["a1", "a3"])
    assert segments(tmp_path) == []
    assert not list(tmp_path.glob("s*.columns"))
    make_index(tmp_path, [article("a2")])
    assert ids(tmp_path) == {"a2"}


def test_a_reader_keeps_the_files_of_its_generation(tmp_path):
    make_index(tmp_path, [article("a1"), article("a2")])
    manifest, lease = open_generation(tmp_path)
    held = {name for name, _ in manifest.files()}
    make_index(tmp_path, [article("a3")], deleted=["a1"])
    assert held <= names(tmp_path)
    assert [Segment(tmp_path, entry).live for entry in manifest.segments] == [None]
    assert generations(tmp_path) == [1, 3]
    lease.close()
    make_index(tmp_path, [article("a4")])
    assert generations(tmp_path) == [4]
    assert ids(tmp_path) == {"a2", "a3", "a4"}


def test_deletions_of_several_commits_add_up(tmp_path):
    articles = [article(f"a{number:02}") for number in range(20)]
    make_index(tmp_path, articles)
    for number in range(0, 20, 3):
        make_index(tmp_path, [], deleted=[f"a{number:02}"])
    assert ids(tmp_path) == {f"a{number:02}" for number in range(20) if number % 3}
    assert len(list(tmp_path.glob("*.deleted"))) == 1


def test_merging_keeps_what_was_deleted_deleted(tmp_path):
    articles = random_articles(random.Random(3), 200)
    gone = {one.id for one in articles[::7]}
    make_index(tmp_path, articles, segments=12, deleted=gone)
    before = stored(tmp_path)
    with IndexWriter(tmp_path):
        pass
    assert len(list(tmp_path.glob("*.columns"))) < 12
    assert stored(tmp_path) == before
    assert before.keys() == {one.id for one in articles} - gone


def test_what_is_deleted_while_segments_are_merged_stays_deleted(tmp_path):
    articles = random_articles(random.Random(4), 90)
    make_index(tmp_path, articles, segments=3, deleted=["a001"])
    with write_lock(tmp_path):
        index = Committed(tmp_path, create_index(tmp_path))
        merge = index.begin_merge(index.segments)
        third = [articles[number].id for number in range(2, 90, 3)]  # all of one segment
        index.commit([], ["a000", "a003", *third], index.givers)
        index.merge(merge)
        assert len(index.segments) == 1
        assert len(index) == 90 - 3 - 30
    assert ids(tmp_path) == {one.id for one in articles} - {"a000", "a001", "a003", *third}


def test_a_merge_that_is_given_up_leaves_no_file(tmp_path):
    make_index(tmp_path, random_articles(random.Random(4), 30), segments=2)
    before = names(tmp_path)
    with write_lock(tmp_path):
        index = Committed(tmp_path, create_index(tmp_path))
        merge = index.begin_merge(index.segments)
        (tmp_path / f"{merge.name}.columns").write_bytes(b"half")
        index.give_up_all()
    assert names(tmp_path) == before


def test_ids_are_found_one_by_one_and_many_at_a_time(tmp_path):
    articles = random_articles(random.Random(5), 120)
    gone = {"a003", "a077"}
    make_index(tmp_path, articles, segments=4, deleted=gone)
    manifest, _ = open_generation(tmp_path)
    lookup = Lookup([Segment(tmp_path, entry) for entry in manifest.segments])
    asked = [one.id for one in articles] + ["nobody", "", "a003"]
    many = lookup.places(asked)
    assert many == [lookup.place(one) for one in asked]
    found = {one: place for one, place in zip(asked, many, strict=True) if place}
    assert found.keys() == {one.id for one in articles} - gone
    assert all(lookup.segments[number].id(doc) == one for one, (number, doc) in found.items())
    assert lookup.digests(["nobody", "a000"]) == [None, lookup.digest("a000")]
    assert Lookup([]).places(["a"]) == [None]


def test_what_a_killed_commit_left_is_swept_by_the_next(tmp_path):
    make_index(tmp_path, [article("a1")])
    litter = [
        "s00000002.columns",
        "s00000001.00000002.deleted",
        "d00000003.dict",
        ".manifest-00000002.json.7",
    ]
    for name in [*litter, ".stems.tsv.123", ".sources.json.9"]:
        (tmp_path / name).write_bytes(b"half")
    before = names(tmp_path)
    with IndexWriter(tmp_path):
        pass
    assert before - names(tmp_path) == {*litter, ".stems.tsv.123", ".sources.json.9"}


def test_a_first_run_that_was_killed_before_its_marker_is_no_obstacle(tmp_path):
    make_index(tmp_path / "whole", [])
    for name in ("manifest-00000000.json", ".telusur.json.77", "write.lock"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "whole").rename(tmp_path.parent / "elsewhere")
    make_index(tmp_path, [article("a1")])
    assert ids(tmp_path) == {"a1"}
