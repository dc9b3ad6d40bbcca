"""What every answer of the API has in common: names of requests, methods, and who may read."""

import logging

import pytest
from archive import article, make_engine
from falcon import testing

from api.app import create_app
from api.operations import OPERATIONS
from api.settings import Settings

PATHS = [
    *(one.path.format(id="a1", name="Ratna Wulandari", facet="person") for one in OPERATIONS),
    "/openapi.json",
]


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    found = [article("a1", "Gempa di Sabu", people=["Ratna Wulandari"], outlet="Gaharu")]
    return make_engine(tmp_path_factory.mktemp("http"), found)


@pytest.fixture(scope="module")
def client(engine) -> testing.TestClient:
    return testing.TestClient(create_app(engine))


@pytest.mark.parametrize("path", PATHS)
def test_head_is_answered_like_get_without_a_body_and_options_say_what_can_be_done(client, path):
    got, head, options = (client.simulate_request(method, path) for method in ("GET", "HEAD", "OPTIONS"))
    assert (got.status_code, head.status_code) == (200, 200)
    assert head.headers["content-type"] == got.headers["content-type"]
    assert head.content == b""
    assert options.status_code == 200
    assert {"GET", "HEAD"} <= set(options.headers["allow"].split(", "))


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_what_cannot_be_done_is_a_problem_that_says_what_can(client, path, method):
    answer = client.simulate_request(method, path)
    assert answer.status_code == 405
    assert answer.headers["content-type"] == "application/problem+json"
    assert {"GET", "HEAD"} <= set(answer.headers["allow"].split(", "))
    assert answer.json["status"] == 405


def test_a_request_keeps_its_sane_name_and_gets_one_otherwise(client):
    def name(given: str | None) -> str:
        headers = {"X-Request-ID": given} if given is not None else {}
        return client.simulate_get("/health/live", headers=headers).headers["x-request-id"]

    assert name("proxy-7_a.b") == "proxy-7_a.b"
    assert name("a" * 64) == "a" * 64
    for insane in (None, "", "a" * 65, "a b", 'a"', "a\x7fb", "ä"):
        assert name(insane) not in ("", insane)
    assert name(None) != name(None)


def test_a_problem_and_the_log_name_the_request(client, engine, monkeypatch, caplog):
    answer = client.simulate_get("/api/v1/search?limit=0", headers={"X-Request-ID": "salah-1"})
    assert answer.json["request_id"] == answer.headers["x-request-id"] == "salah-1"
    monkeypatch.setattr(engine, "search", lambda query: 1 / 0)
    with caplog.at_level(logging.ERROR, "telusur"):
        client.simulate_get("/api/v1/search", headers={"X-Request-ID": "salah-2"})
    assert "(salah-2)" in caplog.text


def test_no_other_site_may_read_unless_the_server_was_told(client):
    answer = client.simulate_get("/api/v1/search", headers={"Origin": "https://berita.example"})
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize("path", ["/api/v1/search", "/api/v1/search?limit=0", "/api/v1/nix"])
def test_sites_that_the_server_was_told_of_may_read_answers_and_problems(engine, path):
    client = testing.TestClient(create_app(engine, Settings(cors=("https://berita.example",))))
    answer = client.simulate_get(path, headers={"Origin": "https://berita.example"})
    assert answer.headers["access-control-allow-origin"] == "https://berita.example"
    assert "X-Request-ID" in answer.headers["access-control-expose-headers"]
    assert "access-control-allow-credentials" not in answer.headers
    for headers in ({"Origin": "https://lain.example"}, {}):
        other = client.simulate_get(path, headers=headers)
        assert "access-control-allow-origin" not in other.headers
        assert "Origin" in other.headers["vary"]


def test_a_browser_is_told_beforehand_that_it_may_only_read(engine):
    client = testing.TestClient(create_app(engine, Settings(cors=("*",))))
    asked = {
        "Origin": "https://berita.example",
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "if-none-match",
    }
    answer = client.simulate_options("/api/v1/search", headers=asked)
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["access-control-allow-headers"] == "if-none-match"
    assert set(answer.headers["access-control-allow-methods"].split(", ")) <= {"GET", "HEAD", "OPTIONS"}


def test_a_search_leads_to_its_next_page(tmp_path):
    found = [article(f"a{n}", "Gempa & <banjir>", outlet="Gaharu & Co") for n in range(5)]
    client = testing.TestClient(create_app(make_engine(tmp_path, found)))
    path, seen = (
        "/api/v1/search?q=%22gempa%22&outlet=Gaharu+%26+Co&limit=2&copies=all&facet=date:3&explain=1",
        [],
    )
    while path:
        answer = client.simulate_get(path)
        seen += [hit["id"] for hit in answer.json["hits"]]
        assert set(answer.json["facets"]) == {"date"}
        link = answer.headers.get("link")
        assert bool(link) is bool(answer.json["next"])
        path = link and link.removeprefix("<").removesuffix(">; rel=next")
    assert sorted(seen) == [f"a{n}" for n in range(5)]
