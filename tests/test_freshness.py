"""Answers that a client has already are not made again."""

import pytest
from archive import article, make_engine
from falcon import testing

from api import release
from api.operations import OPERATIONS
from index.build import IndexWriter
from web.app import create_app

ARTICLES = [article(f"a{n}", f"Gempa {n}", people=["Ratna Wulandari"], outlet="Gaharu") for n in range(3)]
PATHS = [one.path.format(id="a1", name="Ratna Wulandari", facet="person") for one in OPERATIONS if one.cached]
PAGES = ["/", "/?q=gempa", "/artikel/a1", "/tokoh/Ratna%20Wulandari", "/bantuan", "/api", "/openapi.json"]


@pytest.fixture
def engine(tmp_path):
    return make_engine(tmp_path, ARTICLES)


@pytest.fixture
def client(engine) -> testing.TestClient:
    return testing.TestClient(create_app(engine))


def tag(client: testing.TestClient, path: str, **headers: str) -> str:
    answer = client.simulate_get(path, headers=headers)
    assert answer.status_code == 200
    return answer.headers["etag"]


@pytest.mark.parametrize("path", PATHS + PAGES)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_what_a_client_has_is_not_sent_again(client, path, method):
    first = client.simulate_get(path)
    given = {"If-None-Match": f'"other", {first.headers["etag"]}'}
    again = client.simulate_request(method, path, headers=given)
    assert (again.status_code, again.content) == (304, b"")
    for name in ("etag", "vary", "cache-control"):
        assert again.headers[name] == first.headers[name]
    assert first.headers["cache-control"] == "no-cache"


def test_nothing_is_searched_for_a_client_that_has_the_answer(client, engine, monkeypatch):
    given = {"If-None-Match": tag(client, "/api/v1/search?q=gempa")}
    monkeypatch.setattr(engine, "search", lambda query: 1 / 0)
    assert client.simulate_get("/api/v1/search?q=gempa", headers=given).status_code == 304


def test_a_commit_changes_every_tag(client, engine, tmp_path):
    before = {path: tag(client, path) for path in PATHS + PAGES}
    with IndexWriter(tmp_path) as writer:
        writer.put(article("baru", "Gempa baru"))
    answer = client.simulate_get("/api/v1/search?q=gempa", headers={"If-None-Match": before[PATHS[0]]})
    assert (answer.status_code, answer.json["total"]) == (200, 4)
    assert not set(before.values()) & {tag(client, path) for path in PATHS + PAGES}


def test_a_tag_belongs_to_one_address_one_language_one_coding_and_one_program(client, monkeypatch):
    tags = [
        tag(client, "/?q=gempa"),
        tag(client, "/?q=gempa&sort=newest"),
        tag(client, "/?q=gempa", Host="lain.example"),
        tag(client, "/?q=gempa", Accept_Language="en"),
        tag(client, "/?q=gempa", **{"Accept-Language": "en"}),
        tag(client, "/?q=gempa", **{"Accept-Encoding": "gzip"}),
        tag(client, "/?q=gempa", **{"Accept-Encoding": "zstd"}),
    ]
    monkeypatch.setattr(release, "build", lambda: "another")
    tags.append(tag(client, "/?q=gempa"))
    assert len(set(tags)) == len(tags) - 1  # Accept_Language is no header that anybody reads


def test_pages_vary_by_language_and_the_api_does_not(client):
    assert "Accept-Language" in client.simulate_get("/").headers["vary"]
    assert "Accept-Language" not in client.simulate_get("/api/v1/search").headers["vary"]


@pytest.mark.parametrize("path", ["/api/v1/search?limit=0", "/api/v1/articles/nix", "/nix", "/health/live"])
def test_what_is_wrong_and_what_is_watched_is_never_kept(client, path):
    answer = client.simulate_get(path, headers={"If-None-Match": "*"})
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers


def test_an_index_that_cannot_be_read_has_no_tag(client, tmp_path):
    given = {"If-None-Match": tag(client, "/api/v1/search")}
    tmp_path.rename(tmp_path.with_name(f"{tmp_path.name}-elsewhere"))
    answer = client.simulate_get("/api/v1/search", headers=given)
    assert answer.status_code == 503
    assert "etag" not in answer.headers


def test_every_change_of_a_file_of_the_program_is_another_build(tmp_path, monkeypatch):
    monkeypatch.setattr(release, "__file__", str(tmp_path / "api" / "release.py"))
    (tmp_path / "web" / "templates").mkdir(parents=True)
    page = tmp_path / "web" / "templates" / "page.html"
    marks = set()
    for text in ("a", "b"):
        page.write_text(text)
        marks.add(release.build.__wrapped__())
    assert len(marks) == 2
