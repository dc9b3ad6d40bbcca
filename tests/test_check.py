"""Check and compact: every damage is found and named, and nothing that lives is lost."""

import os
import random
import shutil
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import numpy as np
import pytest
from archive import article, make_index
from reading import data_files, largest, make_whole_index, names, stored

from bench.durability.rewriting import rewrite
from index.build import IndexWriter
from index.check import check
from index.columnar.manifest import manifest_name, write_manifest
from index.compact import compact
from index.errors import TelusurError
from index.storage import FILES, LOCK, MARKER, STEMS, IndexDamaged, IndexMissing, open_generation
from search.embedded.engine import EmbeddedEngine
from search.query import Query


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return make_whole_index(tmp_path_factory.mktemp("whole") / "index")


@pytest.fixture
def folder(whole, tmp_path):
    """A copy of an index with every kind of file."""
    return shutil.copytree(whole, tmp_path / "index")


def test_a_sound_index_has_no_damage(folder):
    report = check(folder)
    assert report.damages == ()
    assert (report.generation, report.articles, report.segments) == (5, 658, 4)
    assert report.files == len(names(folder)) - 4  # but the marker, the lock and the notes
    assert report.bytes > 10_000


def test_a_pipe_in_the_place_of_a_file_is_told_and_not_waited_for(folder):
    for name in names(folder) - {LOCK, MARKER}:
        path, kept = folder / name, folder.with_name("kept")
        path.rename(kept)
        os.mkfifo(path)
        assert (name, "is no file") in [(damage.file, damage.reason) for damage in check(folder).damages]
        kept.replace(path)
    (folder / MARKER).unlink()
    os.mkfifo(folder / MARKER)
    with pytest.raises(IndexDamaged, match="is no file"):
        check(folder)


def test_every_flipped_bit_and_every_cut_is_found_in_every_file(folder):
    rng = random.Random(11)
    for name in data_files(folder):
        path = folder / name
        whole = path.read_bytes()
        for _ in range(6):
            place = rng.randrange(len(whole))
            path.write_bytes(
                whole[:place] + bytes([whole[place] ^ 1 << rng.randrange(8)]) + whole[place + 1 :]
            )
            assert_damaged(folder, name)
        for length in (0, len(whole) - 1, rng.randrange(len(whole))):
            path.write_bytes(whole[:length])
            assert_damaged(folder, name)
        path.write_bytes(whole)
    assert check(folder).damages == ()


def assert_damaged(folder, name):
    """The check names the file."""
    try:
        told = {damage.file for damage in check(folder).damages}
    except IndexDamaged:
        told = {"telusur.json"}  # what no longer says that it is an index of ours is not looked at
    assert name in told


def test_a_missing_file_is_found(folder):
    for name in data_files(folder):
        if name not in (
            "stems.tsv",
            "sources.json",
            "telusur.json",
        ):  # these may be missing, or it is no index
            away = folder / name
            whole = away.read_bytes()
            away.unlink()
            reasons = {damage.file: damage.reason for damage in check(folder).damages}
            assert reasons.get(name, reasons.get("manifest-*.json")) in ("is missing", "there is none")
            away.write_bytes(whole)


def test_a_manifest_that_is_a_link_to_nothing_is_found(folder):
    (manifest,) = folder.glob("manifest-*")
    manifest.unlink()
    manifest.symlink_to("/nowhere")
    (damage,) = check(folder).damages
    assert (damage.file, damage.reason) == (manifest.name, "is a link to nothing")


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_what_is_no_file_is_named_by_whoever_reads_it_and_nobody_waits_for_it(folder, tmp_path, make):
    for name in sorted(names(folder)):
        copy = shutil.copytree(folder, tmp_path / f"with {name}")
        (copy / name).unlink()
        make(copy / name)
        told, found = "", []
        try:
            found = [damage.file for damage in check(copy).damages]
            EmbeddedEngine(copy).search(Query(q="gempa"))
            with IndexWriter(copy) as writer:
                writer.put(article("new", body="Baru."), path="/new.txt")
        except TelusurError as error:
            told = str(error)
        assert name in told or name in found
        assert name in told or name in (STEMS, FILES, LOCK)


def test_a_lost_dictionary_is_told_to_whoever_writes(folder):
    (dictionary,) = folder.glob("*.dict")
    dictionary.unlink()
    for write in (compact, lambda one: make_index(one, [], deleted=["b002"])):
        with pytest.raises(IndexDamaged, match=rf"{dictionary.name} is missing"):
            write(folder)


def test_a_generation_that_somebody_reads_is_looked_at_too(folder):
    _, lease = open_generation(folder)
    make_index(folder, [article("new")], deleted=["b002"])
    older = folder / manifest_name(5)
    older.write_bytes(older.read_bytes().replace(b"s00000002", b"s00000003", 1))
    (damage,) = check(folder).damages
    lease.close()
    assert (damage.file, "does not match its checksum" in damage.reason) == (older.name, True)


def test_what_is_no_index_cannot_be_checked(tmp_path):
    with pytest.raises(IndexMissing):
        check(tmp_path)


def swapped(array):
    """The first row and the last in each other's places."""
    array[[0, -1]] = array[[-1, 0]]
    return array


def without_ones(array):
    """Terms with another digit for each 1."""
    return np.where(array == ord("1"), ord("8"), array).astype(np.uint8)


@pytest.mark.parametrize(
    ("ending", "name", "change", "told"),
    [
        ("columns", "id_hash", swapped, "hashes of ids do not ascend"),
        ("columns", "id_hash_doc", largest, "every document once"),
        ("columns", "text_order", largest, "every document once"),
        ("columns", "record_offsets", swapped, "does not ascend from 0"),
        ("columns", "id_offsets", largest, "does not ascend from 0"),
        ("columns", "digest", lambda array: array[:-1], "digest has the shape"),
        ("columns", "person_first", largest, "a value of person that has no name"),
        ("columns", "person_offsets", largest, "person_offsets does not fit the names"),
        ("columns", "outlet_keys", lambda array: np.append(array, np.uint8(10)), "do not fit the"),
        ("terms", "body.postings_at", swapped, "postings of terms do not follow"),
        ("terms", "body.container_count", largest, "containers do not hold the postings"),
        ("terms", "person.term_offsets", swapped, "terms do not follow"),
        ("terms", "body_exact.terms", without_ones, "the terms do not ascend"),
        ("terms", "body_exact.positions_at", swapped, "positions of terms do not follow"),
        ("docs", "body.low", lambda array: array[::-1], "documents of a term do not ascend"),
        ("docs", "title.low", largest, "documents of a term do not ascend"),
        ("freqs", "body.nibbles", lambda array: array[:-1], "not a frequency for each posting"),
        ("freqs", "body.long_at", largest, "large frequencies do not ascend"),
    ],
)
def test_arrays_that_do_not_fit_are_found_behind_right_checksums(folder, ending, name, change, told):
    file = rewrite(folder, ending, name, change)
    reasons = [damage.reason for damage in check(folder).damages if damage.file == file]
    assert any(told in reason for reason in reasons), check(folder).damages


def test_stems_that_fit_their_checksum_and_are_none_are_found(folder):
    path = folder / "stems.tsv"
    rows = path.read_bytes()
    rows = rows[: rows.rindex(b"#")]
    for wrong in (rows + b"dipimpin\tpimpinan\n", rows + b"dipimpin\n", b"\xff" + rows):
        path.write_bytes(wrong + b"# crc32 %08x\n" % crc32(wrong))
        (damage,) = check(folder).damages
        assert (damage.file, damage.reason[:29]) == ("stems.tsv", "holds what no writer writes; ")
    other = rows.replace(b"stems 2", b"stems 9") + b"kata\tlain\n"  # of another version: it is not read
    path.write_bytes(other + b"# crc32 %08x\n" % crc32(other))
    assert check(folder).damages == ()


def test_an_article_that_is_live_twice_is_found(folder, tmp_path):
    other = make_index(tmp_path / "other", [article("b007"), article("new")])
    manifest, lease = open_generation(folder)
    lease.close()
    twin = open_generation(other)[0].segments[0]
    for ending in twin.files:
        twin.path(other, ending).rename(folder / f"s00000099.{ending}")
    write_manifest(folder, replace(manifest, segments=(*manifest.segments, replace(twin, name="s00000099"))))
    (damage,) = check(folder).damages
    assert (damage.file, damage.reason) == (
        "s00000099.columns",
        "the article 'b007' is in another segment too",
    )


def test_compacting_leaves_one_segment_of_live_articles(folder):
    before = stored(folder)
    _, lease = open_generation(folder)
    held = names(folder)
    assert compact(folder)
    assert stored(folder) == before
    assert len(open_generation(folder)[0].segments) == 1
    assert held - names(folder) == set()  # somebody still reads them
    lease.close()
    assert not compact(folder)
    with IndexWriter(folder):
        pass
    assert len(list(folder.glob("*.columns"))) == 1
    assert not list(folder.glob("*.deleted"))
    assert check(folder).damages == ()


def test_compacting_an_empty_index_does_nothing(tmp_path):
    make_index(tmp_path, [])
    assert not compact(tmp_path)
    with pytest.raises(IndexMissing):
        compact(tmp_path / "nowhere")
