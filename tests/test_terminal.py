"""Answers at a terminal and in a pipe: marks, wrapping, and hostile texts that stay texts."""

import json
import re
import subprocess
import sys
import unicodedata

import pytest
from archive import article
from at_terminal import ROOT, at_terminal
from rich.cells import cell_len
from rich.text import Text

from index.article import Person, Removed
from index.build import IndexWriter
from telusur.terminal import Terminal, marked

LONG = (
    "Petani garam di Teluk Ranum memanen lebih awal karena kemarau datang sebelum waktunya, "
    "dan koperasi membeli seluruh hasilnya dengan harga yang sudah disepakati."
)
STYLE = re.compile(r"\x1b\[[0-9;]*m")
# What a hostile page may hold: clear the screen, set the title, turn the writing, ring, break a line.
HOSTILE = "Garam \x1b[2J\x1b]0;curian\x07 \x9b31m \u202eterbalik\u202c \r\x08 \x7f panen"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """An index of two articles, one of them with signs that intake would have taken out."""
    folder = tmp_path_factory.mktemp("terminal")
    facts = dict.fromkeys(("outlet", "author", "source"), HOSTILE)
    with IndexWriter(folder / "telusur-index") as writer:
        writer.put(article("a", title="Panen Garam Ranum", body=LONG, outlet="Gaharu"))
        writer.put(
            article(
                "b",
                title=HOSTILE,
                body=f"{HOSTILE}\n\n{LONG}",
                url=f"https://x.example/{HOSTILE}",
                people=(Person(HOSTILE, (HOSTILE,), HOSTILE),),
                removed=(Removed(HOSTILE, "related link"),),
                **facts,
            )
        )
    return folder


def piped(folder, *words, **environment):
    done = subprocess.run(
        [sys.executable, "-m", "telusur", *words],
        capture_output=True,
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **environment},
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_words_are_bold_at_a_terminal_and_lines_end_before_its_edge(folder):
    code, sent = at_terminal(["search", "petani", "--outlet", "Gaharu"], folder, columns=50)
    assert code == 0
    assert "\x1b[1mPetani\x1b[0m garam" in sent
    lines = STYLE.sub("", sent).splitlines()
    body = [line for line in lines if line.startswith("   ") and "Gaharu" not in line]
    assert len(body) >= 4
    assert max(map(cell_len, body)) <= 50


def test_of_a_fact_only_the_label_is_dim(folder):
    sent = at_terminal(["show", "a"], folder)[1]
    assert "\x1b[2moutlet:   \x1b[0mGaharu\n" in sent


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_that_wants_no_style_gets_none(folder, environment):
    sent = at_terminal(["search", "garam", "--facet", "outlet"], folder, environment=environment)[1]
    assert "\x1b" not in sent
    assert "Petani garam" in sent


def test_a_pipe_has_style_only_when_told_and_whole_lines(folder):
    words = ("search", "petani", "--outlet", "Gaharu")
    plain = piped(folder, *words, COLUMNS="40")[1]
    assert "\x1b" not in plain
    assert LONG in plain
    assert "\x1b[1m" in piped(folder, *words, "--color", "always", NO_COLOR="1")[1]
    assert "\x1b[1m" in piped(folder, *words, FORCE_COLOR="1")[1]
    assert "\x1b" not in piped(folder, *words, "--color", "never", FORCE_COLOR="1")[1]


COMMANDS = [
    ["search", "garam", "--facet", "outlet", "--facet", "person", "--explain"],
    ["search", "garam", "--format", "json"],
    ["search", "garam", "--format", "jsonl"],
    ["search", "garam", "--format", "csv"],
    ["show", "b"],
    ["show", "b", "--json"],
    ["similar", "a"],
    ["people", "list"],
    ["search", "(garam \x1b[2J \u202e tanggal:x\x9b"],
    ["search", "--\x1b[2J"],
    ["\x1b[2J\u202e"],
    ["show", "\x1b[2J"],
    ["analyze", HOSTILE],
    ["index", "\x1b[2J\u202e.txt"],
    ["extract", "\x1b[2J\u202e.txt"],
]


@pytest.mark.parametrize(
    "words", COMMANDS, ids=lambda words: " ".join(words)[:30].encode("unicode_escape").decode()
)
def test_nothing_hostile_reaches_a_terminal(folder, words):
    (folder / "\x1b[2J\u202e.txt").write_bytes(b"\x00\xff\x1b[2J")
    code, out, err = piped(folder, *words)
    assert code in (0, 1, 2)
    assert "Traceback" not in err
    told = out + err
    assert len(told) > 10
    hazards = {
        char
        for char in told
        if (char != "\n" and unicodedata.category(char) in ("Cc", "Zl", "Zp")) or char in "\u202e\u202c\u2066"
    }
    assert hazards <= ({"\t"} if words[0] == "analyze" else set())


def test_json_keeps_what_it_escapes(folder):
    row = json.loads(piped(folder, "show", "b", "--json")[1])
    assert row["title"] == HOSTILE


def test_marks_are_styled_and_markup_is_text():
    text = marked("[bold]Rp5[/bold] <mark>&lt;b&gt;</mark>")
    assert text == Text.assemble("[bold]Rp5[/bold] ", ("<b>", "bold"))


def test_a_long_word_and_wide_signs_are_wrapped_by_their_columns(capsys, monkeypatch):
    terminal = Terminal()
    terminal.width = 30
    terminal.line("北京" * 20 + " " + "x" * 70, indent=3)
    lines = capsys.readouterr().out.splitlines()
    assert max(map(cell_len, lines)) <= 30
    assert "".join(line.strip() for line in lines) == "北京" * 20 + "x" * 70


@pytest.mark.parametrize(("label", "columns"), [("1. ", 3), ("100. ", 5)])
def test_a_label_stands_in_the_indent_and_what_is_wrapped_below_it(capsys, monkeypatch, label, columns):
    terminal = Terminal("never")
    monkeypatch.setattr(terminal, "width", 30)
    terminal.line("garam " * 12, indent=3, label=label)
    first, *rest = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{label}garam")
    assert rest
    assert {len(row) - len(row.lstrip()) for row in rest} == {columns}
    assert max(map(len, (first, *rest))) <= 30


def test_a_whole_line_is_never_wrapped(capsys):
    terminal = Terminal()
    terminal.width = 30
    terminal.line("https://gaharu.example/" + "a" * 90, whole=True)
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_what_is_rejected_stands_on_lines_of_its_own_above_the_bar(tmp_path):
    (tmp_path / "pages").mkdir()
    for n in range(3):
        (tmp_path / "pages" / f"{n}.txt").write_bytes(b"Harga \xe9 naik.")
    (tmp_path / "pages" / "baik.txt").write_text(f"Panen Garam\n\n{LONG}")
    code, sent = at_terminal(["index", "pages", "--jobs", "1"], tmp_path, columns=60)
    assert code == 0
    assert "articles" in sent  # the bar
    shown = [re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", line).split("\r")[-1] for line in sent.splitlines()]
    rejects = [line for line in shown if "not UTF-8" in line]
    assert len(rejects) == 3
    assert all(line.startswith("telusur: pages/") and line.endswith("-t UTF-8") for line in rejects)
    assert shown[-1] == "1 added, 0 updated, 0 unchanged, 3 rejected"


def test_ctrl_c_at_a_terminal_is_130(tmp_path):
    code, sent = at_terminal(["index", "-"], tmp_path, typed=b"\x03")
    assert code == 130
    assert "telusur: interrupted" in sent
    assert "Traceback" not in sent
