"""An index that nothing came into goes again, and nothing else does."""

import threading
import time
from contextlib import ExitStack
from errno import ENOSPC
from itertools import count
from pathlib import Path

import pytest
from archive import article, make_index, story
from reading import stored

from index.build import IndexUnwritable, IndexWriter
from index.lock import write_lock
from index.newborn import LEFT, newborn
from index.storage import LOCK, MARKER, STEMS

MADE = {MARKER, "manifest-00000000.json", LOCK, STEMS}


def names(folder) -> set[str]:
    return {path.name for path in folder.rglob("*")}


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "arsip" / "baru"


def test_a_new_index_without_an_article_goes_with_its_folders(folder, tmp_path):
    with newborn(folder), IndexWriter(folder):
        assert "telusur.json" in names(folder)
    assert names(tmp_path) == set()


def test_it_goes_after_an_error_too_which_passes(folder, tmp_path):
    def interrupted() -> None:
        with newborn(folder), IndexWriter(folder) as writer:
            writer.put(article("a1"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert names(tmp_path) == set()


def test_one_whose_first_segment_found_a_full_disk_goes_with_the_dictionary_that_it_had_written(
    folder, tmp_path, monkeypatch
):
    def full(*_: object) -> None:
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr("index.assembly.LEAST_RECORDS", 1)
    monkeypatch.setattr("index.assembly.Assembly.write", full)

    def index() -> None:
        with newborn(folder), IndexWriter(folder) as writer:
            for number in range(200):
                writer.put(article(f"a{number}", body=story(number)))
            assert not list(folder.glob("*.dict"))

    with pytest.raises(IndexUnwritable, match="No space left on device"):
        index()
    assert names(tmp_path) == set()


def test_one_of_which_the_disk_took_only_the_lock_goes_too(folder, tmp_path, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr("index.storage.write_manifest", full)

    def index() -> None:
        with newborn(folder), IndexWriter(folder):
            pass

    with pytest.raises(IndexUnwritable, match="No space left on device"):
        index()
    assert names(tmp_path) == set()


def test_one_with_an_article_stays(folder):
    with newborn(folder), IndexWriter(folder) as writer:
        writer.put(article("a1"))
    assert set(stored(folder)) == {"a1"}


def test_one_that_was_there_before_stays_empty_as_it_is(folder):
    with IndexWriter(folder):
        pass
    before = names(folder)
    with newborn(folder), IndexWriter(folder):
        pass
    assert names(folder) == before


def test_a_folder_that_was_there_stays_with_what_somebody_put_into_it_meanwhile(tmp_path):
    with newborn(tmp_path), IndexWriter(tmp_path):
        (tmp_path / "catatan.txt").write_text("milik orang lain")
    assert names(tmp_path) == {"catatan.txt"}


def test_one_that_somebody_else_is_writing_to_stays(folder):
    with newborn(folder):
        with IndexWriter(folder):
            pass
        holder = write_lock(folder)
        holder.__enter__()
    assert "telusur.json" in names(folder)
    holder.__exit__(None, None, None)


def test_what_is_no_index_is_left_alone(tmp_path):
    (tmp_path / "manifest-00000000.json").write_text("{}")
    with newborn(tmp_path):
        pass
    make_index(tmp_path / "lain", [article("a1")])
    assert "manifest-00000000.json" in names(tmp_path)


@pytest.mark.parametrize("gone", range(len(LEFT)))
def test_one_that_went_in_part_as_we_were_killed_can_be_made_again(folder, monkeypatch, gone):
    unlink, so_far = Path.unlink, count()

    def killed_later(path, **how):
        if path.name in LEFT and next(so_far) == gone:
            raise OSError
        unlink(path, **how)

    with newborn(folder), IndexWriter(folder):
        (folder / STEMS).touch()
        monkeypatch.setattr(Path, "unlink", killed_later)
    monkeypatch.undo()
    assert names(folder) == {name for name in LEFT[gone:] if name in MADE}
    make_index(folder, [article("a1")])
    assert set(stored(folder)) == {"a1"}


def test_who_waits_to_write_makes_it_anew(folder):
    def wait() -> None:
        with IndexWriter(folder, wait_seconds=20) as writer:
            writer.put(article("a1"))

    waiting = threading.Thread(target=wait)
    with ExitStack() as before:
        before.enter_context(write_lock(folder))
        waiting.start()
        time.sleep(0.3)
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()
    waiting.join()
    assert set(stored(folder)) == {"a1"}
