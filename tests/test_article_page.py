"""The article page, and hostile texts on every page."""

import re
from urllib.parse import urlencode

import pytest
from archive import make_engine
from falcon import testing
from website import ARTICLES, FLIP, SCRIPT, Page, article, foreign, page

from index.article import Person
from web.app import create_app


def test_an_article_shows_everything_that_was_read(site):
    (link,) = [
        link for link in page(site, "/?q=gempa+pulau&outlet=&lang=id").links if link.startswith("/artikel/")
    ]
    shown = page(site, link)
    assert len(shown.all("mark")) == 4
    assert "(juga disebut Ratna)" in shown.text
    for text in ("Mei 2023", "Sri Tinta", "Menteri Kelautan", "tautan artikel terkait", "Baca juga: Tsunami"):
        assert text in shown.text
    assert shown.all("time", datetime="2023-05")
    assert shown.links.count("/tokoh/Ratna%20Wulandari?q=gempa+pulau&lang=id") == 2  # in the text, and below
    assert "/?q=gempa+pulau&lang=id" in shown.links
    (source,) = [found for found in shown.all("a") if found["href"].startswith("https:")]
    assert source == {"href": ARTICLES[25].url, "rel": "noopener noreferrer nofollow"}


@pytest.mark.parametrize(
    "query", ["", "?q=tanggal:kemarin", "?limit=0&q=gempa", "?q=" + "(" * 60, "?cursor=x&q=gempa"]
)
def test_a_broken_query_does_not_break_an_article(site, query):
    shown = page(site, "/artikel/2022/gempa%20bumi%3F%231" + query)
    assert "Gempa bumi mengguncang Pulau Karang." in shown.text


def test_an_article_without_title_outlet_or_date_still_has_its_page(site):
    assert "(tanpa judul)" in page(site, "/artikel/tanpa-judul").text
    assert "(tanpa judul)" in page(site, "/?q=kelelawar").text
    assert "Tanggal tidak diketahui" in page(site, "/artikel/raksasa").text


@pytest.mark.parametrize(
    "path",
    [
        "/?q=badai",
        "/?" + urlencode({"q": SCRIPT}),
        "/?" + urlencode({"outlet": SCRIPT}),
        "/artikel/jahat%22%3E%3Cscript%3E?q=badai",
        "/?" + urlencode({"sort": SCRIPT, "q": SCRIPT, "person": SCRIPT}),
        "/" + SCRIPT,
        "/artikel/" + SCRIPT,
    ],
)
def test_hostile_texts_show_as_text(site, path):
    answer = site.simulate_get(path.partition("?")[0], query_string=path.partition("?")[2])
    shown = Page(answer.text)
    tags = {tag for tag, _ in shown.elements}
    assert not tags & {"img", "b", "i", "iframe", "style"}
    assert not foreign(shown)
    attributes = {name for _, attrs in shown.elements for name in attrs}
    assert not any(name.startswith("on") or name == "style" for name in attributes)
    assert not any(link.strip().lower().startswith("javascript:") for link in shown.links)


def test_marks_are_numbered_through_title_and_text_and_the_first_is_a_link_away(site):
    shown = page(site, "/artikel/2022/gempa%20bumi%3F%231?q=gempa+pulau+ratna&lang=id")
    assert [attrs["id"] for attrs in shown.all("mark") if "id" in attrs] == [f"mark-{n}" for n in range(1, 6)]
    assert "5 kata yang ditandai: ke yang pertama" in shown.text
    assert "#mark-1" in shown.links
    assert shown.all("script", type="module")[-1]["src"].endswith("/marks.js")
    unmarked = page(site, "/artikel/2022/gempa%20bumi%3F%231")
    assert not unmarked.all("nav", id="marks")
    assert not any(attrs["src"].endswith("/marks.js") for attrs in unmarked.all("script"))


def test_hostile_texts_are_all_there_to_read(site):
    text = page(site, "/artikel/jahat%22%3E%3Cscript%3E?q=badai").text
    assert f"{SCRIPT} <img src=x onerror=alert(1)>" in text
    assert "javascript:alert(1)" in text
    assert f"Ketua {SCRIPT}" in text


def test_a_giant_title_is_a_heading_in_part_and_a_paragraph_in_full(site):
    answer = site.simulate_get("/artikel/raksasa?q=raksasa").text
    (heading,) = re.findall(r"<h1>(.*?)</h1>", answer, re.DOTALL)
    assert len(heading) < 2_500
    assert answer.count('<mark id="mark-1">') == 1
    assert page(site, "/artikel/raksasa").text.count("raksasa") >= 130_000


def test_giant_names_do_not_make_giant_lines(tmp_path):
    giant = article(
        1, outlet="M" * 5_000, people=(Person("W" * 5_000, ("V" * 5_000,), "K" * 5_000),), author="A" * 5_000
    )
    site = testing.TestClient(create_app(make_engine(tmp_path, [giant])))
    for path in ("/", "/artikel/berita/1", f"/bandingkan?q={'M' * 500}"):
        shown = page(site, path)
        assert max(map(len, re.findall(r"\w+", shown.text))) <= 320
    assert len(page(site, f"/?outlet={'M' * 500}").text) < 1_500


def test_texts_that_turn_the_direction_of_reading_are_kept_apart(site):
    answer = site.simulate_get("/artikel/jahat%22%3E%3Cscript%3E").text
    assert FLIP in answer
    assert "\u202e" not in answer[: answer.index("</title>")]


def test_an_article_leads_to_those_like_it(site):
    shown = page(site, "/artikel/berita/3?q=garam&lang=en")
    assert "Similar articles" in shown.text
    likes = [link for link in shown.links if link.startswith("/artikel/") and link.endswith("?lang=en")]
    assert len(likes) == 5
    assert "/artikel/berita/3?lang=en" not in likes
    assert "Artikel serupa" not in page(site, "/artikel/tanpa-judul").text


def test_the_copies_of_an_article_are_named_with_outlet_and_date(site):
    shown = page(site, "/artikel/berita/1?q=garam")
    assert shown.all("h2", id="salinan")
    assert "Salinan artikel ini" in shown.text
    assert "Panen garam kampung 1 · Cakra" in shown.text
    assert "/artikel/salinan/1?q=garam" in shown.links
    assert "Salinan" not in page(site, "/artikel/berita/2").text
