"""What reading runs into: a damaged index is told by its file, a fault of ours stays what it is."""

import errno
from random import Random

import falcon
import pytest
from archive import article, make_engine, make_index, random_articles
from falcon.testing import TestClient

from api.app import create_app
from bench.durability.rewriting import rewrite
from index import damage as looked
from index.check import check
from index.damage import damage
from index.storage import IndexDamaged, IndexMissing
from search.embedded.engine import EmbeddedEngine
from search.query import Query


@pytest.fixture
def folder(tmp_path):
    return make_index(tmp_path / "index", random_articles(Random(5), 40))


@pytest.fixture
def looks(monkeypatch):
    """The folders that were looked over."""
    found = []
    monkeypatch.setattr(looked, "check", lambda folder: found.append(folder) or check(folder))
    return found


def flip(path, place):
    data = bytearray(path.read_bytes())
    data[place] ^= 255
    path.write_bytes(data)


def test_a_fault_of_ours_over_a_sound_index_is_not_called_damage(folder, looks, monkeypatch):
    engine = EmbeddedEngine(folder)
    monkeypatch.setattr("search.embedded.executor.relax", lambda *_: 1 + "1")
    for _ in range(5):
        with pytest.raises(TypeError, match="unsupported operand"):
            engine.search(Query(q="gempa"))
    assert looks == [folder]  # once for all of them


def test_nothing_is_looked_over_while_nothing_is_raised(folder, looks):
    engine = EmbeddedEngine(folder)
    assert engine.search(Query(q="gempa*")).total
    assert engine.article("a001").id == "a001"
    assert looks == []


def test_what_is_raised_over_a_flipped_bit_is_damage_with_the_name_of_the_file(folder, monkeypatch):
    engine = EmbeddedEngine(folder)
    monkeypatch.setattr("search.embedded.executor.relax", lambda *_: [].pop())
    flip(folder / "s00000001.docs", 99)
    with pytest.raises(IndexDamaged, match=r"s00000001\.docs: does not match its checksum; restore a backup"):
        engine.search(Query(q="gempa"))


def test_arrays_that_contradict_each_other_are_damage_behind_right_checksums(folder):
    rewrite(folder, "columns", "language", lambda array: array + 7)
    with pytest.raises(IndexDamaged, match=r"s00000001\.columns: a document is in no language that there is"):
        EmbeddedEngine(folder).search(Query(q='"harga naik"~5'))


def test_damage_that_only_a_cursor_meets_is_told_as_such(folder):
    rewrite(folder, "columns", "id_offsets", lambda array: array[:4])
    with pytest.raises(IndexDamaged, match="id_offsets does not ascend"):
        EmbeddedEngine(folder).search(Query(limit=10))


def test_a_sound_verdict_holds_for_its_generation_and_for_a_while(folder, looks, monkeypatch):
    def ask():
        with damage(folder):
            raise KeyError("x")

    for _ in range(2):
        with pytest.raises(KeyError):
            ask()
    make_index(folder, [article("new")])
    with pytest.raises(KeyError):
        ask()
    assert len(looks) == 2
    flip(folder / "s00000001.terms", 5)
    monkeypatch.setattr("index.damage.time.monotonic", lambda: 10.0**9)
    with pytest.raises(IndexDamaged, match=r"s00000001\.terms"):
        ask()


def test_what_the_system_refuses_is_told_with_its_file_unless_it_may_pass(folder):
    refused = PermissionError(errno.EACCES, "Permission denied", "berkas.docs")
    with pytest.raises(IndexDamaged, match=r"berkas\.docs cannot be read: Permission denied"), damage(folder):
        raise refused
    with pytest.raises(PermissionError), damage(folder, OSError):
        raise refused
    with pytest.raises(IndexMissing), damage(folder):
        raise IndexMissing("tidak ada")


def test_damaged_notes_are_no_reason_for_what_a_question_raises(folder):
    (folder / "stems.tsv").write_bytes(b"rusak")
    with pytest.raises(KeyError), damage(folder):
        raise KeyError("x")


def test_over_http_damage_is_503_and_a_fault_500_and_the_log_alone_has_details(tmp_path, monkeypatch, caplog):
    engine = make_engine(tmp_path, random_articles(Random(5), 40))
    client = TestClient(create_app(engine))
    monkeypatch.setattr("search.embedded.executor.relax", lambda *_: [].pop())
    answer = client.simulate_get("/api/v1/search", params={"q": "gempa"})
    assert (answer.status, "pop from" in answer.text) == (falcon.HTTP_500, False)
    looked._sound.clear()
    flip(tmp_path / "s00000001.freqs", 20)
    answer = client.simulate_get("/api/v1/search", params={"q": "gempa"})
    assert (answer.status, "s00000001.freqs" in answer.text) == (falcon.HTTP_503, False)
    assert str(tmp_path / "s00000001.freqs") in caplog.text
