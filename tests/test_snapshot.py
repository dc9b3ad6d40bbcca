"""Which generation is served, and what of it is kept."""

import logging

import falcon
import pytest
from archive import article, make_index
from falcon.testing import TestClient
from whoosh.query import Term

from api.app import create_app
from index.columnar.manifest import manifest_name
from index.errors import TelusurError
from index.storage import IndexDamaged, IndexMissing
from search.embedded import snapshot
from search.embedded.engine import EmbeddedEngine
from search.embedded.kept import KEY_BYTES
from search.embedded.snapshot import open_snapshot
from search.query import Query
from search.tree import Word


@pytest.fixture
def folder(tmp_path):
    return make_index(tmp_path / "index", [article("a1")])


@pytest.fixture
def engine(folder):
    return EmbeddedEngine(folder)


def total(engine):
    return engine.search(Query()).total


def break_manifest(folder, number):
    path = folder / manifest_name(number)
    path.write_bytes(path.read_bytes()[:-3])
    return path


def commit_damaged(folder):
    """The manifest of a next commit that is none."""
    number = max(int(path.stem[9:]) for path in folder.glob("manifest-*")) + 1
    path = folder / manifest_name(number)
    path.write_bytes(b"{}")
    return path


def test_a_running_engine_serves_on_when_the_newest_manifest_is_damaged(folder, engine, caplog):
    broken = commit_damaged(folder)
    with caplog.at_level(logging.ERROR, "telusur"):
        for _ in range(5):
            assert total(engine) == 1
    assert [record.message.count(broken.name) > 0 for record in caplog.records] == [True]  # said once
    assert "generation 1 is served on" in caplog.text
    with pytest.raises(IndexDamaged, match=broken.name):
        EmbeddedEngine(folder)


def test_health_tells_of_a_generation_that_is_not_served(folder, engine):
    client = TestClient(create_app(engine))
    assert "behind" not in client.simulate_get("/health/ready").json
    broken = commit_damaged(folder)
    answer = client.simulate_get("/health/ready")
    assert (answer.status, answer.json["status"], answer.json["generation"]) == (falcon.HTTP_200, "ready", 1)
    assert answer.json["behind"].startswith("A later commit is damaged")
    assert broken.name not in answer.text
    assert broken.name in str(engine.stats().behind)
    broken.unlink()
    assert "behind" not in client.simulate_get("/health/ready").json


def test_the_next_sound_generation_is_served_at_once(folder, engine):
    broken = commit_damaged(folder)
    assert total(engine) == 1
    broken.unlink()
    make_index(folder, [article("a2")])
    assert total(engine) == 2
    assert engine.stats().behind is None


def test_a_damaged_segment_of_a_new_generation_is_not_served_either(folder, engine):
    make_index(folder, [article("a2")])
    path = folder / "s00000002.docs"
    path.write_bytes(path.read_bytes()[:-9])
    assert total(engine) == 1
    assert "s00000002.docs" in str(engine.stats().behind)


def test_a_damaged_generation_is_tried_again_after_a_while(folder, engine, monkeypatch):
    make_index(folder, [article("a2")])
    whole = (folder / manifest_name(2)).read_bytes()
    break_manifest(folder, 2)
    opened = []
    inner = snapshot.open_snapshot
    monkeypatch.setattr(snapshot, "open_snapshot", lambda folder: opened.append(1) or inner(folder))
    assert [total(engine) for _ in range(9)] == [1] * 9
    assert len(opened) == 1
    with (folder / manifest_name(2)).open("r+b") as file:  # mended in place
        file.write(whole)
    monkeypatch.setattr("search.embedded.snapshot.RETRY_SECONDS", 0)
    engine._snapshots.refused = snapshot.Refused(engine._snapshots.refused.generation, "", 0)
    assert total(engine) == 2


def test_a_folder_that_is_gone_is_not_served_on(folder, engine):
    folder.rename(folder.with_name("away"))
    with pytest.raises(IndexMissing):
        total(engine)
    with pytest.raises(TelusurError):
        engine.stats()


def word(text):
    return Word([Term("body_exact", text)])


def test_kept_words_are_bounded_and_the_least_recently_asked_goes_first(folder, monkeypatch):
    make_index(folder, [article(f"b{n}", body=f"kata{n} padi") for n in range(30)])
    now = open_snapshot(folder)
    one = sum(match.nbytes for match in now.word(word("kata0"))) + KEY_BYTES
    monkeypatch.setattr(snapshot, "CACHE_BYTES", 5 * one + one // 2)
    now = open_snapshot(folder)
    padi = now.word(word("padi"))
    for number in range(30):
        now.word(word(f"kata{number}"))
        assert now.word(word("padi")) is padi  # asked all the time
        assert now.words.bytes <= snapshot.CACHE_BYTES
    kept = [key[0][1] for key in now.words.asked()]
    assert kept[-1] == "padi"
    assert 2 < len(kept) < 6
    assert kept[:-1] == [f"kata{number}" for number in range(31 - len(kept), 30)]
    first = now.word(word("kata0"))
    assert now.word(word("kata0")) is first
    assert len(first) == len(now.views)


def test_words_that_no_article_has_are_counted_too_also_in_an_empty_index(tmp_path, monkeypatch):
    monkeypatch.setattr(snapshot, "CACHE_BYTES", 50 * KEY_BYTES)
    for name, articles in (("empty", []), ("small", [article("a1")])):
        now = open_snapshot(make_index(tmp_path / name, articles))
        for number in range(2_000):
            now.word(word(f"asing{number}"))
        assert 0 < len(now.words) <= 50
        assert now.words.bytes <= snapshot.CACHE_BYTES
