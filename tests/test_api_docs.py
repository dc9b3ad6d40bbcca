"""What docs/api.md tells people to ask is answered so."""

import io
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from falcon import testing

from api.openapi import REASONS
from search.embedded.engine import EmbeddedEngine
from telusur.cli import cli
from web.app import create_app

PAGE = (Path(__file__).parent.parent / "docs" / "api.md").read_text(encoding="utf-8")
ASKED = re.findall(r"curl [^'\n]*'http://127\.0\.0\.1:8000(/[^']+)'", PAGE)


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    folder = tmp_path_factory.mktemp("api_docs") / "demo"
    assert cli.main(["demo", "--index", str(folder)], standalone_mode=False) in (None, 0)
    return testing.TestClient(create_app(EmbeddedEngine(folder)))


@pytest.mark.parametrize("path", ASKED)
def test_every_request_of_the_page_finds_something(client, path):
    answer = client.simulate_get(path)
    assert answer.status_code == 200
    if path.startswith("/api/v1/search"):
        assert answer.json["total"] > 0
    else:
        assert int(answer.headers["x-total-count"]) > 0


def test_the_program_of_the_page_reads_every_hit(client, capsys, monkeypatch):
    (program,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    program = program.replace('"limit": 100', '"limit": 3')

    def opened(address):
        parts = urlsplit(address)
        return io.BytesIO(client.simulate_get(parts.path, query_string=parts.query).content)

    monkeypatch.setattr("urllib.request.urlopen", opened)
    exec(compile(program, "docs/api.md", "exec"), {})
    groups = client.simulate_get("/api/v1/search?q=gempa").json["groups"]
    assert groups > 3
    assert len(capsys.readouterr().out.splitlines()) == groups


def test_the_page_names_every_status_of_the_description():
    assert {int(status) for status in re.findall(r"(?m)^\| (\d{3}) \|", PAGE)} >= REASONS.keys()


def test_the_page_names_figures_that_there_are(client):
    figures = set(re.findall(r"telusur_[a-z_]+", PAGE))
    told = client.simulate_get("/metrics").text
    assert figures
    assert all(name in told for name in figures)


def test_the_error_of_the_page_is_as_it_comes(client):
    answer = client.simulate_get("/api/v1/search?sort=x").json
    assert f'"detail": "{answer["detail"]}"' in PAGE
    assert f'"title": "{answer["title"]}"' in PAGE
