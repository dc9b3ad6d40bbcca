"""Restoring that is killed, raced or attacked: nothing that looks like an index, nothing unbounded."""

import json
import re
import signal
import subprocess
import sys
import tarfile
import tracemalloc
from zlib import crc32

import pytest
import zstandard
from archive import article, make_index
from reading import data_files, make_whole_index, names, stored

from bench.durability.disk import Disk, Killed
from index import restore as restoring
from index.backup import backup
from index.build import IndexWriter
from index.check import check
from index.errors import TelusurError
from index.lock import IndexLocked, write_lock
from index.restore import restore
from index.storage import IndexMissing, open_generation
from index.tar import ArchiveWriter, BackupDamaged

KILLED_AT = """
import os, signal, sys
from pathlib import Path
from index import restore
written, write = [], restore._write
def killed(path, pieces):
    if len(written) == int(sys.argv[3]):
        path.write_bytes(next(pieces))  # half of it
        os.kill(os.getpid(), signal.SIGKILL)
    written.append(path)
    return write(path, pieces)
restore._write = killed
restore.restore(Path(sys.argv[1]), Path(sys.argv[2]))
"""


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return make_whole_index(tmp_path_factory.mktemp("whole") / "index")


@pytest.fixture(scope="module")
def packed(whole):
    backup(whole, whole.with_name("b.tar.zst"))
    return whole.with_name("b.tar.zst")


@pytest.mark.parametrize("files", [0, 1, 7, 20])
def test_a_restore_that_was_killed_is_no_index_and_can_be_done_again(whole, packed, tmp_path, files):
    back = tmp_path / "back"
    ended = subprocess.run([sys.executable, "-c", KILLED_AT, str(packed), str(back), str(files)])
    assert ended.returncode == -signal.SIGKILL
    assert len(names(back)) > files
    for trial in (open_generation, check, lambda folder: make_index(folder, [article("a")])):
        with pytest.raises(IndexMissing, match=r"a restore that did not end; .* say `telusur restore` again"):
            trial(back)
    restore(packed, back)
    assert data_files(back) == data_files(whole)
    assert stored(back) == stored(whole)


def test_death_before_any_operation_leaves_an_index_or_what_the_next_restore_takes_away(packed, tmp_path):
    base = make_index(tmp_path / "small", [article("a1"), article("a2")])
    backup(base, tmp_path / "s.tar")
    number, finished = 0, False
    while not finished:
        number += 1
        back, left = tmp_path / f"back{number}", [number]

        def watch(_, left=left):
            left[0] -= 1
            if not left[0]:
                disk.kill()

        with Disk(back, watch) as disk:
            try:
                restore(tmp_path / "s.tar", back)
                finished = True
            except Killed:
                pass
        if not (back / "telusur.json").exists():
            restore(tmp_path / "s.tar", back)
        with IndexWriter(back):
            pass
        assert stored(back) == stored(base)
        assert ".restoring" not in names(back)
    assert number > 15


def test_somebody_elses_file_is_never_taken_away(packed, tmp_path):
    (tmp_path / ".restoring").touch()
    (tmp_path / "s00000001.columns").touch()
    (tmp_path / "tesis.doc").write_text("penting")
    with pytest.raises(IndexMissing, match=r"not empty \(it has 'tesis\.doc'\)"):
        restore(packed, tmp_path)
    assert names(tmp_path) == {".restoring", "s00000001.columns", "tesis.doc"}


def test_files_without_the_note_of_a_restore_are_somebody_elses(packed, tmp_path):
    (tmp_path / "s00000001.columns").touch()
    with pytest.raises(IndexMissing, match=r"not empty \(it has 's00000001\.columns'\)"):
        restore(packed, tmp_path)


def test_two_restores_into_one_folder_do_not_mix(packed, tmp_path, monkeypatch):
    back = tmp_path / "back"
    with write_lock(back), pytest.raises(IndexLocked):
        restore(packed, back)
    first = restoring._prepare

    def overtaken(folder):  # the other one ends between our look at the folder and our lock
        first(folder)
        monkeypatch.setattr(restoring, "_prepare", first)
        restore(packed, folder)

    monkeypatch.setattr(restoring, "_prepare", overtaken)
    with pytest.raises(IndexMissing, match="has an index already"):
        restore(packed, back)
    assert check(back).damages == ()


def rewritten(packed, target, change, notes=()):
    """A backup with another manifest, compressed, and with other notes: (name, size, pieces)."""
    with (
        packed.open("rb") as file,
        zstandard.ZstdDecompressor().stream_reader(file) as stream,
        tarfile.open(fileobj=stream, mode="r|") as archive,
    ):
        members = [(one.name, archive.extractfile(one).read()) for one in archive]
    row = json.loads(members[1][1].splitlines()[0])
    change(row)
    text = json.dumps(row)
    members[1] = (members[1][0], f"{text}\n{crc32(text.encode()):08x}\n".encode())
    with target.open("wb") as file:
        writer = ArchiveWriter(file, compress=True)
        for name, data in members:
            if name not in {note for note, *_ in notes}:
                writer.add(name, len(data), [data])
        for name, size, pieces in notes:
            writer.add(name, size, pieces)
        writer.close()
    return target


def zeros(size):
    for _ in range(0, size, 2**20):
        yield b"\0" * 2**20


def huge(row):
    row["segments"][0]["files"]["articles"]["bytes"] = 2**40


def huge_dictionary(row):
    next(iter(row["dictionaries"].values()))["bytes"] = 2**30


@pytest.mark.parametrize(
    ("change", "notes", "told"),
    [
        (huge, (), "claim to be an index of 1,099,51"),
        (huge_dictionary, (), "a dictionary of so many bytes"),
        (
            lambda _: None,
            [("stems.tsv", 2**29, zeros(2**29))],
            "'stems.tsv' does not belong in it, or has not",
        ),
        (
            lambda _: None,
            [("sources.json", 2**26, zeros(2**26))],
            "'sources.json' does not belong in it, or has",
        ),
    ],
)
def test_a_bomb_is_refused_before_it_is_unpacked(packed, tmp_path, change, notes, told):
    bomb = rewritten(packed, tmp_path / "b.tar.zst", change, notes)
    assert bomb.stat().st_size < 2**20
    tracemalloc.start()
    try:
        with pytest.raises(BackupDamaged, match=re.escape(told)):
            restore(bomb, tmp_path / "back")
        assert tracemalloc.get_traced_memory()[1] < 2**25
    finally:
        tracemalloc.stop()
    assert not (tmp_path / "back").exists()


def test_a_note_that_fits_its_checksum_and_is_none_is_refused(packed, tmp_path):
    for text in ('{"files": {"a": 1}, "records": []}', "[" * 100_000, '{"files": []}', '{"records": [[]]}'):
        data = f"{text}\n{crc32(text.encode()):08x}\n".encode()
        bad = rewritten(packed, tmp_path / "b.tar.zst", lambda _: None, [("sources.json", len(data), [data])])
        with pytest.raises(TelusurError, match=r"sources\.json holds what no writer writes"):
            restore(bad, tmp_path / "back")
        assert not (tmp_path / "back").exists()


def test_what_a_killed_restore_left_behind_its_marker_is_swept_by_the_next_writer(whole, packed, tmp_path):
    restore(packed, tmp_path / "back")
    (tmp_path / "back" / ".restoring").touch()
    assert stored(tmp_path / "back") == stored(whole)
    with IndexWriter(tmp_path / "back"):
        pass
    assert data_files(tmp_path / "back") == data_files(whole)
    assert names(tmp_path) == {"back"}
