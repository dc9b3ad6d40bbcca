"""A run of indexing over several processes: the same as over one, in order, and nothing left behind."""

import fcntl
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing.util import get_temp_dir
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

import pytest
from archive import article, story
from reading import groups, names, stored

from index.batch import Done
from index.build import IndexWriter
from index.page import Line, Page, Reject
from index.parallel import WINDOW
from index.people.resolve import resolve
from index.pool import WorkerDied, Workers, _without_ctrl_c
from index.run import INLINE, index_pages, read_pages
from index.worker import PageReader

MANY = INLINE + 300


@pytest.fixture(autouse=True)
def small_parts(monkeypatch):
    """Many small commits, so that a short run has everything that a long one has."""
    monkeypatch.setattr("index.parallel.PART", 60)
    monkeypatch.setattr("index.chunks.CHUNK", 8)


def line(number, article_id=None, text=None) -> Line:
    record = {"id": article_id or f"a{number}", "text": text or f"Gempa nomor {number} terasa di Sabu."}
    return Line(f"dump.jsonl:{number}", json.dumps(record).encode())


def lines(count) -> list[Line]:
    return [line(number) for number in range(count)]


def run(folder, pages, jobs=2):
    with IndexWriter(folder) as writer:
        return list(index_pages(writer, pages, jobs=jobs))


def same(one: Path, other: Path) -> bool:
    return stored(one) == stored(other)


def test_several_processes_find_the_groups_of_copies_that_one_finds(tmp_path):
    rng = random.Random(11)
    words = {seed: story(seed).split() for seed in range(60)}
    pages = []
    for number in range(MANY):
        own = words[rng.randrange(60)] if rng.random() < 0.6 else story(1_000 + number).split()
        pages.append(line(number, text=" ".join(own[: len(own) - rng.choice([0, 20])])))
    run(tmp_path / "one", pages, jobs=1)
    run(tmp_path / "two", pages)
    found = groups(tmp_path / "one")
    assert len(found) == 60
    assert groups(tmp_path / "two") == found


def test_several_processes_make_the_index_of_one(tmp_path):
    pages = lines(MANY)
    pages[7:7] = [Line("dump.jsonl:x", b"{"), Reject("b.txt", "empty"), Page("c.txt", "", path="/c.txt")]
    pages[300:300] = [line(300, "a5", "Isi lain."), Page("d.txt", "Judul\n\nIsi halaman.", path="/d.txt")]
    alone, together = run(tmp_path / "one", pages, jobs=1), run(tmp_path / "two", pages)
    assert together == alone
    assert [event.outcome for event in together if isinstance(event, Done)].count("updated") == 1
    assert sum(isinstance(event, Reject) for event in together) == 3
    assert same(tmp_path / "one", tmp_path / "two")
    assert run(tmp_path / "two", pages)[10].outcome == "unchanged"
    assert same(tmp_path / "one", tmp_path / "two")


def test_of_pages_with_one_id_the_last_one_stays_wherever_they_are_read(tmp_path):
    pages = [line(number, f"a{number % 97}", f"Versi {number}.") for number in range(MANY)]
    events = run(tmp_path, pages)
    assert [event.outcome for event in events] == ["added"] * 97 + ["updated"] * (MANY - 97)
    last = {f"a{number % 97}": f"Versi {number}." for number in range(MANY)}
    assert {one.id: one.body for one in stored(tmp_path).values()} == last


def test_a_page_that_brings_back_what_another_changed_counts(tmp_path):
    run(tmp_path, lines(MANY))
    again = [*lines(MANY), line(MANY, "a1", "Isi lain."), line(1), *lines(100)]
    events = run(tmp_path, again)
    assert {event.outcome for event in events[:MANY]} == {"unchanged"}
    assert [event.outcome for event in events[MANY : MANY + 2]] == ["updated", "updated"]
    assert {event.outcome for event in events[MANY + 2 :]} == {"unchanged"}
    assert stored(tmp_path)["a1"].body == "Gempa nomor 1 terasa di Sabu."


def test_a_changed_file_replaces_what_it_gave_before(tmp_path):
    def files(word):
        return [
            Page(f"{n}.txt", f"Judul {n}\n\nIsi {word if n % 5 else ''} {n}.", path=f"/{n}.txt")
            for n in range(MANY)
        ]

    run(tmp_path, files("lama"))
    outcomes = [event.outcome for event in run(tmp_path, files("baru"))]
    assert (outcomes.count("updated"), outcomes.count("unchanged")) == (MANY * 4 // 5, MANY // 5)
    assert len(stored(tmp_path)) == MANY


def test_segments_are_merged_while_pages_are_read(tmp_path):
    run(tmp_path, lines(3_000))
    assert len(list(tmp_path.glob("*.columns"))) < 3_000 / 60 / 2
    assert len(stored(tmp_path)) == 3_000


def test_a_run_ends_with_one_segment_and_works_out_who_is_who_once_over_all_names(tmp_path, monkeypatch):
    monkeypatch.setattr("index.columnar.naming.FEW_NAMES", 0)
    seen: list[int] = []

    def counted(counts, *rest, **more):
        seen.append(len(counts))
        return resolve(counts, *rest, **more)

    monkeypatch.setattr("index.columnar.naming.resolve", counted)
    pages = [
        Line(f"d.jsonl:{n}", json.dumps({"text": f"Panen {n}.", "people": [f"Raka Tembaga{n}"]}).encode())
        for n in range(MANY)
    ]
    with IndexWriter(tmp_path) as writer:
        for _ in index_pages(writer, pages, jobs=2):
            pass
        assert len(writer.index.segments) == 1
        assert seen.count(MANY) == 1
        del seen[:]
    assert not seen


@pytest.mark.parametrize(("beside", "segments"), [(100_000, 2), (100, 1)])
def test_of_a_large_archive_who_is_who_waits_for_the_last_merge(tmp_path, monkeypatch, beside, segments):
    monkeypatch.setattr("index.parallel.MOST_NAMED_BESIDE", beside)
    named, name_people = [], IndexWriter.name_people

    def watched(writer):
        named.append(len(writer.index.segments))
        name_people(writer)

    monkeypatch.setattr(IndexWriter, "name_people", watched)
    run(tmp_path, lines(MANY))
    assert min(named[0], 2) == segments


def test_a_killed_process_is_told_and_what_was_committed_stays(tmp_path):
    writer = IndexWriter(tmp_path)

    def killed():
        with writer:
            for number, _ in enumerate(index_pages(writer, lines(4_000), jobs=2)):
                if number == 2_000:
                    os.kill(max(children(os.getpid())), signal.SIGKILL)

    with pytest.raises(WorkerDied, match="is gone, perhaps for want of memory; what was committed stays"):
        killed()
    found = stored(tmp_path)
    assert len(found) == writer.committed
    assert 0 < len(found) < 4_000
    assert writer.pending
    before = names(tmp_path)
    with IndexWriter(tmp_path):
        assert names(tmp_path) == before
    run(tmp_path, lines(4_000))
    assert len(stored(tmp_path)) == 4_000


def test_a_run_that_is_given_up_loses_only_what_was_not_committed(tmp_path):
    run(tmp_path, lines(MANY))
    changed = [line(number, None, f"Isi baru {number}.") for number in range(MANY)]
    with IndexWriter(tmp_path) as writer:
        for number, _ in enumerate(index_pages(writer, changed, jobs=2)):
            if number == 400:
                break
    bodies = [one.body for one in stored(tmp_path).values()]
    assert len(bodies) == len(writer) == MANY
    assert sum(body.startswith("Isi baru") for body in bodies) == writer.committed
    assert not children(os.getpid())


def test_an_error_of_the_caller_ends_the_processes_before_the_lock_is_free(tmp_path):
    with pytest.raises(ZeroDivisionError), IndexWriter(tmp_path) as writer:
        next(1 / 0 for _ in index_pages(writer, lines(MANY), jobs=2))
    assert not children(os.getpid())
    assert stored(tmp_path) == {}


def test_pages_that_come_slowly_are_committed_as_they_come(tmp_path, monkeypatch):
    monkeypatch.setattr("index.parallel.BATCH_SECONDS", 0)
    monkeypatch.setattr("index.build.BATCH_SECONDS", 0)
    for jobs in (1, 2):
        folder = tmp_path / str(jobs)
        with IndexWriter(folder, merge=False) as writer:
            for _ in index_pages(writer, lines(MANY), jobs=jobs):
                if writer.committed > 100:
                    break
        assert len(stored(folder)) > 100


def test_pages_that_come_too_slowly_to_queue_are_committed_while_they_come(tmp_path, monkeypatch):
    jobs, chunk, committed = 2, 16, []
    monkeypatch.setattr("index.chunks.CHUNK", chunk)
    for name, value in (("PART", MANY), ("BATCH_SECONDS", 0.2), ("PASSING_SECONDS", 0.02)):
        monkeypatch.setattr(f"index.parallel.{name}", value)

    def slowly(writer: IndexWriter) -> Iterator[Line]:
        for number, page in enumerate(lines(MANY)):
            if number > INLINE and number % chunk == 0:
                committed.append(writer.committed)
                time.sleep(0.1)
            yield page

    assert WINDOW * jobs * chunk > MANY  # for want of room nothing has to be decided before the end
    with IndexWriter(tmp_path, merge=False) as writer:
        assert len(list(index_pages(writer, slowly(writer), jobs=jobs))) == MANY
    assert committed[-1] > 0, committed


def test_small_runs_start_no_process(tmp_path):
    with IndexWriter(tmp_path) as writer:
        for _ in index_pages(writer, lines(INLINE - 1), jobs=8):
            assert not children(os.getpid())


def test_readings_of_several_processes_come_in_page_order():
    pages = lines(MANY)
    alone = list(read_pages(pages))
    assert list(read_pages(pages, jobs=2)) == alone


@pytest.mark.parametrize("kilobytes", [1, 32])
def test_a_full_disk_is_told_and_costs_no_commit_before(tmp_path, kilobytes):
    """A limit on the size of files stands in for the disk; every process of the run has it."""
    index = tmp_path / "index"
    with IndexWriter(index) as writer:
        writer.put(article("old"))
    before = names(index)
    text = "".join(json.dumps({"id": n, "text": f"Gempa nomor {n}. " * 20}) + "\n" for n in range(2_000))
    (tmp_path / "a.jsonl").write_text(text)
    command = f"ulimit -f {kilobytes}; exec {sys.executable} -m telusur index a.jsonl --index index --jobs 2"
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, env=env, cwd=tmp_path, check=False
    )
    assert done.returncode == 1
    assert "File too large; the changes since the last commit (2,000) are not in the index" in done.stderr
    assert "Traceback" not in done.stderr
    assert names(index) == before
    assert list(stored(index)) == ["old"]


def test_ctrl_c_ends_every_process_with_one_message(tmp_path):
    """The terminal sends it to all of them, and they may have just begun."""
    with index_in_the_background(tmp_path) as running:
        wait_for_two_processes(running)
        os.killpg(running.pid, signal.SIGINT)
        told = running.stderr.read()  # ends when every process has let go of it
    assert running.returncode == 130
    assert told.startswith("telusur: interrupted; ")
    assert told.endswith(" were not yet. Say the same again to go on.\n")
    assert told.count("\n") == 1
    if (tmp_path / "index").exists():  # a new one in which nothing is yet goes again
        assert stored(tmp_path / "index").keys() <= {str(n) for n in range(20_000)}


def test_a_ctrl_c_that_another_thread_takes_breaks_no_start_off():
    """What a process is to do would reach it by halves, and it would say so."""
    done, started = Event(), []
    beside = Thread(target=done.wait, daemon=True)
    beside.start()

    def start():
        with _without_ctrl_c():
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(0.1)
            started.append("whole")

    with pytest.raises(KeyboardInterrupt):
        start()
    done.set()
    assert started
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_of_a_killed_run_no_process_and_no_socket_is_left(tmp_path):
    with TemporaryDirectory() as sockets, index_in_the_background(tmp_path, sockets) as running:
        wait_for_two_processes(running)
        assert names(Path(sockets))
        running.kill()
        running.stderr.read()  # ends when every process has let go of it
        assert not names(Path(sockets))


def test_a_process_whose_pipe_ends_leaves_a_living_parent_its_socket():
    with Workers(2, PageReader, None) as workers:
        folder = Path(get_temp_dir())
        sockets = names(folder)
        workers.all[0]._pipe.close()
        workers.all[0]._process.join(10)
        assert workers.all[0]._process.exitcode == 1
        assert names(folder) == sockets


def test_an_answer_that_nobody_waits_for_any_more_is_no_error(tmp_path):
    code = (
        "from multiprocessing import Pipe; from types import SimpleNamespace; from index.pool import _serve\n"
        "ours, theirs = Pipe()\n"
        "ours.send(('leave', ()))\n"
        f"_serve(theirs, {str(tmp_path)!r}, lambda: SimpleNamespace(leave=ours.close), ())"
    )
    held = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)  # the thread that listens has reason to wait
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=env)
    os.close(held)
    assert (done.returncode, done.stderr) == (1, "")


def test_processes_that_cannot_be_started_are_told_with_the_reason(tmp_path):
    sockets = tmp_path / ("long" * 30)
    sockets.mkdir()
    with index_in_the_background(tmp_path, sockets) as running:
        told = running.stderr.read()
    assert running.returncode == 1
    assert "no process can be started to work for this one (AF_UNIX path too long); " in told
    assert told.endswith(f"Say the same again with --jobs 1, or with another $TMPDIR than {sockets}\n")
    assert told.count("\n") == 1
    assert not (tmp_path / "index").exists()


def index_in_the_background(folder: Path, sockets: Path | str | None = None) -> subprocess.Popen[str]:
    """20,000 articles, by two processes that are started over sockets in a folder."""
    text = "".join(json.dumps({"id": n, "text": f"Gempa nomor {n}. " * 200}) + "\n" for n in range(20_000))
    (folder / "a.jsonl").write_text(text)
    command = [sys.executable, "-m", "telusur", "index", "a.jsonl", "--index", "index", "--jobs", "2"]
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    if sockets is not None:
        env["TMPDIR"] = str(sockets)
    return subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env=env, cwd=folder, start_new_session=True
    )


def wait_for_two_processes(running: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 60
    while len(children(running.pid)) < 2 and time.monotonic() < deadline:
        time.sleep(0.02)
    assert len(children(running.pid)) >= 2


def children(pid: int) -> set[int]:
    """The processes below one that read or merge: below the server that starts them."""
    servers = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return {int(one) for server in servers for one in _children(server)}


def _children(pid: str) -> list[str]:
    place = Path(f"/proc/{pid}/task/{pid}/children")
    return place.read_text().split() if place.exists() else []
