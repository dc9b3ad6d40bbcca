"""The one right to write, and the hold of readers: by folder, whatever shares its files."""

import fcntl
import os
import shutil
import threading
import time
from contextlib import ExitStack

import pytest
from archive import article, make_index
from reading import stored

from index.check import check
from index.columnar import manifest as manifests
from index.columnar.manifest import Lease, manifest_name
from index.lock import IndexLocked, write_lock
from index.storage import open_generation


@pytest.fixture
def folder(tmp_path):
    return make_index(tmp_path / "index", [article("a1")])


@pytest.fixture
def copy(folder, tmp_path):
    """A copy by hard links, as ``cp -al`` makes it."""
    return shutil.copytree(folder, tmp_path / "copy", copy_function=os.link)


def test_a_hard_linked_copy_is_an_index_of_its_own(folder, copy):
    make_index(copy, [article("a2")])
    make_index(folder, [article("a3")], deleted=["a1"])
    assert (set(stored(folder)), set(stored(copy))) == ({"a3"}, {"a1", "a2"})
    assert check(folder).damages == check(copy).damages == ()


def test_after_its_first_writer_a_copy_has_a_lock_of_its_own(folder, copy):
    assert (folder / "write.lock").stat().st_nlink == 2
    with write_lock(copy), write_lock(folder):
        for one in (copy, folder):
            with (
                pytest.raises(IndexLocked, match=f"is being written by process {os.getpid()}"),
                write_lock(one),
            ):
                pass
        assert {(one / "write.lock").stat().st_nlink for one in (copy, folder)} == {1}


def test_while_the_original_is_written_its_copy_waits(folder, copy):
    with write_lock(folder):
        again = shutil.copytree(folder, copy.with_name("again"), copy_function=os.link)
        with pytest.raises(IndexLocked), write_lock(again):
            pass
    with write_lock(again, wait_seconds=1):
        pass


def test_who_waits_for_the_lock_of_a_folder_that_is_made_anew_waits_for_the_new_one(folder):
    order, before, after = [], ExitStack(), ExitStack()

    def wait():
        with write_lock(folder, wait_seconds=20):
            order.append("waited")

    before.enter_context(write_lock(folder))
    waiting = threading.Thread(target=wait)
    waiting.start()
    time.sleep(0.3)
    shutil.rmtree(folder)
    folder.mkdir()
    with after:
        after.enter_context(write_lock(folder))
        before.close()
        time.sleep(0.3)
        order.append("made anew")
    waiting.join()
    assert order == ["made anew", "waited"]


@pytest.fixture
def manifest(folder, monkeypatch):
    """A manifest that is taken away just before it is locked."""
    path, flock = folder / manifest_name(1), fcntl.flock

    def taken_away(file, how):
        path.unlink(missing_ok=True)
        flock(file, how)

    monkeypatch.setattr(manifests.fcntl, "flock", taken_away)
    return path


def test_a_manifest_that_goes_between_opening_and_locking_is_gone(manifest):
    with pytest.raises(FileNotFoundError):
        Lease(manifest)


def test_a_manifest_that_goes_here_and_stays_in_a_copy_is_gone_too(copy, manifest):
    with pytest.raises(FileNotFoundError):
        Lease(manifest)
    Lease(copy / manifest.name).close()


def test_a_reader_that_loses_its_manifest_to_a_commit_opens_the_next(folder, monkeypatch):
    flock, commits = fcntl.flock, iter([["a2"], ["a3"]])

    def overtaken(file, how):
        if how == fcntl.LOCK_SH and (ids := next(commits, None)):
            monkeypatch.setattr(manifests.fcntl, "flock", flock)
            make_index(folder, map(article, ids))
            monkeypatch.setattr(manifests.fcntl, "flock", overtaken)
        flock(file, how)

    monkeypatch.setattr(manifests.fcntl, "flock", overtaken)
    manifest, lease = open_generation(folder)
    assert manifest.generation == 3
    lease.close()
