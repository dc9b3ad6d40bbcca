"""What a shell completes, and that bash really does."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from telusur.cli import run

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(shell, monkeypatch, capfd):
    monkeypatch.setattr(sys, "argv", ["telusur", "completion", shell])
    assert run() == 0
    assert f"_TELUSUR_COMPLETE={shell}_complete" in capfd.readouterr().out


def test_another_shell_is_refused_with_those_that_are_known(monkeypatch, capfd):
    monkeypatch.setattr(sys, "argv", ["telusur", "completion", "tcsh"])
    assert run() == 2
    assert "'tcsh' is not one of 'bash', 'zsh', 'fish'" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("telusur sea", {"search"}),
        ("telusur people m", {"merge"}),
        ("telusur search --fo", {"--format"}),
        ("telusur search --sort ", {"relevance", "recent", "newest", "oldest"}),
        ("telusur index --format j", {"jsonl"}),
        ("telusur completion ", {"bash", "zsh", "fish"}),
        ("telusur index pa", {"-o", "default"}),
        ("telusur stats --index ar", {"-o", "dirnames"}),
    ],
)
def test_bash_offers_commands_options_and_values_and_finds_files_itself(typed, offered, tmp_path):
    (tmp_path / "telusur").write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m telusur "$@"\n')
    (tmp_path / "telusur").chmod(0o755)
    words = typed.split(" ")
    script = f"""
        eval "$(telusur completion bash)"
        COMP_WORDS=({" ".join(map(shlex.quote, words))}) COMP_CWORD={len(words) - 1}
        compopt() {{ COMPREPLY+=("$@"); }}
        _telusur_completion telusur
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    env = os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, env=env, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    assert set(done.stdout.split()) == offered
