"""The page about the API."""

from website import page

from api.operations import OPERATIONS
from api.parameters import names
from web.api_page import Row, rows_of


def test_the_page_tells_every_path_with_its_parameters_and_statuses(site):
    shown = page(site, "/api?lang=en")
    for one in OPERATIONS:
        assert f"GET {one.path}" in shown.text
        assert one.description.replace("``", "") in shown.text
        assert shown.all("h2", id=one.name)
        assert set(names(one.parameters)) <= {row.name for row in rows_of(one)}
    assert "/openapi.json" in shown.links
    assert "``" not in shown.text
    assert "1 to 100; 10 by default" in shown.text
    assert Row("limit", "1 to 100", "10", "Hits on a page.") in rows_of(OPERATIONS[0])
    assert "429: too many requests; only where the server has a rate limit" in shown.text


def test_every_example_on_the_page_can_be_followed(site):
    found = [link for link in page(site, "/api").links if link.startswith(("/api/", "/health/"))]
    assert len(found) == sum(bool(one.example) for one in OPERATIONS)
    assert all(site.simulate_get(link).status_code in (200, 404) for link in found)


def test_the_page_can_be_asked_for_its_head(site):
    assert site.simulate_head("/api").status_code == 200
