"""Backup and restore: whole and checked or not at all, and nothing hostile is let in."""

import fcntl
import io
import json
import os
import random
import re
import shutil
import tarfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from zlib import crc32

import pytest
import zstandard
from archive import article, make_index
from reading import data_files, largest, make_whole_index, names, stored

from bench.durability.rewriting import rewrite
from index.backup import BackupUnwritable, backup
from index.build import IndexWriter
from index.check import check
from index.errors import TelusurError
from index.restore import restore
from index.storage import IndexMissing
from index.tar import BackupDamaged


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return make_whole_index(tmp_path_factory.mktemp("whole") / "index")


@pytest.fixture
def folder(whole, tmp_path):
    """A copy of an index with every kind of file."""
    return shutil.copytree(whole, tmp_path / "index")


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


def test_what_a_killed_backup_left_goes_with_the_next_one_and_nothing_that_somebody_writes(folder, tmp_path):
    left, held, begun, never = (tmp_path / f".b.tar.{number}.part" for number in (1, 2, 3, 4))
    other = tmp_path / ".c.tar.1.part"
    for path, text in ((left, "x"), (held, "x"), (begun, ""), (never, ""), (other, "x")):
        path.write_text(text)
    os.utime(never, (time.time() - 3_600, time.time() - 3_600))
    with held.open() as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        backup(folder, tmp_path / "b.tar")
    assert names(tmp_path) == {"index", "b.tar", held.name, begun.name, other.name}


def test_a_backup_is_held_while_it_is_written(folder, tmp_path, monkeypatch):
    held = []

    def look(path, _):
        (draft,) = tmp_path.glob(".b.tar.*.part")
        with draft.open("rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                held.append(path.name)
        return [path.read_bytes()]

    monkeypatch.setattr("index.backup._checked", look)
    backup(folder, tmp_path / "b.tar")
    assert len(held) > 5


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
    with pytest.raises(BackupDamaged, match="holds what no writer writes"):
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
