"""Small versions of the trials of ``bench.durability``, and that each of them can fail."""

from random import Random

import pytest

from bench.durability import edits, flips, kills, limits
from bench.durability.crashes import crash_everywhere
from bench.durability.outcome import Failed
from bench.durability.powercut import Cuts
from bench.durability.refusals import REFUSALS, refuse_everywhere
from bench.durability.script import STEPS
from index import assembly


def test_a_killed_writer_leaves_its_last_acknowledged_commit(tmp_path):
    phases = "writing a segment", "committing", "deleting", "renaming the manifest", "sweeping", "merging"
    hits = kills.run(kills.Kills(tmp_path, Random(3), jobs=1, phases=phases), 6)
    assert sum(times for name, times in hits.items() if name.endswith("killed")) == 6
    assert sum(hits[phase] for phase in phases) > 2


def test_death_before_an_operation_leaves_a_whole_index_that_can_be_written_to(tmp_path):
    assert crash_everywhere(tmp_path, first=5, every=23) > 5


def test_a_power_cut_leaves_an_acknowledged_commit(tmp_path):
    cuts = Cuts(tmp_path, seed=1, steps=STEPS[:2])
    cuts.run()
    assert cuts.count > 20


@pytest.mark.parametrize("forgotten", [("sync", "columns"), ("sync", "manifest"), ("sync folder", "folder")])
def test_what_is_not_synced_does_not_outlast_a_power_cut(tmp_path, forgotten):
    with pytest.raises(Failed, match="a power cut before the"):
        Cuts(tmp_path, seed=1, forgotten=forgotten).run()


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.name)
def test_a_disk_that_refuses_leaves_the_commit_before_and_is_told(tmp_path, refusal):
    assert refuse_everywhere(tmp_path, refusal, first=9, every=59).total() > 1


def test_files_that_may_not_grow_are_told_and_swept_up(tmp_path):
    assert limits.limit_files(tmp_path, [9_000]) == 1


def test_a_folder_that_may_only_be_read_is_searched_and_not_written_to():
    limits.close_folder()


def test_every_damage_is_found_by_check_and_no_question_goes_astray(tmp_path, monkeypatch):
    monkeypatch.setattr(assembly, "LEAST_RECORDS", 50)
    flips.make_index(tmp_path, count=60)
    tables = flips.run(tmp_path, seed=4, count=180)
    assert len(tables) == 15
    assert all(counts.total() >= 24 for counts in tables.values())


def test_edits_behind_right_checksums_are_named_and_no_question_goes_astray(tmp_path, monkeypatch):
    monkeypatch.setattr(assembly, "LEAST_RECORDS", 50)
    monkeypatch.setattr(edits, "make_index", lambda folder: flips.make_index(folder, count=60))
    found = edits.run(tmp_path / "index", seed=4, count=30)
    assert found["named by check"] > 20
    monkeypatch.setattr(edits, "checked", lambda folder: "")
    with pytest.raises(Failed, match="check names nothing"):
        edits.run(tmp_path / "again", seed=4, count=5)
