"""Names in other forms, as API, page and command line tell of them."""

import re

import pytest
from archive import article, make_engine, make_index
from click.testing import CliRunner
from falcon import testing
from website import page

from search.embedded.engine import EmbeddedEngine
from search.query import Query
from telusur.searching import search
from web.app import create_app

ARTICLES = [
    article("a", "Gencatan senjata", "Utusan Ukraina tiba di Semaya."),
    article("b", "Harga gandum", "Kapal dari Ukraine berlabuh."),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return make_index(tmp_path_factory.mktemp("expanded"), ARTICLES)


@pytest.fixture(scope="module")
def site(folder) -> testing.TestClient:
    return testing.TestClient(create_app(EmbeddedEngine(folder)))


def test_the_api_says_which_words_were_expanded_to_what(site):
    answer = site.simulate_get("/api/v1/search?q=Ukraina").json
    assert answer["total"] == 2
    assert answer["expanded"] == [{"word": "Ukraina", "forms": ["Ukraine"]}]
    assert answer["query"]["expand"] is True
    answer = site.simulate_get("/api/v1/search?q=Ukraina&expand=0").json
    assert (answer["total"], answer["expanded"], answer["query"]["expand"]) == (1, [], False)
    assert site.simulate_get("/api/v1/search?q=Ukraina&expand=2").status_code == 400


def test_a_cursor_of_the_one_is_none_of_the_other(site):
    cursor = site.simulate_get("/api/v1/search?q=Ukraina&limit=1").json["next"]
    assert site.simulate_get(f"/api/v1/search?q=Ukraina&limit=1&cursor={cursor}").status_code == 200
    assert site.simulate_get(f"/api/v1/search?q=Ukraina&limit=1&expand=0&cursor={cursor}").status_code == 400


def test_the_page_tells_it_and_links_to_the_words_as_typed_and_back(site):
    shown = page(site, "/?q=Ukraina&lang=id")
    assert "Dicari juga: Ukraina → Ukraine" in shown.text
    (off,) = [link for link in shown.links if "expand=0" in link]
    shown = page(site, off)
    assert "1 artikel" in shown.text
    assert "Dicari juga" not in shown.text
    assert "hanya seperti yang diketik" in shown.text
    assert shown.all("input", type="hidden", name="expand", value="0")
    assert "/?q=Ukraina&lang=id" in shown.links
    assert "Also sought: Ukraina → Ukraine" in page(site, "/?q=Ukraina&lang=en").text


def test_a_page_without_names_does_not_speak_of_them(site):
    assert "Dicari juga" not in page(site, "/?q=gandum").text


def test_the_command_line_tells_it_and_can_leave_it_out(folder):
    told = CliRunner().invoke(search, ["Ukraina", "--index", str(folder)]).output
    assert "Also sought for Ukraina: Ukraine (--no-expand leaves them out)" in told
    assert "of 2 articles" in told
    told = CliRunner().invoke(search, ["Ukraina", "--no-expand", "--index", str(folder)]).output
    assert "Also sought" not in told
    assert "of 1 articles" in told


def test_a_form_that_is_a_word_of_another_language_is_not_marked_there(tmp_path):
    """AS is the United States in an Indonesian article, and "as" a word in an English one."""
    english = "The United States acts as a broker, as it did before."
    engine = make_engine(
        tmp_path,
        [
            article("en", "Broker", english, language="en"),
            article("id", "Utusan", "Utusan AS tiba di Semaya."),
        ],
    )
    hits = {hit.id: hit for hit in engine.search(Query(q="AS")).hits}
    assert re.findall("<mark>(.*?)</mark>", hits["id"].snippets[0]) == ["AS"]
    assert re.findall("<mark>(.*?)</mark>", hits["en"].snippets[0]) == ["United States"]
    _, paragraphs = engine.highlight(engine.article("en"), Query(q="AS"))
    assert re.findall("<mark>(.*?)</mark>", paragraphs[0]) == ["United States"]
