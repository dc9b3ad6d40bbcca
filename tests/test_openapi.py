"""The description of the API says what the API does."""

import re
from typing import Any

import pytest
from archive import article, make_engine
from falcon import testing
from falcon.inspect import inspect_routes

from api.app import create_app
from api.openapi import document
from api.operations import OPERATIONS
from api.parameters import FACET, names

BESIDE = {"/openapi.json", "/metrics"}  # what describes and watches, and is no operation itself


@pytest.fixture(scope="module")
def client(tmp_path_factory) -> testing.TestClient:
    found = [article("a1", "Gempa di Sabu", people=["Yosef Lamahala"], outlet="Gaharu")]
    return testing.TestClient(create_app(make_engine(tmp_path_factory.mktemp("openapi"), found)))


def refused(client: testing.TestClient, path: str) -> bool:
    return client.simulate_get(path).status_code == 400


def references(value: Any) -> list[str]:
    if isinstance(value, list):
        return [one for part in value for one in references(part)]
    if not isinstance(value, dict):
        return []
    own = [value["$ref"]] if "$ref" in value else []
    return own + [one for part in value.values() for one in references(part)]


def test_the_description_is_served_and_every_reference_in_it_leads_somewhere(client):
    answer = client.simulate_get("/openapi.json")
    assert answer.headers["content-type"] == "application/json"
    found = answer.json
    assert found["openapi"] == "3.1.0"
    assert found == document()
    for reference in references(found):
        at = found
        for step in reference.removeprefix("#/").split("/"):
            at = at[step]
    assert client.simulate_head("/openapi.json").status_code == 200


def test_every_route_is_described_and_everything_described_is_a_route(client):
    routes = {re.sub(r"\{\w+(:path)?\}", "{}", one.path) for one in inspect_routes(client.app)}
    described = {re.sub(r"\{\w+\}", "{}", one.path).removesuffix("/similar") for one in OPERATIONS}
    assert described == routes - BESIDE


@pytest.mark.parametrize("one", [one for one in OPERATIONS if one.example], ids=lambda one: one.name)
def test_every_example_is_answered(client, one):
    assert client.simulate_get(one.example).status_code == 200


@pytest.mark.parametrize("one", [one for one in OPERATIONS if 400 in one.statuses], ids=lambda one: one.name)
def test_every_described_parameter_is_known_and_no_other(client, one):
    path = one.path.replace("{id}", "a1").replace("{name}", "Yosef Lamahala").replace("{facet}", "person")
    for name in names(one.parameters):
        assert not refused(client, f"{path}?{name}=")
    assert refused(client, f"{path}?parameter=1")


def bounds() -> list[tuple[str, str, str, str]]:
    """Operation, parameter, a value at each bound or choice, and one beyond."""
    found = []
    for one in OPERATIONS:
        path = one.path.replace("{id}", "a1").replace("{facet}", "person")
        for row in document()["paths"][one.path]["get"]["parameters"]:
            schema = row.get("schema", {})
            if row.get("in") != "query":
                continue
            if "maximum" in schema:
                low, high = schema["minimum"], schema["maximum"]
                found += [
                    (path, row["name"], str(low), str(low - 1)),
                    (path, row["name"], str(high), str(high + 1)),
                ]
            if "maxLength" in schema:
                most = schema["maxLength"]
                found.append((path, row["name"], "a" * most, "a" * (most + 1)))
            choices = schema.get("enum") or schema.get("items", {}).get("enum") or []
            found += [(path, row["name"], choice, f"{choice}x") for choice in choices]
    return found


@pytest.mark.parametrize(("path", "name", "within", "beyond"), bounds(), ids=lambda text: text[:30])
def test_what_is_within_the_described_bounds_is_taken_and_what_is_beyond_refused(
    client, path, name, within, beyond
):
    assert not refused(client, f"{path}?{name}={within}")
    assert refused(client, f"{path}?{name}={beyond}")


@pytest.mark.parametrize(
    "value", ["", "2022", "2022-1", "2022-01-13", "22", "2022-13", "0000", "2022-01-32", "x"]
)
def test_a_period_is_taken_where_it_has_the_described_form(client, value):
    (row,) = (
        one for one in document()["paths"]["/api/v1/search"]["get"]["parameters"] if one.get("name") == "from"
    )
    taken = not refused(client, f"/api/v1/search?from={value}")
    assert taken is bool(re.search(row["schema"]["pattern"], value))


@pytest.mark.parametrize(
    "value", ["outlet", "date:1", "person:1000", "person:1001", "person:0", "kota", "person:"]
)
def test_a_facet_is_taken_where_it_has_the_described_form(client, value):
    assert refused(client, f"/api/v1/search?facet={value}") is not bool(re.search(FACET, value))


def test_too_many_values_of_a_filter_are_refused_where_the_description_says_so(client):
    query = "&".join(f"outlet={n}" for n in range(101))
    assert refused(client, f"/api/v1/search?{query}")
    assert not refused(client, f"/api/v1/search?{query.removesuffix('&outlet=100')}")
