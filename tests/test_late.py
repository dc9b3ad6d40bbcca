"""A server whose index cannot be opened yet."""

from functools import partial

import pytest
from archive import article, make_index
from falcon.testing import TestClient

from index.storage import IndexMissing
from search import late
from search.embedded.engine import EmbeddedEngine
from search.late import LateEngine
from search.query import Query
from web.app import create_app


@pytest.fixture
def place(tmp_path):
    return tmp_path / "index"


@pytest.fixture
def engine(place):
    return LateEngine(partial(EmbeddedEngine, place))


def test_a_site_without_its_index_says_so_and_answers_when_it_comes(engine, place, monkeypatch):
    monkeypatch.setattr(late, "RETRY_SECONDS", 0.0)
    client = TestClient(create_app(engine))
    for path in ("/api/v1/search?q=gempa", "/api/v1/articles/a", "/health/ready"):
        answer = client.simulate_get(path)
        assert (answer.status_code, str(place.parent) in answer.text) == (503, False)
    assert client.simulate_get("/?q=gempa").status_code == 503
    assert client.simulate_get("/health/live").status_code == 200
    make_index(place, [article("a", body="gempa")])
    assert client.simulate_get("/api/v1/search?q=gempa").json["total"] == 1
    assert client.simulate_get("/artikel/a").status_code == 200
    assert client.simulate_get("/health/ready").status_code == 200


def test_an_index_that_is_away_is_not_sought_for_each_request(place):
    trials = []

    def open_engine():
        trials.append(1)
        return EmbeddedEngine(place)

    engine = LateEngine(open_engine)
    for _ in range(20):
        with pytest.raises(IndexMissing):
            engine.search(Query())
    assert len(trials) == 1
