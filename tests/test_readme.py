"""What the README tells people to type works."""

import re
import shlex
import sys
from pathlib import Path

import pytest
from falcon import testing

from search.embedded.engine import EmbeddedEngine
from search.query import Query
from telusur.cli import cli, run
from telusur.commands import ROWS
from web.app import create_app

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
ARCHIVE = (Path(__file__).parent.parent / "docs" / "archive.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
SEARCHES = [line for block in BLOCKS for line in block.splitlines() if line.startswith("telusur search")]
SIGNS = [
    query
    for row in re.findall(r"(?m)^\| (`.*?) \|", README.split("## How to ask")[1].split("\n\nAll words")[0])
    for query in re.findall(r"`([^`]+)`", row)
]


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("readme") / "demo"
    assert cli.main(["demo", "--index", str(folder)], standalone_mode=False) in (None, 0)
    return folder


@pytest.mark.parametrize("line", SEARCHES)
def test_every_search_of_the_readme_finds_something(demo, line, monkeypatch, capfd):
    words = shlex.split(line.split(">")[0])
    monkeypatch.setenv("TELUSUR_INDEX", str(demo))
    monkeypatch.setattr(sys, "argv", words)
    assert run() == 0
    out = capfd.readouterr().out
    assert not re.search(r"^0 articles, ", out, re.MULTILINE)
    assert len(out) > 200


def test_the_request_of_the_readme_is_answered(demo):
    (path,) = re.findall(r"curl 'http://127\.0\.0\.1:8000(/[^']+)'", README)
    answer = testing.TestClient(create_app(EmbeddedEngine(demo))).simulate_get(path)
    assert answer.json["total"] > 0


@pytest.mark.parametrize("query", SIGNS)
def test_every_sign_of_how_to_ask_is_understood(demo, query):
    assert EmbeddedEngine(demo).search(Query(q=query)).total >= 0


def test_every_command_of_the_readme_and_the_docs_is_there():
    named = {
        name
        for text in (README, ARCHIVE)
        for line in re.findall(r"```sh\n(.*?)```|`([^`\n]+)`", text, re.DOTALL)
        for name in re.findall(r"(?m)(?:^|\| |\$\()telusur ([a-z]+)", "\n".join(line))
    }
    assert {"index", "search", "serve", "people", "completion"} <= named <= set(ROWS)
