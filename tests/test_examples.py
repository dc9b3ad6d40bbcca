"""Every example of every help text runs on the demo archive."""

import gzip
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import click
import pytest

from telusur.cli import cli, run
from telusur.commands import ROWS
from telusur.examples import EXAMPLES

ROOT = Path(__file__).parent.parent
PAGES = ROOT / "telusur" / "demo" / "pages"
LINES = [(name, one.line) for name, examples in EXAMPLES.items() for one in examples]
SERVING = [line for _, line in LINES if line.startswith("telusur serve") or "--serve" in line]
SHELL = re.compile(r"[|>&$]")
QUIET = {'eval "$(telusur completion bash)"'}
SAYS = 20  # characters of an answer that says something


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A folder as the examples expect it, with the demo archive as the index."""
    folder = tmp_path_factory.mktemp("examples")
    shutil.copytree(PAGES, folder / "pages")
    (folder / "dump.jsonl.gz").write_bytes(gzip.compress((PAGES / "obor.jsonl").read_bytes()))
    (folder / "outlets.tsv").write_text("Kabar Ranum\tkabar-ranum.example\tRanum Online\n")
    (folder / "people.tsv").write_text("Yosef Lamahala\tPak Yos|Yos Lamahala\n")
    assert cli.main(["demo", "--index", str(folder / "index")], standalone_mode=False) in (None, 0)
    return folder


@pytest.fixture
def folder(made, tmp_path, monkeypatch):
    """A copy of it to change, in which one works."""
    shutil.copytree(made, tmp_path / "here")
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("TELUSUR_INDEX", "index")
    return tmp_path / "here"


@pytest.mark.parametrize("line", [line for _, line in LINES if line not in SERVING])
def test_an_example_does_something(folder, line, monkeypatch, capfd):
    began = time.time() - 1
    if SHELL.search(line):
        code = shell(line, folder)
    else:
        words = [name for word in shlex.split(line) for name in named(word)]
        monkeypatch.setattr(sys, "argv", words)
        code = run()
    told = capfd.readouterr()
    assert code == 0, told.err
    assert not re.search(r"^0 articles, ", told.out, re.MULTILINE)
    files = [file.stat() for file in folder.iterdir() if file.is_file()]
    written = sum(file.st_size for file in files if file.st_mtime > began)
    assert len(told.out) + len(told.err) + written > SAYS or line in QUIET


def named(word: str) -> list[str]:
    """The files that a word with a star names, or the word."""
    return sorted(map(str, Path().glob(word))) if "*" in word else [word]


def shell(line: str, folder: Path) -> int:
    """The exit code of a line in bash, in which telusur is ours."""
    script = f'set -o pipefail; telusur() {{ {shlex.quote(sys.executable)} -m telusur "$@"; }}; {line}'
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(["bash", "-c", script], cwd=folder, env=env, check=False).returncode


@pytest.mark.parametrize("line", SERVING)
def test_an_example_serves(folder, line):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    words = [*shlex.split(line)[1:], "--port", str(port)]  # the last one counts
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-m", "telusur", *words], cwd=folder, env=env) as server:
        try:
            assert answers(f"http://127.0.0.1:{port}/health/live", 60)
        finally:
            server.send_signal(signal.SIGINT)
    assert server.returncode == 0


def answers(url: str, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            with urlopen(url, timeout=5) as answer:
                return answer.status == 200
        except OSError:
            time.sleep(0.2)
    return False


def every_command(group: click.Group, prefix: str = ""):
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield f"{prefix}{name}", command
        if isinstance(command, click.Group):
            yield from every_command(command, f"{prefix}{name} ")


COMMANDS = dict(every_command(cli))


def test_every_command_has_examples_and_every_example_its_command():
    assert set(COMMANDS) == set(EXAMPLES)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_ends_with_the_examples_and_says_what_every_option_is(name, monkeypatch, capfd):
    monkeypatch.setattr(sys, "argv", ["telusur", *name.split(), "--help"])
    assert run() == 0
    told = capfd.readouterr().out
    lines = [line.strip() for line in told.splitlines()]
    assert lines[-1] == EXAMPLES[name][-1].line
    assert all(one.line in lines and f"# {one.what}" in lines for one in EXAMPLES[name])
    for option in COMMANDS[name].params:
        assert isinstance(option, click.Argument) or option.help or option.name == "port", option.name


def test_the_help_of_all_names_every_command_in_its_section(monkeypatch, capfd):
    monkeypatch.setattr(sys, "argv", ["telusur", "--help"])
    assert run() == 0
    told = capfd.readouterr().out
    assert [told.index(f"\n  {name} ") for name in ROWS] == sorted(
        told.index(f"\n  {name} ") for name in ROWS
    )
    assert told.index("Fill an archive:") < told.index("Ask it:") < told.index("Serve it:")
    assert "..." not in told.partition("Fill an archive:")[2]
