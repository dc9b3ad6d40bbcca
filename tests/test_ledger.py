"""The ledger: what was read and committed is not read again, and nothing else is passed over."""

import json
import os
import shutil
import time
from pathlib import Path

import pytest
from reading import stored

from index import ledger
from index.backup import backup
from index.build import IndexWriter
from index.check import check
from index.ledger import MOST_REJECTS, Ledger, Memory, how_read
from index.ledger_file import LedgerDamaged, check_ledger
from index.page import FileBegins, FileMark, Reject
from index.restore import restore
from index.run import index_pages
from index.sources import files
from index.sources.walk import iter_raw
from index.storage import FILES


def index(folder, *sources, how="", jobs=1, stop=None, reread=False) -> list:
    """The events of a run; ``stop`` is after how many it is given up."""
    events = []
    try:
        with IndexWriter(folder) as writer:
            memory = None if reread else Memory(writer.changes.ledger, how)
            raws = iter_raw([str(source) for source in sources], memory=memory)
            for event in index_pages(writer, raws, jobs=jobs, how=how):
                events.append(event)
                if len(events) == stop:
                    raise KeyboardInterrupt
    except KeyboardInterrupt:
        pass
    return events


def outcomes(events) -> list[str]:
    return [getattr(event, "outcome", type(event).__name__) for event in events]


def write_records(path, numbers, word="nomor"):
    """A file that changed an hour ago."""
    path.write_text("".join(json.dumps({"id": n, "text": f"Gempa {word} {n}."}) + "\n" for n in numbers))
    os.utime(path, (time.time() - 3_600, time.time() - 3_600))
    return path


@pytest.fixture
def small_steps(monkeypatch):
    """Many commits and marks, so that a short run has what a long one has."""
    monkeypatch.setattr("index.build.BATCH", 40)
    monkeypatch.setattr("index.parallel.PART", 60)
    monkeypatch.setattr("index.chunks.CHUNK", 8)
    monkeypatch.setattr(files, "MARK_PAGES", 10)


def test_a_file_is_read_once_and_its_rejects_are_told_again(tmp_path):
    path = write_records(tmp_path / "a.jsonl", range(3))
    with path.open("a") as file:
        file.write("rusak\n")
    first = index(tmp_path / "index", path)
    second = index(tmp_path / "index", path)
    assert outcomes(first) == ["added"] * 3 + ["Reject"]
    assert outcomes(second) == ["Skipped", "Reject"]
    assert (second[0].articles, second[1]) == (3, first[3])
    assert outcomes(index(tmp_path / "index", path, reread=True)) == ["unchanged"] * 3 + ["Reject"]


def test_another_way_of_reading_reads_again(tmp_path):
    path = write_records(tmp_path / "a.jsonl", range(3))
    index(tmp_path / "index", path, how=how_read("auto", None))
    assert outcomes(index(tmp_path / "index", path, how=how_read("auto", "Gaharu"))) == ["unchanged"] * 3
    assert outcomes(index(tmp_path / "index", path, how=how_read("auto", "Gaharu"))) == ["Skipped"]


def test_other_rules_read_again(monkeypatch, tmp_path):
    before = how_read("auto", None)
    assert how_read("auto", None) == before
    assert how_read("auto", os.fsdecode(b"\xff")) != before
    for folder in ("intake", "sources"):
        shutil.copytree(Path(ledger.__file__).parent / folder, tmp_path / folder)
    monkeypatch.setattr(ledger, "__file__", str(tmp_path / "ledger.py"))
    assert how_read("auto", None) == before
    with (tmp_path / "intake" / "clean.py").open("a") as file:
        file.write("# lain\n")
    assert how_read("auto", None) != before


def test_a_file_with_too_many_rejects_is_read_again(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("rusak\n" * (MOST_REJECTS + 1))
    assert index(tmp_path / "index", path) == index(tmp_path / "index", path)
    path.write_text("rusak\n" * MOST_REJECTS)
    index(tmp_path / "index", path)
    assert outcomes(index(tmp_path / "index", path))[0] == "Skipped"


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_run_that_was_given_up_goes_on_where_it_was_committed(tmp_path, small_steps, jobs):
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(120):
        (folder / f"{number:03}.txt").write_text(f"Judul {number}\n\nIsi halaman {number}.")
    big = write_records(tmp_path / "z.jsonl", range(800))
    index(tmp_path / "index", folder, big, jobs=jobs, stop=690)
    kept = len(stored(tmp_path / "index"))
    again = index(tmp_path / "index", folder, big, jobs=jobs)
    skipped = sum(event.articles for event in again if not hasattr(event, "outcome"))
    assert 0 < skipped <= kept < 690
    assert kept - skipped < 200  # those behind the last mark are read again
    assert outcomes(again).count("added") == 920 - kept
    index(tmp_path / "clean", folder, big)
    assert stored(tmp_path / "index") == stored(tmp_path / "clean")


def test_what_was_not_committed_is_never_passed_over(tmp_path, small_steps):
    """Given up after every number of events, a second run makes the same index as one alone."""
    path = write_records(tmp_path / "a.jsonl", range(100))
    index(tmp_path / "clean", path)
    wanted = stored(tmp_path / "clean")
    for stop in (1, 39, 45, 79, 100):
        folder = tmp_path / str(stop)
        index(folder, path, stop=stop)
        index(folder, path)
        assert stored(folder) == wanted


def test_a_run_in_which_nothing_is_new_is_noted_too(tmp_path):
    path = write_records(tmp_path / "a.jsonl", range(3))
    index(tmp_path / "index", path)
    (tmp_path / "index" / FILES).unlink()
    assert outcomes(index(tmp_path / "index", path)) == ["unchanged"] * 3
    assert outcomes(index(tmp_path / "index", path)) == ["Skipped"]


def test_an_older_generation_knows_nothing_of_what_came_later(tmp_path):
    first, second = (write_records(tmp_path / f"{n}.jsonl", [n]) for n in (1, 2))
    index(tmp_path / "index", first)
    shutil.copytree(tmp_path / "index", tmp_path / "older")
    index(tmp_path / "index", second)
    shutil.copy(tmp_path / "index" / FILES, tmp_path / "older" / FILES)
    with IndexWriter(
        tmp_path / "older"
    ) as writer:  # the next commits bear the numbers of those that are gone
        writer.delete("9")
    assert outcomes(index(tmp_path / "older", first, second)) == ["Skipped", "added"]


def test_a_backup_knows_what_was_read(tmp_path):
    path = write_records(tmp_path / "a.jsonl", range(3))
    index(tmp_path / "index", path)
    backup(tmp_path / "index", tmp_path / "a.tar")
    restore(tmp_path / "a.tar", tmp_path / "restored")
    assert outcomes(index(tmp_path / "restored", path)) == ["Skipped"]


def note(folder, *paths, generation=1, articles=1) -> None:
    noted = Ledger(folder / FILES, generation)
    for path in paths:
        noted.begin(FileBegins(path))
        for _ in range(articles):
            noted.add(None)
        noted.note(FileMark(path, 10, 20, articles, "ab"), "how")
    noted.seal()
    noted.save(generation)


def test_only_what_was_saved_is_known(tmp_path):
    noted = Ledger(tmp_path / FILES, 1)
    noted.begin(FileBegins("/a"))
    noted.note(FileMark("/a", 10, 20, 0, "ab"), "how")
    assert noted.find("/a", "how") is None
    noted.seal()
    assert noted.find("/a", "how") is None
    noted.forget()
    noted.save(2)
    assert Ledger(tmp_path / FILES, 2).find("/a", "how") is None


def test_a_line_that_was_cut_off_is_written_over(tmp_path):
    note(tmp_path, "/a", "/b")
    path = tmp_path / FILES
    os.truncate(path, path.stat().st_size - 5)
    assert Ledger(path, 1).find("/b", "how") is None
    note(tmp_path, "/c", generation=2)
    noted = Ledger(path, 2)
    assert [bool(noted.find(name, "how")) for name in ("/a", "/b", "/c")] == [True, False, True]
    check_ledger(path)


def test_a_damaged_line_costs_itself_is_told_and_goes_with_the_next_writing(tmp_path):
    note(tmp_path, "/a", "/b", "/c")
    path = tmp_path / FILES
    path.write_bytes(path.read_bytes().replace(b'"/b",10', b'"/b",11'))
    with pytest.raises(LedgerDamaged, match="1 lines that do not match their checksums; delete it"):
        check_ledger(path)
    noted = Ledger(path, 1)
    assert [bool(noted.find(name, "how")) for name in ("/a", "/b", "/c")] == [True, False, True]
    note(tmp_path, "/d", generation=2)
    check_ledger(path)


def test_a_file_that_was_cut_anywhere_is_told_and_written_anew_with_what_is_left(tmp_path):
    note(tmp_path, "/a", "/b")
    note(tmp_path, "/c", generation=2)
    path = tmp_path / FILES
    check_ledger(path)
    whole = path.read_bytes()
    for size in range(len(whole)):
        path.write_bytes(whole[:size])
        with pytest.raises(LedgerDamaged, match=r"files\.log is cut off; delete it|1 lines"):
            check_ledger(path)
        note(tmp_path, "/d", generation=3)
        check_ledger(path)
        assert Ledger(path, 3).find("/d", "how")


def test_what_a_killed_process_wrote_behind_the_lines_is_no_damage(tmp_path):
    note(tmp_path, "/a")
    path = tmp_path / FILES
    before = path.read_bytes()
    note(tmp_path, "/b", generation=2)
    behind = path.read_bytes()[len(before) :]
    for size in range(len(behind) + 1):  # the head was not written
        path.write_bytes(before + behind[:size])
        check_ledger(path)
        assert Ledger(path, 2).find("/a", "how")


def test_a_file_without_a_head_is_read_and_gets_one(tmp_path):
    note(tmp_path, "/a", "/b")
    path = tmp_path / FILES
    head, *lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines))
    check_ledger(path)
    note(tmp_path, "/c", generation=2)
    check_ledger(path)
    assert len(path.read_bytes().splitlines()[0]) == len(head) - 1
    assert all(Ledger(path, 2).find(name, "how") for name in ("/a", "/b", "/c"))


def test_a_damaged_last_line_hides_no_generation(tmp_path):
    note(tmp_path, "/a")
    note(tmp_path, "/b", generation=9)
    path = tmp_path / FILES
    path.write_bytes(path.read_bytes()[:-3] + b"!]\n")
    Ledger(path, 1)
    check_ledger(path)
    assert Ledger(path, 9).find("/a", "how")


def test_a_damaged_ledger_is_named_by_check(tmp_path):
    index(tmp_path / "index", write_records(tmp_path / "a.jsonl", range(3)))
    path = tmp_path / "index" / FILES
    path.write_bytes(path.read_bytes().replace(b"jsonl", b"jsonk"))
    (damage,) = check(tmp_path / "index").damages
    assert damage.file == FILES


def test_the_ledger_is_written_anew_when_most_of_it_is_old(tmp_path, monkeypatch):
    monkeypatch.setattr("index.ledger.SPARE_LINES", 10)
    for generation in range(1, 60):
        note(tmp_path, "/a", f"/{generation % 3}", generation=generation)
    assert len((tmp_path / FILES).read_bytes().splitlines()) < 20
    assert all(Ledger(tmp_path / FILES, 59).find(name, "how") for name in ("/a", "/0", "/1", "/2"))


def test_a_name_in_no_encoding_is_remembered(tmp_path):
    name = os.fsdecode(b"/caf\xe9.txt")
    note(tmp_path, name)
    assert Ledger(tmp_path / FILES, 1).find(name, "how")


def test_an_entry_with_endless_reasons_is_not_kept(tmp_path):
    noted = Ledger(tmp_path / FILES, 1)
    noted.begin(FileBegins("/a"))
    noted.add(Reject("/a:1", "x" * 2**16))
    noted.note(FileMark("/a", 10, 20, 1, "ab"), "how")
    noted.seal()
    noted.save(1)
    assert Ledger(tmp_path / FILES, 1).find("/a", "how") is None
