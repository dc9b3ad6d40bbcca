"""The fuzz run finds what it is for: faults, lies about hits, and slow answers."""

import json
from dataclasses import replace

import pytest
from archive import article, make_engine

from bench import fuzz
from bench.fuzz import Answered, Report, ask, faults
from bench.fuzz_requests import Asked
from web.app import create_app

SEARCH = Asked("/api/v1/search", [("q", "gempa")])
GOOD = Answered(200, "application/json", b"", 0.01, 0.01)


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    articles = [article(f"a{n}", "Gempa", f"Gempa ke-{n}.", people=["Ratna Wulandari"]) for n in range(12)]
    return create_app(make_engine(tmp_path_factory.mktemp("fuzz"), articles))


def test_a_sound_site_passes(app, monkeypatch):
    monkeypatch.setattr(fuzz, "NASTY", fuzz.NASTY[:20])
    monkeypatch.setattr(fuzz, "ROUND", 20)
    report = fuzz.fuzz(app, 0.001, 1)
    assert report.sound
    assert {200, 400} <= set(report.statuses)


def answer(app, **changes) -> Answered:
    row = json.loads(ask(app, SEARCH).body)
    row["hits"][0] |= changes.pop("hit", {})
    return replace(GOOD, body=json.dumps(row | changes).encode())


def test_what_cannot_be_is_a_fault(app):
    assert list(faults(SEARCH, answer(app))) == []
    assert list(faults(SEARCH, answer(app, total=3))) != []
    assert list(faults(SEARCH, answer(app, hit={"title_html": "<b>"}))) != []
    assert list(faults(SEARCH, replace(GOOD, body=b"{"))) == ["no JSON"]
    assert list(faults(SEARCH, replace(GOOD, status=500, body=b'{"status": 500, "detail": "x"}'))) == [
        "status 500"
    ]
    assert list(faults(SEARCH, replace(GOOD, status=400, body=b"{}"))) != []
    assert list(faults(replace(SEARCH, method="HEAD"), replace(GOOD, body=b"x"))) == ["a HEAD with a body"]
    assert list(faults(SEARCH, replace(GOOD, kind="text/html"))) == ["an empty page"]


def test_a_slow_answer_is_not_sound():
    report = Report()
    report.note(replace(SEARCH, method="HEAD"), GOOD)
    assert report.sound
    report.note(replace(SEARCH, method="HEAD"), replace(GOOD, cpu_seconds=1.01))
    assert not report.sound
