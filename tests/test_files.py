"""Files on the disk: never waited for, watched for changes, and no odd thing costs its neighbours."""

import os
import socket
import time
from pathlib import Path

import pytest
from packed import TEXT, lines

from index.page import FileBegins, FileMark, Line, Page, Reject
from index.sources import files
from index.sources.files import Known
from index.sources.walk import iter_pages, iter_raw

RECORDS = lines(*({"text": f"Isi {number}."} for number in range(50)))


def read(*sources, **how) -> list:
    return list(iter_raw([str(source) for source in sources], **how))


def write(path, content: bytes, age: float = 60):
    """A file that changed so many seconds ago."""
    path.write_bytes(content)
    os.utime(path, (time.time() - age, time.time() - age))
    return path


def rejects(results) -> list[str]:
    return [result.reason for result in results if isinstance(result, Reject)]


def test_pipes_sockets_devices_and_loops_are_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to("/dev/zero")
    (tmp_path / "c.txt").symlink_to(tmp_path / "c.txt")
    (tmp_path / "d").symlink_to(tmp_path)
    (tmp_path / "e.txt").symlink_to(tmp_path / "nowhere")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "f.txt"))
        write(tmp_path / "g.txt", TEXT.encode())
        results = list(iter_pages([str(tmp_path)]))
    assert rejects(results) == [
        "not a regular file",
        "not a regular file",
        "cannot be read: Too many levels of symbolic links",
        "cannot be read: No such file or directory",
        "not a regular file",
    ]
    assert [page.text for page in results if isinstance(page, Page)] == [TEXT]
    assert rejects(read("/dev/null", tmp_path / "a.txt")) == ["neither a file nor a folder"] * 2


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_files_and_folders_that_may_not_be_read_have_a_reason(tmp_path):
    write(tmp_path / "a.txt", TEXT.encode()).chmod(0)
    (tmp_path / "b").mkdir(mode=0)
    write(tmp_path / "c.txt", TEXT.encode())
    assert rejects(read(tmp_path)) == ["cannot be read: Permission denied"] * 2


def test_a_file_that_the_disk_does_not_give_has_a_reason_and_no_mark(tmp_path, monkeypatch):
    def broken(self, buffer):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(files.Watched, "readinto", broken)
    results = read(write(tmp_path / "a.jsonl", RECORDS))
    assert rejects(results) == ["cannot be read: Input/output error"]
    assert not [one for one in results if isinstance(one, FileMark)]


def test_a_file_that_vanishes_before_its_turn_has_a_reason(tmp_path):
    write(tmp_path / "a.txt", b"satu")
    gone = write(tmp_path / "b.txt", b"dua")
    write(tmp_path / "c.txt", b"tiga")
    results = []
    for raw in iter_raw([str(tmp_path)]):
        gone.unlink(missing_ok=True)
        results.append(raw)
    assert rejects(results) == ["cannot be read: No such file or directory"]
    assert [page.text for page in results if isinstance(page, Page)] == ["satu", "tiga"]


def changing(path: Path, change) -> list:
    """What is read of a file that changes once its reading has begun."""
    raws = iter_raw([str(path)])
    first = next(raws)
    assert isinstance(first, FileBegins)
    change()
    return list(raws)


def test_a_page_that_changes_while_it_is_read_is_not_taken(tmp_path):
    path = write(tmp_path / "a.txt", TEXT.encode())
    results = changing(path, lambda: write(path, TEXT.encode() + b" Dan lagi."))
    assert [type(one) for one in results] == [Reject]
    assert "changed while it was read (37 bytes before, 47 now); say the same again" in results[0].reason


def test_records_of_a_file_that_shrinks_are_taken_and_told(tmp_path):
    path = write(tmp_path / "a.jsonl", RECORDS)
    results = changing(path, lambda: os.truncate(path, 100))
    assert [type(one) for one in results[:4]] == [Line] * 4
    assert "changed while it was read" in results[-1].reason
    assert not [one for one in results if isinstance(one, FileMark)]


def test_a_file_to_which_records_are_added_is_read_and_not_thought_done(tmp_path):
    path = write(tmp_path / "a.jsonl", RECORDS)
    results = changing(path, lambda: path.write_bytes(RECORDS * 2))
    assert rejects(results) == []
    assert not [one for one in results if isinstance(one, FileMark)]


def test_a_mark_says_what_file_was_read_to_where(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MARK_PAGES", 20)
    path = write(tmp_path / "a.jsonl", RECORDS)
    results = read(path)
    state = path.stat()
    assert results[0] == FileBegins(str(path))
    marks = [(number, one) for number, one in enumerate(results) if isinstance(one, FileMark)]
    assert [(number, mark.pages) for number, mark in marks] == [(21, 20), (42, 40), (53, 50)]
    assert {mark[:3] for _, mark in marks} == {(str(path), state.st_size, state.st_mtime_ns)}
    assert [mark.digest is None for _, mark in marks] == [True, True, False]


class Memory:
    """Knows what it was told."""

    def __init__(self, *marks: FileMark) -> None:
        self.marks = {mark.path: mark for mark in marks}

    def find(self, path):
        mark = self.marks.get(path)
        return mark and Known(FileBegins(path, mark.pages, mark.pages), mark)


def marks(results) -> list[FileMark]:
    return [one for one in results if isinstance(one, FileMark)]


def pages(results) -> list[str]:
    return [one.source.rpartition(":")[2] for one in results if isinstance(one, Line)]


def test_a_file_that_is_known_is_not_read_again(tmp_path):
    path = write(tmp_path / "a.jsonl", RECORDS)
    memory = Memory(*marks(read(path)))
    assert read(path, memory=memory) == [FileBegins(str(path), 50, 50)]


def test_a_file_that_was_touched_or_copied_is_known_by_its_content(tmp_path):
    path = write(tmp_path / "a.jsonl", RECORDS)
    memory = Memory(*marks(read(path)))
    os.utime(path, (1, 1))
    begins, mark = read(path, memory=memory)
    assert (begins.pages, mark.changed, mark.digest) == (50, 10**9, memory.find(str(path)).mark.digest)


def test_of_a_file_that_has_just_changed_only_the_content_tells(tmp_path):
    path = write(tmp_path / "a.jsonl", RECORDS, age=0)
    memory = Memory(*marks(read(path)))
    assert len(read(path, memory=memory)) == 2
    state = path.stat()
    path.write_bytes(RECORDS.replace(b"Isi 7.", b"Isi X."))
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert len(pages(read(path, memory=memory))) == 50


def test_a_file_that_changed_is_read_from_its_start(tmp_path):
    path = write(tmp_path / "a.jsonl", RECORDS)
    memory = Memory(*marks(read(path)))
    os.utime(write(path, RECORDS.replace(b"Isi 7.", b"Isi X.")), (1, 1))
    assert len(pages(read(path, memory=memory))) == 50
    write(path, RECORDS + RECORDS)
    assert len(pages(read(path, memory=memory))) == 100


def test_a_file_that_is_known_in_part_is_read_from_there(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MARK_PAGES", 20)
    path = write(tmp_path / "a.jsonl", RECORDS)
    known = marks(read(path))[1]
    results = read(path, memory=Memory(known))
    assert pages(results) == [str(number) for number in range(41, 51)]
    assert results[0].pages == 40
    assert marks(results)[-1].pages == 50
    os.utime(path, (1, 1))
    assert len(pages(read(path, memory=Memory(known)))) == 50


def test_a_file_has_one_name_however_one_comes_to_it(tmp_path, monkeypatch):
    (tmp_path / "real").mkdir()
    path = write(tmp_path / "real" / "a.txt", TEXT.encode())
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "b.txt").symlink_to(path)
    monkeypatch.chdir(tmp_path / "real")
    for name in ("a.txt", "../real/a.txt", "../link/a.txt", "../b.txt", str(path)):
        begins, page, _ = read(name)
        assert (begins.path, page.path) == (str(path), str(path))


def test_records_come_out_of_a_slow_pipe_as_they_come_in():
    theirs, ours = os.pipe()
    with os.fdopen(theirs, "rb") as stdin, os.fdopen(ours, "wb", 0) as writing:
        raws = iter_raw(["-"], stdin=stdin)
        for number in range(3):
            writing.write(lines({"text": f"Isi {number}."}))
            assert f"Isi {number}.".encode() in next(raws).data
        writing.close()
        assert list(raws) == []


def test_reading_leaves_no_file_open(tmp_path):
    for number in range(5):
        write(tmp_path / f"{number}.jsonl", RECORDS)
    before = open_files()
    raws = iter_raw([str(tmp_path)])
    for _ in range(60):
        next(raws)
    raws.close()
    assert open_files() == before


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))
