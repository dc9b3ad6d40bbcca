"""A disk that takes no more, and a folder that may not be written: the commit before stays, and no litter."""

import os
import random
import resource
from contextlib import contextmanager

import pytest
from archive import article, make_index, random_articles
from reading import names, stored

from index.build import IndexUnwritable, IndexWriter
from index.columnar.manifest import manifest_name
from index.people.decisions import Decisions
from index.storage import open_generation


@contextmanager
def file_limit(size):
    """No file may grow beyond so many bytes: the disk is full, as far as the writer can tell."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def read_only(folder):
    """Nobody may write to the folder, root neither."""
    folder.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)  # root may write anywhere; nobody may not
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)


def needed_names(folder) -> set[str]:
    """The files of the latest generation, and those that every index has."""
    manifest, lease = open_generation(folder)
    lease.close()
    always = {"telusur.json", "write.lock", "stems.tsv", manifest_name(manifest.generation)}
    return always | {name for name, _ in manifest.files()}


def test_whichever_write_is_refused_the_commit_before_stays(tmp_path):
    make_index(tmp_path, random_articles(random.Random(1), 30))
    before, held = names(tmp_path), stored(tmp_path)
    new = random_articles(random.Random(2), 60)

    def write(size):
        """What a writer says that may write so much."""
        try:
            with IndexWriter(tmp_path) as writer:
                for one in new:
                    writer.put(one)
                writer.delete("a001")
                with file_limit(size):
                    writer.commit()
        except IndexUnwritable as error:
            return str(error)
        return "done"

    tries = 0
    for size in [0, 1, 60, 150, *range(200, 60_000, 450)]:
        told = write(size)
        if "(60) are not in the index" not in told:
            break
        tries += 1
        assert "File too large; the changes since the last commit" in told
        assert names(tmp_path) == before
        assert stored(tmp_path) == held
    assert tries > 20
    assert len(stored(tmp_path)) == 59


def test_deletions_that_are_refused_are_told(tmp_path):
    make_index(tmp_path, [article(f"a{number}") for number in range(9)])
    before = names(tmp_path)
    writer = IndexWriter(tmp_path)

    def delete():
        with writer, file_limit(10):
            writer.delete("a1")
            writer.delete("a7")
            writer.commit()

    with pytest.raises(
        IndexUnwritable, match=r"the changes since the last commit \(2\) are not in the index"
    ):
        delete()
    assert len(stored(tmp_path)) == 9
    assert names(tmp_path) == before


def test_a_merge_that_is_refused_leaves_every_commit(tmp_path):
    for part in range(7):
        make_index(tmp_path, [article(f"{part}-{n}", f"Judul {part} {n}", "Isi. " * 900) for n in range(40)])
    held = stored(tmp_path)
    writer = IndexWriter(tmp_path)
    with file_limit(60_000), pytest.raises(IndexUnwritable, match="every change is in the index"), writer:
        writer.put(article("last"))
    assert stored(tmp_path).keys() == held.keys() | {"last"}
    assert names(tmp_path) == needed_names(tmp_path)
    with IndexWriter(tmp_path):
        pass  # leaving merges what was left
    assert len(list(tmp_path.glob("*.columns"))) == 1
    assert stored(tmp_path).keys() == held.keys() | {"last"}


def test_a_folder_that_becomes_read_only_keeps_the_commit_before(tmp_path):
    make_index(tmp_path, [article("old")])
    before = names(tmp_path)
    writer = IndexWriter(tmp_path)

    def write():
        with writer:
            writer.put(article("new"))
            with read_only(tmp_path):
                writer.commit()

    with pytest.raises(IndexUnwritable, match=r"Permission denied; the changes since the last commit \(1\)"):
        write()
    assert names(tmp_path) == before
    assert list(stored(tmp_path)) == ["old"]


def test_a_word_on_people_that_the_disk_does_not_take_is_told_as_not_kept(tmp_path, monkeypatch):
    make_index(tmp_path, [article("a", people=["Yuri Velikarov"])])

    def refuse(path, text):
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr("index.people.decisions.write_file", refuse)
    with pytest.raises(IndexUnwritable, match="of people is not kept"), IndexWriter(tmp_path) as writer:
        writer.decide(Decisions(same={"yuri velikarov": "Yury Velikarov"}))
