"""Searching from a browser's address bar."""

from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from website import page

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
