"""check, compact, backup and restore as a shell sees them."""

import sys

import pytest
from archive import article, make_index
from reading import stored

from telusur.cli import run


@pytest.fixture
def telusur(tmp_path, monkeypatch, capfd):
    """Run a command beside an index of three articles; gives (exit code, stdout, stderr)."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TELUSUR_INDEX", raising=False)
    make_index(
        tmp_path / "telusur-index", [article("a1"), article("a2"), article("a3")], segments=2, deleted=["a3"]
    )

    def call(*words):
        monkeypatch.setattr(sys, "argv", ["telusur", *words])
        code = run()
        captured = capfd.readouterr()
        return code, captured.out, captured.err

    return call


def test_check_says_what_was_looked_at(telusur):
    code, out, err = telusur("check")
    assert (code, err) == (0, "")
    assert out.startswith("checked 16 files, ")  # two of them say that the articles are copies
    assert out.endswith("MB: 2 articles in 2 segments of generation 3\nevery file is as it was written\n")


def test_check_names_each_damaged_file_and_fails(telusur, tmp_path):
    for name in ("s00000001.docs", "s00000002.articles"):
        path = tmp_path / "telusur-index" / name
        data = path.read_bytes()
        path.write_bytes(data[:100] + bytes([data[100] ^ 4]) + data[101:])
    code, out, err = telusur("check")
    assert code == 1
    assert "damaged: s00000001.docs: does not match its checksum\n" in out
    assert "damaged: s00000002.articles: does not match its checksum\n" in out
    assert err == (
        "telusur: telusur-index is damaged; restore a backup with `telusur restore`, "
        "or index again into a new folder\n"
    )


def test_compact_says_what_it_saved(telusur):
    code, out, err = telusur("compact")
    assert (code, out) == (0, "")
    assert err.startswith("compacted: ")
    assert "MB before, " in err
    assert telusur("compact")[2] == "nothing to do: the index is one segment, and nothing in it is deleted\n"
    assert "1 segments" in telusur("check")[1]


def test_a_backup_is_restored_elsewhere(telusur, tmp_path):
    code, out, err = telusur("backup", "b.tar.zst")
    assert (code, out) == (0, "")
    assert err.startswith("b.tar.zst: 2 articles of generation 3, ")
    code, out, err = telusur("restore", "b.tar.zst", "--index", "back")
    assert (code, out, err) == (0, "", "back: 2 articles of generation 3; every file is as it was written\n")
    assert stored(tmp_path / "back").keys() == {"a1", "a2"}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ["backup", "there"],
            "telusur: there exists already; name another file, or say --force to replace it",
        ),
        (["restore", "there", "--index", "new"], "telusur: there is no sound backup: it is cut off"),
        (
            ["restore", "nowhere", "--index", "new"],
            "telusur: nowhere cannot be read: No such file or directory",
        ),
        (["restore", "there"], "telusur: telusur-index has an index already; name a folder that is missing"),
        (["check", "--index", "nowhere"], "telusur: nowhere is not a Telusur index; make one with"),
        (["compact", "--index", "nowhere"], "telusur: nowhere is not a Telusur index; make one with"),
        (
            ["backup", "new.tar", "--index", "nowhere"],
            "telusur: nowhere is not a Telusur index; make one with",
        ),
    ],
)
def test_what_goes_wrong_is_one_message(telusur, tmp_path, words, message):
    (tmp_path / "there").write_text("x")
    code, out, err = telusur(*words)
    assert (code, out) == (1, "")
    assert err.startswith(message)
    assert err.count("\n") == 1
    assert {path.name for path in tmp_path.iterdir()} == {"telusur-index", "there"}
