"""The progress of a run: seen on a terminal, silent in a pipe."""

import io

from rich.console import Console

from index.batch import Done, Skipped
from index.page import Reject
from index.sources.files import Progress
from telusur import progress
from telusur.progress import shown, total_bytes

EVENTS = [Skipped("/a.jsonl", 1_200), Done("b.txt", "added", ()), Reject("c.txt", "kosong")]


def printed(
    monkeypatch, terminal: bool, total: int | None, name: str = "arsip/[dump]/januari.jsonl.gz"
) -> str:
    monkeypatch.setattr(progress, "REFRESH_SECONDS", 0)
    out = io.StringIO()
    console = Console(file=out, force_terminal=terminal, width=100)
    where = Progress()
    where.name, where.done = name, 500
    assert list(shown(iter(EVENTS), where, total, console)) == EVENTS
    return out.getvalue()


def test_a_terminal_shows_articles_rate_share_and_file(monkeypatch):
    told = printed(monkeypatch, True, 1_000)
    assert "1,201 articles" in told
    assert "/s" in told
    assert "50%" in told
    assert "arsip/[dump]/januari.jsonl.gz" in told


def test_a_share_is_shown_only_where_the_whole_is_known(monkeypatch):
    assert "%" not in printed(monkeypatch, True, None)


def test_a_pipe_gets_nothing(monkeypatch):
    assert printed(monkeypatch, False, 1_000) == ""


def test_a_forced_colour_makes_no_bar_in_a_pipe_and_a_dumb_terminal_has_none(monkeypatch, capfd):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert list(shown(iter(EVENTS), Progress(), 1_000)) == EVENTS
    assert capfd.readouterr() == ("", "")
    monkeypatch.setenv("TERM", "dumb")
    assert printed(monkeypatch, True, 1_000) == ""


def test_a_name_of_a_file_moves_no_cursor(monkeypatch):
    assert "arsip\ufffd[2J" in printed(monkeypatch, True, 1_000, "arsip\x1b[2J\u202e")


def test_the_whole_is_known_of_files_alone(tmp_path):
    (tmp_path / "a.txt").write_text("isi")
    (tmp_path / "b.txt").write_text("isi lain")
    names = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    assert total_bytes(names) == 11
    assert total_bytes([*names, str(tmp_path)]) is None
    assert total_bytes(["-"]) is None
