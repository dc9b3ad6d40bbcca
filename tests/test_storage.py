"""The folder of an index: what is opened, which generation is the latest, how damage is told."""

import json
import os
import re
import shutil
from zlib import crc32

import pytest
from archive import article, make_index
from reading import stored

from index.build import IndexWriter
from index.check import check
from index.columnar.manifest import manifest_name
from index.storage import AnalysisChanged, Generation, IndexDamaged, IndexMissing, generation, open_generation


@pytest.fixture
def folder(tmp_path):
    return make_index(tmp_path, [article("a1")])


def settle(folder, minutes):
    """As if the folder had not changed for so many minutes."""
    then = (folder / "telusur.json").stat().st_mtime_ns - minutes * 60 * 10**9
    os.utime(folder, ns=(then, then))


@pytest.mark.parametrize("settled", [False, True])
def test_a_commit_is_another_generation_at_once(folder, settled):
    for number in range(2, 6):
        if settled:
            settle(folder, minutes=10 - number)
        before = generation(folder)
        assert generation(folder) == before
        make_index(folder, [article(f"a{number}")])
        assert generation(folder).number == before.number + 1 == number


def test_an_index_that_was_built_anew_in_the_same_place_is_another_generation(folder):
    before = generation(folder)
    shutil.rmtree(folder)
    assert generation(folder) == Generation(-1)
    make_index(folder, [article("b1")])
    assert generation(folder).number == before.number
    assert generation(folder) != before


def test_a_folder_without_commits_has_no_generation(tmp_path):
    assert generation(tmp_path) == generation(tmp_path / "nowhere") == Generation(-1)


@pytest.mark.parametrize("what", [b"", b"{}", b"\x00" * 40, b'{"format": 2}\n00000000\n'])
def test_a_damaged_manifest_is_told_by_name(folder, what):
    (folder / manifest_name(1)).write_bytes(what)
    with pytest.raises(IndexDamaged, match=r"manifest-00000001\.json .*; restore a backup .* or index again"):
        open_generation(folder)


def test_a_damaged_manifest_can_be_deleted_where_there_is_one_before(folder):
    _, lease = open_generation(folder)
    make_index(folder, [article("a2")])
    newest = folder / manifest_name(2)
    newest.write_bytes(newest.read_bytes()[:-3])
    with pytest.raises(IndexDamaged, match=r"generation 1 is still there: delete manifest-00000002\.json to"):
        open_generation(folder)
    newest.unlink()
    assert list(stored(folder)) == ["a1"]
    lease.close()


def test_a_manifest_with_sound_checksum_and_odd_content_is_damage(folder):
    path = folder / manifest_name(1)
    text = path.read_text().splitlines()[0].replace('"segments"', '"segment"')
    path.write_text(f"{text}\n{crc32(text.encode()):08x}\n")
    with pytest.raises(IndexDamaged, match=r"holds what no writer writes \('segments'\)"):
        open_generation(folder)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"generation": -3}, "-3 where a number"),
        ({"generation": [1]}, "where a number"),
        ({"generation": 7}, "generation 7"),
        ({"next_number": "x"}, "'x' where a number"),
        ({"next_number": 1.5}, "1.5 where a number"),
        ({"analysis": None}, "analysis None"),
        ({"dictionaries": {"../d": {"bytes": 1, "crc32": 1}}}, "the file name '../d'"),
        ({"name": "../luar"}, "the file name '../luar.columns'"),
        ({"name": "/luar"}, "the file name '/luar.columns'"),
        ({"deleted": 1, "documents": 2}, "1 documents deleted in s00000001 and None"),
        ({"deleted": -5000}, "-5000 where a number"),
        ({"deleted": "x"}, "'x' where a number"),
        ({"documents": 0}, "of 0 documents deleted"),
    ],
)
def test_a_manifest_that_no_writer_writes_is_damage(folder, change, told):
    path = folder / manifest_name(1)
    row = json.loads(path.read_text().splitlines()[0])
    whole = {name: value for name, value in change.items() if name in row}
    row["segments"][0] |= {name: value for name, value in change.items() if name not in row}
    text = json.dumps(row | whole)
    path.write_text(f"{text}\n{crc32(text.encode()):08x}\n")
    with pytest.raises(IndexDamaged, match=re.escape(told)):
        open_generation(folder)


def test_an_index_of_another_analysis_is_searched_and_takes_no_new_articles(folder, monkeypatch):
    monkeypatch.setattr("index.storage.ANALYSIS", "telusur 2")
    with pytest.raises(AnalysisChanged, match="index again into a new folder"), IndexWriter(folder):
        pass
    with IndexWriter(folder, create=False) as writer:
        assert writer.delete("a1")
    open_generation(folder)[1].close()


def test_an_index_without_manifest_is_damaged(folder):
    (folder / manifest_name(1)).unlink()
    with pytest.raises(IndexDamaged, match=r"has no manifest \(manifest-\*\.json\); restore a backup"):
        open_generation(folder)


def test_an_index_of_the_first_format_asks_to_be_made_again(tmp_path):
    (tmp_path / "telusur.json").write_text('{"format": 1}\n')
    (tmp_path / "_MAIN_1.toc").write_bytes(b"toc")
    with pytest.raises(IndexDamaged, match="index format 1, this version reads 2; index again"):
        open_generation(tmp_path)
    with pytest.raises(IndexDamaged, match="index format 1"):
        make_index(tmp_path, [article("a1")])


@pytest.mark.parametrize("marker", [b"", b"[]", b"\xff\xfe", b'{"format"'])
def test_an_unreadable_marker_is_damage(folder, marker):
    (folder / "telusur.json").write_bytes(marker)
    with pytest.raises(IndexDamaged, match=r"telusur\.json is not readable"):
        open_generation(folder)


def test_a_lost_marker_is_damage_and_nothing_to_write_over(folder):
    (folder / "telusur.json").unlink()
    for trial in (open_generation, check, lambda folder: make_index(folder, [article("a2")])):
        with pytest.raises(IndexDamaged, match=r"telusur\.json is missing; restore a backup"):
            trial(folder)


def test_a_folder_without_marker_is_no_index(tmp_path):
    with pytest.raises(IndexMissing, match="is not a Telusur index; make one with"):
        open_generation(tmp_path)


def test_stems_are_kept_once_a_run_when_it_ends(tmp_path):
    with IndexWriter(tmp_path) as writer:
        for number in range(2):
            writer.put(article(f"a{number}", body="Mereka dipimpin."))
            writer.commit()
            assert not (tmp_path / "stems.tsv").exists()
    assert "dipimpin\tpimpin\n" in (tmp_path / "stems.tsv").read_text(encoding="utf-8")
