"""Files, feeds and the browser's own search box: what a page offers is what its search finds."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from urllib.parse import quote

import pytest

ATOM = "{http://www.w3.org/2005/Atom}"
OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
SEARCHES = ["/", "/?q=gempa", "/?q=gempa&outlet=Gaharu&person=Yosef+Lamahala", "/?without=date&copies=all"]


def fetch(reader, address):
    answer = reader.page.request.get(address)
    assert answer.status == 200, address
    return answer


def shown(reader):
    """How many articles or groups of copies the pages of this search list."""
    words = reader.page.get_by_text("Hasil 1–").inner_text().split()
    return int(words[-1])


@pytest.mark.parametrize("search", SEARCHES)
def test_files_hold_exactly_what_the_search_finds(reader, search):
    reader.open(search)
    links = {name: reader.link(name).get_attribute("href") for name in ("CSV", "JSON Lines")}
    rows = list(csv.DictReader(io.StringIO(fetch(reader, links["CSV"]).text())))
    lines = [json.loads(line) for line in fetch(reader, links["JSON Lines"]).text().splitlines()]
    assert len(rows) == len(lines) == shown(reader)
    titles = [" ".join(title.split()) for title in reader.titles]
    assert [" ".join(line["title"].split()) for line in lines][: len(titles)] == titles


def test_a_click_saves_a_file(reader):
    reader.open("/?q=gempa")
    for name, ending in (
        ("CSV", ".csv"),
        ("JSON Lines", ".jsonl"),
        ("daftar kutipan", ".txt"),
        ("RIS", ".ris"),
    ):
        with reader.page.expect_download() as saved:
            reader.link(name).click()
        assert saved.value.suggested_filename.endswith(ending)


@pytest.mark.parametrize("search", SEARCHES)
def test_a_search_is_a_feed_that_readers_discover(reader, search):
    reader.open(search)
    discovered = reader.page.locator("link[rel=alternate][type='application/atom+xml']").get_attribute("href")
    feed = ET.fromstring(fetch(reader, discovered).body())
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == min(shown(reader), 30)
    address = entries[0].find(f"{ATOM}link").get("href")
    reader.open(address)
    assert reader.page.get_by_role("heading", level=1).inner_text() == entries[0].findtext(f"{ATOM}title")


def test_a_browser_learns_how_to_search_here(reader):
    reader.open("/")
    found = reader.page.locator("link[rel=search]").get_attribute("href")
    description = ET.fromstring(fetch(reader, found).body())
    template = next(
        url.get("template")
        for url in description.findall(f"{OPENSEARCH}Url")
        if url.get("type") == "text/html"
    )
    reader.open(template.replace("{searchTerms}", quote("gempa")))
    assert ("q", "gempa") in reader.asked
    assert reader.total > 0
