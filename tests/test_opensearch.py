"""Searching from a browser's address bar."""

from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from archive import make_engine
from falcon import testing
from website import article, page

from api.settings import Settings
from web.app import create_app
from web.opensearch import NAMESPACE

N = {"o": NAMESPACE}
HOST = "http://falconframework.org"


def description(site, lang):
    (link,) = page(site, f"/?lang={lang}").all("link", rel="search")
    answer = site.simulate_get(link["href"])
    assert answer.headers["content-type"] == "application/opensearchdescription+xml; charset=utf-8"
    return ET.fromstring(answer.content)


def test_every_page_leads_to_a_description_in_its_language(site):
    english = description(site, "en")
    assert english.tag == f"{{{NAMESPACE}}}OpenSearchDescription"
    assert english.findtext("o:Description", None, N) == "Search the news archive"
    assert description(site, "id").findtext("o:Description", None, N) == "Cari di arsip berita"
    name = english.findtext("o:ShortName", None, N)
    assert name
    assert len(name) <= 16  # OpenSearch 1.1


def test_its_templates_lead_to_pages_feeds_and_completions_that_are_there(site):
    urls = {found.get("type"): found.get("template") for found in description(site, "en").findall("o:Url", N)}
    assert len(urls) == 3
    for media_type, template in urls.items():
        address = urlsplit(template.replace("{searchTerms}", "garam"))
        answer = site.simulate_get(address.path, query_string=address.query)
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith(media_type)
        assert "lang=en" in template


def test_the_icon_is_there(site):
    image = description(site, "id").findtext("o:Image", None, N)
    assert site.simulate_get(image.removeprefix(HOST)).headers["content-type"] == "image/svg+xml"


def test_completions_have_terms_facts_and_addresses_of_searches(site):
    typed, terms, facts, urls = site.simulate_get("/saran.json?q=panen+gar&lang=en").json
    assert typed == "panen gar"
    assert terms[0] == "panen garam"
    assert facts[0].endswith(" articles")
    assert urls[0] == f"{HOST}/?q=panen+garam&lang=en"
    assert len(terms) == len(facts) == len(urls)


def test_a_person_is_completed_by_name_and_leads_to_their_articles(site):
    _, terms, facts, urls = site.simulate_get("/saran.json?q=wulan&lang=id").json
    at = terms.index("Ratna Wulandari")
    assert facts[at] == "tokoh · 1 artikel"
    assert urls[at] == f"{HOST}/?person=Ratna+Wulandari&lang=id"


def test_too_long_a_beginning_is_a_problem_document(site):
    assert (
        site.simulate_get("/saran.json?q=" + "a" * 300).headers["content-type"] == "application/problem+json"
    )


ADDRESSES = ("/feed.atom?q=garam", "/opensearch.xml", "/saran.json?q=gar")


@pytest.mark.parametrize("path", ADDRESSES)
def test_addresses_that_leave_the_site_are_as_its_keeper_says_whatever_a_client_writes(tmp_path, path):
    engine = make_engine(tmp_path, [article(1)])
    site = testing.TestClient(create_app(engine, Settings(site="https://arsip.example")))
    for headers in ({}, {"Host": "jahat.example"}, {"Host": "a b"}, {"X-Forwarded-Host": "jahat.example"}):
        text = site.simulate_get(path, headers=headers).text
        assert "https://arsip.example/" in text
        assert "jahat.example" not in text
        assert "falconframework" not in text


@pytest.mark.parametrize("path", ADDRESSES)
def test_without_a_word_they_are_as_the_request_says_if_that_is_a_host(site, path):
    assert "http://[::1]:8000/" in site.simulate_get(path, headers={"Host": "[::1]:8000"}).text
    for host in ("a b", '"><script>', "arsip.example/x", "arsip.example:", "\xe9.example", "a@b"):
        answer = site.simulate_get(path, headers={"Host": host})
        assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
