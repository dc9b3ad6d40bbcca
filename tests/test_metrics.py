"""Figures for Prometheus."""

import pytest
from archive import article, make_engine
from falcon import testing
from prometheus_client.parser import text_string_to_metric_families

from api.app import create_app
from index.build import IndexWriter


def figures(text: str) -> dict[tuple[str, ...], float]:
    """Each sample by its name and labels."""
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


@pytest.fixture
def client(tmp_path) -> testing.TestClient:
    return testing.TestClient(create_app(make_engine(tmp_path, [article("a", "Gempa")])))


def test_requests_are_counted_by_method_route_and_status_and_measured(client):
    for path in ("/api/v1/search", "/api/v1/search?q=gempa", "/api/v1/search?limit=0", "/nix", "/nox"):
        client.simulate_get(path)
    client.simulate_head("/api/v1/articles/a")
    client.simulate_request("DELETE", "/api/v1/search")
    found = figures(client.simulate_get("/metrics").text)
    assert found["telusur_requests_total", "GET", "/api/v1/search", "200"] == 2
    assert found["telusur_requests_total", "GET", "/api/v1/search", "400"] == 1
    assert found["telusur_requests_total", "GET", "other", "404"] == 2
    assert found["telusur_requests_total", "HEAD", "/api/v1/articles/{article_id:path}", "200"] == 1
    assert found["telusur_request_seconds_count", "/api/v1/search"] >= 3
    assert 0 < found["telusur_request_seconds_sum", "/api/v1/search"] < 60
    assert not any("DELETE" in key for key in found)


def test_caches_tell_how_often_they_knew_the_answer(client):
    for _ in range(3):
        client.simulate_get("/api/v1/search?q=gempa")
    found = figures(client.simulate_get("/metrics").text)
    assert found["telusur_cache_lookups_total", "queries", "miss"] == 1
    assert found["telusur_cache_lookups_total", "queries", "hit"] == 2
    assert found["telusur_cache_lookups_total", "words", "hit"] >= 2


def test_counts_of_a_cache_go_on_when_a_commit_begins_it_anew(client, tmp_path):
    def looked() -> float:
        found = figures(client.simulate_get("/metrics").text)
        return sum(
            value for key, value in found.items() if key[:2] == ("telusur_cache_lookups_total", "words")
        )

    client.simulate_get("/api/v1/search?q=gempa")
    before = looked()
    with IndexWriter(tmp_path) as writer:
        writer.put(article("b", "Gempa"))
    client.simulate_get("/api/v1/search?q=gempa")
    assert looked() > before > 0


def test_the_index_is_told_as_it_stands(client, tmp_path):
    with IndexWriter(tmp_path) as writer:
        writer.put(article("b", "Banjir"))
    found = figures(client.simulate_get("/metrics").text)
    assert found["telusur_index_articles",] == 2
    assert found["telusur_index_generation",] == client.simulate_get("/health/ready").json["generation"] == 3
    assert found["telusur_index_bytes",] > 1_000
    assert (found["telusur_index_ready",], found["telusur_index_behind",]) == (1, 0)


def test_an_index_that_is_away_is_not_ready_and_the_rest_is_told(client, tmp_path):
    tmp_path.rename(tmp_path.with_name("away"))
    answer = client.simulate_get("/metrics")
    assert answer.status_code == 200
    assert figures(answer.text)["telusur_index_ready",] == 0
