"""Any search as a feed."""

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from archive import make_engine
from falcon import testing
from hypothesis import given
from hypothesis import strategies as st
from website import ARTICLES, SCRIPT, article, page

from search.query import Query
from search.results import Hit, Results
from web.app import create_app
from web.atom import ATOM, UNDATED, atom
from web.links import Search
from web.xml_text import only_xml

A = {"a": ATOM}
ANYTHING = st.text(st.characters(codec=None, exclude_categories=()), max_size=30)


def feed(site: testing.TestClient, query: str) -> ET.Element:
    answer = site.simulate_get(f"/feed.atom?{query}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(answer.content)


def texts(root: ET.Element, path: str) -> list[str]:
    return [found.text or "" for found in root.findall(path, A)]


def is_whole(root: ET.Element) -> bool:
    """Whether feed and entries have what RFC 4287 asks of them."""
    parts = [root, *root.findall("a:entry", A)]
    singles = all(
        len(part.findall(f"a:{name}", A)) == 1 for part in parts for name in ("title", "id", "updated")
    )
    ids = [found.text for part in parts for found in part.findall("a:id", A)]
    alternates = [len(part.findall("a:link[@rel='alternate']", A)) for part in parts]
    authors = [found.text for found in root.findall(".//a:author/a:name", A)]
    return singles and len({*ids}) == len(ids) and {*alternates} == {1} and all(authors)


def test_a_feed_has_the_newest_articles_of_the_search_first_with_ways_to_them(site):
    root = feed(site, "q=garam&outlet=Gaharu&sort=relevance&lang=id")
    assert is_whole(root)
    days = texts(root, "a:entry/a:updated")
    assert len(days) == 12
    assert days == sorted(days, reverse=True)
    assert texts(root, "a:updated") == days[:1]
    assert texts(root, "a:title") == ["garam (Gaharu) – Telusur"]
    assert {*texts(root, "a:entry/a:author/a:name")} == {"Gaharu"}
    links = [link.get("href", "") for link in root.findall("a:entry/a:link[@rel='alternate']", A)]
    assert all(link.startswith("http://falconframework.org/artikel/berita/") for link in links)
    assert page(site, links[0].removeprefix("http://falconframework.org")).all("mark", id="mark-1")


def test_a_feed_names_itself_and_the_page_of_its_search(site):
    root = feed(site, "q=garam&outlet=Gaharu")
    (own,) = root.findall("a:link[@rel='self']", A)
    assert own.get("href") == "http://falconframework.org/feed.atom?q=garam&outlet=Gaharu"
    (search,) = root.findall("a:link[@rel='alternate']", A)
    assert search.get("href") == "http://falconframework.org/?q=garam&outlet=Gaharu"


def test_an_article_keeps_its_id_under_another_search_language_and_host(site):
    (one,) = texts(feed(site, "q=gempa&lang=en"), "a:entry/a:id")
    assert one.startswith("urn:uuid:")
    answer = site.simulate_get("/feed.atom?person=Ratna+Wulandari", headers={"Host": "arsip.example"})
    assert one in texts(ET.fromstring(answer.content), "a:entry/a:id")
    assert b"https://arsip.example" not in answer.content
    assert b"http://arsip.example/artikel/" in answer.content


def test_a_search_keeps_its_id_however_its_address_was_written(site):
    ids = {
        texts(feed(site, q), "a:id")[0]
        for q in ("q=garam", "q=garam&sort=oldest&limit=50", "lang=en&q=garam")
    }
    assert len(ids) == 1
    assert texts(feed(site, "q=garam&outlet=Gaharu"), "a:id")[0] not in ids


def test_the_source_of_an_article_is_a_link_where_it_is_an_address(site):
    (via,) = feed(site, "q=gempa").findall("a:entry/a:link[@rel='via']", A)
    assert via.get("href") == ARTICLES[25].url
    assert not feed(site, "q=badai").findall("a:entry/a:link[@rel='via']", A)  # javascript:


def test_hostile_texts_are_text_in_a_feed_too(site):
    answer = site.simulate_get("/feed.atom?q=badai")
    root = ET.fromstring(answer.content)
    assert is_whole(root)
    assert SCRIPT in texts(root, "a:entry/a:title")[0]
    assert "\u202e" not in texts(root, "a:entry/a:title")[0]
    (summary,) = texts(root, "a:entry/a:summary")
    assert "&lt;script&gt;" in summary
    assert "<script" not in summary
    assert SCRIPT.encode() not in answer.content


def test_a_giant_title_does_not_make_a_giant_feed(site):
    assert len(site.simulate_get("/feed.atom?q=raksasa").content) < 10_000


def test_an_undated_article_says_no_day_of_publication(site):
    root = feed(site, "q=raksasa")
    assert texts(root, "a:entry/a:updated") == [UNDATED]
    assert not texts(root, "a:entry/a:published")


def test_nothing_found_is_a_feed_without_entries(site):
    root = feed(site, "q=xylofon")
    assert not root.findall("a:entry", A)
    assert texts(root, "a:updated") == [UNDATED]


def test_a_broken_search_is_a_problem_document(site):
    answer = site.simulate_get("/feed.atom?from=kemarin")
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")


def test_a_persons_page_offers_the_feed_of_that_person(site):
    shown = page(site, "/tokoh/Ratna%20Wulandari?lang=id")
    (link,) = shown.all("link", rel="alternate")
    assert link["href"] == "/feed.atom?person=Ratna+Wulandari&lang=id"
    assert link["href"] in shown.links


@given(ANYTHING, ANYTHING, ANYTHING, st.lists(ANYTHING, max_size=3), st.none() | ANYTHING)
def test_no_text_breaks_a_feed(title, article_id, outlet, people, url):
    hit = Hit(
        id=article_id,
        score=1.0,
        title=title,
        title_html="",
        snippets=("&lt;" + only_xml("x"),),
        outlet=outlet,
        date=date(1, 1, 1),
        date_precision="day",
        language="id",
        people=tuple(people),
        url=url,
        duplicates=0,
    )
    results = Results(Query(), 1, 1, 0.1, relaxed=False, hits=(hit, replace(hit, date=None)), offset=0)
    root = ET.fromstring(atom(results, Search(), "http://a.example", "http://a.example/feed.atom", title))
    assert len(root.findall("a:entry", A)) == 2


def test_a_page_of_many_articles_is_a_feed_of_thirty_unless_more_are_wanted(tmp_path):
    site = testing.TestClient(create_app(make_engine(tmp_path, [article(number) for number in range(40)])))
    assert len(feed(site, "").findall("a:entry", A)) == 30
    assert len(feed(site, "limit=5").findall("a:entry", A)) == 30
    assert len(feed(site, "limit=35").findall("a:entry", A)) == 35


@pytest.mark.parametrize("path", ["/feed.atom?q=garam", "/opensearch.xml", "/saran.json?q=gar"])
def test_programs_can_ask_for_the_head(site, path):
    assert site.simulate_head(path).status_code == 200
