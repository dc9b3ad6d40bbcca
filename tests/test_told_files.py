"""What articles tell of a name, in files: when they are written, kept and checked."""

from pathlib import Path

import numpy as np
import pytest
from archive import article
from codet import FOUND, HARTA, SALIM, facet, put, telling

from bench.durability.rewriting import rewrite
from index.backup import backup
from index.build import IndexWriter
from index.check import check
from index.columnar.naming import Growth
from index.columnar.people import TOLD
from index.columnar.segment import Segment
from index.compact import compact
from index.restore import restore
from index.storage import open_generation
from index.tar import BackupDamaged
from search.embedded.engine import EmbeddedEngine
from search.query import Query


@pytest.fixture(autouse=True)
def _told(monkeypatch):
    for module in ("index.columnar.naming", "index.who"):
        monkeypatch.setattr(f"{module}.resolve", telling)


@pytest.fixture
def folder(tmp_path) -> Path:
    return put(tmp_path / "arsip")


def segments(folder: Path) -> list[Segment]:
    manifest, lease = open_generation(folder)
    lease.close()
    return [Segment(folder, entry) for entry in manifest.segments]


def test_a_segment_without_a_name_of_the_person_has_a_value_for_them(tmp_path):
    names = [f"Orang Ke{number:03d}" for number in range(254)]  # and Codet; one more is beyond a byte
    with IndexWriter(tmp_path, merge=False) as writer:
        for number, name in enumerate(names):
            writer.put(article(f"x{number}", body=f"Isi {number}.", people=[name]))
        writer.put(article("a", body="Satu.", people=["Codet", *names[:3]]))
        writer.put(article("c", body="Dua.", people=[*names[:5], "Codet"]))
    with IndexWriter(tmp_path, merge=False) as writer:
        writer.put(article("d", body="Tiga.", people=[HARTA, SALIM]))
    first, _ = segments(tmp_path)
    assert first.people is not None
    assert first.people.people.first.dtype == np.uint16
    assert len(first.people.people.owners) == 257
    counts = dict.fromkeys(names, 1) | dict.fromkeys(names[:3], 3) | dict.fromkeys(names[3:5], 2)
    assert facet(tmp_path, size=300) == counts | {HARTA: 2, SALIM: 2}
    engine = EmbeddedEngine(tmp_path)
    for name, ids in ((HARTA, {"a", "d"}), (SALIM, {"c", "d"})):
        assert {hit.id for hit in engine.search(Query(person=(name,))).hits} == ids
        assert [(one.value, one.count) for one in engine.person(name).names.values] == [
            *sorted(((name, 1), ("Codet", 1)), key=lambda one: one[0].lower())
        ]
    assert not check(tmp_path).damages


def test_files_are_written_only_where_what_is_said_changes(folder):
    before = {path.name for path in folder.glob("*.people")}
    with IndexWriter(folder, merge=False) as writer:
        writer.put(article("n", body="Baru.", people=["Joni Taruna"]))
    assert {path.name for path in folder.glob("*.people")} == before
    with IndexWriter(folder, merge=False) as writer:
        writer.delete("a")
    after = {path.name for path in folder.glob("*.people")}
    assert len(before) == 2
    assert len(after & before) == 1  # nothing is told in the other segment any more
    assert facet(folder) == FOUND | {HARTA: 3, "Joni Taruna": 1}


def test_a_file_in_which_no_article_tells_anything_is_as_it_was_before_any_did(tmp_path):
    with IndexWriter(tmp_path, merge=False) as writer:
        for number, name in enumerate(("Yuri Velikarov", "Yury Velikarov", "Codet")):
            writer.put(article(f"n{number}", body=f"Isi {number}.", people=[name]))
    (segment,) = segments(tmp_path)
    assert segment.people is not None
    assert not any(name in TOLD for name, _ in segment.people.file.items())
    assert facet(tmp_path) == {"Yuri Velikarov": 2, "Codet": 1}
    assert not check(tmp_path).damages


def test_a_backup_keeps_what_articles_tell(folder, tmp_path):
    backup(folder, tmp_path / "arsip.tar")
    restore(tmp_path / "arsip.tar", tmp_path / "kembali")
    assert facet(tmp_path / "kembali") == FOUND
    assert not check(tmp_path / "kembali").damages


def at(place: int, number: int):
    def change(array):
        array[place] = number
        return array

    return change


@pytest.mark.parametrize(
    ("name", "change", "told"),
    [
        ("told_docs", at(-1, 900), "a document that is not there tells whom a name means"),
        ("told_ordinals", at(0, 900), "a document tells whom a name means that is not there"),
        ("told_rows", at(0, 900), "a document tells of a person who is not there"),
        ("told_docs", lambda array: array[::-1], "the names that documents tell do not ascend"),
        ("told_docs", lambda array: array[:1], "have not a document and a person each"),
        ("told_ordinals", at(0, 1), "tells whom a name means that it does not have"),
        ("told_rows", lambda array: array[::-1], "first has other people than the documents name"),
        ("told_rows", lambda array: array.astype(np.uint8), "told_rows is of the type |u1"),
        ("owners", lambda array: array[:-1], "owners has other people than the documents name"),
    ],
)
def test_damage_to_what_documents_tell_is_named_and_never_restored(folder, tmp_path, name, change, told):
    compact(folder)
    ending = next(folder.glob("*.people")).name.partition(".")[2]
    assert not check(folder).damages
    file = rewrite(folder, ending, name, change)
    (damage,) = check(folder).damages
    assert damage.file == file
    assert told in damage.reason
    backup(folder, tmp_path / "arsip.tar")
    with pytest.raises(BackupDamaged):
        restore(tmp_path / "arsip.tar", tmp_path / "kembali")


def test_an_article_that_was_gone_and_comes_back_is_new(folder, monkeypatch):
    monkeypatch.setattr("index.columnar.naming.FEW_NAMES", 0)
    monkeypatch.setattr("index.columnar.commit.AT_THE_END", Growth(10))
    with IndexWriter(folder, merge=False) as writer:
        writer.put(article("c", body="Isi lain.", people=["Codet"]))
    assert facet(folder) == FOUND  # put in its own place it tells what it told
    with IndexWriter(folder, merge=False) as writer:
        writer.delete("a")
    assert facet(folder) == FOUND | {HARTA: 3}
    with IndexWriter(folder, merge=False) as writer:
        writer.put(article("a", body="Isi baru.", people=["Codet"]))
    assert facet(folder) == FOUND | {HARTA: 3, "Codet": 1}
    compact(folder)  # works it out
    assert facet(folder) == FOUND
