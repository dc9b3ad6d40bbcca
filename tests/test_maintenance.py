"""Check, compact, backup and restore: every damage is found, and nothing is lost or let in on the way."""

import io
import json
import random
import re
import shutil
import tarfile
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from zlib import crc32

import numpy as np
import pytest
import zstandard
from archive import article, make_index, random_articles
from reading import names, stored

from index.backup import BackupUnwritable, backup, restore
from index.build import IndexWriter
from index.check import check
from index.columnar.arrays import ArrayFileWriter
from index.columnar.manifest import manifest_name, write_manifest
from index.columnar.segment import Segment
from index.compact import compact
from index.errors import TelusurError
from index.storage import IndexDamaged, IndexMissing, open_generation
from index.tar import BackupDamaged


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """An index with every kind of file: segments, deletions, a dictionary, both notes."""
    place = tmp_path_factory.mktemp("whole") / "index"
    articles = [
        article(f"b{n:03}", f"Judul {n}", f"Isi {n}. " * 30, people=["Ani"] * (n % 7)) for n in range(600)
    ]
    make_index(place, articles)
    make_index(place, random_articles(random.Random(8), 60), segments=2, deleted=["a003", "a010", "b001"])
    with IndexWriter(place, merge=False) as writer:
        writer.put(article("page"), path="/pages/a.txt")
    assert {path.suffix for path in place.iterdir()} >= {".dict", ".deleted", ".columns", ".tsv", ".json"}
    return place


@pytest.fixture
def folder(whole, tmp_path):
    """A copy of it."""
    return shutil.copytree(whole, tmp_path / "index")


def data_files(folder) -> list[str]:
    return sorted(names(folder) - {"write.lock"})


def test_a_sound_index_has_no_damage(folder):
    report = check(folder)
    assert report.damages == ()
    assert (report.generation, report.articles, report.segments) == (5, 658, 4)
    assert report.files == len(names(folder)) - 4  # but the marker, the lock and the notes
    assert report.bytes > 10_000


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


def rewrite(folder, ending, name, change) -> str:
    """Write a file of the first segment anew with one array changed; the manifest agrees. Its name."""
    manifest, lease = open_generation(folder)
    lease.close()
    entry = manifest.segments[0]
    path = entry.path(folder, ending)
    file, data = getattr(Segment(folder, entry), ending), path.read_bytes()
    footer = json.loads(data[-16 - int.from_bytes(data[-16:-8], "little") : -16])
    path.unlink()
    with ArrayFileWriter(path) as writer:
        for one in footer:
            writer.add(one, change(file[one].copy()) if one == name else file[one])
        entry = replace(entry, files=entry.files | {ending: writer.close()})
    write_manifest(folder, replace(manifest, segments=(entry, *manifest.segments[1:])))
    return path.name


def swapped(array):
    """The first row and the last in each other's places."""
    array[[0, -1]] = array[[-1, 0]]
    return array


def largest(array):
    """The last place with the largest number that fits."""
    array.reshape(-1)[-1] = np.iinfo(array.dtype).max
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


@pytest.mark.parametrize("name", ["b.tar", "b.tar.zst"])
def test_a_backup_comes_back_as_it_was(folder, tmp_path, name):
    manifest = backup(folder, tmp_path / name)
    assert names(tmp_path) == {"index", name}
    assert restore(tmp_path / name, tmp_path / "back") == manifest
    assert data_files(tmp_path / "back") == data_files(folder)
    for file in data_files(folder):
        assert (tmp_path / "back" / file).read_bytes() == (folder / file).read_bytes()
    with IndexWriter(tmp_path / "back") as writer:
        assert writer.put(article("page")) == "unchanged"
        assert writer.put(article("other", body="Isi lain."), path="/pages/a.txt") == "added"
    assert stored(tmp_path / "back").keys() == stored(folder).keys() | {"other"}


def test_a_backup_is_what_other_tools_call_a_tar(folder, tmp_path):
    backup(folder, tmp_path / "b.tar")
    with tarfile.open(tmp_path / "b.tar") as archive:
        assert sorted(archive.getnames()) == data_files(folder)
        assert archive.extractfile("stems.tsv").read() == (folder / "stems.tsv").read_bytes()


def test_a_backup_never_takes_the_place_of_a_file_unasked(folder, tmp_path):
    target = tmp_path / "b.tar"
    target.write_text("penting")
    with pytest.raises(BackupUnwritable, match=r"b\.tar exists already; name another file, or say --force"):
        backup(folder, target)
    assert target.read_text() == "penting"
    backup(folder, target, force=True)
    assert restore(target, tmp_path / "back").generation == 5


def test_a_damaged_index_is_not_backed_up(folder, tmp_path):
    for name in data_files(folder):
        whole = (folder / name).read_bytes()
        (folder / name).write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
        with pytest.raises(TelusurError, match=name):
            backup(folder, tmp_path / "b.tar")
        (folder / name).write_bytes(whole)
        assert names(tmp_path) == {"index"}


def test_a_backup_that_cannot_be_written_says_so(folder, tmp_path):
    with pytest.raises(BackupUnwritable, match=r"cannot be written: No such file .*; no backup"):
        backup(folder, tmp_path / "nowhere" / "b.tar")


@pytest.mark.parametrize("name", ["b.tar", "b.tar.zst"])
def test_a_cut_or_changed_backup_is_not_restored(folder, tmp_path, name):
    rng = random.Random(12)
    target = tmp_path / name
    backup(folder, target)
    whole = target.read_bytes()
    for _ in range(12):
        place = rng.randrange(len(whole))
        target.write_bytes(whole[:place])
        with pytest.raises(TelusurError):
            restore(target, tmp_path / "back")
        assert not (tmp_path / "back").exists()
    refused = 0
    for _ in range(12):
        place = rng.randrange(len(whole))
        target.write_bytes(whole[:place] + bytes([whole[place] ^ 64]) + whole[place + 1 :])
        try:
            restore(target, tmp_path / f"back{place}")
        except TelusurError:
            refused += 1
        else:  # the change was between the files, in what is not kept
            assert stored(tmp_path / f"back{place}") == stored(folder)
            assert check(tmp_path / f"back{place}").damages == ()
    assert refused > 6


def made(folder, target, change):
    """A backup whose members ``change`` has seen: it gets and gives lists of (TarInfo, bytes)."""
    backup(folder, target)
    with tarfile.open(target) as archive:
        members = [(one, archive.extractfile(one).read()) for one in archive]
    with tarfile.open(target, "w", format=tarfile.GNU_FORMAT) as archive:
        for one, data in change(members):
            one.size = len(data)
            archive.addfile(one, io.BytesIO(data))
    return target


def added(name, kind=tarfile.REGTYPE, link=""):
    def change(members):
        one = tarfile.TarInfo(name)
        one.type, one.linkname = kind, link
        return [*members, (one, b"" if link else b"jahat")]

    return change


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (added("../jahat"), "'../jahat' does not belong in it"),
        (added("/tmp/jahat"), "'/tmp/jahat' does not belong in it"),
        (added("sub/jahat"), "does not belong in it"),
        (added("s00000099.columns"), "'s00000099.columns' does not belong in it"),
        (added("s00000001.columns"), "does not belong in it"),  # a second one
        (added("stems.tsv"), "'stems.tsv' does not belong in it"),
        (added("jahat", tarfile.SYMTYPE, "/etc/passwd"), "'jahat' in it is not a plain file"),
        (added("jahat", tarfile.LNKTYPE, "/etc/passwd"), "is not a plain file"),
        (added("jahat", tarfile.FIFOTYPE), "is not a plain file"),
        (added("jahat", tarfile.DIRTYPE), "is not a plain file"),
        (added("x" * 300), "is not a plain file"),  # a long name has a member of its own
        (lambda members: members[1:], "it does not begin with the telusur.json of this version"),
        (lambda members: [members[0], *members[2:]], "the manifest must be the second file"),
        (lambda members: [*members[:3], *members[4:]], "it lacks "),
        (
            lambda members: [*members[:3], (members[3][0], members[3][1] + b"x"), *members[4:]],
            "or has not the size it should",
        ),
        (lambda members: [(members[0][0], b'{"format": 3}\n'), *members[1:]], "does not begin with"),
    ],
)
def test_a_hostile_archive_writes_nothing(folder, tmp_path, change, told):
    target = made(folder, tmp_path / "b.tar", change)
    with pytest.raises(BackupDamaged, match=re.escape(told)):
        restore(target, tmp_path / "inner" / "back")
    assert list((tmp_path / "inner").iterdir()) == []
    assert names(tmp_path) == {"index", "b.tar", "inner"}


@pytest.mark.parametrize("name", ["../../jahat", "/tmp/jahat", "telusur", "s1.columns", "write.lock"])
def test_a_hostile_manifest_names_no_other_file(folder, tmp_path, name):
    def change(members):
        row = json.loads(members[1][1].splitlines()[0])
        row["segments"][0]["name"] = name
        text = json.dumps(row)
        return [members[0], (members[1][0], f"{text}\n{crc32(text.encode()):08x}\n".encode()), *members[2:]]

    target = made(folder, tmp_path / "b.tar", change)
    with pytest.raises(BackupDamaged, match="its manifest names"):
        restore(target, tmp_path / "back")
    assert not (tmp_path / "back").exists()


def test_arrays_of_a_backup_are_looked_over(folder, tmp_path):
    rewrite(folder, "docs", "title.low", largest)
    backup(folder, tmp_path / "b.tar")
    with pytest.raises(BackupDamaged, match="documents of a term do not ascend"):
        restore(tmp_path / "b.tar", tmp_path / "back")
    assert not (tmp_path / "back").exists()


def test_a_stream_that_unpacks_to_more_than_it_may_is_not_unpacked(tmp_path):
    bomb = zstandard.compress(b"\0" * 10_000_000)
    (tmp_path / "b.tar.zst").write_bytes(bomb)
    with pytest.raises(BackupDamaged):
        restore(tmp_path / "b.tar.zst", tmp_path / "back")
    assert not (tmp_path / "back").exists()


def test_a_backup_is_restored_only_where_nothing_is(folder, tmp_path):
    backup(folder, tmp_path / "b.tar")
    with pytest.raises(IndexMissing, match="has an index already; name a folder that is missing or empty"):
        restore(tmp_path / "b.tar", folder)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "tesis.doc").write_text("penting")
    with pytest.raises(IndexMissing, match="not a Telusur index and not empty"):
        restore(tmp_path / "b.tar", tmp_path / "other")
    assert names(tmp_path / "other") == {"tesis.doc"}
    (tmp_path / "empty").mkdir()
    restore(tmp_path / "b.tar", tmp_path / "empty")
    assert stored(tmp_path / "empty") == stored(folder)


def test_a_backup_made_while_somebody_commits_is_one_generation(tmp_path):
    folder = make_index(tmp_path / "index", [article("a0")])
    done = threading.Event()

    def write():
        number = 0
        while not done.is_set():
            number += 1
            make_index(folder, [article(f"a{number}")])

    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(write)
        for turn in range(5):
            manifest = backup(folder, tmp_path / f"{turn}.tar")
            restore(tmp_path / f"{turn}.tar", tmp_path / f"back{turn}")
            assert stored(tmp_path / f"back{turn}").keys() == {f"a{n}" for n in range(manifest.generation)}
        done.set()
        writing.result()
