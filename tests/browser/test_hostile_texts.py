"""An archive of hostile articles in a real browser: nothing runs, nothing leads away, nothing bursts."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from urllib.parse import quote, urlencode, urlsplit

import pytest
from archive import make_index
from hostile_articles import CONTROL, FOREIGN, RUN, TURN, hostile_articles
from reader import DESK, HEIGHT, PHONE, Manner, Reader, Sit, watched

from bench.server import serving
from web.links import article_address, person_address

ARTICLES = hostile_articles()
LONGEST_FILTER = 1000  # characters; addresses of 8 KB are refused
LONGEST_PAGE = 60_000  # CSS pixels of a page of results on a phone
FOUND = """() => ({
  elements: document.querySelectorAll(
    "script:not([src^='/static/']), img, iframe, style, base, object, embed, meta[http-equiv]").length,
  handlers: [...document.querySelectorAll("*")].flatMap((one) => [...one.attributes])
    .filter((one) => /^on|^style$/i.test(one.name)).map((one) => one.name),
  schemes: [...new Set([...document.links].map((one) => one.protocol ?? ""))],
  actions: [...document.forms].map((one) => one.getAttribute("action")),
})"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the hostile archive."""
    with serving(make_index(tmp_path_factory.mktemp("hostile") / "index", ARTICLES)) as server:
        yield server.address


@pytest.fixture
def visitor(windows: Sit, address: str) -> Iterator[Reader]:
    """A reader of that archive, on a phone."""
    yield from watched(windows(address, Manner(PHONE)))


def assert_harmless(reader: Reader) -> None:
    """Only our own elements are there, and the page keeps its shape, on a phone and at a desk."""
    found = reader.page.evaluate(FOUND)
    assert found["elements"] == 0
    assert found["handlers"] == []
    assert set(found["schemes"]) <= {"http:", "https:"}
    assert set(found["actions"]) <= {"/", "/bandingkan"}
    for width in (DESK, PHONE):
        reader.page.set_viewport_size({"width": width, "height": HEIGHT})
        assert reader.overflow() == []
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08]", reader.page.title())


@pytest.mark.parametrize("one", ARTICLES, ids=[one.id for one in ARTICLES])
def test_an_article_shows_as_text(visitor, one):
    answer = visitor.open(article_address(one.id, [("q", "garam")]))
    assert answer.status == 200
    visitor.page.eval_on_selector_all("details", "all => all.forEach((one) => { one.open = true; })")
    assert_harmless(visitor)
    assert visitor.page.locator("mark").count()


def test_results_show_as_text_on_all_pages(visitor):
    visitor.open("/?q=garam&copies=all")
    seen = 0
    while True:
        assert_harmless(visitor)
        assert visitor.page.evaluate("document.body.scrollHeight") < LONGEST_PAGE
        seen += visitor.hits.count()
        following = visitor.page.locator("a[rel~=next]")
        if not following.count():
            break
        visitor.follow(following)
    assert seen == len(ARTICLES)


def test_every_outlet_shows_as_text_and_filters(visitor):
    outlets = {one.outlet for one in ARTICLES if one.outlet and len(one.outlet) < LONGEST_FILTER}
    for number in range(len(RUN) + len(TURN)):  # no form carries NUL and CR, so CONTROL is only looked at
        visitor.open("/?facet=outlet:100&facet=person:100")
        assert_harmless(visitor)
        visitor.open_filters()
        shown = visitor.page.locator(f"input[name=outlet][value^='{number} ']")
        assert shown.input_value() in outlets
        shown.check()
        visitor.apply()
        assert_harmless(visitor)
        assert visitor.total == 1


@pytest.mark.parametrize("text", [*RUN, *TURN, CONTROL])
def test_questions_and_addresses_show_as_text(visitor, text):
    for path in (
        "/?" + urlencode({"q": text}),
        "/?" + urlencode({"q": f"garam {text}", "outlet": text, "person": text, "person_prefix": text}),
        "/?" + urlencode({"q": text, "from": text, "sort": text, "cursor": text, "lang": text}),
        "/bandingkan?" + urlencode({"q": [text, "garam"], "person": text, "outlet": text}, True),
        person_address(text, []),
        article_address(text, [("q", text)]),
        "/" + quote(text, safe=""),
    ):
        answer = visitor.open(path)
        assert answer.status in (200, 400, 404)
        assert_harmless(visitor)


def test_the_page_of_a_hostile_person_shows_as_text(visitor):
    for one in ARTICLES:
        for person in one.people:
            visitor.open(person_address(person.name, [("q", "garam")]))
            assert_harmless(visitor)
            assert visitor.page.evaluate("document.body.scrollHeight") < LONGEST_PAGE


def test_completions_show_as_text(visitor):
    visitor.open("/")
    box = visitor.page.get_by_role("combobox")
    for typed in ("tokoh", "ga", "rat", "garam <"):
        box.fill("")
        box.press_sequentially(typed)
        visitor.page.wait_for_timeout(400)
        assert_harmless(visitor)
    box.fill("tokoh")
    visitor.page.get_by_role("option").first.wait_for()
    with visitor.page.expect_navigation():
        visitor.page.get_by_role("option").first.click()
    assert_harmless(visitor)
    assert visitor.total > 0


def test_feeds_and_descriptions_are_well_formed(visitor):
    for text in (*RUN, *TURN, CONTROL, "garam"):
        for path in ("/feed.atom", "/opensearch.xml"):
            for query in ({"q": text}, {"q": "garam", "outlet": text}):
                answer = visitor.page.request.get(f"{path}?{urlencode(query)}")
                assert answer.status in (200, 400)
                if answer.status == 200:
                    ET.fromstring(answer.body())
    feed = ET.fromstring(visitor.page.request.get("/feed.atom?q=garam&copies=all&limit=100").body())
    assert len(feed.findall("{http://www.w3.org/2005/Atom}entry")) == len(ARTICLES)
    links = [one.get("href") for one in feed.iter("{http://www.w3.org/2005/Atom}link")]
    assert all(urlsplit(link).scheme in ("http", "https") for link in links)


def test_what_turns_the_direction_stays_in_its_place(visitor):
    """A name that overrides the direction of reading does not move the date behind it."""
    visitor.open(
        "/?" + urlencode({"q": "garam", "outlet": next(o.outlet for o in ARTICLES if TURN[0] in o.title)})
    )
    facts = visitor.hits.first.locator(".facts")
    name, day = facts.locator("bdi").bounding_box(), facts.locator("time").bounding_box()
    assert name is not None
    assert day is not None
    assert day["x"] >= name["x"] + name["width"] or day["y"] > name["y"]


def test_a_script_would_be_noticed(chromium, address):
    """Else no fault might mean that nothing was watched."""
    reader = Reader(chromium, address, Manner())
    reader.open("/")
    reader.page.evaluate("text => document.body.insertAdjacentHTML('beforeend', text)", RUN[3])
    reader.page.wait_for_timeout(300)
    reader.close()
    assert any(FOREIGN in fault or "Content Security Policy" in fault for fault in reader.faults)
