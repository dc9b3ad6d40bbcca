"""Writing an index: what becomes of articles, and what is left after trouble."""

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from archive import article, make_index, random_articles
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import stored

from index.article import Person
from index.build import IndexUnwritable, IndexWriter
from index.check import check
from index.givers import GiversDamaged
from index.lock import IndexLocked, write_lock
from index.storage import SOURCES, IndexDamaged, IndexMissing, open_generation
from search.embedded.engine import EmbeddedEngine
from search.engine import ArticleMissing
from search.query import Query

ONE = article(
    "a1", "Gempa di Sabu", "Gempa terasa kuat.", outlet="Gaharu", date=date(2023, 3, 14), people=["Yosef"]
)


def put(folder, *articles, **how) -> list[str]:
    with IndexWriter(folder, **how) as writer:
        return [writer.put(one) for one in articles]


def put_page(folder, one, path) -> None:
    with IndexWriter(folder) as writer:
        writer.put(one, path=path)


def found(folder, q="") -> list[str]:
    return sorted(hit.id for hit in EmbeddedEngine(folder).search(Query(q=q, limit=100, copies="all")).hits)


def test_an_archive_that_is_built_in_several_commits_ends_as_one_segment(tmp_path):
    with IndexWriter(tmp_path) as writer:
        for number in range(3):
            writer.put(article(f"a{number}"))
            writer.commit()
    assert EmbeddedEngine(tmp_path).stats().segments == 1
    with IndexWriter(tmp_path) as writer:
        writer.put(article("b"))
    assert EmbeddedEngine(tmp_path).stats().segments == 2


def test_the_same_article_twice_changes_nothing(tmp_path):
    assert put(tmp_path, ONE) == ["added"]
    before = EmbeddedEngine(tmp_path).stats()
    assert put(tmp_path, replace(ONE, source="elsewhere.txt"), ONE) == ["unchanged", "unchanged"]
    assert EmbeddedEngine(tmp_path).stats() == before


def test_a_changed_article_takes_the_place_of_the_old_one(tmp_path):
    put(tmp_path, ONE, article("a2", "Banjir"))
    assert put(tmp_path, replace(ONE, title="Banjir di Sabu")) == ["updated"]
    assert found(tmp_path, "judul:gempa") == []
    assert found(tmp_path, "judul:banjir") == ["a1", "a2"]


def test_of_two_versions_in_one_run_the_last_one_stays(tmp_path):
    assert put(tmp_path, ONE, replace(ONE, title="Banjir"), ONE) == ["added", "updated", "updated"]
    assert EmbeddedEngine(tmp_path).article("a1").title == ONE.title


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["put", "put", "delete", "commit", "leave"]), st.integers(0, 3)),
        max_size=24,
    )
)
def test_whatever_is_put_deleted_and_committed_the_last_word_on_each_article_holds(steps):
    with TemporaryDirectory() as place:
        folder, said = Path(place), {}
        with ExitStack() as stack:
            writer = stack.enter_context(IndexWriter(folder, merge=False))
            for number, (step, which) in enumerate(steps):
                if step == "put":
                    body = f"Panen {number % 5}."  # some are as they were
                    known, same = which in said, said.get(which) == body
                    outcome = writer.put(article(f"a{which}", body=body))
                    assert outcome == ("unchanged" if same else "updated" if known else "added")
                    said[which] = body
                elif step == "delete":
                    assert writer.delete(f"a{which}") == (said.pop(which, None) is not None)
                elif step == "commit":
                    writer.commit()
                else:
                    stack.close()
                    writer = stack.enter_context(IndexWriter(folder, merge=False))
                assert len(writer) == len(said)
        assert {one.id: one.body for one in stored(folder).values()} == {f"a{n}": said[n] for n in said}


def test_everything_about_an_article_comes_back(tmp_path):
    put(tmp_path, ONE)
    assert EmbeddedEngine(tmp_path).article("a1") == ONE


def test_a_person_is_found_by_any_form_that_the_article_uses(tmp_path):
    put(tmp_path, article("a1", people=[Person("Joko Santosa", ("Joko Santosa", "Jokosan"))]))
    assert found(tmp_path, "tokoh:jokosan") == found(tmp_path, 'tokoh:"joko santosa"') == ["a1"]
    assert found(tmp_path, 'tokoh:"santosa jokosan"') == []


def test_a_deleted_article_is_gone_from_hits_and_facets(tmp_path):
    put(tmp_path, ONE, article("a2", "Banjir", outlet="OBOR.CO"))
    with IndexWriter(tmp_path) as writer:
        assert writer.delete("a1")
        assert not writer.delete("a1")
        assert not writer.delete("nobody")
    engine = EmbeddedEngine(tmp_path)
    assert found(tmp_path) == ["a2"]
    assert [value.value for value in engine.search(Query()).facets["outlet"].values] == ["OBOR.CO"]
    with pytest.raises(ArticleMissing):
        engine.article("a1")


def test_a_changed_file_replaces_what_it_gave_before(tmp_path):
    with IndexWriter(tmp_path) as writer:
        assert writer.put(article("old"), path="/pages/a.txt") == "added"
    with IndexWriter(tmp_path) as writer:
        assert writer.put(article("new", body="Isi baru."), path="/pages/a.txt") == "updated"
    assert found(tmp_path) == ["new"]


class Killed(BaseException):
    """What a process dies of."""


@pytest.mark.parametrize("moment", ["index.columnar.commit.write_manifest", "index.batch.Givers.confirm"])
def test_a_file_that_changes_behind_a_killed_commit_still_replaces_what_it_gave(
    tmp_path, monkeypatch, moment
):
    """Killed before the manifest, the note on the disk says too much; behind it, it says all."""

    def killed(*_):
        raise Killed

    first, second, third = (article(f"a{n}", body=f"Terbitan {n}.") for n in (1, 2, 3))
    for edition in (first, second):
        with monkeypatch.context() as patch:
            patch.setattr(moment, killed)
            with pytest.raises(Killed):
                put_page(tmp_path / "index", edition, "/a.txt")
        with IndexWriter(tmp_path / "index") as writer:
            writer.put(edition, path="/a.txt")
        assert stored(tmp_path / "index").keys() == {edition.id}
    with IndexWriter(tmp_path / "index") as writer:
        assert writer.put(third, path="/a.txt") == "updated"
    assert stored(tmp_path / "index").keys() == {"a3"}
    assert not check(tmp_path / "index").damages


def test_a_damaged_note_of_who_gave_what_is_told_before_it_is_written_over(tmp_path):
    with IndexWriter(tmp_path / "index") as writer:
        writer.put(article("a"), path="/a.txt")
    note = tmp_path / "index" / SOURCES
    note.write_bytes(note.read_bytes().replace(b"a.txt", b"b.txt", 1))
    with pytest.raises(GiversDamaged, match=r"sources\.json does not match its checksum; take it from a"):
        put_page(tmp_path / "index", article("b"), "/b.txt")
    note.unlink()
    with IndexWriter(tmp_path / "index") as writer:
        writer.put(article("b"), path="/b.txt")
    assert len(stored(tmp_path / "index")) == 2


def test_a_changed_file_keeps_an_article_that_another_file_gives_too(tmp_path):
    with IndexWriter(tmp_path) as writer:
        writer.put(article("old"), path="/pages/a.txt")
        writer.put(article("old"), path="/pages/b.txt")
    with IndexWriter(tmp_path) as writer:
        writer.put(article("new", body="Isi baru."), path="/pages/a.txt")
    assert found(tmp_path) == ["new", "old"]


def test_a_changed_file_keeps_an_article_that_a_record_gives_too(tmp_path):
    with IndexWriter(tmp_path) as writer:
        writer.put(article("u"))
        writer.put(article("v"), path="/pages/v.html")
    with IndexWriter(tmp_path) as writer:
        writer.put(article("u", body="Isi dari halaman."), path="/pages/u.html")
        writer.put(article("v", body="Isi dari rekaman."))
    with IndexWriter(tmp_path) as writer:
        writer.put(article("w"), path="/pages/u.html")
        writer.put(article("x"), path="/pages/v.html")
    assert found(tmp_path) == ["u", "v", "w", "x"]


def test_a_file_whose_name_is_not_utf8_is_known_again(tmp_path):
    path = os.fsdecode(b"/pages/caf\xe9.txt")
    with IndexWriter(tmp_path) as writer:
        writer.put(article("old"), path=path)
    with IndexWriter(tmp_path) as writer:
        assert writer.put(article("new", body="Isi baru."), path=path) == "updated"
    assert found(tmp_path) == ["new"]


def test_articles_of_one_text_count_each_other(tmp_path):
    put(tmp_path, article("a1"), article("a2"), article("a3", body="Lain."))
    hits = {hit.id: hit.duplicates for hit in EmbeddedEngine(tmp_path).search(Query(copies="all")).hits}
    assert hits == {"a1": 1, "a2": 1, "a3": 0}


def test_an_error_in_a_run_leaves_the_last_commit(tmp_path):
    put(tmp_path, ONE)
    with pytest.raises(ZeroDivisionError), IndexWriter(tmp_path) as writer:
        writer.put(article("a2")) and 1 / 0
    assert found(tmp_path) == ["a1"]
    assert put(tmp_path, article("a2")) == ["added"]


def test_a_reader_sees_a_commit_from_the_next_question_on(tmp_path):
    put(tmp_path, ONE)
    engine = EmbeddedEngine(tmp_path)
    assert engine.search(Query()).total == 1
    put(tmp_path, article("a2"))
    assert engine.search(Query()).total == 2


def test_a_reader_sees_an_index_that_was_built_anew_in_the_same_place(tmp_path):
    put(tmp_path / "index", ONE)
    engine = EmbeddedEngine(tmp_path / "index")
    assert [hit.id for hit in engine.search(Query()).hits] == ["a1"]
    shutil.rmtree(tmp_path / "index")
    put(tmp_path / "index", article("b1"))
    assert [hit.id for hit in engine.search(Query()).hits] == ["b1"]


def test_opening_searching_and_counting_go_on_while_commits_come(tmp_path):
    put(tmp_path, ONE)
    done = threading.Event()
    engine = EmbeddedEngine(tmp_path)

    def read() -> int:
        rounds = 0
        while not done.is_set() or not rounds:
            assert EmbeddedEngine(tmp_path).article("a1") == ONE
            assert engine.search(Query(q="gempa")).total >= 1
            assert engine.stats().articles >= 1
            rounds += 1
        return rounds

    with ThreadPoolExecutor(3) as pool:
        readers = [pool.submit(read) for _ in range(3)]
        for number in range(40):
            put(tmp_path, article(f"b{number}", body=f"Gempa nomor {number}."))
        done.set()
        assert all(reader.result() for reader in readers)
    assert engine.search(Query(q="gempa")).total == 41


def test_a_commit_that_stands_although_the_disk_failed_behind_it_is_not_denied(tmp_path, monkeypatch):
    put(tmp_path / "index", ONE)
    reader = []

    def failing(folder):
        if len(list(folder.glob("manifest-*"))) == 2:  # behind the renaming of the new one
            reader.append(open_generation(folder))  # held, so it cannot be taken back
            raise OSError(5, "Input/output error", str(folder))

    monkeypatch.setattr("index.files.sync_folder", failing)
    with pytest.raises(IndexUnwritable, match="the last changes are in the index, but a power cut may undo"):
        put(tmp_path / "index", article("b"))
    assert stored(tmp_path / "index").keys() == {"a1", "b"}


def test_many_threads_get_the_answers_of_one(tmp_path):
    engine = EmbeddedEngine(make_index(tmp_path, random_articles(random.Random(7), 200), segments=3))
    texts = [
        "gempa",
        '"harga beras"',
        "memimpin rapat",
        "pem*",
        "benjir~",
        "tokoh:varkonda",
        "2022 OR KTT",
    ] * 6
    alone = [engine.search(Query(q=text)) for text in texts]
    fresh = EmbeddedEngine(tmp_path)
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda text: fresh.search(Query(q=text)), texts))
    assert [(r.total, r.hits, r.facets) for r in together] == [(r.total, r.hits, r.facets) for r in alone]


def test_a_second_writer_is_told_who_holds_the_lock(tmp_path):
    put(tmp_path, ONE)
    with IndexWriter(tmp_path), pytest.raises(IndexLocked, match=f"process {os.getpid()} since"):
        put(tmp_path, article("a2"))


def test_a_second_writer_can_wait_for_its_turn(tmp_path):
    held = "import sys, time; from pathlib import Path; from index.lock import write_lock\n"
    held += "with write_lock(Path(sys.argv[1])): print('held', flush=True); time.sleep(0.5)"
    put(tmp_path, ONE)
    with subprocess.Popen([sys.executable, "-c", held, str(tmp_path)], stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == b"held\n"
        assert put(tmp_path, article("a2"), wait_seconds=30) == ["added"]


@pytest.mark.parametrize("moment", [0.0, 0.1, 0.2, 0.35, 0.5])
def test_a_killed_run_leaves_whole_commits_and_no_lock(tmp_path, moment):
    put(tmp_path, ONE)
    run = """
import sys; from pathlib import Path
sys.path.insert(0, sys.argv[2])
import index.build; from archive import article
index.build.BATCH = 20
with index.build.IndexWriter(Path(sys.argv[1])) as writer:
    print("go", flush=True)
    for number in range(100_000):
        writer.put(article(f"b{number:06d}", f"Judul {number}", f"Isi nomor {number} gempa."))
"""
    tests = str(Path(__file__).parent)
    with subprocess.Popen(
        [sys.executable, "-c", run, str(tmp_path), tests], stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout.readline() == b"go\n"
        time.sleep(moment)
        writer.send_signal(signal.SIGKILL)
    engine = EmbeddedEngine(tmp_path)
    total = engine.stats().articles
    assert engine.article("a1") == ONE
    assert (total - 1) % 20 == 0
    assert engine.search(Query(q="gempa")).total == total
    assert put(tmp_path, article("a2", body="gempa")) == ["added"]
    assert EmbeddedEngine(tmp_path).stats().articles == total + 1


def test_a_folder_with_other_things_in_it_is_never_written_to(tmp_path):
    (tmp_path / "tesis.doc").write_text("penting")
    with pytest.raises(IndexMissing, match="not a Telusur index and not empty"):
        put(tmp_path, ONE)
    assert [path.name for path in tmp_path.iterdir()] == ["tesis.doc"]


@pytest.mark.parametrize("make", [lambda p: None, lambda p: p.mkdir(), lambda p: p.write_text("x")])
def test_what_is_no_index_cannot_be_opened(tmp_path, make):
    place = tmp_path / "here"
    make(place)
    with pytest.raises(IndexMissing, match="is not a Telusur index; make one with"):
        EmbeddedEngine(place)


def test_a_place_that_cannot_be_written_says_so(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(IndexMissing, match="cannot be an index folder"):
        put(tmp_path / "file" / "index", ONE)


def test_a_folder_without_write_permission_says_so(tmp_path):
    make_index(tmp_path, [ONE])
    tmp_path.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)  # root may write anywhere; nobody may not
    try:
        with pytest.raises(IndexMissing, match="cannot be"):
            put(tmp_path, article("a2"))
    finally:
        if root:
            os.seteuid(0)
        tmp_path.chmod(0o755)
    assert found(tmp_path) == ["a1"]


def test_a_format_of_another_version_says_what_to_do(tmp_path):
    make_index(tmp_path, [ONE])
    (tmp_path / "telusur.json").write_text('{"format": 99}')
    with pytest.raises(IndexDamaged, match="index format 99, this version reads 2; index again"):
        EmbeddedEngine(tmp_path)


def test_a_damaged_index_is_told_as_such_to_a_writer_too(tmp_path):
    make_index(tmp_path, [ONE])
    (columns,) = tmp_path.glob("*.columns")
    columns.write_bytes(columns.read_bytes()[:100])
    with pytest.raises(IndexDamaged, match=r"columns has 100 bytes, .* were written; restore a backup"):
        put(tmp_path, article("a2"))


def test_the_lock_is_free_again_after_an_error(tmp_path):
    with pytest.raises(RuntimeError), write_lock(tmp_path):
        raise RuntimeError
    assert put(tmp_path, ONE) == ["added"]
