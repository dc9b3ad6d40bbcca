"""Copies in an index: linked at each commit, kept through deletions, merges and changes."""

import random
from errno import ENOSPC
from pathlib import Path
from shutil import copytree

import numpy as np
import pytest
from archive import article, story
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import groups

from index.article import Article
from index.build import IndexUnwritable, IndexWriter
from index.check import check
from index.columnar import copy_files
from index.columnar.copies import Groups
from index.compact import compact
from index.storage import IndexDamaged

GOLDEN = Path(__file__).parent / "data" / "golden-index-2"


def wire(name: str, seed: int, cut: int = 0) -> Article:
    """An article of an agency as an outlet brings it, with some words less."""
    words = story(seed).split()
    return article(f"{name}{seed}", f"Judul {name}", " ".join(words[: len(words) - cut]), outlet=name)


def put(folder, *articles: Article, merge: bool = False) -> None:
    with IndexWriter(folder, merge=merge) as writer:
        for one in articles:
            writer.put(one)


def delete(folder, *ids: str) -> None:
    with IndexWriter(folder, merge=False) as writer:
        for article_id in ids:
            assert writer.delete(article_id)


@pytest.fixture
def three(tmp_path):
    """Three copies of one article and one of another, in three segments."""
    put(tmp_path, wire("obor", 1), wire("gaharu", 2))
    put(tmp_path, wire("suluh", 1, cut=20))
    put(tmp_path, wire("cakra", 1, cut=30))
    return tmp_path


def test_copies_in_several_segments_are_one_group_and_the_index_is_sound(three):
    assert groups(three) == {frozenset({"obor1", "suluh1", "cakra1"})}
    assert check(three).damages == ()


def test_a_group_outlasts_the_deletion_of_its_first_article_and_takes_new_ones(three):
    delete(three, "obor1")
    put(three, wire("surya", 1))
    assert groups(three) == {frozenset({"suluh1", "cakra1", "surya1"})}


@pytest.mark.parametrize("deleted", [(), ("obor1",), ("suluh1", "gaharu2")])
def test_compacting_keeps_the_groups(three, deleted):
    if deleted:
        delete(three, *deleted)
    before = groups(three)
    assert compact(three)
    assert groups(three) == before
    assert check(three).damages == ()
    put(three, wire("surya", 1))
    assert groups(three) == {next(iter(before)) | {"surya1"}}


def test_an_article_that_becomes_another_leaves_its_group(three):
    put(three, Article("suluh1", "Judul", story(9), "suluh", None, None, "id"), wire("lain", 9))
    assert groups(three) == {frozenset({"obor1", "cakra1"}), frozenset({"suluh1", "lain9"})}


def test_what_is_committed_during_a_merge_is_linked_in_the_merged_segment_too(three):
    with IndexWriter(three, merge=False) as writer:
        merge = writer.index.begin_merge(writer.index.segments[:2])
        writer.put(wire("surya", 2))
        writer.delete("obor1")
        writer.commit()
        writer.index.merge(merge)
    assert groups(three) == {frozenset({"suluh1", "cakra1"}), frozenset({"gaharu2", "surya2"})}
    assert check(three).damages == ()


def test_only_the_files_that_change_are_written_anew(three):
    def names() -> set[str]:
        return {path.name for path in three.glob("*.copies")}

    before = names()
    put(three, wire("lain", 7))
    assert names() == before
    put(three, wire("surya", 2))
    assert len(names() & before) == 2  # those of the group that stays


def test_a_commit_that_fails_while_it_links_leaves_the_index_as_it_was(three, monkeypatch):
    before, files = groups(three), {path.name for path in three.iterdir()}
    written = iter([copy_files._written])  # the second file finds the disk full

    def write(*arguments):
        for one in written:
            return one(*arguments)
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(copy_files, "_written", write)
    with pytest.raises(IndexUnwritable, match="No space"):
        put(three, wire("surya", 2), wire("cakra", 2))
    monkeypatch.undo()
    assert groups(three) == before
    assert {path.name for path in three.iterdir()} == files


@pytest.mark.usefixtures("golden_analysis")
def test_an_index_from_before_takes_copies_and_merges(tmp_path):
    """Its own articles have no signatures, so they are nobody's copies."""
    copytree(GOLDEN, tmp_path / "index")
    folder = tmp_path / "index"
    put(folder, wire("obor", 1), wire("suluh", 1))
    put(folder, wire("surya", 1))
    wanted = {frozenset({"obor1", "suluh1", "surya1"})}
    assert groups(folder) == wanted
    assert compact(folder)
    assert groups(folder) == wanted
    assert check(folder).damages == ()
    put(folder, wire("cakra", 1))
    assert groups(folder) == {frozenset({"obor1", "suluh1", "surya1", "cakra1"})}


def test_damaged_copies_get_no_new_checksum(three):
    damaged = min(three.glob("*.copies"))
    data = bytearray(damaged.read_bytes())
    data[0] ^= 1
    damaged.write_bytes(data)
    for change in (lambda: put(three, wire("surya", 1)), lambda: compact(three)):
        with pytest.raises(IndexDamaged, match=f"{damaged.name} does not match its checksum"):
            change()
    assert [one.file for one in check(three).damages] == [damaged.name]


@pytest.mark.parametrize("spoil", ["order", "beyond", "labels"])
def test_check_tells_of_copies_that_cannot_be(three, spoil, monkeypatch):
    found = {"order": ([1, 0], [5, 5]), "beyond": ([0, 99], [5, 5]), "labels": ([0, 1], [5])}[spoil]
    wrong = Groups(np.array(found[0], np.uint32), np.array(found[1], np.uint64))
    monkeypatch.setattr("index.columnar.copy_files.linked", lambda parts: [wrong for _ in parts])
    put(three, wire("surya", 2))
    assert any("cop" in damage.reason for damage in check(three).damages)


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_one_run_and_many_and_merges_give_the_same_groups(tmp_path_factory, seed):
    rng = random.Random(seed)
    articles = [wire(f"m{n:02d}x", rng.randrange(6), cut=rng.choice([0, 10, 25, 40])) for n in range(20)]
    once, often = tmp_path_factory.mktemp("once"), tmp_path_factory.mktemp("often")
    put(once, *articles)
    rng.shuffle(articles)
    for start in range(0, 20, 4):
        put(often, *articles[start : start + 4], merge=rng.random() < 0.5)
        if rng.random() < 0.3:
            compact(often)
    assert groups(once) == groups(often)
